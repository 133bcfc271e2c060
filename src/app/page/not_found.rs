//! The page at an address that leads nowhere.

use yew::prelude::*;

use crate::app::part::{Empty, Icon, Page, RouteLink};
use crate::app::route::Route;
use crate::app::state::use_text;

/// The page.
#[component]
pub fn NotFound() -> Html {
    let text = use_text();
    html! {
        <Page title={text.common.not_found} name="not-found">
            <Empty title={text.common.not_found} help={text.common.not_found_help} icon={Icon::Question}>
                <RouteLink to={Route::Home} class="button primary">{ text.common.go_home }</RouteLink>
            </Empty>
        </Page>
    }
}
