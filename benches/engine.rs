//! Every page's answer over two made-up communities: the first time, with what it fits,
//! and again. The goal is 0.3 s at 3,000 members and 300,000 events, 2 s at ten times that.

#[path = "../tests/fixture/crowd.rs"]
mod crowd;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use truefan::engine::{
    Command, ContentQuery, ContentSort, Engine, MemberQuery, MemberSort, NetworkQuery,
    ReviewFilter, Tie,
};
use truefan::model::{Silent, Time};

const NOW: Time = Time(i64::MAX);
const SIZES: [(usize, usize); 2] = [(3_000, 300_000), (30_000, 3_000_000)];

fn questions() -> Vec<(&'static str, Command)> {
    let search = String::new;
    let members = MemberQuery {
        search: search(),
        segment: None,
        group: None,
        sort: MemberSort::Score,
        descending: true,
        offset: 0,
        limit: 50,
    };
    let contents = ContentQuery {
        search: search(),
        review: ReviewFilter::All,
        sort: ContentSort::People,
        descending: true,
        offset: 0,
        limit: 50,
    };
    vec![
        ("overview", Command::Overview { days: 30 }),
        ("health", Command::Health { days: 90, offset: 0 }),
        ("alert segments", Command::AlertSegments { days: 365 }),
        ("members", Command::Members(members)),
        ("segments", Command::Segments),
        ("structure", Command::Structure),
        ("movement", Command::Movement { days: 30 }),
        ("features", Command::Features),
        ("classes", Command::Classes),
        ("loyalty", Command::Loyalty),
        ("member findings", Command::MemberFindings),
        ("contents", Command::Contents(contents)),
        ("content findings", Command::ContentFindings),
        ("activities", Command::Activities),
        ("plan", Command::Plan),
        ("trials", Command::Trials),
        ("topics", Command::Topics { days: 30 }),
        ("network", Command::Network(NetworkQuery { ties: Tie::ALL.to_vec(), days: None })),
    ]
}

fn answers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engine");
    group.sample_size(10).warm_up_time(Duration::from_millis(100));
    group.measurement_time(Duration::from_secs(1));
    for (members, events) in SIZES {
        let dataset = crowd::community(members, events, 1);
        for (name, question) in questions() {
            group.bench_function(BenchmarkId::new(format!("{name}, first"), members), |bench| {
                let open = || Engine::new(dataset.clone());
                let ask = |mut engine: Engine| {
                    black_box(engine.run(&question, NOW, &Silent)).ok();
                    engine
                };
                bench.iter_batched(open, ask, BatchSize::PerIteration);
            });
            let mut engine = Engine::new(dataset.clone());
            group.bench_function(BenchmarkId::new(format!("{name}, again"), members), |bench| {
                bench.iter(|| black_box(engine.run(&question, NOW, &Silent)).ok());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, answers);
criterion_main!(benches);
