//! The feature table (measures B1): a row a person, a column a feature.
//!
//! Robots have no row. A column in which everybody known is alike is left out:
//! either the export does not carry it, or it sets nobody apart. What is not
//! known of a person is NaN here, and the mean once standardised. Events later
//! than `as_of` do not exist; events without a time count in the features of
//! the whole history, and in no window.
//!
//! Cost: one pass over the log, and one by member, O(events + people · features).

mod money;
mod tally;

use nalgebra::DMatrix;

use super::Feature;
use super::feature::own::Own;
use crate::math::stats::shares_below;
use crate::model::{AttributeValues, Dataset, EventKind, MemberEvents, MemberId, Object, Time};
use money::Money;
use tally::{Calendar, Tally};

/// What is known of everybody, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureTable {
    /// Who, a row each, in id order.
    pub people: Vec<MemberId>,
    /// What, a column each, in the order of the catalogue.
    pub features: Vec<Feature>,
    /// people × features; NaN where not known.
    pub values: DMatrix<f64>,
    /// What was left out, because everybody known is alike in it or nobody is known.
    pub constant: Vec<Feature>,
    /// The moment from which windows and ages are counted.
    pub as_of: Time,
}

impl FeatureTable {
    /// Computes every feature that the data allows.
    pub fn compute(dataset: &Dataset, events: &MemberEvents, as_of: Time) -> Self {
        let own = Own::of(dataset);
        let candidates: Vec<Feature> =
            Feature::CATALOGUE.into_iter().chain(own.features.iter().copied()).collect();
        let whole = Self::columns(dataset, events, as_of, &own, candidates);
        let varies = |column: &usize| varies(whole.column(*column));
        let (kept, left): (Vec<usize>, Vec<usize>) = (0..whole.features.len()).partition(varies);
        let named =
            |columns: &[usize]| columns.iter().map(|&column| whole.features[column]).collect();
        Self {
            features: named(&kept),
            constant: named(&left),
            values: whole.values.select_columns(&kept),
            people: whole.people,
            as_of,
        }
    }

    /// Computes just these features, whether anybody differs in them or not.
    pub fn columns(
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        own: &Own,
        features: Vec<Feature>,
    ) -> Self {
        let people: Vec<MemberId> = dataset.members.people().collect();
        let mut values = DMatrix::from_element(people.len(), features.len(), f64::NAN);
        let money = Money::of(dataset, as_of);
        let start = history_start(dataset, as_of);
        let (tallies, received) = add_up(dataset, events, &people, as_of, own);
        for (row, (&person, tally)) in people.iter().zip(&tallies).enumerate() {
            for (column, &feature) in features.iter().enumerate() {
                values[(row, column)] = match feature {
                    Feature::Recency => tally.recency(start, as_of),
                    Feature::Tenure => tenure(dataset, person, tally, as_of),
                    Feature::Paid
                    | Feature::Paid90
                    | Feature::Declined
                    | Feature::MonthlyPrice
                    | Feature::DaysToRenewal => money.value(feature, person),
                    Feature::Attribute(row) => attribute(dataset, row as usize, person),
                    Feature::Category(name) => own.category(dataset, name, person),
                    Feature::Interest(name) => tally.interest(own.place_of_interest(name)),
                    counted => tally.value(counted),
                };
            }
        }
        if let Some(column) = features.iter().position(|&feature| feature == Feature::Received) {
            for (row, person) in people.iter().enumerate() {
                values[(row, column)] = received[person.index()];
            }
        }
        Self { people, features, values, constant: Vec::new(), as_of }
    }

    /// The column of a feature, if the data has it.
    pub fn column_of(&self, feature: Feature) -> Option<usize> {
        self.features.iter().position(|&other| other == feature)
    }

    /// The row of a person; `None` for robots.
    pub fn row_of(&self, person: MemberId) -> Option<usize> {
        self.people.binary_search(&person).ok()
    }

    /// The values of a column, a person each.
    pub fn column(&self, column: usize) -> &[f64] {
        &self.values.as_slice()[column * self.people.len()..(column + 1) * self.people.len()]
    }

