use std::collections::BTreeMap;

use super::*;
use crate::model::{ActivityKind, ContentId, MemberId, Silent};

pub(super) const END: Time = Time(1_760_000_000_000);

pub(super) fn engine() -> Engine {
    Engine::new(crate::sample::generate(7, END))
}

pub(super) fn ask(engine: &mut Engine, command: &Command) -> Answer {
    engine.run(command, END, &Silent).expect("the sample answers every question")
}

fn query(sort: MemberSort, descending: bool) -> MemberQuery {
    MemberQuery {
        search: String::new(),
        segment: None,
        group: None,
        sort,
        descending,
        offset: 0,
        limit: 1000,
    }
}

fn members(engine: &mut Engine, query: MemberQuery) -> MemberPage {
    match ask(engine, &Command::Members(query)) {
        Answer::Members(page) => page,
        other => panic!("asked for members, got {other:?}"),
    }
}

#[test]
fn facts_count_the_sample() {
    let mut engine = engine();
    let Answer::Facts(facts) = ask(&mut engine, &Command::Facts) else { panic!() };
    assert_eq!(facts.members, 500);
    assert!(facts.synthetic);
    assert_eq!(facts.events as usize, engine.dataset().events.len());
    let (first, last) = facts.span.expect("the sample has times");
    assert!(first < last && last <= END);
}

#[test]
fn the_health_of_the_sample_is_told() {
    let mut engine = engine();
    let command = Command::Health { days: 90, offset: 0 };
    let Answer::Health(found) = ask(&mut engine, &command) else { panic!() };
    let known = found.vitals.iter().filter(|vital| vital.value.is_some()).count();
    assert!(known >= 12, "{:#?}", found.vitals);
    assert_eq!(found.findings.len(), 3, "{:#?}", found.findings);
    assert!(found.retention.source.is_some() && found.retention.by_source.len() > 1);
    assert!(found.retention.by_month.len() > 3);
    let outlook = found.forecast.as_ref().expect("the sample is long enough");
    let forecast = &outlook.forecast;
    assert!(forecast.backtest.error <= forecast.backtest.naive_error);
    assert!((0.8..=1.0).contains(&forecast.backtest.coverage), "{:?}", forecast.backtest);
    assert!(found.rhythm.best.is_some() && found.funnel.all.seen > 0);
    let steps = found.funnel.all;
    assert!(steps.seen >= steps.reacted && steps.reacted >= steps.commented);
}

#[test]
fn each_alert_may_have_a_segment_behind_it() {
    // The second sample is the one that the studio opens.
    for seed in [7, 2024] {
        let mut engine = Engine::new(crate::sample::generate(seed, END));
        let mut named = 0;
        for days in [30, 365] {
            let command = Command::Health { days, offset: 0 };
            let Answer::Health(health) = ask(&mut engine, &command) else { panic!() };
            let command = Command::AlertSegments { days };
            let Answer::AlertSegments(found) = ask(&mut engine, &command) else { panic!() };
            assert_eq!((found.period, found.behind.len()), (health.period, health.alerts.len()));
            for (behind, alert) in found.behind.iter().zip(&health.alerts) {
                let Some(behind) = behind else { continue };
                assert!((behind.segment as usize) < found.segments.len(), "{behind:?}");
                assert!(behind.share >= 0.3, "{behind:?} of {alert:?}");
                assert!(behind.share >= behind.usual + 0.1, "{behind:?} of {alert:?}");
                named += 1;
            }
        }
        assert!(named > 0, "sample {seed} has an alert that a segment is behind");
    }
}

