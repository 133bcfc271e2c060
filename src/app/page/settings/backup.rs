//! Everything as one file.

use yew::prelude::*;

use crate::app::part::{Button, Card, Icon};
use crate::app::state::{use_desk, use_opened, use_text, use_work};
use crate::app::task;

/// Downloads everything.
#[component]
pub fn Backup() -> Html {
    let (text, desk, opened, work) = (use_text(), use_desk(), use_opened(), use_work());
    let onclick = Callback::from(move |_| task::export::export(desk.clone(), text));
    html! {
        <Card title={text.settings.export} lead={text.settings.export_lead}>
            <Button
                label={text.settings.export_button}
                icon={Icon::Download}
                {onclick}
                disabled={opened.generation == 0 || work.is_some()}
                testid="export"
            />
        </Card>
    }
}
