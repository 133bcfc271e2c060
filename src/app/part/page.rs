//! The frame of a page: its heading, what can be done, and its title in the tab.

use gloo::utils::document;
use yew::prelude::*;

use crate::app::state::use_text;

/// Properties of [`Page`].
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The `<h1>`, and the tab's title.
    pub title: AttrValue,
    /// A sentence below it.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// What stands above it, such as the way back.
    #[prop_or_default]
    pub above: Html,
    /// What stands beside it.
    #[prop_or_default]
    pub actions: Html,
    /// Names the page to tests: `page-{name}`.
    pub name: AttrValue,
    /// What is on it.
    #[prop_or_default]
    pub children: Html,
}

/// The frame of a page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let text = use_text();
    use_effect_with((props.title.clone(), text.common.name), |(title, name)| {
        document().set_title(&format!("{title} · {name}"));
    });
    html! {
        <article class={classes!("page", format!("page-{}", props.name))} data-testid={format!("page-{}", props.name)}>
            <header class="page-head">
                <div class="page-titles">
                    { props.above.clone() }
                    <h1 tabindex="-1">{ &props.title }</h1>
                    if let Some(lead) = &props.lead {
                        <p class="page-lead">{ lead }</p>
                    }
                </div>
                <div class="page-actions">{ props.actions.clone() }</div>
            </header>
            { props.children.clone() }
        </article>
    }
}
