//! Parts of a whole at each step, one on the other; what was lost hangs below.

use wasm_bindgen::JsValue;

use super::lines::Series;
use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// Parts of a whole at each step.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacks {
    /// What a step is: "Month".
    pub step: String,
    /// The steps, written out.
    pub labels: Vec<String>,
    /// The parts, the lowest first. Negative values hang below the line.
    pub parts: Vec<Series>,
}

impl Stacks {
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let names = list(self.parts.iter().map(|part| part.name.as_str()));
        let legend = object([
            ("data", names),
            ("left", 0.into()),
            ("top", 0.into()),
            ("textStyle", theme.words(&theme.muted, 12)),
        ]);
        let grid = object([
            ("left", 48.into()),
            ("right", 12.into()),
            ("top", 36.into()),
            ("bottom", 28.into()),
        ]);
        let bar = |(row, part): (usize, &Series)| {
            object([
                ("type", "bar".into()),
                ("name", part.name.as_str().into()),
                ("stack", "all".into()),
                ("barCategoryGap", "18%".into()),
                ("barMaxWidth", 48.into()),
                ("itemStyle", object([("color", theme.colour(row))])),
                ("data", list(part.values.iter().copied())),
            ])
        };
        let write = [("valueFormatter", format.decimal_function().into())];
        vec![
            ("tooltip", theme.tooltip("axis", write)),
            ("legend", legend),
            ("grid", grid),
            ("xAxis", object(theme.names(texts(&self.labels), true, true))),
            ("yAxis", object(theme.numbers(format.compact_function().into()))),
            ("series", list(self.parts.iter().enumerate().map(bar))),
        ]
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let names = self.parts.iter().map(|part| Column::numbers(part.name.clone()));
        let row = |(step, label): (usize, &String)| {
            let value = |part: &Series| part.values.get(step).copied().unwrap_or(0.0);
            let cells = self.parts.iter().map(|part| format.decimal(value(part)));
            std::iter::once(label.clone()).chain(cells).collect()
        };
        Numbers {
            columns: std::iter::once(Column::words(self.step.clone())).chain(names).collect(),
            rows: self.labels.iter().enumerate().map(row).collect(),
        }
    }
}
