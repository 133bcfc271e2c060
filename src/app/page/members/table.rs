//! Everybody, searched, filtered and sorted by the engine, a window at a time.

use yew::prelude::*;

use super::Query;
use crate::app::ask::use_answer;
use crate::app::chart::Bar;
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::{ago, day, measured};
use crate::app::part::{Chip, Column, Row, Search, Table, Window, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, MemberGroup, MemberPage, MemberRow, SegmentBrief};
use crate::model::Time;

/// Properties of [`List`].
#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// Search, filter and table.
#[component]
pub fn List(props: &ListProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let window = use_state(Window::default);
    // The window belongs to one list: another list starts from its top.
    use_effect_with(props.query.clone(), {
        let window = window.setter();
        move |_| window.set(Window::default())
    });
    let asked = use_answer(Command::Members(props.query.asked(*window)));
    let on_search = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |search| change.emit(Query { search, ..query.clone() }))
    };
    let on_sort = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |sort| change.emit(query.ordered(sort)))
    };
    let on_window = Callback::from(move |wanted| window.set(wanted));
    let view = |page: &MemberPage| {
        let end = opened.facts.span.map(|(_, end)| end);
        let names = Names { segments: &page.segments, attributes: &opened.facts.attributes };
        let rows: Vec<Row> =
            page.rows.iter().map(|row| line(row, &names, end, text, &format)).collect();
        html! {
            <div class="stack">
                { chips(page, &names, props, text, &format) }
                <p class="note" aria-live="polite" data-testid="members-found">{ (text.common.members)(&format, page.total) }</p>
                <Table
                    caption={text.members.title}
                    columns={columns(text)}
                    total={page.total}
                    offset={page.offset}
                    {rows}
                    sort={props.query.order()}
                    {on_sort}
                    {on_window}
                    testid="members"
                    row_testid="member-row"
                />
            </div>
        }
    };
    html! {
        <div class="stack">
            <Search label={text.members.search} initial={props.query.search.clone()} {on_search} testid="member-search" />
            { answered(&asked, text, |answer| match answer {
                Answer::Members(page) => view(page),
                _ => html! { <div></div> },
            }) }
        </div>
    }
}

/// What rows and chips name segments with.
struct Names<'a> {
    segments: &'a [SegmentBrief],
    attributes: &'a [String],
}

impl Names<'_> {
    fn segment(&self, index: u32, text: &Text) -> Option<String> {
        let brief = self.segments.iter().find(|brief| brief.index == index)?;
        Some((text.labels.segment)(&brief.name, self.attributes))
    }
}

fn columns(text: &Text) -> Vec<Column> {
    let numbers = [false, false, false, true, true, false, false, false];
    let titles = text.members.columns.into_iter().zip(numbers).enumerate();
    let column = |(index, (title, numeric)): (usize, (&'static str, bool))| {
        let column = if numeric { Column::numbers(title) } else { Column::words(title) };
        if index < Query::SORTABLE { column.sortable() } else { column }
    };
    titles.map(column).collect()
}

fn line(row: &MemberRow, names: &Names, end: Option<Time>, text: &Text, format: &Format) -> Row {
    let segment = row.segment.and_then(|index| names.segment(index, text));
    let score = Bar { share: row.score / 100.0, ..Bar::default() };
    let tier = match row.tier.as_str() {
        "" => html! { <span>{ NOTHING }</span> },
        tier => html! { <Chip label={tier.to_owned()} /> },
    };
    Row {
        key: row.id.0.into(),
        cells: vec![
            row.label.clone().into(),
            measured(score, format.count(row.score.round() as u64)),
            segment.unwrap_or_else(|| NOTHING.to_owned()).into(),
            format.count(row.active_days.into()).into(),
            format.count(row.acts.into()).into(),
            ago(format, row.last_seen, end),
            day(format, row.joined).into(),
            tier,
        ],
        to: Some(Route::Member { id: row.id.0 }),
    }
}

/// One chip a segment, and one for all.
fn chips(
    page: &MemberPage,
    names: &Names,
    props: &ListProps,
    text: &'static Text,
    format: &Format,
) -> Html {
    if page.segments.is_empty() && props.query.group.is_none() {
        return html! { <div></div> };
    }
    let only = props.query.group.as_deref().and_then(MemberGroup::of).map(|group| {
        let (query, change) = (props.query.clone(), props.change.clone());
        let onclick =
            Callback::from(move |_: MouseEvent| change.emit(Query { group: None, ..query.clone() }));
        let name = (text.profiles.group)(group);
        html! {
            <button type="button" class="filter" aria-pressed="true" {onclick} data-testid="group-filter">
                <span>{ format!("{} {name} ×", text.profiles.filtered) }</span>
            </button>
        }
    });
    let chip = |segment: Option<u32>, words: String, count: Option<u64>| {
        let (query, change) = (props.query.clone(), props.change.clone());
        let onclick =
            Callback::from(move |_: MouseEvent| change.emit(Query { segment, ..query.clone() }));
        let pressed = if segment == props.query.segment { "true" } else { "false" };
        html! {
            <button
                key={segment.map_or(-1, i64::from)}
                type="button"
                class="filter"
                aria-pressed={pressed}
                {onclick}
                data-testid="segment-filter"
            >
                <span>{ words }</span>
                if let Some(count) = count {
                    <span class="filter-count numeral">{ format.count(count) }</span>
                }
            </button>
        }
    };
    let segments = page.segments.iter().map(|brief| {
        let words = (text.labels.segment)(&brief.name, names.attributes);
        chip(Some(brief.index), words, Some(brief.members))
    });
    html! {
        <div class="filters" role="group" aria-label={text.members.filter}>
            { only.unwrap_or_default() }
            { chip(None, text.members.all.to_owned(), None) }
            { for segments }
        </div>
    }
}
