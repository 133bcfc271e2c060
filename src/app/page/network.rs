//! Who is tied to whom, and who holds it together.:

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::route::Route;
use crate::app::state::use_text;

/// The page.
#[component]
pub fn Network() -> Html {
    let text = use_text();
    html! { <Page title={(text.shell.route)(Route::Network)} name="network" /> }
}
