//! A trial that is thought of: what is counted, of whom, for how long.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::draft::Draft;
use crate::app::part::{Card, LinesField, NumberField, Segmented, Select};
use crate::app::state::{use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Metric, SegmentBrief, SizeParams, TrialAudience, TrialQuery};

/// Properties of [`Design`].
#[derive(Clone, PartialEq, Properties)]
pub struct DesignProps {
    /// What can be counted.
    pub metrics: Vec<Metric>,
    /// Segments to choose from.
    pub segments: Vec<SegmentBrief>,
}

/// The form, and the trial as it would be.
#[component]
pub fn Design(props: &DesignProps) -> Html {
    let (text, opened) = (use_text(), use_opened());
    let words = &text.experiments;
    let query = use_state(first);
    let change = |set: fn(&mut TrialQuery, f64)| {
        let query = query.clone();
        Callback::from(move |value: f64| {
            let mut changed = (*query).clone();
            set(&mut changed, value);
            query.set(changed);
        })
    };
    let on_name = {
        let query = query.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            let name = input.map(|input| input.value()).unwrap_or_default();
            query.set(TrialQuery { name, ..(*query).clone() });
        })
    };
    let on_metric = {
        let (query, metrics) = (query.clone(), props.metrics.clone());
        Callback::from(move |value: AttrValue| {
            let metric = metrics.iter().find(|metric| format!("{metric:?}") == value.as_str());
            let metric = metric.copied().unwrap_or_default();
            query.set(TrialQuery { metric, effect: None, ..(*query).clone() });
        })
    };
    // A list stays what it was while another audience is looked at.
    let lines = use_state(Vec::<String>::new);
    let on_audience = {
        let (query, lines) = (query.clone(), lines.clone());
        Callback::from(move |value: AttrValue| {
            let audience = audience(&value, &lines);
            query.set(TrialQuery { audience, ..(*query).clone() });
        })
    };
    let on_lines = {
        let (query, lines) = (query.clone(), lines.clone());
        Callback::from(move |listed: Vec<String>| {
            lines.set(listed.clone());
            query.set(TrialQuery { audience: TrialAudience::Listed(listed), ..(*query).clone() });
        })
    };
    let on_kind = {
        let query = query.clone();
        Callback::from(move |value: AttrValue| {
            query.set(TrialQuery { rehearsal: value.as_str() == "aa", ..(*query).clone() });
        })
    };
    let metric =
        |metric: &Metric| (format!("{metric:?}").into(), AttrValue::from((words.metric)(*metric)));
    let metrics: Vec<(AttrValue, AttrValue)> = props.metrics.iter().map(metric).collect();
    let audiences = audiences(&props.segments, text, &opened.facts.attributes);
    let kinds: Vec<(AttrValue, AttrValue)> =
        vec![("aa".into(), words.kinds.0.into()), ("ab".into(), words.kinds.1.into())];
    let kind = if query.rehearsal { "aa" } else { "ab" };
    let explained = if query.rehearsal { words.kinds_help.0 } else { words.kinds_help.1 };
    let effect = query.effect.unwrap_or(0.0);
    let scale = if query.metric.is_share() { 100.0 } else { 1.0 };
    html! {
        <Card title={words.design} lead={words.design_lead} testid="trial-design">
            <div class="stack">
                <Segmented key="kind" label={words.kind} options={kinds} value={kind} onchange={on_kind} testid="trial-kind" />
                <p key="explained" class="note">{ explained }</p>
                <div key="fields" class="fields">
                    <label key="name" class="field">
                        <span class="field-label">{ words.name }</span>
                        <input type="text" maxlength="60" placeholder={words.name_example} value={query.name.clone()} onchange={on_name} data-testid="trial-name" />
                    </label>
                    <Select key="metric" label={words.counted} options={metrics} value={format!("{:?}", query.metric)} onchange={on_metric} testid="trial-metric" />
                    <Select key="audience" label={words.audience} options={audiences} value={named(&query.audience)} onchange={on_audience} testid="trial-audience" />
                    <NumberField key="days" label={words.days} value={f64::from(query.size.days)} least=7.0 most=90.0 onchange={change(|query, value| query.size.days = value.round() as u32)} testid="trial-days" />
                    <NumberField
                        key="effect"
                        label={if query.metric.is_share() { words.effect.0 } else { words.effect.1 }}
                        value={effect * scale}
                        least=0.0
                        most={if query.metric.is_share() { 99.0 } else { 10_000.0 }}
                        onchange={change(set_effect)}
                        testid="trial-effect"
                    />
                    <NumberField key="alpha" label={words.alpha} value={(query.size.alpha * 1000.0).round() / 10.0} least=0.1 most=30.0 onchange={change(|query, value| query.size.alpha = value / 100.0)} testid="trial-alpha" />
                    <NumberField key="power" label={words.power} value={(query.size.power * 1000.0).round() / 10.0} least=50.0 most=99.0 onchange={change(|query, value| query.size.power = value / 100.0)} testid="trial-power" />
                    <NumberField key="seed" label={words.seed} value={query.seed as f64} least=0.0 most=9_007_199_254_740_991.0 onchange={change(|query, value| query.seed = value as u64)} testid="trial-seed" />
                </div>
                if let TrialAudience::Listed(lines) = &query.audience {
                    <LinesField key="lines" label={words.list.0} example={words.list.1} value={lines.clone()} onchange={on_lines} testid="trial-lines" />
                } else {
                    <span key="lines"></span>
                }
                <Draft key="draft" query={(*query).clone()} />
            </div>
        </Card>
    }
}

