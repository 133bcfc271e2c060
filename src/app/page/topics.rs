//! What the community talks of, and in which tone.

mod findings;
mod list;
mod months;
mod texts;
mod tone;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::findings::Findings;
use super::period::switch_from;
use super::query::use_query;
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::part::{Empty, Page, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, RemarkQuery, TopicsPage};
use texts::Texts;

/// The shortest period that is offered, in days: a week has too few texts.
const SHORTEST: u32 = 30;

/// What the address says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Query {
    days: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self { days: 30 }
    }
}

/// The page.
#[component]
pub fn Topics() -> Html {
    let (text, format) = (use_text(), use_format());
    let (query, change) = use_query::<Query>(Route::Topics);
    let asked = use_answer(Command::Topics { days: query.days });
    // The texts behind a figure, once it was pressed.
    let shown = use_state(|| None::<RemarkQuery>);
    let show = use_callback(shown.setter(), |query: RemarkQuery, set| set.set(Some(query)));
    let close = use_callback(shown.setter(), |(), set| set.set(None));
    let period = switch_from(SHORTEST, query.days, change.reform(|days| Query { days }), text);
    html! {
        <Page title={(text.shell.route)(Route::Topics)} name="topics" actions={period}>
            { answered(&asked, text, |answer| match answer {
                Answer::Topics(page) => view(page, &show, text, &format),
                _ => html! { <div></div> },
            }) }
            <Texts query={(*shown).clone()} on_close={close} />
        </Page>
    }
}

fn view(
    page: &TopicsPage,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.topics;
    if page.read == 0 {
        return html! { <Empty title={words.no_texts.0} help={words.no_texts.1} /> };
    }
    let told = findings::told(&page.findings, text, format);
    html! {
        <div class="sections">
            <p class="period numeral" key="period">
                { format.period(page.period) }{ " · " }{ (words.read)(format, page.read, page.total) }
            </p>
            <Findings key="findings" findings={told} />
            <div key="list">{ list::card(page, show, text, format) }</div>
            <div key="tone">{ tone::section(page, show, text, format) }</div>
            <div key="months">{ months::card(page, text, format) }</div>
        </div>
    }
}
