use super::{CheckupParams, HealthFinding, checkup};
use crate::health::VitalKind;
use crate::model::{Cancelled, Dataset, Progress, Silent, Time};

const END: Time = Time(1_760_000_000_000);
const PARAMS: CheckupParams = CheckupParams { days: 30, offset: 0, seed: 1 };

#[test]
fn a_steady_community_is_checked_from_end_to_end() {
    let data = community();
    let found = checkup(&data, END, PARAMS, &Silent).unwrap();
    assert_eq!(found.vitals.len(), VitalKind::ALL.len());
    for vital in &found.vitals {
        let Some(value) = vital.value else { continue };
        assert!(value.low <= value.value && value.value <= value.high, "{vital:?}");
        assert!(vital.n > 0, "{vital:?}");
    }
    let value = |kind: VitalKind| {
        let vital = found.vitals.iter().find(|vital| vital.kind == kind).unwrap();
        vital.value.map(|value| value.value)
    };
    // Ten people on every day: DAU = WAU = MAU.
    assert_eq!(value(VitalKind::Daily), Some(10.0));
    assert_eq!(value(VitalKind::Monthly), Some(10.0));
    assert_eq!(value(VitalKind::Stickiness), Some(1.0));
    assert_eq!(value(VitalKind::BusFactor), Some(5.0));
    assert_eq!(value(VitalKind::FirstAct), None, "nobody has a date of joining");
    let ahead = found.forecast.unwrap();
    assert_eq!(ahead.days.len(), 28);
    let begins = END.day() - 1;
    assert_eq!((ahead.days[0].day(), ahead.mean), (begins, 10.0), "a day cut at noon is foretold");
    assert!(ahead.forecast.days.iter().all(|day| (day.expected - 10.0).abs() < 1e-9));
    assert!(found.alerts.is_empty() && found.findings.len() == 1);
    assert!(matches!(found.findings[0], HealthFinding::BestHour(best) if best.hour == 12));
}

#[test]
fn nothing_is_known_of_nobody() {
    let found = checkup(&Dataset::default(), END, PARAMS, &Silent).unwrap();
    assert!(found.vitals.iter().all(|vital| vital.value.is_none() && vital.n == 0));
    assert!(found.findings.is_empty() && found.forecast.is_none() && found.season.is_none());
}

#[test]
fn a_cancel_is_heard() {
    struct Stop;
    impl Progress for Stop {
        fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    assert_eq!(checkup(&Dataset::default(), END, PARAMS, &Stop), Err(Cancelled));
}

/// Ten people who comment at noon of each of 140 days.
fn community() -> Dataset {
    let last = END.day();
    let days: Vec<i64> = (last - 140..last).collect();
    let keys: Vec<String> = (0..10).map(|row| format!("m{row}")).collect();
    let people: Vec<(&str, &[i64])> = keys.iter().map(|key| (key.as_str(), &days[..])).collect();
    crate::health::indicators::fixture::visits(&people)
}
