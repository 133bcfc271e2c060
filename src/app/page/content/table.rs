//! Contents, searched and sorted by the engine, a window at a time.

use yew::prelude::*;

use super::Query;
use crate::app::ask::use_answer;
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::day;
use crate::app::page::review;
use crate::app::part::{Chip, Column, Row, Search, Select, Table, Window, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, ContentPage, ContentRow};

/// Tags that a row has room for.
const TAGS: usize = 2;

/// Properties of [`List`].
#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// Search, tags and table.
#[component]
pub fn List(props: &ListProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let window = use_state(Window::default);
    // The window belongs to one list: another list starts from its top.
    use_effect_with(props.query.clone(), {
        let window = window.setter();
        move |_| window.set(Window::default())
    });
    // A tag that was pressed stands in the search field, which keeps its own words.
    let pressed = use_state(|| 0_u32);
    let asked = use_answer(Command::Contents(props.query.asked(*window)));
    let on_search = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |search| change.emit(Query { search, ..query.clone() }))
    };
    let on_sort = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |sort| change.emit(query.ordered(sort)))
    };
    let on_tag = {
        let (on_search, pressed) = (on_search.clone(), pressed.clone());
        Callback::from(move |tag: String| {
            pressed.set(*pressed + 1);
            on_search.emit(tag);
        })
    };
    let on_window = Callback::from(move |wanted| window.set(wanted));
    let on_review = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |word: AttrValue| {
            let review = (word != review::ALL).then(|| word.to_string());
            change.emit(Query { review, ..query.clone() });
        })
    };
    let chosen = props.query.review.clone().unwrap_or_else(|| review::ALL.to_owned());
    let view = |page: &ContentPage| {
        let rows: Vec<Row> = page.rows.iter().map(|row| line(row, text, &format)).collect();
        html! {
            <div class="stack">
                { tags(page, &props.query.search, &on_tag, text, &format) }
                <Select
                    label={text.quality.review_state}
                    options={review::options(&page.states, text, &format)}
                    value={chosen.clone()}
                    onchange={on_review.clone()}
                    testid="content-review"
                />
                <p class="note" aria-live="polite" data-testid="contents-found">{ (text.common.contents)(&format, page.total) }</p>
                <Table
                    caption={text.content.title}
                    columns={columns(text)}
                    total={page.total}
                    offset={page.offset}
                    {rows}
                    sort={props.query.order()}
                    {on_sort}
                    {on_window}
                    testid="contents"
                    row_testid="content-row"
                />
            </div>
        }
    };
    html! {
        <div class="stack">
            <Search key={*pressed} label={text.content.search} initial={props.query.search.clone()} {on_search} testid="content-search" />
            { answered(&asked, text, |answer| match answer {
                Answer::Contents(page) => view(page),
                _ => html! { <div></div> },
            }) }
        </div>
    }
}

fn columns(text: &Text) -> Vec<Column> {
    let numbers = [false, true, true, false, false, false, false, false];
    let titles = text.content.columns.into_iter().zip(numbers).enumerate();
    let column = |(index, (title, numeric)): (usize, (&'static str, bool))| {
        let column = if numeric { Column::numbers(title) } else { Column::words(title) };
        if Query::sortable(index) { column.sortable() } else { column }
    };
    titles.map(column).collect()
}

fn line(row: &ContentRow, text: &'static Text, format: &Format) -> Row {
    let title = if row.title.is_empty() { text.content.untitled } else { &row.title };
    let tags = row
        .tags
        .iter()
        .take(TAGS)
        .map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
    let author = if row.author_label.is_empty() { NOTHING } else { &row.author_label };
    Row {
        key: row.id.0.into(),
        cells: vec![
            title.to_owned().into(),
            format.count(row.people.into()).into(),
            format.count(row.acts.into()).into(),
            (text.labels.activity_kind)(row.kind).into(),
            day(format, row.published).into(),
            author.to_owned().into(),
            html! { <span class="tags" title={row.tags.join(", ")}>{ for tags }</span> },
            row.state.map_or_else(|| NOTHING.into(), |state| (text.quality.state)(state).into()),
        ],
        to: Some(Route::Content { id: row.id.0 }),
    }
}

/// One chip a tag: pressing it searches for the tag, pressing it again for everything.
fn tags(
    page: &ContentPage,
    search: &str,
    on_tag: &Callback<String>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let chip = |(tag, people): &(String, u32)| {
        let chosen = tag == search;
        let next = if chosen { String::new() } else { tag.clone() };
        let onclick = on_tag.reform(move |_: MouseEvent| next.clone());
        html! {
            <button
                key={tag.clone()}
                type="button"
                class="filter"
                aria-pressed={if chosen { "true" } else { "false" }}
                {onclick}
                data-testid="tag-filter"
            >
                <span>{ tag }</span>
                <span class="filter-count numeral">{ format.count((*people).into()) }</span>
            </button>
        }
    };
    if page.tags.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <div class="filters one-line" role="group" aria-label={text.content.tags} title={text.content.tags}>
            { for page.tags.iter().map(chip) }
        </div>
    }
}
