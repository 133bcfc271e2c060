//! Spam, abuse and fake engagement: a queue to look through.

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::route::Route;
use crate::app::state::use_text;

/// The page.
#[component]
pub fn Quality() -> Html {
    let text = use_text();
    html! { <Page title={(text.shell.route)(Route::Quality)} name="quality" /> }
}
