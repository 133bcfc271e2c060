//! One segment: its size, its score, and what sets it apart.

use yew::prelude::*;
use yew_router::prelude::*;

use super::Query;
use super::rename::Rename;
use crate::app::format::Format;
use crate::app::page::figure::feature_value;
use crate::app::page::keywords::Keywords;
use crate::app::part::{Card, Chip, Column, DataTable};
use crate::app::route::Route;
use crate::app::state::Tone;
use crate::app::text::Text;
use crate::engine::{Difference, Recurrence, Segment, SegmentName, Stability, Subject};

/// Differences shown: enough to picture the group.
const DIFFERENCES: usize = 4;

/// Its card.
pub fn segment(
    segment: &Segment,
    stability: Option<&Stability>,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.segments;
    let badge = stability.map(|stability| recurrence(stability, text, format));
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
        <Card key={segment.index} class="segment-card" title={name.clone()} {lead} actions={badge.unwrap_or_default()} testid="segment-card">
            <div>{ naming(segment, attributes, text) }</div>
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

/// Whether it comes back, in two words; the number on hovering.
pub fn recurrence(stability: &Stability, text: &'static Text, format: &Format) -> Html {
    let tone = match stability.recurrence {
        Recurrence::Stable => Tone::Good,
        Recurrence::Doubtful => Tone::Warn,
        Recurrence::DoesNotRecur => Tone::Bad,
    };
    let words = &text.profiles.naming;
    html! {
        <span title={(words.stability)(format, stability)} data-testid="recurrence">
            <Chip label={(words.recurrence)(stability)} {tone} />
        </span>
    }
}

/// What it was found as, where it has another name, and the way to rename it.
fn naming(segment: &Segment, attributes: &[String], text: &'static Text) -> Html {
    let found = SegmentName::found(segment.name.traits.clone());
    let found = (text.labels.segment)(&found, attributes);
    html! {
        <>
            if !segment.name.given.is_empty() {
                <p class="note" key="found">{ (text.profiles.naming.found)(&found) }</p>
            }
            <Rename key="rename" segment={segment.key.clone()} given={segment.name.given.clone()} />
        </>
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
