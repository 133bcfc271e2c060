//! The key numbers.

use yew::prelude::*;

use crate::app::format::{Format, NOTHING};
use crate::app::part::Stat;
use crate::app::text::Text;
use crate::engine::{Measure, MeasureKind};

/// All of them.
pub fn numbers(measures: &[Measure], text: &'static Text, format: &Format) -> Html {
    html! {
        <section aria-label={text.overview.numbers}>
            <div class="stats">{ for measures.iter().map(|measure| number(measure, text, format)) }</div>
        </section>
    }
}

fn number(measure: &Measure, text: &'static Text, format: &Format) -> Html {
    let words = (text.labels.measure)(measure.kind);
    let value = measure
        .value
        .map_or_else(|| NOTHING.to_owned(), |value| written(measure.kind, value, format));
    html! {
        <Stat
            key={key(measure.kind)}
            label={words.label}
            {value}
            change={change(measure)}
            period={format.period(measure.period)}
            people={measure.people}
            testid={format!("stat-{}", name(measure.kind))}
        >
            <p class="formula">{ words.formula }</p>
            <p>{ words.meaning }</p>
        </Stat>
    }
}

fn written(kind: MeasureKind, value: f64, format: &Format) -> String {
    match kind {
        MeasureKind::ActiveShare => format.percent(value),
        MeasureKind::ActsPerActive | MeasureKind::Participation | MeasureKind::Interactions => {
            format.decimal(value)
        }
        MeasureKind::Revenue { currency } => format.money(value, currency),
        _ => format.count(value as u64),
    }
}

/// (now − before) / before; `None` where there is nothing to compare with.
fn change(measure: &Measure) -> Option<f64> {
    let before = measure.previous.filter(|&before| before != 0.0)?;
    Some((measure.value? - before) / before.abs())
}

fn key(kind: MeasureKind) -> String {
    match kind {
        MeasureKind::Revenue { currency } => {
            format!("revenue-{}", String::from_utf8_lossy(&currency))
        }
        kind => name(kind).to_owned(),
    }
}

/// Its name to tests.
fn name(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Members => "members",
        MeasureKind::ActiveMembers => "active-members",
        MeasureKind::ActiveShare => "active-share",
        MeasureKind::NewMembers => "new-members",
        MeasureKind::Acts => "acts",
        MeasureKind::ActsPerActive => "acts-per-active",
        MeasureKind::NewContents => "new-contents",
        MeasureKind::Contributors => "contributors",
        MeasureKind::Participation => "participation",
        MeasureKind::Interactions => "interactions",
        MeasureKind::Revenue { .. } => "revenue",
        MeasureKind::PayingMembers => "paying-members",
    }
}
