//! Ranks, groups and whole analyses of seeded graphs.

#[path = "../tests/fixture/crowd.rs"]
mod crowd;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use truefan::graph::betweenness::BetweennessParams;
use truefan::graph::bridges::bridges;
use truefan::graph::core::core_numbers;
use truefan::graph::influence::InfluenceParams;
use truefan::graph::leiden::LeidenParams;
use truefan::graph::page_rank::PageRankParams;
use truefan::graph::picture::picture;
use truefan::graph::{Analysis, BuildParams, Directed, Tie, Undirected};
use truefan::math::Rng;
use truefan::model::{Silent, Time};

/// Ties drawn at random from each node, each to a group of its own with the given chance.
fn ties(nodes: usize, count: usize, groups: usize, own: f64, seed: u64) -> Vec<(u32, u32, f32)> {
    let mut rng = Rng::seed(seed);
    let size = nodes / groups;
    let draw = |rng: &mut Rng| {
        let from = rng.below(nodes);
        let group = from / size * size;
        let to = if rng.chance(own) { group + rng.below(size) } else { rng.below(nodes) };
        (from as u32, to.min(nodes - 1) as u32, 1.0 + rng.below(3) as f32)
    };
    (0..count).map(|_| draw(&mut rng)).collect()
}

fn kernels(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("graph");
    group.sample_size(20).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(2));
    let web = Directed::from_ties(10_000, &ties(10_000, 100_000, 1, 0.0, 1));
    let rank = PageRankParams::default().check();
    group.bench_function("PageRank, 10,000 nodes, 100,000 ties", |bench| {
        bench.iter(|| black_box(rank.map(|rank| rank.fit(&web, &Silent))));
    });
    // As large and as grouped as the friendship graph that others are measured on.
    let friends = Undirected::from_ties(4_039, &ties(4_039, 91_000, 16, 0.95, 2));
    println!("friends: {} ties", friends.ties());
    let leiden = LeidenParams::default().check();
    group.bench_function("Leiden, 4,039 nodes, 88,000 ties", |bench| {
        bench.iter(|| black_box(leiden.map(|leiden| leiden.fit(&friends, 1, &Silent))));
    });
    group.bench_function("cores and bridges of it", |bench| {
        bench.iter(|| black_box((core_numbers(&friends), bridges(&friends))));
    });
    let between = BetweennessParams::default().check();
    group.bench_function("betweenness of it, by pivots", |bench| {
        bench.iter(|| black_box(between.map(|between| between.fit(&friends, 1, &Silent))));
    });
    let influence = InfluenceParams::default().check();
    group.bench_function("influence, 10,000 nodes, 100,000 ties", |bench| {
        bench.iter(|| black_box(influence.map(|influence| influence.fit(&web, 1, &Silent))));
    });
    let two = Undirected::from_ties(2_000, &ties(2_000, 12_000, 20, 0.8, 3));
    let labels: Vec<u32> = (0..2_000).map(|node| node / 100).collect();
    let standing = vec![1.0; 2_000];
    group.bench_function("picture of 2,000 nodes", |bench| {
        bench.iter(|| black_box(picture(&two, &labels, &standing, 2_000, &Silent)));
    });
    group.finish();
}

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("network page");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));
    for (members, events) in [(3_000, 300_000), (30_000, 3_000_000)] {
        let dataset = crowd::community(members, events, 1);
        let as_of = dataset.as_of(Time(i64::MAX));
        let params = BuildParams { ties: Tie::ALL.to_vec(), period: None, half_life: None };
        let Ok(params) = params.check() else { return };
        if let Ok(built) = params.build(&dataset, as_of, &Silent) {
            println!("{members} members: {} pairs", built.pairs.ties());
        }
        group.bench_function(BenchmarkId::new("build", members), |bench| {
            bench.iter(|| black_box(params.build(&dataset, as_of, &Silent)));
        });
        group.bench_function(BenchmarkId::new("whole", members), |bench| {
            bench.iter(|| black_box(Analysis::fit(&dataset, &params, as_of, 1, &Silent)));
        });
    }
    group.finish();
}

criterion_group!(benches, kernels, whole);
criterion_main!(benches);
