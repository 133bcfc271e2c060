//! The content plan: what is wanted, what keeps members, and what is to come.

mod board;
mod calendar;
mod editor;
mod entries;
mod files;
mod findings;
mod keeps;
mod outcomes;
mod wanted;

use yew::prelude::*;

use super::findings::Findings;
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::part::{Page, answered};
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, PlanPage, PlanSubject};

/// The page.
#[component]
pub fn Plan() -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.plan;
    let asked = use_answer(Command::Plan);
    html! {
        <Page title={words.title} lead={words.lead} name="plan" actions={html! { <files::Files /> }}>
            { answered(&asked, text, |answer| match answer {
                Answer::Plan(page) => view(page, text, &format),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn view(page: &PlanPage, text: &'static Text, format: &Format) -> Html {
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::told(&page.findings, text, format)} />
            <entries::Entries
                key="entries"
                items={page.items.clone()}
                recent={page.recent.clone()}
                today={page.today}
            />
            <div key="outcomes">{ outcomes::outcomes(&page.items, text, format) }</div>
            <div key="wanted">{ wanted::wanted(page, text, format) }</div>
            <div key="keeps">{ keeps::keeps(page, text, format) }</div>
        </div>
    }
}

/// What a subject is called.
fn subject(subject: &PlanSubject, text: &'static Text) -> String {
    match subject {
        PlanSubject::Tag(tag) => tag.clone(),
        PlanSubject::Topic(words) => (text.plan.topic)(words),
        PlanSubject::Kind(kind) => (text.labels.activity_kind)(*kind).to_owned(),
    }
}
