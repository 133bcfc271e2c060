//! Everything recommending needs for one dataset, fitted once and asked often.
//!
//! How the parts are blended is tuned on windows of the past: the last tenth of the
//! acts foretold from what came before, then the tenth before that, until enough
//! members have judged. Then the parts are fitted on everything. Evaluating does
//! all of that within the past of its own split, so no choice has seen the answers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::evaluate::{Split, compare, quantiles};
use super::{
    Blend, BlendValidParams, Content, ContentValidParams, Contribution, Documents, Evaluation,
    Interactions, ItemKnnValidParams, Items, Model, ModelKind, Parts, Ranker, Reason, Tuned,
    Tuning, Weights,
};
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::Scored;
use crate::model::{
    Cancelled, ContentId, Dataset, EventKind, MemberEvents, MemberId, Progress, Stage, Time,
};

/// Days in which people are counted for "popular".
const RECENT: u32 = 30;

/// Where windows of the past begin on which settings are judged, as shares of the
/// acts; each ends where the one before it begins, the first with the present.
const WINDOWS: [f64; 5] = [0.9, 0.8, 0.7, 0.6, 0.5];

/// Words and tags named in a reason.
const SHARED: usize = 3;

/// A content for a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Which content.
    pub content: ContentId,
    /// What to call it.
    pub title: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Score of the blend: comparable within one list only.
    pub score: f64,
    /// Why.
    pub reason: Reason,
}

/// The fitted blend with what its reasons quote. Ask it about the dataset it was
/// fitted on and no other.
#[derive(Clone, Debug)]
pub struct Recommender {
    items: Items,
    interactions: Interactions,
    /// Items × members: who took an interest in each.
    people: Csr,
    blend: Blend,
    candidates: Vec<bool>,
    as_of: Time,
    seed: u64,
}

/// What is learnt from: a dataset seen at a moment.
struct Source<'a> {
    dataset: &'a Dataset,
    items: &'a Items,
    events: &'a MemberEvents,
    content: &'a Arc<Content>,
    seed: u64,
}

impl Recommender {
    /// Learns from all that happened by `as_of`.
    pub fn fit(
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let stage = |index| Stage::new(progress, index, 4);
        let items = Items::new(dataset);
        let documents = Documents::new(dataset, &items);
        let content = Arc::new(ContentValidParams::default().fit(&documents, &stage(0))?);
        let interactions = Interactions::new(dataset, &items, events, as_of, &stage(1))?;
        let source = Source { dataset, items: &items, events, content: &content, seed };
        let tuned = source.tune(Some(as_of), &interactions, &stage(2))?;
        let blend = source.blend(&interactions, tuned, &stage(3))?;
        let published = |content: &ContentId| dataset.contents.published[content.index()];
        let candidates = items.contents.iter().map(|content| published(content) <= as_of).collect();
        let people = interactions.matrix.transpose();
        Ok(Self { items, interactions, people, blend, candidates, as_of, seed })
    }

    /// At most `count` contents that a member has not seen, the best first.
    pub fn recommend(
        &self,
        dataset: &Dataset,
        member: MemberId,
        count: usize,
    ) -> Vec<Recommendation> {
        let history = self.interactions.row(member.index());
        let list = self.ranker().top(history, count);
        let items: Vec<u32> = list.iter().map(|scored| scored.id).collect();
        let parts = &self.blend.parts;
        let mut baseline = Ranker::new(&parts.popularity, &parts.popularity, &self.candidates);
        let popular: Vec<u32> =
            baseline.top(history, count).iter().map(|scored| scored.id).collect();
        let because = self.blend.explain_all(history, &items, &popular);
        let reasons = list.iter().zip(because).map(|(scored, because)| {
            let act = |item| self.interactions.act(member.index(), item);
            (*scored, self.reason(dataset, scored.id, because.first().copied(), act))
        });
        reasons.map(|(scored, reason)| self.recommendation(dataset, scored, reason)).collect()
    }

    /// At most `count` contents that the same people or the same words lead to. Nobody
    /// in particular acted, so the act in each reason is [`EventKind::Other`].
    pub fn similar(
        &self,
        dataset: &Dataset,
        content: ContentId,
        count: usize,
    ) -> Vec<Recommendation> {
        let Some(from) = self.items.column(content) else { return Vec::new() };
        let history = Row { columns: &[from], values: &[1.0] };
        let parts = &self.blend.parts;
        let explain = |scored: Scored| {
            let terms = [
                parts.item_knn.explain(history, scored.id),
                parts.content.explain(history, scored.id),
            ];
            let stronger =
                terms.iter().filter_map(|term| term.first().copied()).reduce(|together, alike| {
                    if alike.share > together.share { alike } else { together }
                });
            let reason = self.reason(dataset, scored.id, stronger, |_| Some(EventKind::Other));
            self.recommendation(dataset, scored, reason)
        };
        let open = self.blend.similar(from, self.items.len()).into_iter();
        open.filter(|scored| self.candidates[scored.id as usize]).take(count).map(explain).collect()
    }

