//! What stands out of the recommendations.

use yew::prelude::*;

use super::Query;
use super::query::View;
use crate::app::ask::use_answer;
use crate::app::page::findings::{Evidence, Findings, Told};
use crate::app::part::answered;
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, RecommendFinding};

/// The card.
#[component]
pub fn Standing() -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::RecommendFindings);
    let told = |finding: &RecommendFinding| Told {
        words: (text.recommend.finding)(&format, finding),
        evidence: Evidence::Recommend(Query { view: view(finding), ..Query::default() }),
    };
    answered(&asked, text, |answer| match answer {
        Answer::RecommendFindings(found) => {
            html! { <Findings findings={found.iter().map(told).collect::<Vec<Told>>()} /> }
        }
        _ => html! { <div></div> },
    })
}

fn view(finding: &RecommendFinding) -> View {
    match finding {
        RecommendFinding::Better { .. }
        | RecommendFinding::NoBetter { .. }
        | RecommendFinding::Untuned => View::Models,
        RecommendFinding::HardlySeen { .. } | RecommendFinding::Reaches { .. } => View::Digest,
    }
}
