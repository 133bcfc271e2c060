//! One list for everybody.

use yew::prelude::*;
use yew_router::prelude::*;

use super::Query;
use super::query::{Days, named, word};
use super::take::{Take, lines};
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::page::bar::Bar;
use crate::app::part::{Card, Chip, Empty, Help, Segmented, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Digest, DigestPiece, DigestQuery, ListQuery};

/// Pieces in it.
const PIECES: u32 = 10;

/// Properties of [`List`].
#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// The card.
#[component]
pub fn List(props: &ListProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.recommend.digest;
    let asked = DigestQuery { count: PIECES, days: props.query.days.count() };
    let answer = use_answer(Command::Digest(asked));
    let onchange = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |value: AttrValue| {
            change.emit(Query { days: named(&Days::ALL, &value), ..query.clone() });
        })
    };
    let options = Days::ALL.iter().zip(words.days.1);
    let options: Vec<(AttrValue, AttrValue)> =
        options.map(|((_, name), words)| ((*name).into(), words.into())).collect();
    let value = word(&Days::ALL, &props.query.days);
    html! {
        <div class="stack">
            <Segmented label={words.days.0} {options} {value} {onchange} testid="digest-days" />
            { answered(&answer, text, |answer| match answer {
                Answer::Digest(digest) => view(digest, asked, text, &format),
                _ => html! { <div></div> },
            }) }
        </div>
    }
}

fn view(digest: &Digest, asked: DigestQuery, text: &'static Text, format: &Format) -> Html {
    let words = &text.recommend.digest;
    if digest.pieces.is_empty() {
        return html! { <Empty title={words.none.0} help={words.none.1} /> };
    }
    let copied = lines(digest.pieces.iter().map(|piece| piece.title.clone()));
    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
    let rows = digest.pieces.iter().map(|piece| line(piece, text, format));
    html! {
        <Card title={words.title} lead={(words.basis)(format, digest)} actions={help} testid="digest">
            <div key="take" class="row-actions take"><Take list={ListQuery::Digest(asked)} file="digest.csv" words={copied} /></div>
            <ol key="pieces" class="recommendations">{ for rows }</ol>
        </Card>
    }
}

fn line(piece: &DigestPiece, text: &'static Text, format: &Format) -> Html {
    let id = piece.content.0;
    let tags =
        piece.tags.iter().map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
    let title = if piece.title.is_empty() { text.content.untitled } else { piece.title.as_str() };
    html! {
        <li key={id} class="recommendation" data-testid="digest-piece">
            <Link<Route> to={Route::Content { id }} classes="recommendation-title">{ title }</Link<Route>>
            <p class="recommendation-reason" data-testid="reason">{ (text.recommend.digest.piece)(format, piece) }</p>
            <div class="tags">
                if piece.hardly_seen { <Chip key="hardly" label={text.recommend.digest.hardly_seen} /> }
                { for tags }
                <Bar key="bar" content={piece.key.clone()} />
            </div>
        </li>
    }
}
