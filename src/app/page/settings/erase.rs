//! Deletes everything, after the person has typed that they mean it.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::part::{Button, Callout, Card, Dialog, Icon, Look};
use crate::app::state::{Tone, use_desk, use_format, use_opened, use_text, use_work};
use crate::app::task;
use crate::web::protocol::{Failure, StorageFacts};

/// The card, its dialog, and the proof afterwards.
#[component]
pub fn Erase() -> Html {
    let (text, format, desk) = (use_text(), use_format(), use_desk());
    let (opened, work) = (use_opened(), use_work());
    let words = &text.settings;
    let asking = use_state_eq(|| false);
    let typed = use_state_eq(String::new);
    let outcome = use_state(|| None::<Result<StorageFacts, Failure>>);
    let ask = {
        let (asking, typed) = (asking.setter(), typed.setter());
        Callback::from(move |_: MouseEvent| {
            typed.set(String::new());
            asking.set(true);
        })
    };
    let close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(false))
    };
    let confirm = {
        let (asking, outcome, durable) = (asking.setter(), outcome.setter(), opened.durable);
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            let outcome = outcome.clone();
            let done = Callback::from(move |left| outcome.set(Some(left)));
            task::erase::erase(desk.clone(), durable, done);
        })
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            typed.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let facts = &opened.facts;
    let meant = typed.trim().eq_ignore_ascii_case(words.erase_word);
    let actions = html! {
        <>
            <Button label={text.common.cancel} onclick={close.reform(|_: MouseEvent| ())} />
            <Button
                label={words.erase_confirm}
                look={Look::Danger}
                icon={Icon::Trash}
                onclick={confirm}
                disabled={!meant}
                testid="erase-confirm"
            />
        </>
    };
    html! {
        <Card title={words.erase} lead={words.erase_lead} class="danger-zone">
            <Button
                label={words.erase_button}
                look={Look::Danger}
                icon={Icon::Trash}
                onclick={ask}
                disabled={work.is_some()}
                testid="erase"
            />
            <div class="erase-outcome">
                { match &*outcome {
                    None => html! { <span key="none"></span> },
                    Some(Ok(left)) => html! {
                        <Callout key="done" tone={Tone::Good} testid="erased">
                            <p>{ (words.erased)(&format, left.bytes, left.chunks) }</p>
                        </Callout>
                    },
                    Some(Err(failure)) => html! {
                        <Callout key="failed" tone={Tone::Bad}><p>{ (text.failure.words)(failure) }</p></Callout>
                    },
                } }
            </div>
            <Dialog open={*asking} title={words.erase_title} on_close={close} {actions} testid="erase-dialog">
                <p>{ (words.erase_loses)(&format, facts.members, facts.events) }</p>
                <label class="field">
                    <span class="field-label">{ (words.erase_type)(words.erase_word) }</span>
                    <input type="text" autofocus=true value={(*typed).clone()} {oninput} autocomplete="off" spellcheck="false" data-testid="erase-word" />
                </label>
            </Dialog>
        </Card>
    }
}
