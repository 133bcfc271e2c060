//! What is wanted and too little of.

use yew::prelude::*;

use super::subject;
use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Gap, PlanPage};

/// The card.
pub fn wanted(page: &PlanPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.plan;
    let lead = (words.gaps.1)(&format.period(page.period));
    let actions = html! {
        <Help label={text.common.how}>{ for words.gaps_help.iter().map(|help| html! { <p>{ *help }</p> }) }</Help>
    };
    let [name, people, asked, unanswered, published, ratio] = words.gaps_columns;
    let columns = vec![
        Column::words(name),
        Column::numbers(people),
        Column::numbers(asked).minor(),
        Column::numbers(unanswered).minor(),
        Column::numbers(published),
        Column::words(ratio),
    ];
    let row = |gap: &Gap| -> Vec<Html> {
        vec![
            subject(&gap.subject, text).into(),
            format.count(gap.people).into(),
            format.count(gap.asked).into(),
            format.count(gap.unanswered).into(),
            format.count(gap.published).into(),
            html! {
                <>
                    <span class="numeral">{ (words.ratio)(format, gap.ratio) }</span>
                    <span class="cell-note">{ (words.gap)(gap) }</span>
                </>
            },
        ]
    };
    let rows: Vec<Vec<Html>> = page.gaps.iter().map(row).collect();
    html! {
        <Card title={words.gaps.0} {lead} {actions} testid="plan-gaps">
            if rows.is_empty() {
                <Empty title={words.no_gaps.0} help={words.no_gaps.1} />
            } else {
                <DataTable caption={words.gaps.0} {columns} {rows} scrolls=true row_testid="gap-row" />
            }
        </Card>
    }
}
