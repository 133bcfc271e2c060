//! The vital signs, each with its change, interval, number of cases and formula.

use yew::prelude::*;

use crate::app::format::{Format, NOTHING};
use crate::app::part::Stat;
use crate::app::text::Text;
use crate::engine::{Vital, VitalKind};

/// All of them; those that the data cannot say stand there with what they would need.
pub fn numbers(vitals: &[Vital], text: &'static Text, format: &Format) -> Html {
    html! {
        <section aria-label={text.overview.numbers} data-testid="vitals">
            <div class="stats">{ for vitals.iter().map(|vital| number(vital, text, format)) }</div>
        </section>
    }
}

fn number(vital: &Vital, text: &'static Text, format: &Format) -> Html {
    let words = (text.health.vital)(vital.kind);
    let write = |value: f64| written(vital.kind, value, text, format);
    let value = vital.value.map_or_else(|| NOTHING.to_owned(), |value| write(value.value));
    let range = vital.value.filter(|value| value.low < value.high);
    let range = range.map(|value| (text.health.range)(&write(value.low), &write(value.high)));
    // Waits are of contents, all else is of people.
    let contents = of_contents(vital.kind).then(|| (text.common.contents)(format, vital.n));
    let note: Vec<String> = contents.into_iter().chain(range).collect();
    html! {
        <Stat
            key={format!("{:?}", vital.kind)}
            label={words.label}
            {value}
            change={change(vital)}
            period={format.period(vital.period)}
            people={(!of_contents(vital.kind)).then_some(vital.n)}
            note={(!note.is_empty()).then(|| AttrValue::from(note.join(" · ")))}
            testid={format!("vital-{:?}", vital.kind)}
        >
            <p class="formula">{ words.formula }</p>
            <p>{ words.meaning }</p>
        </Stat>
    }
}

fn written(kind: VitalKind, value: f64, text: &'static Text, format: &Format) -> String {
    match kind {
        VitalKind::Daily => format.decimal(value),
        VitalKind::Weekly | VitalKind::Monthly | VitalKind::BusFactor => format.count(value as u64),
        VitalKind::Gini => format.fine(value),
        VitalKind::AnswerTime | VitalKind::ReplyTime | VitalKind::ReplyWait => {
            (text.health.hours)(format, value)
        }
        VitalKind::Stickiness
        | VitalKind::FirstAct
        | VitalKind::SecondAct
        | VitalKind::MonthOne
        | VitalKind::MonthOneContributing
        | VitalKind::AnswerRate
        | VitalKind::ReplyRate
        | VitalKind::Contributors
        | VitalKind::TopShare => format.percent(value),
    }
}

/// Whether contents, not people, stand behind a number.
fn of_contents(kind: VitalKind) -> bool {
    matches!(
        kind,
        VitalKind::AnswerRate
            | VitalKind::AnswerTime
            | VitalKind::ReplyRate
            | VitalKind::ReplyTime
            | VitalKind::ReplyWait
    )
}

/// (now − before) / before; `None` where there is nothing to compare with.
fn change(vital: &Vital) -> Option<f64> {
    let before = vital.previous.filter(|&before| before != 0.0)?;
    Some((vital.value?.value - before) / before.abs())
}
