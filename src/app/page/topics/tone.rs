//! The tone of comments: how many are pleased, by week, where it fell, and how far
//! the judgement can be trusted.

use std::rc::Rc;

use yew::prelude::*;

use super::list::name;
use crate::app::chart::{Bar, Chart, Lines, Plot, Series};
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Mood, RemarkQuery, Tone, TopicsPage, Week};
use crate::math::interval::Interval;
use crate::model::Period;

/// The card, and the chart below it.
pub fn section(
    page: &TopicsPage,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.topics;
    let empty = |(title, help): (&'static str, &'static str)| {
        html! { <Card title={words.tone} testid="tone"><Empty {title} {help} /></Card> }
    };
    match &page.mood {
        _ if page.comments == 0 => empty(words.no_tone),
        None => empty(words.no_weights),
        Some(mood) if mood.total.all() == 0 => empty(words.no_tone),
        Some(mood) => html! {
            <div class="stack">
                <div key="counts" class="pair">
                    <div key="counts">{ counts(page, mood, show, text, format) }</div>
                    <div key="falls">{ falls(page, mood, show, text, format) }</div>
                </div>
                <div key="weeks">{ weeks(mood, text, format) }</div>
            </div>
        },
    }
}

fn counts(
    page: &TopicsPage,
    mood: &Mood,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.topics;
    let (total, shares) = (&mood.total, &mood.shares);
    let tones = [
        (Tone::Positive, total.positive, shares.positive),
        (Tone::Unsure, total.unsure, shares.unsure),
        (Tone::Negative, total.negative, shares.negative),
    ];
    let row = |(tone, count, share): (Tone, u64, Interval)| {
        let onclick = show.reform(move |_: MouseEvent| RemarkQuery {
            tone: Some(tone),
            ..RemarkQuery::default()
        });
        let between = format!("{} – {}", format.percent(share.low), format.percent(share.high));
        let shape = Bar { share: share.value, ..Bar::default() };
        vec![
            (words.tones)(tone).into(),
            html! {
                <button type="button" class="link numeral" {onclick} data-testid="tone-texts">{ format.count(count) }</button>
            },
            measured(shape, format.percent(share.value)),
            html! { <span class="numeral">{ between }</span> },
        ]
    };
    let columns = words.tone_columns.map(Column::words).to_vec();
    let rows: Vec<Vec<Html>> = tones.into_iter().map(row).collect();
    let help = html! {
        <Help label={text.common.how}>{ for words.tone_help.iter().map(|line| html! { <p key={*line}>{ line }</p> }) }</Help>
    };
    let without = page.comments.saturating_sub(total.all());
    let lead = (words.tone_lead)(format, shares.negative.value, total.all(), without);
    html! {
        <Card title={words.tone} {lead} actions={help} testid="tone">
            <DataTable caption={words.tone} {columns} {rows} bare=true row_testid="tone-row" />
            { for page.measured.iter().enumerate().map(|(index, measured)| html! {
                <p key={index} class="note" data-testid="tone-accuracy">{ (words.measured)(format, measured) }</p>
            }) }
        </Card>
    }
}

fn falls(
    page: &TopicsPage,
    mood: &Mood,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.topics;
    let fall = |drop: &crate::engine::Drop| {
        let period = Period { start: drop.start, end: drop.start.plus_days(7) };
        let query = RemarkQuery {
            tone: Some(Tone::Negative),
            period: Some(period),
            topic: drop.within,
            ..RemarkQuery::default()
        };
        let onclick = show.reform(move |_: MouseEvent| query.clone());
        let within = drop.within.and_then(|topic| page.topics.get(topic as usize));
        let topic = within.map(|row| name(&row.words)).unwrap_or_default();
        let told = (words.fell)(format, &format.date(drop.start), drop, &topic, "");
        html! {
            <li key={format!("{} {topic}", drop.start.0)}>
                <button type="button" class="link" {onclick}>{ told }</button>
            </li>
        }
    };
    html! {
        <Card title={words.falls} testid="tone-falls">
            if mood.drops.is_empty() {
                <p>{ words.no_falls }</p>
            } else {
                <ul class="plain-list">{ for mood.drops.iter().map(fall) }</ul>
            }
        </Card>
    }
}

fn weeks(mood: &Mood, text: &'static Text, format: &Format) -> Html {
    let words = &text.topics;
    let Some(last) = mood.weeks.last() else { return html! { <div></div> } };
    let series = |name: &str, value: fn(&Week) -> f64| Series {
        name: name.to_owned(),
        values: mood.weeks.iter().map(value).collect(),
    };
    let [pleased, displeased, comments] = words.panels;
    let plot = Plot::Lines(Lines {
        step: words.week.to_owned(),
        labels: mood.weeks.iter().map(|week| format.date(week.start)).collect(),
        series: vec![
            series(pleased, |week| 100.0 * week.shares.positive.value),
            series(displeased, |week| 100.0 * week.shares.negative.value),
            series(comments, |week| week.counts.all() as f64),
        ],
    });
    let finding = (words.tone_lead)(format, last.shares.negative.value, last.counts.all(), 0);
    let finding = format!("{}: {finding}", format.date(last.start));
    html! { <Chart name="tone" title={words.weeks} {finding} plot={Rc::new(plot)} /> }
}
