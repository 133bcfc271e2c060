//! A message that stays where it is.

use yew::prelude::*;

use crate::app::state::Tone;

/// Properties of [`Callout`].
#[derive(Clone, PartialEq, Properties)]
pub struct CalloutProps {
    /// How it is meant.
    #[prop_or_default]
    pub tone: Tone,
    /// Its headline.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// A message that stays where it is: a warning before a table, a failure in its place.
#[component]
pub fn Callout(props: &CalloutProps) -> Html {
    let role = if props.tone == Tone::Bad { "alert" } else { "status" };
    html! {
        <div class={classes!("callout", props.tone.class())} {role} data-testid={props.testid.clone()}>
            if let Some(title) = &props.title {
                <p class="callout-title">{ title }</p>
            }
            { props.children.clone() }
        </div>
    }
}
