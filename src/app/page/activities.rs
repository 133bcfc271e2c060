//! The activities page: what to run next, who takes part in what, and what was held.

mod findings;
mod held;
mod kinds;
mod next;
mod participation;

use yew::prelude::*;

use super::findings::Findings;
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::part::{Page, answered};
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{ActivityPage, Answer, Choice, Command, Group, SegmentBrief};

/// The page.
#[component]
pub fn Activities() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let asked = use_answer(Command::Activities);
    html! {
        <Page title={text.activities.title} lead={text.activities.lead} name="activities">
            { answered(&asked, text, |answer| match answer {
                Answer::Activities(page) => view(page, &opened.facts.attributes, text, &format),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn view(page: &ActivityPage, attributes: &[String], text: &'static Text, format: &Format) -> Html {
    let named =
        |choice: &Choice| (group(choice.group, &page.segments, attributes, text), choice.clone());
    let groups: Vec<(String, Choice)> = page.choices.iter().map(named).collect();
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::told(page, text, format)} />
            <next::Next key="next" groups={groups.clone()} />
            <div key="kinds">{ kinds::card(&page.kinds, text, format) }</div>
            <div key="participation">{ participation::card(&groups, text, format) }</div>
            <div key="held">{ held::card(&page.rows, text, format) }</div>
        </div>
    }
}

/// Whose choice it is.
fn group(group: Group, segments: &[SegmentBrief], attributes: &[String], text: &Text) -> String {
    let segment = match group {
        Group::Segment(index) => segments.iter().find(|brief| brief.index == index),
        Group::Everyone | Group::Member(_) => None,
    };
    match segment {
        Some(brief) => (text.labels.segment)(&brief.name, attributes),
        None => text.activities.everyone.to_owned(),
    }
}
