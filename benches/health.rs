//! The health page's answer for three communities of two years, and what it is made of.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use truefan::health::forecast::forecast;
use truefan::health::indicators::{Stickiness, funnel, inequality, retention};
use truefan::health::{Acts, CheckupParams, Depth, checkup};
use truefan::math::Rng;
use truefan::model::{
    Builder, DAY, Dataset, EventDraft, EventKind, MemberId, Object, Period, Silent, Time,
};

/// Members, and events.
const SIZES: [(usize, usize); 3] = [(300, 30_000), (3_000, 300_000), (30_000, 3_000_000)];
const DAYS: i64 = 730;

/// A few busy members and many quiet ones, over two years with a quiet Sunday.
fn community(members: usize, events: usize, seed: u64) -> Dataset {
    let mut rng = Rng::seed(seed);
    let mut builder = Builder::default();
    let people: Vec<MemberId> =
        (0..members).map(|row| builder.member(&format!("m{row:06}"))).collect();
    let contents: Vec<_> =
        (0..members / 5).map(|row| builder.content(&format!("c{row}"))).collect();
    for &id in &people {
        let joined = Time(rng.below(DAYS as usize) as i64 * DAY);
        builder.member_mut(id).joined = joined;
    }
    for row in 0..events {
        // The square of a uniform number is small for most.
        let member = people[(rng.unit() * rng.unit() * members as f64) as usize];
        let day = rng.below(DAYS as usize) as i64;
        let day = if day % 7 == 6 && rng.chance(0.5) { day - 1 } else { day };
        let time = Time(day * DAY + rng.below(DAY as usize) as i64);
        let kind = [EventKind::View, EventKind::Visit, EventKind::Like, EventKind::Comment]
            [(rng.unit() * rng.unit() * 4.0) as usize];
        let object = Object::Content(contents[rng.below(contents.len())]);
        let row = Some(row as u64);
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
    }
    builder.build().0
}

fn health(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("health");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));
    let now = Time(i64::MAX);
    for (members, events) in SIZES {
        let data = community(members, events, 1);
        let as_of = data.as_of(now);
        let period = Period::last_days(as_of, 90);
        for days in [30, 365] {
            let params = CheckupParams { days, offset: 0, seed: 1 };
            let name = format!("page, {days} days");
            group.bench_function(BenchmarkId::new(name, events), |bench| {
                bench.iter(|| black_box(checkup(&data, now, params, &Silent)));
            });
        }
        group.bench_function(BenchmarkId::new("acts", events), |bench| {
            bench.iter(|| black_box(Acts::new(&data, as_of)));
        });
        let acts = Acts::new(&data, as_of);
        group.bench_function(BenchmarkId::new("active by day", events), |bench| {
            bench.iter(|| black_box(Stickiness::new(&acts, as_of)));
        });
        group.bench_function(BenchmarkId::new("inequality", events), |bench| {
            bench.iter(|| black_box(inequality(&acts, period, 1)));
        });
        group.bench_function(BenchmarkId::new("retention", events), |bench| {
            bench.iter(|| black_box(retention(&data, &acts, Depth::Seen)));
        });
        group.bench_function(BenchmarkId::new("funnel", events), |bench| {
            bench.iter(|| black_box(funnel(&data, &acts, period)));
        });
        let active = Stickiness::new(&acts, as_of);
        group.bench_function(BenchmarkId::new("forecast", events), |bench| {
            bench.iter(|| black_box(forecast(&active.daily, 28, &Silent)));
        });
    }
    group.finish();
}

criterion_group!(benches, health);
criterion_main!(benches);
