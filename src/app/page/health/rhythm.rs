//! When members are there: the week in hours, by the community's own clock.

use std::rc::Rc;

use yew::prelude::*;

use super::{Query, nothing};
use crate::app::chart::{Chart, Heat, Plot};
use crate::app::format::Format;
use crate::app::part::Select;
use crate::app::text::Text;
use crate::engine::Rhythm;

/// Hours of a day.
const HOURS: usize = 24;

/// The week as shades, with the choice of a clock.
pub fn chart(
    rhythm: &Rhythm,
    query: Query,
    change: &Callback<Query>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.health;
    let options = (-12..=14).map(|hours: i32| {
        let name = if hours == 0 { "UTC".to_owned() } else { format!("UTC{hours:+}") };
        ((hours * 60).to_string().into(), name.into())
    });
    let onchange = change
        .reform(move |value: AttrValue| Query { offset: value.parse().unwrap_or(0), ..query });
    let clock = html! {
        <Select
            label={words.clock}
            options={options.collect::<Vec<_>>()}
            value={query.offset.to_string()}
            {onchange}
            testid="clock"
        />
    };
    let chart = match &rhythm.best {
        None => nothing("rhythm", words.rhythm.0, words.no_rhythm),
        Some(best) => {
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
            html! {
                <Chart name="rhythm" title={words.rhythm.0} {finding} plot={Rc::new(plot)}>
                    <p>{ words.rhythm.1 }</p>
                </Chart>
            }
        }
    };
    html! { <div class="stack"><div key="clock">{ clock }</div><div key="chart">{ chart }</div></div> }
}
