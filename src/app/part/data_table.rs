//! A table that is whole in the document: for dozens of rows, not thousands.

use yew::prelude::*;

use super::Column;

/// Properties of [`DataTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct DataTableProps {
    /// What the table shows, for screen readers.
    pub caption: AttrValue,
    /// The columns.
    pub columns: Vec<Column>,
    /// Cells of each row. The first names the row.
    pub rows: Vec<Vec<Html>>,
    /// Whether it keeps to a height and scrolls inside.
    #[prop_or_default]
    pub scrolls: bool,
    /// Whether it stands without a frame, inside a card.
    #[prop_or_default]
    pub bare: bool,
    /// For tests: each row.
    #[prop_or("row".into())]
    pub row_testid: AttrValue,
}

/// A small table.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let head = props.columns.iter().enumerate().map(|(index, column)| {
        html! { <th key={index} scope="col" class={column.class()}>{ &column.title }</th> }
    });
    let cell = |(index, (cell, column)): (usize, (&Html, &Column))| {
        if index == 0 {
            html! { <th key={index} scope="row" class={column.class()}>{ cell.clone() }</th> }
        } else {
            html! { <td key={index} class={column.class()}>{ cell.clone() }</td> }
        }
    };
    let rows = props.rows.iter().enumerate().map(|(index, cells)| {
        html! {
            <tr key={index} data-testid={props.row_testid.clone()}>
                { for cells.iter().zip(&props.columns).enumerate().map(cell) }
            </tr>
        }
    });
    html! {
        <div
            class={classes!("data-table", props.scrolls.then_some("scrolls"), props.bare.then_some("bare"))}
            role="region"
            aria-label={props.caption.clone()}
            tabindex="0"
        >
            <table>
                <caption class="visually-hidden">{ &props.caption }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
