//! The creator's own contents, each with a state that can be changed, filtered by state.

use yew::prelude::*;

use crate::app::ask::{use_answer, use_decide};
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::day;
use crate::app::page::review;
use crate::app::part::{Card, Column, Empty, RouteLink, Row, Select, Table, Window, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Decision, ReviewFilter, ReviewPage, ReviewQuery, ReviewRow};
use crate::model::ContentId;
use crate::moderate::ReviewState;

/// The table.
#[component]
pub fn Reviews() -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let words = &text.quality;
    let (window, filter) = (use_state(Window::default), use_state(|| ReviewFilter::All));
    let query = ReviewQuery { filter: *filter, offset: window.offset, limit: window.limit };
    let asked = use_answer(Command::Reviews(query));
    let on_window = {
        let window = window.setter();
        Callback::from(move |wanted| window.set(wanted))
    };
    let on_filter = {
        let (filter, window) = (filter.setter(), window.setter());
        Callback::from(move |value: AttrValue| {
            filter.set(review::filter(&value));
            window.set(Window::default());
        })
    };
    let value = review::word(*filter);
    let view = |page: &ReviewPage| {
        if page.contents == 0 {
            return html! { <Empty title={text.content.none.0} help={text.content.none.1} /> };
        }
        let rows: Vec<Row> =
            page.rows.iter().map(|row| line(row, &decide, text, &format)).collect();
        html! {
            <div class="stack">
                <Select label={words.review_filter} options={review::options(&page.states, text, &format)} value={value.clone()} onchange={on_filter.clone()} testid="review-filter" />
                <Table
                    caption={words.views.2}
                    columns={columns(text)}
                    total={page.total}
                    offset={page.offset}
                    {rows}
                    on_window={on_window.clone()}
                    testid="reviews"
                    row_testid="review-row"
                />
            </div>
        }
    };
    html! {
        <Card title={words.views.2} lead={words.review_lead} testid="review-states">
            { answered(&asked, text, |answer| match answer {
                Answer::Reviews(page) => view(page),
                _ => html! { <div></div> },
            }) }
        </Card>
    }
}

/// Properties of [`ReviewSelect`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReviewSelectProps {
    /// Which content.
    pub id: u32,
}

/// The state of one content, on its own page; nothing for an answer, which is a member's.
#[component]
pub fn ReviewSelect(props: &ReviewSelectProps) -> Html {
    let (text, decide) = (use_text(), use_decide());
    let filter = ReviewFilter::Content(ContentId(props.id));
    let asked = use_answer(Command::Reviews(ReviewQuery { filter, offset: 0, limit: 1 }));
    answered(&asked, text, |answer| match answer {
        Answer::Reviews(page) => match page.rows.first() {
            Some(row) => html! { <div>{ select(row, false, &decide, text) }</div> },
            None => html! { <div></div> },
        },
        _ => html! { <div></div> },
    })
}

fn columns(text: &Text) -> Vec<Column> {
    text.quality.review_columns.into_iter().map(Column::words).collect()
}

fn line(row: &ReviewRow, decide: &Callback<Decision>, text: &'static Text, format: &Format) -> Row {
    let title = if row.title.is_empty() { text.content.untitled } else { &row.title };
    let author = if row.author.is_empty() { NOTHING } else { &row.author };
    let to = Route::Content { id: row.id.0 };
    Row {
        key: row.id.0.into(),
        cells: vec![
            html! { <RouteLink {to}>{ title.to_owned() }</RouteLink> },
            author.to_owned().into(),
            day(format, row.published).into(),
            select(row, true, decide, text),
        ],
        // A row that leads somewhere would swallow the click on its list of states.
        to: None,
    }
}

fn select(
    row: &ReviewRow,
    hide_label: bool,
    decide: &Callback<Decision>,
    text: &'static Text,
) -> Html {
    let words = &text.quality;
    let none: (AttrValue, AttrValue) = (review::NONE.into(), words.no_state.into());
    let states =
        ReviewState::ALL.map(|state| (format!("{state:?}").into(), (words.state)(state).into()));
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once(none).chain(states).collect();
    let value = row.state.map_or_else(|| review::NONE.to_owned(), |state| format!("{state:?}"));
    let content = row.key.clone();
    let onchange = decide.reform(move |value: AttrValue| Decision::Review {
        content: content.clone(),
        state: review::state(&value),
    });
    html! { <Select label={words.review_state} {options} {value} {onchange} {hide_label} testid="review-state" /> }
}
