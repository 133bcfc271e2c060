//! A link to a page of this site.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::route::Route;

/// Properties of [`RouteLink`].
#[derive(Clone, PartialEq, Properties)]
pub struct RouteLinkProps {
    /// Where it leads.
    pub to: Route,
    /// Style classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it leads to where one is.
    #[prop_or_default]
    pub current: bool,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// Its words.
    #[prop_or_default]
    pub children: Html,
}

/// A link to a page of this site. The router's own can say neither to a screen
/// reader that one is there, nor its name to a test. The browser follows it by
/// its hash, so a click with a modifier opens another tab as everywhere.
#[component]
pub fn RouteLink(props: &RouteLinkProps) -> Html {
    html! {
        <a
            href={format!("#{}", props.to.to_path())}
            class={props.class.clone()}
            aria-current={props.current.then_some("page")}
            data-testid={props.testid.clone()}
        >
            { props.children.clone() }
        </a>
    }
}
