//! Keeping a plan under a title.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::ask::use_decide;
use crate::app::part::Look;
use crate::app::state::use_text;
use crate::engine::{ActivityPlan, Decision};

/// Letters of a title at most.
const LONGEST: &str = "80";

/// Properties of [`Keep`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeepProps {
    /// What to keep it under.
    pub name: String,
    /// What to keep.
    pub plan: ActivityPlan,
}

/// A title and a button.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let (text, decide) = (use_text(), use_decide());
    let words = &text.engage.plan;
    let field = use_node_ref();
    let onsubmit = {
        let (field, name, plan) = (field.clone(), props.name.clone(), props.plan.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let input = field.cast::<HtmlInputElement>();
            let title = input.as_ref().map(|input| input.value().trim().to_owned());
            let plan = Box::new(ActivityPlan { title: title.unwrap_or_default(), ..plan.clone() });
            decide.emit(Decision::ActivityPlan { name: name.clone(), plan: Some(plan) });
            if let Some(input) = input {
                input.set_value("");
            }
        })
    };
    html! {
        <form class="rename" {onsubmit} data-testid="plan-keep-form">
            <label class="field">
                <span class="visually-hidden">{ words.title }</span>
                <input ref={field} type="text" maxlength={LONGEST} placeholder={words.title} data-testid="plan-title" />
            </label>
            <button type="submit" class={Look::Primary.class()} disabled={props.plan.invited.is_empty()} data-testid="plan-keep">{ words.keep }</button>
        </form>
    }
}
