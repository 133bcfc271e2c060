//! Small communities for the tests of the indicators.

use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, Object, Time};

/// People with comments in the middle of the days given, counted from the epoch.
pub(crate) fn visits(people: &[(&str, &[i64])]) -> Dataset {
    let mut builder = Builder::default();
    for (key, days) in people {
        for &day in *days {
            act(&mut builder, key, EventKind::Comment, Object::None, day as f64 + 0.5);
        }
    }
    builder.build().0
}

/// One act at a day with its fraction.
pub(crate) fn act(builder: &mut Builder, key: &str, kind: EventKind, object: Object, day: f64) {
    let member = builder.member(key);
    let time = Time((day * DAY as f64) as i64);
    let row = Some(builder.event_count() as u64);
    builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
}
