//! What must be said on every page: made-up data, and data that is not kept.

use yew::prelude::*;

use crate::app::part::{Icon, icon};
use crate::app::state::{use_opened, use_text};

/// The banners above the page.
#[component]
pub fn Banners() -> Html {
    let (text, opened) = (use_text(), use_opened());
    let synthetic = opened.generation > 0 && opened.facts.synthetic;
    html! {
        <div class="banners">
            if synthetic {
                <p key="synthetic" class="banner" role="note" data-testid="banner-synthetic">
                    { icon(Icon::Sample) }<span>{ text.shell.synthetic }</span>
                </p>
            }
            if !opened.durable {
                <p key="memory" class="banner warn" role="note" data-testid="banner-memory">
                    { icon(Icon::Warning) }<span>{ text.shell.memory_only }</span>
                </p>
            }
        </div>
    }
}
