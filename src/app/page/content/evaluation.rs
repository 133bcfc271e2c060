//! Whether recommending beats showing what is popular, on the community's own past.

use yew::prelude::*;

use crate::app::ask::{Asked, use_answer};
use crate::app::chart::interval;
use crate::app::format::Format;
use crate::app::part::{Callout, Card, Chip, Column, DataTable, Empty, Help, answered};
use crate::app::state::{Tone, use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Evaluation, Interval, ModelScore};
use crate::recommend::ModelKind;

/// The card. It is asked for when it is first seen, since it takes seconds.
#[component]
pub fn Evaluated() -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.content.quality;
    let asked = use_answer(Command::Evaluate);
    let waiting = matches!(asked, Asked::Waiting).then_some(words.waiting);
    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
    html! {
        <Card title={words.title} lead={waiting} actions={help} testid="evaluation">
            { answered(&asked, text, |answer| match answer {
                Answer::Evaluation(evaluation) => view(evaluation, text, &format),
                _ => html! { <div></div> },
            }) }
        </Card>
    }
}

fn view(evaluation: &Evaluation, text: &'static Text, format: &Format) -> Html {
    let words = &text.content.quality;
    if evaluation.people == 0 || evaluation.models.is_empty() {
        return html! { <Empty title={words.too_little.0} help={words.too_little.1} /> };
    }
    let chosen = (text.labels.model)(evaluation.chosen.unwrap_or(ModelKind::Popularity));
    let (tone, verdict) = if evaluation.better_than_popularity {
        (Tone::Good, (words.better)(chosen))
    } else {
        (Tone::Plain, (words.no_better)(chosen))
    };
    let split = evaluation.split.map(|split| format.date(split));
    let basis = (words.basis)(format, evaluation.people, evaluation.candidates, split.as_deref());
    let columns = words.columns.map(Column::words).to_vec();
    let rows: Vec<Vec<Html>> =
        evaluation.models.iter().map(|model| row(model, evaluation, text, format)).collect();
    html! {
        <div class="stack">
            <Callout {tone} testid="evaluation-verdict"><p class="callout-title">{ verdict }</p><p class="note">{ basis }</p></Callout>
            <DataTable caption={words.title} {columns} {rows} bare=true row_testid="evaluation-model" />
        </div>
    }
}

fn row(
    model: &ModelScore,
    evaluation: &Evaluation,
    text: &'static Text,
    format: &Format,
) -> Vec<Html> {
    let words = &text.content.quality;
    let chosen = evaluation.chosen == Some(model.model);
    let most = |value: fn(&ModelScore) -> Interval| {
        evaluation.models.iter().map(|model| value(model).high).fold(f64::MIN_POSITIVE, f64::max)
    };
    let cell = |value: Interval, most: f64| {
        let range = (words.between)(&format.fine(value.low), &format.fine(value.high));
        html! {
            <span class="measured">
                { interval(value.value / most, value.low / most, value.high / most, !chosen) }
                <span class="measured-value numeral">{ format.fine(value.value) }<small>{ range }</small></span>
            </span>
        }
    };
    let mark = match model.model {
        _ if chosen => html! { <Chip label={words.in_use} tone={Tone::Good} /> },
        ModelKind::Popularity => html! { <Chip label={words.baseline} /> },
        _ => html! { <span></span> },
    };
    vec![
        html! { <>{ (text.labels.model)(model.model) }{ " " }{ mark }</> },
        cell(model.ndcg, most(|model| model.ndcg)),
        cell(model.recall, most(|model| model.recall)),
        format.percent(model.coverage).into(),
    ]
}
