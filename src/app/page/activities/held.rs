//! The activities that were held (measures B17).

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::page::figure::day;
use crate::app::part::{Card, Column, DataTable, Empty};
use crate::app::text::Text;
use crate::engine::ActivityRow;
use crate::model::ActivityId;

/// The table; a title leads to what the activity did.
pub fn card(
    activities: &[ActivityRow],
    on_choose: &Callback<ActivityId>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.activities;
    if activities.is_empty() {
        return html! {
            <Card title={words.held} testid="activities-held">
                <Empty title={words.no_held.0} help={words.no_held.1} />
            </Card>
        };
    }
    let columns = vec![
        Column::words(words.held_columns[0]),
        Column::words(words.held_columns[1]),
        Column::words(words.held_columns[2]),
        Column::numbers(words.held_columns[3]),
        Column::numbers(words.held_columns[4]),
    ];
    let row = |row: &ActivityRow| {
        let id = row.id;
        let onclick = on_choose.reform(move |_: MouseEvent| id);
        vec![
            html! { <button type="button" class="link" {onclick}>{ row.title.clone() }</button> },
            (text.labels.activity_kind)(row.kind).into(),
            day(format, row.starts).into(),
            format.count(row.participants).into(),
            format.count(row.interactions).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = activities.iter().map(row).collect();
    html! {
        <Card title={words.held} lead={(text.common.activities)(format, activities.len() as u64)} testid="activities-held">
            <DataTable caption={words.held} {columns} {rows} scrolls=true row_testid="activity-row" />
        </Card>
    }
}
