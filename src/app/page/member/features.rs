//! The member's features beside everybody's.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::{feature_value, measured};
use crate::app::part::{Card, Column, DataTable};
use crate::app::text::Text;
use crate::engine::{FeatureValue, MemberDetail};

/// The table.
pub fn card(
    detail: &MemberDetail,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.one;
    if detail.features.is_empty() {
        return html! { <div></div> };
    }
    let columns = vec![
        Column::words(words.feature_columns[0]),
        Column::numbers(words.feature_columns[1]),
        Column::numbers(words.feature_columns[2]),
        Column::words(words.feature_columns[3]),
    ];
    let row = |value: &FeatureValue| {
        let written = |number| feature_value(format, value.feature, number);
        let rank = match value.value {
            Some(_) => {
                let shape = Bar { share: value.rank, ..Bar::default() };
                measured(shape, format.percent(value.rank))
            }
            None => NOTHING.into(),
        };
        vec![
            (text.labels.feature)(value.feature, attributes).into(),
            value.value.map_or_else(|| NOTHING.to_owned(), written).into(),
            written(value.mean).into(),
            rank,
        ]
    };
    let rows: Vec<Vec<Html>> = detail.features.iter().map(row).collect();
    html! {
        <Card title={words.features} lead={words.features_lead} testid="features">
            <DataTable caption={words.features} {columns} {rows} bare=true row_testid="feature" />
        </Card>
    }
}
