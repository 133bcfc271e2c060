//! What can be read, and that nothing leaves the device.

use yew::prelude::*;

use crate::app::part::{Icon, icon};
use crate::app::state::use_text;

/// The lower half of the first page.
#[component]
pub fn About() -> Html {
    let text = &use_text().home;
    html! {
        <div class="home-about">
            <section>
                <h2>{ text.reads }</h2>
                <dl class="formats">
                    { for text.formats.iter().map(|(name, what)| html! {
                        <div key={*name}><dt>{ *name }</dt><dd>{ *what }</dd></div>
                    }) }
                </dl>
            </section>
            <section class="private">
                <h2>{ icon(Icon::Lock) }{ text.private }</h2>
                <p>{ text.private_help }</p>
                <p class="private-check">{ text.private_check }</p>
            </section>
        </div>
    }
}
