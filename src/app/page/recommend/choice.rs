//! The automatic choice: what was tried, what came of it, and whether to use it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::ask::{use_answer, use_decide};
use crate::app::chart::interval;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Button, Card, Chip, Column, DataTable, Empty, Help, Look, answered};
use crate::app::state::{Task, Tone, use_desk, use_format, use_text};
use crate::app::task::report;
use crate::app::text::Text;
use crate::engine::{Answer, ChoicePage, ChoiceTrial, Command, Decision, Recipe};
use crate::web::protocol::{Request, Response};

/// The card. Nothing is tried before it is asked for, since it takes seconds.
#[component]
pub fn Choice() -> Html {
    let (text, desk) = (use_text(), use_desk());
    let words = &text.recommend.choice;
    let decide = use_decide();
    let tried = use_state_eq(|| false);
    let start = {
        let tried = tried.clone();
        Callback::from(move |_: MouseEvent| {
            let (desk, tried) = (desk.clone(), tried.clone());
            spawn_local(async move {
                let asked = Request::Ask(Command::Choose);
                match desk.work(Task::Choose, asked, Vec::new()).await {
                    Ok(Response::Answer(_)) => tried.set(true),
                    other => report(&desk, text, other),
                }
            });
        })
    };
    let give_up = decide.reform(|_: MouseEvent| Decision::Recommender(None));
    let actions = html! {
        <>
            <Help key="help" label={text.common.how}><p>{ words.help }</p></Help>
            <Button key="quick" label={words.give_up} look={Look::Quiet} onclick={give_up} testid="choice-quick" />
        </>
    };
    html! {
        <Card title={words.title} lead={words.lead} {actions} testid="choice">
            if *tried {
                <Tried key="tried" />
            } else {
                <Button key="start" label={words.start} look={Look::Primary} onclick={start} testid="choice-start" />
            }
        </Card>
    }
}

/// What was tried.
#[component]
fn Tried() -> Html {
    let (text, format) = (use_text(), use_format());
    let decide = use_decide();
    let asked = use_answer(Command::Choose);
    answered(&asked, text, |answer| match answer {
        Answer::Chosen(page) => view(page, &decide, text, &format),
        _ => html! { <div></div> },
    })
}

fn view(
    page: &ChoicePage,
    decide: &Callback<Decision>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.recommend.choice;
    let choosing = &page.choosing;
    if choosing.trials.is_empty() {
        return html! { <Empty title={words.none.0} help={words.none.1} /> };
    }
    let take = {
        let chosen = choosing.chosen.clone();
        decide.reform(move |_: MouseEvent| Decision::Recommender(Some(chosen.clone())))
    };
    let trials = choosing.trials.len() as u64;
    let basis = (words.basis)(format, trials, choosing.judges, choosing.spent, choosing.budget);
    let [recipe, ndcg, seconds, weight] = words.columns;
    let columns = vec![
        Column::words(recipe),
        Column::words(ndcg),
        Column::numbers(seconds),
        Column::numbers(weight),
    ];
    let most =
        choosing.trials.iter().map(|trial| trial.ndcg.high).fold(f64::MIN_POSITIVE, f64::max);
    let rows: Vec<Vec<Html>> =
        choosing.trials.iter().map(|trial| line(trial, most, text, format)).collect();
    html! {
        <div class="stack">
            <div key="take" class="toolbar">
                if page.in_use {
                    <Chip key="used" label={words.in_use} tone={Tone::Good} />
                } else {
                    <Button key="take" label={words.take} look={Look::Primary} onclick={take} testid="choice-take" />
                }
            </div>
            <p key="basis" class="note">{ basis }</p>
            <DataTable key="trials" caption={words.title} {columns} {rows} bare=true scrolls=true row_testid="trial" />
        </div>
    }
}

fn line(trial: &ChoiceTrial, most: f64, text: &'static Text, format: &Format) -> Vec<Html> {
    let ndcg = trial.ndcg;
    let range = (text.recommend.quality.between)(&format.finer(ndcg.low), &format.finer(ndcg.high));
    vec![
        html! {
            <>
                <span>{ (text.labels.model)(trial.recipe.model) }</span>
                <span class="cell-note">{ settings(&trial.recipe, text, format) }</span>
            </>
        },
        html! {
            <span class="measured">
                { interval(ndcg.value / most, ndcg.low / most, ndcg.high / most, trial.weight.is_none()) }
                <span class="measured-value numeral">{ format.finer(ndcg.value) }<small>{ range }</small></span>
            </span>
        },
        format.fine(trial.seconds).into(),
        trial.weight.map_or_else(|| NOTHING.to_owned(), |weight| format.percent(weight)).into(),
    ]
}

fn settings(recipe: &Recipe, text: &Text, format: &Format) -> String {
    let named = recipe.settings.iter().map(|(setting, value)| {
        format!("{} {}", (text.recommend.choice.setting)(*setting), format.fine(*value))
    });
    named.collect::<Vec<String>>().join(" · ")
}
