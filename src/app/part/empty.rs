//! What is shown where nothing is yet: what would be here, and how to get it.

use yew::prelude::*;

use super::{Icon, icon};

/// Properties of [`Empty`].
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyProps {
    /// What is missing.
    pub title: AttrValue,
    /// How to get it.
    pub help: AttrValue,
    /// A picture above.
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// What to press.
    #[prop_or_default]
    pub children: Html,
}

/// An empty state.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty" data-testid="empty">
            { props.icon.map(icon).unwrap_or_default() }
            <p class="empty-title">{ &props.title }</p>
            <p class="empty-help">{ &props.help }</p>
            <div class="empty-actions">{ props.children.clone() }</div>
        </div>
    }
}
