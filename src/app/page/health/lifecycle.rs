//! Who came, stayed, came back and went, by month.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::chart::{Chart, Plot, Series, Stacks};
use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::Lifecycle;

/// The chart; those who went hang below the line.
pub fn chart(lifecycle: &Lifecycle, text: &'static Text, format: &Format) -> Html {
    let words = &text.health;
    let values = [&lifecycle.new, &lifecycle.active, &lifecycle.returning, &lifecycle.lapsed];
    let signs = [1.0, 1.0, 1.0, -1.0];
    let part = |((name, values), sign): ((&str, &Vec<u32>), f64)| Series {
        name: name.to_owned(),
        values: values.iter().map(|&value| sign * f64::from(value)).collect(),
    };
    let parts = words.lifecycle_names.into_iter().zip(values).zip(signs).map(part).collect();
    let labels = lifecycle.months.iter().map(|&month| format.month(month)).collect();
    let row = lifecycle.months.len().saturating_sub(1 + usize::from(lifecycle.partial));
    let at = |values: &[u32]| values.get(row).copied().unwrap_or(0).into();
    let month = lifecycle.months.get(row).map(|&month| format.month(month)).unwrap_or_default();
    let finding =
        (words.lifecycle_finding)(format, &month, at(&lifecycle.new), at(&lifecycle.lapsed));
    let plot = Plot::Stacks(Stacks { step: words.month.to_owned(), labels, parts });
    html! {
        <Chart name="lifecycle" title={words.lifecycle.0} {finding} plot={Rc::new(plot)}>
            <p>{ words.lifecycle.1 }</p>
        </Chart>
    }
}
