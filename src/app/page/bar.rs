//! Takes a content out of all recommendations, or puts it back in.

use yew::prelude::*;

use crate::app::ask::use_decide;
use crate::app::part::{Button, Look};
use crate::app::state::use_text;
use crate::engine::Decision;

/// Properties of [`Bar`].
#[derive(Clone, PartialEq, Properties)]
pub struct BarProps {
    /// The content's key.
    pub content: AttrValue,
    /// Whether it is out of them.
    #[prop_or_default]
    pub barred: bool,
}

/// The button.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let words = &use_text().recommend;
    let (content, barred) = (props.content.to_string(), !props.barred);
    let onclick = use_decide()
        .reform(move |_: MouseEvent| Decision::Barred { content: content.clone(), barred });
    let label = if props.barred { words.unbar } else { words.bar };
    html! { <Button {label} look={Look::Quiet} {onclick} testid="bar" /> }
}
