//! What has been fitted, for one last moment of the data.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::community::Community;
use super::{
    Choosing, Chosen, Digest, DigestQuery, EngineError, Evaluation, Lexicon, Loyalty, LoyaltyRule,
    Movement, NetworkQuery, Structure, network,
};
use crate::engage::bandit::{self, Try};
use crate::engage::plan::PLANNED;
use crate::engage::take_part::{Chances, TakePart, TakePartError, TakePartValidParams};
use crate::engage::{ChoiceModel, ChoiceValidParams, Members, standing};
use crate::graph::Analysis;
use crate::model::{Cancelled, ContentId, MemberId, Progress, Stage, Time};
use crate::moderate::{Judgement, Marks, SignalRules, Signals};
use crate::profile::classes::{ClassRules, Classes};
use crate::profile::rfm::Rfm;
use crate::profile::{ProfileSettings, Profiles};
use crate::recommend::{ChooseValidParams, Recommender};
use crate::topics::{Fit, TopicModel};

/// All randomness of the engine comes from this seed: the same data gives the
/// same segments today, tomorrow and on another machine.
pub(super) const SEED: u64 = 0x7275_6566_616e;

/// Models, each fitted when first asked for.
#[derive(Debug)]
pub(super) struct Models {
    as_of: Time,
    profiles: Option<Profiled>,
    loyalty: Option<(LoyaltyRule, Loyalty)>,
    /// With what was decided to recommend by.
    recommender: Option<(Option<Chosen>, Rc<Recommender>)>,
    evaluation: Option<Evaluation>,
    choosing: Option<Choosing>,
    /// The latest one, with what must not be in it.
    digest: Option<(DigestQuery, BTreeSet<ContentId>, Digest)>,
    choices: Option<Rc<ChoiceModel>>,
    /// Or how many activities and attendances there are, which are too few.
    take_part: Option<Result<Rc<TakePart>, (u64, u64)>>,
    /// Everybody's chances for each form that can be planned, at no time in particular.
    chances: Option<Rc<Vec<Chances>>>,
    tries: Option<Rc<Vec<Try>>>,
    /// With the rules they were looked for by.
    signals: Option<(SignalRules, Rc<Signals>)>,
    /// With the marks it was made from.
    judgement: Option<(Marks, Rc<Judgement>)>,
    /// The latest query and its graph: its page and its table ask in turn.
    network: Option<(NetworkQuery, Rc<Analysis>)>,
    topics: Option<Rc<TopicModel>>,
    lexicon: Lexicon,
}

/// Profiles as they were decided, and what is computed from them alone.
#[derive(Debug)]
struct Profiled {
    settings: ProfileSettings,
    names: BTreeMap<String, String>,
    profiles: Rc<Profiles>,
    structure: Option<Structure>,
    movements: BTreeMap<u32, Option<Movement>>,
    rfm: Option<Rc<Rfm>>,
    classes: Option<(ClassRules, Rc<Classes>)>,
}

impl Default for Models {
    fn default() -> Self {
        Self::empty(Time::NONE, Lexicon::default())
    }
}

impl Models {
    fn empty(as_of: Time, lexicon: Lexicon) -> Self {
        Self {
            as_of,
            profiles: None,
            loyalty: None,
            recommender: None,
            evaluation: None,
            choosing: None,
            digest: None,
            choices: None,
            take_part: None,
            chances: None,
            tries: None,
            signals: None,
            judgement: None,
            network: None,
            topics: None,
            lexicon,
        }
    }

    /// The language assets at hand.
    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Uses these language assets from now on; what was read without is read again.
    pub(super) fn speak(&mut self, lexicon: &Lexicon) {
        if !self.lexicon.is_same(lexicon) {
            self.topics = None;
            self.lexicon = lexicon.clone();
        }
    }

