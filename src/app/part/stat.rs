//! A number that can be opened.

use yew::prelude::*;

use super::Help;
use crate::app::state::{use_format, use_text};

/// Properties of [`Stat`].
#[derive(Clone, PartialEq, Properties)]
pub struct StatProps {
    /// What the number is.
    pub label: AttrValue,
    /// The number, written out.
    pub value: AttrValue,
    /// Change against the period before, 0.2 for a fifth more; `None` if not known.
    #[prop_or_default]
    pub change: Option<f64>,
    /// Whether a change is worth showing at all.
    #[prop_or(true)]
    pub compare: bool,
    /// Over what time, written out.
    #[prop_or_default]
    pub period: Option<AttrValue>,
    /// How many people stand behind it.
    #[prop_or_default]
    pub people: Option<u64>,
    /// How sure the number is, and of what, where people are not enough to say.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Formula and meaning, behind "How is this computed?".
    #[prop_or_default]
    pub children: Html,
    /// For tests.
    #[prop_or("stat".into())]
    pub testid: AttrValue,
}

/// A number with its label, change, people, period and explanation.
#[component]
pub fn Stat(props: &StatProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let change = props.compare.then(|| match props.change {
        Some(change) => {
            let class = match change {
                c if c >= 0.005 => "up",
                c if c <= -0.005 => "down",
                _ => "same",
            };
            html! {
                <span class={classes!("change", class)} title={text.common.against_before}>
                    <span class="numeral">{ format.change(change) }</span>
                    <span class="visually-hidden">{ text.common.against_before }</span>
                </span>
            }
        }
        None => html! { <span class="change same">{ text.common.no_change }</span> },
    });
    html! {
        <div class="stat" data-testid={props.testid.clone()}>
            <div class="stat-label">
                <span>{ &props.label }</span>
                if props.children != Html::default() {
                    <Help label={text.common.how}>
                        { props.children.clone() }
                        if let Some(period) = &props.period {
                            <p class="help-note">{ period }</p>
                        }
                    </Help>
                }
            </div>
            <div class="stat-value numeral">{ &props.value }</div>
            <div class="stat-foot">
                { change.unwrap_or_default() }
                if let Some(people) = props.people {
                    <span class="stat-people">{ (text.common.people)(&format, people) }</span>
                }
                if let Some(note) = &props.note {
                    <span class="stat-people numeral">{ note }</span>
                }
            </div>
        </div>
    }
}
