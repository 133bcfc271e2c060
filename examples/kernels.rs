//! The kernels of the engine, timed where they run.
//!
//! Natively `cargo run --release --example kernels`; in Chromium, and beside the native
//! figures, `node benches/browser/kernels.mjs`. Data are seeded and in the sizes that
//! other libraries are measured at; each figure is the best of a few runs, since
//! whatever else a machine does only ever adds to it.

#[path = "../tests/fixture/ratings.rs"]
mod ratings;

use std::hint::black_box;

use nalgebra::DMatrix;
use truefan::graph::leiden::LeidenParams;
use truefan::graph::page_rank::PageRankParams;
use truefan::graph::{Directed, Undirected};
use truefan::math::Rng;
use truefan::math::sparse::Row;
use truefan::model::Silent;
use truefan::profile::k_means::KMeansParams;
use truefan::profile::pca::Pca;
use truefan::profile::points::Points;
use truefan::recommend::{
    AutoEncoderParams, BprParams, EaseValidParams, ImplicitAlsValidParams, Interactions,
    ItemKnnValidParams, PopularityValidParams, RandomWalkValidParams, Ranker,
};

/// Milliseconds since some moment.
type Clock<'a> = &'a dyn Fn() -> f64;

/// What it is called, and its best time in milliseconds.
type Timed = (String, f64);

