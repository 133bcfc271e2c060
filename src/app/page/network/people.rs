//! Everybody with a tie, sorted by the engine, a window at a time.

use yew::prelude::*;

use super::Query;
use crate::app::ask::use_answer;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Card, Column, Help, Row, Table, Window, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, NetworkFigures, NetworkGroup, NetworkRow, NetworkTable};

/// Properties of [`People`].
#[derive(Clone, PartialEq, Properties)]
pub struct PeopleProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
    /// How the numbers were counted.
    pub figures: NetworkFigures,
    /// Groups by their index.
    pub groups: Vec<NetworkGroup>,
}

/// The table in its card.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.network.people;
    let window = use_state(Window::default);
    // The window belongs to one list: another list starts from its top.
    use_effect_with(props.query.clone(), {
        let window = window.setter();
        move |_| window.set(Window::default())
    });
    let asked = use_answer(Command::NetworkTable(props.query.table(*window)));
    let on_sort = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |sort| change.emit(query.ordered(sort)))
    };
    let on_window = Callback::from(move |wanted| window.set(wanted));
    let view = |table: &NetworkTable| {
        let line = |row: &NetworkRow| line(row, &props.groups, text, &format);
        let rows: Vec<Row> = table.rows.iter().map(line).collect();
        html! {
            <Table
                caption={words.title}
                columns={columns(text)}
                total={table.total}
                offset={table.offset}
                {rows}
                sort={props.query.order()}
                {on_sort}
                {on_window}
                testid="network-table"
                row_testid="network-row"
            />
        }
    };
    let help = words.help.iter().map(|help| html! { <p>{ *help }</p> });
    let actions = html! {
        <Help label={text.common.how}>
            { for help }
            <p>{ (text.network.betweenness)(&format, &props.figures) }</p>
        </Help>
    };
    html! {
        <Card title={words.title} lead={words.lead} {actions} testid="network-people">
            { answered(&asked, text, |answer| match answer {
                Answer::NetworkTable(table) => view(table),
                _ => html! { <div></div> },
            }) }
        </Card>
    }
}

fn columns(text: &Text) -> Vec<Column> {
    let last = text.network.people.columns.len() - 1;
    let column = |(index, title): (usize, &'static str)| {
        let words = index == 0 || index == last;
        let column = if words { Column::words(title) } else { Column::numbers(title) };
        column.sortable()
    };
    text.network.people.columns.into_iter().enumerate().map(column).collect()
}

fn line(row: &NetworkRow, groups: &[NetworkGroup], text: &'static Text, format: &Format) -> Row {
    let group = row.group.and_then(|index| groups.get(index as usize));
    let group = group.map_or_else(
        || NOTHING.to_owned(),
        |group| (text.network.group)(format, group.index, &group.leader.label),
    );
    Row {
        key: row.person.id.0.into(),
        cells: vec![
            row.person.label.clone().into(),
            format.decimal(row.standing).into(),
            format.count(row.incoming.into()).into(),
            format.count(row.outgoing.into()).into(),
            format.percent(row.between).into(),
            format.count(row.core.into()).into(),
            group.into(),
        ],
        to: Some(Route::Member { id: row.person.id.0 }),
    }
}
