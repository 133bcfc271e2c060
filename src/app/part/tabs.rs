//! Views of the same thing, one at a time.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Tabs`].
#[derive(Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// What the views are of.
    pub label: AttrValue,
    /// Names the tabs' elements: unique on the page.
    pub id: AttrValue,
    /// Words of each.
    pub tabs: Vec<AttrValue>,
    /// The one in front.
    pub selected: usize,
    /// Another was chosen.
    pub on_select: Callback<usize>,
    /// The view in front.
    #[prop_or_default]
    pub children: Html,
}

/// Tabs with the arrow keys of the ARIA pattern: one stop for Tab, arrows inside.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let count = props.tabs.len().max(1);
    let onkeydown = {
        let (selected, on_select, id) = (props.selected, props.on_select.clone(), props.id.clone());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" => (selected + 1) % count,
                "ArrowLeft" => (selected + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            on_select.emit(next);
            let tab = document().get_element_by_id(&format!("{id}-tab-{next}"));
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
                tab.focus().ok();
            }
        })
    };
    let tab = |(index, words): (usize, &AttrValue)| {
        let chosen = index == props.selected;
        html! {
            <button
                key={index}
                id={format!("{}-tab-{index}", props.id)}
                type="button"
                role="tab"
                aria-selected={if chosen { "true" } else { "false" }}
                aria-controls={format!("{}-panel", props.id)}
                tabindex={if chosen { "0" } else { "-1" }}
                onclick={props.on_select.reform(move |_: MouseEvent| index)}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="tabs">
            <div role="tablist" aria-label={props.label.clone()} {onkeydown}>
                { for props.tabs.iter().enumerate().map(tab) }
            </div>
            <div
                id={format!("{}-panel", props.id)}
                role="tabpanel"
                tabindex="0"
                aria-labelledby={format!("{}-tab-{}", props.id, props.selected)}
            >
                { props.children.clone() }
            </div>
        </div>
    }
}
