//! What the recommendations are worth, told by what members did next.

use super::{Recommender, baseline};
use crate::model::{Cancelled, Dataset, MemberEvents, MemberId, Progress, Stage, Time};
use crate::recommend::evaluate::compare;
use crate::recommend::{Evaluation, Ground, Model, ModelKind};

impl Recommender {
    /// Parts the past in two, chooses and fits on the first part as it was done for the
    /// whole (settings that were chosen on all data have seen the answers), and has the blend and each of its models foretell the second, for everybody
    /// and for each group that members are in.
    pub fn evaluate(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        group_of: &dyn Fn(MemberId) -> Option<u32>,
        progress: &dyn Progress,
    ) -> Result<Evaluation, Cancelled> {
        let stage = |index| Stage::new(progress, index, 4);
        let source = self.source(dataset, events);
        let split = source.split(self.as_of, &self.interactions, &stage(0))?;
        let before = split.at.map(|at| Time(at.0 - 1));
        let params = self.how.check().unwrap_or_default();
        let chosen = source.choose(&params, before, &split.train, &stage(1))?.chosen;
        let (content, seed) = (Some(&self.content), self.seed);
        let blend = chosen.fit(
            Ground { interactions: &split.train, content, seed, pairs: self.how.pairs },
            &stage(2),
        )?;
        let popularity = baseline(&blend, &split.train);
        let parts = blend.parts.iter().map(|part| &**part);
        let mut models: Vec<&dyn Model> = vec![&blend];
        models.extend(parts.filter(|part| part.kind() != ModelKind::Popularity));
        models.push(&*popularity);
        let group_of = |row: u32| group_of(MemberId(row));
        compare(&models, &*popularity, ModelKind::Blend, split, &group_of, seed, &stage(3))
    }
}
