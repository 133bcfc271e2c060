//! What happened in the period, a sentence each.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Empty, Help};
use crate::app::text::Text;
use crate::engine::Alert;

/// The card; it says so where nothing happened.
pub fn card(alerts: &[Alert], text: &'static Text, format: &Format) -> Html {
    let words = &text.health;
    let (title, lead, help) = words.alerts;
    let actions = html! { <Help label={text.common.how}><p>{ help }</p></Help> };
    let item = |(index, alert): (usize, &Alert)| {
        html! { <li key={index} data-testid="alert">{ (words.alert)(format, alert) }</li> }
    };
    html! {
        <Card {title} {lead} {actions} testid="alerts">
            if alerts.is_empty() {
                <Empty title={words.calm.0} help={words.calm.1} />
            } else {
                <ul class="stack">{ for alerts.iter().enumerate().map(item) }</ul>
            }
        </Card>
    }
}