    /// The table of the features that members are grouped by.
    pub fn grouping(&self) -> Self {
        let kept: Vec<usize> =
            (0..self.features.len()).filter(|&column| self.features[column].groups()).collect();
        Self {
            people: self.people.clone(),
            features: kept.iter().map(|&column| self.features[column]).collect(),
            values: self.values.select_columns(&kept),
            constant: Vec::new(),
            as_of: self.as_of,
        }
    }

    /// For each person the share of people with less (with more, if `inverted`),
    /// 0–1; 0 where not known.
    pub fn levels(&self, column: usize, inverted: bool) -> Vec<f64> {
        if inverted {
            let negated: Vec<f64> = self.column(column).iter().map(|value| -value).collect();
            shares_below(&negated)
        } else {
            shares_below(self.column(column))
        }
    }
}

fn varies(values: &[f64]) -> bool {
    let mut known = values.iter().filter(|value| !value.is_nan());
    known.next().is_some_and(|first| known.any(|value| value != first))
}

/// First moment anything is known to have happened, up to `as_of`.
fn history_start(dataset: &Dataset, as_of: Time) -> Option<Time> {
    let log = &dataset.events.time;
    let timed = log.partition_point(|&time| time == Time::NONE);
    log.get(timed).copied().filter(|&time| time <= as_of)
}

/// What the log adds up to for each of the people, and what each member received.
fn add_up(
    dataset: &Dataset,
    events: &MemberEvents,
    people: &[MemberId],
    as_of: Time,
    own: &Own,
) -> (Vec<Tally>, Vec<f64>) {
    let log = &dataset.events;
    let until = log.time.partition_point(|&time| time <= as_of);
    let mut places = vec![None; dataset.members.len()];
    for (place, person) in people.iter().enumerate() {
        places[person.index()] = Some(place);
    }
    let mut tallies = vec![Tally::default(); people.len()];
    let mut received = vec![0.0; dataset.members.len()];
    let mut calendar = Calendar::of(as_of);
    for row in 0..until {
        if let Some(place) = places[log.member[row].index()] {
            tallies[place].add(dataset, own, row, &mut calendar);
            credit(dataset, row, &mut received);
        }
    }
    // Who acted on each content last: a person's contents are gone through together.
    let mut last = vec![MemberId::NONE; dataset.contents.len()];
    for (&person, tally) in people.iter().zip(&mut tallies) {
        let rows = events.of(person).iter().map(|&row| row as usize);
        for row in rows.take_while(|&row| row < until).filter(|&row| log.kind[row].is_act()) {
            if let Object::Content(content) = Object::from_code(log.object[row])
                && last[content.index()] != person
            {
                last[content.index()] = person;
                tally.breadth += 1;
            }
        }
    }
    (tallies, received)
}

/// A like or dislike goes to the author it was meant for.
fn credit(dataset: &Dataset, row: usize, received: &mut [f64]) {
    let log = &dataset.events;
    let giver = log.member[row];
    let (to, amount) = match log.kind[row] {
        EventKind::ReceiveLike => (Some(giver), 1.0),
        EventKind::ReceiveDislike => (Some(giver), -1.0),
        EventKind::Like => (author(dataset, row).filter(|&to| to != giver), 1.0),
        EventKind::Dislike => (author(dataset, row).filter(|&to| to != giver), -1.0),
        _ => return,
    };
    if let Some(to) = to {
        received[to.index()] += amount;
    }
}

fn author(dataset: &Dataset, row: usize) -> Option<MemberId> {
    let content = Object::from_code(dataset.events.object[row]).content()?;
    dataset.contents.author[content.index()].some()
}

fn tenure(dataset: &Dataset, person: MemberId, tally: &Tally, as_of: Time) -> f64 {
    let joined = dataset.members.joined[person.index()].some().or(tally.joined);
    joined.map_or(f64::NAN, |joined| as_of.days_since(joined).max(0.0))
}

fn attribute(dataset: &Dataset, row: usize, person: MemberId) -> f64 {
    match &dataset.members.attributes[row].values {
        AttributeValues::Number(values) => values[person.index()],
        AttributeValues::Text(_) => f64::NAN,
    }
}

#[cfg(test)]
mod tests;
