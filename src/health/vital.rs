//! The vital signs of a period: a number each, with its interval, beside the period before.

use serde::{Deserialize, Serialize};

use super::indicators::{
    Activation, Inequality, Replies, Response, Stickiness, activation, inequality, returned,
};
use super::{Acts, Depth};
use crate::math::interval::Interval;
use crate::model::{Dataset, Period};

/// A number that can be opened: what it is, how sure, over what, of how many, and before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vital {
    /// Which number; the app has its label, formula and meaning by this.
    pub kind: VitalKind,
    /// The number with its 95 % interval; the ends equal the number where it is a plain
    /// count. `None` where the data cannot say.
    pub value: Option<Interval>,
    /// The same over the period before; `None` where the data does not reach back.
    pub previous: Option<f64>,
    /// Over what time.
    pub period: Period,
    /// How many people, or contents for the waits, stand behind it.
    pub n: u64,
}

impl Vital {
    /// Whether the period before lies outside of the interval.
    pub fn changed(&self) -> bool {
        let outside =
            |value: Interval, previous: f64| previous < value.low || previous > value.high;
        // A plain count has no interval to lie outside of.
        let sure = |value: &Interval| value.low < value.high;
        let pair = self.value.filter(sure).zip(self.previous);
        pair.is_some_and(|(value, previous)| outside(value, previous))
    }
}

/// The vital signs. Formulas are beside the code in [`super::indicators`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum VitalKind {
    /// Mean of the people with an act a day.
    Daily,
    /// People with an act in the last 7 days.
    Weekly,
    /// People with an act in the last 30 days.
    Monthly,
    /// Mean of daily over monthly active people, 0–1.
    Stickiness,
    /// Share of newcomers with an act within 7 days.
    FirstAct,
    /// Share of newcomers with two acts within 14 days.
    SecondAct,
    /// Share of those active in their first month who came back in month 1.
    MonthOne,
    /// The same, of contributing.
    MonthOneContributing,
    /// Share of questions with an answer by somebody else.
    AnswerRate,
    /// Median hours to it, of those answered.
    AnswerTime,
    /// Share of contents with a reply by somebody else.
    ReplyRate,
    /// Median hours to it, of those replied to.
    ReplyTime,
    /// The same, with those who still wait among them (Kaplan–Meier).
    ReplyWait,
    /// Share of members who contributed.
    Contributors,
    /// Share of contributions made by the busiest hundredth of members.
    TopShare,
    /// Gini coefficient of contributions.
    Gini,
    /// Fewest members who make half of the contributions.
    BusFactor,
}

impl VitalKind {
    /// Every vital sign, in the order in which they are shown.
    pub const ALL: [Self; 17] = [
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Stickiness,
        Self::FirstAct,
        Self::SecondAct,
        Self::MonthOne,
        Self::MonthOneContributing,
        Self::AnswerRate,
        Self::AnswerTime,
        Self::ReplyRate,
        Self::ReplyTime,
        Self::ReplyWait,
        Self::Contributors,
        Self::TopShare,
        Self::Gini,
        Self::BusFactor,
    ];
}

/// What is counted once and read for both periods.
pub(super) struct Ground<'a> {
    pub dataset: &'a Dataset,
    pub acts: &'a Acts,
    pub active: &'a Stickiness,
    pub answers: &'a Replies,
    pub replies: &'a Replies,
    pub seed: u64,
}

/// Everything about one period that vital signs are read from.
pub(super) struct Reading {
    pub answers: Response,
    pub replies: Response,
    pub inequality: Inequality,
    activation: Activation,
    values: Vec<(Option<Interval>, u64)>,
}

impl Reading {
    /// Reads one period. O(acts).
    pub fn of(ground: &Ground, period: Period) -> Self {
        let Ground { dataset, acts, active, seed, .. } = *ground;
        let mut reading = Self {
            answers: ground.answers.of(period),
            replies: ground.replies.of(period),
            inequality: inequality(acts, period, seed),
            activation: activation(dataset, acts, period),
            values: Vec::new(),
        };
        let people = active.at_end(period);
        reading.values = VitalKind::ALL
            .iter()
            .map(|&kind| match kind {
                VitalKind::Daily => {
                    (active.mean_daily(period, seed), people.map_or(0, |at| at.1.into()))
                }
                VitalKind::Weekly => plain(people.map(|at| at.0)),
                VitalKind::Monthly => plain(people.map(|at| at.1)),
                VitalKind::Stickiness => {
                    (active.ratio(period, seed), people.map_or(0, |at| at.1.into()))
                }
                VitalKind::MonthOne => back(acts, Depth::Seen, period),
                VitalKind::MonthOneContributing => back(acts, Depth::Contributed, period),
                kind => reading.read(kind),
            })
            .collect();
        reading
    }

    fn read(&self, kind: VitalKind) -> (Option<Interval>, u64) {
        let Self { answers, replies, inequality, activation, .. } = self;
        match kind {
            VitalKind::FirstAct => (activation.first, activation.first_of),
            VitalKind::SecondAct => (activation.second, activation.second_of),
            VitalKind::AnswerRate => (answers.rate, answers.asked),
            VitalKind::AnswerTime => (answers.median, answers.answered),
            VitalKind::ReplyRate => (replies.rate, replies.asked),
            VitalKind::ReplyTime => (replies.median, replies.answered),
            VitalKind::ReplyWait => (replies.waiting_median, replies.asked),
            VitalKind::Contributors => (inequality.contributor_share, inequality.people),
            VitalKind::TopShare => (inequality.top_share, inequality.contributors),
            VitalKind::Gini => (inequality.gini, inequality.people),
            VitalKind::BusFactor => (inequality.bus_factor, inequality.contributors),
            // Read from the series and the acts themselves.
            VitalKind::Daily
            | VitalKind::Weekly
            | VitalKind::Monthly
            | VitalKind::Stickiness
            | VitalKind::MonthOne
            | VitalKind::MonthOneContributing => (None, 0),
        }
    }

    /// The vital signs, beside those of the period before.
    pub fn vitals(&self, before: Option<&Self>, period: Period) -> Vec<Vital> {
        let vital = |(row, &kind): (usize, &VitalKind)| {
            let (value, n) = self.values.get(row).copied().unwrap_or_default();
            let previous = before.and_then(|before| before.values.get(row)?.0);
            Vital { kind, value, previous: previous.map(|value| value.value), period, n }
        };
        VitalKind::ALL.iter().enumerate().map(vital).collect()
    }
}

fn back(acts: &Acts, depth: Depth, period: Period) -> (Option<Interval>, u64) {
    let cell = returned(acts, depth, period);
    (cell.share(), cell.of)
}

/// A count, which is what it is.
fn plain(count: Option<u32>) -> (Option<Interval>, u64) {
    let value = count.map(f64::from);
    let value = value.map(|value| Interval { value, low: value, high: value });
    (value, count.unwrap_or(0).into())
}
