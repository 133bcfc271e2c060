//! Two real dumps, whole, against counts made by plain string search; and a small one.

use std::collections::{BTreeMap, BTreeSet};

use super::support::*;
use truefan::ingest::MemorySource;
use truefan::model::{AttributeValues, ContentId, EventKind, IssueKind, MemberId, Object};

const FILES: [&str; 7] = [
    "Users.xml",
    "Posts.xml",
    "Comments.xml",
    "Votes.xml",
    "Badges.xml",
    "Tags.xml",
    "PostLinks.xml",
];

/// The files of a set; `None`, visibly, where the data is not at hand.
fn dump(set: &str) -> Option<BTreeMap<&'static str, String>> {
    let folder = format!("{}/../shared/data/stackexchange/{set}", env!("CARGO_MANIFEST_DIR"));
    if !std::path::Path::new(&folder).exists() {
        println!("skipped: {folder} is not there");
        return None;
    }
    let read = |name| (name, std::fs::read_to_string(format!("{folder}/{name}")).unwrap());
    Some(FILES.into_iter().map(read).collect())
}

fn sources(dump: &BTreeMap<&str, String>, order: &[&str]) -> Vec<MemorySource> {
    order.iter().map(|name| file(name, dump[name].as_bytes())).collect()
}

/// The rows of a file as its text has them: what stands between `<row ` and `/>`.
fn rows(text: &str) -> Vec<&str> {
    text.split("<row ").skip(1).map(|row| row.split("/>\n").next().unwrap()).collect()
}

/// The raw value of an attribute.
fn attribute<'a>(row: &'a str, name: &str) -> Option<&'a str> {
    let opening = format!("{name}=\"");
    // At the head of the row or after a blank, so that Id is not found in UserId.
    let start = if row.starts_with(&opening) {
        opening.len()
    } else {
        row.find(&format!(" {opening}"))? + opening.len() + 1
    };
    row[start..].split('"').next()
}

/// What the dump must bring, counted without the importer.
#[derive(Debug, Default, PartialEq)]
struct Expected {
    members: usize,
    contents: usize,
    answers: usize,
    kinds: BTreeMap<EventKind, usize>,
    no_member: u64,
    not_used: u64,
}

fn expected(dump: &BTreeMap<&str, String>) -> Expected {
    let mut expected = Expected::default();
    let mut count = |kind: EventKind| *expected.kinds.entry(kind).or_default() += 1;
    let users: BTreeSet<&str> =
        rows(&dump["Users.xml"]).iter().map(|row| attribute(row, "Id").unwrap()).collect();
    let mut people = users.clone();
    users.iter().for_each(|_| count(EventKind::Join));

    // Post → (author, parent).
    let mut posts: BTreeMap<&str, (Option<&str>, Option<&str>)> = BTreeMap::new();
    for row in rows(&dump["Posts.xml"]) {
        let kind = match attribute(row, "PostTypeId").unwrap() {
            "1" => EventKind::Ask,
            "2" => EventKind::Answer,
            kind => {
                // Tag descriptions are contributions of their authors, but no contents.
                match attribute(row, "OwnerUserId").filter(|_| ["3", "4", "5"].contains(&kind)) {
                    Some(author) => {
                        people.insert(author);
                        count(EventKind::Post);
                    }
                    None => expected.not_used += 1,
                }
                continue;
            }
        };
        let author = attribute(row, "OwnerUserId");
        posts.insert(attribute(row, "Id").unwrap(), (author, attribute(row, "ParentId")));
        expected.answers += usize::from(kind == EventKind::Answer);
        match author {
            Some(author) => {
                people.insert(author);
                count(kind);
            }
            None => expected.no_member += 1,
        }
    }
    let mut dangling = 0;
    for row in rows(&dump["Comments.xml"]) {
        match (posts.get(attribute(row, "PostId").unwrap()), attribute(row, "UserId")) {
            (None, _) => dangling += 1,
            (Some(_), None) => expected.no_member += 1,
            (Some(_), Some(user)) => {
                people.insert(user);
                count(EventKind::Comment);
            }
        }
    }
    println!("comments on posts that are in no file: {dangling}");
    for row in rows(&dump["Votes.xml"]) {
        let post = posts.get(attribute(row, "PostId").unwrap());
        let author = post.and_then(|(author, _)| *author);
        let user = post.and(attribute(row, "UserId"));
        let (kind, who) = match attribute(row, "VoteTypeId").unwrap() {
            "1" => {
                let question = post.and_then(|(_, parent)| posts.get((*parent)?));
                (EventKind::Accept, question.and_then(|(author, _)| *author))
            }
            "2" => (EventKind::ReceiveLike, author),
            "3" => (EventKind::ReceiveDislike, author),
            "5" => (EventKind::Bookmark, user),
            "8" => (EventKind::Bounty, user),
            _ => {
                expected.not_used += 1;
                continue;
            }
        };
        match who {
            Some(who) => {
                people.insert(who);
                count(kind);
            }
            None => expected.no_member += 1,
        }
    }
    for row in rows(&dump["Badges.xml"]) {
        people.insert(attribute(row, "UserId").unwrap());
        count(EventKind::Badge);
    }
    expected.not_used += rows(&dump["PostLinks.xml"]).len() as u64;
    expected.members = people.len();
    expected.contents = posts.len();
    expected
}

