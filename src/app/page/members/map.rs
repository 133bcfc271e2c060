//! Members on the two directions in which they differ the most.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::chart::{Chart, Cloud, Plot, Scatter};
use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::Segments;

/// The chart; an empty element where there is nothing to draw.
pub fn chart(
    found: &Segments,
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.segments;
    if found.map.is_empty() {
        return html! { <div></div> };
    }
    let kept: f64 = found.explained.iter().take(2).sum();
    let plot = Plot::Scatter(Scatter {
        x: words.map_axes.0.to_owned(),
        y: words.map_axes.1.to_owned(),
        group: words.map_columns.0.to_owned(),
        point: words.map_columns.1.to_owned(),
        clouds: clouds(found, attributes, text),
    });
    html! {
        <Chart name="map" title={words.map} finding={(words.map_finding)(format, kept)} plot={Rc::new(plot)}>
            <p>{ words.map_help }</p>
        </Chart>
    }
}

/// One cloud a segment; one of all where there are no segments.
fn clouds(found: &Segments, attributes: &[String], text: &Text) -> Vec<Cloud> {
    let points = |wanted: &dyn Fn(u32) -> bool| {
        let points = found.map.iter().filter(|(_, _, segment)| wanted(*segment));
        points.map(|&(x, y, _)| (x.into(), y.into())).collect()
    };
    if !found.structured {
        return vec![Cloud { name: text.members.title.to_owned(), points: points(&|_| true) }];
    }
    let cloud = |segment: &crate::engine::Segment| Cloud {
        name: (text.labels.segment)(&segment.name, attributes),
        points: points(&|index| index == segment.index),
    };
    found.segments.iter().map(cloud).collect()
}
