//! The segments in brief, each leading to its members.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::ask::Asked;
use crate::app::chart::{Bar, bar};
use crate::app::page::members::{Query, View};
use crate::app::part::{Callout, Card, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::engine::{Answer, Segments};

/// Properties of [`Summary`].
#[derive(Clone, PartialEq, Properties)]
pub struct SummaryProps {
    /// The segments, once they are known.
    pub asked: Asked,
}

/// The card.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let text = use_text();
    let query = Query { view: View::Segments, ..Query::default() };
    let all = html! {
        <Link<Route, Query> to={Route::Members} {query} classes="button quiet">{ text.overview.segments_all }</Link<Route, Query>>
    };
    html! {
        <Card title={text.overview.segments} lead={text.overview.segments_lead} actions={all} testid="segments">
            { answered(&props.asked, text, |answer| match answer {
                Answer::Segments(segments) => html! { <List segments={segments.clone()} /> },
                _ => html! { <div></div> },
            }) }
        </Card>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ListProps {
    segments: Segments,
}

#[component]
fn List(props: &ListProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    if !props.segments.structured {
        let (title, help) = text.members.segments.unstructured;
        return html! { <Callout {title} testid="unstructured"><p>{ help }</p></Callout> };
    }
    let item = |segment: &crate::engine::Segment| {
        let query = Query { segment: Some(segment.index), ..Query::default() };
        let shape = Bar { share: segment.share, ..Bar::default() };
        html! {
            <li key={segment.index} class="segment-line" data-testid="segment-line">
                <Link<Route, Query> to={Route::Members} {query}>
                    { (text.labels.segment)(&segment.name, &opened.facts.attributes) }
                </Link<Route, Query>>
                { bar(shape) }
                <span class="numeral">{ (text.overview.members_of)(&format, segment.members) }{ " · " }{ format.percent(segment.share) }</span>
            </li>
        }
    };
    html! { <ul class="segment-lines">{ for props.segments.segments.iter().map(item) }</ul> }
}
