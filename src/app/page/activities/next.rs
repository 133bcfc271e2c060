//! What to run next: for everybody, or for the segment that is chosen.

use yew::prelude::*;

use crate::app::page::chances::chances;
use crate::app::page::choice::choice;
use crate::app::state::{use_format, use_text};
use crate::engine::{Choice, Skill};

/// Properties of [`Next`].
#[derive(Clone, PartialEq, Properties)]
pub struct NextProps {
    /// Each group by its name, everybody first.
    pub groups: Vec<(String, Choice)>,
    /// How well it was foretold who came; `None` where too few were held.
    pub skill: Option<Skill>,
}

/// The groups to choose from, and the choice of one.
#[component]
pub fn Next(props: &NextProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.activities;
    let shown = use_state(|| 0_usize);
    let button = |(index, (name, _)): (usize, &(String, Choice))| {
        let pressed = if *shown == index { "true" } else { "false" };
        let shown = shown.clone();
        let onclick = Callback::from(move |_: MouseEvent| shown.set(index));
        html! {
            <button key={index} type="button" class="filter" aria-pressed={pressed} {onclick} data-testid="group">
                { name }
            </button>
        }
    };
    let (name, chosen) = match props.groups.get(*shown) {
        Some((name, chosen)) => (name.clone(), Some(chosen)),
        None => (words.everyone.to_owned(), None),
    };
    html! {
        <section class="stack" data-testid="next-activity">
            <h2>{ words.next }</h2>
            <div class="filters" role="group" aria-label={words.next}>
                { for props.groups.iter().enumerate().map(button) }
            </div>
            <div key="choice">{ choice(name, chosen, text, &format) }</div>
            <div key="chances">{ chances(chosen, props.skill.as_ref(), text, &format) }</div>
        </section>
    }
}
