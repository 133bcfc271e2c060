//! What stands out among the contents.

use yew::prelude::*;

use super::Query;
use super::query::By;
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Findings, Told};
use crate::app::part::answered;
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, ContentFinding};

/// The card.
#[component]
pub fn Standing() -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::ContentFindings);
    answered(&asked, text, |answer| match answer {
        Answer::ContentFindings(found) => {
            let findings: Vec<Told> = found.iter().map(|it| told(it, text, &format)).collect();
            html! { <Findings {findings} /> }
        }
        _ => html! { <div></div> },
    })
}

fn told(finding: &ContentFinding, text: &Text, format: &Format) -> Told {
    let evidence = match finding {
        ContentFinding::LeftAlone { .. } => {
            Evidence::Contents(Query { sort: By::People, descending: false, ..Query::default() })
        }
        ContentFinding::Most { id, .. } => Evidence::Page(Route::Content { id: id.0 }),
        ContentFinding::Tag { tag, .. } => {
            Evidence::Contents(Query { search: tag.clone(), ..Query::default() })
        }
    };
    Told { words: (text.content.finding)(format, finding), evidence }
}
