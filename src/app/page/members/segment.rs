//! One segment: its size, its score, and what sets it apart.

use yew::prelude::*;
use yew_router::prelude::*;

use super::Query;
use crate::app::format::Format;
use crate::app::page::figure::feature_value;
use crate::app::page::keywords::Keywords;
use crate::app::part::{Card, Column, DataTable};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{Difference, Segment, Subject};

/// Differences shown: enough to picture the group.
const DIFFERENCES: usize = 4;

/// Its card.
pub fn segment(
    segment: &Segment,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.segments;
    let name = (text.labels.segment)(&segment.name, attributes);
    let lead = format!(
        "{} · {}",
        (text.common.members)(format, segment.members),
        (words.share)(format, segment.share)
    );
    let columns = vec![
        Column::words(words.apart_columns[0]),
        Column::numbers(words.apart_columns[1]),
        Column::numbers(words.apart_columns[2]),
    ];
    let rows: Vec<Vec<Html>> = segment
        .differences
        .iter()
        .take(DIFFERENCES)
        .map(|difference| row(difference, attributes, text, format))
        .collect();
    let query = Query { segment: Some(segment.index), ..Query::default() };
    html! {
        <Card key={segment.index} class="segment-card" title={name.clone()} {lead} testid="segment-card">
            <p class="segment-score">
                <span class="stat-value numeral">{ format.count(segment.score.round() as u64) }</span>
                <span class="note">{ words.score }</span>
            </p>
            <h3>{ words.apart }</h3>
            <DataTable caption={format!("{name}: {}", words.apart)} {columns} {rows} bare=true />
            <Keywords subject={Subject::Segment(segment.index)} card=false />
            <Link<Route, Query> to={Route::Members} {query} classes="button">
                { (words.show)(format, segment.members) }
            </Link<Route, Query>>
        </Card>
    }
}

fn row(difference: &Difference, attributes: &[String], text: &Text, format: &Format) -> Vec<Html> {
    let feature = difference.feature;
    vec![
        (text.labels.feature)(feature, attributes).into(),
        feature_value(format, feature, difference.mean).into(),
        feature_value(format, feature, difference.overall).into(),
    ]
}
