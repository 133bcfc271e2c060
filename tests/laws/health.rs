//! What the indicators promise of every community.

use std::collections::BTreeSet;

use proptest::prelude::*;
use truefan::health::indicators::{Lifecycle, Stickiness, funnel, inequality, retention};
use truefan::health::{Acts, Depth};
use truefan::math::survival::KaplanMeier;
use truefan::model::{Builder, DAY, Dataset, EventDraft, EventKind, Object, Period, Time};

const DAYS: i64 = 150;
const END: Time = Time(DAYS * DAY);
const EVER: Period = Period { start: Time(0), end: END };
const KINDS: [EventKind; 4] =
    [EventKind::View, EventKind::Like, EventKind::Comment, EventKind::Badge];

/// Person, day, kind, content of each event; person 0 is a robot.
type Rows = Vec<(u8, i64, usize, u8)>;

fn rows() -> impl Strategy<Value = Rows> {
    prop::collection::vec((0u8..12, 0..DAYS, 0..KINDS.len(), 0u8..5), 0..120)
}

fn community(rows: &Rows) -> Dataset {
    let mut builder = Builder::default();
    for person in 0..12 {
        let member = builder.member(&format!("m{person:02}"));
        builder.member_mut(member).robot = person == 0;
    }
    for (row, &(person, day, kind, content)) in rows.iter().enumerate() {
        let member = builder.member(&format!("m{person:02}"));
        let object = Object::Content(builder.content(&format!("c{content}")));
        let (time, kind, row) = (Time(day * DAY + 1), KINDS[kind], Some(row as u64));
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
    }
    builder.build().0
}

/// Acts of people, by person and day.
fn seen(rows: &Rows) -> BTreeSet<(u8, i64)> {
    let acts = rows.iter().filter(|row| row.0 != 0 && KINDS[row.2].is_act());
    acts.map(|row| (row.0, row.1)).collect()
}

proptest! {
    #[test]
    fn a_day_is_within_its_week_and_its_month(rows in rows()) {
        let found = Stickiness::new(&Acts::new(&community(&rows), END), END);
        let seen = seen(&rows);
        for (at, day) in found.days.iter().enumerate() {
            // Counted anew, window by window.
            let within = |days: i64| {
                let window = day.day() - days + 1..=day.day();
                let people = seen.iter().filter(|(_, day)| window.contains(day));
                people.map(|(person, _)| person).collect::<BTreeSet<_>>().len() as u32
            };
            prop_assert_eq!(found.daily[at], within(1));
            prop_assert_eq!(found.weekly[at], within(7));
            prop_assert_eq!(found.monthly[at], within(30));
        }
    }

    #[test]
    fn everybody_is_new_once_and_nobody_is_lost_from_the_count(rows in rows()) {
        let found = Lifecycle::new(&Acts::new(&community(&rows), END), END);
        let people: BTreeSet<u8> = seen(&rows).into_iter().map(|(person, _)| person).collect();
        prop_assert_eq!(found.new.iter().sum::<u32>() as usize, people.len());
        let active = |at: usize| found.new[at] + found.active[at] + found.returning[at];
        for at in 1..found.months.len() {
            // Who was there last month is active or lapsed.
            prop_assert_eq!(active(at - 1), found.active[at] + found.lapsed[at]);
        }
    }

    #[test]
    fn fewer_are_there_than_could_be(rows in rows()) {
        let data = community(&rows);
        let acts = Acts::new(&data, END);
        for depth in [Depth::Seen, Depth::Contributed] {
            let found = retention(&data, &acts, depth);
            let cohorts: u64 = found.by_month.iter().map(|cohort| cohort.people).sum();
            let people = acts.people().iter().filter(|&&who| acts.of(who, depth).next().is_some());
            prop_assert_eq!(cohorts as usize, people.count());
            for (month, cell) in found.curve.iter().enumerate() {
                prop_assert!(cell.active <= cell.later && cell.later <= cell.of);
                prop_assert!(month > 0 || cell.active == cell.of, "all are there at their start");
                let parts = found.by_month.iter().filter_map(|cohort| cohort.cells.get(month));
                prop_assert_eq!(parts.map(|cell| cell.of).sum::<u64>(), cell.of);
            }
        }
    }

    #[test]
    fn shares_lie_between_none_and_all(rows in rows()) {
        let data = community(&rows);
        let acts = Acts::new(&data, END);
        let found = inequality(&acts, EVER, 1);
        prop_assert!(found.contributors + found.reacting + found.looking <= found.people);
        for share in [found.gini, found.top_share, found.contributor_share].into_iter().flatten() {
            prop_assert!(0.0 <= share.low && share.high <= 1.0, "{:?}", share);
        }
        if let Some(few) = found.bus_factor {
            prop_assert!(1.0 <= few.value && few.value <= found.contributors as f64);
        }
        prop_assert!(found.curve.windows(2).all(|pair| pair[0].1 <= pair[1].1));
        let steps = funnel(&data, &acts, EVER).all;
        prop_assert!(steps.seen >= steps.reacted && steps.reacted >= steps.commented);
        prop_assert!(steps.commented >= steps.back);
    }

    #[test]
    fn a_wait_only_gets_shorter(seen in prop::collection::vec((0.0f64..90.0, any::<bool>()), 0..60)) {
        let found = KaplanMeier::new(&seen);
        prop_assert!(found.times.is_sorted());
        for waiting in &found.waiting {
            prop_assert!(waiting.low <= waiting.value && waiting.value <= waiting.high);
        }
        let shares: Vec<f64> = found.waiting.iter().map(|share| share.value).collect();
        prop_assert!(shares.windows(2).all(|pair| pair[0] >= pair[1]));
        if seen.iter().all(|wait| wait.1) {
            // Where nobody still waits it is the plain share.
            let by = seen.iter().filter(|wait| wait.0 <= 30.0).count() as f64;
            let share = by / seen.len().max(1) as f64;
            prop_assert!((found.happened_by(30.0) - share).abs() < 1e-9);
        }
    }
}
