//! A table of shades: two categories, and how much where they meet.

use wasm_bindgen::JsValue;

use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::{Format, NOTHING};
use crate::app::part::Column;

/// A table of shades.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// What the values are.
    pub value: String,
    /// What the rows are.
    pub down: String,
    /// The columns, written out.
    pub columns: Vec<String>,
    /// The rows, written out, the topmost first.
    pub rows: Vec<String>,
    /// A value a row and column; `None` leaves a hole.
    pub cells: Vec<Vec<Option<f64>>>,
    /// The value of the full shade.
    pub most: f64,
    /// Whether the values are shares, 0–1.
    pub shares: bool,
}

impl Heat {
    /// Cells with a value, row after row: what the arrow keys walk along.
    pub(super) fn steps(&self) -> usize {
        self.cells.iter().flatten().flatten().count()
    }

    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let points = self.cells.iter().enumerate().flat_map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.filter_map(move |(column, value)| Some((row, column, (*value)?)))
        });
        let points = points.map(|(row, column, value)| list([column as f64, row as f64, value]));
        let shades = object([("color", list([theme.line.as_str(), theme.colours[0].as_str()]))]);
        let scale = object([
            ("show", false.into()),
            ("min", 0.into()),
            ("max", self.most.max(f64::MIN_POSITIVE).into()),
            ("inRange", shades),
        ]);
        let grid = object([
            ("left", 104.into()),
            ("right", 8.into()),
            ("top", 8.into()),
            ("bottom", 28.into()),
        ]);
        let write = if self.shares { format.percent_function() } else { format.decimal_function() };
        let gap = [("borderWidth", 1.into()), ("borderColor", theme.surface.as_str().into())];
        let series = object([
            ("type", "heatmap".into()),
            ("name", self.value.as_str().into()),
            ("itemStyle", object(gap)),
            ("data", list(points)),
        ]);
        let down = theme.names(texts(&self.rows), true, true);
        let down = down.into_iter().chain([("inverse", true.into())]);
        vec![
            ("tooltip", theme.tooltip("item", [("valueFormatter", write.into())])),
            ("visualMap", scale),
            ("grid", grid),
            ("xAxis", object(theme.names(texts(&self.columns), true, true))),
            ("yAxis", object(down)),
            ("series", list([series])),
        ]
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let write = |value: &Option<f64>| match value {
            Some(value) if self.shares => format.percent(*value),
            Some(value) => format.decimal(*value),
            None => NOTHING.to_owned(),
        };
        let row = |(label, cells): (&String, &Vec<Option<f64>>)| {
            std::iter::once(label.clone()).chain(cells.iter().map(write)).collect()
        };
        let columns = self.columns.iter().map(|column| Column::numbers(column.clone()));
        Numbers {
            columns: std::iter::once(Column::words(self.down.clone())).chain(columns).collect(),
            rows: self.rows.iter().zip(&self.cells).map(row).collect(),
        }
    }
}
