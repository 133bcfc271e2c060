//! The plan by day: a month of whole weeks.

use yew::prelude::*;

use crate::app::part::{Button, Icon, Look};
use crate::app::state::{use_format, use_text};
use crate::engine::{PlanEntry, PlanItem};
use crate::model::{DAY, Time};
use crate::planning::{Month, written};

/// Properties of [`Calendar`].
#[derive(Clone, PartialEq, Properties)]
pub struct CalendarProps {
    /// What is planned.
    pub items: Vec<PlanItem>,
    /// Today.
    pub today: i64,
    /// Open an entry.
    pub on_open: Callback<(String, PlanEntry)>,
    /// Make an entry for a day.
    pub on_new: Callback<i64>,
}

/// The month, and the ways to others.
#[component]
pub fn Calendar(props: &CalendarProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.plan;
    let later = use_state(|| 0i64);
    let month = Month::of(props.today, *later);
    let go = |to: i64| {
        let later = later.setter();
        Callback::from(move |_: MouseEvent| later.set(to))
    };
    let moment = |day: i64| Time(day.saturating_mul(DAY));
    let entry = |item: &PlanItem| {
        let open = (item.id.clone(), item.entry.clone());
        let onclick = props.on_open.reform(move |_: MouseEvent| open.clone());
        let state = format!("{:?}", item.entry.state).to_lowercase();
        html! {
            <li key={item.id.clone()}>
                <button type="button" class={classes!("plan-item", state)} {onclick} title={(words.state)(item.entry.state)} data-testid="plan-item">
                    { &item.entry.title }
                    <span class="visually-hidden">{ format!(", {}", (words.state)(item.entry.state)) }</span>
                </button>
            </li>
        }
    };
    let cell = |day: i64| {
        let on = props.items.iter().filter(|item| item.entry.day == Some(day));
        let name = format.date(moment(day));
        let onclick = props.on_new.reform(move |_: MouseEvent| day);
        let class =
            classes!((!month.has(day)).then_some("other"), (day == props.today).then_some("today"));
        html! {
            <td key={day} {class}>
                <button type="button" class="plan-day" aria-label={format!("{}: {name}", words.add)} aria-current={(day == props.today).then_some("date")} {onclick} data-day={written(day)}>
                    { written(day).rsplit('-').next().unwrap_or_default().trim_start_matches('0').to_owned() }
                </button>
                <ul>{ for on.map(entry) }</ul>
            </td>
        }
    };
    let week = |days: &[i64; 7]| html! { <tr key={days[0]}>{ for days.map(cell) }</tr> };
    let title = format.month(moment(month.first));
    html! {
        <div class="stack">
            <div key="months" class="plan-months">
                <Button key="before" label={words.months.0} icon={Icon::Back} icon_only=true look={Look::Quiet} onclick={go(*later - 1)} testid="plan-before" />
                <strong key="name" aria-live="polite">{ title.clone() }</strong>
                <Button key="after" label={words.months.2} icon={Icon::Forward} icon_only=true look={Look::Quiet} onclick={go(*later + 1)} testid="plan-after" />
                <Button key="now" label={words.months.1} look={Look::Quiet} onclick={go(0)} disabled={*later == 0} testid="plan-now" />
            </div>
            <div key="month" class="plan-frame" role="region" aria-label={title.clone()} tabindex="0">
                <table class="plan-month" data-testid="plan-month">
                    <caption class="visually-hidden">{ title }</caption>
                    <thead><tr>{ for words.weekdays.map(|day| html! { <th key={day} scope="col">{ day }</th> }) }</tr></thead>
                    <tbody>{ for month.weeks.iter().map(week) }</tbody>
                </table>
            </div>
        </div>
    }
}
