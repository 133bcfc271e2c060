//! What the signals see in a community, before any mark: computed once for a dataset.
//!
//! Both priors of all texts, and the evidence of the signals that do not learn: copies,
//! bursts, rings, links of new accounts. The grams of the texts wait for the first mark:
//! without one nothing is learnt from them.

use std::cell::OnceCell;

use super::classifier::{Grams, Idf};
use super::{
    BurstValidParams, Detail, Evidence, Marks, NewLinkValidParams, Place, RingValidParams, Signal,
    SignalValidRules, Subject, Texts, prior,
};
use crate::math::order::Order;
use crate::model::{Cancelled, Dataset, EventKind, MemberEvents, MemberId, Progress};

/// What a piece of evidence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A text.
    Text(Place),
    /// A member.
    Member(MemberId),
}

impl Target {
    /// The name under which it is marked.
    pub fn subject(self, dataset: &Dataset) -> Subject {
        match self {
            Self::Text(place) => place.subject(dataset),
            Self::Member(id) => Subject::Member(dataset.members.key.get(id.index()).to_owned()),
        }
    }

    /// Whose doing it is, if known.
    pub fn member(self, dataset: &Dataset) -> Option<MemberId> {
        match self {
            Self::Text(place) => place.author(dataset),
            Self::Member(id) => Some(id),
        }
    }
}

/// Everything that does not depend on marks.
#[derive(Clone, Debug)]
pub struct Signals {
    pub(super) texts: Texts,
    written: OnceCell<Written>,
    pub(super) spam_priors: Vec<f64>,
    pub(super) abuse_priors: Vec<f64>,
    pub(super) found: Vec<(Target, Evidence)>,
    /// Acts on each content.
    acts_on: Vec<u32>,
    /// Acts of each member.
    acts_by: Vec<u32>,
}

/// What is learnt from: the grams of the texts, and how rare each is.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub grams: Grams,
    pub idf: Idf,
}

/// Texts between two reports.
const REPORT: usize = 256;

impl Signals {
    /// Looks at a community by some rules; of its texts the marked ones are always read.
    /// Reports texts read.
    pub fn look(
        dataset: &Dataset,
        events: &MemberEvents,
        marks: &Marks,
        rules: &SignalValidRules,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let texts = Texts::of(dataset, marks);
        let words: Vec<_> = texts.places.iter().map(|place| place.text(dataset)).collect();
        let (mut spam_priors, mut abuse_priors) = (Vec::new(), Vec::new());
        for (row, text) in words.iter().enumerate() {
            if row % REPORT == 0 {
                progress.report(row as u64, words.len() as u64)?;
            }
            let reading = prior::Reading::of(text);
            spam_priors.push(reading.spam().log_odds);
            abuse_priors.push(reading.abuse().log_odds);
        }
        let groups = rules.copies.groups(words.iter(), progress)?;
        let mut found = Vec::new();
        for group in &groups {
            copies(dataset, &texts, &group.rows, group.similarity, &mut found);
        }
        bursts(dataset, events, rules.burst, &mut found);
        rings(dataset, rules.ring, &mut found);
        new_links(dataset, events, &texts, rules.new_link, &mut found);
        let (acts_on, acts_by) = acts(dataset);
        let written = OnceCell::new();
        Ok(Self { texts, written, spam_priors, abuse_priors, found, acts_on, acts_by })
    }

    /// The grams of the texts, counted when first asked for. Reports texts done.
    pub(super) fn written(
        &self,
        dataset: &Dataset,
        progress: &dyn Progress,
    ) -> Result<&Written, Cancelled> {
        if self.written.get().is_none() {
            let words: Vec<_> = self.texts.places.iter().map(|place| place.text(dataset)).collect();
            let grams = Grams::of(words.iter().map(|text| &**text), progress)?;
            let idf = grams.idf(0..grams.len());
            self.written.set(Written { grams, idf }).ok();
        }
        Ok(self.written.get_or_init(Written::default))
    }

