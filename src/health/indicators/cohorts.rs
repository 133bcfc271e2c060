//! Who is still there after one, two, three months: by when they began, by where from.
//!
//! A member's months are their own: month k is the days 30k … 30k+29 since their first
//! act, to the millisecond. A member is judged in month k once it is over, so that each
//! cell has its own number of people and nobody is counted as gone too early:
//! retention(k) = |active in month k| / |whose month k is over|, with Wilson's interval.
//! Rolling retention asks for an act in month k or later. The data is over with the last
//! act of anybody of the depth that is asked for. O(acts).

use serde::{Deserialize, Serialize};

use super::month::Months;
use crate::health::{Acts, Depth};
use crate::math::interval::{Interval, wilson};
use crate::math::order::Order;
use crate::model::{AttributeValues, DAY, Dataset, MemberId, Period, Time};

/// Days in a member's month.
const STEP: i64 = 30;
/// Months that are followed.
pub const STEPS: usize = 13;
/// Groups shown at most, the largest or latest.
const MOST: usize = 24;

/// Retention by cohort, and of all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Retention {
    /// Of all, by month: 0, 1, 2 …; as far as anybody's month is over.
    pub curve: Vec<Cell>,
    /// By the month of the first act, oldest first; the latest two years.
    pub by_month: Vec<Cohort>,
    /// By where they came from, the largest first; empty if no column says it.
    pub by_source: Vec<Cohort>,
    /// The column that says where from.
    pub source: Option<String>,
}

/// People who began together, or came from one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// Who they are.
    pub group: CohortGroup,
    /// How many.
    pub people: u64,
    /// By month: 0, 1, 2 …; as far as anybody's month is over.
    pub cells: Vec<Cell>,
}

/// What a cohort has in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CohortGroup {
    /// The calendar month (UTC) of their first act, by its start.
    Month(Time),
    /// Where they came from, as the export says; empty if it does not.
    Source(String),
}

/// People of a cohort in one of their months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// People whose month is over.
    pub of: u64,
    /// Of them, active in it.
    pub active: u64,
    /// Of them, active in it or later.
    pub later: u64,
}

impl Cell {
    /// `active / of` with its interval; `None` of nobody.
    pub fn share(&self) -> Option<Interval> {
        wilson(self.active, self.of)
    }

    /// `later / of` with its interval; `None` of nobody.
    pub fn rolling(&self) -> Option<Interval> {
        wilson(self.later, self.of)
    }
}

/// Retention of acts at least so deep.
pub fn retention(dataset: &Dataset, acts: &Acts, depth: Depth) -> Retention {
    let Some(until) = acts.until(depth) else { return Retention::default() };
    let Some(first) = acts.first() else { return Retention::default() };
    let months = Months::new(first, until);
    let sources = sources(dataset);
    let mut all = Tally::default();
    let mut by_month = vec![Tally::default(); months.starts().len()];
    let mut by_source: Vec<Tally> =
        vec![Tally::default(); sources.as_ref().map_or(0, |sources| sources.names.len())];
    for &person in acts.people() {
        let mut moments = acts.of(person, depth);
        let Some(start) = moments.clone().next() else { continue };
        let (mut active, mut last) = (0u32, 0);
        for time in moments.by_ref() {
            let step = time.0.saturating_sub(start.0) / (STEP * DAY);
            active |= 1u32.checked_shl(step as u32).unwrap_or(0);
            last = step;
        }
        let over = (until.0.saturating_sub(start.0) / (STEP * DAY)).min(STEPS as i64) as usize;
        let life = Life { active, last: last as usize, over };
        all.add(&life);
        if let Some(month) = months.of(start) {
            by_month[month].add(&life);
        }
        if let Some(sources) = &sources {
            by_source[sources.of(person)].add(&life);
        }
    }
    let by_month = months.starts().iter().zip(by_month);
    let mut by_month: Vec<Cohort> = by_month
        .filter(|(_, tally)| tally.people > 0)
        .map(|(&start, tally)| tally.cohort(CohortGroup::Month(start)))
        .collect();
    by_month.drain(..by_month.len().saturating_sub(MOST));
    let names = sources.as_ref().map(|sources| sources.names.clone()).unwrap_or_default();
    let mut by_source: Vec<Cohort> = names
        .into_iter()
        .zip(by_source)
        .filter(|(_, tally)| tally.people > 0)
        .map(|(name, tally)| tally.cohort(CohortGroup::Source(name)))
        .collect();
    by_source.order_by_key(|cohort| std::cmp::Reverse(cohort.people));
    by_source.truncate(MOST);
    let source = sources.map(|sources| sources.column.to_owned());
    Retention { curve: all.cells(), by_month, by_source, source }
}

/// Who came back in their month 1, of those whose month 1 ended in a period.
pub fn returned(acts: &Acts, depth: Depth, period: Period) -> Cell {
    let mut cell = Cell::default();
    for &person in acts.people() {
        let Some(start) = acts.of(person, depth).next() else { continue };
        let end = start.plus_days(2 * STEP);
        if !period.contains(end) {
            continue;
        }
        let since = acts.of(person, depth).filter(|&time| time >= start.plus_days(STEP));
        cell.of += 1;
        cell.later += u64::from(since.clone().next().is_some());
        cell.active += u64::from(since.take_while(|&time| time < end).next().is_some());
    }
    cell
}

