//! An explanation behind a small button.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::prelude::*;

use super::{Icon, icon};

/// Properties of [`Help`].
#[derive(Clone, PartialEq, Properties)]
pub struct HelpProps {
    /// What the button is called.
    pub label: AttrValue,
    /// The explanation.
    #[prop_or_default]
    pub children: Html,
}

/// An explanation that unfolds over the page, and folds when the focus leaves it
/// or Escape is pressed. A `<details>`: it is reached by keyboard, and prints.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let node = use_node_ref();
    let onfocusout = {
        let node = node.clone();
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            if let Some(details) = node.cast::<Element>()
                && !details.contains(to.as_ref())
            {
                fold(&details);
            }
        })
    };
    let onkeydown = {
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape"
                && let Some(details) = node.cast::<Element>()
            {
                fold(&details);
            }
        })
    };
    html! {
        <details ref={node} class="help" {onfocusout} {onkeydown} data-testid="help">
            <summary title={props.label.clone()}>
                { icon(Icon::Question) }
                <span class="visually-hidden">{ &props.label }</span>
            </summary>
            // Focusable, so that selecting its text is not leaving it.
            <div class="help-body" tabindex="-1">{ props.children.clone() }</div>
        </details>
    }
}

fn fold(details: &Element) {
    // Removing an attribute fails only for names that are none.
    details.remove_attribute("open").ok();
}
