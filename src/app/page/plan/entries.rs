//! What is planned: a month or a board, and the form of one entry.

use yew::prelude::*;

use super::board::Board;
use super::calendar::Calendar;
use super::editor::Editor;
use crate::app::ask::use_decide;
use crate::app::page::query::use_query;
use crate::app::part::{Button, Card, Look, Segmented};
use crate::app::route::Route;
use crate::app::state::use_text;
use crate::engine::{Decision, PlanEntry, PlanItem};
use crate::model::Time;
use serde::{Deserialize, Serialize};

/// What the address says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Query {
    board: bool,
}

/// An entry in the form: what it is kept under, and as it is.
pub type Open = Option<(String, PlanEntry)>;

/// Properties of [`Entries`].
#[derive(Clone, PartialEq, Properties)]
pub struct EntriesProps {
    /// What is planned.
    pub items: Vec<PlanItem>,
    /// Contents to link to.
    pub recent: Vec<(String, String, Option<Time>)>,
    /// Today.
    pub today: i64,
}

/// The card.
#[component]
pub fn Entries(props: &EntriesProps) -> Html {
    let (text, decide) = (use_text(), use_decide());
    let words = &text.plan;
    let (query, change) = use_query::<Query>(Route::Plan);
    let open = use_state(|| Open::None);
    let on_open = {
        let open = open.setter();
        Callback::from(move |entry: (String, PlanEntry)| open.set(Some(entry)))
    };
    let on_close = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let on_new = on_open.reform(|day: Option<i64>| {
        // Entries are told apart by the moment they were made.
        (format!("p{:.0}", js_sys::Date::now()), PlanEntry { day, ..PlanEntry::default() })
    });
    let on_put = decide.reform(|(id, entry): (String, PlanEntry)| Decision::Plan {
        id,
        entry: Some(Box::new(entry)),
    });
    let (views, month, board) = words.views;
    let options = vec![("month".into(), month.into()), ("board".into(), board.into())];
    let on_view = change.reform(|value: AttrValue| Query { board: value.as_str() == "board" });
    let actions = html! {
        <>
            <Segmented key="view" label={views} {options} value={if query.board { "board" } else { "month" }} onchange={on_view} testid="plan-view" />
            <Button key="add" label={words.add} look={Look::Primary} onclick={on_new.reform(|_: MouseEvent| None)} testid="plan-add" />
        </>
    };
    html! {
        <Card title={words.title} {actions} testid="plan-entries">
            if query.board {
                <Board key="board" items={props.items.clone()} on_open={on_open} on_put={on_put} />
            } else {
                <Calendar key="calendar" items={props.items.clone()} today={props.today} on_open={on_open} on_new={on_new.reform(Some)} />
            }
            if let Some((id, entry)) = (*open).clone() {
                <Editor key={id.clone()} id={id.clone()} {entry} is_new={!props.items.iter().any(|item| item.id == id)} recent={props.recent.clone()} {on_close} />
            } else {
                <span key="closed"></span>
            }
        </Card>
    }
}
