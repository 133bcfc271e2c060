//! The texts behind a figure, in a dialog.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::page::figure::day;
use crate::app::part::{Dialog, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, RemarkPage, RemarkQuery, RemarkRow};

/// Texts shown: as many as anybody reads.
const SHOWN: u32 = 60;

/// Properties of [`Texts`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextsProps {
    /// Which texts; `None` while nothing was pressed.
    pub query: Option<RemarkQuery>,
    /// The person wants it gone.
    pub on_close: Callback<()>,
}

/// The dialog.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let text = use_text();
    html! {
        <Dialog
            open={props.query.is_some()}
            title={text.topics.texts}
            on_close={props.on_close.clone()}
            testid="texts"
        >
            if let Some(query) = &props.query {
                <List query={RemarkQuery { limit: SHOWN, ..query.clone() }} />
            } else {
                <div></div>
            }
        </Dialog>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ListProps {
    query: RemarkQuery,
}

#[component]
fn List(props: &ListProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::Remarks(props.query.clone()));
    answered(&asked, text, |answer| match answer {
        Answer::Remarks(page) => view(page, text, &format),
        _ => html! { <div></div> },
    })
}

fn view(page: &RemarkPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.topics;
    let rows = page.rows.iter().enumerate();
    let said = if page.rows.len() as u64 == page.total {
        (words.show_texts)(format, page.total)
    } else {
        (words.first_texts)(format, page.rows.len() as u64, page.total)
    };
    html! {
        <div class="stack">
            <p class="note numeral">{ said }</p>
            <ul class="remarks">{ for rows.map(|(index, row)| remark(index, row, text, format)) }</ul>
        </div>
    }
}

fn remark(index: usize, row: &RemarkRow, text: &'static Text, format: &Format) -> Html {
    let words = &text.topics;
    let judged = row.judgement.map(|judged| {
        let tone = (words.tones)(judged.tone);
        format!("{tone} · {}", (words.pleased)(format, judged.probability.into()))
    });
    html! {
        <li key={index} data-testid="remark">
            <blockquote>{ &row.excerpt }</blockquote>
            <p class="note">
                if let Some(id) = row.author {
                    <Link<Route> to={Route::Member { id: id.0 }}>{ &row.author_label }</Link<Route>>{ " · " }
                }
                <span class="numeral">{ day(format, row.time) }</span>
                if let Some(id) = row.content {
                    { " · " }<Link<Route> to={Route::Content { id: id.0 }}>{ &row.title }</Link<Route>>
                }
                if let Some(judged) = judged {
                    { " · " }<span class="numeral">{ judged }</span>
                }
            </p>
        </li>
    }
}
