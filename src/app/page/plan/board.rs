//! The plan by state: each entry moves on, or back, with a button.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Button, Icon, Look};
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{PlanEntry, PlanItem, PlanState};
use crate::model::{DAY, Time};

/// Properties of [`Board`].
#[derive(Clone, PartialEq, Properties)]
pub struct BoardProps {
    /// What is planned.
    pub items: Vec<PlanItem>,
    /// Open an entry.
    pub on_open: Callback<(String, PlanEntry)>,
    /// Keep a changed entry.
    pub on_put: Callback<(String, PlanEntry)>,
}

/// A column a state.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.plan;
    let column = |state: PlanState| {
        let of = props.items.iter().filter(|item| item.entry.state == state);
        let cards: Vec<Html> = of.map(|item| card(item, props, text, &format)).collect();
        let name = (words.state)(state);
        html! {
            <section key={name} class="plan-column" aria-label={name} data-testid={format!("plan-{state:?}")}>
                <h3>{ name }</h3>
                if cards.is_empty() {
                    <p class="note">{ words.nothing }</p>
                } else {
                    <ul class="plan-cards">{ for cards }</ul>
                }
            </section>
        }
    };
    html! { <div class="plan-board">{ for PlanState::ALL.map(column) }</div> }
}

fn card(item: &PlanItem, props: &BoardProps, text: &'static Text, format: &Format) -> Html {
    let words = &text.plan;
    let entry = &item.entry;
    let put = |state: PlanState| {
        let moved = (item.id.clone(), PlanEntry { state, ..entry.clone() });
        props.on_put.reform(move |_: MouseEvent| moved.clone())
    };
    let step = |state: Option<PlanState>, label: fn(&str, &str) -> String, picture, testid| {
        match state {
            Some(state) => {
                let label = label(&entry.title, (words.state)(state));
                html! { <Button key={testid} {label} icon={picture} icon_only=true look={Look::Quiet} onclick={put(state)} {testid} /> }
            }
            None => html! { <span key={testid}></span> },
        }
    };
    let open = {
        let entry = (item.id.clone(), entry.clone());
        props.on_open.reform(move |_: MouseEvent| entry.clone())
    };
    let day = entry.day.map(|day| format.date(Time(day.saturating_mul(DAY))));
    html! {
        <li key={item.id.clone()} class="plan-card" data-testid="plan-card">
            <button type="button" class="link" aria-label={(words.open)(&entry.title)} onclick={open}>{ &entry.title }</button>
            <span class="cell-note">{ day.unwrap_or_else(|| words.no_day.to_owned()) }</span>
            <div class="plan-moves">
                { step(entry.state.previous(), words.back, Icon::Back, "plan-back") }
                { step(entry.state.next(), words.on, Icon::Forward, "plan-on") }
            </div>
        </li>
    }
}
