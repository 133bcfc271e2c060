//! The weights of the score, each a field with its share.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::app::ask::{use_answer, use_decide};
use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{
    Button, Card, Column, DataTable, Empty, Help, Look, NumberField, Select, answered,
};
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Decision, WeightPage, WeightRow};

/// Weights are shown and entered as parts of a hundred.
const WHOLE: f64 = 100.0;
/// The weight that a feature is taken in with.
const FIRST: f64 = 10.0;

/// The view.
#[component]
pub fn Weights() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let decide = use_decide();
    let asked = use_answer(Command::Weights);
    answered(&asked, text, |answer| match answer {
        Answer::Weights(page) => view(page, &opened.facts.attributes, &decide, text, &format),
        _ => html! { <div></div> },
    })
}

/// All weights, with one of them changed.
fn changed(page: &WeightPage, key: &str, weight: f64) -> Decision {
    let mut weights: BTreeMap<String, f64> =
        page.rows.iter().map(|row| (row.key.clone(), written(row.weight))).collect();
    weights.insert(key.to_owned(), weight);
    weights.retain(|_, weight| *weight > 0.0);
    Decision::ScoreWeights(weights)
}

/// A share as it stands in its field: two decimals of a hundred.
fn written(weight: f64) -> f64 {
    (weight * WHOLE * WHOLE).round() / WHOLE
}

fn view(
    page: &WeightPage,
    attributes: &[String],
    decide: &Callback<Decision>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.profiles.weights;
    if page.rows.is_empty() {
        return html! { <Empty title={words.none.0} help={words.none.1} /> };
    }
    let reset = decide.reform(|_: MouseEvent| Decision::ScoreWeights(BTreeMap::new()));
    let actions = html! {
        <>
            <Help key="help" label={text.common.how}><p>{ words.help }</p></Help>
            <Button
                key="reset"
                label={text.profiles.reset}
                look={Look::Quiet}
                onclick={reset}
                disabled={!page.edited}
                testid="weights-reset"
            />
        </>
    };
    let [feature, weight, share] = words.columns;
    let columns = vec![Column::words(feature), Column::numbers(weight), Column::words(share)];
    let line = |row: &WeightRow| -> Vec<Html> {
        let name = (text.labels.feature)(row.feature, attributes);
        let onchange = {
            let (page, key) = (page.clone(), row.key.clone());
            decide.reform(move |entered: f64| changed(&page, &key, entered))
        };
        let label = (words.weight)(&name);
        vec![
            html! {
                <>
                    <span>{ name }</span>
                    if row.inverted { <span class="cell-note">{ words.inverted }</span> }
                </>
            },
            html! {
                <NumberField {label} hide_label=true value={written(row.weight)} least=0.0 most=1000.0 {onchange} testid="weight" />
            },
            measured(Bar { share: row.weight, ..Bar::default() }, format.percent(row.weight)),
        ]
    };
    let rows: Vec<Vec<Html>> = page.rows.iter().map(line).collect();
    html! {
        <Card title={words.title} lead={words.lead} {actions} testid="weights">
            <div class="stack">
                <DataTable key="terms" caption={words.title} {columns} {rows} bare=true row_testid="weight-row" />
                <p key="count" class="note">{ (words.terms)(format, page.rows.len() as u64) }</p>
                <div key="add">{ add(page, attributes, decide, text) }</div>
            </div>
        </Card>
    }
}

/// A list of what could be weighed besides.
fn add(
    page: &WeightPage,
    attributes: &[String],
    decide: &Callback<Decision>,
    text: &'static Text,
) -> Html {
    let words = &text.profiles.weights;
    let option = |row: &WeightRow| {
        (row.key.clone().into(), (text.labels.feature)(row.feature, attributes).into())
    };
    let none = (AttrValue::from(""), AttrValue::from(words.choose));
    let options = std::iter::once(none).chain(page.others.iter().map(option)).collect::<Vec<_>>();
    let onchange = {
        let (page, decide) = (page.clone(), decide.clone());
        Callback::from(move |key: AttrValue| {
            if !key.is_empty() {
                decide.emit(changed(&page, &key, FIRST));
            }
        })
    };
    html! { <Select label={words.add} {options} value="" {onchange} testid="weight-add" /> }
}
