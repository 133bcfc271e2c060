//! What the sample talks of, written down in `topics.txt`. Whoever changes the topics or the
//! sample on purpose writes the new figures there.

use truefan::engine::{Answer, Command, Engine};
use truefan::model::{Silent, Time};
use truefan::sample::generate;

/// 2026-01-01T20:00:00Z.
const NOW: Time = Time(1_767_297_600_000);

#[test]
fn the_topics_are_those_written_down() {
    let mut engine = Engine::new(generate(1, NOW));
    let answer = engine.run(&Command::Topics { days: 90 }, NOW, &Silent);
    let Ok(Answer::Topics(page)) = answer else { panic!("topics") };
    let mut lines = vec![format!("topics {} {} {}", page.read, page.total, page.without_topic)];
    for topic in &page.topics {
        let words: Vec<&str> = topic.words.iter().take(3).map(|word| word.word.as_str()).collect();
        let (documents, people) = (topic.documents, topic.people);
        let (share, words) = (topic.share, words.join(","));
        lines.push(format!("topic {documents} {people} {share:.4} {words}"));
    }
    let figures = lines.join("\n") + "\n";
    assert!(page.topics.len() > 1);
    assert_eq!(figures, include_str!("topics.txt"), "now:\n{figures}");
}
