//! A moment to set: a day and a minute of it, on a clock that the page chooses.

use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::model::Time;

/// Properties of [`MomentField`].
#[derive(Clone, PartialEq, Properties)]
pub struct MomentFieldProps {
    /// What is set here.
    pub label: AttrValue,
    /// As it is.
    pub value: Time,
    /// Minutes that the clock is ahead of UTC.
    pub offset: i32,
    /// Another moment was entered.
    pub onchange: Callback<Time>,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A labelled moment. What is none goes back to what it was.
#[component]
pub fn MomentField(props: &MomentFieldProps) -> Html {
    let node = use_node_ref();
    // The browser keeps what was typed: the value in force is written back.
    use_effect_with((node.clone(), props.value, props.offset), |(node, value, offset)| {
        if let Some(input) = node.cast::<HtmlInputElement>() {
            input.set_value(&written(*value, *offset));
        }
    });
    let onchange = {
        let (before, offset, onchange) = (props.value, props.offset, props.onchange.clone());
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            match read(&input.value(), offset) {
                Some(value) if value != before => onchange.emit(value),
                _ => input.set_value(&written(before, offset)),
            }
        })
    };
    html! {
        <label class="field">
            <span class="field-label">{ &props.label }</span>
            <input ref={node} type="datetime-local" {onchange} data-testid={props.testid.clone()} />
        </label>
    }
}

/// As the field wants it: `2025-03-01T19:30`; empty for no moment of the calendar.
fn written(value: Time, offset: i32) -> String {
    let local = value.some().map(|value| Date::new(&((value.0 + ahead(offset)) as f64).into()));
    let local = local.filter(|local| !local.get_time().is_nan());
    let text = local.map(|local| String::from(local.to_iso_string())).unwrap_or_default();
    text.get(..16).unwrap_or_default().to_owned()
}

fn read(text: &str, offset: i32) -> Option<Time> {
    let local = Date::parse(&format!("{text}Z"));
    (!local.is_nan()).then(|| Time(local as i64 - ahead(offset)))
}

fn ahead(offset: i32) -> i64 {
    i64::from(offset) * 60_000
}
