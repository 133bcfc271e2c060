//! What the community talks of, and in which tone.:

use yew::prelude::*;

use crate::app::part::Page;
use crate::app::route::Route;
use crate::app::state::use_text;

/// The page.
#[component]
pub fn Topics() -> Html {
    let text = use_text();
    html! { <Page title={(text.shell.route)(Route::Topics)} name="topics" /> }
}
