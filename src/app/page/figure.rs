//! Small figures that several pages show in cells and headers.

use yew::prelude::*;

use crate::app::chart::{Bar, bar};
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Column, DataTable};
use crate::app::text::Text;

use crate::model::{EventKind, Time};
use crate::profile::{Feature, Unit};

/// A feature's value: shares as percent, everything else as a number.
pub fn feature_value(format: &Format, feature: Feature, value: f64) -> String {
    match feature.info().unit {
        Unit::Share => format.percent(value),
        _ => format.decimal(value),
    }
}

/// A number with its bar.
pub fn measured(shape: Bar, words: String) -> Html {
    html! { <span class="measured">{ bar(shape) }<span class="measured-value numeral">{ words }</span></span> }
}

/// A moment as its distance to the last event, the day itself on hovering.
pub fn ago(format: &Format, time: Option<Time>, end: Option<Time>) -> Html {
    match (time, end) {
        (Some(time), Some(end)) => html! {
            <time title={format.date(time)}>{ format.ago(time, end) }</time>
        },
        (Some(time), None) => html! { <time>{ format.date(time) }</time> },
        (None, _) => html! { <span>{ NOTHING }</span> },
    }
}

/// A moment as its day.
pub fn day(format: &Format, time: Option<Time>) -> String {
    time.map_or_else(|| NOTHING.to_owned(), |time| format.date(time))
}

/// Acts by kind, each with its share of the largest as a bar.
pub fn kinds(
    caption: &'static str,
    kinds: &[(EventKind, u64)],
    text: &Text,
    format: &Format,
) -> Html {
    let most = kinds.iter().map(|&(_, count)| count).max().unwrap_or(0).max(1) as f64;
    let rows: Vec<Vec<Html>> = kinds
        .iter()
        .map(|&(kind, count)| {
            let shape = Bar { share: count as f64 / most, ..Bar::default() };
            vec![(text.labels.event_kind)(kind).into(), measured(shape, format.count(count))]
        })
        .collect();
    let columns = vec![Column::words(caption), Column::words(text.overview.acts)];
    html! { <DataTable {caption} {columns} {rows} bare=true /> }
}

/// Facts in a row: what, and how much.
pub fn facts(facts: impl IntoIterator<Item = (&'static str, Html)>) -> Html {
    let fact = |(name, value): (&'static str, Html)| {
        html! { <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    html! { <dl class="figures">{ for facts.into_iter().map(fact) }</dl> }
}
