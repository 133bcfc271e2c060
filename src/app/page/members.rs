//! The members page: everybody in a table, the groups they form or are sorted into, who
//! is loyal, and what all that is computed from.

mod classes;
mod evidence;
mod features;
mod findings;
mod loyalty;
mod map;
mod movement;
mod query;
mod rename;
mod rfm;
mod segment;
mod segments;
mod table;
mod weights;

pub use classes::named;
pub use query::{Column, Query, View};

use yew::prelude::*;

use super::query::use_query;
use crate::app::part::{Empty, Page, Tabs};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};

/// The page.
#[component]
pub fn Members() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let words = &text.members;
    let (query, change) = use_query::<Query>(Route::Members);
    if opened.facts.members == 0 {
        return html! {
            <Page title={words.title} name="members">
                <Empty title={words.none.0} help={words.none.1} />
            </Page>
        };
    }
    let lead = opened.facts.span.map(|(_, end)| AttrValue::from((words.lead)(&format.date(end))));
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index: usize| {
            let view = View::ALL.get(index).copied().unwrap_or(View::List);
            change.emit(Query { view, ..query.clone() });
        })
    };
    let view = match query.view {
        View::List => html! { <table::List key="list" query={query.clone()} {change} /> },
        View::Segments => html! { <segments::Segments key="segments" /> },
        View::Classes => html! { <classes::Classes key="classes" /> },
        View::Loyalty => html! { <loyalty::Loyalty key="loyalty" /> },
        View::Features => html! { <features::Features key="features" /> },
        View::Score => html! { <weights::Weights key="score" /> },
    };
    html! {
        <Page title={words.title} {lead} name="members">
            <div class="sections">
                if opened.facts.events > 0 {
                    <findings::Standing key="findings" />
                }
                <Tabs
                    key="views"
                    label={words.views}
                    id="members"
                    tabs={text.profiles.views.map(AttrValue::from).to_vec()}
                    selected={View::ALL.iter().position(|view| *view == query.view).unwrap_or(0)}
                    {on_select}
                >
                    { view }
                </Tabs>
            </div>
        </Page>
    }
}
