//! What this is, and how its promise is checked.

use yew::prelude::*;

use crate::app::part::Card;
use crate::app::state::use_text;

/// Version, licence, privacy.
#[component]
pub fn About() -> Html {
    let text = use_text();
    html! {
        <Card title={text.settings.about} lead={(text.settings.version)(env!("CARGO_PKG_VERSION"))}>
            <div class="prose">
                <p>{ text.settings.about_lead }</p>
                <p><strong>{ text.home.private }</strong>{ " " }{ text.home.private_help }</p>
                <p>{ text.home.private_check }</p>
            </div>
        </Card>
    }
}
