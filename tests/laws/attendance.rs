//! Laws of planning: chances, lists, lift and draws stay what they must be on any community.

use proptest::prelude::*;
use truefan::engage::Attendance;
use truefan::engage::bandit::{BanditParams, Try};
use truefan::engage::lift::{Lift, LiftValidParams};
use truefan::engage::plan::{Goal, PLANNED, Wish, invite};
use truefan::engage::take_part::{TakePartError, TakePartValidParams};
use truefan::model::{
    ActivityKind, Builder, DAY, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object,
    Silent, Time,
};

/// A community of whatever: acts as (member, day, activity or none).
fn community(acts: &[(u8, i64, Option<u8>)], backwards: bool) -> Dataset {
    let mut builder = Builder::default();
    for (row, &(member, day, activity)) in acts.iter().enumerate() {
        let member = if backwards { 39 - member } else { member };
        let member = builder.member(&format!("m{member:02}"));
        let object = activity.map_or(Object::None, |activity| {
            let id = builder.activity(&format!("a{activity}"));
            builder.activity_mut(id).kind = Some(PLANNED[usize::from(activity) % PLANNED.len()]);
            builder.activity_mut(id).starts = Time(i64::from(activity) * 11 * DAY);
            Object::Activity(id)
        });
        let kind = if activity.is_some() { EventKind::Attend } else { EventKind::Comment };
        let time = Time(day * DAY);
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row: Some(row as u64) });
    }
    builder.build().0
}

fn acts() -> impl Strategy<Value = Vec<(u8, i64, Option<u8>)>> {
    prop::collection::vec((0u8..40, 0i64..120, prop::option::of(0u8..8)), 0..400)
}

const AS_OF: Time = Time(120 * DAY);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Chances are chances; how many come lies within the list, and places are kept.
    #[test]
    fn a_list_expects_no_more_than_it_invites(acts in acts(), places in 0u32..30) {
        let dataset = community(&acts, false);
        let events = MemberEvents::new(&dataset);
        let model = match TakePartValidParams::default().fit(&dataset, &events, AS_OF, &Silent) {
            Ok(model) => model,
            Err(TakePartError::TooFew { activities, attendances }) => {
                prop_assert!(activities < 5 || attendances < 30);
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(error.to_string())),
        };
        let kinds = [ActivityKind::Live];
        let found = model.chances(&dataset, &events, &kinds, None, AS_OF, &Silent);
        let chances = found.map_err(|error| TestCaseError::fail(error.to_string()))?.remove(0);
        prop_assert!(chances.members.iter().all(|one| (0.0..=1.0).contains(&one.probability)));
        for goal in Goal::ALL {
            let wish = Wish { goal, group: None, most: 25, places: Some(places), seed: 1 };
            let invited = invite(&model, &chances, &wish, |member| Some(member.0 % 3));
            let expected = invited.expected;
            prop_assert!(expected.low <= expected.value && expected.value <= expected.high);
            prop_assert!(expected.high <= invited.list.len() as f64 + 1e-9);
            prop_assert!(invited.list.len() <= 25 && invited.list.len() as u64 <= invited.eligible);
            prop_assert!(expected.high <= f64::from(places) + 1e-9);
            let mut members: Vec<MemberId> = invited.list.iter().map(|one| one.member).collect();
            members.sort_unstable();
            members.dedup();
            prop_assert_eq!(members.len(), invited.list.len(), "nobody is invited twice");
        }
    }

    /// Each participant has a partner of their own, and the same data gives the same answer.
    #[test]
    fn lift_pairs_no_more_than_came(acts in acts()) {
        let dataset = community(&acts, false);
        let events = MemberEvents::new(&dataset);
        for gathering in &Attendance::new(&dataset, AS_OF).held {
            let measure = || LiftValidParams::default().measure(&dataset, &events, gathering, AS_OF, &Silent);
            let found = measure().map_err(|error| TestCaseError::fail(error.to_string()))?;
            let again = measure().map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(&found, &again);
            if let Lift::Measured(found) = &found {
                for one in [&found.alike, &found.apart] {
                    prop_assert!(one.pairs <= found.participants);
                    prop_assert!(found.lift.low <= one.lift.low && one.lift.high <= found.lift.high);
                }
            }
        }
    }

    /// Names carry no meaning: the same people under other keys would come as much.
    #[test]
    fn the_order_of_members_changes_no_chance(acts in acts()) {
        let chances = |backwards| {
            let dataset = community(&acts, backwards);
            let events = MemberEvents::new(&dataset);
            let model = TakePartValidParams::default().fit(&dataset, &events, AS_OF, &Silent).ok()?;
            let kinds = [ActivityKind::Poll];
            let found = model.chances(&dataset, &events, &kinds, None, AS_OF, &Silent).ok()?.remove(0);
            let mut found: Vec<f64> = found.members.iter().map(|one| one.probability).collect();
            found.sort_by(f64::total_cmp);
            Some(found)
        };
        match (chances(false), chances(true)) {
            (Some(one), Some(other)) => {
                prop_assert_eq!(one.len(), other.len());
                prop_assert!(one.iter().zip(&other).all(|(a, b)| (a - b).abs() < 1e-4));
            }
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    /// Chances to be the best are shares of one, whatever was tried.
    #[test]
    fn somebody_is_the_best(
        tries in prop::collection::vec((0usize..6, 0.0f64..1.0, 0.0f64..900.0), 0..40),
    ) {
        let tries: Vec<Try> = tries
            .into_iter()
            .map(|(kind, share, age)| Try { kind: PLANNED[kind], share, age })
            .collect();
        let bandit = BanditParams::default().check();
        let bandit = bandit.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let pick = bandit.pick(&PLANNED, &tries);
        let pick = pick.ok_or_else(|| TestCaseError::fail("six forms to pick from"))?;
        let sum: f64 = pick.arms.iter().map(|arm| arm.best).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
        prop_assert!(pick.arms.iter().all(|arm| arm.deviation > 0.0 && arm.expected.is_finite()));
        prop_assert!(pick.arms.iter().any(|arm| arm.kind == pick.kind));
    }
}
