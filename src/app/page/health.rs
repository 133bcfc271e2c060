//! How the community breathes: rhythm, cohorts, response, forecast.

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::route::Route;
use crate::app::state::use_text;

/// The page.
#[component]
pub fn Health() -> Html {
    let text = use_text();
    html! { <Page title={(text.shell.route)(Route::Health)} name="health" /> }
}
