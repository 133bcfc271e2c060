//! Language and theme, what is stored and how safely, export, erase, about.

mod about;
mod appearance;
mod backup;
mod erase;
mod ledger;
mod storage;

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::state::{use_desk, use_opened, use_text};
use crate::app::task;
use crate::web::protocol::{Failure, StorageFacts};

/// The page.
#[component]
pub fn Settings() -> Html {
    let text = use_text();
    let facts = use_storage();
    html! {
        <Page title={text.settings.title} name="settings">
            <appearance::Appearance />
            <storage::Storage facts={facts} />
            <ledger::Ledger />
            <backup::Backup />
            <erase::Erase />
            <about::About />
        </Page>
    }
}

/// What the store says of itself; `None` until it has answered. Asked again after
/// each commit and after everything was erased.
#[hook]
fn use_storage() -> Option<Result<StorageFacts, Failure>> {
    let (desk, opened) = (use_desk(), use_opened());
    let facts = use_state(|| None);
    let setter = facts.setter();
    use_effect_with((desk, opened), move |(desk, _)| {
        let desk = desk.clone();
        wasm_bindgen_futures::spawn_local(async move {
            setter.set(Some(task::erase::storage(&desk).await));
        });
    });
    (*facts).clone()
}
