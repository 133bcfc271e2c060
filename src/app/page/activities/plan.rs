//! ActivityPlanning an activity: what, for whom and when; who would come; the plans that were kept.

mod form;
mod keep;
mod kept;
mod list;
mod steps;

use yew::prelude::*;

use super::{Query, findings};
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::page::findings::Findings;
use crate::app::page::health::rhythm::week;
use crate::app::part::{Card, Empty, Stat, answered};
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{ActivityPlanning, Answer, Command, Proposal};

/// Properties of [`Plan`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlanProps {
    /// The segments, by index and name.
    pub segments: Vec<(u32, String)>,
    /// What the address says.
    pub query: Query,
    /// Changes it.
    pub change: Callback<Query>,
}

/// The view.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::ActivityPlan(props.query.asked()));
    let body = answered(&asked, text, |answer| match answer {
        Answer::ActivityPlanning(ActivityPlanning::Proposal(found)) => {
            view(found, props, text, &format)
        }
        Answer::ActivityPlanning(ActivityPlanning::TooFew { .. }) => html! {
            <Card title={text.engage.plan.what.0} testid="plan-too-few">
                <Empty title={text.engage.next.too_few.0} help={text.engage.next.too_few.1} />
            </Card>
        },
        _ => html! { <div></div> },
    });
    html! {
        <div class="sections">
            <div key="proposal">{ body }</div>
            <kept::Kept key="kept" query={props.query.clone()} change={props.change.clone()} />
        </div>
    }
}

fn view(found: &Proposal, props: &PlanProps, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.plan;
    let rhythm = week(&found.rhythm, words.time, text, format);
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::of_plan(found, text, format)} />
            <form::Form
                key="form"
                segments={props.segments.clone()}
                starts={found.plan.starts}
                query={props.query.clone()}
                change={props.change.clone()}
            />
            <div key="numbers">{ numbers(found, text, format) }</div>
            <keep::Keep key="keep" name={found.name.clone()} plan={found.plan.clone()} />
            <div key="list">{ list::card(found, &props.segments, text, format) }</div>
            <div key="steps" class="pair">
                <div key="checklist">{ steps::checklist(&found.checklist, text, format) }</div>
                <div key="sheet">{ steps::sheet(&found.sheet, text, format) }</div>
            </div>
            <div key="rhythm">{ rhythm.unwrap_or_else(|| html! { <div></div> }) }</div>
        </div>
    }
}

fn numbers(found: &Proposal, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.plan;
    let expected = found.plan.expected;
    let help = words.expected_help.iter().map(|help| html! { <p>{ *help }</p> });
    html! {
        <section class="stats" data-testid="plan-numbers">
            <Stat
                key="expected"
                label={words.expected}
                value={format.decimal(expected.value)}
                compare=false
                note={(words.interval)(format, expected)}
                testid="plan-expected"
            >
                { for help }
                <p>{ (text.engage.next.skill)(format, &found.skill) }</p>
            </Stat>
            <Stat
                key="invited"
                label={words.invited.0}
                value={format.count(found.invites.len() as u64)}
                compare=false
                testid="plan-invited"
            />
            <Stat
                key="eligible"
                label={words.invited.1}
                value={format.count(found.eligible)}
                compare=false
                testid="plan-eligible"
            />
        </section>
    }
}
