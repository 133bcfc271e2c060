use super::{BuildError, BuildParams, CROWD, Network, Tie};
use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, Object, Period, Silent, Time};

/// Ann asks, Bob answers, Ann accepts, Cy comments on the answer; Ann likes her own
/// question; a robot comments; Ann, Bob and Cy meet, Cy twice.
fn community() -> Dataset {
    let mut builder = Builder::default();
    let [ann, bob, cy, robot] = ["ann", "bob", "cy", "robot"].map(|key| builder.member(key));
    builder.member_mut(robot).robot = true;
    let [question, answer] = ["q", "q-a"].map(|key| builder.content(key));
    builder.content_mut(question).author = ann;
    builder.content_mut(answer).author = bob;
    builder.content_mut(answer).parent = question;
    builder.content_mut(answer).text = "ask @cy".to_owned();
    builder.content_mut(answer).published = Time(2 * DAY);
    let meeting = Object::Activity(builder.activity("meeting"));
    let [question, answer] = [question, answer].map(Object::Content);
    for (member, kind, object, day) in [
        (ann, EventKind::Ask, question, 1),
        (ann, EventKind::Like, question, 1),
        (bob, EventKind::Answer, answer, 2),
        (ann, EventKind::Accept, answer, 3),
        (cy, EventKind::Comment, answer, 4),
        (robot, EventKind::Comment, answer, 4),
        (ann, EventKind::Attend, meeting, 9),
        (bob, EventKind::Attend, meeting, 9),
        (cy, EventKind::Attend, meeting, 9),
        (cy, EventKind::Rate, meeting, 10),
    ] {
        let time = Time(day * DAY);
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
    }
    builder.build().0
}

fn build(ties: &[Tie], period: Option<Period>, half_life: Option<f64>) -> Network {
    let params = BuildParams { ties: ties.to_vec(), period, half_life }.check().unwrap();
    params.build(&community(), Time(10 * DAY), &Silent).unwrap()
}

fn ties(network: &Network) -> Vec<(u32, u32, f32)> {
    let rows = (0..network.ties.nodes() as u32).map(|node| (node, network.ties.outgoing(node)));
    rows.flat_map(|(node, row)| row.iter().map(move |(to, weight)| (node, to, weight))).collect()
}

#[test]
fn each_kind_of_tie() {
    let reply = build(&[Tie::Reply], None, None);
    assert_eq!(ties(&reply), [(1, 0, 1.0), (2, 1, 1.0)]);
    assert_eq!((reply.replies, reply.people.len()), (vec![0, 1, 1], 3));
    assert_eq!(ties(&build(&[Tie::Mention], None, None)), [(1, 2, 1.0)]);
    assert_eq!(ties(&build(&[Tie::Reaction], None, None)), [(0, 1, 0.5)]);
    let together = build(&[Tie::Together], None, None);
    assert_eq!(ties(&together).len(), 6);
    assert_eq!(together.pairs.row(2).iter().collect::<Vec<_>>(), [(0, 0.5), (1, 0.5)]);
    assert_eq!(build(&Tie::ALL, None, None).acts, [2, 1, 1, 1]);
}

#[test]
fn a_period_and_a_half_life() {
    let late = Period { start: Time(3 * DAY), end: Time(9 * DAY) };
    assert_eq!(build(&Tie::ALL, Some(late), None).acts, [1, 0, 1, 0]);
    // The answer is eight days old, the comment six.
    assert_eq!(ties(&build(&[Tie::Reply], None, Some(2.0))), [(1, 0, 0.0625), (2, 1, 0.125)]);
}

#[test]
fn a_crowd_ties_nobody() {
    let mut builder = Builder::default();
    let live = Object::Activity(builder.activity("live"));
    for index in 0..=CROWD {
        let (member, time) = (builder.member(&format!("m{index}")), Time(DAY));
        let kind = EventKind::Attend;
        builder.event(EventDraft { member, object: live, kind, time, value: 0.0, row: None });
    }
    let params = BuildParams { ties: vec![Tie::Together], period: None, half_life: None };
    let network = params.check().unwrap().build(&builder.build().0, Time(DAY), &Silent).unwrap();
    assert_eq!((network.ties.ties(), network.crowds), (0, 1));
}

#[test]
fn what_makes_no_graph_is_refused() {
    let check = |ties: &[Tie], half_life| {
        BuildParams { ties: ties.to_vec(), period: None, half_life }.check().err()
    };
    assert_eq!(check(&[], None), Some(BuildError::NoTies));
    assert_eq!(check(&[Tie::Reply], Some(0.0)), Some(BuildError::HalfLife(0.0)));
}
