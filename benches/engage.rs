//! The choice model on three communities: counted, fitted, asked.

#[path = "../tests/fixture/tastes.rs"]
mod tastes;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use truefan::engage::{ChoiceValidParams, Members, standing};
use truefan::model::{MemberEvents, Silent, Time};

/// Members, events.
const SIZES: [(usize, usize); 3] = [(1_000, 10_000), (10_000, 100_000), (50_000, 1_000_000)];

fn engage(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engage");
    group.sample_size(10).warm_up_time(Duration::from_millis(200));
    group.measurement_time(Duration::from_secs(2));
    for (members, acts) in SIZES {
        let dataset = tastes::community(members, 500, acts, 1);
        let events = MemberEvents::new(&dataset);
        let as_of = dataset.as_of(Time(i64::MAX));
        let params = ChoiceValidParams::default();
        let traits = standing(&dataset, &events, as_of);
        let groups: Vec<Option<u32>> = (0..members).map(|row| Some(row as u32 % 6)).collect();
        let known = Members { groups: &groups, traits: &traits };
        group.bench_function(BenchmarkId::new("count", members), |bench| {
            bench.iter(|| params.choices(&dataset, &events, as_of, &Silent));
        });
        let Ok(choices) = params.choices(&dataset, &events, as_of, &Silent) else { continue };
        group.bench_function(BenchmarkId::new("fit, 6 groups", members), |bench| {
            bench.iter_batched(
                || choices.clone(),
                |choices| params.fit(choices, known, &Silent),
                BatchSize::LargeInput,
            );
        });
        let Ok(model) = params.fit(choices, known, &Silent) else { continue };
        group.bench_function(BenchmarkId::new("forecast for everybody", members), |bench| {
            bench.iter(|| black_box(model.forecast(dataset.members.people())));
        });
    }
    group.finish();
}

criterion_group!(benches, engage);
criterion_main!(benches);
