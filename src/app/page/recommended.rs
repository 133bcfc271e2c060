//! A list of contents, each with its reason.

use yew::prelude::*;
use yew_router::prelude::*;

use super::bar::Bar;
use crate::app::format::Format;
use crate::app::part::Chip;
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::Recommendation;
use crate::recommend::Reason;

/// Contents for a member, in their order: why, what else spoke for each, what would change
/// it; and, where lists are made, the way to recommend it no more.
pub fn recommended(
    list: &[Recommendation],
    can_bar: bool,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.recommend;
    let more = |it: &Recommendation| {
        html! {
            <>
                if it.because.len() > 1 {
                    <p key="besides" class="recommendation-reason" data-testid="because">{ (words.reasons.besides)(format, &it.because) }</p>
                }
                if let Some(change) = &it.change {
                    <p key="change" class="recommendation-reason" data-testid="change">{ (words.reasons.change)(format, change) }</p>
                }
            </>
        }
    };
    let marks = |it: &Recommendation| {
        html! {
            <>
                if it.offer { <Chip key="offer" label={words.offer} /> }
                if can_bar { <Bar key="bar" content={it.key.clone()} /> }
            </>
        }
    };
    let told = |it: &Recommendation| (text.labels.reason)(format, &it.reason);
    let items = list.iter().map(|it| item(it, told(it), more(it), marks(it), text));
    html! { <ol class="recommendations">{ for items }</ol> }
}

/// Contents that are like one; `reason` says what of them is.
pub fn similar(
    list: &[Recommendation],
    text: &'static Text,
    reason: impl Fn(&Reason) -> String,
) -> Html {
    let items = list.iter().map(|it| item(it, reason(&it.reason), html! {}, html! {}, text));
    html! { <ol class="recommendations">{ for items }</ol> }
}

fn item(it: &Recommendation, reason: String, more: Html, marks: Html, text: &'static Text) -> Html {
    let id = it.content.0;
    let title = if it.title.is_empty() { text.content.untitled } else { it.title.as_str() };
    let tags = it.tags.iter().map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
    html! {
        <li key={id} class="recommendation" data-testid="recommendation">
            <Link<Route> to={Route::Content { id }} classes="recommendation-title">{ title }</Link<Route>>
            <p class="recommendation-reason" data-testid="reason">{ reason }</p>
            { more }
            <div class="tags">{ for tags }{ marks }</div>
        </li>
    }
}
