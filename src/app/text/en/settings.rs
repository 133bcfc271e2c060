//! Words of the settings.

use super::common::plural;
use crate::app::text::Settings;

/// Words of the settings.
pub const SETTINGS: Settings = Settings {
    title: "Settings",
    appearance: "Appearance",
    storage: "Storage",
    storage_lead: "Your data is in this browser on this device, and nowhere else. Clearing the browser's site data removes it, so keep a backup.",
    bytes: "Stored by Truefan",
    chunks: "Records",
    quota: "Used of the browser's quota",
    quota_of: |f, used, quota| format!("{} of {}", f.bytes(used), f.bytes(quota)),
    not_told: "the browser does not tell",
    persisted: "Protection from eviction",
    persisted_yes: "On: the browser promised to keep the data.",
    persisted_no: "Off: the browser may remove the data when the disk is full.",
    persist: "Ask the browser to keep it",
    persist_granted: "The browser promised to keep the data.",
    persist_denied: "The browser did not promise. Install the page as an app or add a bookmark, then ask again; until then, keep a backup.",
    ledger: "Imports",
    ledger_empty: "Nothing was imported yet.",
    ledger_when: "When",
    ledger_files: "Files",
    ledger_rows: "Rows",
    ledger_added: "New",
    ledger_sample: "Sample community",
    export: "Backup and export",
    export_lead: "Everything in one zip of CSV files, which any spreadsheet opens.",
    export_button: "Download everything",
    exported: "The archive was handed to your browser's downloads.",
    erase: "Erase everything",
    erase_lead: "Deletes the whole community from this browser. It cannot be undone.",
    erase_button: "Erase everything…",
    erase_title: "Erase everything?",
    erase_loses: |f, members, events| {
        format!(
            "This deletes {} and {} from this browser, with the history of imports. Files on your disk stay. It cannot be undone; download a backup first if in doubt.",
            plural(f, members, "member", "members"),
            plural(f, events, "event", "events")
        )
    },
    erase_word: "erase",
    erase_type: |word| format!("Type “{word}” to confirm"),
    erase_confirm: "Erase for good",
    erased: |f, bytes, chunks| {
        format!(
            "Erased. Truefan now stores {} in {} in this browser.",
            f.bytes(bytes),
            plural(f, chunks, "record", "records")
        )
    },
    about: "About",
    version: |version| format!("Version {version}"),
    about_lead: "Truefan is free software under MIT or Apache-2.0. It has no account, no server, no analytics and no cookies.",
};
