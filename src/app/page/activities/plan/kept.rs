//! The plans that were kept: their files, and what became of them.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::super::Query;
use super::steps;
use crate::app::ask::{use_answer, use_decide};
use crate::app::format::Format;
use crate::app::part::{Button, Card, Empty, Icon, Look, answered};
use crate::app::state::{Desk, Notice, Tone, use_desk, use_format, use_text};
use crate::app::task;
use crate::app::text::Text;
use crate::engine::{ActivityPlanCalendar, ActivityPlanRow, Answer, Command, Decision};

/// Properties of [`Kept`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeptProps {
    /// What the address says.
    pub query: Query,
    /// Changes it.
    pub change: Callback<Query>,
}

/// The list.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let (text, format, desk, decide) = (use_text(), use_format(), use_desk(), use_decide());
    let asked = use_answer(Command::ActivityPlans);
    let words = &text.engage.plan;
    let plan = |row: &ActivityPlanRow| {
        let actions = actions(row, props, &desk, &decide, text, &format);
        html! { <li key={row.name.clone()} class="stack" data-testid="kept-plan">{ plan(row, text, &format) }{ actions }</li> }
    };
    answered(&asked, text, |answer| match answer {
        Answer::ActivityPlans(rows) if rows.is_empty() => html! {
            <Card title={words.plans.0} testid="plans">
                <Empty title={words.no_plans.0} help={words.no_plans.1} />
            </Card>
        },
        Answer::ActivityPlans(rows) => html! {
            <Card title={words.plans.0} lead={words.plans.1} testid="plans">
                <ul class="plans">{ for rows.iter().map(plan) }</ul>
            </Card>
        },
        _ => html! { <div></div> },
    })
}

/// What it is called and, once it is over, what became of it.
fn plan(row: &ActivityPlanRow, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.plan;
    let plan = &row.plan;
    let promise = (words.promise)(format, plan.expected, plan.invited.len() as u64);
    html! {
        <div key="plan" class="stack">
            <h3>{ name(row, text) }</h3>
            <p class="numeral">{ format.instant(plan.starts) }{ " UTC · " }{ promise }</p>
            if let Some(held) = row.held {
                <p data-testid="plan-became">{ (words.became)(format, held.participants, held.invited) }</p>
            }
            <details>
                <summary>{ words.details }</summary>
                <div class="pair">
                    { steps::checklist(&row.checklist, text, format) }
                    { steps::sheet(&row.sheet, text, format) }
                </div>
            </details>
        </div>
    }
}

fn name(row: &ActivityPlanRow, text: &'static Text) -> String {
    (text.engage.plan.name)((text.labels.activity_kind)(row.plan.kind), &row.plan.title)
}

fn actions(
    row: &ActivityPlanRow,
    props: &KeptProps,
    desk: &Desk,
    decide: &Callback<Decision>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.engage.plan;
    let [ics, csv, copy, drop, back] = words.actions;
    let asked = Command::ActivityPlanCalendar(ActivityPlanCalendar {
        plan: row.name.clone(),
        summary: name(row, text),
        description: description(row, text, format),
    });
    let on_calendar = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            spawn_local(task::export::calendar(desk.clone(), text, asked.clone(), "plan.ics"));
        })
    };
    let on_csv = {
        let (desk, asked) = (desk.clone(), Command::ActivityPlanCsv(row.name.clone()));
        Callback::from(move |_: MouseEvent| {
            spawn_local(task::export::csv(desk.clone(), text, asked.clone(), "invited.csv"));
        })
    };
    let names = row.invited.join("\n");
    let on_copy = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| copied(desk.clone(), text, names.clone()))
    };
    let on_drop = {
        let name = row.name.clone();
        decide
            .reform(move |_: MouseEvent| Decision::ActivityPlan { name: name.clone(), plan: None })
    };
    let look_back = row.held.map(|held| {
        let query = props.query.back_on(held.activity);
        props.change.reform(move |_: MouseEvent| query.clone())
    });
    html! {
        <div key="actions" class="rename">
            <Button label={ics} icon={Icon::Download} onclick={on_calendar} testid="plan-ics" />
            <Button label={csv} icon={Icon::Download} onclick={on_csv} testid="plan-csv" />
            <Button label={copy} look={Look::Quiet} onclick={on_copy} testid="plan-copy" />
            if let Some(onclick) = look_back {
                <Button label={back} {onclick} testid="plan-back" />
            }
            <Button label={drop} look={Look::Quiet} icon={Icon::Trash} onclick={on_drop} testid="plan-drop" />
        </div>
    }
}

/// What stands in the calendar: what is expected, then the run sheet.
fn description(row: &ActivityPlanRow, text: &'static Text, format: &Format) -> String {
    let words = &text.engage.plan;
    let plan = &row.plan;
    let lead = (words.description)(format, plan.goal, plan.expected, plan.invited.len() as u64);
    let sheet = row.sheet.iter().map(|part| {
        format!("{} {}", (words.minutes)(format, part.from, part.until), (words.scene)(part.scene))
    });
    std::iter::once(lead).chain(sheet).collect::<Vec<_>>().join("\n")
}

/// Puts the names where the person can paste them, and says whether that worked.
fn copied(desk: Desk, text: &'static Text, names: String) {
    spawn_local(async move {
        let written = window().navigator().clipboard().write_text(&names);
        let (done, not) = text.engage.plan.copied;
        let (tone, words) = match JsFuture::from(written).await {
            Ok(_) => (Tone::Good, done),
            Err(_) => (Tone::Bad, not),
        };
        desk.notify(Notice::new(tone, words.to_owned()));
    });
}
