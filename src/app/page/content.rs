//! The content page, one content's page, and the recommenders' quality.

mod detail;
mod evaluation;
mod findings;
mod query;
mod table;

pub use detail::Content;
pub use query::Query;

use query::View;
use yew::prelude::*;

use super::query::use_query;
use crate::app::part::{Empty, Page, Tabs};
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
    let (label, list, quality) = words.views;
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index| {
            let view = if index == 0 { View::List } else { View::Quality };
            change.emit(Query { view, ..query.clone() });
        })
    };
    html! {
        <Page title={words.title} lead={words.lead} name="contents">
          <div class="sections">
            <findings::Standing key="findings" />
            <Tabs
                key="views"
                {label}
                id="contents"
                tabs={vec![list.into(), quality.into()]}
                selected={usize::from(query.view == View::Quality)}
                {on_select}
            >
                if query.view == View::Quality {
                    <evaluation::Evaluated key="quality" />
                } else {
                    <table::List key="list" {query} {change} />
                }
            </Tabs>
          </div>
        </Page>
    }
}
