//! How many members have how much, as bars.

use std::rc::Rc;

use crate::app::chart::{Bars, Plot};
use crate::app::format::Format;
use crate::engine::Histogram;

/// A bar a bin.
pub fn plot(histogram: &Histogram, category: &str, value: &str, format: &Format) -> Rc<Plot> {
    let label = |&(first, last): &(u32, u32)| {
        let first_written = format.count(first.into());
        if first == last {
            first_written
        } else {
            format!("{first_written}–{}", format.count(last.into()))
        }
    };
    Rc::new(Plot::Bars(Bars {
        category: category.to_owned(),
        value: value.to_owned(),
        labels: histogram.bins.iter().map(label).collect(),
        values: histogram.counts.iter().map(|&count| count.into()).collect(),
        chosen: None,
        fine: false,
    }))
}
