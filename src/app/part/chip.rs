//! A word in a small frame: a tag, a tier, a segment.

use yew::prelude::*;

use crate::app::state::Tone;

/// Properties of [`Chip`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChipProps {
    /// The word.
    pub label: AttrValue,
    /// How it is meant.
    #[prop_or_default]
    pub tone: Tone,
}

/// A word in a small frame.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    html! { <span class={classes!("chip", props.tone.class())}>{ &props.label }</span> }
}
