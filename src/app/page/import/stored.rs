//! What an import brought.

use yew::prelude::*;

use crate::app::part::{Button, Card, Icon, RouteLink, icon};
use crate::app::route::Route;
use crate::app::state::{
    Change, Import, Outcome, Shared, use_desk, use_format, use_opened, use_text,
};

/// Properties of [`Stored`].
#[derive(Clone, PartialEq, Properties)]
pub struct StoredProps {
    /// What the import brought.
    pub outcome: Shared<Outcome>,
}

/// The last import is on disk, and what it brought.
#[component]
pub fn Stored(props: &StoredProps) -> Html {
    let (text, format, desk, opened) = (use_text(), use_format(), use_desk(), use_opened());
    let outcome = &props.outcome;
    let title = match (outcome.added, opened.durable) {
        (0, _) => text.import.nothing_new,
        (_, true) => text.import.stored,
        (_, false) => text.import.in_memory,
    };
    let more = Callback::from(move |_| desk.change(Change::Import(Import::Idle)));
    html! {
        <Card class="stored" testid="import-stored">
            <p class="stored-title">{ icon(Icon::Check) }<strong>{ title }</strong></p>
            <p data-testid="import-outcome">{ (text.import.outcome)(&format, outcome.rows, outcome.added) }</p>
            if outcome.added == 0 {
                <p>{ text.import.nothing_new_help }</p>
            }
            <p class="quiet-note">{ outcome.files.join(", ") }</p>
            <p class="quiet-note">{ text.import.again }</p>
            <div class="row-actions">
                <RouteLink to={Route::Overview} class="button primary">{ text.import.see }</RouteLink>
                <Button label={text.import.more} onclick={more} testid="import-more" />
            </div>
        </Card>
    }
}
