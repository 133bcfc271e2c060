//! A card of thresholds; what is entered is in force at once, and can be undone.

use yew::prelude::*;

use crate::app::part::{Button, Card, Look, NumberField};
use crate::app::text::Text;

/// One threshold of a rule.
pub struct Threshold<Rule> {
    /// What it says.
    pub label: &'static str,
    /// As it is.
    pub value: u32,
    /// The least that is taken.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// Puts another.
    pub set: fn(&mut Rule, u32),
}

/// What a threshold is, least, most and setter, with its label.
type Named<Rule> = ((u32, u32, u32, fn(&mut Rule, u32)), &'static str);

impl<Rule> From<Named<Rule>> for Threshold<Rule> {
    fn from(((value, least, most, set), label): Named<Rule>) -> Self {
        Self { label, value, least, most, set }
    }
}

/// The card: its fields, and the way back to the default. `name` names it to tests.
pub fn card<Rule: Copy + Default + PartialEq + 'static>(
    name: &str,
    title: &'static str,
    rule: Rule,
    thresholds: impl IntoIterator<Item = Threshold<Rule>>,
    decide: &Callback<Rule>,
    text: &'static Text,
) -> Html {
    let field = |threshold: Threshold<Rule>| {
        let Threshold { label, value, least, most, set } = threshold;
        let onchange = decide.reform(move |entered: f64| {
            let mut changed = rule;
            set(&mut changed, entered.round() as u32);
            changed
        });
        html! {
            <NumberField
                key={label}
                {label}
                value={f64::from(value)}
                least={f64::from(least)}
                most={f64::from(most)}
                {onchange}
                testid={format!("{name}-rule")}
            />
        }
    };
    let actions = html! {
        <Button
            label={text.profiles.reset}
            look={Look::Quiet}
            onclick={decide.reform(|_: MouseEvent| Rule::default())}
            disabled={rule == Rule::default()}
            testid={format!("{name}-reset")}
        />
    };
    html! {
        <Card {title} {actions} testid={format!("{name}-rules")}>
            <div class="fields">{ for thresholds.into_iter().map(field) }</div>
        </Card>
    }
}
