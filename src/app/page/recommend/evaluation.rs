//! Whether recommending beats showing what is popular, on the community's own past.

use yew::prelude::*;

use crate::app::ask::{Asked, use_answer};
use crate::app::chart::interval;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Callout, Card, Chip, Column, DataTable, Empty, Help, answered};
use crate::app::state::{Tone, use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Evaluation, GroupScore, Interval, ModelScore};
use crate::recommend::ModelKind;

/// The card. It is asked for when it is first seen, since it takes seconds.
#[component]
pub fn Evaluated() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let words = &text.recommend.quality;
    let asked = use_answer(Command::Evaluate);
    let segments = use_answer(Command::Segments);
    let known = match &segments {
        Asked::Ready(answer) => match &**answer {
            Answer::Segments(found) => found.segments.as_slice(),
            _ => &[],
        },
        _ => &[],
    };
    let name = |group: u32| {
        let found = known.iter().find(|segment| segment.index == group);
        let names = &opened.facts.attributes;
        found.map_or_else(|| NOTHING.to_owned(), |found| (text.labels.segment)(&found.name, names))
    };
    let waiting = matches!(asked, Asked::Waiting).then_some(words.waiting);
    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
    html! {
        <Card title={words.title} lead={waiting} actions={help} testid="evaluation">
            { answered(&asked, text, |answer| match answer {
                Answer::Evaluation(evaluation) => view(evaluation, &name, text, &format),
                _ => html! { <div></div> },
            }) }
        </Card>
    }
}

fn view(
    evaluation: &Evaluation,
    name: &dyn Fn(u32) -> String,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.recommend.quality;
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
            if evaluation.groups.len() > 1 {
                { groups(&evaluation.groups, name, text, format) }
            }
        </div>
    }
}

fn row(
    model: &ModelScore,
    evaluation: &Evaluation,
    text: &'static Text,
    format: &Format,
) -> Vec<Html> {
    let words = &text.recommend.quality;
    let chosen = evaluation.chosen == Some(model.model);
    let most = |value: fn(&ModelScore) -> Interval| {
        evaluation.models.iter().map(|model| value(model).high).fold(f64::MIN_POSITIVE, f64::max)
    };
    let cell = |value: Interval, most: f64| {
        let range = (words.between)(&format.finer(value.low), &format.finer(value.high));
        html! {
            <span class="measured">
                { interval(value.value / most, value.low / most, value.high / most, !chosen) }
                <span class="measured-value numeral">{ format.finer(value.value) }<small>{ range }</small></span>
            </span>
        }
    };
    // The baseline is not above itself.
    let above = || {
        let Interval { value, low, high } = model.difference;
        let range = (words.between)(&format.finer(low), &format.finer(high));
        html! { <span class="numeral">{ format.finer(value) }<small>{ range }</small></span> }
    };
    let mark = match model.model {
        _ if chosen => html! { <Chip label={words.in_use} tone={Tone::Good} /> },
        ModelKind::Popularity => html! { <Chip label={words.baseline} /> },
        _ => html! { <span></span> },
    };
    vec![
        html! { <>{ (text.labels.model)(model.model) }{ " " }{ mark }</> },
        cell(model.ndcg, most(|model| model.ndcg)),
        if model.model == ModelKind::Popularity { NOTHING.into() } else { above() },
        cell(model.recall, most(|model| model.recall)),
        format.finer(model.map).into(),
        format.finer(model.mrr).into(),
        format.percent(model.hit).into(),
        format.percent(model.coverage).into(),
        format.finer(model.novelty).into(),
        format.finer(model.diversity).into(),
        format.finer(model.concentration).into(),
    ]
}

/// The chosen model beside popularity, segment by segment.
fn groups(
    rows: &[GroupScore],
    name: &dyn Fn(u32) -> String,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.recommend.quality;
    let columns = words.group_columns.map(Column::words).to_vec();
    let ranged = |value: Interval| {
        let range = (words.between)(&format.finer(value.low), &format.finer(value.high));
        html! { <span class="numeral">{ format.finer(value.value) }<small>{ range }</small></span> }
    };
    let line = |row: &GroupScore| -> Vec<Html> {
        vec![
            name(row.group).into(),
            format.count(row.people).into(),
            ranged(row.chosen),
            ranged(row.popularity),
            ranged(row.difference),
        ]
    };
    let rows: Vec<Vec<Html>> = rows.iter().map(line).collect();
    html! {
        <>
            <h3 key="title">{ words.groups }</h3>
            <DataTable key="table" caption={words.groups} {columns} {rows} bare=true row_testid="evaluation-group" />
        </>
    }
}
