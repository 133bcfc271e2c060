//! The activities page: what to run next, planning it, and what those that were held did.

mod after;
mod findings;
mod held;
mod kinds;
mod next;
mod participation;
mod pick;
mod plan;
mod query;

pub use query::{Query, View};

use yew::prelude::*;

use super::findings::Findings;
use super::query::use_query;
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::part::{Page, Tabs, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{ActivityPage, Answer, Choice, Command, Group, SegmentBrief};

/// The page.
#[component]
pub fn Activities() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let (query, change) = use_query::<Query>(Route::Activities);
    let asked = use_answer(Command::Activities);
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index: usize| {
            let view = View::ALL.get(index).copied().unwrap_or(View::Next);
            change.emit(Query { view, ..query.clone() });
        })
    };
    let (label, tabs) = text.engage.views;
    let view = |page: &ActivityPage| match query.view {
        View::Next => next_view(page, &opened.facts.attributes, text, &format),
        View::Plan => {
            let named = page.segments.iter().map(|brief| {
                (brief.index, (text.labels.segment)(&brief.name, &opened.facts.attributes))
            });
            let segments: Vec<(u32, String)> = named.collect();
            html! { <plan::Plan key="plan" {segments} query={query.clone()} change={change.clone()} /> }
        }
        View::Afterwards => html! {
            <after::After key="after" rows={page.rows.clone()} query={query.clone()} change={change.clone()} />
        },
    };
    html! {
        <Page title={text.activities.title} lead={text.activities.lead} name="activities">
            { answered(&asked, text, |answer| match answer {
                Answer::Activities(page) => html! {
                    <div class="sections">
                        // A plan, and what was held, have findings of their own.
                        if query.view == View::Next {
                            <Findings key="findings" findings={findings::told(page, &query, text, &format)} />
                        } else {
                            <span key="findings"></span>
                        }
                        <Tabs
                            key="views"
                            {label}
                            id="activities"
                            tabs={tabs.map(AttrValue::from).to_vec()}
                            selected={View::ALL.iter().position(|view| *view == query.view).unwrap_or(0)}
                            {on_select}
                        >
                            { view(page) }
                        </Tabs>
                    </div>
                },
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn next_view(
    page: &ActivityPage,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let named =
        |choice: &Choice| (group(choice.group, &page.segments, attributes, text), choice.clone());
    let groups: Vec<(String, Choice)> = page.choices.iter().map(named).collect();
    html! {
        <div class="sections" key="next-view">
            <next::Next key="next" groups={groups.clone()} skill={page.skill} />
            <div key="pick">{ pick::card(page.pick.as_ref(), text, format) }</div>
            <div key="kinds">{ kinds::card(&page.kinds, text, format) }</div>
            <div key="participation">{ participation::card(&groups, text, format) }</div>
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
