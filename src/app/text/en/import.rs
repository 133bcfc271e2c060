//! Words of the import page.

use super::common::{COMMON, plural};
use crate::app::format::Format;
use crate::app::text::Import;
use crate::ingest::{Counts, DateOrder};

/// Words of the import page.
pub const IMPORT: Import = Import {
    title: "Import",
    lead: "You see what the files hold before anything is stored.",
    drop: "Drop files here, or anywhere on the page",
    drop_help: "CSV, Stack Exchange XML, or a zip of them. Several at once are read together.",
    choose: "Choose files",
    reading: "Reading your files",
    storing: "Storing",
    preview: "Ready to import",
    preview_lead: "Nothing is stored yet.",
    ready: "Ready",
    warnings: "Warnings",
    must_fix: "Must fix",
    counts,
    nothing_ready: "Nothing in these files can be imported as they stand. Mend what is listed below, or map the columns.",
    files: "Files",
    file: "File",
    format: "Recognised as",
    rows: "Rows",
    accepted: "Accepted",
    rejected: "Left out",
    size: "Size",
    unknown: "not recognised",
    issues: "What was found",
    no_issues: "Every row was understood.",
    notes: |f, n| plural(f, n, "note", "notes"),
    mapping: |file| format!("Columns of {file}"),
    mapping_lead: "Only “who” is needed. Choose what each column means; the guess is ours.",
    encoding: "Encoding",
    who: "Who",
    what: "To what",
    when: "When",
    kind: "What they did",
    value: "How much",
    said: "In which words",
    dates: "Dates are written",
    date_order: |order| match order {
        DateOrder::DayFirst => "day first: 31/01/2024",
        DateOrder::MonthFirst => "month first: 01/31/2024",
        DateOrder::YearFirst => "year first: 2024-01-31",
    },
    no_column: "no column",
    apply: "Read again with these columns",
    changed: "You changed the columns; the numbers above are still those of the former choice.",
    first_rows: "First rows",
    commit: "Import",
    commit_valid: "Import valid rows only",
    discard: "Discard",
    safe: "Importing the same file twice adds nothing.",
    stored: "Saved on this device",
    in_memory: "Imported, in memory only",
    outcome: |f, rows, added| {
        format!(
            "{} understood: {} new, {} repeated or already there.",
            plural(f, rows, "row", "rows"),
            f.count(added),
            f.count(rows.saturating_sub(added))
        )
    },
    nothing_new: "Nothing new",
    nothing_new_help: "Every row of these files was there already, so nothing was added or changed.",
    again: "You can import newer exports at any time: what is already there is recognised and counted once.",
    see: "See the overview",
    more: "Import more",
    failed: "The import did not go through",
    sample_open: "The sample community is open. Your own data will take its place: made-up people are never mixed with real ones.",
};

fn counts(f: &Format, counts: &Counts) -> String {
    let all = [
        (counts.members, COMMON.members),
        (counts.contents, COMMON.contents),
        (counts.activities, COMMON.activities),
        (counts.events, COMMON.events),
        (counts.payments, COMMON.payments),
    ];
    let some = all.into_iter().filter(|(n, _)| *n > 0);
    some.map(|(n, words)| words(f, n)).collect::<Vec<_>>().join(", ")
}
