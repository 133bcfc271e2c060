//! Who takes part in which form of activity.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::{day, measured};
use crate::app::part::{Card, Column, DataTable, Empty};
use crate::app::text::Text;
use crate::engine::KindRow;

/// The table.
pub fn card(kinds: &[KindRow], text: &'static Text, format: &Format) -> Html {
    let words = &text.activities;
    let Some(first) = kinds.iter().max_by_key(|row| row.people) else {
        return html! {
            <Card title={words.kinds} testid="participation-kinds">
                <Empty title={words.no_kinds.0} help={words.no_kinds.1} />
            </Card>
        };
    };
    let lead = (words.kinds_lead)(format, (text.labels.activity_kind)(first.kind), first.people);
    let columns = vec![
        Column::words(words.kind_columns[0]),
        Column::words(words.kind_columns[1]),
        Column::numbers(words.kind_columns[2]),
        Column::numbers(words.kind_columns[3]).minor(),
    ];
    let most = first.people.max(1) as f64;
    let row = |row: &KindRow| {
        let shape = Bar { share: row.people as f64 / most, ..Bar::default() };
        vec![
            (text.labels.activity_kind)(row.kind).into(),
            measured(shape, format.count(row.people)),
            format.count(row.acts).into(),
            day(format, row.last).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = kinds.iter().map(row).collect();
    html! {
        <Card title={words.kinds} {lead} testid="participation-kinds">
            <DataTable caption={words.kinds} {columns} {rows} bare=true />
        </Card>
    }
}
