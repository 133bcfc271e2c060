//! Nothing was dropped yet.

use yew::prelude::*;

use crate::app::part::{FileButton, Icon, Look, icon};
use crate::app::state::{use_desk, use_text, use_work};
use crate::app::task;

/// The place to drop files on, with a button for those who do not drag.
#[component]
pub fn Start() -> Html {
    let (text, desk, work) = (use_text(), use_desk(), use_work());
    let on_files = Callback::from(move |files| task::preview::preview(desk.clone(), files));
    html! {
        <section class="dropzone" data-testid="dropzone">
            <span class="door-icon">{ icon(Icon::Import) }</span>
            <p class="dropzone-title">{ text.import.drop }</p>
            <p class="dropzone-help">{ text.import.drop_help }</p>
            <FileButton label={text.import.choose} look={Look::Primary} {on_files} disabled={work.is_some()} />
            <p class="dropzone-note">{ text.import.again }</p>
        </section>
    }
}
