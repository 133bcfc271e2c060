//! The chance of taking part in an activity of each form, each form for itself.

use yew::prelude::*;

use crate::app::chart::interval;
use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Choice, Group, KindChance, Skill};

/// The table, with how well the past was foretold below it. Of one member there is no
/// interval: they come or they do not.
pub fn chances(
    choice: Option<&Choice>,
    skill: Option<&Skill>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.engage.next;
    let known = choice.map(|choice| choice.chances.as_slice()).unwrap_or_default();
    let one = choice.is_some_and(|choice| matches!(choice.group, Group::Member(_)));
    if known.is_empty() && one {
        // They left, or too little was held for anybody: the page of activities says so.
        return html! { <div></div> };
    }
    if known.is_empty() {
        return html! {
            <Card title={words.chances} testid="chances">
                <Empty title={words.too_few.0} help={words.too_few.1} />
            </Card>
        };
    }
    let [form, chance, between] = words.chance_columns;
    let mut columns = vec![Column::words(form), Column::words(chance)];
    if !one {
        columns.push(Column::numbers(between));
    }
    let row = |(index, one): (usize, &KindChance)| -> Vec<Html> {
        let share = one.share;
        let shape = interval(share.value, share.low, share.high, index > 0);
        let value = format.percent(share.value);
        vec![
            (text.labels.activity_kind)(one.kind).into(),
            html! { <span class="measured">{ shape }<span class="measured-value numeral">{ value }</span></span> },
            format!("{} – {}", format.percent(share.low), format.percent(share.high)).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = known.iter().enumerate().map(row).collect();
    let help = words.chances_help.iter().map(|help| html! { <p>{ *help }</p> });
    let help = html! { <Help label={text.common.how}>{ for help }</Help> };
    html! {
        <Card title={words.chances} lead={words.chances_lead} actions={help} testid="chances">
            <DataTable caption={words.chances} {columns} {rows} bare=true row_testid="chance" />
            if let Some(skill) = skill {
                <p class="note" data-testid="skill">{ (words.skill)(format, skill) }</p>
            }
        </Card>
    }
}
