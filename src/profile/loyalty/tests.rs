use super::{Loyalty, LoyaltyRule, LoyaltyRuleError, Missing};
use crate::model::{
    Builder, DAY, Dataset, EventDraft, EventKind, MemberEvents, Object, Silent, Time,
};

const NOW: Time = Time(1_000 * DAY);

/// Members who acted so many days ago each.
fn community(acts: &[&[i64]]) -> Dataset {
    let mut builder = Builder::default();
    for (row, days) in acts.iter().enumerate() {
        let member = builder.member(&format!("m{row}"));
        for &ago in *days {
            let time = NOW.plus_days(-ago);
            let (kind, object) = (EventKind::View, Object::None);
            let row = Some(builder.event_count() as u64);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
        }
    }
    builder.build().0
}

fn judge(dataset: &Dataset) -> Loyalty {
    let rule = LoyaltyRule { periods: 2, days: 10, active_days: 2 }.check().unwrap();
    rule.judge(dataset, &MemberEvents::new(dataset), NOW, &Silent).unwrap()
}

#[test]
fn the_loyal_the_lost_and_the_close() {
    let found = judge(&community(&[
        // Loyal now and a period before.
        &[0, 1, 11, 12, 21, 22, 31, 32],
        // Loyal now; a period before they had one day too few.
        &[2, 3, 13, 14, 25],
        // Loyal before, not now: nothing in the last ten days.
        &[15, 16, 25, 26],
        // Twice active this period and once in the one before.
        &[4, 5, 17, 38],
        // Joined eight days ago and kept it up.
        &[6, 7],
        // Long ago.
        &[38],
    ]));
    let shares: Vec<(u64, u64)> = found.history.iter().map(|at| (at.loyal, at.people)).collect();
    // Two periods before, the log had not lasted two periods yet.
    assert_eq!(shares, [(2, 5), (2, 6)], "oldest first: {found:?}");
    assert_eq!((found.gained, found.lost), (1, 1));
    assert_eq!(found.growth, Some(0.0));
    let close: Vec<(u32, Missing)> =
        found.close.iter().map(|one| (one.member.0, one.missing)).collect();
    let days = |missing, has, first: i64| Missing::Days {
        missing,
        has,
        start: NOW.plus_days(-first),
        end: NOW.plus_days(10 - first),
    };
    assert_eq!(close, [(3, days(1, 1, 20)), (2, days(2, 0, 10)), (4, Missing::Time { days: 13 }),]);
}

#[test]
fn no_history_no_loyalty() {
    let found = judge(&Dataset::default());
    assert!(found.history.is_empty() && found.close.is_empty());
    assert_eq!(found.growth, None);
}

#[test]
fn rules_are_checked() {
    let rule = LoyaltyRule { active_days: 31, ..LoyaltyRule::default() };
    let most = 30;
    let expected = LoyaltyRuleError::OutOfRange { what: "active days", value: 31, most };
    assert_eq!(rule.check(), Err(expected));
}
