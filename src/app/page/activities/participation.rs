//! Participation as asked for (measures B12 and B13), and in a form that stays in bounds.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Help};
use crate::app::text::Text;
use crate::engine::Choice;

/// A row a group; an empty element without groups.
pub fn card(groups: &[(String, Choice)], text: &'static Text, format: &Format) -> Html {
    let words = &text.activities;
    if groups.is_empty() {
        return html! { <div></div> };
    }
    let [group, people, contents, interactions, activities, raw, sum, bounded] =
        words.participation_columns;
    let columns = vec![
        Column::words(group),
        Column::words(bounded),
        Column::numbers(raw),
        Column::numbers(sum),
        Column::numbers(contents),
        Column::numbers(interactions),
        Column::numbers(activities),
        Column::numbers(people),
    ];
    let row = |(name, choice): &(String, Choice)| {
        let part = choice.participation;
        let shape = Bar { share: part.bounded / 100.0, ..Bar::default() };
        vec![
            name.clone().into(),
            measured(shape, format.decimal(part.bounded)),
            format.decimal(part.raw).into(),
            format.count(part.sum).into(),
            format.count(part.contents).into(),
            format.count(part.interactions).into(),
            format.count(part.activities).into(),
            format.count(part.people).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = groups.iter().map(row).collect();
    let help = words.participation_help.iter().map(|help| html! { <p>{ *help }</p> });
    let help = html! { <Help label={text.common.how}>{ for help }</Help> };
    html! {
        <Card title={words.participation} lead={words.participation_lead} actions={help} testid="participation">
            <DataTable caption={words.participation} {columns} {rows} bare=true />
        </Card>
    }
}