fn check(set: &str) {
    let Some(dump) = dump(set) else { return };
    let imported = import_all(&sources(&dump, &FILES));
    let data = &imported.dataset;
    let mut kinds: BTreeMap<EventKind, usize> = BTreeMap::new();
    data.events.kind.iter().for_each(|&kind| *kinds.entry(kind).or_default() += 1);
    let issues = |test: fn(&IssueKind) -> bool| -> u64 {
        let of = |issue: &&truefan::model::Issue| test(&issue.kind);
        imported.preview.report.issues.iter().filter(of).map(|issue| issue.count).sum()
    };
    let found = Expected {
        members: data.members.len(),
        contents: data.contents.len(),
        answers: data.contents.parent.iter().filter(|parent| parent.some().is_some()).count(),
        kinds,
        no_member: issues(|kind| *kind == IssueKind::NoMember),
        not_used: issues(|kind| matches!(kind, IssueKind::NotUsed { .. })),
    };
    println!("{set}: {found:#?}");
    for issue in &imported.preview.report.issues {
        println!("{} × {}: {}", issue.count, issue.file, issue.kind);
    }
    assert_eq!(found, expected(&dump));
    assert_eq!(imported.preview.report.duplicates, 0);
    for file in &imported.preview.report.files {
        println!("{}: {} = {} + {}", file.format, file.read, file.accepted, file.rejected);
        assert_eq!(file.read, rows(&dump[file.file.as_str()]).len() as u64, "{}", file.file);
        assert_eq!(file.read, file.accepted + file.rejected, "{}", file.file);
        assert_eq!(file.bytes, dump[file.file.as_str()].len() as u64);
        assert_eq!(file.format, format!("stackexchange/{}", file.file));
    }

    let mut shuffled = FILES;
    shuffled.reverse();
    shuffled.swap(1, 4);
    assert!(import_all(&sources(&dump, &shuffled)).dataset == *data, "drop order matters");

    let mut twice = sources(&dump, &FILES);
    twice.extend(sources(&dump, &FILES));
    let twice = import_all(&twice);
    assert!(twice.dataset == *data, "a second copy changes something");
    assert_eq!(twice.preview.report.duplicates, data.events.len() as u64);

    let entries: Vec<(&str, &[u8])> =
        dump.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let zipped = import_one("dump.zip", zip(&entries));
    assert!(zipped.dataset == *data, "zipping changes something");
    assert_eq!(zipped.preview.report.files.len(), FILES.len());

    let renamed: Vec<MemorySource> = FILES
        .iter()
        .enumerate()
        .map(|(index, name)| file(&format!("{index}.dat"), dump[name].as_bytes()))
        .collect();
    assert!(import_all(&renamed).dataset == *data, "names matter");
}

#[test]
fn conlang_meta_is_read_whole() {
    check("conlang-meta");
}

#[test]
fn quantumcomputing_is_read_whole() {
    check("quantumcomputing");
}

const USERS: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<users>
  <row Id="-1" Reputation="1" CreationDate="2024-01-01T00:00:00.000" DisplayName="Community" Views="0" UpVotes="0" DownVotes="0" />
  <row Id="1" Reputation="101" CreationDate="2024-01-02T00:00:00.000" DisplayName="Ann &amp; 安" Location="secret" AboutMe="secret" Views="3" UpVotes="4" DownVotes="5" />
  <row Id="2" Reputation="7" CreationDate="2024-01-03T00:00:00.000" DisplayName="Bo" Views="0" UpVotes="0" DownVotes="0" />
</users>"#;
const POSTS: &str = r#"<posts>
  <row Id="11" PostTypeId="2" ParentId="10" CreationDate="2024-02-02T00:00:00.000" Body="&lt;p&gt;An &lt;b&gt;answer&lt;/b&gt; &amp;amp; more&lt;/p&gt;" OwnerUserId="2" />
  <row Id="10" PostTypeId="1" AcceptedAnswerId="11" CreationDate="2024-02-01T00:00:00.000" Title="Why?" Body="&lt;p&gt;Because.&lt;/p&gt;" OwnerUserId="1" Tags="&lt;rust&gt;&lt;web&gt;" />
  <row Id="12" PostTypeId="2" ParentId="10" CreationDate="2024-02-03T00:00:00.000" Body="orphan" />
  <row Id="13" PostTypeId="4" CreationDate="2024-02-03T00:00:00.000" Body="wiki" />
  <row Id="14" PostTypeId="2" ParentId="99" CreationDate="2024-02-03T00:00:00.000" Body="" OwnerUserId="2" />
