//! Changes language or theme.

use crate::app::state::{Change, Desk, LanguageChoice, Preferences, Theme};

/// Changes the language.
pub fn language(desk: &Desk, now: Preferences, language: LanguageChoice) {
    desk.change(Change::Prefer(Preferences { language, ..now }));
}

/// Changes the theme.
pub fn theme(desk: &Desk, now: Preferences, theme: Theme) {
    desk.change(Change::Prefer(Preferences { theme, ..now }));
}
