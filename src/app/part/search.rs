//! A search field that answers while one types.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, icon};

/// Milliseconds without a key before the search is asked.
const PAUSE: u32 = 140;

/// Properties of [`Search`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchProps {
    /// Its name and placeholder.
    pub label: AttrValue,
    /// What is searched for, after a short pause in typing.
    pub on_search: Callback<String>,
    /// What stands in it at first: the search that an address carries.
    #[prop_or_default]
    pub initial: AttrValue,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A search field. `/` leads to it; Escape clears it.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let words = use_state(|| props.initial.to_string());
    let pause = use_mut_ref(|| None::<Timeout>);
    let ask = {
        let (words, pause, on_search) = (words.clone(), pause, props.on_search.clone());
        Callback::from(move |value: String| {
            words.set(value.clone());
            let on_search = on_search.clone();
            // Replacing a timeout cancels the one before.
            *pause.borrow_mut() = Some(Timeout::new(PAUSE, move || on_search.emit(value)));
        })
    };
    let oninput = ask.reform(|event: InputEvent| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        input.map(|input| input.value()).unwrap_or_default()
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            ask.emit(String::new());
        }
    });
    html! {
        <label class="search">
            { icon(Icon::Search) }
            <span class="visually-hidden">{ &props.label }</span>
            <input
                type="search"
                value={(*words).clone()}
                placeholder={props.label.clone()}
                autocomplete="off"
                spellcheck="false"
                data-search=""
                data-testid={props.testid.clone()}
                {oninput}
                {onkeydown}
            />
        </label>
    }
}
