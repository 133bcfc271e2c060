//! Trials over the sample's own past and to come.

use crate::engine::tests::{END, ask, engine};
use crate::engine::{
    Answer, Command, Decision, EngineError, Metric, SizeParams, Trial, TrialAudience, TrialFinding,
    TrialQuery, Verdict,
};
use crate::model::Silent;

fn trial_query(rehearsal: bool) -> TrialQuery {
    TrialQuery {
        name: "Rehearsal".to_owned(),
        metric: Metric::Active,
        audience: TrialAudience::Everyone,
        size: SizeParams::default(),
        effect: None,
        rehearsal,
        seed: 1,
    }
}

/// An A/A over the sample's own past: drawn, kept, looked at, and nothing found.
#[test]
fn a_rehearsal_on_the_sample_finds_no_difference() {
    let mut engine = engine();
    let command = Command::TrialDraft(trial_query(true));
    let Answer::TrialDraft(draft) = ask(&mut engine, &command) else { panic!() };
    let Answer::TrialDraft(again) = ask(&mut engine, &command) else { panic!() };
    assert_eq!(draft, again);
    assert!(draft.baseline.mean > 0.1 && draft.baseline.reduction.is_some());
    assert!(draft.size.is_some_and(|size| size.per_arm <= size.per_arm_plain));
    assert!(draft.strata.iter().all(|stratum| stratum.members.0.abs_diff(stratum.members.1) <= 2));
    let trial = Some(Box::new(draft.trial.clone()));
    let undo = engine.decide(Decision::Trial { id: "t1".to_owned(), trial });
    let Answer::Trials(page) = ask(&mut engine, &Command::Trials) else { panic!() };
    let kept = &page.trials[0];
    assert_eq!((kept.id.as_str(), kept.missing, kept.analysis.looks.len()), ("t1", 0, 28));
    assert!(matches!(kept.verdict, Verdict::NoLarger { .. }), "{:?}", kept.verdict);
    assert!(matches!(page.findings[0], TrialFinding::Says { .. }));
    let alone = Command::Trial(Box::new(draft.trial.clone()));
    let Answer::Trial(alone) = ask(&mut engine, &alone) else { panic!() };
    assert_eq!(alone.analysis, kept.analysis);
    let endless = Command::Trial(Box::new(Trial { days: 0, ..draft.trial.clone() }));
    let refused = engine.run(&endless, END, &Silent);
    assert!(matches!(refused, Err(EngineError::Trial(_))), "{refused:?}");
    engine.decide(undo);
    let Answer::Trials(page) = ask(&mut engine, &Command::Trials) else { panic!() };
    assert!(page.trials.is_empty());
    assert!(matches!(page.findings[..], [TrialFinding::Possible { .. }, ..]));
}

/// A list that was picked by hand is split, and what it could not be read as is said.
#[test]
fn a_list_of_members_is_split_and_what_is_not_known_is_said() {
    let mut engine = engine();
    let everybody = Command::TrialDraft(trial_query(true));
    let Answer::TrialDraft(all) = ask(&mut engine, &everybody) else { panic!() };
    assert_eq!(all.listed, None);
    let mut lines: Vec<String> = all.trial.members.keys().take(30).cloned().collect();
    lines.push("somebody else".to_owned());
    let audience = TrialAudience::Listed(lines.clone());
    let command = Command::TrialDraft(TrialQuery { audience, ..trial_query(true) });
    let Answer::TrialDraft(some) = ask(&mut engine, &command) else { panic!() };
    let listed = some.listed.unwrap();
    assert_eq!((some.people, listed.lines, some.trial.members.len()), (30, 31, 30));
    assert_eq!(listed.unknown, ["somebody else"]);
    assert!(lines[..30].iter().all(|key| some.trial.members.contains_key(key)));
}

/// Whatever the seed, hardly a rehearsal finds something: five of a hundred are allowed.
#[test]
fn hardly_a_rehearsal_raises_a_false_alarm() {
    let mut engine = engine();
    let mut alarms = 0;
    for seed in 0..40 {
        let query = TrialQuery { seed, metric: Metric::Acts, ..trial_query(true) };
        let Answer::TrialDraft(draft) = ask(&mut engine, &Command::TrialDraft(query)) else {
            panic!()
        };
        assert!(draft.baseline.reduction.is_some_and(|it| it > 0.1), "the busy stay busy");
        let trial = Command::Trial(Box::new(draft.trial.clone()));
        let Answer::Trial(found) = ask(&mut engine, &trial) else { panic!() };
        alarms += u32::from(found.analysis.stopped.is_some());
    }
    assert!(alarms <= 5, "{alarms} of 40");
}

/// A trial of the sample that has not begun waits; one that asks for much says so.
#[test]
fn a_trial_to_come_waits_and_a_small_effect_needs_more_people() {
    let mut engine = engine();
    let query = TrialQuery { effect: Some(0.01), ..trial_query(false) };
    let Answer::TrialDraft(draft) = ask(&mut engine, &Command::TrialDraft(query)) else { panic!() };
    assert!(draft.trial.needed > Some(draft.people / 2));
    assert!(draft.detectable.is_some_and(|effect| effect > 0.01));
    let trial = Command::Trial(Box::new(draft.trial.clone()));
    let Answer::Trial(found) = ask(&mut engine, &trial) else { panic!() };
    assert_eq!(found.verdict, Verdict::Waiting);
    let absurd = TrialQuery {
        size: SizeParams { alpha: 2.0, ..SizeParams::default() },
        ..trial_query(true)
    };
    let refused = engine.run(&Command::TrialDraft(absurd), END, &Silent);
    assert!(matches!(refused, Err(EngineError::Trial(_))), "{refused:?}");
}
