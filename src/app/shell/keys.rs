//! The keyboard: `?` for help, `/` to search, `g` and a letter to go somewhere.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::part::Dialog;
use crate::app::route::Route;
use crate::app::state::use_text;

/// Properties of [`Keys`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// Whether the help is shown.
    pub open: bool,
    /// Show it, or don't.
    pub on_open: Callback<bool>,
}

/// Listens to the keyboard and shows the help.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let text = use_text();
    let navigator = use_navigator();
    let on_open = props.on_open.clone();
    use_effect_with((), move |()| {
        let mut going = false;
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.ctrl_key() || event.meta_key() || event.alt_key() || typing(event) {
                return;
            }
            let key = event.key();
            let was_going = std::mem::replace(&mut going, key == "g");
            match key.as_str() {
                "?" => on_open.emit(true),
                "/" if search() => event.prevent_default(),
                letter if was_going => {
                    if let (Some(navigator), Some(to)) = (&navigator, target(letter)) {
                        navigator.push(&to);
                    }
                }
                _ => {}
            }
        });
        move || drop(listener)
    });
    let close = props.on_open.reform(|()| false);
    html! {
        <Dialog open={props.open} title={text.shell.keys} on_close={close} testid="keys">
            <dl class="keys">
                { for text.shell.key_list.iter().map(|(keys, meaning)| html! {
                    <div key={*keys}>
                        <dt>{ for keys.split(' ').map(|key| html! { <kbd key={key}>{ key }</kbd> }) }</dt>
                        <dd>{ *meaning }</dd>
                    </div>
                }) }
            </dl>
        </Dialog>
    }
}

fn target(letter: &str) -> Option<Route> {
    Some(match letter {
        "h" => Route::Home,
        "i" => Route::Import,
        "o" => Route::Overview,
        "e" => Route::Health,
        "m" => Route::Members,
        "t" => Route::Topics,
        "n" => Route::Network,
        "q" => Route::Quality,
        "c" => Route::Contents,
        "r" => Route::Recommend,
        "a" => Route::Activities,
        "p" => Route::Plan,
        "x" => Route::Experiments,
        "s" => Route::Settings,
        _ => return None,
    })
}

/// Hands each key that is pressed alone to `on_letter`: not one that goes into a field,
/// a shortcut of the browser, the second of "g s", or one for an open dialog.
#[hook]
pub fn use_letters(on_letter: Callback<String>) {
    let going = use_mut_ref(|| false);
    use_effect_with(on_letter, move |on_letter| {
        let on_letter = on_letter.clone();
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let dialog =
                document().query_selector("dialog[open]").is_ok_and(|found| found.is_some());
            if event.ctrl_key() || event.meta_key() || event.alt_key() || typing(event) || dialog {
                return;
            }
            let key = event.key();
            if !going.replace(key == "g") {
                on_letter.emit(key);
            }
        });
        move || drop(listener)
    });
}

/// Whether the key goes into a field.
fn typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Moves the focus to the page's search field, if it has one.
fn search() -> bool {
    let field = document().query_selector("[data-search]").ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.is_some_and(|field| field.focus().is_ok())
}
