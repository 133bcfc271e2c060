//! How much is stored, and how safely.

use yew::prelude::*;

use crate::app::part::{Button, Callout, Card};
use crate::app::state::{Notice, Tone, use_desk, use_format, use_opened, use_text};
use crate::app::task;
use crate::web::protocol::{Failure, StorageFacts};

/// Properties of [`Storage`].
#[derive(Clone, PartialEq, Properties)]
pub struct StorageProps {
    /// What the store says of itself, once it did.
    pub facts: Option<Result<StorageFacts, Failure>>,
}

/// How much is stored, and how safely.
#[component]
pub fn Storage(props: &StorageProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let words = &text.settings;
    let body = match &props.facts {
        None => html! { <p class="quiet-note" role="status">{ text.common.loading }</p> },
        Some(Err(failure)) => html! {
            <Callout tone={Tone::Bad}><p>{ (text.failure.words)(failure) }</p></Callout>
        },
        Some(Ok(facts)) => {
            let quota = match (facts.usage, facts.quota) {
                (Some(used), Some(quota)) => (words.quota_of)(&format, used, quota),
                _ => words.not_told.to_owned(),
            };
            html! {
                <dl class="stored-facts">
                    <div><dt>{ words.bytes }</dt><dd class="numeral" data-testid="stored-bytes">{ format.bytes(facts.bytes) }</dd></div>
                    <div><dt>{ words.chunks }</dt><dd class="numeral" data-testid="stored-chunks">{ format.count(facts.chunks) }</dd></div>
                    <div><dt>{ words.quota }</dt><dd class="numeral">{ quota }</dd></div>
                    <div>
                        <dt>{ words.persisted }</dt>
                        <dd><Persisted promised={facts.persisted} /></dd>
                    </div>
                </dl>
            }
        }
    };
    html! {
        <Card title={words.storage} lead={words.storage_lead} testid="storage">
            if !opened.durable {
                <Callout tone={Tone::Warn}><p>{ text.shell.memory_only }</p></Callout>
            }
            { body }
        </Card>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PersistedProps {
    promised: Option<bool>,
}

/// Whether the browser promised to keep the data, and a button to ask for it.
#[component]
fn Persisted(props: &PersistedProps) -> Html {
    let (text, desk) = (use_text(), use_desk());
    let words = &text.settings;
    let promised = use_state(|| props.promised);
    use_effect_with(props.promised, {
        let promised = promised.setter();
        move |now| promised.set(*now)
    });
    let ask = {
        let promised = promised.setter();
        Callback::from(move |_| {
            let (desk, promised) = (desk.clone(), promised.clone());
            task::persist::persist(Callback::from(move |granted| {
                promised.set(Some(granted));
                desk.notify(if granted {
                    Notice::new(Tone::Good, words.persist_granted)
                } else {
                    Notice::new(Tone::Warn, words.persist_denied)
                });
            }));
        })
    };
    match *promised {
        Some(true) => html! { <span key="yes">{ words.persisted_yes }</span> },
        Some(false) => html! {
            <div key="no" class="persist">
                <span>{ words.persisted_no }</span>
                <Button label={words.persist} onclick={ask} testid="persist" />
            </div>
        },
        None => html! { <span key="untold">{ words.not_told }</span> },
    }
}