#[test]
fn the_table_is_sorted_windowed_and_filtered() {
    let mut engine = engine();
    let all = members(&mut engine, query(MemberSort::Acts, true));
    assert_eq!(all.total, 500);
    assert!(all.rows.windows(2).all(|pair| pair[0].acts >= pair[1].acts));

    let window = MemberQuery { offset: 10, limit: 5, ..query(MemberSort::Acts, true) };
    let window = members(&mut engine, window);
    assert_eq!((window.total, window.offset), (500, 10));
    assert_eq!(window.rows[..], all.rows[10..15]);

    let wanted = all.rows[3].label.to_uppercase();
    let found = MemberQuery { search: wanted, ..query(MemberSort::Name, false) };
    let found = members(&mut engine, found);
    assert!(found.rows.iter().any(|row| row.id == all.rows[3].id));

    let segment = all.segments[0].clone();
    let filtered = MemberQuery { segment: Some(segment.index), ..query(MemberSort::Name, false) };
    assert_eq!(members(&mut engine, filtered).total, segment.members);
}

#[test]
fn a_member_is_told_whole() {
    let mut engine = engine();
    let row = members(&mut engine, query(MemberSort::Acts, true)).rows[0].clone();
    let Answer::Member(detail) = ask(&mut engine, &Command::Member(row.id)) else { panic!() };
    assert_eq!(detail.row, row);
    let points: f64 = detail.score.iter().map(|term| term.points).sum();
    assert!((points - row.score).abs() < 1e-9, "{points} is not {}", row.score);
    assert!(!detail.recommendations.is_empty());
    assert!(detail.timeline.windows(2).all(|pair| pair[0].time >= pair[1].time));
    let standing = detail.standing.expect("a person");
    let (class, loyalty) = (standing.class, &standing.loyalty);
    assert_eq!(
        standing.grounds.contributions >= standing.rules.contributions,
        class.role == Role::Contributor
    );
    assert_eq!(loyalty.loyal, loyalty.short() == 0 && !loyalty.periods.is_empty());
    let rfm = standing.rfm.expect("the sample has acts");
    let (r, f) = rfm.cell.expect("who did most is not silent");
    let groups = [
        MemberGroup::Role(class.role),
        MemberGroup::Need(class.need),
        MemberGroup::Level(class.level),
        MemberGroup::Rfm(rfm.group),
        MemberGroup::RfmCell(r, f),
    ];
    for group in groups {
        let page = members(
            &mut engine,
            MemberQuery { group: Some(group), ..query(MemberSort::Acts, true) },
        );
        assert!(page.rows.iter().any(|one| one.id == row.id), "{group:?}");
    }
    let acts: u32 = detail.activity.acts.iter().sum();
    assert_eq!(acts, row.acts);
    let next = detail.next.expect("the sample has activities");
    let whole: f64 = next.options.iter().map(|option| option.probability).sum();
    assert!((whole - 1.0).abs() < 1e-9);
}

#[test]
fn every_segment_and_everyone_has_a_next_activity() {
    let mut engine = engine();
    let Answer::Activities(page) = ask(&mut engine, &Command::Activities) else { panic!() };
    assert_eq!(page.choices.len(), 1 + page.segments.len());
    assert_eq!(page.choices[0].group, Group::Everyone);
    assert!(page.rows.iter().any(|row| row.participants > 0));
}

#[test]
fn a_content_counts_the_acts_on_it() {
    let mut engine = engine();
    let query = ContentQuery {
        search: String::new(),
        review: ReviewFilter::All,
        sort: ContentSort::Acts,
        descending: true,
        offset: 0,
        limit: 3,
    };
    let Answer::Contents(page) = ask(&mut engine, &Command::Contents(query)) else { panic!() };
    let row = page.rows[0].clone();
    let Answer::Content(detail) = ask(&mut engine, &Command::Content(row.id)) else { panic!() };
    assert_eq!(detail.row, row);
    let acts: u64 = detail.kinds.iter().map(|&(_, acts)| acts).sum();
    assert_eq!(acts, u64::from(row.acts));
}

