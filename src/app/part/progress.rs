//! How far something is.

use yew::prelude::*;

use super::{Button, Look};
use crate::app::client::Step;
use crate::app::state::{use_desk, use_format, use_text};

/// Properties of [`Progress`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProgressProps {
    /// What is being done.
    pub title: AttrValue,
    /// How far it is.
    pub step: Step,
}

/// How far a long request is: its stage, its count, and Cancel.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let (text, format, desk) = (use_text(), use_format(), use_desk());
    let Step { stage, done, total } = props.step;
    let counted = match (done, total) {
        (0, 0) => String::new(),
        (done, 0) => format.count(done),
        (done, total) => format!("{} / {}", format.count(done), format.count(total)),
    };
    // A `<progress>` without a value is one of unknown length.
    let value = (total > 0).then(|| (done as f64 / total as f64).min(1.0).to_string());
    html! {
        <div class="progress" role="group" aria-label={props.title.clone()} data-testid="progress">
            <div class="progress-head">
                <p class="progress-title">{ &props.title }</p>
                <Button
                    label={text.common.cancel}
                    look={Look::Plain}
                    onclick={Callback::from(move |_| desk.cancel())}
                    testid="cancel"
                />
            </div>
            <progress max="1" {value} aria-label={props.title.clone()}></progress>
            <p class="progress-note" data-testid="progress-stage">
                <span>{ (text.shell.stage)(stage) }</span>
                <span class="numeral">{ counted }</span>
            </p>
        </div>
    }
}