/// Groups of kernels; each is asked for by its place, so that a browser can breathe.
const GROUPS: [fn(Clock<'_>) -> Vec<Timed>; 4] = [small, large, profile, graph];

/// Members, items and cells of the smaller public rating set.
fn small(clock: Clock<'_>) -> Vec<Timed> {
    recommenders(clock, "100k", &ratings::ratings(943, 1_682, 100_000, 1), 3)
}

/// The same of the larger one.
fn large(clock: Clock<'_>) -> Vec<Timed> {
    recommenders(clock, "1M", &ratings::ratings(6_040, 3_706, 1_000_000, 1), 1)
}

fn recommenders(clock: Clock<'_>, size: &str, data: &Interactions, runs: usize) -> Vec<Timed> {
    let mut timed = Vec::new();
    let mut time = |name: &str, runs: usize, mut work: Box<dyn FnMut() + '_>| {
        timed.push((format!("{name}, {size}"), best(clock, runs, &mut work)));
    };
    let als = ImplicitAlsValidParams::default();
    time("implicit ALS, 64 factors, 15 sweeps", runs, Box::new(|| drop(als.fit(data, &Silent))));
    let ease = EaseValidParams::default();
    time("EASE", runs, Box::new(|| drop(ease.fit(data, &Silent))));
    let knn = ItemKnnValidParams::default();
    time("item-kNN", runs, Box::new(|| drop(knn.fit(data, &Silent))));
    let walk = RandomWalkValidParams::default();
    time("random walk", runs, Box::new(|| drop(walk.fit(data, &Silent))));
    if let Ok(epoch) = (BprParams { epochs: 1, ..BprParams::default() }).check() {
        time("BPR, an epoch", runs, Box::new(|| drop(epoch.fit(data, &Silent))));
    }
    if let Ok(epoch) = (AutoEncoderParams { epochs: 1, ..AutoEncoderParams::default() }).check() {
        time("auto-encoder, an epoch", runs, Box::new(|| drop(epoch.fit(data, &Silent))));
    }
    let Ok(model) = als.fit(data, &Silent) else { return timed };
    let popularity = PopularityValidParams::default().fit(data);
    let candidates = vec![true; data.matrix.width()];
    let histories: Vec<Row<'_>> = data.matrix.rows().collect();
    let mut ranker = Ranker::new(&model, &popularity, &candidates);
    let all = || drop(black_box(ranker.top_all(&histories, 10, &Silent)));
    time("ten for everybody", 3, Box::new(all));
    let mut ranker = Ranker::new(&model, &popularity, &candidates);
    let mut each = histories.iter().cycle();
    let mut one = || drop(black_box(each.next().map(|history| ranker.top(*history, 10))));
    time("a new member folded in, ten for them", 50, Box::new(&mut one));
    timed
}

fn profile(clock: Clock<'_>) -> Vec<Timed> {
    let mut rng = Rng::seed(1);
    let heaps = DMatrix::from_fn(10_000, 16, |row, column| {
        rng.normal() + 2.0 * f64::from((row % 8) >> (column % 3) & 1 == 1)
    });
    let points = Points::from_matrix(&heaps);
    let wide = DMatrix::from_fn(5_000, 64, |_, _| rng.normal());
    let square = DMatrix::<f32>::from_fn(1_024, 1_024, |_, _| rng.normal() as f32);
    let mut timed = Vec::new();
    if let Ok(params) = (KMeansParams { clusters: 8, starts: 1, sweeps: 100 }).check() {
        let ms = best(clock, 5, &mut || drop(black_box(params.fit(&points, 1, &Silent))));
        timed.push(("k-means, 10,000 × 16, k = 8".to_owned(), ms));
    }
    let ms = best(clock, 5, &mut || drop(black_box(Pca::fit(&wide))));
    timed.push(("PCA, 5,000 × 64".to_owned(), ms));
    let ms = best(clock, 5, &mut || drop(black_box(&square * &square)));
    let rate = 2.0 * 1_024f64.powi(3) / ms / 1e6;
    timed.push((format!("f32 product, 1,024³: {rate:.1} GFLOP/s"), ms));
    timed
}

fn graph(clock: Clock<'_>) -> Vec<Timed> {
    let mut rng = Rng::seed(1);
    let mut ties = |nodes: usize, count: usize, size: usize| -> Vec<(u32, u32, f32)> {
        let mut tie = || {
            let from = rng.below(nodes);
            let near = from / size * size + rng.below(size);
            let to = if rng.chance(0.95) { near } else { rng.below(nodes) };
            (from as u32, to.min(nodes - 1) as u32, 1.0)
        };
        (0..count).map(|_| tie()).collect()
    };
    let web = Directed::from_ties(10_000, &ties(10_000, 100_000, 10_000));
    let friends = Undirected::from_ties(4_039, &ties(4_039, 91_000, 252));
    let mut timed = Vec::new();
    if let Ok(params) = PageRankParams::default().check() {
        let ms = best(clock, 5, &mut || drop(black_box(params.fit(&web, &Silent))));
        timed.push(("PageRank, 10,000 nodes, 100,000 ties".to_owned(), ms));
    }
    if let Ok(params) = LeidenParams::default().check() {
        let ms = best(clock, 5, &mut || drop(black_box(params.fit(&friends, 1, &Silent))));
        timed.push(("Leiden, 4,039 nodes, 91,000 draws".to_owned(), ms));
    }
    timed
}

fn best(clock: Clock<'_>, runs: usize, work: &mut dyn FnMut()) -> f64 {
    let once = |_| {
        let from = clock();
        work();
        clock() - from
    };
    (0..runs).map(once).fold(f64::INFINITY, f64::min)
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    {
        let start = std::time::Instant::now();
        let clock = || start.elapsed().as_secs_f64() * 1e3;
        for (name, ms) in GROUPS.iter().flat_map(|group| group(&clock)) {
            println!("{ms:10.2}\t{name}");
        }
    }
}

#[cfg(all(target_arch = "wasm32", feature = "embed"))]
mod browser {
    use js_sys::Function;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// How many groups there are.
    #[wasm_bindgen]
    pub fn groups() -> usize {
        super::GROUPS.len()
    }

    /// Times a group by the given clock: lines of milliseconds, a tab, the name.
    #[wasm_bindgen]
    pub fn time(group: usize, clock: &Function) -> String {
        let clock = || clock.call0(&JsValue::NULL).ok().and_then(|ms| ms.as_f64()).unwrap_or(0.0);
        let timed = super::GROUPS.get(group).map_or_else(Vec::new, |group| group(&clock));
        timed.into_iter().map(|(name, ms)| format!("{ms}\t{name}\n")).collect()
    }

    /// Bytes of memory that the module has come to hold.
    #[wasm_bindgen]
    pub fn bytes() -> f64 {
        let pages = core::arch::wasm32::memory_size(0);
        pages as f64 * 65_536.0
    }
}
