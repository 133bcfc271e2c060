//! How the community breathes: what happened and why, who comes, stays and answers,
//! and what to expect.

mod active;
mod alerts;
mod findings;
mod funnel;
mod inequality;
mod lifecycle;
mod response;
mod retention;
pub mod rhythm;
mod vitals;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::findings::Findings;
use super::period;
use super::query::use_query;
use crate::app::ask::{Asked, use_answer};
use crate::app::format::Format;
use crate::app::part::{Card, Empty, Page, answered};
use crate::app::route::Route;
use crate::app::state::{Shared, use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Checkup, Command};
use alerts::Segments;

/// What the address says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Query {
    /// Length of the period.
    days: u32,
    /// Minutes that the community's clock is ahead of UTC.
    offset: i32,
    /// Retention of contributing rather than of any act.
    contributing: bool,
    /// Cohorts by source rather than by month.
    source: bool,
}

impl Default for Query {
    fn default() -> Self {
        Self { days: 90, offset: 0, contributing: false, source: false }
    }
}

/// The page.
#[component]
pub fn Health() -> Html {
    let (text, opened) = (use_text(), use_opened());
    let (query, change) = use_query::<Query>(Route::Health);
    let asked = use_answer(Command::Health { days: query.days, offset: query.offset });
    let period =
        period::switch(query.days, change.reform(move |days| Query { days, ..query }), text);
    html! {
        <Page title={(text.shell.route)(Route::Health)} name="health" actions={period}>
            { answered(&asked, text, |answer| match (answer, &asked) {
                (Answer::Health(_), Asked::Ready(answer)) if opened.facts.events > 0 => html! {
                    <Checked answer={answer.clone()} {query} change={change.clone()} />
                },
                (Answer::Health(_), _) => html! {
                    <Empty title={text.overview.no_events.0} help={text.overview.no_events.1} />
                },
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

/// Properties of [`Checked`].
#[derive(Clone, PartialEq, Properties)]
struct CheckedProps {
    /// The answer with the checkup in it.
    answer: Shared<Answer>,
    query: Query,
    change: Callback<Query>,
}

/// The checkup; the segments behind its alerts are asked for once it is there, and come
/// later, since segments may have to be learnt first.
#[component]
fn Checked(props: &CheckedProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let asked = use_answer(Command::AlertSegments { days: props.query.days });
    let Answer::Health(checkup) = &*props.answer else { return html! { <div></div> } };
    let attributes = &opened.facts.attributes;
    let segments = Segments::of(&asked, checkup.period, attributes, text, &format);
    view(checkup, &segments, props, text, &format)
}

fn view(
    checkup: &Checkup,
    segments: &Segments,
    props: &CheckedProps,
    text: &'static Text,
    format: &Format,
) -> Html {
    let CheckedProps { query, change, .. } = props;
    let query = *query;
    let told = findings::told(&checkup.findings, segments, text, format);
    html! {
        <div class="sections">
            <p class="period numeral" key="period">{ format.period(checkup.period) }</p>
            <Findings key="findings" findings={told} />
            <div key="vitals">{ vitals::numbers(&checkup.vitals, text, format) }</div>
            <div key="alerts">{ alerts::card(&checkup.alerts, segments, text, format) }</div>
            <div key="active">{ active::active(checkup, text, format) }</div>
            <div key="forecast">{ active::forecast(checkup, text, format) }</div>
            <div key="season">{ active::season(checkup, text, format) }</div>
            <div key="lifecycle">{ lifecycle::chart(&checkup.lifecycle, text, format) }</div>
            <div key="retention">{ retention::curve(checkup, query, change, text, format) }</div>
            <div key="cohorts">{ retention::cohorts(checkup, query, change, text, format) }</div>
            <div key="response">{ response::chart(checkup, text, format) }</div>
            <div key="inequality">{ inequality::section(checkup, text, format) }</div>
            <div key="funnel">{ funnel::card(&checkup.funnel, text, format) }</div>
            <div key="rhythm">{ rhythm::chart(&checkup.rhythm, query, change, text, format) }</div>
        </div>
    }
}

/// A card that says why there is nothing to draw, and what would help.
fn nothing(name: &str, title: &'static str, why: (&'static str, &'static str)) -> Html {
    html! {
        <Card {title} testid={format!("chart-{name}")}><Empty title={why.0} help={why.1} /></Card>
    }
}
