//! Words of the first page.

use super::common::COMMON;
use crate::app::text::Home;

/// Words of the first page.
pub const HOME: Home = Home {
    title: "Know your members. Keep their data.",
    lead: "Truefan is a private studio for people who run a paid community. Drop in what your platform lets you export: see who your members are, what to show each of them, and which activity to run next.",
    files: "Import your files",
    files_help: "Drop them anywhere on this page. Several at once, or a zip.",
    choose: "Choose files",
    sample: "Open the sample",
    sample_help: "A made-up community of 500 members over one year, to look around in.",
    synthetic: "Synthetic",
    open_sample: "Open the sample",
    reopen: "Continue",
    reopen_empty: "Nothing is stored in this browser yet. What you import is kept here, ready when you come back.",
    open: "Open the overview",
    facts: |f, facts| {
        format!(
            "{}, {}, {}",
            (COMMON.members)(f, facts.members),
            (COMMON.contents)(f, facts.contents),
            (COMMON.events)(f, facts.events)
        )
    },
    last_import: |f, at| format!("Last import {}", f.moment(at)),
    reads: "What it reads",
    formats: &[
        (
            "Your own tables",
            "CSV files of events, members or activities. Known headers are recognised; for others you say which column is what.",
        ),
        ("Stack Exchange", "The data dump's XML files, dropped together or as a zip."),
        ("Any spreadsheet's CSV", "UTF-8, UTF-16 or GB18030; dates as your country writes them."),
    ],
    private: "Nothing leaves this device",
    private_help: "There is no server. Files are read, computed and stored by this browser alone; the page's own security policy forbids it to send anything.",
    private_check: "Check it: open the developer tools, choose Network, and import a file. Once the page has loaded, nothing is sent. You can switch the network off and go on working.",
};
