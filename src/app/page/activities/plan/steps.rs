//! What to do by when, and how the activity goes.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable};
use crate::app::text::Text;
use crate::engine::{Step, Stretch};

/// The checklist.
pub fn checklist(steps: &[Step], text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.plan;
    let (title, [by, what]) = words.checklist;
    let row = |step: &Step| -> Vec<Html> {
        vec![format.date(step.due).into(), (words.task)(step.task).into()]
    };
    table(title, [by, what], steps.iter().map(row).collect(), "checklist")
}

/// The run sheet.
pub fn sheet(sheet: &[Stretch], text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.plan;
    let (title, [minute, what]) = words.sheet;
    let row = |part: &Stretch| -> Vec<Html> {
        vec![
            (words.minutes)(format, part.from, part.until).into(),
            (words.scene)(part.scene).into(),
        ]
    };
    table(title, [minute, what], sheet.iter().map(row).collect(), "run-sheet")
}

fn table(
    title: &'static str,
    columns: [&'static str; 2],
    rows: Vec<Vec<Html>>,
    testid: &'static str,
) -> Html {
    let columns: Vec<Column> = columns.into_iter().map(Column::words).collect();
    html! {
        <Card {title} {testid}>
            <DataTable caption={title} {columns} {rows} bare=true row_testid={format!("{testid}-row")} />
        </Card>
    }
}
