//! What stands out among the members.

use yew::prelude::*;

use super::{Query, View};
use crate::app::ask::use_answer;
use crate::app::page::findings::{Evidence, Findings, Told};
use crate::app::part::answered;
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, MemberFinding, MemberGroup};

/// The card.
#[component]
pub fn Standing() -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::MemberFindings);
    answered(&asked, text, |answer| match answer {
        Answer::MemberFindings(found) => {
            let told = |finding: &MemberFinding| Told {
                words: (text.profiles.finding)(&format, finding),
                evidence: Evidence::Members(evidence(finding)),
            };
            html! { <Findings findings={found.iter().map(told).collect::<Vec<_>>()} /> }
        }
        _ => html! { <div></div> },
    })
}

/// The members or the view that a finding rests on.
fn evidence(finding: &MemberFinding) -> Query {
    let view = |view| Query { view, ..Query::default() };
    match finding {
        MemberFinding::Slipping { group, .. } => {
            Query { group: Some(MemberGroup::Rfm(*group).word()), ..Query::default() }
        }
        MemberFinding::Loyal { .. } | MemberFinding::Close { .. } => view(View::Loyalty),
        MemberFinding::Moved { .. } => view(View::Segments),
    }
}
