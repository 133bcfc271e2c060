//! The words that set each month apart.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::page::keywords::chips;
use crate::app::part::{Card, Column, DataTable, Help};
use crate::app::text::Text;
use crate::engine::{MonthWords, TopicsPage};

/// The table, the latest month first.
pub fn card(page: &TopicsPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.topics;
    if page.months.is_empty() {
        return html! { <div></div> };
    }
    let [month, texts, said] = words.month_columns;
    let columns = vec![Column::words(month), Column::numbers(texts), Column::words(said)];
    let row = |month: &MonthWords| {
        vec![
            format.month(month.start).into(),
            format.count(month.documents).into(),
            chips(&month.keywords),
        ]
    };
    let rows: Vec<Vec<Html>> = page.months.iter().rev().map(row).collect();
    let help = html! { <Help label={text.common.how}><p>{ words.keywords_help }</p></Help> };
    html! {
        <Card title={words.months} lead={words.months_lead} actions={help} testid="month-words">
            <DataTable caption={words.months} {columns} {rows} bare=true />
        </Card>
    }
}
