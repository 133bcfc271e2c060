//! Activity over time as a chart, wherever it is shown.

use std::rc::Rc;

use crate::app::chart::{Lines, Plot, Series};
use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::ActivitySeries;

/// Acts in each step and, where `people` asks for it, the members behind them.
pub fn plot(series: &ActivitySeries, people: bool, text: &Text, format: &Format) -> Rc<Plot> {
    let panel = |name: &str, values: &[u32]| Series {
        name: name.to_owned(),
        values: values.iter().map(|&value| value.into()).collect(),
    };
    let mut panels = vec![panel(text.overview.acts, &series.acts)];
    if people {
        panels.push(panel(text.overview.active, &series.active));
    }
    Rc::new(Plot::Lines(Lines {
        step: (text.overview.step)(weekly(series)).to_owned(),
        labels: series.starts.iter().map(|&start| format.date(start)).collect(),
        series: panels,
    }))
}

/// The busiest step in a sentence; `None` without any.
pub fn busiest(series: &ActivitySeries, text: &Text, format: &Format) -> Option<String> {
    let (start, &acts) =
        series.starts.iter().zip(&series.acts).rev().max_by_key(|(_, acts)| **acts)?;
    Some((text.overview.busiest)(format, &format.date(*start), acts.into(), weekly(series)))
}

/// Steps with an act, of how many.
pub fn active_steps(series: &ActivitySeries) -> (u64, u64) {
    let active = series.acts.iter().filter(|&&acts| acts > 0).count();
    (active as u64, series.acts.len() as u64)
}

/// Whether its steps are weeks.
pub fn weekly(series: &ActivitySeries) -> bool {
    series.step_days > 1
}
