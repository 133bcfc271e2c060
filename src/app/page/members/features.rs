//! The catalogue of features, the cleaning report, the components, and the scaling.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::ask::{use_answer, use_decide};
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::feature_value;
use crate::app::part::{Button, Card, Column, DataTable, Help, Segmented, answered};
use crate::app::state::{use_desk, use_format, use_opened, use_text};
use crate::app::task;
use crate::app::text::Text;
use crate::engine::{
    Answer, Cleanliness, Command, Component, Decision, Fault, FeaturePage, Scaling,
};
use crate::profile::Origin;

/// Loadings told of a component.
const LOADINGS: usize = 5;

/// The view.
#[component]
pub fn Features() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let (desk, decide) = (use_desk(), use_decide());
    let asked = use_answer(Command::Features);
    let download = Callback::from(move |_: MouseEvent| {
        let desk = desk.clone();
        spawn_local(task::export::features(desk, text));
    });
    let attributes = &opened.facts.attributes;
    answered(&asked, text, |answer| match answer {
        Answer::Features(page) => html! {
            <div class="sections">
                <div key="catalogue">{ catalogue(page, attributes, download.clone(), text, &format) }</div>
                <div key="scaling">{ scaling(page, &decide, text) }</div>
                <div key="below" class="pair">
                    <div key="cleaning">{ cleaning(page, text, &format) }</div>
                    <div key="components">{ components(page, attributes, text, &format) }</div>
                </div>
            </div>
        },
        _ => html! { <div></div> },
    })
}

fn catalogue(
    page: &FeaturePage,
    attributes: &[String],
    onclick: Callback<MouseEvent>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.profiles.features;
    let columns = words
        .columns
        .iter()
        .enumerate()
        .map(|(index, &title)| match index {
            3..=6 => Column::numbers(title),
            _ => Column::words(title),
        })
        .collect::<Vec<_>>();
    let rows: Vec<Vec<Html>> =
        page.rows.iter().map(|row| line(row, attributes, text, format)).collect();
    let as_of = page.as_of.map(|day| (text.profiles.as_of)(&format.date(day)));
    let lead = (words.lead)(format, page.rows.len() as u64, page.people);
    let lead = format!("{lead} {}", as_of.unwrap_or_default());
    let actions = html! {
        <>
            <Help key="help" label={text.common.how}><p>{ words.help }</p></Help>
            <Button key="download" label={words.download} {onclick} testid="features-download" />
        </>
    };
    html! {
        <Card title={words.title} {lead} {actions} testid="features">
            <DataTable caption={words.title} {columns} {rows} scrolls=true row_testid="feature-row" />
        </Card>
    }
}

fn line(
    row: &Cleanliness,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Vec<Html> {
    let words = &text.profiles.features;
    let info = row.feature.info();
    let [groups, described, alike] = words.uses;
    let used = match (row.constant, row.groups) {
        (true, _) => alike,
        (false, true) => groups,
        (false, false) => described,
    };
    let median = if row.known == 0 {
        NOTHING.to_owned()
    } else {
        feature_value(format, row.feature, row.spread.median)
    };
    let source = match info.origin {
        Origin::Events(kinds) => {
            let kinds = kinds.iter().map(|&kind| (text.labels.event_kind)(kind));
            kinds.collect::<Vec<_>>().join(" · ")
        }
        other => (words.origin)(other).to_owned(),
    };
    vec![
        (text.labels.feature)(row.feature, attributes).into(),
        (words.window)(info.window).into(),
        (words.unit)(info.unit).into(),
        median.into(),
        format.count(row.missing).into(),
        format.count(row.impossible).into(),
        format.count(row.far).into(),
        used.into(),
        html! {
            <>
                <span class="formula">{ (words.formula)(row.feature) }</span>
                <span class="cell-note">{ source }</span>
            </>
        },
    ]
}

fn scaling(page: &FeaturePage, decide: &Callback<Decision>, text: &'static Text) -> Html {
    let words = &text.profiles.features;
    let (_, formula) = (words.scaling_name)(page.scaling);
    let options = Scaling::ALL
        .into_iter()
        .map(|one| (format!("{one:?}").into(), (words.scaling_name)(one).0.into()))
        .collect::<Vec<(AttrValue, AttrValue)>>();
    let onchange = decide.reform(|value: AttrValue| {
        let chosen = Scaling::ALL.into_iter().find(|one| value == format!("{one:?}"));
        Decision::Scaling(chosen.unwrap_or_default())
    });
    html! {
        <Card title={words.scaling} lead={formula} testid="scaling">
            <Segmented label={words.scaling} {options} value={format!("{:?}", page.scaling)} {onchange} testid="scaling-choice" />
        </Card>
    }
}

fn cleaning(page: &FeaturePage, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.features;
    let row = |&(fault, found, of): &(Fault, u64, u64)| -> Vec<Html> {
        vec![(words.fault)(fault).into(), format.count(found).into(), format.count(of).into()]
    };
    let rows: Vec<Vec<Html>> = page.faults.iter().map(row).collect();
    let [what, found, of] = words.cleaning_columns;
    let columns = vec![Column::words(what), Column::numbers(found), Column::numbers(of)];
    html! {
        <Card title={words.cleaning} lead={words.cleaning_lead} testid="cleaning">
            <DataTable caption={words.cleaning} {columns} {rows} bare=true row_testid="fault" />
        </Card>
    }
}

fn components(
    page: &FeaturePage,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.profiles.features;
    let row = |(index, component): (usize, &Component)| -> Vec<Html> {
        let loadings = component.loadings.iter().take(LOADINGS).map(|&(feature, loading)| {
            let name = (text.labels.feature)(feature, attributes);
            format!("{name} {}", format.fine(loading))
        });
        vec![
            (words.component)(index + 1).into(),
            format.percent(component.explained).into(),
            loadings.collect::<Vec<_>>().join(" · ").into(),
        ]
    };
    let rows: Vec<Vec<Html>> = page.components.iter().enumerate().map(row).collect();
    let [component, share, features] = words.component_columns;
    let columns = vec![Column::words(component), Column::numbers(share), Column::words(features)];
    html! {
        <Card title={words.components} lead={words.components_lead} testid="components">
            <DataTable caption={words.components} {columns} {rows} bare=true />
        </Card>
    }
}
