//! Dropped files on their way into the store: read, looked at, stored.

mod issues;
mod mapping;
mod preview;
mod start;
mod stored;

use yew::prelude::*;

use crate::app::part::{Callout, Card, Page, Progress};
use crate::app::state::{Import as State, Task, Tone, use_import, use_opened, use_text, use_work};

/// The page.
#[component]
pub fn Import() -> Html {
    let text = use_text();
    html! {
        <Page title={text.import.title} lead={text.import.lead} name="import">
            <Body />
        </Page>
    }
}

#[component]
fn Body() -> Html {
    let (text, import, work, opened) = (use_text(), use_import(), use_work(), use_opened());
    let work = work.filter(|work| matches!(work.task, Task::Preview | Task::Commit));
    if let Some(work) = work {
        let title =
            if work.task == Task::Preview { text.import.reading } else { text.import.storing };
        return html! { <Card key="work"><Progress {title} step={work.step} /></Card> };
    }
    let mixes = opened.generation > 0 && opened.facts.synthetic;
    let body = match &import {
        State::Idle => html! { <start::Start key="start" /> },
        State::Previewed(preview) => {
            html! { <preview::Staged key="staged" preview={preview.clone()} /> }
        }
        State::Stored(outcome) => {
            html! { <stored::Stored key="stored" outcome={outcome.clone()} /> }
        }
        State::Failed { failure, preview } => html! {
            <div key="failed" class="stack">
                <Callout tone={Tone::Bad} title={text.import.failed} testid="import-failed">
                    <p>{ (text.failure.words)(failure) }</p>
                </Callout>
                if let Some(preview) = preview {
                    <preview::Staged preview={preview.clone()} />
                } else {
                    <start::Start />
                }
            </div>
        },
    };
    html! {
        <div key="body" class="stack">
            if mixes && !matches!(import, State::Stored(_)) {
                <Callout key="mixes" tone={Tone::Warn}><p>{ text.import.sample_open }</p></Callout>
            }
            { body }
        </div>
    }
}
