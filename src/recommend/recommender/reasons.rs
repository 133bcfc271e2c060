//! Why a content is recommended, and what would change it.
//!
//! What each act of the member added to the score is told by the models that count for
//! them ([`crate::recommend::Model::explain`]), and put together act by act. The act that
//! moved most is the reason; the first few are the causes, with their shares of all that
//! spoke for the content. What would change it is asked of the model itself: the list is
//! made again as if that act had not been.

use serde::{Deserialize, Serialize};

use super::Recommender;
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::model::{ContentId, Dataset, EventKind, MemberId};
use crate::recommend::{Contribution, Model, ModelKind, Reason};
use crate::text::is_han;

/// Days in which people are counted for "popular".
const RECENT: u32 = 30;

/// Words and tags named in a reason.
const SHARED: usize = 3;

/// Acts that are named.
const CAUSES: usize = 3;

/// Places below which a content is said to be off the list.
const FAR: u32 = 100;

/// An act that spoke for a content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Because {
    /// What was acted on.
    pub content: ContentId,
    /// What to call it.
    pub title: String,
    /// What was done to it.
    pub act: EventKind,
    /// Its part of all that spoke for the recommendation, 0–1.
    pub share: f64,
    /// The model in which it spoke loudest.
    pub model: ModelKind,
}

/// What would be without the act that moved most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What would not have been acted on.
    pub content: ContentId,
    /// What to call it.
    pub title: String,
    /// What would not have been done.
    pub act: EventKind,
    /// Where the recommendation would then stand, from 1; `None` if below the hundredth.
    pub place: Option<u32>,
}

impl Recommender {
    /// The acts that moved an item, the strongest first.
    pub(super) fn causes(
        &self,
        dataset: &Dataset,
        member: MemberId,
        because: &[Contribution],
    ) -> Vec<Because> {
        let total: f64 = because.iter().map(|term| term.share.max(0.0)).sum();
        let mut found: Vec<(u32, f64, ModelKind)> = Vec::new();
        // The strongest term of an act comes first, so its model is the one named.
        for term in because.iter().filter(|term| term.share > 0.0) {
            match found.iter_mut().find(|(item, ..)| *item == term.item) {
                Some((_, share, _)) => *share += term.share,
                None => found.push((term.item, term.share, term.model)),
            }
        }
        found.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let causes = found.into_iter().filter_map(|(item, share, model)| {
            let act = self.interactions.act(member.index(), item)?;
            let (content, title) = self.named(dataset, item);
            Some(Because { content, title, act, share: share / total, model })
        });
        causes.take(CAUSES).collect()
    }

    /// Where an item would stand without what moved it most.
    pub(super) fn change(
        &self,
        dataset: &Dataset,
        member: MemberId,
        item: u32,
        cause: &Because,
        open: &[bool],
    ) -> Option<Change> {
        let history = self.interactions.row(member.index());
        let gone = self.items.column(cause.content)?;
        let (columns, values): (Vec<u32>, Vec<f32>) =
            history.iter().filter(|&(column, _)| column != gone).unzip();
        let mut scores = vec![0.0; self.blend.items()];
        self.blend.score(Row { columns: &columns, values: &values }, &mut scores);
        if scores.iter().all(|&score| score == 0.0) {
            self.popularity.score(Row::default(), &mut scores);
        }
        let own = scores[item as usize];
        let above = (0u32..).zip(&scores).filter(|&(other, &score)| {
            let ahead = score > own || (score == own && other < item);
            ahead && open[other as usize] && history.get(other).is_none()
        });
        let place = above.count() as u32 + 1;
        Some(Change {
            content: cause.content,
            title: dataset.contents.label(cause.content).to_owned(),
            act: cause.act,
            place: (place <= FAR).then_some(place),
        })
    }

    /// The contribution that moved an item most, in words' raw material. `act` says what
    /// was done to the item it comes from.
    pub(super) fn reason(
        &self,
        dataset: &Dataset,
        item: u32,
        because: Option<(u32, ModelKind)>,
        act: impl Fn(u32) -> Option<EventKind>,
    ) -> Reason {
        let Some((from, model, act)) =
            because.and_then(|(from, model)| Some((from, model, act(from)?)))
        else {
            return self.popular(item);
        };
        let (content, title) = self.named(dataset, from);
        let people = self.people_on_both(from, item);
        // Factors can lead where nobody has gone from one to the other.
        if model == ModelKind::Content || people == 0 {
            let mut shared = self.content.shared(from, item, SHARED);
            let both = [content, self.items.contents[item as usize]];
            shared.retain(|word| both.iter().all(|&content| says(dataset, content, word)));
            return Reason::Similar { act, content, title, shared };
        }
        Reason::Together { act, content, title, people }
    }

    pub(super) fn named(&self, dataset: &Dataset, item: u32) -> (ContentId, String) {
        let content = self.items.contents[item as usize];
        (content, dataset.contents.label(content).to_owned())
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

/// Whether a phrase in Han characters stands in a content as it is: it was put together of
/// pairs, which may come from different places. Anything else is a tag or a word of it.
fn says(dataset: &Dataset, content: ContentId, word: &str) -> bool {
    let Dataset { contents, .. } = dataset;
    let (title, text) = (contents.title.get(content.index()), contents.text.get(content.index()));
    let is_phrase = word.chars().nth(2).is_some() && word.chars().all(is_han);
    !is_phrase
        || contents.tags(content).iter().any(|&tag| contents.tag_names.get(tag as usize) == word)
        || title.contains(word)
        || text.contains(word)
}