    /// What the recommendations are worth, measured on what members did next.
    pub fn evaluate(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        progress: &dyn Progress,
    ) -> Result<Evaluation, Cancelled> {
        let stage = |index| Stage::new(progress, index, 4);
        let content = &self.blend.parts.content;
        let (items, seed) = (&self.items, self.seed);
        let source = Source { dataset, items, events, content, seed };
        let split = source.split(self.as_of, &self.interactions, &stage(0))?;
        let before = split.at.map(|at| Time(at.0 - 1));
        let tuned = source.tune(before, &split.train, &stage(1))?;
        let blend = source.blend(&split.train, tuned, &stage(2))?;
        let [popularity, item_knn, content] = blend.parts.models();
        let models = [&blend, item_knn, content, popularity];
        compare(&models, popularity, ModelKind::Blend, split, seed, &stage(3))
    }

    /// The weights that the past gave the parts of the blend.
    pub fn weights(&self) -> Weights {
        self.blend.weights
    }

    fn ranker(&self) -> Ranker<'_> {
        Ranker::new(&self.blend, &self.blend.parts.popularity, &self.candidates)
    }

    fn recommendation(&self, dataset: &Dataset, scored: Scored, reason: Reason) -> Recommendation {
        let content = self.items.contents[scored.id as usize];
        Recommendation {
            content,
            title: dataset.contents.label(content).to_owned(),
            tags: dataset.contents.tag_list(content),
            score: scored.score,
            reason,
        }
    }

    /// The contribution that moved an item most, in words' raw material.
    fn reason(
        &self,
        dataset: &Dataset,
        item: u32,
        because: Option<Contribution>,
        act: impl Fn(u32) -> Option<EventKind>,
    ) -> Reason {
        let Some((from, act)) = because.and_then(|because| Some((because, act(because.item)?)))
        else {
            return self.popular(item);
        };
        let content = self.items.contents[from.item as usize];
        let title = dataset.contents.label(content).to_owned();
        if from.model == ModelKind::Content {
            let shared = self.blend.parts.content.shared(from.item, item, SHARED);
            return Reason::Similar { act, content, title, shared };
        }
        let people = self.people_on_both(from.item, item);
        Reason::Together { act, content, title, people }
    }

    fn people_on_both(&self, item: u32, other: u32) -> u32 {
        let there = self.people.row(other as usize);
        let here = self.people.row(item as usize).iter().filter(|(_, interest)| *interest > 0.0);
        here.filter(|(member, _)| there.get(*member).is_some_and(|interest| interest > 0.0)).count()
            as u32
    }

    /// People in the last days; ever, where nobody came lately or times are not known.
    fn popular(&self, item: u32) -> Reason {
        let since = self.as_of.plus_days(-i64::from(RECENT));
        let (mut recent, mut ever) = (0, 0);
        for (member, interest) in self.people.row(item as usize).iter() {
            if interest > 0.0 {
                ever += 1;
                let latest = self.interactions.latest(member as usize, item);
                recent += u32::from(latest.is_some_and(|latest| latest > since));
            }
        }
        if recent > 0 {
            Reason::Popular { people: recent, days: RECENT }
        } else {
            Reason::Popular { people: ever, days: 0 }
        }
    }
}

impl Source<'_> {
    fn split(
        &self,
        until: Time,
        whole: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Split, Cancelled> {
        let by_time = Split::by_time(self.dataset, self.items, self.events, until, progress)?;
        Ok(by_time.unwrap_or_else(|| Split::at_random(whole, self.seed)))
    }

    fn blend(
        &self,
        interactions: &Interactions,
        tuned: Tuned,
        progress: &dyn Progress,
    ) -> Result<Blend, Cancelled> {
        let parts = Parts {
            popularity: tuned.popularity.fit(interactions),
            item_knn: ItemKnnValidParams::default().fit(interactions, progress)?,
            content: Arc::clone(self.content),
        };
        Ok(Blend { parts, weights: tuned.weights })
    }

    /// The settings that would have foretold the latest parts of `whole`. `until` is
    /// the moment up to which it was built, `None` if times do not part it.
    fn tune(
        &self,
        until: Option<Time>,
        whole: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Tuned, Cancelled> {
        let stages = WINDOWS.len() as u64;
        let mut tuning = BlendValidParams::default().tune(self.seed);
        if let Some(mut end) = until {
            let starts = quantiles(self.dataset, end, &WINDOWS);
            for (stage, start) in (0u64..).zip(starts) {
                let Some(start) = start.filter(|_| !tuning.is_settled()) else { break };
                let stage = |part: u64| Stage::new(progress, 3 * stage + part, 3 * stages);
                let (window, progress) = ((start, end), &stage(0));
                let split =
                    Split::between(self.dataset, self.items, self.events, window, progress)?;
                if let Some(split) = split {
                    self.judge(&mut tuning, &split, [&stage(1), &stage(2)])?;
                }
                end = Time(start.0 - 1);
            }
        }
        if !tuning.has_judged() {
            let split = Split::at_random(whole, self.seed);
            let stage = |part| Stage::new(progress, part, 2);
            self.judge(&mut tuning, &split, [&stage(0), &stage(1)])?;
        }
        Ok(tuning.best())
    }

    fn judge(
        &self,
        tuning: &mut Tuning,
        split: &Split,
        progress: [&dyn Progress; 2],
    ) -> Result<(), Cancelled> {
        let item_knn = ItemKnnValidParams::default().fit(&split.train, progress[0])?;
        tuning.judge([&item_knn, &**self.content], split, progress[1])
    }
}