#[test]
fn the_content_table_shows_review_states_and_filters_by_them() {
    use crate::moderate::ReviewState;
    let mut engine = engine();
    let page = |engine: &mut Engine, review| {
        let query = ContentQuery {
            search: String::new(),
            review,
            sort: ContentSort::Acts,
            descending: true,
            offset: 0,
            limit: 10_000,
        };
        match ask(engine, &Command::Contents(query)) {
            Answer::Contents(page) => page,
            other => panic!("asked for contents, got {other:?}"),
        }
    };
    let before = page(&mut engine, ReviewFilter::All);
    let id = before.rows[2].id;
    let content = engine.dataset().contents.key.get(id.index()).to_owned();
    let state = Some(ReviewState::InReview);
    let undo = engine.decide(Decision::Review { content, state });
    let found = page(&mut engine, ReviewFilter::State(ReviewState::InReview));
    assert_eq!((found.total, found.rows[0].id, found.rows[0].state), (1, id, state));
    assert_eq!(found.states.iter().map(|one| one.1).sum::<u64>(), 1, "counted of all");
    let others = page(&mut engine, ReviewFilter::Unreviewed);
    assert_eq!(others.total + 1, before.total);
    assert!(others.rows.iter().all(|row| row.id != id && row.state.is_none()));
    engine.decide(undo);
    assert_eq!(page(&mut engine, ReviewFilter::All), before);
}

#[test]
fn higher_thresholds_leave_less_to_look_at() {
    use crate::moderate::{Signal, SignalRules};
    let mut engine = engine();
    let bursts = |engine: &mut Engine| {
        let list = QualityList::Open;
        let query = QualityQuery { list, signal: Some(Signal::Burst), offset: 0, limit: 1 };
        match ask(engine, &Command::Quality(query)) {
            Answer::Quality(page) => (page.rules, page.total),
            other => panic!("asked for the queue, got {other:?}"),
        }
    };
    let (rules, before) = bursts(&mut engine);
    assert_eq!(rules, SignalRules::default());
    assert!(before > 0, "the sample has a burst");
    let raised = SignalRules { burst_acts: 1_000, ..rules };
    let undo = engine.decide(Decision::Signals(raised));
    assert_eq!(bursts(&mut engine), (raised, 0));
    engine.decide(undo);
    assert_eq!(bursts(&mut engine), (rules, before));
    // What cannot be followed is not: the defaults are.
    engine.decide(Decision::Signals(SignalRules { burst_acts: 0, ..rules }));
    assert_eq!(bursts(&mut engine), (rules, before));
}

#[test]
fn recommending_beats_popularity_on_the_sample() {
    let mut engine = engine();
    let Answer::Evaluation(evaluation) = ask(&mut engine, &Command::Evaluate) else { panic!() };
    assert!(evaluation.better_than_popularity, "{evaluation:#?}");
}

#[test]
fn what_is_barred_is_in_no_list_until_it_is_put_back() {
    let mut engine = engine();
    let digest = Command::Digest(DigestQuery { count: 10, days: None });
    let pieces = |engine: &mut Engine| match ask(engine, &digest) {
        Answer::Digest(found) => found.pieces,
        other => panic!("{other:?}"),
    };
    let before = pieces(&mut engine);
    let first = before[0].clone();
    let undo = engine.decide(Decision::Barred { content: first.key.clone(), barred: true });
    assert!(pieces(&mut engine).iter().all(|piece| piece.content != first.content));
    let Answer::Content(detail) = ask(&mut engine, &Command::Content(first.content)) else {
        panic!()
    };
    assert!(detail.barred);
    engine.decide(undo);
    assert_eq!(pieces(&mut engine), before);
}

#[test]
fn tags_that_somebody_likes_bring_a_first_list() {
    let mut engine = engine();
    let query = ContentQuery {
        search: String::new(),
        review: ReviewFilter::All,
        sort: ContentSort::People,
        descending: true,
        offset: 0,
        limit: 0,
    };
    let Answer::Contents(page) = ask(&mut engine, &Command::Contents(query)) else { panic!() };
    let tag = page.tags[0].0.clone();
    let welcome = Command::Welcome(WelcomeQuery { tags: vec![tag.clone()], count: 6 });
    let Answer::Recommendations(list) = ask(&mut engine, &welcome) else { panic!() };
    assert_eq!(list.len(), 6);
    assert!(list[..3].iter().all(|found| found.tags.contains(&tag)));
}

