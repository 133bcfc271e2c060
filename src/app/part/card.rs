//! A framed section of a page.

use yew::prelude::*;

/// Properties of [`Card`].
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// Its headline, an `<h2>`.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// A sentence below the headline: the finding, or what this is.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// What stands beside the headline.
    #[prop_or_default]
    pub actions: Html,
    /// More style classes.
    #[prop_or_default]
    pub class: Classes,
    /// For tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What is in it.
    #[prop_or_default]
    pub children: Html,
}

/// A framed section of a page.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <section class={classes!("card", props.class.clone())} data-testid={props.testid.clone()}>
            if let Some(title) = &props.title {
                <header class="card-head">
                    <div>
                        <h2>{ title }</h2>
                        if let Some(lead) = &props.lead {
                            <p class="card-lead">{ lead }</p>
                        }
                    </div>
                    <div class="card-actions">{ props.actions.clone() }</div>
                </header>
            }
            { props.children.clone() }
        </section>
    }
}
