//! An answer, or what is shown in its place.

use yew::prelude::*;

use super::Callout;
use crate::app::ask::Asked;
use crate::app::state::Tone;
use crate::app::text::Text;
use crate::engine::Answer;

/// Shows an answer with `view`; until it comes a quiet placeholder, and a plain
/// sentence if it does not.
pub fn answered(asked: &Asked, text: &'static Text, view: impl FnOnce(&Answer) -> Html) -> Html {
    match asked {
        Asked::Waiting => html! {
            <div class="waiting" role="status" data-testid="waiting">
                <span class="visually-hidden">{ text.common.loading }</span>
                <div class="ghost ghost-wide"></div>
                <div class="ghost"></div>
                <div class="ghost"></div>
            </div>
        },
        Asked::Ready(answer) => view(answer),
        Asked::Failed(failure) => html! {
            <Callout tone={Tone::Bad} title={text.common.failed} testid="failed">
                <p>{ (text.failure.words)(failure) }</p>
            </Callout>
        },
    }
}
