//! The members page: everybody in a table, or the groups they form.

mod map;
mod query;
mod segment;
mod segments;
mod table;

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
    let (label, list, segments) = words.views;
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index| {
            let view = if index == 0 { View::List } else { View::Segments };
            change.emit(Query { view, ..query.clone() });
        })
    };
    html! {
        <Page title={words.title} {lead} name="members">
            <Tabs
                {label}
                id="members"
                tabs={vec![list.into(), segments.into()]}
                selected={usize::from(query.view == View::Segments)}
                {on_select}
            >
                if query.view == View::Segments {
                    <segments::Segments key="segments" />
                } else {
                    <table::List key="list" {query} {change} />
                }
            </Tabs>
        </Page>
    }
}
