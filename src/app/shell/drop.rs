//! Files may be dropped anywhere; they lead to the import page.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::part::{Icon, chosen, icon};
use crate::app::route::Route;
use crate::app::state::{use_desk, use_text, use_work};
use crate::app::task;

/// Properties of [`Drop`].
#[derive(Clone, PartialEq, Properties)]
pub struct DropProps {
    /// The whole page.
    pub children: Html,
}

/// The whole page as a place to drop files on.
#[component]
pub fn Drop(props: &DropProps) -> Html {
    let (text, desk, navigator, work) = (use_text(), use_desk(), use_navigator(), use_work());
    // Each element below the pointer is entered and left: only a count tells when
    // the files have left the page, since Safari names no related target.
    let depth = use_mut_ref(|| 0_i32);
    let hovering = use_state_eq(|| false);
    // The listeners live as long as the page, and see the latest of these.
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some((desk, navigator, work.is_some()));
    use_effect_with((), {
        let hovering = hovering.setter();
        move |()| {
            let shift = {
                let (depth, hovering) = (depth.clone(), hovering.clone());
                move |by: i32| {
                    let now = (*depth.borrow() + by).max(0);
                    *depth.borrow_mut() = now;
                    hovering.set(now > 0);
                }
            };
            let (enter, leave) = (shift.clone(), shift);
            let listeners = [
                listen("dragenter", move |_| enter(1)),
                listen("dragleave", move |_| leave(-1)),
                listen("dragover", |_| {}),
                listen("drop", move |event| {
                    *depth.borrow_mut() = 0;
                    hovering.set(false);
                    let files = chosen(event.data_transfer().and_then(|data| data.files()));
                    let latest = latest.borrow();
                    let Some((desk, Some(navigator), busy)) = &*latest else { return };
                    if !files.is_empty() && !busy {
                        navigator.push(&Route::Import);
                        task::preview::preview(desk.clone(), files);
                    }
                }),
            ];
            move || drop(listeners)
        }
    });
    html! {
        <div class="page-frame">
            { props.children.clone() }
            <div class={classes!("drop-veil", hovering.then_some("shown"))} aria-hidden="true">
                <div class="drop-note">{ icon(Icon::Import) }<p>{ text.shell.drop_here }</p></div>
            </div>
        </div>
    }
}

/// Listens for files over the page; anything else that is dragged is left alone.
fn listen(name: &'static str, then: impl Fn(&DragEvent) + 'static) -> gloo::events::EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(&document(), name, options, move |event| {
        let Some(event) = event.dyn_ref::<DragEvent>() else { return };
        let types = event.data_transfer().map(|data| data.types());
        if types.is_some_and(|types| types.includes(&"Files".into(), 0)) {
            event.prevent_default();
            then(event);
        }
    })
}