</posts>"#;
const VOTES: &str = r#"<votes>
  <row Id="1" PostId="11" VoteTypeId="1" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="2" PostId="11" VoteTypeId="2" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="3" PostId="11" VoteTypeId="2" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="4" PostId="12" VoteTypeId="3" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="5" PostId="10" VoteTypeId="5" UserId="2" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="6" PostId="10" VoteTypeId="8" UserId="1" BountyAmount="50" CreationDate="2024-02-04T00:00:00.000" />
  <row Id="7" PostId="10" VoteTypeId="16" CreationDate="2024-02-04T00:00:00.000" />
</votes>"#;

#[test]
fn members_posts_and_votes_are_tied_together() {
    let files = [file("v", VOTES), file("p", POSTS), file("u", USERS)];
    let imported = import_all(&files);
    let data = &imported.dataset;
    let content = |key: &str| {
        ContentId::at(data.contents.key.iter().position(|of| of == key).expect("content"))
    };
    let (question, answer) = (content("post:10"), content("post:11"));
    let ann = MemberId::at(imported.member("se:1"));
    let bo = MemberId::at(imported.member("se:2"));

    assert_eq!(data.members.name.get(ann.index()), "Ann & 安");
    assert!(data.members.robot[imported.member("se:-1")]);
    let names: Vec<&str> =
        data.members.attributes.iter().map(|attribute| attribute.name.as_str()).collect();
    assert_eq!(names, ["DownVotes", "Reputation", "UpVotes", "Views"], "nothing private");
    let AttributeValues::Number(reputation) = &data.members.attributes[1].values else {
        panic!("a number")
    };
    assert_eq!(reputation[ann.index()], 101.0);

    assert_eq!(data.contents.title.get(question.index()), "Why?");
    assert_eq!(data.contents.text.get(answer.index()), "An answer & more");
    assert_eq!(data.contents.parent[answer.index()], question);
    assert_eq!(data.contents.tag_list(question), ["rust", "web"]);
    assert_eq!(data.contents.author[content("post:12").index()], MemberId::NONE);
    assert_eq!(data.contents.parent[content("post:14").index()], ContentId::NONE);

    let has = |member, kind, object: ContentId, value| {
        data.events.iter().any(|event| {
            (event.member, event.kind, event.object, event.value)
                == (member, kind, Object::Content(object), value)
        })
    };
    assert!(has(ann, EventKind::Accept, answer, 0.0));
    assert!(has(bo, EventKind::Bookmark, question, 0.0));
    assert!(has(ann, EventKind::Bounty, question, 50.0));
    assert_eq!(imported.events(EventKind::ReceiveLike), 2, "two votes of one day stay two");
    assert_eq!(imported.events(EventKind::ReceiveDislike), 0, "its author is gone");
    assert!(imported.has(&IssueKind::NotUsed { what: "vote type 16 (approved edit)".into() }));
    assert!(imported.has(&IssueKind::NotUsed { what: "post type 4 (tag wiki excerpt)".into() }));
    let dangling = imported.issue(|kind| matches!(kind, IssueKind::DanglingReference { .. }));
    assert_eq!((dangling.file.as_str(), dangling.row), ("p", Some(5)));
}

/// Another site: its users have the same numbers and joined at other moments.
fn other(text: &str) -> String {
    text.replace("2024-01-", "2019-01-").replace("Ann &amp; 安", "Zoe").replace("Why?", "How?")
}

#[test]
fn two_sites_that_are_dropped_together_stay_two() {
    let (users, posts) = (other(USERS), other(POSTS));
    let one = zip(&[("Users.xml", USERS.as_bytes()), ("Posts.xml", POSTS.as_bytes())]);
    let two = zip(&[("Users.xml", users.as_bytes()), ("Posts.xml", posts.as_bytes())]);
    let imported = import_all(&[file("one.zip", one.clone()), file("two.zip", two.clone())]);
    let data = &imported.dataset;
    let keys: Vec<&str> = data.members.key.iter().collect();
    let marks = ["2019-01-01T00:00:00", "2024-01-01T00:00:00"];
    assert_eq!(data.members.len(), 6, "{keys:?}");
    for mark in marks {
        for user in [-1, 1, 2] {
            assert!(keys.contains(&format!("se:{mark}/{user}").as_str()), "{keys:?}");
        }
        assert!(data.contents.key.iter().any(|key| key == format!("post:{mark}/10")));
    }
    let zoe = imported.member("se:2019-01-01T00:00:00/1");
    assert_eq!(data.members.name.get(zoe), "Zoe");

    // Copies are one site, and one site has plain keys.
    let copies = import_all(&[file("one.zip", one.clone()), file("one (1).zip", one.clone())]);
    let alone = import_all(&[file("one.zip", one.clone())]);
    assert!(copies.dataset == alone.dataset);
    assert!(alone.dataset.members.key.iter().any(|key| key == "se:1"));

    // A file that lies beside neither list of users may be of either.
    let loose = import_all(&[file("one.zip", one), file("two.zip", two), file("v.xml", VOTES)]);
    assert_eq!(loose.issue(|kind| *kind == IssueKind::SeveralSites).file, "v.xml");
}
