//! The recommender on made-up communities: fitted whole, asked, evaluated; and each
//! model alone on sets of the sizes of the public ones.

#[path = "../tests/fixture/ratings.rs"]
mod ratings;
#[path = "../tests/fixture/tastes.rs"]
mod tastes;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use truefan::model::{MemberEvents, MemberId, Silent, Time};
use truefan::recommend::{
    AutoEncoderParams, BprParams, ContentValidParams, Documents, EaseValidParams,
    ImplicitAlsValidParams, Interactions, ItemKnnValidParams, Items, Model, PopularityValidParams,
    RandomWalkValidParams, Ranker, Recommender, UserKnnValidParams, Wish,
};

/// Members, contents, events.
const SIZES: [(usize, usize, usize); 4] = [
    (1_000, 500, 10_000),
    (3_000, 2_000, 30_000),
    (10_000, 2_000, 100_000),
    (50_000, 10_000, 1_000_000),
];

/// Members who are asked about, spread over all.
const ASKED: usize = 1_000;

fn recommend(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("recommend");
    group.sample_size(10).warm_up_time(Duration::from_millis(200));
    group.measurement_time(Duration::from_secs(2));
    for (members, contents, acts) in SIZES {
        let dataset = tastes::community(members, contents, acts, 1);
        let events = MemberEvents::new(&dataset);
        let as_of = dataset.as_of(Time(i64::MAX));
        let items = Items::new(&dataset);
        group.bench_function(BenchmarkId::new("interactions", members), |bench| {
            bench.iter(|| Interactions::new(&dataset, &items, &events, as_of, &Silent));
        });
        if let Ok(interactions) = Interactions::new(&dataset, &items, &events, as_of, &Silent) {
            group.bench_function(BenchmarkId::new("item-kNN fit", members), |bench| {
                bench.iter(|| ItemKnnValidParams::default().fit(&interactions, &Silent));
            });
        }
        group.bench_function(BenchmarkId::new("content fit", members), |bench| {
            let documents = Documents::new(&dataset, &items);
            bench.iter(|| ContentValidParams::default().fit(&documents, &Silent));
        });
        group.bench_function(BenchmarkId::new("whole fit", members), |bench| {
            bench.iter(|| Recommender::fit(&dataset, &events, as_of, None, 1, &Silent));
        });
        let Ok(recommender) = Recommender::fit(&dataset, &events, as_of, None, 1, &Silent) else {
            continue;
        };
        group.bench_function(BenchmarkId::new("ten for 1,000 members", members), |bench| {
            bench.iter(|| {
                for row in (0..members).step_by(members / ASKED) {
                    black_box(recommender.recommend(&dataset, &Wish::plain(MemberId::at(row), 10)));
                }
            });
        });
        group.bench_function(BenchmarkId::new("evaluate", members), |bench| {
            bench.iter(|| recommender.evaluate(&dataset, &events, &|_| None, &Silent));
        });
    }
    group.finish();
}

/// The sizes of MovieLens 100K and 1M: name, members, items, cells.
const RATINGS: [(&str, usize, usize, usize); 2] =
    [("100K", 943, 1_682, 100_000), ("1M", 6_040, 3_706, 1_000_000)];

fn models(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("models");
    group.sample_size(10).warm_up_time(Duration::from_millis(200));
    group.measurement_time(Duration::from_secs(2));
    for (size, members, items, cells) in RATINGS {
        let interactions = ratings::ratings(members, items, cells, 1);
        group.bench_function(BenchmarkId::new("EASE fit", size), |bench| {
            bench.iter(|| EaseValidParams::default().fit(&interactions, &Silent));
        });
        group.bench_function(BenchmarkId::new("item-kNN fit", size), |bench| {
            bench.iter(|| ItemKnnValidParams::default().fit(&interactions, &Silent));
        });
        group.bench_function(BenchmarkId::new("random walk fit", size), |bench| {
            bench.iter(|| RandomWalkValidParams::default().fit(&interactions, &Silent));
        });
        group.bench_function(BenchmarkId::new("user-kNN fit", size), |bench| {
            bench.iter(|| UserKnnValidParams::default().fit(&interactions, &Silent));
        });
        let mut fitted: Vec<Box<dyn Model>> = Vec::new();
        fitted.extend(EaseValidParams::default().fit(&interactions, &Silent).ok().map(boxed));
        fitted.extend(ItemKnnValidParams::default().fit(&interactions, &Silent).ok().map(boxed));
        fitted.extend(UserKnnValidParams::default().fit(&interactions, &Silent).ok().map(boxed));
        for model in fitted {
            let mut scores = vec![0.0; model.items()];
            let mut members = (0..interactions.matrix.height()).cycle();
            let name = format!("a member folded in, {:?}", model.kind());
            group.bench_function(BenchmarkId::new(name, size), |bench| {
                bench.iter(|| {
                    let member = members.next().unwrap_or_default();
                    model.score(interactions.row(member), black_box(&mut scores));
                });
            });
        }
    }
    group.finish();
}

fn factors(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("factors");
    group.sample_size(10).warm_up_time(Duration::from_millis(200));
    group.measurement_time(Duration::from_secs(2));
    for (size, members, items, cells) in RATINGS {
        let interactions = ratings::ratings(members, items, cells, 1);
        group.bench_function(BenchmarkId::new("implicit ALS fit", size), |bench| {
            bench.iter(|| ImplicitAlsValidParams::default().fit(&interactions, &Silent));
        });
        group.bench_function(BenchmarkId::new("BPR epoch", size), |bench| {
            let epoch = BprParams { epochs: 1, ..BprParams::default() }.check();
            bench.iter(|| epoch.map(|epoch| epoch.fit(&interactions, &Silent)));
        });
        group.bench_function(BenchmarkId::new("auto-encoder epoch", size), |bench| {
            let epoch = AutoEncoderParams { epochs: 1, ..AutoEncoderParams::default() }.check();
            bench.iter(|| epoch.map(|epoch| epoch.fit(&interactions, &Silent)));
        });
        let popularity = PopularityValidParams::default().fit(&interactions);
        let candidates = vec![true; items];
        let histories: Vec<_> = interactions.matrix.rows().collect();
        let Ok(model) = ImplicitAlsValidParams::default().fit(&interactions, &Silent) else {
            continue;
        };
        group.bench_function(BenchmarkId::new("ten for all, implicit ALS", size), |bench| {
            let mut ranker = Ranker::new(&model, &popularity, &candidates);
            bench.iter(|| ranker.top_all(&histories, 10, &Silent));
        });
        group.bench_function(BenchmarkId::new("a member folded in, ImplicitAls", size), |bench| {
            let mut scores = vec![0.0; items];
            let mut histories = histories.iter().cycle();
            bench.iter(|| {
                let history = histories.next().copied().unwrap_or_default();
                model.score(history, black_box(&mut scores));
            });
        });
    }
    group.finish();
}

fn boxed(model: impl Model + 'static) -> Box<dyn Model> {
    Box::new(model)
}

criterion_group!(benches, recommend, models, factors);
criterion_main!(benches);