#[test]
fn the_same_question_has_the_same_answer() {
    let (mut one, mut other) = (engine(), engine());
    let questions = [
        Command::Segments,
        Command::Structure,
        Command::Movement { days: 90 },
        Command::Classes,
        Command::Loyalty,
        Command::Activities,
        Command::Evaluate,
        Command::Digest(DigestQuery { count: 10, days: Some(30) }),
        Command::RecommendFindings,
        Command::Health { days: 90, offset: 480 },
    ];
    for command in questions {
        let answer = ask(&mut one, &command);
        assert_eq!(answer, ask(&mut one, &command), "a kept model answers alike");
        assert_eq!(answer, ask(&mut other, &command), "a new engine answers alike");
    }
}

#[test]
fn everybody_in_a_class_is_found_by_it() {
    let mut engine = engine();
    let Answer::Classes(page) = ask(&mut engine, &Command::Classes) else { panic!() };
    let counts = [
        page.counts.roles.iter().map(|one| one.1).sum::<u64>(),
        page.counts.needs.iter().map(|one| one.1).sum(),
        page.counts.levels.iter().map(|one| one.1).sum(),
        page.rfm.groups.iter().map(|row| row.members).sum(),
    ];
    assert_eq!(counts, [500; 4]);
    for group in MemberGroup::all() {
        let query = MemberQuery { group: Some(group), ..query(MemberSort::Score, true) };
        let expected = match group {
            MemberGroup::Role(role) => {
                page.counts.roles.iter().find(|one| one.0 == role).unwrap().1
            }
            MemberGroup::Need(need) => {
                page.counts.needs.iter().find(|one| one.0 == need).unwrap().1
            }
            MemberGroup::Level(level) => {
                page.counts.levels.iter().find(|one| one.0 == level).unwrap().1
            }
            MemberGroup::Rfm(group) => {
                page.rfm.groups.iter().find(|row| row.group == group).map_or(0, |row| row.members)
            }
            MemberGroup::RfmCell(r, f) => {
                page.rfm.cells.iter().find(|cell| (cell.0, cell.1) == (r, f)).unwrap().2
            }
        };
        assert_eq!(members(&mut engine, query).total, expected, "{group:?}");
    }
}

#[test]
fn the_catalogue_tells_every_feature() {
    let mut engine = engine();
    let Answer::Features(page) = ask(&mut engine, &Command::Features) else { panic!() };
    assert_eq!(page.people, 500);
    assert!(page.rows.len() > Feature::CATALOGUE.len(), "topics and words are there too");
    assert!(page.rows.iter().all(|row| row.known + row.missing == 500));
    assert!(page.components.len() > 1);
    let Answer::Csv(csv) = ask(&mut engine, &Command::FeatureCsv) else { panic!() };
    assert_eq!(csv.lines().count(), 501);
    let varying = page.rows.iter().filter(|row| !row.constant).count();
    assert_eq!(csv.lines().next().unwrap().split(',').count(), 3 + varying);
}

