//! When members are there: the week in hours, by the community's own clock.

use std::rc::Rc;

use yew::prelude::*;

use super::{Query, nothing};
use crate::app::chart::{Chart, Heat, Plot};
use crate::app::format::Format;
use crate::app::page::clock::clock;
use crate::app::text::Text;
use crate::engine::Rhythm;

/// Hours of a day.
const HOURS: usize = 24;

/// The week as shades, with the choice of a clock.
pub(super) fn chart(
    rhythm: &Rhythm,
    query: Query,
    change: &Callback<Query>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.health;
    let onchange = change.reform(move |offset| Query { offset, ..query });
    let clock = clock(words.clock, query.offset, onchange);
    let chart = week(rhythm, words.rhythm.0, text, format)
        .unwrap_or_else(|| nothing("rhythm", words.rhythm.0, words.no_rhythm));
    html! { <div class="stack"><div key="clock">{ clock }</div><div key="chart">{ chart }</div></div> }
}

/// The week alone; `None` without a best hour.
pub fn week(
    rhythm: &Rhythm,
    title: &'static str,
    text: &'static Text,
    format: &Format,
) -> Option<Html> {
    let words = &text.health;
    let best = rhythm.best.as_ref()?;
    let finding = (words.rhythm_finding)(format, best, rhythm.weeks);
    let day = |acts: &[u32]| acts.iter().map(|&acts| Some(acts.into())).collect();
    let plot = Plot::Heat(Heat {
        value: text.overview.acts.to_owned(),
        down: words.day.to_owned(),
        columns: (0..HOURS).map(|hour| format.count(hour as u64)).collect(),
        rows: words.weekdays.map(str::to_owned).to_vec(),
        cells: rhythm.acts.chunks(HOURS).map(day).collect(),
        most: rhythm.acts.iter().max().copied().unwrap_or(0).into(),
        shares: false,
    });
    Some(html! {
        <Chart name="rhythm" {title} {finding} plot={Rc::new(plot)}>
            <p>{ words.rhythm.1 }</p>
        </Chart>
    })
}
