//! The trial as it would be: its size, its draw, and the button that keeps it.

use yew::prelude::*;

use super::listed;
use crate::app::ask::{use_answer, use_decide};
use crate::app::format::Format;
use crate::app::part::{Button, Column, DataTable, Help, Look, Stat, answered};
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Decision, Stratum, TrialDraft, TrialQuery};

/// Properties of [`Draft`].
#[derive(Clone, PartialEq, Properties)]
pub struct DraftProps {
    /// What was entered.
    pub query: TrialQuery,
}

/// What it needs, whether these members are enough, and how even the draw is.
#[component]
pub fn Draft(props: &DraftProps) -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let asked = use_answer(Command::TrialDraft(props.query.clone()));
    let view = |draft: &TrialDraft| {
        let words = &text.experiments;
        let start = {
            let mut trial = draft.trial.clone();
            if trial.name.trim().is_empty() {
                trial.name = (words.unnamed)(&format, trial.metric);
            }
            decide.reform(move |_: MouseEvent| {
                // Trials are told apart by the moment of their draw.
                let id = format!("t{:.0}", js_sys::Date::now());
                Decision::Trial { id, trial: Some(Box::new(trial.clone())) }
            })
        };
        html! {
            <div class="stack" data-testid="trial-draft">
                <div key="listed">{ listed::read(draft.listed.as_ref(), draft.people, text, &format) }</div>
                <p key="says"><strong>{ (words.enough)(&format, draft) }</strong></p>
                <div key="stats" class="stats">{ stats(draft, text, &format) }</div>
                <details key="draw" class="more-detail">
                    <summary>{ (words.draw)(&format, draft.people, draft.trial.seed) }</summary>
                    { strata(&draft.strata, text, &format) }
                </details>
                <div key="actions" class="row-actions">
                    <Button label={words.start} look={Look::Primary} onclick={start} disabled={draft.people < 2} testid="trial-start" />
                </div>
            </div>
        }
    };
    answered(&asked, text, |answer| match answer {
        Answer::TrialDraft(draft) => view(draft),
        _ => html! { <div></div> },
    })
}

fn stats(draft: &TrialDraft, text: &'static Text, format: &Format) -> Html {
    let words = &text.experiments;
    let metric = draft.trial.metric;
    let known = |value: Option<String>| value.unwrap_or_else(|| words.not_possible.to_owned());
    let size = draft.size.as_ref();
    let all = [
        ("baseline", (words.level)(format, metric, draft.baseline.mean)),
        ("needed", known(size.map(|size| format.count(size.per_arm)))),
        ("once", known(size.map(|size| format.count(size.per_arm_once)))),
        ("plain", known(size.map(|size| format.count(size.per_arm_plain)))),
        ("detectable", known(draft.detectable.map(|it| (words.amount)(format, metric, it)))),
        (
            "known",
            draft
                .baseline
                .reduction
                .map_or_else(|| words.no_history.to_owned(), |share| format.percent(share)),
        ),
    ];
    let period = format.period(draft.history);
    let stat = |((name, value), words): (
        (&'static str, String),
        &(&'static str, &'static str, &'static str),
    )| {
        html! {
            <Stat key={name} label={words.0} {value} people={draft.people} compare=false period={period.clone()} testid={format!("trial-{name}")}>
                <p class="formula">{ words.1 }</p>
                <p>{ words.2 }</p>
            </Stat>
        }
    };
    html! { <>{ for all.into_iter().zip(&words.stats).map(stat) }</> }
}

fn strata(strata: &[Stratum], text: &'static Text, format: &Format) -> Html {
    let words = &text.experiments;
    let [tier, level, a, b] = words.strata_columns;
    let columns =
        vec![Column::words(tier), Column::words(level), Column::numbers(a), Column::numbers(b)];
    let row = |stratum: &Stratum| -> Vec<Html> {
        let tier = if stratum.tier.is_empty() { words.no_tier } else { &stratum.tier };
        vec![
            tier.to_owned().into(),
            (words.level_before)(stratum.level).into(),
            format.count(stratum.members.0).into(),
            format.count(stratum.members.1).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = strata.iter().map(row).collect();
    html! {
        <div class="stack">
            <div key="help" class="note">{ words.strata_help }<Help label={text.common.how}><p>{ words.strata_how }</p></Help></div>
            <DataTable key="table" caption={words.strata_help} {columns} {rows} bare=true row_testid="stratum" />
        </div>
    }
}
