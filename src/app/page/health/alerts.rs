//! What happened in the period, a sentence each, and a second one for the segment behind it.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::ask::Asked;
use crate::app::format::Format;
use crate::app::page::members::Query;
use crate::app::part::{Card, Empty, Help};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{Alert, Answer};
use crate::model::Period;

/// The segments behind the alerts, in words; none until they are known.
#[derive(Default)]
pub struct Segments(Vec<Option<(u32, String)>>);

impl Segments {
    /// Those of a period: an answer that is still about another one says nothing.
    pub fn of(
        asked: &Asked,
        period: Period,
        attributes: &[String],
        text: &'static Text,
        format: &Format,
    ) -> Self {
        let Asked::Ready(answer) = asked else { return Self::default() };
        let Answer::AlertSegments(found) = &**answer else { return Self::default() };
        if found.period != period {
            return Self::default();
        }
        let told = found.behind.iter().map(|behind| {
            let behind = (*behind)?;
            let brief = found.segments.iter().find(|brief| brief.index == behind.segment)?;
            let name = (text.labels.segment)(&brief.name, attributes);
            Some((behind.segment, (text.health.behind)(format, &name, &behind)))
        });
        Self(told.collect())
    }

    /// The segment behind an alert, by the place of the alert, and the sentence about it.
    pub fn behind(&self, alert: usize) -> Option<&(u32, String)> {
        self.0.get(alert).and_then(Option::as_ref)
    }
}

/// The card; it says so where nothing happened.
pub fn card(alerts: &[Alert], segments: &Segments, text: &'static Text, format: &Format) -> Html {
    let words = &text.health;
    let (title, lead, help) = words.alerts;
    let actions = html! { <Help label={text.common.how}><p>{ help }</p></Help> };
    let segment = |(segment, sentence): &(u32, String)| {
        let query = Query { segment: Some(*segment), ..Query::default() };
        html! {
            <span data-testid="alert-segment">
                { " " }
                <Link<Route, Query> to={Route::Members} {query}>{ sentence.clone() }</Link<Route, Query>>
            </span>
        }
    };
    let item = |(index, alert): (usize, &Alert)| {
        let behind = segments.behind(index).map(segment);
        html! {
            <li key={index} data-testid="alert">
                { (words.alert)(format, alert) }
                { behind.unwrap_or_default() }
            </li>
        }
    };
    html! {
        <Card {title} {lead} {actions} testid="alerts">
            if alerts.is_empty() {
                <Empty title={words.calm.0} help={words.calm.1} />
            } else {
                <ul class="stack">{ for alerts.iter().enumerate().map(item) }</ul>
            }
        </Card>
    }
}
