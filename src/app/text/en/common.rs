//! Words that many pages share.

use crate::app::format::Format;
use crate::app::text::Common;

/// Words that many pages share.
pub const COMMON: Common = Common {
    name: "Truefan",
    cancel: "Cancel",
    close: "Close",
    loading: "Computing…",
    how: "How is this computed?",
    no_change: "no earlier period",
    against_before: "against the period before",
    people: |f, n| plural(f, n, "person", "people"),
    members: |f, n| plural(f, n, "member", "members"),
    contents: |f, n| plural(f, n, "content", "contents"),
    activities: |f, n| plural(f, n, "activity", "activities"),
    events: |f, n| plural(f, n, "event", "events"),
    payments: |f, n| plural(f, n, "payment", "payments"),
    no_data: "Nothing is open yet",
    no_data_help: "Import your community's export, or open the sample, and this page fills itself.",
    go_home: "Choose what to open",
    not_found: "There is no such page",
    not_found_help: "The address may be from an older version, or mistyped.",
    failed: "This could not be computed",
    no_match: "Nothing matches. Search for less, or clear the filters.",
    findings: "What stands out",
    no_findings: "Nothing stands out in this period. Try a longer one.",
    kept: "Saved on this device.",
    undo: "Undo",
    undone: "Undone.",
    sort_by: |column| format!("Sort by {column}"),
};

/// A count and its noun.
pub fn plural(format: &Format, n: u64, one: &str, many: &str) -> String {
    format!("{} {}", format.count(n), if n == 1 { one } else { many })
}