#[test]
fn what_is_decided_is_heeded_and_undone() {
    let mut engine = engine();
    let Answer::Weights(before) = ask(&mut engine, &Command::Weights) else { panic!() };
    assert!(!before.edited);
    let Answer::Segments(segments) = ask(&mut engine, &Command::Segments) else { panic!() };
    assert!(segments.structured);

    let only = BTreeMap::from([("comments".to_owned(), 2.0), ("recency".to_owned(), 6.0)]);
    let undo = engine.decide(Decision::ScoreWeights(only));
    let Answer::Weights(after) = ask(&mut engine, &Command::Weights) else { panic!() };
    let weights: Vec<(&str, f64, bool)> =
        after.rows.iter().map(|row| (row.key.as_str(), row.weight, row.inverted)).collect();
    assert_eq!(weights, [("comments", 0.25, false), ("recency", 0.75, true)]);
    assert!(after.edited);
    engine.decide(undo);
    let Answer::Weights(again) = ask(&mut engine, &Command::Weights) else { panic!() };
    assert_eq!(again, before);

    let key = segments.segments[0].key.clone();
    let undo = engine.decide(Decision::SegmentName { segment: key, name: "Regulars".to_owned() });
    let page = members(&mut engine, query(MemberSort::Name, false));
    assert_eq!(page.segments[0].name.given, "Regulars");
    engine.decide(undo);
    let Answer::Segments(renamed) = ask(&mut engine, &Command::Segments) else { panic!() };
    assert_eq!(renamed, segments);

    let strict = LoyaltyRule { periods: 3, days: 30, active_days: 20 };
    let Answer::Loyalty(mild) = ask(&mut engine, &Command::Loyalty) else { panic!() };
    engine.decide(Decision::Loyalty(strict));
    let Answer::Loyalty(found) = ask(&mut engine, &Command::Loyalty) else { panic!() };
    assert_eq!(found.rule, strict);
    let now = |loyalty: &Loyalty| loyalty.history.last().unwrap().loyal;
    assert!(now(&found) < now(&mild), "{} {}", now(&found), now(&mild));

    // What makes no sense is not followed.
    let absurd = LoyaltyRule { periods: 0, ..strict };
    engine.decide(Decision::Loyalty(absurd));
    let Answer::Loyalty(found) = ask(&mut engine, &Command::Loyalty) else { panic!() };
    assert_eq!(found, mild);
}

#[test]
fn members_page_says_what_stands_out() {
    let mut engine = engine();
    let Answer::MemberFindings(found) = ask(&mut engine, &Command::MemberFindings) else {
        panic!()
    };
    assert_eq!(found.len(), 3, "{found:?}");
    let Answer::Structure(evidence) = ask(&mut engine, &Command::Structure) else { panic!() };
    let Answer::Segments(segments) = ask(&mut engine, &Command::Segments) else { panic!() };
    assert_eq!(evidence.stability.len(), segments.segments.len());
    let Answer::Movement(Some(moves)) = ask(&mut engine, &Command::Movement { days: 30 }) else {
        panic!()
    };
    assert_eq!(moves.stayed + moves.moved + moves.joined, 500);
}

#[test]
fn what_is_not_there_is_said() {
    let mut engine = engine();
    let asked = |engine: &mut Engine, command| engine.run(&command, END, &Silent);
    let id = MemberId(500);
    assert_eq!(
        asked(&mut engine, Command::Member(id)),
        Err(EngineError::UnknownMember { id, count: 500 })
    );
    let id = ContentId::NONE;
    assert!(matches!(
        asked(&mut engine, Command::Content(id)),
        Err(EngineError::UnknownContent { .. })
    ));
    assert!(matches!(
        asked(&mut engine, Command::Engage(Group::Segment(99))),
        Err(EngineError::UnknownSegment { index: 99, .. })
    ));
}

