//! Who is loyal, whether they become more, and who is close.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::ask::{use_answer, use_decide};
use crate::app::chart::{Chart, Lines, Plot, Series};
use crate::app::format::Format;
use crate::app::page::rules::{self, Threshold};
use crate::app::part::{Card, Column, DataTable, Empty, RouteLink, Stat, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Close, Command, Decision, Loyalty as Found, LoyaltyAt, LoyaltyRule};

/// The view.
#[component]
pub fn Loyalty() -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let asked = use_answer(Command::Loyalty);
    answered(&asked, text, |answer| match answer {
        Answer::Loyalty(found) => view(found, &decide, text, &format),
        _ => html! { <div></div> },
    })
}

fn view(found: &Found, decide: &Callback<Decision>, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.loyalty;
    let Some(now) = found.history.last() else {
        return html! { <Empty title={words.none.0} help={words.none.1} /> };
    };
    html! {
        <div class="sections">
            <p class="period" key="rule" data-testid="loyalty-meaning">{ (words.rule)(&found.rule) }</p>
            <div key="numbers">{ numbers(found, now, text, format) }</div>
            <div key="history">{ history(found, now, text, format) }</div>
            <div key="close">{ close(found, text, format) }</div>
            <div key="edit">{ edit(found.rule, decide, text) }</div>
        </div>
    }
}

fn numbers(found: &Found, now: &LoyaltyAt, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.loyalty;
    let values = [
        (format.percent(now.share), None, Some(now.people)),
        (format.count(now.loyal), found.growth, None),
        (format.count(found.gained), None, None),
        (format.count(found.lost), None, None),
    ];
    let stat = |(index, (value, change, people)): (usize, (String, Option<f64>, Option<u64>))| {
        html! {
            <Stat
                key={index}
                label={words.stats[index]}
                {value}
                {change}
                compare={index == 1}
                {people}
                period={format.date(now.time)}
                testid={format!("loyalty-{index}")}
            >
                <p class="formula">{ words.stat_help[index] }</p>
                <p>{ (words.rule)(&found.rule) }</p>
            </Stat>
        }
    };
    html! { <div class="stats">{ for values.into_iter().enumerate().map(stat) }</div> }
}

fn history(found: &Found, now: &LoyaltyAt, text: &'static Text, format: &Format) -> Html {
    if found.history.len() < 2 {
        return html! { <div></div> };
    }
    let words = &text.profiles.loyalty;
    let plot = Plot::Lines(Lines {
        step: words.history_axes.1.to_owned(),
        labels: found.history.iter().map(|at| format.date(at.time)).collect(),
        series: vec![Series {
            name: words.history_axes.0.to_owned(),
            values: found.history.iter().map(|at| at.loyal as f64).collect(),
        }],
    });
    html! {
        <Chart
            name="loyalty"
            title={words.history}
            finding={(words.history_finding)(format, now.loyal, now.share)}
            plot={Rc::new(plot)}
        >
            <p>{ (words.rule)(&found.rule) }</p>
        </Chart>
    }
}

fn close(found: &Found, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.loyalty;
    if found.close.is_empty() {
        return html! {
            <Card title={words.close} testid="loyalty-close">
                <Empty title={words.nobody.0} help={words.nobody.1} />
            </Card>
        };
    }
    let row = |one: &Close| -> Vec<Html> {
        let to = Route::Member { id: one.member.0 };
        vec![
            html! { <RouteLink {to}>{ one.label.clone() }</RouteLink> },
            (words.missing)(format, &one.missing).into(),
        ]
    };
    let rows: Vec<Vec<Html>> = found.close.iter().map(row).collect();
    let columns = words.close_columns.map(Column::words).to_vec();
    let lead = (words.close_lead)(format, found.close.len() as u64, found.close_total);
    html! {
        <Card title={words.close} {lead} testid="loyalty-close">
            <DataTable caption={words.close} {columns} {rows} scrolls=true row_testid="close-member" />
        </Card>
    }
}

/// The definition.
fn edit(rule: LoyaltyRule, decide: &Callback<Decision>, text: &'static Text) -> Html {
    let words = &text.profiles.loyalty;
    type Set = fn(&mut LoyaltyRule, u32);
    let fields: [(u32, u32, u32, Set); 3] = [
        (rule.periods, 1, 24, |rule, value| rule.periods = value),
        (rule.days, rule.active_days, 366, |rule, value| rule.days = value),
        (rule.active_days, 1, rule.days, |rule, value| rule.active_days = value),
    ];
    let fields = fields.into_iter().zip(words.fields).map(Threshold::from);
    rules::card("loyalty", words.edit, rule, fields, &decide.reform(Decision::Loyalty), text)
}
