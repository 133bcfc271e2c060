//! How the score comes about.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{MemberDetail, ScoreTerm};

/// Each term with the points it brings.
pub fn card(
    detail: &MemberDetail,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.one;
    if detail.score.is_empty() {
        return html! {
            <Card title={words.score} testid="score">
                <Empty title={words.no_score.0} help={words.no_score.1} />
            </Card>
        };
    }
    let columns = vec![
        Column::words(words.score_columns[0]),
        Column::words(words.score_columns[3]),
        Column::numbers(words.score_columns[1]).minor(),
        Column::numbers(words.score_columns[2]),
    ];
    let row = |term: &ScoreTerm| {
        // A full bar brings all the points that its weight allows.
        let shape = Bar { share: term.level, ..Bar::default() };
        vec![
            (text.labels.feature)(term.feature, attributes).into(),
            measured(shape, format.decimal(term.points)),
            format.percent(term.level).into(),
            format.percent(term.weight).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = detail.score.iter().map(row).collect();
    let help = html! { <Help label={text.common.how}><p>{ words.score_help }</p></Help> };
    html! {
        <Card title={words.score} lead={(words.score_lead)(format, detail.row.score)} actions={help} testid="score">
            <DataTable caption={words.score} {columns} {rows} bare=true row_testid="score-term" />
        </Card>
    }
}
