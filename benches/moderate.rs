//! The review queue of a community of 3,000 members, 300,000 events and 20,000 texts:
//! the first look, and the order after another mark, which is what a page waits for.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use truefan::math::Rng;
use truefan::model::{
    Builder, ContentDraft, DAY, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object,
    Silent, Time,
};
use truefan::moderate::{Mark, Marks, SignalValidRules, Signals};

const MEMBERS: usize = 3_000;
const CONTENTS: usize = 500;
const TEXTS: usize = 20_000;
const EVENTS: usize = 300_000;

/// Words of random letters, of which some come often.
fn sentence(rng: &mut Rng, words: &[String]) -> String {
    let count = 8 + rng.below(30);
    let draw = |rng: &mut Rng| {
        let share = rng.unit();
        words[(share * share * words.len() as f64) as usize].clone()
    };
    (0..count).map(|_| draw(rng)).collect::<Vec<_>>().join(" ")
}

fn community() -> Dataset {
    let mut rng = Rng::seed(1);
    let letter = |rng: &mut Rng| (b'a' + rng.below(26) as u8) as char;
    let words: Vec<String> =
        (0..8_000).map(|_| (0..2 + rng.below(8)).map(|_| letter(&mut rng)).collect()).collect();
    let mut builder = Builder::default();
    let members: Vec<MemberId> = (0..MEMBERS).map(|at| builder.member(&format!("m{at}"))).collect();
    let contents: Vec<_> = (0..CONTENTS)
        .map(|at| {
            let id = builder.content(&format!("c{at}"));
            let author = members[rng.below(MEMBERS)];
            *builder.content_mut(id) = ContentDraft {
                author,
                text: sentence(&mut rng, &words),
                ..ContentDraft::default()
            };
            id
        })
        .collect();
    for row in 0..EVENTS {
        let said = row < TEXTS - CONTENTS;
        let kinds = [EventKind::View, EventKind::Like];
        let event = EventDraft {
            member: members[rng.below(MEMBERS)],
            object: Object::Content(contents[rng.below(CONTENTS)]),
            kind: if said { EventKind::Comment } else { kinds[rng.below(2)] },
            time: Time((rng.unit() * 365.0 * DAY as f64) as i64),
            value: 0.0,
            row: Some(row as u64),
        };
        if said {
            builder.remark(event, &sentence(&mut rng, &words));
        } else {
            builder.event(event);
        }
    }
    builder.build().0
}

fn moderate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("moderate");
    group.sample_size(10).warm_up_time(Duration::from_millis(200));
    group.measurement_time(Duration::from_secs(3));
    let data = community();
    let events = MemberEvents::new(&data);
    group.bench_function("first look", |bench| {
        bench.iter(|| {
            black_box(Signals::look(
                &data,
                &events,
                &Marks::default(),
                &SignalValidRules::default(),
                &Silent,
            ))
        });
    });
    let Ok(signals) =
        Signals::look(&data, &events, &Marks::default(), &SignalValidRules::default(), &Silent)
    else {
        return;
    };
    let mut marks = Marks::default();
    group.bench_function("queue, no marks", |bench| {
        bench.iter(|| black_box(signals.judge(&data, &marks, &Silent)));
    });
    let places = signals.texts().places.iter().step_by(100);
    for (row, place) in places.enumerate() {
        let mark = if row % 4 == 0 { Mark::Spam } else { Mark::Fine };
        marks.set(place.subject(&data), Some(mark));
    }
    group.bench_function("queue, 200 marks", |bench| {
        bench.iter(|| black_box(signals.judge(&data, &marks, &Silent)));
    });
    group.finish();
}

criterion_group!(benches, moderate);
criterion_main!(benches);
