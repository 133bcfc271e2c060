//! A question that must be answered before going on.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{Button, Icon, Look};
use crate::app::state::use_text;

/// Properties of [`Dialog`].
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// Its headline.
    pub title: AttrValue,
    /// The person wants it gone: Escape, the cross, or a button of the caller's.
    pub on_close: Callback<()>,
    /// Buttons at the bottom.
    #[prop_or_default]
    pub actions: Html,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// A modal dialog: the browser's own, which keeps the focus inside and gives it back.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let text = use_text();
    let node = use_node_ref();
    use_effect_with((props.open, node.clone()), |(open, node)| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            match (*open, dialog.open()) {
                // It fails only for a dialog that is not in the document.
                (true, false) => dialog.show_modal().unwrap_or_default(),
                (false, true) => dialog.close(),
                _ => {}
            }
        }
    });
    // Escape closes the element by itself; the state follows.
    let onclose = props.on_close.reform(|_: Event| ());
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={node} class="dialog" aria-label={props.title.clone()} {onclose} data-testid={props.testid.clone()}>
            <header class="dialog-head">
                <h2>{ &props.title }</h2>
                <Button label={text.common.close} icon={Icon::Close} icon_only=true look={Look::Quiet} onclick={close} />
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
            <footer class="dialog-foot">{ props.actions.clone() }</footer>
        </dialog>
    }
}
