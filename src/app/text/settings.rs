//! Words of the settings.

use crate::app::format::Format;

/// Words of the settings.
pub struct Settings {
    /// Title of the page.
    pub title: &'static str,
    /// Title: language and theme.
    pub appearance: &'static str,
    /// Title: storage.
    pub storage: &'static str,
    /// What is kept where.
    pub storage_lead: &'static str,
    /// Label: our bytes.
    pub bytes: &'static str,
    /// Label: records.
    pub chunks: &'static str,
    /// Label: use of the quota.
    pub quota: &'static str,
    /// `(format, used, quota)`.
    pub quota_of: fn(&Format, u64, u64) -> String,
    /// Said where the browser does not tell.
    pub not_told: &'static str,
    /// Label: whether the browser may evict.
    pub persisted: &'static str,
    /// It promised not to.
    pub persisted_yes: &'static str,
    /// It did not.
    pub persisted_no: &'static str,
    /// Asks for the promise.
    pub persist: &'static str,
    /// The browser promised.
    pub persist_granted: &'static str,
    /// The browser did not promise.
    pub persist_denied: &'static str,
    /// Title: the ledger.
    pub ledger: &'static str,
    /// Said while it is empty.
    pub ledger_empty: &'static str,
    /// Column: when.
    pub ledger_when: &'static str,
    /// Column: files.
    pub ledger_files: &'static str,
    /// Column: rows.
    pub ledger_rows: &'static str,
    /// Column: new rows.
    pub ledger_added: &'static str,
    /// Said of an entry without files.
    pub ledger_sample: &'static str,
    /// Title: export.
    pub export: &'static str,
    /// What it holds.
    pub export_lead: &'static str,
    /// Downloads it.
    pub export_button: &'static str,
    /// It was handed over.
    pub exported: &'static str,
    /// Title: erase.
    pub erase: &'static str,
    /// What it does.
    pub erase_lead: &'static str,
    /// Opens the dialog.
    pub erase_button: &'static str,
    /// Title of the dialog.
    pub erase_title: &'static str,
    /// What is lost: `(format, members, events)`.
    pub erase_loses: fn(&Format, u64, u64) -> String,
    /// What to type.
    pub erase_word: &'static str,
    /// Asks to type it.
    pub erase_type: fn(&str) -> String,
    /// Erases.
    pub erase_confirm: &'static str,
    /// Proof: what the store holds now.
    pub erased: fn(&Format, u64, u64) -> String,
    /// Title: about.
    pub about: &'static str,
    /// Version.
    pub version: fn(&str) -> String,
    /// What it is and is not.
    pub about_lead: &'static str,
}
