//! Where the time of a page's first answer goes: each question cold, by the scheduler's
//! clock, the least of several. `cargo bench --bench stages -- 3000 300000 topics quality`.

#[path = "../tests/fixture/crowd.rs"]
mod crowd;

use std::hint::black_box;
use std::time::Duration;

use truefan::engine::{
    ActivityPlanQuery, Command, ContentQuery, ContentSort, DigestQuery, Engine, Goal, Group,
    Lexicon, MemberQuery, MemberSort, NetworkQuery, QualityList, QualityQuery, RecommendQuery,
    ReviewFilter, SuitedQuery, Tie,
};
use truefan::model::{ActivityId, ActivityKind, ContentId, MemberId, Silent, Time};
use truefan::text::asset::AssetKind;

const NOW: Time = Time(i64::MAX);

/// Time that this thread had a processor: what others do on the machine does not count.
fn clock() -> Duration {
    let read = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = read.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

/// What each page asks first.
fn pages() -> Vec<(&'static str, Vec<Command>)> {
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
    let plan = ActivityPlanQuery {
        kind: ActivityKind::Live,
        starts: None,
        goal: Goal::Turnout,
        group: Group::Everyone,
        most: 100,
        places: None,
        offset: 0,
    };
    let quality = QualityQuery { list: QualityList::Open, signal: None, offset: 0, limit: 50 };
    vec![
        ("overview", vec![Command::Overview { days: 30 }, Command::Segments]),
        ("health", vec![Command::Health { days: 90, offset: 0 }]),
        ("members", vec![Command::MemberFindings, Command::Members(members)]),
        ("segments", vec![Command::Segments, Command::Structure, Command::Movement { days: 30 }]),
        ("features", vec![Command::Features]),
        ("classes", vec![Command::Classes, Command::Loyalty]),
        ("contents", vec![Command::ContentFindings, Command::Contents(contents)]),
        ("activities", vec![Command::Activities]),
        ("plan", vec![Command::ActivityPlan(plan)]),
        ("afterwards", vec![Command::Afterwards(ActivityId(0))]),
        ("plan", vec![Command::Plan]),
        ("experiments", vec![Command::Trials]),
        (
            "recommend",
            vec![
                Command::Digest(DigestQuery { count: 10, days: Some(30) }),
                Command::RecommendFindings,
                Command::Recommend(RecommendQuery::plain(MemberId(7), 10)),
                Command::Suited(SuitedQuery { content: ContentId(7), count: 50 }),
                Command::Evaluate,
            ],
        ),
        ("topics", vec![Command::Topics { days: 30 }]),
        ("network", vec![Command::Network(NetworkQuery { ties: Tie::ALL.to_vec(), days: None })]),
        ("quality", vec![Command::Quality(quality)]),
    ]
}

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::default();
    for (kind, file) in [(AssetKind::Tone, "tone"), (AssetKind::Han, "han")] {
        let path = format!("{}/www/language/{file}.bin", env!("CARGO_MANIFEST_DIR"));
        if let Ok(bytes) = std::fs::read(path) {
            lexicon.provide(kind, &bytes).ok();
        }
    }
    lexicon
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let numbers: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let names: Vec<&String> = words.iter().filter(|word| word.parse::<usize>().is_err()).collect();
    let (members, events) = match numbers[..] {
        [members, events, ..] => (members, events),
        _ => (3_000, 300_000),
    };
    let times = numbers.get(2).copied().unwrap_or(3);
    let dataset = crowd::community(members, events, 1);
    let lexicon = lexicon();
    println!("{members} members, {events} events");
    for (name, questions) in pages() {
        if !names.is_empty() && !names.iter().any(|wanted| name.contains(wanted.as_str())) {
            continue;
        }
        let mut least = vec![[Duration::MAX; 2]; questions.len()];
        for _ in 0..times {
            let mut engine = Engine::new(dataset.clone());
            engine.speak(&lexicon);
            for again in 0..2 {
                for (question, least) in questions.iter().zip(&mut least) {
                    let from = clock();
                    black_box(engine.run(question, NOW, &Silent)).ok();
                    least[again] = least[again].min(clock() - from);
                }
            }
        }
        let sums: Vec<Duration> =
            (0..2).map(|at| least.iter().map(|least| least[at]).sum()).collect();
        println!("{name}: {:.1} ms first, {:.1} ms again", ms(sums[0]), ms(sums[1]));
        if questions.len() > 1 {
            for (question, least) in questions.iter().zip(&least) {
                let question = format!("{question:?}");
                let question: String = question.chars().take(30).collect();
                println!("    {question}: {:.1}, {:.1}", ms(least[0]), ms(least[1]));
            }
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
