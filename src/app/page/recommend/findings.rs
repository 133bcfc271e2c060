//! What stands out of the recommendations.

use yew::prelude::*;

use super::Query;
use super::query::View;
use crate::app::ask::{Asked, use_answer, use_aside};
use crate::app::page::findings::{Evidence, Findings, Told};
use crate::app::part::answered;
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, RecommendFinding};

/// The card. What the digest says is there at once; what the recommendations are worth is
/// tested aside, while the page can be read, unless that was done before.
#[component]
pub fn Standing() -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::RecommendFindings);
    let unchecked = found(&asked).is_some_and(|all| all.contains(&RecommendFinding::Unchecked));
    let tested = use_aside(unchecked.then_some(Command::RecommendChecked));
    let told = |finding: &RecommendFinding| Told {
        words: (text.recommend.finding)(&format, finding),
        evidence: Evidence::Recommend(Query { view: view(finding), ..Query::default() }),
    };
    // A test that came to nothing is not under way any more.
    let failed = matches!(tested, Asked::Failed(_));
    let stands =
        |finding: &&RecommendFinding| !(failed && **finding == RecommendFinding::Unchecked);
    let shown = if found(&tested).is_some() { &tested } else { &asked };
    answered(shown, text, |answer| match answer {
        Answer::RecommendFindings(found) => {
            let findings: Vec<Told> = found.iter().filter(stands).map(told).collect();
            html! { <Findings {findings} /> }
        }
        _ => html! { <div></div> },
    })
}

fn found(asked: &Asked) -> Option<&[RecommendFinding]> {
    match asked {
        Asked::Ready(answer) => match &**answer {
            Answer::RecommendFindings(found) => Some(found),
            _ => None,
        },
        _ => None,
    }
}

fn view(finding: &RecommendFinding) -> View {
    match finding {
        RecommendFinding::Better { .. }
        | RecommendFinding::NoBetter { .. }
        | RecommendFinding::Unchecked
        | RecommendFinding::Untuned => View::Models,
        RecommendFinding::HardlySeen { .. } | RecommendFinding::Reaches { .. } => View::Digest,
    }
}
