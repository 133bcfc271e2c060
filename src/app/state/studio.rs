//! The reducer.

use std::rc::Rc;

use yew::Reducible;

use super::{Import, Notice, Notices, Preferences, Shared, Work};
use crate::web::protocol::{Failure, Opened};

/// Everything the page knows.
#[derive(Clone, Debug)]
pub struct Studio {
    /// Whether the worker has answered yet.
    pub boot: Boot,
    /// What is open.
    pub opened: Shared<Opened>,
    /// How far an import is.
    pub import: Import,
    /// The long request that is running.
    pub work: Option<Work>,
    /// What is told in passing.
    pub notices: Notices,
    /// Language and theme.
    pub preferences: Preferences,
}

impl Default for Studio {
    fn default() -> Self {
        // Before the worker answers nothing is known to be amiss with the store.
        let opened = Opened { durable: true, ..Opened::default() };
        Self {
            boot: Boot::Starting,
            opened: Shared::new(opened),
            import: Import::Idle,
            work: None,
            notices: Notices::default(),
            preferences: Preferences::load(),
        }
    }
}

/// Whether the worker has answered yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Boot {
    /// Not yet.
    #[default]
    Starting,
    /// It has.
    Ready,
    /// It said no.
    Failed(Failure),
}

/// What may happen to the state.
#[derive(Clone, Debug)]
pub enum Change {
    /// The worker opened, stored or erased something.
    Opened(Opened),
    /// The worker could not open what is stored.
    BootFailed(Failure),
    /// The import moved on.
    Import(Import),
    /// The running request moved on, began or ended.
    Work(Option<Work>),
    /// Tell something in passing.
    Notify(Notice),
    /// It was read.
    Dismiss(u32),
    /// Language or theme.
    Prefer(Preferences),
}

impl Reducible for Studio {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Opened(opened) => {
                next.opened = Shared::new(opened);
                next.boot = Boot::Ready;
            }
            Change::BootFailed(failure) => next.boot = Boot::Failed(failure),
            Change::Import(import) => next.import = import,
            Change::Work(work) => next.work = work,
            Change::Notify(notice) => next.notices = next.notices.with(notice),
            Change::Dismiss(number) => next.notices = next.notices.without(number),
            Change::Prefer(preferences) => next.preferences = preferences,
        }
        next.into()
    }
}
