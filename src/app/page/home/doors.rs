//! The three doors: files, the sample, what is stored.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::part::{Button, Chip, FileButton, Icon, Look, RouteLink, icon};
use crate::app::route::Route;
use crate::app::state::{
    Boot, Tone, use_boot, use_desk, use_format, use_opened, use_text, use_work,
};
use crate::app::task;

/// The three doors. The one most likely wanted is the primary one: what is stored
/// if something is, files otherwise.
#[component]
pub fn Doors() -> Html {
    let opened = use_opened();
    let stored = opened.generation > 0;
    let boot = use_boot();
    html! {
        <div class="doors">
            if stored {
                <Reopen key="reopen" />
            }
            <Files key="files" primary={!stored} />
            if !stored {
                <Sample key="sample" ready={boot == Boot::Ready} />
            }
            if !stored {
                <Reopen key="reopen-empty" />
            }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FilesProps {
    primary: bool,
}

#[component]
fn Files(props: &FilesProps) -> Html {
    let (text, desk, navigator, work) = (use_text(), use_desk(), use_navigator(), use_work());
    let on_files = Callback::from(move |files| {
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Import);
        }
        task::preview::preview(desk.clone(), files);
    });
    let look = if props.primary { Look::Primary } else { Look::Plain };
    html! {
        <section class="door" data-testid="door-files">
            <span class="door-icon">{ icon(Icon::Import) }</span>
            <h2>{ text.home.files }</h2>
            <p>{ text.home.files_help }</p>
            <FileButton label={text.home.choose} {on_files} {look} disabled={work.is_some()} />
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SampleProps {
    ready: bool,
}

#[component]
fn Sample(props: &SampleProps) -> Html {
    let (text, desk, navigator, work) = (use_text(), use_desk(), use_navigator(), use_work());
    let onclick = Callback::from(move |_| {
        let navigator = navigator.clone();
        let done = Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Overview);
            }
        });
        task::sample::sample(desk.clone(), text, done);
    });
    html! {
        <section class="door" data-testid="door-sample">
            <span class="door-icon">{ icon(Icon::Sample) }</span>
            <h2>{ text.home.sample }<Chip label={text.home.synthetic} tone={Tone::Plain} /></h2>
            <p>{ text.home.sample_help }</p>
            <Button
                label={text.home.open_sample}
                {onclick}
                disabled={!props.ready || work.is_some()}
                testid="open-sample"
            />
        </section>
    }
}

#[component]
fn Reopen() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let stored = opened.generation > 0;
    html! {
        <section class={classes!("door", (!stored).then_some("closed"))} data-testid="door-reopen">
            <span class="door-icon">{ icon(Icon::Overview) }</span>
            <h2>
                { text.home.reopen }
                if stored && opened.facts.synthetic {
                    <Chip label={text.home.synthetic} />
                }
            </h2>
            if stored {
                <p data-testid="stored-facts">
                    { (text.home.facts)(&format, &opened.facts) }
                    if let Some(last) = opened.ledger.first() {
                        <span class="door-note">{ (text.home.last_import)(&format, last.at) }</span>
                    }
                </p>
                <RouteLink to={Route::Overview} class="button primary">{ text.home.open }</RouteLink>
            } else {
                <p>{ text.home.reopen_empty }</p>
            }
        </section>
    }
}
