//! Who is tied to whom, and who holds it together.

mod ask;
mod findings;
mod lists;
mod numbers;
mod people;
mod picture;
mod query;

pub use query::Query;

use yew::prelude::*;

use super::findings::Findings;
use super::query::use_query;
use crate::app::ask::{Asked, use_answer};
use crate::app::format::Format;
use crate::app::part::{Empty, Page, Segmented, answered};
use crate::app::route::Route;
use crate::app::state::{Shared, use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, NetworkPage};
use query::{PERIODS, Ties};

/// The page.
#[component]
pub fn Network() -> Html {
    let (text, format) = (use_text(), use_format());
    let (query, change) = use_query::<Query>(Route::Network);
    let asked = use_answer(Command::Network(query.network()));
    let words = &text.network;
    html! {
        <Page title={words.title} lead={words.lead} name="network" actions={choices(&query, &change, text)}>
            { answered(&asked, text, |answer| match (answer, &asked) {
                (Answer::Network(page), Asked::Ready(answer)) => {
                    view(page, answer, &query, &change, text, &format)
                }
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn view(
    page: &NetworkPage,
    answer: &Shared<Answer>,
    query: &Query,
    change: &Callback<Query>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.network;
    if page.figures.pairs == 0 {
        return html! { <Empty title={words.empty.0} help={words.empty.1} /> };
    }
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::told(&page.findings, text, format)} />
            <div key="numbers">{ numbers::numbers(page, text, format) }</div>
            <picture::Picture key="picture" answer={answer.clone()} />
            <ask::Ask key="ask" ask={page.ask.clone()} figures={page.figures.clone()} />
            <div key="losses">{ lists::losses(&page.losses, text, format) }</div>
            <div key="groups">{ lists::groups(&page.groups, text, format) }</div>
            <div key="threads" class="pair">
                { lists::newcomers(page, text, format) }
                { lists::bridges(page, text, format) }
            </div>
            <people::People
                key="people"
                query={query.clone()}
                change={change.clone()}
                figures={page.figures.clone()}
                groups={page.groups.clone()}
            />
        </div>
    }
}

/// The switches of ties and periods.
fn choices(query: &Query, change: &Callback<Query>, text: &'static Text) -> Html {
    let words = &text.network;
    let ties = Ties::ALL.map(|ties| {
        let name = ties.kind().map_or(words.all, words.tie);
        (ties.name().into(), AttrValue::from(name))
    });
    let periods = PERIODS.map(|days| {
        let name = days.map_or_else(|| words.period.1.to_owned(), words.days);
        (Query::days_name(days).into(), AttrValue::from(name))
    });
    let on_ties = {
        let query = query.clone();
        change.reform(move |name: AttrValue| Query { ties: Ties::named(&name), ..query.clone() })
    };
    let on_days = {
        let query = query.clone();
        change.reform(move |days: AttrValue| Query { days: days.parse().ok(), ..query.clone() })
    };
    html! {
        <>
            <Segmented key="ties" label={words.ties} options={ties.to_vec()} value={query.ties.name()} onchange={on_ties} testid="ties" />
            <Segmented key="days" label={words.period.0} options={periods.to_vec()} value={Query::days_name(query.days)} onchange={on_days} testid="period" />
        </>
    }
}
