//! What became of what is out.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Help, RouteLink};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::PlanItem;

/// The card; nothing while no entry is linked to a content.
pub fn outcomes(items: &[PlanItem], text: &'static Text, format: &Format) -> Html {
    let words = &text.plan;
    let row = |item: &PlanItem| -> Option<Vec<Html>> {
        let (id, _) = item.content.as_ref()?;
        let found = item.evaluation.as_ref()?;
        let usual = found.usual;
        // The data ends before it can be said who stayed.
        let early = found.kept.is_none() && found.period.end < found.kept_from;
        Some(vec![
            html! { <RouteLink to={Route::Content { id: id.0 }}>{ item.entry.title.clone() }</RouteLink> },
            (words.beside)(format, found.reach, usual.map(|usual| usual.0)).into(),
            (words.beside)(format, found.interactions, usual.map(|usual| usual.1)).into(),
            (words.tones)(format, found).into(),
            (words.stayed)(format, found, early).into(),
        ])
    };
    let rows: Vec<Vec<Html>> = items.iter().filter_map(row).collect();
    if rows.is_empty() {
        return html! { <div></div> };
    }
    let [title, people, interactions, tone, stayed] = words.outcomes_columns;
    let columns = vec![
        Column::words(title),
        Column::numbers(people),
        Column::numbers(interactions),
        Column::words(tone).minor(),
        Column::words(stayed),
    ];
    let actions = html! {
        <Help label={text.common.how}>{ for words.outcomes_help.iter().map(|help| html! { <p>{ *help }</p> }) }</Help>
    };
    html! {
        <Card title={words.outcomes.0} lead={words.outcomes.1} {actions} testid="plan-outcomes">
            <DataTable caption={words.outcomes.0} {columns} {rows} bare=true row_testid="outcome-row" />
        </Card>
    }
}
