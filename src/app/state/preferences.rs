//! Language and theme, kept in the browser.

use gloo::storage::{LocalStorage, Storage};
use gloo::utils::{document, window};
use serde::{Deserialize, Serialize};

const KEY: &str = "truefan.preferences";

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// Simplified Chinese.
    Zh,
}

impl Language {
    /// BCP 47 tag, for `lang` and `Intl`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }
}

/// Which language the person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LanguageChoice {
    /// The browser's.
    #[default]
    System,
    /// English.
    En,
    /// Simplified Chinese.
    Zh,
}

/// Which colours the person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// The system's.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Language and theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// Language of the interface.
    pub language: LanguageChoice,
    /// Colours.
    pub theme: Theme,
}

impl Preferences {
    /// As kept in the browser; the defaults where it keeps nothing.
    pub fn load() -> Self {
        LocalStorage::get(KEY).unwrap_or_default()
    }

    /// Removes them from the browser.
    pub fn forget() {
        LocalStorage::delete(KEY);
    }

    /// The language in force.
    pub fn language(self) -> Language {
        match self.language {
            LanguageChoice::En => Language::En,
            LanguageChoice::Zh => Language::Zh,
            LanguageChoice::System => match window().navigator().language() {
                Some(tag) if tag.starts_with("zh") => Language::Zh,
                _ => Language::En,
            },
        }
    }

    /// Keeps them and tells the document. A browser that keeps nothing is no
    /// trouble: the choice then holds until the page is closed.
    pub fn apply(&self) {
        if *self != Self::load() {
            LocalStorage::set(KEY, self).ok();
        }
        if let Some(root) = document().document_element() {
            root.set_attribute("lang", self.language().tag()).ok();
            match self.theme {
                Theme::System => root.remove_attribute("data-theme").ok(),
                Theme::Light => root.set_attribute("data-theme", "light").ok(),
                Theme::Dark => root.set_attribute("data-theme", "dark").ok(),
            };
        }
    }
}
