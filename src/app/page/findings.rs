//! What stands out on a page: up to three sentences, each the way to its evidence.

use gloo::utils::document;
use yew::prelude::*;
use yew_router::prelude::*;

use super::members::Query;
use super::{activities, content, recommend};
use crate::app::part::{Card, RouteLink};
use crate::app::route::Route;
use crate::app::state::use_text;

/// A sentence and where its evidence is.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The sentence, in the person's language.
    pub words: String,
    /// Where it leads.
    pub evidence: Evidence,
}

/// Where the evidence of a finding is.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// The element of this page with this test id, which is scrolled to.
    Here(&'static str),
    /// Another page.
    Page(Route),
    /// The member table, sorted or filtered.
    Members(Query),
    /// A view of the activities.
    Activities(activities::Query),
    /// The content table, sorted or searched.
    Contents(content::Query),
    /// A view of the recommendations.
    Recommend(recommend::Query),
}

/// Properties of [`Findings`].
#[derive(Clone, PartialEq, Properties)]
pub struct FindingsProps {
    /// The most important first; three at most are shown.
    pub findings: Vec<Told>,
}

/// The card.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let text = use_text();
    let item = |(index, told): (usize, &Told)| {
        html! { <li key={index} data-testid="finding">{ link(told) }</li> }
    };
    html! {
        <Card class="findings" title={text.common.findings} testid="findings">
            if props.findings.is_empty() {
                <p>{ text.common.no_findings }</p>
            } else {
                <ol>{ for props.findings.iter().take(3).enumerate().map(item) }</ol>
            }
        </Card>
    }
}

fn link(told: &Told) -> Html {
    let words = told.words.clone();
    match &told.evidence {
        Evidence::Here(testid) => {
            let testid = *testid;
            let onclick = Callback::from(move |_: MouseEvent| show(testid));
            html! { <button type="button" class="link" {onclick}>{ words }</button> }
        }
        Evidence::Page(to) => html! { <RouteLink to={*to} class="link">{ words }</RouteLink> },
        Evidence::Members(query) => html! {
            <Link<Route, Query> to={Route::Members} query={query.clone()} classes="link">{ words }</Link<Route, Query>>
        },
        Evidence::Activities(query) => html! {
            <Link<Route, activities::Query> to={Route::Activities} query={query.clone()} classes="link">{ words }</Link<Route, activities::Query>>
        },
        Evidence::Recommend(query) => html! {
            <Link<Route, recommend::Query> to={Route::Recommend} query={query.clone()} classes="link">{ words }</Link<Route, recommend::Query>>
        },
        Evidence::Contents(query) => html! {
            <Link<Route, content::Query> to={Route::Contents} query={query.clone()} classes="link">{ words }</Link<Route, content::Query>>
        },
    }
}

fn show(testid: &str) {
    let selector = format!("[data-testid=\"{testid}\"]");
    if let Ok(Some(element)) = document().query_selector(&selector) {
        element.scroll_into_view();
    }
}
