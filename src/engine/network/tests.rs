use crate::engine::{
    Answer, Command, Engine, EngineError, NetworkFinding, NetworkPage, NetworkQuery, NetworkSort,
    NetworkTable, NetworkTableQuery, Tie,
};
use crate::graph::BuildError;
use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, Object, Silent, Time};

const NOW: Time = Time(1_000 * DAY);

/// Zoe's piece is commented on by five who know nobody else; Yan and Xu comment on
/// each other's; Zoe comments on Yan's. Wu is new and silent.
fn community() -> Dataset {
    let mut builder = Builder::default();
    let mut pieces = Vec::new();
    for key in ["zoe", "yan", "xu"] {
        let (content, author) = (builder.content(key), builder.member(key));
        builder.content_mut(content).author = author;
        builder.content_mut(content).tags = vec![key.to_owned()];
        pieces.push(Object::Content(content));
    }
    let wu = builder.member("wu");
    builder.member_mut(wu).joined = Time(NOW.0 - 3 * DAY);
    let fans = ["a", "b", "c", "d", "e"].map(|key| (key, pieces[0]));
    let others = [("yan", pieces[2]), ("xu", pieces[1]), ("zoe", pieces[1])];
    for (key, object) in fans.into_iter().chain(others) {
        let (member, kind) = (builder.member(key), EventKind::Comment);
        builder.event(EventDraft { member, object, kind, time: NOW, value: 0.0, row: None });
    }
    builder.build().0
}

fn query(days: Option<u32>) -> NetworkQuery {
    NetworkQuery { ties: Tie::ALL.to_vec(), days }
}

fn page(engine: &mut Engine, query: NetworkQuery) -> NetworkPage {
    match engine.run(&Command::Network(query), NOW, &Silent) {
        Ok(Answer::Network(page)) => *page,
        other => panic!("{other:?}"),
    }
}

fn table(engine: &mut Engine, sort: NetworkSort) -> NetworkTable {
    let query = query(None);
    let query = NetworkTableQuery { network: query, sort, descending: true, offset: 1, limit: 2 };
    match engine.run(&Command::NetworkTable(query), NOW, &Silent) {
        Ok(Answer::NetworkTable(table)) => table,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_page_says_who_holds_it_together() {
    let mut engine = Engine::new(community());
    let page = page(&mut engine, query(None));
    let figures = &page.figures;
    assert_eq!((figures.people, figures.tied, figures.pairs), (9, 8, 7));
    assert_eq!((figures.largest, figures.bridges, figures.exact), (8, 7, true));
    assert_eq!(figures.acts, [(Tie::Reply, 8)]);
    let expected = [
        NetworkFinding::Newcomers { untied: 1, of: 1, days: 30 },
        NetworkFinding::Leaving { label: "zoe".to_owned(), orphans: 5, cut_off: 5 },
    ];
    assert_eq!(page.findings[..2], expected);
    assert_eq!(page.newcomers[0].person.label, "wu");
    assert_eq!(page.nodes.len(), 8);
    assert!(page.ties.iter().all(|&(a, b)| a < b && (b as usize) < page.nodes.len()));
    // Zoe and her five, of whose six ties one leads out; the bridge is that one.
    let group = &page.groups[0];
    assert_eq!((group.members, group.leader.label.as_str()), (6, "zoe"));
    assert!((group.within - 10.0 / 11.0).abs() < 1e-12);
    assert_eq!(group.tags, ["zoe"]);
    assert_eq!((page.bridges[0].from.label.as_str(), page.bridges[0].holds), ("zoe", 2));
    assert_eq!(page.ask[0].person.label, "zoe");
    assert!(page.ask[0].reach.low <= page.ask[0].reach.people);
    assert_eq!(page.losses[0].replies, 1.0 / 8.0);
}

#[test]
fn the_table_is_sorted_and_windowed() {
    let mut engine = Engine::new(community());
    let found = table(&mut engine, NetworkSort::Incoming);
    let rows: Vec<_> = found.rows.iter().map(|row| (&*row.person.label, row.incoming)).collect();
    assert_eq!((found.total, rows), (8, vec![("yan", 2), ("xu", 1)]));
    let names = table(&mut engine, NetworkSort::Name);
    assert_eq!(names.rows[0].person.label, "yan");
    let means: f64 = {
        let query = NetworkTableQuery {
            network: query(None),
            sort: NetworkSort::Standing,
            descending: true,
            offset: 0,
            limit: 99,
        };
        let answer = engine.run(&Command::NetworkTable(query), NOW, &Silent);
        let Ok(Answer::NetworkTable(all)) = answer else { panic!("{answer:?}") };
        all.rows.iter().map(|row| row.standing).sum()
    };
    assert!(means > 8.0 && means < 9.0, "all nine sum to 9, and wu has little: {means}");
}

#[test]
fn nothing_ties_nobody() {
    let mut engine = Engine::new(Dataset::default());
    let page = page(&mut engine, query(Some(30)));
    assert_eq!((page.figures.people, page.findings.len(), page.nodes.len()), (0, 0, 0));
    let none = NetworkQuery { ties: Vec::new(), days: None };
    let error = engine.run(&Command::Network(none), NOW, &Silent).err();
    assert_eq!(error, Some(EngineError::Network(BuildError::NoTies)));
}
