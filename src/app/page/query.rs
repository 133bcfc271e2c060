//! What a page was told to show, in its address, so that a link and the back
//! button bring it back: `#/members?segment=2`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::route::Route;

/// The query of `route`, and how to change it. A query that cannot be read is the default.
#[hook]
pub fn use_query<Q>(route: Route) -> (Q, Callback<Q>)
where
    Q: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static,
{
    let query = use_location().and_then(|location| location.query::<Q>().ok()).unwrap_or_default();
    let navigator = use_navigator();
    let change = use_callback((navigator, route), |query: Q, (navigator, route)| {
        if let Some(navigator) = navigator {
            // A query of plain fields can always be written.
            navigator.replace_with_query(route, query).ok();
        }
    });
    (query, change)
}
