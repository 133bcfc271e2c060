//! Who is still there: of all, by both ways of counting it, and by cohort.

use std::rc::Rc;

use yew::prelude::*;

use super::{Query, nothing};
use crate::app::chart::{Chart, Curve, Curves, Heat, Plot};
use crate::app::format::Format;
use crate::app::part::Segmented;
use crate::app::text::Text;
use crate::engine::{Cell, Checkup, Cohort, CohortGroup};

/// The curve with rolling retention beside it, and a switch of what counts as being there.
pub fn curve(
    checkup: &Checkup,
    query: Query,
    change: &Callback<Query>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.health;
    let retention = if query.contributing { &checkup.contributing } else { &checkup.retention };
    let [any, contributing] = words.retention_names;
    let onchange = change
        .reform(move |value: AttrValue| Query { contributing: value == "contributing", ..query });
    let switch = html! {
        <Segmented
            label={words.retention.0}
            options={vec![("any".into(), any.into()), ("contributing".into(), contributing.into())]}
            value={if query.contributing { "contributing" } else { "any" }}
            {onchange}
            testid="retention-depth"
        />
    };
    let chart = match retention.curve.get(1) {
        None => nothing("retention", words.retention.0, words.no_retention),
        Some(first) => {
            let name = if query.contributing { contributing } else { any };
            let shares: Vec<_> = retention.curve.iter().map(Cell::share).collect();
            let band = shares.iter().map(|share| share.map(|share| (share.low, share.high)));
            let curve = Curve {
                name: name.to_owned(),
                values: shares.iter().map(|share| share.map(|share| share.value)).collect(),
                band: band.collect(),
                faint: false,
            };
            let later = retention.curve.iter().map(Cell::rolling);
            let rolling = Curve {
                name: words.retention_rolling.to_owned(),
                values: later.map(|share| share.map(|share| share.value)).collect(),
                band: Vec::new(),
                faint: true,
            };
            let labels = (0..shares.len()).map(|month| format.count(month as u64)).collect();
            let plot = Plot::Curves(Curves {
                step: words.own_month.to_owned(),
                labels,
                curves: vec![curve, rolling],
                shares: true,
            });
            let finding = (words.retention_finding)(format, first.active, first.of);
            html! {
                <Chart name="retention" title={words.retention.0} {finding} plot={Rc::new(plot)}>
                    <p>{ words.retention.1 }</p>
                    <p>{ words.rolling_help }</p>
                </Chart>
            }
        }
    };
    html! { <div class="stack"><div key="switch">{ switch }</div><div key="chart">{ chart }</div></div> }
}

/// The cohorts as shades, by month or by source.
pub fn cohorts(
    checkup: &Checkup,
    query: Query,
    change: &Callback<Query>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.health;
    let retention = if query.contributing { &checkup.contributing } else { &checkup.retention };
    let groups = if query.source { &retention.by_source } else { &retention.by_month };
    let [by_month, by_source] = words.cohorts_by;
    let onchange =
        change.reform(move |value: AttrValue| Query { source: value == "source", ..query });
    let switch = html! {
        <Segmented
            label={words.cohorts.0}
            options={vec![("month".into(), by_month.into()), ("source".into(), by_source.into())]}
            value={if query.source { "source" } else { "month" }}
            {onchange}
            testid="cohorts-by"
        />
    };
    let widest = groups.iter().map(|group| group.cells.len()).max().unwrap_or(0);
    let chart = if widest == 0 {
        let why = if query.source { words.no_sources } else { words.no_retention };
        nothing("cohorts", words.cohorts.0, why)
    } else {
        let people = groups.iter().map(|group| group.people).sum();
        let finding = (words.cohorts_finding)(format, groups.len() as u64, people);
        let plot = Rc::new(heat(groups, widest, text, format));
        html! {
            <Chart name="cohorts" title={words.cohorts.0} {finding} {plot}>
                <p>{ words.cohorts.1 }</p>
            </Chart>
        }
    };
    html! { <div class="stack"><div key="switch">{ switch }</div><div key="chart">{ chart }</div></div> }
}

fn heat(groups: &[Cohort], widest: usize, text: &'static Text, format: &Format) -> Plot {
    let words = &text.health;
    let label = |cohort: &Cohort| {
        let name = match &cohort.group {
            CohortGroup::Month(start) => format.month(*start),
            CohortGroup::Source(name) if name.is_empty() => words.no_source.to_owned(),
            CohortGroup::Source(name) => name.clone(),
        };
        format!("{name} ({})", format.count(cohort.people))
    };
    let share = |cell: &Cell| cell.share().map(|share| share.value);
    let cells = groups.iter().map(|group| {
        let mut row: Vec<Option<f64>> = group.cells.iter().map(share).collect();
        row.resize(widest, None);
        row
    });
    Plot::Heat(Heat {
        value: words.active_again.to_owned(),
        down: words.cohorts.0.to_owned(),
        columns: (0..widest).map(|month| format.count(month as u64)).collect(),
        rows: groups.iter().map(label).collect(),
        cells: cells.collect(),
        most: 1.0,
        shares: true,
    })
}
