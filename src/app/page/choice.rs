//! What a group would take part in next: the alternatives with their chances,
//! beside the plain share of past acts.

use yew::prelude::*;

use super::figure::measured;
use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Choice, ChoiceOption};

/// The card. `title` says whose choice it is; without options it says what is missing.
pub fn choice(
    title: String,
    choice: Option<&Choice>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.activities;
    let known = choice.and_then(|choice| Some((choice, choice.options.first()?)));
    let Some((choice, first)) = known else {
        return html! {
            <Card {title} testid="next-activity">
                <Empty title={words.no_next.0} help={words.no_next.1} />
            </Card>
        };
    };
    let lead =
        (words.next_lead)(format, (text.labels.activity_kind)(first.kind), first.probability);
    let columns = words.option_columns;
    let columns = vec![
        Column::words(columns[0]),
        Column::words(columns[1]),
        Column::numbers(columns[2]),
        Column::numbers(columns[3]),
    ];
    let rows: Vec<Vec<Html>> =
        choice.options.iter().map(|option| row(option, first, text, format)).collect();
    let help = html! { <Help label={text.common.how}><p>{ words.next_help }</p></Help> };
    html! {
        <Card title={title.clone()} {lead} actions={help} testid="next-activity">
            <DataTable caption={title} {columns} {rows} bare=true />
            <p class="note">{ (words.rests_on)(format, choice.people, choice.acts) }{ " " }{ words.legend }</p>
        </Card>
    }
}

fn row(option: &ChoiceOption, first: &ChoiceOption, text: &Text, format: &Format) -> Vec<Html> {
    let shape = Bar {
        share: option.probability,
        mark: Some(option.share),
        faint: option.kind != first.kind,
    };
    vec![
        (text.labels.activity_kind)(option.kind).into(),
        measured(shape, format.percent(option.probability)),
        format.percent(option.share).into(),
        format.count(option.people).into(),
    ]
}
