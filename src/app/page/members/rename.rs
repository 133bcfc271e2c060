//! Giving a segment a name of one's own, where it stands.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::ask::use_decide;
use crate::app::part::{Button, Look};
use crate::app::state::use_text;
use crate::engine::Decision;

/// Letters of a name at most.
const LONGEST: &str = "60";

/// Properties of [`Rename`].
#[derive(Clone, PartialEq, Properties)]
pub struct RenameProps {
    /// What the name is kept under.
    pub segment: AttrValue,
    /// The name the creator gave; empty for none.
    pub given: AttrValue,
}

/// A button that becomes a field. Enter keeps the name, Escape leaves it, and an empty
/// one is the name it was found with.
#[component]
pub fn Rename(props: &RenameProps) -> Html {
    let (text, decide) = (use_text(), use_decide());
    let words = &text.profiles.naming;
    let open = use_state(|| false);
    let field = use_node_ref();
    use_effect_with((*open, field.clone()), |(open, field)| {
        if let Some(input) = field.cast::<HtmlInputElement>().filter(|_| *open) {
            input.focus().ok();
            input.select();
        }
    });
    if !*open {
        let onclick = {
            let open = open.clone();
            Callback::from(move |_: MouseEvent| open.set(true))
        };
        return html! {
            <div class="rename">
                <Button label={words.rename} look={Look::Quiet} {onclick} testid="segment-rename" />
            </div>
        };
    }
    let onsubmit = {
        let (open, field, segment) = (open.clone(), field.clone(), props.segment.to_string());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<HtmlInputElement>() {
                let (segment, name) = (segment.clone(), input.value().trim().to_owned());
                decide.emit(Decision::SegmentName { segment, name });
            }
            open.set(false);
        })
    };
    let close = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(false))
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            open.set(false);
            // The form leaves the page with its focus: nothing holds it any more.
            if let Some(target) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
            {
                target.blur().ok();
            }
        }
    });
    html! {
        <form class="rename" {onsubmit}>
            <label class="field">
                <span class="visually-hidden">{ words.name }</span>
                <input ref={field} type="text" maxlength={LONGEST} value={props.given.clone()} {onkeydown} data-testid="segment-name" />
            </label>
            <button type="submit" class={Look::Plain.class()}>{ text.profiles.keep }</button>
            <Button label={words.cancel} look={Look::Quiet} onclick={close} />
        </form>
    }
}
