//! The studio's pages: what a person sees and does.
//!
//! Nothing is computed here. A page asks the worker through [`ask::use_answer`]
//! and puts the answer into words; an action is one file in [`task`]. State is a
//! reducer ([`state::Studio`]) whose parts reach components as pointer-equal
//! snapshots in contexts, one context a part, so that a progress tick does not
//! redraw a table. Words are one struct a language ([`text`]): a missing string
//! does not compile.

pub mod ask;
pub mod chart;
pub mod client;
pub mod format;
pub mod page;
pub mod part;
pub mod route;
pub mod shell;
pub mod state;
pub mod task;
pub mod text;

use yew::prelude::*;
use yew_router::HashRouter;

use client::Client;

/// Starts the page in the document's `#app` element, or in its body without one.
pub fn run() {
    let client = Client::start();
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { client }).render();
}

/// What the whole page needs from outside.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The way to the worker.
    pub client: Client,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <HashRouter>
            <state::Provider client={props.client.clone()}>
                <shell::Shell />
            </state::Provider>
        </HashRouter>
    }
}
