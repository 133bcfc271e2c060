//! One content: who took it up, and what is like it.

use yew::prelude::*;
use yew_router::prelude::*;

use super::one;
use crate::app::ask::{Asked, use_answer};
use crate::app::chart::Chart;
use crate::app::format::{Format, NOTHING};
use crate::app::page::bar::Bar;
use crate::app::page::findings::Findings;
use crate::app::page::keywords::Keywords;
use crate::app::page::quality::ReviewSelect;
use crate::app::page::recommended;
use crate::app::page::{figure, series};
use crate::app::part::{Card, Chip, Empty, Icon, Page, answered, icon};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, ContentDetail, Subject};
use crate::model::ContentId;

/// Properties of [`Content`].
#[derive(Clone, PartialEq, Properties)]
pub struct ContentProps {
    /// Which content.
    pub id: u32,
}

/// The page.
#[component]
pub fn Content(props: &ContentProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::Content(ContentId(props.id)));
    let back = html! {
        <Link<Route> to={Route::Contents} classes="back">{ icon(Icon::Back) }{ text.content.title }</Link<Route>>
    };
    html! {
        <Page title={title(&asked, text)} name="content" above={back}>
            { answered(&asked, text, |answer| match answer {
                Answer::Content(detail) => view(detail, text, &format),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn title(asked: &Asked, text: &Text) -> String {
    let Asked::Ready(answer) = asked else { return text.content.title.to_owned() };
    match &**answer {
        Answer::Content(detail) if detail.row.title.is_empty() => text.content.untitled.to_owned(),
        Answer::Content(detail) => detail.row.title.clone(),
        _ => text.content.title.to_owned(),
    }
}

fn view(detail: &ContentDetail, text: &'static Text, format: &Format) -> Html {
    let words = &text.content;
    let tags =
        detail.row.tags.iter().map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
    html! {
        <div class="sections">
            <Findings key="findings" findings={one::told(detail, text, format)} />
            <div key="facts" class="stack">
                { facts(detail, text, format) }
                <div class="tags">{ for tags }</div>
                <ReviewSelect id={detail.row.id.0} />
                <Bar content={detail.key.clone()} barred={detail.barred} />
            </div>
            if !detail.excerpt.is_empty() {
                <div key="excerpt">
                    <Card title={words.excerpt} testid="excerpt"><p class="excerpt">{ &detail.excerpt }</p></Card>
                </div>
            } else {
                <div key="no-excerpt"></div>
            }
            <div key="keywords"><Keywords subject={Subject::Content(detail.row.id)} /></div>
            <div key="pair" class="pair">
                <div key="kinds">{ kinds(detail, text, format) }</div>
                <div key="similar">{ similar(detail, text, format) }</div>
            </div>
            <div key="activity">{ activity(detail, text, format) }</div>
        </div>
    }
}

fn facts(detail: &ContentDetail, text: &'static Text, format: &Format) -> Html {
    let row = &detail.row;
    let author = match row.author {
        Some(id) => {
            html! { <Link<Route> to={Route::Member { id: id.0 }}>{ &row.author_label }</Link<Route>> }
        }
        None if row.author_label.is_empty() => NOTHING.into(),
        None => row.author_label.clone().into(),
    };
    let values = [
        (text.labels.activity_kind)(row.kind).into(),
        author,
        figure::day(format, row.published).into(),
        format.count(row.people.into()).into(),
        format.count(row.acts.into()).into(),
    ];
    figure::facts(text.content.facts.into_iter().zip(values))
}

fn kinds(detail: &ContentDetail, text: &'static Text, format: &Format) -> Html {
    let words = &text.content;
    html! {
        <Card title={words.kinds} testid="content-kinds">
            if detail.kinds.is_empty() {
                <Empty title={words.no_acts.0} help={words.no_acts.1} />
            } else {
                { figure::kinds(words.kinds, &detail.kinds, text, format) }
            }
        </Card>
    }
}

fn similar(detail: &ContentDetail, text: &'static Text, format: &Format) -> Html {
    let words = &text.content;
    html! {
        <Card title={words.similar} lead={words.similar_lead} testid="similar">
            if detail.similar.is_empty() {
                <Empty title={words.no_similar.0} help={words.no_similar.1} />
            } else {
                { recommended::similar(&detail.similar, text, |reason| (text.labels.likeness)(format, reason)) }
            }
        </Card>
    }
}

fn activity(detail: &ContentDetail, text: &'static Text, format: &Format) -> Html {
    let Some(finding) = series::busiest(&detail.activity, text, format) else {
        return html! { <div></div> };
    };
    let plot = series::plot(&detail.activity, false, text, format);
    html! { <Chart name="content-activity" title={text.content.activity} {finding} {plot} /> }
}
