//! What the topics page says of the sample, whose crafts and sour weeks are known, with
//! the language assets and without.

use std::path::Path;

use truefan::engine::{
    Answer, Command, Direction, Engine, EngineError, Lexicon, RemarkQuery, Subject, Tone,
    TopicFinding, TopicsPage,
};
use truefan::model::{ContentId, MemberId, Silent, Time};
use truefan::sample;
use truefan::text::asset::AssetKind;

/// 2025-10-09.
const NOW: Time = Time(1_760_000_000_000);
/// Two words of the same craft, for some of the sample's English ones.
const CRAFTS: [[&str; 2]; 3] = [["rye", "crusts"], ["raku", "clay"], ["planes", "dovetail"]];

fn engine() -> Engine {
    Engine::new(sample::generate(2024, NOW))
}

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/language");
    for kind in AssetKind::ALL {
        let bytes = std::fs::read(folder.join(format!("{}.bin", kind.name()))).unwrap();
        lexicon.provide(kind, &bytes).unwrap();
    }
    lexicon
}

fn page(engine: &mut Engine) -> TopicsPage {
    let answer = engine.run(&Command::Topics { days: 30 }, NOW, &Silent).unwrap();
    let Answer::Topics(page) = answer else { panic!("topics are answered with topics") };
    *page
}

fn speaking() -> Engine {
    let mut engine = engine();
    engine.speak(&lexicon());
    engine
}

#[test]
fn assets_are_wanted_until_they_are_there() {
    let mut engine = engine();
    let command = Command::Topics { days: 30 };
    assert_eq!(engine.wants(&command), AssetKind::ALL);
    assert_eq!(engine.wants(&Command::Keywords(Subject::Segment(0))), [AssetKind::Han]);
    assert_eq!(engine.wants(&Command::Facts), []);
    let before = page(&mut engine);
    assert!(before.mood.is_none() && before.han_pairs && !before.topics.is_empty());
    engine.speak(&lexicon());
    assert_eq!(engine.wants(&command), []);
    let after = page(&mut engine);
    assert!(after.mood.is_some() && !after.han_pairs, "what was read without is read again");
}

#[test]
fn topics_are_the_crafts() {
    let page = page(&mut speaking());
    assert_eq!(page.read, page.total);
    for words in CRAFTS {
        let has = |word: &str| {
            let topic = |row: &&truefan::engine::TopicRow| row.words.iter().any(|w| w.word == word);
            page.topics.iter().find(topic).map(|row| row.index)
        };
        assert!(has(words[0]).is_some() && has(words[0]) == has(words[1]), "{words:?}");
    }
    for topic in &page.topics {
        let by_month: u64 = topic.months.iter().map(|month| month.0).sum();
        assert!(by_month <= topic.documents && topic.people > 0);
    }
    let on_topics: u64 = page.topics.iter().map(|topic| topic.documents).sum();
    assert_eq!(on_topics + page.without_topic, page.read);
    assert_eq!(page, self::page(&mut speaking()), "the same again");
}

#[test]
fn the_sour_weeks_are_found() {
    let page = page(&mut speaking());
    let mood = page.mood.as_ref().unwrap();
    let sour = NOW.plus_days(-35);
    let drop = mood.drops.iter().find(|drop| drop.start >= sour && drop.within.is_some());
    let drop = drop.unwrap_or_else(|| panic!("no fall since {sour:?}: {:?}", mood.drops));
    assert!(drop.change.high < 0.0 && drop.counts.mean() < drop.before.mean());
    let told = page.findings.iter().any(|finding| matches!(finding, TopicFinding::Tone { .. }));
    assert!(told, "{:?}", page.findings);
    assert!(page.measured.iter().all(|measured| measured.accuracy > 0.8));
    assert!(page.topics.iter().any(|topic| topic.trend.direction == Direction::Steady));
}

#[test]
fn behind_each_count_stand_its_texts() {
    let mut engine = speaking();
    let page = page(&mut engine);
    let mood = page.mood.unwrap();
    let mut total = |query: RemarkQuery| {
        let answer = engine.run(&Command::Remarks(query), NOW, &Silent).unwrap();
        let Answer::Remarks(found) = answer else { panic!("remarks are answered with remarks") };
        assert!(found.rows.len() as u64 <= found.total && found.rows.len() <= 5);
        assert!(found.rows.is_sorted_by(|a, b| a.time >= b.time));
        found.total
    };
    let query = || RemarkQuery { limit: 5, ..RemarkQuery::default() };
    let of_tone = |tone| RemarkQuery { tone: Some(tone), ..query() };
    assert_eq!(total(of_tone(Tone::Positive)), mood.total.positive);
    assert_eq!(total(of_tone(Tone::Unsure)), mood.total.unsure);
    assert_eq!(total(of_tone(Tone::Negative)), mood.total.negative);
    for topic in &page.topics {
        let on = RemarkQuery { topic: Some(topic.index), ..query() };
        assert_eq!(total(on), topic.documents);
    }
    assert_eq!(total(query()), page.read);
}

#[test]
fn everybody_and_everything_has_keywords() {
    let mut engine = speaking();
    let mut keywords = |subject| match engine.run(&Command::Keywords(subject), NOW, &Silent) {
        Ok(Answer::Keywords(words)) => Ok(words),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error),
    };
    for subject in
        [Subject::Member(MemberId(0)), Subject::Content(ContentId(0)), Subject::Segment(0)]
    {
        let words = keywords(subject).unwrap();
        assert!(!words.is_empty() && words.len() <= 12, "{subject:?}");
        assert!(words.is_sorted_by(|a, b| a.weight >= b.weight));
    }
    let unknown = keywords(Subject::Segment(99)).unwrap_err();
    assert!(matches!(unknown, EngineError::UnknownSegment { index: 99, .. }));
    let unknown = keywords(Subject::Content(ContentId(u32::MAX - 1))).unwrap_err();
    assert!(matches!(unknown, EngineError::UnknownContent { .. }));
}
