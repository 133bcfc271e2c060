//! What the marks have taught so far, and how sure that is.

use yew::prelude::*;

use crate::app::format::{Format, NOTHING};
use crate::app::part::{Card, Column, DataTable, Help};
use crate::app::text::Text;
use crate::engine::{Learnt, QualityPage};
use crate::moderate::Signal;

/// The card.
pub fn learnt(page: &QualityPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.quality;
    let lead =
        (words.learnt_lead)(format, (page.texts, page.unread), page.people, page.learnt_from);
    let classifiers = [(Signal::Spam, &page.spam), (Signal::Abuse, &page.abuse)];
    let rows = classifiers.map(|(signal, learnt)| classifier(signal, learnt, text, format));
    let record = |record: &crate::moderate::Reliability| {
        let (judged, confirmed) = (record.judged.into(), record.confirmed.into());
        vec![
            (words.signal)(record.signal).into(),
            format.count(judged).into(),
            format.count(confirmed).into(),
        ]
    };
    let [signal, f1, precision, recall, gap, marks, prior] = words.learnt_columns;
    let columns = std::iter::once(Column::words(signal))
        .chain([f1, precision, recall, gap, marks, prior].map(Column::numbers))
        .collect::<Vec<_>>();
    let [signal, judged, confirmed] = words.record_columns;
    let record_columns =
        vec![Column::words(signal), Column::numbers(judged), Column::numbers(confirmed)];
    let enough = page.spam.quality.is_some() || page.abuse.quality.is_some();
    html! {
        <Card title={words.learnt} {lead} testid="learnt" actions={html! { <Help label={text.common.how}><p>{ words.learnt_help }</p></Help> }}>
            <div class="stack">
                if enough {
                    <p key="note" class="note">{ words.enough }</p>
                } else {
                    <p key="note" class="note">{ words.too_few }</p>
                }
                <DataTable key="classifiers" caption={words.learnt} {columns} rows={rows.to_vec()} bare=true />
                <DataTable key="record" caption={words.record} columns={record_columns} rows={page.reliability.iter().map(record).collect::<Vec<_>>()} bare=true />
            </div>
        </Card>
    }
}

fn classifier(signal: Signal, learnt: &Learnt, text: &'static Text, format: &Format) -> Vec<Html> {
    let share =
        |value: Option<f64>| value.map_or_else(|| NOTHING.to_owned(), |v| format.percent(v));
    let quality = learnt.quality;
    let marks = quality.map_or_else(
        || NOTHING.to_owned(),
        |q| (text.quality.of_marks)(format, q.positive.into(), q.texts.into()),
    );
    vec![
        (text.quality.signal)(signal).into(),
        share(quality.map(|q| q.f1)).into(),
        share(quality.map(|q| q.precision)).into(),
        share(quality.map(|q| q.recall)).into(),
        share(quality.map(|q| q.calibration)).into(),
        marks.into(),
        format.percent(learnt.prior_weight).into(),
    ]
}
