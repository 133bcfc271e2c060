//! A list of contents, each with its reason.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::part::Chip;
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::Recommendation;
use crate::recommend::Reason;

/// The list, in its order; `reason` puts the reason into words.
pub fn recommended(
    list: &[Recommendation],
    text: &'static Text,
    reason: impl Fn(&Reason) -> String,
) -> Html {
    let item = |recommendation: &Recommendation| {
        let id = recommendation.content.0;
        let title = match recommendation.title.as_str() {
            "" => text.content.untitled,
            title => title,
        };
        let tags = recommendation
            .tags
            .iter()
            .map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
        html! {
            <li key={id} class="recommendation" data-testid="recommendation">
                <Link<Route> to={Route::Content { id }} classes="recommendation-title">{ title }</Link<Route>>
                <p class="recommendation-reason" data-testid="reason">{ reason(&recommendation.reason) }</p>
                <div class="tags">{ for tags }</div>
            </li>
        }
    };
    html! { <ol class="recommendations">{ for list.iter().map(item) }</ol> }
}
