//! What is planned, for whom, and when.

use yew::prelude::*;

use super::super::Query;
use crate::app::page::clock::clock;
use crate::app::part::{Button, Card, MomentField, NumberField, Select};
use crate::app::state::use_text;
use crate::engage::plan::PLANNED;
use crate::engine::Goal;
use crate::model::Time;

/// Invitations at most, of any plan.
const INVITATIONS: f64 = 5_000.0;

/// Properties of [`Form`].
#[derive(Clone, PartialEq, Properties)]
pub struct FormProps {
    /// The segments, by index and name.
    pub segments: Vec<(u32, String)>,
    /// When it begins, as it stands.
    pub starts: Time,
    /// What the address says.
    pub query: Query,
    /// Changes it.
    pub change: Callback<Query>,
}

/// The fields.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let text = use_text();
    let words = &text.engage.plan;
    let (query, change) = (&props.query, &props.change);
    let [kind_label, goal_label, group_label, starts_label, clock_label] = words.fields;
    let kinds = PLANNED
        .into_iter()
        .map(|kind| (format!("{kind:?}").into(), (text.labels.activity_kind)(kind).into()));
    let goals =
        Goal::ALL.into_iter().map(|goal| (format!("{goal:?}").into(), (words.goal)(goal).0.into()));
    let everyone = (AttrValue::from(""), AttrValue::from(text.activities.everyone));
    let segments =
        props.segments.iter().map(|(index, name)| (index.to_string().into(), name.clone().into()));
    let changed = |apply: fn(Query, AttrValue) -> Query| {
        let query = query.clone();
        change.reform(move |value: AttrValue| apply(query.clone(), value))
    };
    let on_kind = changed(|query, value| {
        let kind = PLANNED.into_iter().find(|kind| value == format!("{kind:?}"));
        Query { kind: kind.unwrap_or(query.kind), ..query }
    });
    let on_goal = changed(|query, value| {
        let goal = Goal::ALL.into_iter().find(|goal| value == format!("{goal:?}"));
        Query { goal: goal.unwrap_or_default(), ..query }
    });
    let on_group = changed(|query, value| Query { segment: value.parse().ok(), ..query });
    let numbered = |apply: fn(Query, f64) -> Query| {
        let query = query.clone();
        change.reform(move |value: f64| apply(query.clone(), value))
    };
    let on_most = numbered(|query, most| Query { most: most as u32, ..query });
    let on_places = numbered(|query, places| Query {
        places: Some(places as u32).filter(|&places| places > 0),
        ..query
    });
    let on_starts = {
        let query = query.clone();
        change.reform(move |starts: Time| Query { starts: Some(starts.0), ..query.clone() })
    };
    let on_clock = {
        let query = query.clone();
        change.reform(move |offset| Query { offset, ..query.clone() })
    };
    let best = {
        let query = query.clone();
        change.reform(move |_: MouseEvent| Query { starts: None, ..query.clone() })
    };
    let places = query.places.map_or(0.0, f64::from);
    html! {
        <Card title={words.what.0} lead={(words.goal)(query.goal).1} testid="plan-form">
            <div class="fields">
                <Select label={kind_label} options={kinds.collect::<Vec<_>>()} value={format!("{:?}", query.kind)} onchange={on_kind} testid="plan-kind" />
                <Select label={goal_label} options={goals.collect::<Vec<_>>()} value={format!("{:?}", query.goal)} onchange={on_goal} testid="plan-goal" />
                <Select
                    label={group_label}
                    options={std::iter::once(everyone).chain(segments).collect::<Vec<_>>()}
                    value={query.segment.map(|index| index.to_string()).unwrap_or_default()}
                    onchange={on_group}
                    testid="plan-group"
                />
                <MomentField label={starts_label} value={props.starts} offset={query.offset} onchange={on_starts} testid="plan-starts" />
                { clock(clock_label, query.offset, on_clock) }
                <NumberField label={words.numbers[0]} value={f64::from(query.most)} least={1.0} most={INVITATIONS} onchange={on_most} testid="plan-most" />
                <NumberField label={words.numbers[1]} value={places} least={0.0} most={INVITATIONS} onchange={on_places} testid="plan-places" />
                <Button label={words.best_time} onclick={best} disabled={query.starts.is_none()} testid="plan-best-time" />
            </div>
        </Card>
    }
}
