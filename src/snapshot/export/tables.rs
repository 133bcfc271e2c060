//! The tables of the archive, row by row.

use std::borrow::Cow;

use jiff::Timestamp;

use crate::model::{
    AttributeValues, ContentId, Dataset, MemberId, Object, StringColumn, TierId, Time,
    spreadsheet_text,
};

/// A CSV to be: rows are made when they are written.
pub(super) struct Table<'a> {
    pub(super) name: &'static str,
    pub(super) header: Vec<String>,
    pub(super) rows: usize,
    pub(super) row: Box<dyn Fn(usize) -> Vec<Cow<'a, str>> + 'a>,
}

/// All tables of a dataset, small ones first.
pub(super) fn all(dataset: &Dataset) -> [Table<'_>; 5] {
    [members(dataset), contents(dataset), activities(dataset), payments(dataset), events(dataset)]
}

fn members(dataset: &Dataset) -> Table<'_> {
    let members = &dataset.members;
    let mut header = names(&["member_id", "name", "joined", "tier", "is_lost", "is_robot"]);
    header.extend(members.attributes.iter().map(|attribute| attribute.name.clone()));
    let row = move |row: usize| {
        let mut cells = vec![
            key(&members.key, row),
            spreadsheet_text(members.name.get(row)),
            moment(members.joined[row]),
            tier(dataset, members.tier[row]),
            match members.lost[row] {
                -1 => Cow::Borrowed(""),
                lost => number(lost),
            },
            number(u8::from(members.robot[row])),
        ];
        cells.extend(members.attributes.iter().map(|attribute| match &attribute.values {
            AttributeValues::Number(values) if values[row].is_nan() => Cow::Borrowed(""),
            AttributeValues::Number(values) => number(values[row]),
            AttributeValues::Text(values) => spreadsheet_text(values.get(row)),
        }));
        cells
    };
    Table { name: "members.csv", header, rows: members.len(), row: Box::new(row) }
}

fn contents(dataset: &Dataset) -> Table<'_> {
    let contents = &dataset.contents;
    let header = names(&[
        "content_id",
        "title",
        "kind",
        "author",
        "audience",
        "published",
        "parent",
        "tags",
        "text",
    ]);
    let row = move |row: usize| {
        vec![
            key(&contents.key, row),
            spreadsheet_text(contents.title.get(row)),
            named(contents.kind[row]),
            member(dataset, contents.author[row]),
            named(contents.audience[row]),
            moment(contents.published[row]),
            content(dataset, contents.parent[row]),
            Cow::Owned(
                spreadsheet_text(&contents.tag_list(ContentId::at(row)).join(" ")).into_owned(),
            ),
            spreadsheet_text(contents.text.get(row)),
        ]
    };
    Table { name: "contents.csv", header, rows: contents.len(), row: Box::new(row) }
}

fn activities(dataset: &Dataset) -> Table<'_> {
    let activities = &dataset.activities;
    let row = move |row: usize| {
        vec![
            key(&activities.key, row),
            spreadsheet_text(activities.title.get(row)),
            named(activities.kind[row]),
            moment(activities.starts[row]),
        ]
    };
    let header = names(&["activity_id", "title", "kind", "starts"]);
    Table { name: "activities.csv", header, rows: activities.len(), row: Box::new(row) }
}

fn payments(dataset: &Dataset) -> Table<'_> {
    let payments = &dataset.payments;
    let row = move |row: usize| {
        vec![
            member(dataset, payments.member[row]),
            tier(dataset, payments.tier[row]),
            moment(payments.time[row]),
            number(payments.amount[row]),
            spreadsheet_text(payments.currency.get(row)),
            named(payments.status[row]),
        ]
    };
    // The amount is in the currency's minor unit, as it is kept: exact.
    let header = names(&["member_id", "tier", "time", "amount_minor", "currency", "status"]);
    Table { name: "payments.csv", header, rows: payments.len(), row: Box::new(row) }
}

fn events(dataset: &Dataset) -> Table<'_> {
    let events = &dataset.events;
    let row = move |row: usize| {
        let event = events.get(row);
        let (content_id, activity_id) = match event.object {
            Object::None => (Cow::Borrowed(""), Cow::Borrowed("")),
            Object::Content(id) => (content(dataset, id), Cow::Borrowed("")),
            Object::Activity(id) => (Cow::Borrowed(""), key(&dataset.activities.key, id.index())),
        };
        vec![
            member(dataset, event.member),
            content_id,
            activity_id,
            named(event.kind),
            moment(event.time),
            number(event.value),
            spreadsheet_text(dataset.remarks.of(events.hash[row])),
        ]
    };
    let header =
        names(&["member_id", "content_id", "activity_id", "kind", "time", "value", "text"]);
    Table { name: "events.csv", header, rows: events.len(), row: Box::new(row) }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn key(keys: &StringColumn, row: usize) -> Cow<'_, str> {
    spreadsheet_text(keys.get(row))
}

fn member(dataset: &Dataset, id: MemberId) -> Cow<'_, str> {
    id.some().map_or(Cow::Borrowed(""), |id| key(&dataset.members.key, id.index()))
}

fn content(dataset: &Dataset, id: ContentId) -> Cow<'_, str> {
    id.some().map_or(Cow::Borrowed(""), |id| key(&dataset.contents.key, id.index()))
}

fn tier(dataset: &Dataset, id: TierId) -> Cow<'_, str> {
    id.some().map_or(Cow::Borrowed(""), |id| key(&dataset.tiers.key, id.index()))
}

/// The variant's own name, which the generic reader understands again.
fn named(value: impl std::fmt::Debug) -> Cow<'static, str> {
    Cow::Owned(format!("{value:?}"))
}

fn number(value: impl std::fmt::Display) -> Cow<'static, str> {
    Cow::Owned(value.to_string())
}

fn moment(time: Time) -> Cow<'static, str> {
    let stamp = time.some().and_then(|time| Timestamp::from_millisecond(time.0).ok());
    stamp.map_or(Cow::Borrowed(""), |stamp| Cow::Owned(stamp.to_string()))
}
