//! Finds one of many: a search, and a list of what it found.

use yew::prelude::*;

use crate::app::ask::{Asked, use_answer};
use crate::app::part::{Search, Select};
use crate::engine::{Answer, Command};

/// What a search found.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// Row number and name of each.
    rows: Vec<(u32, String)>,
    /// The one in force: what was chosen, or else the first one.
    pub value: Option<u32>,
    /// Another search.
    on_search: Callback<String>,
}

/// Searches by the question that `ask` makes of a search; `chosen` is the one in force.
#[hook]
pub fn use_found(ask: fn(String) -> Command, chosen: Option<u32>) -> Found {
    let search = use_state(String::new);
    let asked = use_answer(ask((*search).clone()));
    let rows: Vec<(u32, String)> = match &asked {
        Asked::Ready(answer) => rows(answer),
        _ => Vec::new(),
    };
    let value = chosen.or(rows.first().map(|first| first.0));
    Found { rows, value, on_search: Callback::from(move |wanted| search.set(wanted)) }
}

fn rows(answer: &Answer) -> Vec<(u32, String)> {
    match answer {
        Answer::Members(page) => {
            page.rows.iter().map(|row| (row.id.0, row.label.clone())).collect()
        }
        Answer::Contents(page) => {
            page.rows.iter().map(|row| (row.id.0, row.title.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// Properties of [`Picker`].
#[derive(Clone, PartialEq, Properties)]
pub struct PickerProps {
    /// Names the search, and the list.
    pub words: (&'static str, &'static str),
    /// What was found.
    pub found: Found,
    /// Another one was chosen.
    pub on_pick: Callback<u32>,
    /// For tests: the list; the search is `{testid}-search`.
    pub testid: &'static str,
}

/// The two fields.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let option = |(id, name): &(u32, String)| (id.to_string().into(), name.clone().into());
    let options: Vec<(AttrValue, AttrValue)> = props.found.rows.iter().map(option).collect();
    let value = props.found.value.map_or_else(String::new, |id| id.to_string());
    let onchange = {
        let on_pick = props.on_pick.clone();
        Callback::from(move |value: AttrValue| {
            if let Ok(id) = value.parse() {
                on_pick.emit(id);
            }
        })
    };
    let on_search = props.found.on_search.clone();
    html! {
        <div class="toolbar">
            <Search label={props.words.0} {on_search} testid={format!("{}-search", props.testid)} />
            <Select label={props.words.1} {options} {value} {onchange} testid={props.testid} />
        </div>
    }
}
