//! Experiments: two ways tried on members who were drawn by lot, and what came of it.

mod design;
mod draft;
mod findings;
mod listed;
mod trial;

use yew::prelude::*;

use super::findings::Findings;
use crate::app::ask::use_answer;
use crate::app::part::{Empty, Page, answered};
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, TrialPage};

/// The page.
#[component]
pub fn Experiments() -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.experiments;
    let asked = use_answer(Command::Trials);
    let view = |page: &TrialPage| {
        if page.metrics.is_empty() {
            return html! { <Empty title={words.none.0} help={words.none.1} /> };
        }
        html! {
            <div class="sections">
                <Findings key="findings" findings={findings::told(&page.findings, text, &format)} />
                <design::Design key="design" metrics={page.metrics.clone()} segments={page.segments.clone()} />
                <section key="trials" class="sections" aria-label={words.kept} data-testid="trials">
                    { for page.trials.iter().map(|result| html! {
                        <trial::Kept key={result.id.clone()} result={result.clone()} />
                    }) }
                    if page.trials.is_empty() {
                        <p key="none" class="note">{ words.none_kept }</p>
                    } else {
                        <span key="none"></span>
                    }
                </section>
            </div>
        }
    };
    html! {
        <Page title={words.title} lead={words.lead} name="experiments">
            { answered(&asked, text, |answer| match answer {
                Answer::Trials(page) => view(page),
                _ => html! { <div></div> },
            }) }
        </Page>
    }
}
