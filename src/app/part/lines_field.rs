//! A list to paste: one entry a line.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Properties of [`LinesField`].
#[derive(Clone, PartialEq, Properties)]
pub struct LinesFieldProps {
    /// What is listed here.
    pub label: AttrValue,
    /// How an entry looks.
    pub example: AttrValue,
    /// As it is.
    pub value: Vec<String>,
    /// Other lines were entered.
    pub onchange: Callback<Vec<String>>,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A labelled list. What is entered counts when the field is left.
#[component]
pub fn LinesField(props: &LinesFieldProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| {
        let area = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok());
        let text = area.map(|area| area.value()).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    });
    html! {
        <label class="field lines-field">
            <span class="field-label">{ &props.label }</span>
            <textarea rows="6" spellcheck="false" placeholder={&props.example} value={props.value.join("\n")} {onchange} data-testid={props.testid.clone()} />
        </label>
    }
}