#[test]
fn an_empty_community_answers_too() {
    let mut engine = Engine::new(Dataset::default());
    let questions = [
        Command::Facts,
        Command::Overview { days: 30 },
        Command::Health { days: 30, offset: 0 },
        Command::Members(query(MemberSort::Score, true)),
        Command::Segments,
        Command::Structure,
        Command::Movement { days: 30 },
        Command::Features,
        Command::FeatureCsv,
        Command::Classes,
        Command::Loyalty,
        Command::Weights,
        Command::MemberFindings,
        Command::Activities,
        Command::Evaluate,
        Command::Welcome(WelcomeQuery { tags: vec!["none".to_owned()], count: 5 }),
        Command::Digest(DigestQuery { count: 10, days: Some(30) }),
        Command::ListCsv(ListQuery::Digest(DigestQuery { count: 10, days: None })),
        Command::Choose,
        Command::RecommendFindings,
        Command::Engage(Group::Everyone),
    ];
    for command in &questions {
        ask(&mut engine, command);
    }
    let nobody = Command::Recommend(RecommendQuery::plain(MemberId(0), 5));
    let refused = engine.run(&nobody, END, &Silent);
    assert_eq!(refused, Err(EngineError::UnknownMember { id: MemberId(0), count: 0 }));
}

#[test]
fn a_mark_leaves_the_queue_and_an_undo_brings_it_back() {
    use crate::moderate::Mark;
    let mut engine = engine();
    let quality = |engine: &mut Engine, list| {
        let query = QualityQuery { list, signal: None, offset: 0, limit: 20 };
        match ask(engine, &Command::Quality(query)) {
            Answer::Quality(page) => page,
            other => panic!("asked for the queue, got {other:?}"),
        }
    };
    let before = quality(&mut engine, QualityList::Open);
    let first = &before.rows[0];
    assert!(!before.findings.is_empty() && !first.evidence.is_empty());
    for row in &before.rows {
        assert!(row.highlights.iter().all(|span| !span.of(&row.text).is_empty()), "{row:?}");
    }
    let subject = first.subject.clone();
    let undo = engine.decide(Decision::Mark { subject, mark: Some(Mark::Spam) });
    let open = quality(&mut engine, QualityList::Open);
    let marked = quality(&mut engine, QualityList::Marked(Mark::Spam));
    assert!(open.rows.iter().all(|row| row.subject != first.subject));
    assert_eq!((marked.total, marked.rows[0].subject.clone()), (1, first.subject.clone()));
    engine.decide(undo);
    assert_eq!(quality(&mut engine, QualityList::Open), before);
}

fn plan_query(group: Group) -> ActivityPlanQuery {
    ActivityPlanQuery {
        kind: ActivityKind::Live,
        starts: None,
        goal: Goal::Turnout,
        group,
        most: 100,
        places: None,
        offset: 60,
    }
}

fn propose(engine: &mut Engine, query: ActivityPlanQuery) -> Proposal {
    match ask(engine, &Command::ActivityPlan(query)) {
        Answer::ActivityPlanning(ActivityPlanning::Proposal(found)) => *found,
        other => panic!("asked for a plan, got {other:?}"),
    }
}

#[test]
fn an_activity_is_planned_for_who_would_come() {
    let mut engine = engine();
    let found = propose(&mut engine, plan_query(Group::Everyone));
    assert_eq!(found.invites.len(), 100);
    assert!(found.invites.is_sorted_by(|a, b| a.probability >= b.probability));
    assert!(found.skill.activities >= 10 && found.skill.is_better(), "{:?}", found.skill);
    let expected = found.plan.expected;
    assert!(expected.low < expected.value && expected.value < expected.high, "{expected:?}");
    let sum: f64 = found.invites.iter().map(|invite| invite.probability).sum();
    assert!((sum - expected.value).abs() < 1e-9);
    assert!(found.plan.starts > END.plus_days(6), "invitations need a week");
    assert_eq!(found.sheet.last().map(|part| part.until), Some(found.plan.minutes));
    assert!(found.checklist.iter().all(|step| step.due >= found.plan.made));

    // As many places as are expected would be too few every second time.
    let places = expected.value as u32;
    let fewer = ActivityPlanQuery { places: Some(places), ..plan_query(Group::Everyone) };
    let fewer = propose(&mut engine, fewer);
    assert!(fewer.plan.expected.high <= f64::from(places) && fewer.invites.len() < 100);
    let segment = propose(&mut engine, plan_query(Group::Segment(0)));
    assert!(segment.invites.iter().all(|invite| invite.segment == Some(0)));
    let quiet = ActivityPlanQuery { goal: Goal::Return, ..plan_query(Group::Everyone) };
    let quiet = propose(&mut engine, quiet);
    assert!(quiet.eligible < found.eligible && quiet.plan.expected.value < expected.value);
    let mixed = ActivityPlanQuery { goal: Goal::Mix, ..plan_query(Group::Everyone) };
    let mixed = propose(&mut engine, mixed);
    let of =
        |list: &[Invite], index| list.iter().filter(|invite| invite.segment == Some(index)).count();
    let last = found.segments.len() as u32 - 1;
    assert!(of(&mixed.invites, last) > of(&found.invites, last), "a mix has the others too");
}

