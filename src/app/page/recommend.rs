//! Lists for everybody, for one member and for one content, and what the models that
//! make them are worth.

mod choice;
mod digest;
mod evaluation;
mod findings;
mod member;
mod newcomer;
mod picker;
mod query;
mod suited;
mod take;

pub use query::Query;

use query::View;
use yew::prelude::*;

use super::query::use_query;
use crate::app::part::{Empty, Page, Tabs};
use crate::app::route::Route;
use crate::app::state::{use_opened, use_text};

/// The views, in the order of their tabs.
const VIEWS: [View; 4] = [View::Digest, View::Member, View::Suited, View::Models];

/// The page.
#[component]
pub fn Recommend() -> Html {
    let (text, opened) = (use_text(), use_opened());
    let words = &text.recommend;
    let (query, change) = use_query::<Query>(Route::Recommend);
    if opened.facts.contents == 0 {
        return html! {
            <Page title={words.title} name="recommend">
                <Empty title={words.none.0} help={words.none.1} />
            </Page>
        };
    }
    let on_select = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |index: usize| {
            let view = VIEWS.get(index).copied().unwrap_or_default();
            change.emit(Query { view, ..query.clone() });
        })
    };
    let view = match query.view {
        View::Digest => html! { <digest::List key="digest" query={query.clone()} {change} /> },
        View::Member => html! {
            <div key="member" class="sections">
                <member::ForMember key="one" query={query.clone()} {change} />
                <newcomer::Newcomer key="new" />
            </div>
        },
        View::Suited => html! { <suited::WhoShould key="suited" query={query.clone()} {change} /> },
        View::Models => html! {
            <div key="models" class="sections">
                <evaluation::Evaluated key="evaluation" />
                <choice::Choice key="choice" />
            </div>
        },
    };
    html! {
        <Page title={words.title} lead={words.lead} name="recommend">
          <div class="sections">
            <findings::Standing key="findings" />
            <Tabs
                key="views"
                label={words.views}
                id="recommend"
                tabs={words.tabs.map(AttrValue::from).to_vec()}
                selected={VIEWS.iter().position(|view| *view == query.view).unwrap_or(0)}
                {on_select}
            >
                { view }
            </Tabs>
          </div>
        </Page>
    }
}
