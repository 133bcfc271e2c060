//! A bar in the flow of a page: an SVG whose lengths are percentages, since the
//! policy admits no style attribute. It says nothing to a screen reader: the
//! number beside it does.

use yew::prelude::*;

/// What a bar looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bar {
    /// Its length, 0–1.
    pub share: f64,
    /// A line across at the value to compare with, 0–1.
    pub mark: Option<f64>,
    /// Whether it steps back behind others.
    pub faint: bool,
}

/// Draws it.
pub fn bar(bar: Bar) -> Html {
    let mark = bar.mark.map(|mark| {
        let x = percent(mark);
        html! { <line class="bar-mark" x1={x.clone()} x2={x} y1="0" y2="100%" /> }
    });
    html! {
        <svg class={classes!("bar", bar.faint.then_some("faint"))} aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" height="100%" rx="2" />
            <rect class="bar-fill" width={percent(bar.share)} height="100%" rx="2" />
            { mark.unwrap_or_default() }
        </svg>
    }
}

/// A bar with the interval that its end lies in, all 0–1.
pub fn interval(share: f64, low: f64, high: f64, faint: bool) -> Html {
    html! {
        <svg class={classes!("bar", "bar-interval", faint.then_some("faint"))} aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" height="100%" rx="2" />
            <rect class="bar-fill" width={percent(share)} height="100%" rx="2" />
            <line class="bar-whisker" x1={percent(low)} x2={percent(high)} y1="50%" y2="50%" />
        </svg>
    }
}

fn percent(share: f64) -> String {
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    format!("{:.2}%", 100.0 * share)
}
