//! The plan over the sample.

use crate::engine::tests::{END, ask, engine};
use crate::engine::{
    Answer, Command, Decision, PlanEntry, PlanFinding, PlanFormat, PlanState, PlanSubject,
};

#[test]
fn the_plan_of_the_sample_says_what_is_wanted_and_what_keeps() {
    let mut engine = engine();
    let key = engine.dataset().contents.key.get(3).to_owned();
    let entry = PlanEntry {
        title: "Sharpening".to_owned(),
        day: Some(END.day() - 2),
        state: PlanState::Scheduled,
        content: Some(key),
        ..PlanEntry::default()
    };
    let entry = Some(Box::new(entry));
    let undo = engine.decide(Decision::Plan { id: "p1".to_owned(), entry });
    let Answer::Plan(page) = ask(&mut engine, &Command::Plan) else { panic!() };
    assert!(page.gaps.iter().any(|gap| matches!(gap.subject, PlanSubject::Tag(_))));
    assert!(!page.keeps.is_empty() && page.findings.len() <= 3);
    assert!(matches!(page.findings[0], PlanFinding::Overdue { entries: 1, .. }));
    let item = &page.items[0];
    let evaluation = item.evaluation.as_ref().expect("the content is there");
    assert!(evaluation.reach > 0 && item.content.is_some(), "{evaluation:?}");
    for (format, start) in [(PlanFormat::Calendar, "BEGIN:VCALENDAR"), (PlanFormat::Csv, "id,day")]
    {
        let Answer::PlanFile(file) = ask(&mut engine, &Command::PlanFile(format)) else { panic!() };
        assert!(file.starts_with(start) && file.contains("Sharpening"));
    }
    engine.decide(undo);
    let Answer::Plan(page) = ask(&mut engine, &Command::Plan) else { panic!() };
    assert!(page.items.is_empty());
}
