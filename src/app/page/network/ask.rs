//! Whom to ask to spread a word.

use yew::prelude::*;

use super::lists::person;
use crate::app::part::{Card, Column, DataTable, Help, Segmented};
use crate::app::state::{use_format, use_text};
use crate::engine::{Asking, NetworkFigures};

/// How many people can be asked, and how many it is at first.
const COUNTS: [usize; 4] = [1, 3, 5, 10];
const FIRST: usize = 3;

/// Properties of [`Ask`].
#[derive(Clone, PartialEq, Properties)]
pub struct AskProps {
    /// Whom to ask, in order.
    pub ask: Vec<Asking>,
    /// What it rests on.
    pub figures: NetworkFigures,
}

/// The card: how many to ask, what they reach, and who they are.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.network.ask;
    let count = use_state(|| FIRST);
    let shown = &props.ask[..props.ask.len().min(*count)];
    let Some(last) = shown.last() else { return html! { <div></div> } };
    let options = COUNTS.into_iter().filter(|&count| count <= props.ask.len());
    let options: Vec<(AttrValue, AttrValue)> = options
        .map(|count| (count.to_string().into(), (words.people)(&format, count as u64).into()))
        .collect();
    let onchange = {
        let count = count.clone();
        Callback::from(move |value: AttrValue| count.set(value.parse().unwrap_or(FIRST)))
    };
    let [name, reach, baseline] = words.columns;
    let columns = vec![Column::words(name), Column::numbers(reach), Column::numbers(baseline)];
    let row = |asking: &Asking| {
        vec![
            person(&asking.person),
            (words.reach)(&format, asking.reach).into(),
            (words.reach)(&format, asking.baseline).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = shown.iter().map(row).collect();
    let help = (words.help)(&format, &props.figures);
    let actions = html! {
        <>
            <Segmented key="count" label={words.count} {options} value={count.to_string()} {onchange} testid="ask-count" />
            <Help key="help" label={text.common.how}>{ for help.into_iter().map(|help| html! { <p>{ help }</p> }) }</Help>
        </>
    };
    let lead = (words.lead)(&format, shown.len() as u64, last.reach, last.baseline);
    html! {
        <Card title={words.title} {lead} {actions} testid="network-ask">
            <DataTable caption={words.title} {columns} {rows} bare=true row_testid="ask-row" />
        </Card>
    }
}
