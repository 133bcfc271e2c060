//! What is around every page: navigation, banners, notices, keys, the drop area.

mod banners;
mod drop;
mod keys;
mod logo;
mod nav;
mod notices;
mod running;
mod switches;

pub use drop::Drop;
pub use keys::use_letters;
pub use logo::logo;
pub use switches::{LanguageSwitch, ThemeSwitch};

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::chart::prepare;
use super::part::{Button, Callout, Empty, Icon, Look, Page, RouteLink};
use super::route::{self, Route};
use super::state::{Boot, Tone, use_boot, use_opened, use_text};

/// The frame of the whole page.
#[component]
pub fn Shell() -> Html {
    let text = use_text();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    use_focus_on_arrival(route);
    let keys = use_state_eq(|| false);
    let show_keys = {
        let keys = keys.setter();
        Callback::from(move |shown| keys.set(shown))
    };
    html! {
        <Drop>
            <a class="skip" href="#main" onclick={Callback::from(skip)}>{ text.shell.skip }</a>
            <div class="shell">
                <nav::Nav {route} on_keys={show_keys.reform(|_: MouseEvent| true)} />
                <div class="stage">
                    <banners::Banners />
                    <main id="main" tabindex="-1">
                        <Body {route} />
                    </main>
                </div>
            </div>
            <running::Running {route} />
            <notices::NoticeList />
            <keys::Keys open={*keys} on_open={show_keys} />
        </Drop>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BodyProps {
    route: Route,
}

/// The page, or what stands in its place while nothing is open.
#[component]
fn Body(props: &BodyProps) -> Html {
    let text = use_text();
    let (boot, opened) = (use_boot(), use_opened());
    use_effect_with(opened.facts.events > 0, |&drawn| {
        if drawn {
            prepare();
        }
    });
    let name = props.route.name();
    let title = (text.shell.route)(props.route);
    match boot {
        Boot::Starting if props.route.needs_data() => html! {
            <Page key="starting" {title} {name}>
                <p class="starting" role="status">{ text.shell.starting }</p>
            </Page>
        },
        Boot::Failed(failure) if props.route != Route::Settings => html! {
            <Page key="failed" {title} {name}>
                <Callout tone={Tone::Bad} title={text.shell.boot_failed} testid="boot-failed">
                    <p>{ (text.failure.words)(&failure) }</p>
                    <Button label={text.shell.reload} look={Look::Primary} onclick={Callback::from(|_| reload())} />
                </Callout>
            </Page>
        },
        _ if props.route.needs_data() && opened.generation == 0 => html! {
            <Page key="empty" {title} {name}>
                <Empty title={text.common.no_data} help={text.common.no_data_help} icon={Icon::File}>
                    <RouteLink to={Route::Home} class="button primary">{ text.common.go_home }</RouteLink>
                </Empty>
            </Page>
        },
        _ => html! { <div key="page">{ route::page(props.route) }</div> },
    }
}

/// Moves the focus to the heading of a page one has gone to, so that a screen
/// reader tells where one is; the first page keeps the browser's own focus.
#[hook]
fn use_focus_on_arrival(route: Route) {
    let arrived = use_mut_ref(|| false);
    use_effect_with(route, move |_| {
        if arrived.replace(true) {
            focus("main h1");
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// The skip link must not change the hash: that is the router's.
fn skip(event: MouseEvent) {
    event.prevent_default();
    focus("#main");
}

fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

fn reload() {
    // Only a sandboxed frame may not reload itself, and then nothing can be done.
    gloo::utils::window().location().reload().ok();
}
