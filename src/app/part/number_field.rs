//! A number to set, within bounds.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`NumberField`].
#[derive(Clone, PartialEq, Properties)]
pub struct NumberFieldProps {
    /// What is set here.
    pub label: AttrValue,
    /// As it is.
    pub value: f64,
    /// The least that is taken.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// A number was entered that lies in the bounds.
    pub onchange: Callback<f64>,
    /// Whether the label is only for screen readers.
    #[prop_or_default]
    pub hide_label: bool,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A labelled number. What lies outside the bounds is taken to the nearest of them, and
/// what is no number goes back to what it was.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let node = use_node_ref();
    // The browser keeps what was typed: the value in force is written back.
    use_effect_with((node.clone(), props.value), |(node, value)| {
        if let Some(input) = node.cast::<HtmlInputElement>() {
            input.set_value(&value.to_string());
        }
    });
    let onchange = {
        let (least, most, before) = (props.least, props.most, props.value);
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            let entered =
                input.value().trim().parse::<f64>().ok().filter(|value| value.is_finite());
            let value = entered.map_or(before, |value| value.clamp(least, most));
            input.set_value(&value.to_string());
            if value != before {
                onchange.emit(value);
            }
        })
    };
    html! {
        <label class="field number-field">
            <span class={if props.hide_label { "visually-hidden" } else { "field-label" }}>{ &props.label }</span>
            <input
                ref={node}
                type="number"
                inputmode="decimal"
                min={props.least.to_string()}
                max={props.most.to_string()}
                step="any"
                {onchange}
                data-testid={props.testid.clone()}
            />
        </label>
    }
}
