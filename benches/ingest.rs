//! How long a log takes from bytes to dataset, on three seeded sizes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use truefan::ingest::{MemorySource, Source, import};
use truefan::math::Rng;
use truefan::model::{Silent, Time};

/// A log as a platform exports it: about 60 bytes a row, members and contents with
/// a long tail, in no order.
fn log(rows: usize, seed: u64) -> MemorySource {
    const KINDS: [&str; 8] =
        ["view", "view", "view", "view", "like", "comment", "share", "bookmark"];
    let mut rng = Rng::seed(seed);
    let mut text = String::from("event_id,user_id,item_id,event_type,timestamp\n");
    for row in 0..rows {
        let skewed = |uniform: f64, count: f64| (uniform * uniform * count) as u32;
        let member = skewed(rng.unit(), rows as f64 / 50.0 + 100.0);
        let content = skewed(rng.unit(), rows as f64 / 200.0 + 50.0);
        let kind = KINDS[rng.below(KINDS.len())];
        let (day, second) = (rng.below(365), rng.below(86_400));
        let (month, day) = (day * 12 / 365 + 1, day % 28 + 1);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        let _ = writeln!(
            text,
            "{row},member-{member:06},content-{content:05},{kind},\
             2024-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z"
        );
    }
    MemorySource::new("log.csv", text)
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ingest/events_csv");
    group.sample_size(10);
    for rows in [10_000, 100_000, 1_000_000] {
        let file = log(rows, 7);
        group.throughput(Throughput::Bytes(file.size()));
        group.bench_function(format!("{rows}"), |bencher| {
            bencher.iter(|| {
                let now = Time(1_893_456_000_000);
                let sources: [&dyn Source; 1] = [black_box(&file)];
                let imported = pollster::block_on(import(&sources, &BTreeMap::new(), now, &Silent));
                assert_eq!(imported.map(|done| done.dataset.events.len()), Ok(rows));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
