//! What the page knows, in parts that change apart from each other.
//!
//! One reducer holds everything; each part reaches components through a context
//! of its own, as a snapshot whose equality is cheap (pointers and small enums).
//! A component reads a part with its hook and is drawn again when that part
//! alone changes. Changes and requests go through the [`Desk`], which never does.

mod desk;
mod import;
mod notice;
mod preferences;
mod shared;
mod studio;

pub use desk::Desk;
pub use import::{Import, Outcome, Task, Work};
pub use notice::{Notice, Notices, Tone};
pub use preferences::{Language, LanguageChoice, Preferences, Theme};
pub use shared::Shared;
pub use studio::{Boot, Change, Studio};

use yew::prelude::*;

use super::client::Client;
use super::format::Format;
use super::task;
use super::text::{self, Text};
use crate::web::protocol::Opened;

/// Properties of [`Provider`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProviderProps {
    /// The way to the worker.
    pub client: Client,
    /// What may use the state.
    pub children: Html,
}

/// Holds the state and opens what is stored.
#[component]
pub fn Provider(props: &ProviderProps) -> Html {
    let studio = use_reducer(Studio::default);
    let desk = Desk::new(props.client.clone(), studio.dispatcher());
    use_effect_with(desk.clone(), |desk| task::open::open(desk.clone()));
    use_effect_with(studio.preferences, |preferences| preferences.apply());
    html! {
        <ContextProvider<Desk> context={desk}>
        <ContextProvider<Preferences> context={studio.preferences}>
        <ContextProvider<Boot> context={studio.boot.clone()}>
        <ContextProvider<Shared<Opened>> context={studio.opened.clone()}>
        <ContextProvider<Import> context={studio.import.clone()}>
        <ContextProvider<Option<Work>> context={studio.work}>
        <ContextProvider<Notices> context={studio.notices.clone()}>
            { props.children.clone() }
        </ContextProvider<Notices>>
        </ContextProvider<Option<Work>>>
        </ContextProvider<Import>>
        </ContextProvider<Shared<Opened>>>
        </ContextProvider<Boot>>
        </ContextProvider<Preferences>>
        </ContextProvider<Desk>>
    }
}

/// The way to change anything. Stable for the life of the page.
///
/// # Panics
/// Outside of [`Provider`], which encloses every page.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_desk() -> Desk {
    use_context::<Desk>().expect("pages are inside the provider")
}

/// What is open now.
#[hook]
pub fn use_opened() -> Shared<Opened> {
    use_context::<Shared<Opened>>().unwrap_or_default()
}

/// Whether the worker has answered yet.
#[hook]
pub fn use_boot() -> Boot {
    use_context::<Boot>().unwrap_or_default()
}

/// How far an import is, between its steps.
#[hook]
pub fn use_import() -> Import {
    use_context::<Import>().unwrap_or_default()
}

/// The long request that is running, if any.
#[hook]
pub fn use_work() -> Option<Work> {
    use_context::<Option<Work>>().flatten()
}

/// What is to be told in passing.
#[hook]
pub fn use_notices() -> Notices {
    use_context::<Notices>().unwrap_or_default()
}

/// Language and theme.
#[hook]
pub fn use_preferences() -> Preferences {
    use_context::<Preferences>().unwrap_or_default()
}

/// The words in the chosen language.
#[hook]
pub fn use_text() -> &'static Text {
    text::of(use_preferences().language())
}

/// Numbers and dates in the chosen language.
#[hook]
pub fn use_format() -> Format {
    Format::of(use_preferences().language())
}