#[test]
fn a_plan_is_kept_and_what_became_of_it_is_told() {
    let mut engine = engine();
    let Answer::Activities(page) = ask(&mut engine, &Command::Activities) else { panic!() };
    assert!(page.skill.is_some() && page.pick.is_some());
    assert!(page.choices.iter().all(|choice| choice.chances.len() == 6));
    // The activity before last but two, planned as of the week before it.
    let row = page.rows[5].clone();
    let starts = row.starts.expect("activities of the sample have a time");
    let query =
        ActivityPlanQuery { kind: row.kind, starts: Some(starts), ..plan_query(Group::Everyone) };
    let found = propose(&mut engine, query);
    let plan = ActivityPlan { title: "Evening, live".to_owned(), ..found.plan };
    let name = found.name.clone();
    let undo = engine
        .decide(Decision::ActivityPlan { name: name.clone(), plan: Some(Box::new(plan.clone())) });
    assert_ne!(propose(&mut engine, query).name, name);

    let Answer::ActivityPlans(plans) = ask(&mut engine, &Command::ActivityPlans) else { panic!() };
    assert_eq!((plans.len(), plans[0].invited.len()), (1, plan.invited.len()));
    let held = plans[0].held.expect("it was held");
    assert_eq!((held.activity, held.participants), (row.id, row.participants));
    let Answer::Afterwards(after) = ask(&mut engine, &Command::Afterwards(row.id)) else {
        panic!()
    };
    assert_eq!(after.planned, Some((plan.clone(), held)));
    assert!(after.could >= row.participants && after.satisfaction.ratings > 0);
    assert!(after.influence.is_some());
    assert!(matches!(after.lift, Some(Lift::Measured(_) | Lift::TooFew { .. })), "{after:?}");

    let Answer::Csv(csv) = ask(&mut engine, &Command::ActivityPlanCsv(name.clone())) else {
        panic!()
    };
    assert_eq!(csv.lines().count(), 1 + plan.invited.len());
    let asked = ActivityPlanCalendar {
        plan: name.clone(),
        summary: plan.title.clone(),
        description: "one\ntwo".to_owned(),
    };
    let Answer::Calendar(ics) = ask(&mut engine, &Command::ActivityPlanCalendar(asked)) else {
        panic!()
    };
    assert!(ics.contains("SUMMARY:Evening\\, live") && ics.contains("DESCRIPTION:one\\ntwo"));
    engine.decide(undo);
    let gone = engine.run(&Command::ActivityPlanCsv(name), END, &Silent);
    assert_eq!(gone, Err(EngineError::UnknownActivityPlan { count: 0 }));
}

#[test]
fn where_too_little_was_held_nothing_is_foretold() {
    let mut engine = Engine::new(Dataset::default());
    let asked = Command::ActivityPlan(plan_query(Group::Everyone));
    let Answer::ActivityPlanning(planning) = ask(&mut engine, &asked) else { panic!() };
    assert_eq!(planning, ActivityPlanning::TooFew { activities: 0, attendances: 0 });
    let Answer::Activities(page) = ask(&mut engine, &Command::Activities) else { panic!() };
    assert_eq!((page.skill, page.pick), (None, None));
}
