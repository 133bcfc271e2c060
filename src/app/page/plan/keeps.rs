//! What keeps members, rather than merely being looked at.

use yew::prelude::*;

use super::subject;
use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Keeps, PlanPage};

/// The card.
pub fn keeps(page: &PlanPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.plan;
    let (then, now) = page.keeps_periods;
    let lead = (words.keeps.1)(&format.period(then), &format.period(now));
    let actions = html! {
        <Help label={text.common.how}>{ for words.keeps_help.iter().map(|help| html! { <p>{ *help }</p> }) }</Help>
    };
    let [name, people, stayed, others, difference] = words.keeps_columns;
    let columns = vec![
        Column::words(name),
        Column::numbers(people),
        Column::numbers(stayed),
        Column::numbers(others),
        Column::words(difference),
    ];
    let row = |keeps: &Keeps| -> Vec<Html> {
        let matched = &keeps.matched;
        vec![
            subject(&keeps.subject, text).into(),
            format.count(matched.people).into(),
            format.percent(matched.stayed).into(),
            format.percent(matched.expected).into(),
            html! {
                <>
                    <span class="numeral">{ (words.points)(format, matched.difference) }</span>
                    <span class="cell-note">{ (words.keep)(keeps) }</span>
                </>
            },
        ]
    };
    let rows: Vec<Vec<Html>> = page.keeps.iter().map(row).collect();
    html! {
        <Card title={words.keeps.0} {lead} {actions} testid="plan-keeps">
            if rows.is_empty() {
                <Empty title={words.no_keeps.0} help={words.no_keeps.1} />
            } else {
                <DataTable caption={words.keeps.0} {columns} {rows} scrolls=true row_testid="keeps-row" />
            }
        </Card>
    }
}