/// A rehearsal: it can be tried at once, and touches nobody.
fn first() -> TrialQuery {
    TrialQuery {
        name: String::new(),
        metric: Metric::Active,
        audience: TrialAudience::Everyone,
        size: SizeParams::default(),
        effect: None,
        rehearsal: true,
        seed: 1,
    }
}

/// Shares are entered in points; nothing is as small as can be found.
fn set_effect(query: &mut TrialQuery, value: f64) {
    let scale = if query.metric.is_share() { 100.0 } else { 1.0 };
    query.effect = (value > 0.0).then_some(value / scale);
}

fn audiences(
    segments: &[SegmentBrief],
    text: &'static Text,
    attributes: &[String],
) -> Vec<(AttrValue, AttrValue)> {
    let words = &text.experiments;
    let fixed = [
        (TrialAudience::Everyone, words.audiences.0),
        (TrialAudience::Active, words.audiences.1),
        (TrialAudience::Paying, words.audiences.2),
    ];
    let fixed = fixed.map(|(who, name)| (named(&who), AttrValue::from(name)));
    let segment = |segment: &SegmentBrief| {
        let name = (text.labels.segment)(&segment.name, attributes);
        (named(&TrialAudience::Segment(segment.index)), AttrValue::from(name))
    };
    let listed = (named(&TrialAudience::Listed(Vec::new())), words.audiences.3.into());
    fixed.into_iter().chain(segments.iter().map(segment)).chain([listed]).collect()
}

fn named(audience: &TrialAudience) -> AttrValue {
    match audience {
        TrialAudience::Everyone => "everyone".into(),
        TrialAudience::Active => "active".into(),
        TrialAudience::Paying => "paying".into(),
        TrialAudience::Segment(index) => index.to_string().into(),
        TrialAudience::Listed(_) => "listed".into(),
    }
}

fn audience(name: &str, lines: &[String]) -> TrialAudience {
    match name {
        "active" => TrialAudience::Active,
        "paying" => TrialAudience::Paying,
        "listed" => TrialAudience::Listed(lines.to_vec()),
        index => index.parse().map_or(TrialAudience::Everyone, TrialAudience::Segment),
    }
}
