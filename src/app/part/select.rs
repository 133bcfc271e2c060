//! One of many.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Select`].
#[derive(Clone, PartialEq, Properties)]
pub struct SelectProps {
    /// What is chosen here.
    pub label: AttrValue,
    /// Value and words of each.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The one in force.
    pub value: AttrValue,
    /// Another was chosen.
    pub onchange: Callback<AttrValue>,
    /// Whether the label is only for screen readers.
    #[prop_or_default]
    pub hide_label: bool,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A labelled list to choose from.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    // Once a person has chosen, the browser no longer heeds `selected`: the state
    // would be gone back to in vain.
    use_effect_with((node.clone(), props.value.clone()), |(node, value)| {
        if let Some(select) = node.cast::<HtmlSelectElement>() {
            select.set_value(value);
        }
    });
    let onchange = props.onchange.reform(|event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        AttrValue::from(select.map(|select| select.value()).unwrap_or_default())
    });
    let option = |(value, words): &(AttrValue, AttrValue)| {
        html! {
            <option key={value.to_string()} value={value.clone()} selected={*value == props.value}>
                { words }
            </option>
        }
    };
    html! {
        <label class="select">
            <span class={if props.hide_label { "visually-hidden" } else { "select-label" }}>{ &props.label }</span>
            <select ref={node} {onchange} data-testid={props.testid.clone()}>
                { for props.options.iter().map(option) }
            </select>
        </label>
    }
}