    /// The texts that were read.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Acts on the content of a text, or acts of a member: how far it reaches.
    pub(super) fn reach(&self, dataset: &Dataset, target: Target) -> u32 {
        match target {
            Target::Text(place) => place
                .content(dataset)
                .map_or(0, |id| self.acts_on[dataset.contents.root(id).index()]),
            Target::Member(id) => self.acts_by[id.index()],
        }
    }
}

fn acts(dataset: &Dataset) -> (Vec<u32>, Vec<u32>) {
    let mut on = vec![0; dataset.contents.len()];
    let mut by = vec![0; dataset.members.len()];
    for event in dataset.events.iter().filter(|event| event.kind.is_act()) {
        if let Some(content) = event.object.content() {
            on[dataset.contents.root(content).index()] += 1;
        }
        by[event.member.index()] += u32::from(event.kind != EventKind::View);
    }
    (on, by)
}

/// One piece of evidence a text. More texts are more suspicious; two alone may be a slip.
fn copies(
    dataset: &Dataset,
    texts: &Texts,
    rows: &[u32],
    similarity: f64,
    found: &mut Vec<(Target, Evidence)>,
) {
    let places: Vec<Place> = rows.iter().map(|&row| texts.places[row as usize]).collect();
    let mut authors: Vec<MemberId> =
        places.iter().filter_map(|place| place.author(dataset)).collect();
    authors.order();
    authors.dedup();
    let (count, by) = (rows.len() as u32, authors.len() as u32);
    let suspicion = (0.3 + 0.1 * f64::from(count - 2)).min(0.8);
    for place in places {
        let own = place.author(dataset);
        let others = authors.iter().copied().filter(|&id| Some(id) != own).collect();
        let detail = Detail::Copies { texts: count, authors: by, similarity };
        let evidence =
            Evidence { signal: Signal::Copies, suspicion, detail, spans: Vec::new(), others };
        found.push((Target::Text(place), evidence));
    }
}

fn bursts(
    dataset: &Dataset,
    events: &MemberEvents,
    params: BurstValidParams,
    found: &mut Vec<(Target, Evidence)>,
) {
    for burst in params.bursts(dataset, events) {
        let detail = Detail::Burst {
            acts: burst.acts,
            minutes: burst.minutes,
            start: burst.start,
            own: burst.own,
            everybody: burst.everybody,
            z: burst.z,
        };
        let suspicion = (0.3 + 0.02 * burst.z).min(0.9);
        let (spans, others) = (Vec::new(), Vec::new());
        let evidence = Evidence { signal: Signal::Burst, suspicion, detail, spans, others };
        found.push((Target::Member(burst.member), evidence));
    }
}

fn rings(dataset: &Dataset, params: RingValidParams, found: &mut Vec<(Target, Evidence)>) {
    for ring in params.rings(dataset) {
        for row in &ring.members {
            let detail = Detail::Ring {
                members: ring.members.len() as u32,
                inside: row.inside,
                given: row.given,
                expected: row.expected,
                chance: ring.chance,
            };
            let share = f64::from(row.inside) / f64::from(row.given.max(1));
            let others = ring.members.iter().map(|other| other.member);
            let others = others.filter(|&other| other != row.member).collect();
            let suspicion = (0.3 + 0.6 * share).min(0.9);
            let spans = Vec::new();
            let evidence = Evidence { signal: Signal::Ring, suspicion, detail, spans, others };
            found.push((Target::Member(row.member), evidence));
        }
    }
}

fn new_links(
    dataset: &Dataset,
    events: &MemberEvents,
    texts: &Texts,
    params: NewLinkValidParams,
    found: &mut Vec<(Target, Evidence)>,
) {
    for link in params.new_links(dataset, events, texts) {
        let place = texts.places[link.row];
        let detail = Detail::NewLink { age: link.age, links: link.links, days: params.days() };
        let evidence = Evidence {
            signal: Signal::NewLink,
            suspicion: link.suspicion,
            detail,
            spans: prior::elsewhere(&place.text(dataset)),
            others: Vec::new(),
        };
        found.push((Target::Text(place), evidence));
    }
}
