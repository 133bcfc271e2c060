//! What has been fitted, for one last moment of the data.

use std::rc::Rc;

use super::community::Community;
use super::{EngineError, Evaluation};
use crate::engage::{ChoiceModel, ChoiceValidParams};
use crate::model::{Cancelled, MemberId, Progress, Time};
use crate::profile::Profiles;
use crate::recommend::Recommender;

/// All randomness of the engine comes from this seed: the same data gives the
/// same segments today, tomorrow and on another machine.
pub(super) const SEED: u64 = 0x7275_6566_616e;

/// Models, each fitted when first asked for.
#[derive(Debug)]
pub(super) struct Models {
    as_of: Time,
    profiles: Option<Rc<Profiles>>,
    recommender: Option<Rc<Recommender>>,
    evaluation: Option<Evaluation>,
    choices: Option<Rc<ChoiceModel>>,
}

impl Default for Models {
    fn default() -> Self {
        Self::empty(Time::NONE)
    }
}

impl Models {
    fn empty(as_of: Time) -> Self {
        Self { as_of, profiles: None, recommender: None, evaluation: None, choices: None }
    }

    /// The models of this moment; those of another one are forgotten.
    pub(super) fn as_of(&mut self, as_of: Time) -> &mut Self {
        if self.as_of != as_of {
            *self = Self::empty(as_of);
        }
        self
    }

    /// The last moment of the data: where "the last 30 days" end.
    pub(super) fn moment(&self) -> Time {
        self.as_of
    }

    pub(super) fn profiles(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<Profiles>, Cancelled> {
        if let Some(profiles) = &self.profiles {
            return Ok(Rc::clone(profiles));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let profiles = Rc::new(Profiles::fit(dataset, events, self.as_of, SEED, progress)?);
        self.profiles = Some(Rc::clone(&profiles));
        Ok(profiles)
    }

    pub(super) fn recommender(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<Recommender>, Cancelled> {
        if let Some(recommender) = &self.recommender {
            return Ok(Rc::clone(recommender));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let recommender = Rc::new(Recommender::fit(dataset, events, self.as_of, SEED, progress)?);
        self.recommender = Some(Rc::clone(&recommender));
        Ok(recommender)
    }

    pub(super) fn evaluation(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Evaluation, Cancelled> {
        if let Some(evaluation) = &self.evaluation {
            return Ok(evaluation.clone());
        }
        let recommender = self.recommender(community, progress)?;
        let evaluation = recommender.evaluate(&community.dataset, &community.events, progress)?;
        self.evaluation = Some(evaluation.clone());
        Ok(evaluation)
    }

    pub(super) fn choices(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<ChoiceModel>, EngineError> {
        if let Some(choices) = &self.choices {
            return Ok(Rc::clone(choices));
        }
        let profiles = self.profiles(community, progress)?;
        let (dataset, events) = (&community.dataset, &community.events);
        let rows = (0..dataset.members.len()).map(MemberId::at);
        let segments: Vec<Option<u32>> = rows.map(|id| profiles.segment_of(id)).collect();
        let params = ChoiceValidParams::default();
        let choices = params.choices(dataset, events, self.as_of, progress)?;
        let choices = Rc::new(params.fit(choices, &segments, progress)?);
        self.choices = Some(Rc::clone(&choices));
        Ok(choices)
    }
}
