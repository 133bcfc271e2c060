//! Key numbers of two real communities, counted a second time from the dump's text.
//!
//! The second count knows nothing of the dataset: it searches the raw rows and keeps
//! what it finds in ordered maps. Both must agree to the last digit, and with the
//! figures published for the larger set.

use std::collections::{BTreeMap, BTreeSet};

use truefan::health::indicators::{Replies, Reply, inequality, retention};
use truefan::health::{Acts, Depth};
use truefan::ingest::{MemorySource, Source, import};
use truefan::model::{DAY, Dataset, Period, Silent, Time};

const FILES: [&str; 3] = ["Users.xml", "Posts.xml", "Comments.xml"];
const EVER: Period = Period { start: Time(0), end: Time(i64::MAX) };
const LATER: Time = Time(1_893_456_000_000);

/// The figures, once by each way.
#[derive(Debug, PartialEq)]
struct Figures {
    members: u64,
    contributors: u64,
    contributions: u64,
    /// Of the busiest hundredth, rounded up, of the members.
    top_share: f64,
    questions: u64,
    answered: u64,
    median_hours: f64,
    /// Back on days 30–59, of those who began early enough.
    returned: (u64, u64),
    /// Fewest members who make half.
    bus_factor: u64,
    gini: f64,
}

fn dump(set: &str) -> Option<BTreeMap<&'static str, String>> {
    let folder = format!("{}/../shared/data/stackexchange/{set}", env!("CARGO_MANIFEST_DIR"));
    if !std::path::Path::new(&folder).exists() {
        println!("skipped: {folder} is not there");
        return None;
    }
    let read = |name| (name, std::fs::read_to_string(format!("{folder}/{name}")).unwrap());
    Some(FILES.into_iter().map(read).collect())
}

fn dataset(files: &BTreeMap<&str, String>) -> Dataset {
    let files: Vec<MemorySource> =
        files.iter().map(|(name, text)| MemorySource::new(*name, text.as_bytes())).collect();
    let sources: Vec<&dyn Source> = files.iter().map(|file| file as &dyn Source).collect();
    let mapped = BTreeMap::new();
    pollster::block_on(import(&sources, &mapped, LATER, &Silent)).unwrap().dataset
}

/// By the engine.
fn computed(data: &Dataset) -> Figures {
    let as_of = data.as_of(LATER);
    let acts = Acts::new(data, as_of);
    let shares = inequality(&acts, EVER, 1);
    let answers = Replies::new(data, Reply::Answer, as_of).of(EVER);
    let back = retention(data, &acts, Depth::Contributed).curve[1];
    Figures {
        members: shares.people,
        contributors: shares.contributors,
        contributions: shares.contributions,
        top_share: shares.top_share.unwrap().value,
        questions: answers.asked,
        answered: answers.answered,
        median_hours: answers.median.unwrap().value,
        returned: (back.active, back.of),
        bus_factor: shares.bus_factor.unwrap().value as u64,
        gini: shares.gini.unwrap().value,
    }
}

/// From the text.
fn counted(files: &BTreeMap<&str, String>) -> Figures {
    let robot = "-1";
    let members = rows(&files["Users.xml"])
        .filter(|row| attribute(row, "Id").is_some_and(|id| id != robot))
        .count() as u64;
    let mut acts: BTreeMap<&str, BTreeSet<(i64, usize)>> = BTreeMap::new();
    let (mut questions, mut replies) = (BTreeMap::new(), Vec::new());
    for (at, row) in rows(&files["Posts.xml"]).enumerate() {
        let (author, time) = (attribute(row, "OwnerUserId"), millis(row));
        match attribute(row, "PostTypeId").unwrap() {
            "1" => {
                questions.insert(attribute(row, "Id").unwrap(), (author, time));
            }
            "2" => replies.push((attribute(row, "ParentId").unwrap(), author, time)),
            _ => {}
        }
        if let Some(author) = author.filter(|&author| author != robot) {
            acts.entry(author).or_default().insert((time, at));
        }
    }
    for (at, row) in rows(&files["Comments.xml"]).enumerate() {
        if let Some(user) = attribute(row, "UserId").filter(|&user| user != robot) {
            acts.entry(user).or_default().insert((millis(row), 1_000_000 + at));
        }
    }
    let mut first: BTreeMap<&str, i64> = BTreeMap::new();
    for (question, author, time) in replies {
        let Some(&(asker, asked)) = questions.get(question) else { continue };
        if (author.is_some() && author == asker) || author == Some(robot) {
            continue;
        }
        let wait = first.entry(question).or_insert(i64::MAX);
        *wait = (*wait).min(time - asked);
    }
    let mut waits: Vec<i64> = first.values().copied().collect();
    waits.sort_unstable();
    let middle = (waits[(waits.len() - 1) / 2] as f64 + waits[waits.len() / 2] as f64) / 2.0;
    let mut made: Vec<u64> = acts.values().map(|acts| acts.len() as u64).collect();
    made.sort_unstable_by(|a, b| b.cmp(a));
    let contributions: u64 = made.iter().sum();
    let top: u64 = made.iter().take(members.div_ceil(100) as usize).sum();
    let mut half = 0;
    let bus_factor = made.iter().take_while(|&&made| {
        let more = 2 * half < contributions;
        half += made;
        more
    });
    let bus_factor = bus_factor.count() as u64;
    // Mean absolute difference of all pairs over twice the mean; who made nothing counts.
    let silent = members - made.len() as u64;
    let mut apart: u64 = made.iter().map(|made| 2 * made * silent).sum();
    for one in &made {
        apart += made.iter().map(|other| one.abs_diff(*other)).sum::<u64>();
    }
    let last = acts.values().flatten().map(|act| act.0).max().unwrap();
    let mut returned = (0, 0);
    for own in acts.values() {
        let start = own.first().unwrap().0;
        if start <= last - 60 * DAY {
            returned.1 += 1;
            let month = start + 30 * DAY..start + 60 * DAY;
            returned.0 += u64::from(own.iter().any(|act| month.contains(&act.0)));
        }
    }
    Figures {
        members,
        contributors: made.len() as u64,
        contributions,
        top_share: top as f64 / contributions as f64,
        questions: questions.len() as u64,
        answered: waits.len() as u64,
        median_hours: middle / 3_600_000.0,
        returned,
        bus_factor,
        gini: apart as f64 / (2.0 * members as f64 * contributions as f64),
    }
}

fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.split("<row ").skip(1)
}

/// The value of an attribute at the head of the row or after a blank.
fn attribute<'a>(row: &'a str, name: &str) -> Option<&'a str> {
    let opening = format!("{name}=\"");
    let start = match row.strip_prefix(&opening) {
        Some(_) => opening.len(),
        None => row.find(&format!(" {opening}"))? + opening.len() + 1,
    };
    row[start..].split('"').next()
}

/// `2018-03-12T18:03:47.563` as Unix milliseconds.
fn millis(row: &str) -> i64 {
    let written = attribute(row, "CreationDate").unwrap();
    let parts: Vec<i64> =
        written.split(['-', 'T', ':', '.']).map(|part| part.parse().unwrap()).collect();
    // Days of the civil calendar by counting whole years and months.
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut days: i64 = (1970..parts[0]).map(|year| if leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    days += lengths[..parts[1] as usize - 1].iter().sum::<i64>() + parts[2] - 1;
    days += i64::from(parts[1] > 2 && leap(parts[0]));
    ((days * 24 + parts[3]) * 60 + parts[4]) * 60_000 + parts[5] * 1000 + parts[6]
}

fn check(files: &BTreeMap<&str, String>) -> Figures {
    let (found, expected) = (computed(&dataset(files)), counted(files));
    println!("{found:#?}");
    let Figures { gini, .. } = expected;
    assert!((found.gini - gini).abs() < 1e-12, "{} against {gini}", found.gini);
    let found = Figures { gini, ..found };
    assert_eq!(found, expected);
    found
}

#[test]
fn quantumcomputing_is_counted_alike() {
    let Some(files) = dump("quantumcomputing") else { return };
    let found = check(&files);
    assert_eq!((found.contributors, found.members), (403, 3_460));
    assert_eq!((100.0 * found.top_share * 100.0).round() / 100.0, 71.96);
    assert_eq!((found.answered, found.questions), (549, 612));
    // Published as 2.8946, rounded twice: it is 2.89454805… to both counts.
    assert!((found.median_hours - 2.8946).abs() < 1e-4, "{}", found.median_hours);
    assert_eq!(found.returned, (62, 313));
}

#[test]
fn conlang_meta_is_counted_alike() {
    let Some(files) = dump("conlang-meta") else { return };
    check(&files);
}

#[test]
fn a_small_site_is_counted_alike() {
    let user =
        |id: i32| format!("  <row Id=\"{id}\" CreationDate=\"2024-01-01T00:00:00.000\" />\n");
    let users: String = [-1, 1, 2, 3, 4].map(user).concat();
    let post = |id: u32, kind: u32, day: &str, owner: &str, more: &str| {
        let date = format!("2024-{day}T10:00:00.250");
        format!(
            "  <row Id=\"{id}\" PostTypeId=\"{kind}\" CreationDate=\"{date}\" {owner} {more} />\n"
        )
    };
    let (ann, bob, robot) = ("OwnerUserId=\"1\"", "OwnerUserId=\"2\"", "OwnerUserId=\"-1\"");
    let answer = "ParentId=\"10\"";
    let posts = [
        post(10, 1, "02-01", ann, ""),
        post(11, 2, "02-02", ann, answer),
        post(12, 2, "02-02", robot, answer),
        post(13, 2, "02-04", bob, answer),
        post(14, 2, "02-03", "", answer),
        post(15, 1, "03-01", bob, ""),
        post(16, 4, "03-10", bob, ""),
    ]
    .concat();
    let comment = |id: u32, day: &str, user: u32| {
        let date = format!("2024-{day}T11:30:00.000");
        format!("  <row Id=\"{id}\" PostId=\"10\" CreationDate=\"{date}\" UserId=\"{user}\" />\n")
    };
    let comments = [comment(1, "03-15", 1), comment(2, "05-20", 3)].concat();
    let wrap = |root: &str, rows: String| format!("<{root}>\n{rows}</{root}>");
    let files = BTreeMap::from([
        ("Users.xml", wrap("users", users)),
        ("Posts.xml", wrap("posts", posts)),
        ("Comments.xml", wrap("comments", comments)),
    ]);
    let found = check(&files);
    assert_eq!((found.members, found.contributors, found.contributions), (4, 3, 7));
    assert_eq!((found.questions, found.answered, found.median_hours), (2, 1, 48.0));
    assert_eq!(found.returned, (2, 2), "ann on day 43, bob on day 35");
}
