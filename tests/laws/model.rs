//! Importing is adding up: neither the order of the rows, nor how they are
//! divided into files, nor how often a file comes, changes the dataset.

use proptest::prelude::*;
use truefan::model::{
    Builder, Dataset, EventDraft, EventKind, MemberEvents, Object, PaymentDraft, PaymentStatus,
    StringColumn, TierId, Time,
};

/// A row of some export. Few keys, so that rows meet.
#[derive(Clone, Debug)]
enum Row {
    Event { member: u8, object: u8, kind: u8, time: i64, value: i8, row: Option<u64> },
    Payment { member: u8, tier: u8, time: i64, amount: i64, status: u8 },
    Content { content: u8 },
    Member { member: u8, age: bool },
}

fn row() -> impl Strategy<Value = Row> {
    let time = prop_oneof![Just(i64::MIN), -3i64..20];
    prop_oneof![
        6 => (0u8..9, 0u8..9, 0u8..24, time.clone(), -2i8..3, proptest::option::of(0u64..3))
            .prop_map(|(member, object, kind, time, value, row)| Row::Event {
                member, object, kind, time, value, row,
            }),
        2 => (0u8..9, 0u8..3, time, 1i64..4, 0u8..3).prop_map(
            |(member, tier, time, amount, status)| Row::Payment {
                member, tier, time, amount, status,
            }
        ),
        1 => (1u8..5).prop_map(|content| Row::Content { content }),
        1 => (0u8..9, any::<bool>()).prop_map(|(member, age)| Row::Member { member, age }),
    ]
}

/// Feeds a row in. What rows say about one thing agrees: laws about order can
/// only hold where there is nothing to disagree on.
fn feed(builder: &mut Builder, row: &Row) {
    match *row {
        Row::Event { member, object, kind, time, value, row } => {
            let member = builder.member(&format!("m{member}"));
            let object = match object {
                0 => Object::None,
                1..=4 => Object::Content(builder.content(&format!("x{object}"))),
                _ => Object::Activity(builder.activity(&format!("x{}", object - 4))),
            };
            let kind = EventKind::ALL[usize::from(kind)];
            let value = f32::from(value);
            builder.event(EventDraft { member, object, kind, time: Time(time), value, row });
        }
        Row::Payment { member, tier, time, amount, status } => {
            let member = builder.member(&format!("m{member}"));
            let tier = match tier {
                0 => TierId::NONE,
                tier => builder.tier(&format!("t{tier}")),
            };
            builder.payment(PaymentDraft {
                member,
                tier,
                time: Time(time),
                amount,
                currency: if amount == 1 { "EUR" } else { "USD" }.to_owned(),
                status: PaymentStatus::ALL[usize::from(status)],
                row: None,
            });
        }
        Row::Content { content } => {
            let id = builder.content(&format!("x{content}"));
            let author = builder.member(&format!("m{}", 2 * content));
            let draft = builder.content_mut(id);
            draft.title = format!("Title {content}");
            draft.author = author;
            draft.tags = vec![format!("tag {content}"), "all".to_owned()];
        }
        Row::Member { member, age } => {
            let id = builder.member(&format!("m{member}"));
            builder.member_mut(id).name = format!("Name {member}");
            if age {
                builder.attribute_number(id, "age", f64::from(member));
            } else {
                builder.attribute_text(id, "city", &format!("City {member}"));
            }
        }
    }
}

fn import<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Dataset {
    let mut builder = Builder::default();
    for row in rows {
        feed(&mut builder, row);
    }
    builder.build().0
}

/// NaN, the mark of a missing number, is not equal to itself; bytes are.
fn bytes(data: &Dataset) -> Vec<u8> {
    postcard::to_allocvec(data).expect("a vector takes any bytes")
}

proptest! {
    #[test]
    fn the_order_of_rows_is_nothing(
        (rows, shuffled) in proptest::collection::vec(row(), 0..120)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        prop_assert_eq!(bytes(&import(&rows)), bytes(&import(&shuffled)));
    }

    #[test]
    fn a_second_import_adds_nothing(rows in proptest::collection::vec(row(), 0..120)) {
        prop_assert_eq!(bytes(&import(rows.iter().chain(&rows))), bytes(&import(&rows)));
        let stored = import(&rows);
        let mut builder = Builder::default();
        builder.absorb(&stored);
        for row in &rows {
            feed(&mut builder, row);
        }
        let (again, duplicates) = builder.build();
        prop_assert_eq!(bytes(&again), bytes(&stored));
        prop_assert!(duplicates >= (stored.events.len() + stored.payments.len()) as u64);
    }

    #[test]
    fn files_may_be_split(rows in proptest::collection::vec(row(), 0..120), at in 0usize..120) {
        let (first, second) = rows.split_at(at.min(rows.len()));
        let mut builder = Builder::default();
        builder.absorb(&import(first));
        builder.absorb(&import(second));
        prop_assert_eq!(bytes(&builder.build().0), bytes(&import(&rows)));
    }

    #[test]
    fn tables_and_log_are_in_order(rows in proptest::collection::vec(row(), 0..120)) {
        let data = import(&rows);
        let keys: Vec<&str> = data.members.key.iter().collect();
        prop_assert!(keys.is_sorted_by(|a, b| a < b));
        let log: Vec<_> = data.events.time.iter().zip(&data.events.hash).collect();
        prop_assert!(log.is_sorted_by(|a, b| a < b));
        for (row, event) in data.events.iter().enumerate() {
            prop_assert!(event.member.index() < data.members.len());
            if let Object::Content(content) = event.object {
                prop_assert!(content.index() < data.contents.len());
            }
            prop_assert_eq!(event.object.code(), data.events.object[row]);
        }
    }

    #[test]
    fn every_row_of_the_log_is_somebodys(rows in proptest::collection::vec(row(), 0..120)) {
        let data = import(&rows);
        let index = MemberEvents::new(&data);
        let mut seen = vec![0u32; data.events.len()];
        for member in data.members.people() {
            prop_assert!(index.of(member).is_sorted());
            for &row in index.of(member) {
                prop_assert_eq!(data.events.member[row as usize], member);
                seen[row as usize] += 1;
            }
        }
        prop_assert!(seen.iter().all(|&times| times == 1));
    }

    #[test]
    fn strings_survive_the_disk(rows in proptest::collection::vec(".{0,12}", 0..30)) {
        let column: StringColumn = rows.iter().collect();
        let (bytes, ends) = column.parts();
        let back = StringColumn::from_parts(bytes.to_owned(), ends.to_vec());
        prop_assert_eq!(back, Some(column.clone()));
        prop_assert_eq!(column.iter().collect::<Vec<_>>(), rows);
    }

    /// Whatever the ends, reading a row never cuts a character or panics.
    #[test]
    fn damaged_ends_are_refused_or_readable(text in ".{0,12}", ends in proptest::collection::vec(0u32..60, 0..8)) {
        if let Some(column) = StringColumn::from_parts(text.clone(), ends) {
            prop_assert_eq!(column.iter().collect::<String>(), text);
        }
    }
}