/// Where each member came from.
pub(in crate::health) struct Sources<'a> {
    /// The column.
    pub column: &'a str,
    /// Its values, in their order; the first is empty.
    pub names: Vec<String>,
    of: Vec<u32>,
}

impl Sources<'_> {
    /// The row of `names` for a member.
    pub fn of(&self, person: MemberId) -> usize {
        self.of[person.index()] as usize
    }
}

/// Names, in any case, of a column that says where members came from.
const COLUMNS: [&str; 10] = [
    "source",
    "channel",
    "referrer",
    "utm_source",
    "signup_source",
    "acquisition",
    "来源",
    "渠道",
    "来源渠道",
    "推荐来源",
];

/// Where members came from, if a column says it.
pub(in crate::health) fn sources(dataset: &Dataset) -> Option<Sources<'_>> {
    let attributes = &dataset.members.attributes;
    COLUMNS.iter().find_map(|name| {
        let column = attributes.iter().find(|column| column.name.trim().to_lowercase() == *name)?;
        let AttributeValues::Text(values) = &column.values else { return None };
        let mut names: Vec<String> = values.iter().map(|value| value.trim().to_owned()).collect();
        names.push(String::new());
        names.order();
        names.dedup();
        let row = |value: &str| names.binary_search_by(|name| name.as_str().cmp(value.trim()));
        let of = values.iter().map(|value| row(value).unwrap_or(0) as u32).collect();
        Some(Sources { column: &column.name, names, of })
    })
}

/// One member's months.
struct Life {
    /// A bit a month with an act in it.
    active: u32,
    /// The last month with an act.
    last: usize,
    /// Months that are over.
    over: usize,
}

#[derive(Clone, Debug, Default)]
struct Tally {
    people: u64,
    cells: [Cell; STEPS],
}

impl Tally {
    fn add(&mut self, life: &Life) {
        self.people += 1;
        for (step, cell) in self.cells[..life.over].iter_mut().enumerate() {
            cell.of += 1;
            cell.active += u64::from(life.active >> step & 1);
            cell.later += u64::from(life.last >= step);
        }
    }

    fn cells(&self) -> Vec<Cell> {
        self.cells.iter().copied().take_while(|cell| cell.of > 0).collect()
    }

    fn cohort(&self, group: CohortGroup) -> Cohort {
        Cohort { group, people: self.people, cells: self.cells() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, CohortGroup, retention, returned};
    use crate::health::{Acts, Depth, indicators::fixture};
    use crate::model::{Builder, DAY, EventKind, Object, Period, Time};

    #[test]
    fn a_month_is_judged_when_it_is_over() {
        let data =
            fixture::visits(&[("ann", &[0, 29, 59, 90]), ("bob", &[0, 60]), ("cy", &[45, 80])]);
        let found = retention(&data, &Acts::new(&data, Time(200 * DAY)), Depth::Seen);
        // The data ends on day 90: all three of ann's and bob's months are over, one of cy's.
        assert_eq!(
            found.curve,
            [
                Cell { of: 3, active: 3, later: 3 },
                Cell { of: 2, active: 1, later: 2 },
                Cell { of: 2, active: 1, later: 2 },
            ]
        );
        assert_eq!(found.by_month.len(), 2);
        assert_eq!(found.by_month[1].group, CohortGroup::Month(Time(31 * DAY)));
        assert_eq!(found.by_month[1].cells.len(), 1);
        assert!(found.by_source.is_empty() && found.source.is_none());
    }

    #[test]
    fn a_period_judges_those_whose_month_ended_in_it() {
        let data = fixture::visits(&[("ann", &[0, 40]), ("bob", &[0, 59, 65]), ("cy", &[9, 80])]);
        let acts = Acts::new(&data, Time(200 * DAY));
        let ending = |start, end| {
            let period = Period { start: Time(start * DAY), end: Time(end * DAY) };
            returned(&acts, Depth::Seen, period)
        };
        assert_eq!(ending(55, 62), Cell { of: 2, active: 2, later: 2 });
        assert_eq!(ending(62, 90), Cell { of: 1, active: 0, later: 1 });
    }

    #[test]
    fn a_column_says_where_from() {
        let mut builder = Builder::default();
        for (key, source, days) in
            [("ann", "ad", [0.0, 40.0]), ("bob", "friend", [0.0, 10.0]), ("cy", "", [0.0, 70.0])]
        {
            let member = builder.member(key);
            if !source.is_empty() {
                builder.attribute_text(member, "Source", source);
            }
            for day in days {
                fixture::act(&mut builder, key, EventKind::View, Object::None, day);
            }
        }
        let data = builder.build().0;
        let found = retention(&data, &Acts::new(&data, Time(200 * DAY)), Depth::Seen);
        assert_eq!(found.source.as_deref(), Some("Source"));
        let back: Vec<(CohortGroup, u64)> = found
            .by_source
            .iter()
            .map(|cohort| (cohort.group.clone(), cohort.cells[1].active))
            .collect();
        let of = |name: &str| CohortGroup::Source(name.to_owned());
        assert_eq!(back, [(of(""), 0), (of("ad"), 1), (of("friend"), 0)]);
        assert!(retention(&data, &Acts::new(&data, Time(9)), Depth::Contributed).curve.is_empty());
    }
}
