//! A small curve in the flow of a table: an SVG line without axes. The numbers that
//! matter stand beside it; the curve shows where they came from.

use yew::prelude::*;

/// Width and height of its coordinates; the style class gives it its size.
const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;

/// Draws values from the earliest to the latest, from 0 to the largest of them.
pub fn spark(values: &[f64], label: &'static str) -> Html {
    let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let step = WIDTH / values.len().saturating_sub(1).max(1) as f64;
    let point = |(index, value): (usize, &f64)| {
        // A line as wide as two units must not be cut at the edge.
        let y = HEIGHT - 1.0 - value / most * (HEIGHT - 2.0);
        format!("{:.1},{y:.1}", index as f64 * step)
    };
    let points: Vec<String> = values.iter().enumerate().map(point).collect();
    html! {
        <svg class="spark" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label} focusable="false">
            <polyline points={points.join(" ")} />
        </svg>
    }
}