    /// The models of this moment; those of another one are forgotten.
    pub(super) fn as_of(&mut self, as_of: Time) -> &mut Self {
        if self.as_of != as_of {
            *self = Self::empty(as_of, self.lexicon.clone());
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
        let decisions = &community.decisions;
        let settings = ProfileSettings {
            scaling: decisions.scaling,
            weights: decisions.score_weights.clone(),
        };
        let names = &decisions.segment_names;
        if let Some(kept) = self.profiles.as_mut().filter(|kept| kept.settings == settings) {
            if kept.names != *names {
                kept.profiles = Rc::new(kept.profiles.named(names));
                kept.names = names.clone();
            }
            return Ok(Rc::clone(&kept.profiles));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let fitted = Profiles::fit_with(&settings, dataset, events, self.as_of, SEED, progress)?;
        let profiles = Rc::new(fitted.named(names));
        // Segments may have changed: what was learnt of them is out of date.
        self.choices = None;
        self.evaluation = None;
        self.profiles = Some(Profiled {
            settings,
            names: names.clone(),
            profiles: Rc::clone(&profiles),
            structure: None,
            movements: BTreeMap::new(),
            rfm: None,
            classes: None,
        });
        Ok(profiles)
    }

    /// What speaks for the segments, and what against.
    pub(super) fn structure(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Structure, Cancelled> {
        let profiles = self.profiles(community, progress)?;
        if let Some(found) = self.profiles.as_ref().and_then(|kept| kept.structure.as_ref()) {
            return Ok(found.clone());
        }
        let found = profiles.structure(progress)?;
        if let Some(kept) = &mut self.profiles {
            kept.structure = Some(found.clone());
        }
        Ok(found)
    }

    /// Who was in which segment so many days ago.
    pub(super) fn movement(
        &mut self,
        community: &Community,
        days: u32,
        progress: &dyn Progress,
    ) -> Result<Option<Movement>, Cancelled> {
        let profiles = self.profiles(community, progress)?;
        if let Some(found) = self.profiles.as_ref().and_then(|kept| kept.movements.get(&days)) {
            return Ok(found.clone());
        }
        let found = profiles.movement(&community.dataset, &community.events, days);
        if let Some(kept) = &mut self.profiles {
            kept.movements.insert(days, found.clone());
        }
        Ok(found)
    }

    /// Everybody's RFM group.
    pub(super) fn rfm(&mut self, profiles: &Profiles) -> Rc<Rfm> {
        if let Some(found) = self.profiles.as_ref().and_then(|kept| kept.rfm.as_ref()) {
            return Rc::clone(found);
        }
        let found = Rc::new(Rfm::of(profiles.table()));
        if let Some(kept) = &mut self.profiles {
            kept.rfm = Some(Rc::clone(&found));
        }
        found
    }

    /// Everybody's classes, by the rules in force.
    pub(super) fn classes(&mut self, community: &Community, profiles: &Profiles) -> Rc<Classes> {
        let rules = community.decisions.class_rules.check().unwrap_or_default();
        let kept = self.profiles.as_ref().and_then(|kept| kept.classes.as_ref());
        if let Some((_, found)) = kept.filter(|(kept, _)| *kept == rules.rules()) {
            return Rc::clone(found);
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let found = Rc::new(rules.sort(dataset, events, profiles.table()));
        if let Some(kept) = &mut self.profiles {
            kept.classes = Some((rules.rules(), Rc::clone(&found)));
        }
        found
    }

    /// Who is loyal, by the rule in force.
    pub(super) fn loyalty(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Loyalty, Cancelled> {
        let rule = community.decisions.loyalty.check().unwrap_or_default();
        if let Some((_, found)) = self.loyalty.as_ref().filter(|(kept, _)| *kept == rule.rule()) {
            return Ok(found.clone());
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let found = rule.judge(dataset, events, self.as_of, progress)?;
        self.loyalty = Some((rule.rule(), found.clone()));
        Ok(found)
    }

    pub(super) fn recommender(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<Recommender>, Cancelled> {
        let chosen = &community.decisions.recommender;
        if let Some((of, recommender)) = &self.recommender
            && of == chosen
        {
            return Ok(Rc::clone(recommender));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let fitted =
            Recommender::fit(dataset, events, self.as_of, chosen.as_ref(), SEED, progress)?;
        let recommender = Rc::new(fitted);
        self.evaluation = None;
        self.digest = None;
        self.recommender = Some((chosen.clone(), Rc::clone(&recommender)));
        Ok(recommender)
    }

    pub(super) fn evaluation(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Evaluation, Cancelled> {
        let stage = |index| Stage::new(progress, index, 3);
        let profiles = self.profiles(community, &stage(0))?;
        let recommender = self.recommender(community, &stage(1))?;
        if let Some(evaluation) = &self.evaluation {
            return Ok(evaluation.clone());
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let segment_of = |member| profiles.segment_of(member);
        let evaluation = recommender.evaluate(dataset, events, &segment_of, &stage(2))?;
        self.evaluation = Some(evaluation.clone());
        Ok(evaluation)
    }

    /// What the recommender in use is worth, if that was tested since it was fitted.
    pub(super) fn evaluated(&self) -> Option<&Evaluation> {
        self.evaluation.as_ref()
    }

    /// What was tried for this data; it does not depend on what is in use.
    pub(super) fn choosing(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Choosing, Cancelled> {
        if let Some(choosing) = &self.choosing {
            return Ok(choosing.clone());
        }
        let recommender = self.recommender(community, &Stage::new(progress, 0, 10))?;
        let (dataset, events) = (&community.dataset, &community.events);
        let params = ChooseValidParams::default();
        let choosing = recommender.choose(&params, dataset, events, progress)?;
        self.choosing = Some(choosing.clone());
        Ok(choosing)
    }

    pub(super) fn digest(
        &mut self,
        community: &Community,
        query: DigestQuery,
        barred: &BTreeSet<ContentId>,
        progress: &dyn Progress,
    ) -> Result<Digest, Cancelled> {
        let stage = |index| Stage::new(progress, index, 2);
        let recommender = self.recommender(community, &stage(0))?;
        if let Some((asked, without, found)) = &self.digest
            && (*asked, without) == (query, barred)
        {
            return Ok(found.clone());
        }
        let count = query.count as usize;
        let found = recommender.digest(&community.dataset, count, query.days, barred, &stage(1))?;
        self.digest = Some((query, barred.clone(), found.clone()));
        Ok(found)
    }

    pub(super) fn network(
        &mut self,
        community: &Community,
        query: &NetworkQuery,
        progress: &dyn Progress,
    ) -> Result<Rc<Analysis>, EngineError> {
        if let Some((asked, found)) = &self.network
            && asked == query
        {
            return Ok(Rc::clone(found));
        }
        let params = network::params(query, self.as_of)?;
        let found = Analysis::fit(&community.dataset, &params, self.as_of, SEED, progress)?;
        let found = Rc::new(found);
        self.network = Some((query.clone(), Rc::clone(&found)));
        Ok(found)
    }

    pub(super) fn topics(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<TopicModel>, Cancelled> {
        if let Some(topics) = &self.topics {
            return Ok(Rc::clone(topics));
        }
        let fit = Fit {
            dataset: &community.dataset,
            as_of: self.as_of,
            seed: SEED,
            segmenter: &self.lexicon.segmenter,
            tone: self.lexicon.tone.as_deref(),
        };
        let topics = Rc::new(fit.fit(progress)?);
        self.topics = Some(Rc::clone(&topics));
        Ok(topics)
    }

    pub(super) fn choices(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<ChoiceModel>, EngineError> {
        let profiles = self.profiles(community, progress)?;
        if let Some(choices) = &self.choices {
            return Ok(Rc::clone(choices));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let rows = (0..dataset.members.len()).map(MemberId::at);
        let segments: Vec<Option<u32>> = rows.map(|id| profiles.segment_of(id)).collect();
        let params = ChoiceValidParams::default();
        let choices = params.choices(dataset, events, self.as_of, progress)?;
        let traits = standing(dataset, events, self.as_of);
        let known = Members { groups: &segments, traits: &traits };
        let choices = Rc::new(params.fit(choices, known, progress)?);
        self.choices = Some(Rc::clone(&choices));
        Ok(choices)
    }

    /// Who would come; or the activities and attendances there are, where they are too few.
    pub(super) fn take_part(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Result<Rc<TakePart>, (u64, u64)>, EngineError> {
        if let Some(found) = &self.take_part {
            return Ok(found.clone());
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let params = TakePartValidParams::default();
        let found = match params.fit(dataset, events, self.as_of, progress) {
            Ok(model) => Ok(Rc::new(model)),
            Err(TakePartError::TooFew { activities, attendances }) => {
                Err((activities, attendances))
            }
            Err(error) => return Err(error.into()),
        };
        self.take_part = Some(found.clone());
        Ok(found)
    }

    /// Everybody's chances for each form that can be planned; empty where too little was held.
    pub(super) fn chances(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<Vec<Chances>>, EngineError> {
        if let Some(found) = &self.chances {
            return Ok(Rc::clone(found));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let found = match self.take_part(community, progress)? {
            Ok(model) => model.chances(dataset, events, &PLANNED, None, self.as_of, progress)?,
            Err(_) => Vec::new(),
        };
        let found = Rc::new(found);
        self.chances = Some(Rc::clone(&found));
        Ok(found)
    }

    /// What share came to each activity so far.
    pub(super) fn tries(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<Rc<Vec<Try>>, Cancelled> {
        if let Some(found) = &self.tries {
            return Ok(Rc::clone(found));
        }
        let (dataset, events) = (&community.dataset, &community.events);
        let found = Rc::new(bandit::tries(dataset, events, self.as_of, progress)?);
        self.tries = Some(Rc::clone(&found));
        Ok(found)
    }

    /// What the signals see, and the queue under the marks of today.
    pub(super) fn judgement(
        &mut self,
        community: &Community,
        progress: &dyn Progress,
    ) -> Result<(Rc<Signals>, Rc<Judgement>), Cancelled> {
        let (dataset, marks) = (&community.dataset, &community.decisions.marks);
        let rules = community.decisions.signals.check().unwrap_or_default();
        let kept = self.signals.as_ref().filter(|(kept, _)| *kept == rules.rules());
        let signals = match kept {
            Some((_, signals)) => Rc::clone(signals),
            None => {
                let signals = Signals::look(dataset, &community.events, marks, &rules, progress)?;
                self.judgement = None;
                Rc::new(signals)
            }
        };
        self.signals = Some((rules.rules(), Rc::clone(&signals)));
        if let Some((of, judgement)) = &self.judgement
            && of == marks
        {
            return Ok((signals, Rc::clone(judgement)));
        }
        let judgement = Rc::new(signals.judge(dataset, marks, progress)?);
        self.judgement = Some((marks.clone(), Rc::clone(&judgement)));
        Ok((signals, judgement))
    }
}
