//! One member: who they are, how their score comes about, and what to do for them.

mod attributes;
mod features;
mod findings;
mod score;
mod standing;
mod timeline;

use yew::prelude::*;
use yew_router::prelude::*;

use super::chances::chances;
use super::choice::choice;
use super::findings::Findings;
use super::keywords::Keywords;
use super::members::Query;
use super::recommended::recommended;
use super::{figure, series};
use crate::app::ask::{Asked, use_answer};
use crate::app::chart::Chart;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Card, Empty, Icon, Page, answered, icon};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Facts, MemberDetail, Subject};
use crate::model::MemberId;

/// Properties of [`Member`].
#[derive(Clone, PartialEq, Properties)]
pub struct MemberProps {
    /// Which member.
    pub id: u32,
}

/// The page.
#[component]
pub fn Member(props: &MemberProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let asked = use_answer(Command::Member(MemberId(props.id)));
    let back = html! {
        <Link<Route> to={Route::Members} classes="back">{ icon(Icon::Back) }{ text.members.title }</Link<Route>>
    };
    let title = title(&asked, text);
    html! {
        <Page {title} name="member" above={back}>
            { answered(&asked, text, |answer| match answer {
                Answer::Member(detail) => view(detail, &opened.facts, text, &format),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}

fn title(asked: &Asked, text: &Text) -> String {
    let Asked::Ready(answer) = asked else { return text.members.title.to_owned() };
    match &**answer {
        Answer::Member(detail) => detail.row.label.clone(),
        _ => text.members.title.to_owned(),
    }
}

fn view(detail: &MemberDetail, known: &Facts, text: &'static Text, format: &Format) -> Html {
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::told(detail, text, format)} />
            <div key="facts">{ facts(detail, known, text, format) }</div>
            <div key="standing">{ standing::card(detail.standing.as_ref(), text, format) }</div>
            <div key="answers" class="pair">
                <div key="recommended">{ recommendations(detail, text, format) }</div>
                <div key="next">{ choice(text.activities.next.to_owned(), detail.next.as_ref(), text, format) }</div>
            </div>
            <div key="chances">{ chances(detail.next.as_ref(), None, text, format) }</div>
            <div key="activity">{ activity(detail, text, format) }</div>
            <div key="profile" class="pair">
                <div key="score">{ score::card(detail, &known.attributes, text, format) }</div>
                <div key="timeline">{ timeline::card(detail, text, format) }</div>
            </div>
            <div key="keywords"><Keywords subject={Subject::Member(detail.row.id)} /></div>
            <div key="features">{ features::card(detail, &known.attributes, text, format) }</div>
            <div key="attributes">{ attributes::card(detail, text) }</div>
        </div>
    }
}

fn facts(detail: &MemberDetail, known: &Facts, text: &'static Text, format: &Format) -> Html {
    let end = known.span.map(|(_, end)| end);
    let segment = match &detail.segment {
        Some(brief) => {
            let query = Query { segment: Some(brief.index), ..Query::default() };
            let name = (text.labels.segment)(&brief.name, &known.attributes);
            html! { <Link<Route, Query> to={Route::Members} {query}>{ name }</Link<Route, Query>> }
        }
        None => NOTHING.into(),
    };
    let tier = if detail.row.tier.is_empty() { NOTHING } else { detail.row.tier.as_str() };
    let values = [
        segment,
        tier.to_owned().into(),
        figure::day(format, detail.row.joined).into(),
        figure::ago(format, detail.row.last_seen, end),
        format.count(detail.events).into(),
    ];
    figure::facts(text.members.one.facts.into_iter().zip(values))
}

fn recommendations(detail: &MemberDetail, text: &'static Text, format: &Format) -> Html {
    let words = &text.members.one;
    let list = if detail.recommendations.is_empty() {
        html! { <Empty title={words.no_recommended.0} help={words.no_recommended.1} /> }
    } else {
        recommended(&detail.recommendations, false, text, format)
    };
    html! {
        <Card title={words.recommended} lead={words.recommended_lead} testid="recommendations">{ list }</Card>
    }
}

fn activity(detail: &MemberDetail, text: &'static Text, format: &Format) -> Html {
    if detail.activity.starts.is_empty() {
        return html! { <div></div> };
    }
    let words = &text.members.one;
    let (active, of) = series::active_steps(&detail.activity);
    let finding = (words.activity_finding)(format, active, of, series::weekly(&detail.activity));
    let plot = series::plot(&detail.activity, false, text, format);
    html! { <Chart name="member-activity" title={words.activity} {finding} {plot} /> }
}
