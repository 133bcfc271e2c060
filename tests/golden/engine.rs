//! The engine's figures for a small community, written down in `engine.txt`. The
//! embed package must come to the same ones in wasm (tests/embed/embed.test.mjs), and so must
//! the worker's engine in a browser (tests/browser.rs).
//! Whoever changes a model on purpose writes the new figures there.

use truefan::engine::{
    Answer, Command, Engine, Group, MemberQuery, MemberSort, NetworkQuery, RecommendQuery, Tie,
};
use truefan::model::{
    ActivityKind, Builder, DAY, Dataset, EventDraft, EventKind, MemberId, Object, Silent, Time,
};
use truefan::recommend::Reason;

/// 2025-01-01T00:00:00Z.
const START: i64 = 1_735_689_600_000;
const NOW: Time = Time(START + 120 * DAY);

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn the_figures_are_those_written_down() {
    let figures = figures();
    assert_eq!(figures, include_str!("engine.txt"), "now:\n{figures}");
}

/// As `figures` in tests/embed/embed.test.mjs.
fn figures() -> String {
    let mut engine = Engine::new(community());
    let keys: Vec<String> = engine.dataset().members.key.iter().map(str::to_owned).collect();
    let mut ask = |command: &Command| engine.run(command, NOW, &Silent).expect("it can be asked");
    let mut lines = Vec::new();

    let Answer::Facts(facts) = ask(&Command::Facts) else { panic!("facts") };
    lines.push(format!(
        "facts {} {} {} {} {}",
        facts.members, facts.robots, facts.contents, facts.activities, facts.events
    ));
    let Answer::Segments(segments) = ask(&Command::Segments) else { panic!("segments") };
    for segment in &segments.segments {
        lines.push(format!("segment {} {} {:.4}", segment.index, segment.members, segment.score));
    }
    let Answer::Members(page) = ask(&Command::Members(MemberQuery {
        search: String::new(),
        segment: None,
        group: None,
        sort: MemberSort::Score,
        descending: true,
        offset: 0,
        limit: 8,
    })) else {
        panic!("members")
    };
    for row in &page.rows {
        let segment = row.segment.map_or("-".to_owned(), |index| index.to_string());
        lines.push(format!("member {} {segment} {:.4}", keys[row.id.index()], row.score));
    }
    for member in [0u32, 5, 7] {
        let command = Command::Recommend(RecommendQuery::plain(MemberId(member), 5));
        let Answer::Recommendations(list) = ask(&command) else { panic!("recommendations") };
        for item in list {
            let reason = match item.reason {
                Reason::Similar { .. } => "similar",
                Reason::Together { .. } => "together",
                Reason::Popular { .. } => "popular",
            };
            lines.push(format!(
                "recommend m{member:02} c{:02} {:.4} {reason}",
                item.content.0, item.score
            ));
        }
    }
    for (name, group) in [("everyone", Group::Everyone), ("m10", Group::Member(MemberId(10)))] {
        let Answer::Choice(Some(choice)) = ask(&Command::Engage(group)) else { panic!("choice") };
        for option in &choice.options {
            let kind = format!("{:?}", option.kind);
            let (first, rest) = kind.split_at(1);
            let kind = first.to_lowercase() + rest;
            lines.push(format!("engage {name} {kind} {:.4} {}", option.probability, option.people));
        }
    }
    let everything = NetworkQuery { ties: Tie::ALL.to_vec(), days: None };
    let Answer::Network(network) = ask(&Command::Network(everything)) else { panic!("network") };
    let found = &network.figures;
    lines.push(format!(
        "network {} {} {} {} {} {:.4} {}",
        found.people,
        found.tied,
        found.pairs,
        found.largest,
        found.groups,
        found.modularity,
        found.bridges
    ));
    for node in network.nodes.iter().take(5) {
        let group = node.group.map_or("-".to_owned(), |group| group.to_string());
        let key = &keys[node.person.id.index()];
        lines.push(format!("standing {key} {group} {:.4}", node.standing));
    }
    lines.join("\n") + "\n"
}

/// As `community` in tests/embed/community.mjs.
fn community() -> Dataset {
    const TOPICS: [&str; 3] = ["wood", "clay", "paper"];
    const KINDS: [EventKind; 4] =
        [EventKind::View, EventKind::View, EventKind::Like, EventKind::Comment];
    const FORMS: [ActivityKind; 3] =
        [ActivityKind::Live, ActivityKind::Challenge, ActivityKind::Poll];
    let mut state = 1u32;
    let mut draw = |bound: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % bound
    };
    let mut builder = Builder::default();
    let members: Vec<MemberId> = (0..60).map(|row| builder.member(&format!("m{row:02}"))).collect();
    for &id in &members {
        builder.member_mut(id).joined = Time(START);
    }
    builder.member_mut(members[59]).robot = true;
    for row in 0..45 {
        let id = builder.content(&format!("c{row:02}"));
        let draft = builder.content_mut(id);
        draft.title = format!("{} {row}", TOPICS[row % 3]);
        draft.kind = Some([ActivityKind::Post, ActivityKind::Article][row % 2]);
        draft.tags = vec![TOPICS[row % 3].to_owned()];
        draft.published = Time(START);
    }
    for (row, kind) in FORMS.into_iter().enumerate() {
        let id = builder.activity(&format!("a{row}"));
        let draft = builder.activity_mut(id);
        draft.kind = Some(kind);
        draft.starts = Time(START + 60 * DAY);
    }
    for (row, &member) in (0u32..).zip(&members) {
        let acts = match row {
            row if row % 10 == 0 => 90,
            row if row % 5 == 0 => 35,
            _ => 8,
        };
        let note = |builder: &mut Builder, object, kind, time| {
            let time = Time(time);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        };
        for _ in 0..acts {
            let own = if draw(100) < 85 { row % 3 } else { draw(3) };
            let content = builder.content(&format!("c{:02}", 3 * draw(15) + own));
            let kind = KINDS[draw(4) as usize];
            let time = START + i64::from(draw(119)) * DAY + i64::from(draw(86_400)) * 1000;
            note(&mut builder, Object::Content(content), kind, time);
        }
        if draw(100) < acts {
            let form = if draw(10) < 7 { row % 3 } else { draw(3) };
            let activity = builder.activity(&format!("a{form}"));
            let time = START + 61 * DAY;
            note(&mut builder, Object::Activity(activity), EventKind::Attend, time);
        }
    }
    builder.build().0
}
