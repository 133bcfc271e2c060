//! Values over time: one panel a series, on one time axis, so that a large series
//! never flattens a small one.

use wasm_bindgen::JsValue;

use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// Height of a panel, of its heading, and of the space above another heading. What
/// they add up to is the height of `.chart-strip` and `.chart-panels`.
const PANEL: usize = 120;
const HEAD: usize = 28;
const GAP: usize = 16;
/// Letters at the very top of a canvas are cut.
const INSET: usize = 3;
/// Room for the numbers on the left.
const LEFT: u32 = 44;

/// Values over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What a step is: "Week".
    pub step: String,
    /// The steps, written out.
    pub labels: Vec<String>,
    /// One a panel.
    pub series: Vec<Series>,
}

/// One value a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is counted.
    pub name: String,
    /// One a step.
    pub values: Vec<f64>,
}

impl Lines {
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let panels = || 0..self.series.len();
        let top = |panel: usize| HEAD + panel * (PANEL + GAP + HEAD);
        let grid = |panel: usize| {
            object([
                ("left", LEFT.into()),
                ("right", 12.into()),
                ("top", (top(panel) as u32).into()),
                ("height", (PANEL as u32).into()),
            ])
        };
        let title = |panel: usize| {
            object([
                ("text", self.series[panel].name.as_str().into()),
                ("left", 0.into()),
                ("top", ((top(panel) - HEAD + INSET) as u32).into()),
                ("padding", 0.into()),
                ("textStyle", theme.words(&theme.muted, 12)),
            ])
        };
        let x = |panel: usize| {
            // The dates stand once, below the last panel.
            let last = panel + 1 == self.series.len();
            let axis = theme.names(texts(&self.labels), false, last);
            object(axis.into_iter().chain([("gridIndex", (panel as u32).into())]))
        };
        let y = |panel: usize| {
            let axis = theme.numbers(format.compact_function().into());
            object(axis.into_iter().chain([("gridIndex", (panel as u32).into())]))
        };
        let pointer = object([("link", list([object([("xAxisIndex", "all".into())])]))]);
        vec![
            (
                "tooltip",
                theme.tooltip("axis", [("valueFormatter", format.decimal_function().into())]),
            ),
            ("axisPointer", pointer),
            ("title", list(panels().map(title))),
            ("grid", list(panels().map(grid))),
            ("xAxis", list(panels().map(x))),
            ("yAxis", list(panels().map(y))),
            ("series", list(panels().map(|panel| self.line(panel, theme)))),
        ]
    }

    fn line(&self, panel: usize, theme: &Theme) -> JsValue {
        let series = &self.series[panel];
        object([
            ("type", "line".into()),
            ("name", series.name.as_str().into()),
            ("xAxisIndex", (panel as u32).into()),
            ("yAxisIndex", (panel as u32).into()),
            // A line needs two points; one alone is shown as a point.
            ("showSymbol", (series.values.len() < 2).into()),
            ("lineStyle", object([("width", 2.into()), ("color", theme.colour(panel))])),
            ("itemStyle", object([("color", theme.colour(panel))])),
            ("areaStyle", object([("opacity", 0.12.into()), ("color", theme.colour(panel))])),
            ("data", list(series.values.iter().copied())),
        ])
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let names = self.series.iter().map(|series| Column::numbers(series.name.clone()));
        let row = |(index, label): (usize, &String)| {
            let values = self.series.iter().map(|series| format.decimal(series.values[index]));
            std::iter::once(label.clone()).chain(values).collect()
        };
        Numbers {
            columns: std::iter::once(Column::words(self.step.clone())).chain(names).collect(),
            rows: self.labels.iter().enumerate().map(row).collect(),
        }
    }
}
