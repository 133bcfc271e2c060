//! The navigation: at the side where there is room, at the bottom on a phone.

use yew::prelude::*;

use super::{LanguageSwitch, ThemeSwitch, logo};
use crate::app::part::{Button, Icon, Look, RouteLink, icon};
use crate::app::route::Route;
use crate::app::state::use_text;

const ENTRIES: [(Route, Icon); 6] = [
    (Route::Overview, Icon::Overview),
    (Route::Members, Icon::Members),
    (Route::Contents, Icon::Content),
    (Route::Activities, Icon::Activities),
    (Route::Import, Icon::Import),
    (Route::Settings, Icon::Settings),
];

/// Properties of [`Nav`].
#[derive(Clone, PartialEq, Properties)]
pub struct NavProps {
    /// Where we are.
    pub route: Route,
    /// Show the keyboard help.
    pub on_keys: Callback<MouseEvent>,
}

/// The navigation.
#[component]
pub fn Nav(props: &NavProps) -> Html {
    let text = use_text();
    let here = props.route.section();
    let entry = |(to, picture): (Route, Icon)| {
        html! {
            <li key={to.name()}>
                <RouteLink {to} current={to == here} testid={format!("nav-{}", to.name())}>
                    { icon(picture) }
                    <span>{ (text.shell.route)(to) }</span>
                </RouteLink>
            </li>
        }
    };
    html! {
        <header class="side">
            <div class="brand">
                <RouteLink to={Route::Home} current={here == Route::Home} testid="nav-home">
                    { logo() }
                    <span>{ text.common.name }</span>
                    <span class="visually-hidden">{ (text.shell.route)(Route::Home) }</span>
                </RouteLink>
            </div>
            <nav aria-label={text.shell.navigation}>
                <ul>{ for ENTRIES.into_iter().map(entry) }</ul>
            </nav>
            <div class="side-foot">
                <p class="on-device">{ icon(Icon::Lock) }<span>{ text.shell.on_device }</span></p>
                <div class="side-switches">
                    <LanguageSwitch />
                    <ThemeSwitch />
                    <span class="wide-only">
                        <Button
                            label={text.shell.help}
                            icon={Icon::Keyboard}
                            icon_only=true
                            look={Look::Quiet}
                            onclick={props.on_keys.clone()}
                            testid="keys-button"
                        />
                    </span>
                </div>
            </div>
        </header>
    }
}
