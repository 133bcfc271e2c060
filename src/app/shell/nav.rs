//! The navigation: at the side where there is room, at the bottom on a phone.

use yew::prelude::*;

use super::{LanguageSwitch, ThemeSwitch, logo};
use crate::app::part::{Button, Icon, Look, RouteLink, icon};
use crate::app::route::Route;
use crate::app::state::use_text;

/// The pages, in the groups that [`crate::app::text::Shell::groups`] names.
const GROUPS: [&[(Route, Icon)]; 3] = [
    &[
        (Route::Overview, Icon::Overview),
        (Route::Health, Icon::Health),
        (Route::Members, Icon::Members),
        (Route::Topics, Icon::Topics),
        (Route::Network, Icon::Network),
    ],
    &[
        (Route::Contents, Icon::Content),
        (Route::Recommend, Icon::Recommend),
        (Route::Plan, Icon::Plan),
        (Route::Activities, Icon::Activities),
        (Route::Experiments, Icon::Experiments),
        (Route::Quality, Icon::Quality),
    ],
    &[(Route::Import, Icon::Import), (Route::Settings, Icon::Settings)],
];

/// Those that a phone's bar always shows.
const ALWAYS: [Route; 4] = [Route::Overview, Route::Members, Route::Contents, Route::Activities];

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
    let more = use_state_eq(|| false);
    // Having gone somewhere, one wants to see it.
    use_effect_with(here, {
        let more = more.setter();
        move |_| more.set(false)
    });
    let toggle = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(!*more))
    };
    let entry = |&(to, picture): &(Route, Icon)| {
        html! {
            <li key={to.name()} class={classes!((!ALWAYS.contains(&to)).then_some("rarer"))}>
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
            <nav aria-label={text.shell.navigation} class={classes!(more.then_some("open"))}>
                { for GROUPS.iter().zip(text.shell.groups).map(|(entries, name)| html! {
                    <div key={name} class="nav-group">
                        <p aria-hidden="true">{ name }</p>
                        <ul aria-label={name}>{ for entries.iter().map(entry) }</ul>
                    </div>
                }) }
                <button type="button" class="nav-more" aria-expanded={more.to_string()} onclick={toggle} data-testid="nav-more">
                    { icon(Icon::More) }
                    <span>{ text.shell.more }</span>
                </button>
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
