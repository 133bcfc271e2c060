//! A button.

use yew::prelude::*;

use super::{Icon, icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here: at most one a view.
    Primary,
    /// Something one may do.
    #[default]
    Plain,
    /// Something in passing, without a frame.
    Quiet,
    /// Something that destroys.
    Danger,
}

impl Look {
    /// Its style classes.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Plain => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// Properties of [`Button`].
#[derive(Clone, PartialEq, Properties)]
pub struct ButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub look: Look,
    /// A picture before the words.
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Only the picture is seen; the words are its name.
    #[prop_or_default]
    pub icon_only: bool,
    /// Whether it can be pressed.
    #[prop_or_default]
    pub disabled: bool,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let words = if props.icon_only { "visually-hidden" } else { "" };
    html! {
        <button
            type="button"
            class={classes!(props.look.class(), props.icon_only.then_some("icon-only"))}
            onclick={props.onclick.clone()}
            disabled={props.disabled}
            title={props.icon_only.then(|| props.label.clone())}
            data-testid={props.testid.clone()}
        >
            { props.icon.map(icon).unwrap_or_default() }
            <span class={words}>{ &props.label }</span>
        </button>
    }
}
