//! The profile of three communities, step by step and whole.

#[path = "../tests/fixture/hours.rs"]
mod hours;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use nalgebra::DMatrix;
use truefan::math::Rng;
use truefan::model::{MemberEvents, Silent};
use truefan::profile::gap::gap;
use truefan::profile::k_means::KMeansParams;
use truefan::profile::linkage::Linkage;
use truefan::profile::mini_batch::MiniBatchParams;
use truefan::profile::pca::Pca;
use truefan::profile::points::Points;
use truefan::profile::silhouette::silhouettes;
use truefan::profile::stability::stability;
use truefan::profile::{FeatureTable, Profiles, scale};

/// Members; each brings about twenty events.
const SIZES: [usize; 3] = [1_000, 10_000, 50_000];

fn profile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("profile");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(2));
    for size in SIZES {
        let (dataset, _) = hours::community(size, 4, 1);
        let events = MemberEvents::new(&dataset);
        let as_of = dataset.as_of(truefan::model::Time(i64::MAX));
        group.bench_function(BenchmarkId::new("features", size), |bench| {
            bench.iter(|| black_box(FeatureTable::compute(&dataset, &events, as_of)));
        });
        let table = FeatureTable::compute(&dataset, &events, as_of);
        let scaled = scale::standardise(&scale::draw_in_tails(&table));
        group.bench_function(BenchmarkId::new("scale", size), |bench| {
            bench.iter(|| black_box(scale::standardise(&scale::draw_in_tails(&table))));
        });
        group.bench_function(BenchmarkId::new("pca", size), |bench| {
            bench.iter(|| black_box(Pca::fit(&scaled)));
        });
        let points = Points::from_matrix(&scaled);
        group.bench_function(BenchmarkId::new("k-means, k = 2 to 8", size), |bench| {
            bench.iter(|| {
                for clusters in 2..=8 {
                    let params = KMeansParams { clusters, starts: 1, sweeps: 100 };
                    let fitted = params.check().map(|valid| valid.fit(&points, 1, &Silent));
                    black_box(fitted).ok();
                }
            });
        });
        let fitted = Profiles::fit(&dataset, &events, as_of, 1, &Silent);
        if let Ok(profiles) = &fitted {
            group.bench_function(BenchmarkId::new("evidence", size), |bench| {
                bench.iter(|| black_box(profiles.structure(&Silent)));
            });
            group.bench_function(BenchmarkId::new("movement", size), |bench| {
                bench.iter(|| black_box(profiles.movement(&dataset, &events, 30)));
            });
        }
        group.bench_function(BenchmarkId::new("whole", size), |bench| {
            bench.iter(|| black_box(Profiles::fit(&dataset, &events, as_of, 1, &Silent)));
        });
    }
    group.finish();
}

/// Kernels at the sizes that other libraries are measured at.
fn kernels(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("kernels");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(2));
    let mut rng = Rng::seed(1);
    // Eight overlapping heaps: converging takes as long as it does on real members.
    let heaps = DMatrix::from_fn(10_000, 16, |row, column| {
        rng.normal() + 2.0 * f64::from((row % 8) >> (column % 3) & 1 == 1)
    });
    let points = Points::from_matrix(&heaps);
    let params = KMeansParams { clusters: 8, starts: 1, sweeps: 100 };
    group.bench_function("k-means 10,000 × 16, k = 8", |bench| {
        bench.iter(|| black_box(params.check().map(|valid| valid.fit(&points, 1, &Silent))));
    });
    let wide = DMatrix::from_fn(5_000, 64, |_, _| rng.normal());
    group.bench_function("PCA 5,000 × 64", |bench| bench.iter(|| black_box(Pca::fit(&wide))));
    let sample = points.select(&(0..2_000).collect::<Vec<_>>());
    let labels: Vec<u32> = (0..2_000).map(|row| row % 8).collect();
    group.bench_function("silhouette of 2,000 × 16", |bench| {
        bench.iter(|| black_box(silhouettes(&sample, &[&labels])));
    });
    group.bench_function("Ward of 2,000 × 16", |bench| {
        bench.iter(|| black_box(Linkage::Ward.fit(&sample, &Silent)));
    });
    let thousand = points.select(&(0..1_000).collect::<Vec<_>>());
    group.bench_function("gap of 1,000 × 16", |bench| {
        bench.iter(|| black_box(gap(&thousand, 1, &Silent)));
    });
    group.bench_function("stability of 1,000 × 16, k = 8", |bench| {
        bench.iter(|| black_box(stability(&thousand, &labels[..1_000], 8, 1, &Silent)));
    });
    let many = Points::new(16, (0..960_000).map(|_| rng.normal() as f32).collect());
    group.bench_function("mini-batch k-means 60,000 × 16, k = 8", |bench| {
        let params = MiniBatchParams { clusters: 8, ..MiniBatchParams::default() };
        bench.iter(|| black_box(params.check().map(|valid| valid.fit(&many, 1, &Silent))));
    });
    group.finish();
}

criterion_group!(benches, profile, kernels);
criterion_main!(benches);
