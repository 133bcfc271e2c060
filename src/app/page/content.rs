//! The content page, and one content's page.

mod detail;
mod findings;
mod one;
mod query;
mod table;

pub use detail::Content;
pub use query::Query;

use yew::prelude::*;

use super::query::use_query;
use crate::app::part::{Empty, Page};
use crate::app::route::Route;
use crate::app::state::{use_opened, use_text};

/// The page.
#[component]
pub fn Contents() -> Html {
    let (text, opened) = (use_text(), use_opened());
    let words = &text.content;
    let (query, change) = use_query::<Query>(Route::Contents);
    if opened.facts.contents == 0 {
        return html! {
            <Page title={words.title} name="contents">
                <Empty title={words.none.0} help={words.none.1} />
            </Page>
        };
    }
    html! {
        <Page title={words.title} lead={words.lead} name="contents">
          <div class="sections">
            <findings::Standing key="findings" />
            <table::List key="list" {query} {change} />
          </div>
        </Page>
    }
}
