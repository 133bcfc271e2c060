//! Everything recommending needs for one dataset, fitted once and asked often.
//!
//! What is fitted is a [`Chosen`]: models, settings and weights. Either it was chosen
//! before, thoroughly, and kept; or it is chosen now, quickly, among popularity, item-kNN
//! and content alone, which a page can wait for. Choosing looks at windows of the past
//! (`source`), then the models are fitted on everything. Evaluating does all of that
//! within the past of its own split, so no choice has seen the answers.
//!
//! Lists are made for a member (`wish`), for everybody (`digest`) and for a content, the
//! other way round (`suited`); each piece comes with its reasons (`reasons`).

mod digest;
mod evaluation;
mod reasons;
mod source;
mod suited;
mod welcome;
mod wish;

pub use digest::{Digest, DigestPiece};
pub use reasons::{Because, Change};
pub use suited::{Suited, SuitedRow};
pub use wish::{Recommendation, Wish};

use std::sync::Arc;

use super::cold_start::Peers;
use super::{
    Blend, ChooseParams, ChooseValidParams, Choosing, Chosen, Content, ContentValidParams,
    Documents, Ground, Interactions, Items, Model, ModelKind, PopularityValidParams,
};
use crate::math::sparse::Csr;
use crate::model::{Cancelled, ContentId, Dataset, MemberEvents, Progress, Stage, Time};
use source::Source;

/// The fitted blend with what its reasons quote. Ask it about the dataset it was
/// fitted on and no other.
#[derive(Clone, Debug)]
pub struct Recommender {
    items: Items,
    interactions: Interactions,
    /// Items × members: who took an interest in each.
    people: Csr,
    content: Arc<Content>,
    blend: Blend,
    /// The baseline, for members of whom nothing is known …
    popularity: Arc<dyn Model>,
    /// … tilted towards what those like them take up.
    peers: Peers,
    candidates: Vec<bool>,
    /// How it was chosen, and so how a choice is evaluated.
    how: ChooseParams,
    as_of: Time,
    seed: u64,
}

impl Recommender {
    /// Learns from all that happened by `as_of`: what was `chosen`, or what a quick
    /// choice finds.
    pub fn fit(
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        chosen: Option<&Chosen>,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let stage = |index| Stage::new(progress, index, 4);
        let items = Items::new(dataset);
        let documents = Documents::new(dataset, &items);
        let content = Arc::new(ContentValidParams::default().fit(&documents, &stage(0))?);
        let interactions = Interactions::new(dataset, &items, events, as_of, &stage(1))?;
        let source = Source { dataset, items: &items, events, content: &content, seed };
        let how = if chosen.is_some() { ChooseParams::default() } else { ChooseParams::QUICK };
        let quick;
        let chosen = match chosen {
            Some(chosen) => chosen,
            None => {
                let params = how.check().unwrap_or_default();
                quick = source.choose(&params, Some(as_of), &interactions, &stage(2))?.chosen;
                &quick
            }
        };
        let ground =
            Ground { interactions: &interactions, content: Some(&content), seed, pairs: how.pairs };
        let blend = chosen.fit(ground, &stage(3))?;
        let popularity = baseline(&blend, &interactions);
        let published = |content: &ContentId| dataset.contents.published[content.index()];
        let candidates = items.contents.iter().map(|content| published(content) <= as_of).collect();
        let people = interactions.matrix.transpose();
        let peers = Peers::new(dataset, &interactions);
        Ok(Self {
            items,
            interactions,
            people,
            content,
            blend,
            popularity,
            peers,
            candidates,
            how,
            as_of,
            seed,
        })
    }

    /// Tries models and settings on this community's past, as thoroughly as `params` say.
    pub fn choose(
        &self,
        params: &ChooseValidParams,
        dataset: &Dataset,
        events: &MemberEvents,
        progress: &dyn Progress,
    ) -> Result<Choosing, Cancelled> {
        let source = self.source(dataset, events);
        source.choose(params, Some(self.as_of), &self.interactions, progress)
    }

    /// What recommendations come from.
    pub fn blend(&self) -> &Blend {
        &self.blend
    }

    fn source<'a>(&'a self, dataset: &'a Dataset, events: &'a MemberEvents) -> Source<'a> {
        Source { dataset, items: &self.items, events, content: &self.content, seed: self.seed }
    }

    /// Members who took up an item.
    fn people_of(&self, item: u32) -> u32 {
        let interested = self.people.row(item as usize).values.iter();
        interested.filter(|&&interest| interest > 0.0).count() as u32
    }
}

/// The popularity that is part of a blend, or, where it is none, a new one.
fn baseline(blend: &Blend, interactions: &Interactions) -> Arc<dyn Model> {
    let part = blend.parts.iter().find(|part| part.kind() == ModelKind::Popularity);
    part.cloned().unwrap_or_else(|| Arc::new(PopularityValidParams::default().fit(interactions)))
}
