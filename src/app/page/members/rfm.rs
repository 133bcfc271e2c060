//! RFM: the grid of recency and frequency, and its groups.

use yew::prelude::*;
use yew_router::prelude::*;

use super::Query;
use super::classes::named;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{MemberGroup, RfmRow, RfmSummary};

/// Shades of a cell, `heat-0` and so on.
const SHADES: f64 = 5.0;

/// Grid and groups.
pub fn view(rfm: &RfmSummary, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.classes;
    if rfm.cells.is_empty() {
        return html! {
            <Card title={words.rfm}><Empty title={words.none.0} help={words.none.1} /></Card>
        };
    }
    let help = html! { <Help label={text.common.how}><p>{ words.rfm_help }</p></Help> };
    html! {
        <Card title={words.rfm} lead={(words.rfm_lead)(format, rfm.parts, rfm.people)} actions={help} testid="rfm">
            <div class="stack">
                <div key="grid">{ grid(rfm, text, format) }</div>
                <div key="groups">{ groups(rfm, text, format) }</div>
            </div>
        </Card>
    }
}

fn grid(rfm: &RfmSummary, text: &'static Text, format: &Format) -> Html {
    let (recency, frequency) = text.profiles.classes.rfm_axes;
    let most = rfm.cells.iter().map(|cell| cell.2).max().unwrap_or(0).max(1);
    let cell = |r: u8, f: u8| {
        let found = rfm.cells.iter().find(|cell| (cell.0, cell.1) == (r, f));
        let count = found.map_or(0, |cell| cell.2);
        let shade = (SHADES * count as f64 / most as f64).ceil() as u8;
        let group = MemberGroup::RfmCell(r, f);
        html! {
            <td key={r} class={classes!("number", format!("heat-{shade}"))}>
                if count == 0 {
                    { format.count(count) }
                } else {
                    { members(group, count, text, format) }
                }
            </td>
        }
    };
    let row = |f: u8| {
        html! {
            <tr key={f} data-testid="rfm-row">
                <th scope="row">{ format!("F {f}") }</th>
                { for (1..=rfm.parts).map(|r| cell(r, f)) }
            </tr>
        }
    };
    let head = |r: u8| html! { <th key={r} scope="col" class="number">{ format!("R {r}") }</th> };
    html! {
        <div class="data-table bare heat" role="region" aria-label={text.profiles.classes.rfm} tabindex="0">
            <table>
                <caption class="visually-hidden">{ format!("{recency}; {frequency}") }</caption>
                <thead><tr><th scope="col">{ frequency }</th>{ for (1..=rfm.parts).map(head) }</tr></thead>
                <tbody>{ for (1..=rfm.parts).rev().map(row) }</tbody>
            </table>
            <p class="note">{ recency }</p>
        </div>
    }
}

/// The number of a cell, leading to its members.
fn members(group: MemberGroup, count: u64, text: &'static Text, format: &Format) -> Html {
    let query = Query { group: Some(group.word()), ..Query::default() };
    let name = (text.profiles.group)(group);
    html! {
        <span title={(text.profiles.classes.rfm_show)(format, &name, count)} data-testid="rfm-cell">
            <Link<Route, Query> to={Route::Members} {query}>
                <span class="visually-hidden">{ format!("{name}: ") }</span>
                { format.count(count) }
            </Link<Route, Query>>
        </span>
    }
}

fn groups(rfm: &RfmSummary, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.classes;
    let row = |row: &RfmRow| -> Vec<Html> {
        let share = format.percent(row.share);
        vec![
            html! {
                <>
                    { named(MemberGroup::Rfm(row.group), text) }
                    <span class="cell-note">{ (words.rfm_meaning)(row.group) }</span>
                </>
            },
            format!("{} · {share}", format.count(row.members)).into(),
            format.decimal(row.recency).into(),
            format.decimal(row.frequency).into(),
            row.money.map_or_else(|| NOTHING.to_owned(), |money| format.decimal(money)).into(),
        ]
    };
    let columns = words
        .rfm_columns
        .iter()
        .enumerate()
        .map(
            |(index, &title)| {
                if index == 0 { Column::words(title) } else { Column::numbers(title) }
            },
        )
        .collect::<Vec<_>>();
    let rows: Vec<Vec<Html>> = rfm.groups.iter().map(row).collect();
    html! { <DataTable caption={words.rfm} {columns} {rows} bare=true row_testid="rfm-group" /> }
}
