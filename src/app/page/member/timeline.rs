//! What the member did, latest first.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Empty};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{MemberDetail, TimelineEntry};
use crate::model::Object;

/// The list.
pub fn card(detail: &MemberDetail, text: &'static Text, format: &Format) -> Html {
    let words = &text.members.one;
    if detail.timeline.is_empty() {
        return html! {
            <Card title={words.timeline} testid="timeline">
                <Empty title={words.no_timeline.0} help={words.no_timeline.1} />
            </Card>
        };
    }
    let lead = (words.timeline_lead)(format, detail.timeline.len() as u64, detail.events);
    let items = detail.timeline.iter().enumerate();
    html! {
        <Card title={words.timeline} {lead} testid="timeline">
            <ol class="timeline" tabindex="0" aria-label={words.timeline}>
                { for items.map(|(index, entry)| item(index, entry, text, format)) }
            </ol>
        </Card>
    }
}

fn item(index: usize, entry: &TimelineEntry, text: &'static Text, format: &Format) -> Html {
    let title = match (&entry.object, entry.title.as_str()) {
        (Object::Content(id), "") => named(*id, text.content.untitled),
        (Object::Content(id), title) => named(*id, title),
        (_, title) => html! { <span>{ title }</span> },
    };
    let when = match entry.time {
        Some(time) => html! { <time title={format.instant(time)}>{ format.date(time) }</time> },
        None => html! { <span>{ text.members.one.no_time }</span> },
    };
    html! {
        <li key={index} data-testid="timeline-entry">
            <span class="timeline-when numeral">{ when }</span>
            <span><span class="timeline-did">{ (text.labels.did)(entry.kind) }</span>{ " " }{ title }</span>
        </li>
    }
}

fn named(id: crate::model::ContentId, title: &str) -> Html {
    html! { <Link<Route> to={Route::Content { id: id.0 }}>{ title }</Link<Route>> }
}
