//! Spam, abuse and fake engagement: a queue to look through; and where the creator's own
//! contents stand on their way to the members.

mod board;
mod case;
mod filters;
mod learnt;
mod list;
mod query;
mod reviews;
mod thresholds;

use query::Query;
pub use reviews::ReviewSelect;

use query::View;
use yew::prelude::*;

use super::findings::{Evidence, Findings, Told};
use super::query::use_query;
use crate::app::ask::{Asked, use_answer, use_decide};
use crate::app::format::Format;
use crate::app::part::{Callout, Empty, Page, Tabs, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, QualityPage};
use crate::moderate::SignalRules;

/// The page.
#[component]
pub fn Quality() -> Html {
    let text = use_text();
    let words = &text.quality;
    let (query, change) = use_query::<Query>(Route::Quality);
    let (label, queue, reviews) = words.views;
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index| {
            let view = if index == 0 { View::Queue } else { View::Reviews };
            change.emit(Query { view, ..query.clone() });
        })
    };
    html! {
        <Page title={words.title} lead={words.lead} name="quality">
            <Tabs
                {label}
                id="quality"
                tabs={vec![queue.into(), reviews.into()]}
                selected={usize::from(query.view == View::Reviews)}
                {on_select}
            >
                if query.view == View::Reviews {
                    <reviews::Reviews key="reviews" />
                } else {
                    <Queue key="queue" {query} {change} />
                }
            </Tabs>
        </Page>
    }
}

/// Properties of [`Queue`].
#[derive(Clone, PartialEq, Properties)]
struct QueueProps {
    query: Query,
    change: Callback<Query>,
}

/// What stands out, the queue, what was learnt.
#[component]
fn Queue(props: &QueueProps) -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let words = &text.quality;
    let asked = use_answer(Command::Quality(props.query.asked()));
    let view = |page: &QualityPage| {
        // High thresholds can leave nothing to look through: they must stay in reach.
        let untouched = page.rules == SignalRules::default();
        if page.texts == 0 && page.open == 0 && untouched {
            return html! { <Empty title={words.none.0} help={words.none.1} /> };
        }
        html! {
            <div class="sections">
                <Findings key="findings" findings={told(page, text, &format)} />
                <Callout key="promise" testid="promise"><p>{ words.promise }</p></Callout>
                <filters::Filters key="filters" signals={page.signals.clone()} open={page.open} marks={page.marks.clone()} query={props.query.clone()} change={props.change.clone()} />
                if let Asked::Ready(answer) = &asked {
                    <board::Board key="board" answer={answer.clone()} />
                } else {
                    <div key="board"></div>
                }
                <div key="learnt">{ learnt::learnt(page, text, &format) }</div>
                <div key="thresholds">{ thresholds::card(page.rules, &decide, text) }</div>
            </div>
        }
    };
    answered(&asked, text, |answer| match answer {
        Answer::Quality(page) => view(page),
        _ => html! { <div></div> },
    })
}

fn told(page: &QualityPage, text: &Text, format: &Format) -> Vec<Told> {
    let told = page.findings.iter().map(|finding| Told {
        words: (text.quality.finding)(format, finding),
        evidence: Evidence::Here("quality-board"),
    });
    told.collect()
}
