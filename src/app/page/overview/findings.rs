//! What stands out, each sentence with the way to its evidence.

use gloo::utils::document;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::page::members::{Column, Query};
use crate::app::part::Card;
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::engine::Finding;

/// Properties of [`Findings`].
#[derive(Clone, PartialEq, Properties)]
pub struct FindingsProps {
    /// The most important first.
    pub findings: Vec<Finding>,
}

/// The card.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let item = |(index, finding): (usize, &Finding)| {
        let words = (text.labels.finding)(&format, finding);
        html! { <li key={index} data-testid="finding">{ evidence(finding, words) }</li> }
    };
    html! {
        <Card class="findings" title={text.overview.findings} testid="findings">
            if props.findings.is_empty() {
                <p>{ text.overview.no_findings }</p>
            } else {
                <ol>{ for props.findings.iter().enumerate().map(item) }</ol>
            }
        </Card>
    }
}

/// The sentence as a link: to the chart on this page, or to the members it speaks of.
fn evidence(finding: &Finding, words: String) -> Html {
    let (sort, descending) = match finding {
        Finding::ActivityChange { .. } => {
            let onclick = Callback::from(|_: MouseEvent| show("[data-testid=chart-activity]"));
            return html! { <button type="button" class="link" {onclick}>{ words }</button> };
        }
        Finding::Concentration { .. } => (Column::Acts, true),
        Finding::Silent { .. } => (Column::LastSeen, false),
        Finding::Newcomers { .. } => (Column::Joined, true),
    };
    let query = Query { sort, descending, ..Query::default() };
    html! { <Link<Route, Query> to={Route::Members} {query} classes="link">{ words }</Link<Route, Query>> }
}

fn show(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element.scroll_into_view();
    }
}
