//! The overview page: what stands out, the key numbers, and what is behind them.

mod distribution;
mod findings;
mod numbers;
mod segments;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::findings::Findings;
use super::period;
use super::query::use_query;
use super::{figure, series};
use crate::app::ask::{Asked, use_answer};
use crate::app::chart::Chart;
use crate::app::format::Format;
use crate::app::part::{Card, Empty, Page, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Overview as Numbers};

/// What the address says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Query {
    days: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self { days: 30 }
    }
}

/// The page.
#[component]
pub fn Overview() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let (query, change) = use_query::<Query>(Route::Overview);
    let asked = use_answer(Command::Overview { days: query.days });
    // Asked at once: the worker learns segments while the page draws what it has.
    let segments = use_answer(Command::Segments);
    let period = period::switch(query.days, change.reform(|days| Query { days }), text);
    html! {
        <Page title={text.overview.title} name="overview" actions={period}>
            { answered(&asked, text, |answer| match answer {
                Answer::Overview(overview) => view(overview, &segments, opened.facts.events > 0, text, &format),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn view(
    overview: &Numbers,
    segments: &Asked,
    has_events: bool,
    text: &'static Text,
    format: &Format,
) -> Html {
    html! {
        <div class="sections">
            <p class="period numeral" key="period">{ format.period(overview.period) }</p>
            if has_events {
                <Findings key="findings" findings={findings::told(&overview.findings, text, format)} />
            }
            <div key="numbers">{ numbers::numbers(&overview.measures, text, format) }</div>
            if has_events {
                <div key="charts" class="sections">{ charts(overview, text, format) }</div>
            } else {
                <div key="empty"><Empty title={text.overview.no_events.0} help={text.overview.no_events.1} /></div>
            }
            <segments::Summary key="segments" asked={segments.clone()} />
        </div>
    }
}

fn charts(overview: &Numbers, text: &'static Text, format: &Format) -> Html {
    let words = &text.overview;
    let finding = series::busiest(&overview.activity, text, format).unwrap_or_default();
    let plot = series::plot(&overview.activity, true, text, format);
    html! {
        <>
            <Chart key="activity" name="activity" title={words.activity} {finding} {plot} />
            <div key="distributions" class="pair">
                <Chart
                    name="active-days"
                    title={words.active_days.0}
                    finding={(words.active_days_finding)(format, overview.active_days.median, overview.active_days.mean)}
                    plot={distribution::plot(&overview.active_days, words.active_days.1, words.members, format)}
                />
                <Chart
                    name="interactions"
                    title={words.interactions.0}
                    finding={(words.interactions_finding)(format, overview.interactions.median, overview.interactions.mean)}
                    plot={distribution::plot(&overview.interactions, words.interactions.1, words.members, format)}
                />
            </div>
            <div key="kinds">{ kinds(overview, text, format) }</div>
        </>
    }
}

fn kinds(overview: &Numbers, text: &'static Text, format: &Format) -> Html {
    let words = &text.overview;
    let Some(&(first, count)) = overview.kinds.first() else {
        return html! {
            <Card title={words.kinds} testid="chart-kinds">
                <Empty title={words.quiet.0} help={words.quiet.1} />
            </Card>
        };
    };
    let all = overview.kinds.iter().map(|&(_, count)| count).sum::<u64>().max(1);
    let lead =
        (words.kinds_finding)(format, (text.labels.event_kind)(first), count as f64 / all as f64);
    html! {
        <Card title={words.kinds} {lead} testid="chart-kinds">
            { figure::kinds(words.kinds, &overview.kinds, text, format) }
        </Card>
    }
}
