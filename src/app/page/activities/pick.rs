//! What to try next, where the creator leaves it to what is known and to chance.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Help};
use crate::app::text::Text;
use crate::engine::{FormArm, Pick};

/// The table of forms; an empty element where there is nobody.
pub fn card(pick: Option<&Pick>, text: &'static Text, format: &Format) -> Html {
    let Some(pick) = pick else { return html! { <div></div> } };
    let words = &text.engage.next;
    let [form, tried, came, expected, best] = words.pick_columns;
    let columns = vec![
        Column::words(form),
        Column::words(best),
        Column::numbers(tried),
        Column::numbers(came),
        Column::numbers(expected).minor(),
    ];
    let row = |arm: &FormArm| -> Vec<Html> {
        let shape = Bar { share: arm.best, faint: arm.kind != pick.kind, ..Bar::default() };
        let came = if arm.tries == 0 { NOTHING.to_owned() } else { format.percent(arm.share) };
        vec![
            (text.labels.activity_kind)(arm.kind).into(),
            measured(shape, format.percent(arm.best)),
            format.count(arm.tries.into()).into(),
            came.into(),
            format.percent(arm.expected).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = pick.arms.iter().map(row).collect();
    let lead = (words.pick_lead)(format, (text.labels.activity_kind)(pick.kind), pick);
    let help = words.pick_help.iter().map(|help| html! { <p>{ *help }</p> });
    let help = html! { <Help label={text.common.how}>{ for help }</Help> };
    html! {
        <Card title={words.pick} {lead} actions={help} testid="pick">
            <DataTable caption={words.pick} {columns} {rows} bare=true row_testid="arm" />
        </Card>
    }
}
