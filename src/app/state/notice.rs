//! What is told in passing, at the edge of the page.

use yew::AttrValue;

use super::Shared;
use crate::engine::Decision;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    #[default]
    Plain,
    /// Something went well.
    Good,
    /// Something wants attention.
    Warn,
    /// Something failed.
    Bad,
}

impl Tone {
    /// Its style class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// Its words, already in the person's language.
    pub words: AttrValue,
    /// What undoes it, offered as a button.
    pub undo: Option<Decision>,
}

impl Notice {
    /// A message that cannot be undone.
    pub fn new(tone: Tone, words: impl Into<AttrValue>) -> Self {
        Self { tone, words: words.into(), undo: None }
    }
}

/// The messages that are shown, oldest first, each with a number that names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notices {
    shown: Shared<Vec<(u32, Notice)>>,
    next: u32,
}

impl Notices {
    /// At most this many at once: the oldest gives way.
    const AT_ONCE: usize = 3;

    /// The messages with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &(u32, Notice)> {
        self.shown.iter()
    }

    /// With one more.
    pub fn with(&self, notice: Notice) -> Self {
        let kept = self.shown.len().min(Self::AT_ONCE - 1);
        let mut shown = self.shown[self.shown.len() - kept..].to_vec();
        shown.push((self.next, notice));
        Self { shown: Shared::new(shown), next: self.next + 1 }
    }

    /// Without one.
    pub fn without(&self, number: u32) -> Self {
        let shown = self.shown.iter().filter(|(n, _)| *n != number).cloned().collect();
        Self { shown: Shared::new(shown), next: self.next }
    }
}
