//! The first page: three doors, what can be read, and what is promised.

mod about;
mod doors;

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::state::use_text;

/// The page. It does nothing costly: that begins when a door is opened.
#[component]
pub fn Home() -> Html {
    let text = use_text();
    html! {
        <Page title={text.home.title} lead={text.home.lead} name="home">
            <doors::Doors />
            <about::About />
        </Page>
    }
}
