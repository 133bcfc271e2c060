//! A value a category: distributions and short comparisons.

use wasm_bindgen::JsValue;

use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// A value a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What the categories are.
    pub category: String,
    /// What the values are.
    pub value: String,
    /// The categories.
    pub labels: Vec<String>,
    /// One a category.
    pub values: Vec<f64>,
    /// The category to look at first, in full colour; `None` for all.
    pub chosen: Option<usize>,
    /// Whether the values lie between −1 and 1 and want two digits.
    pub fine: bool,
}

impl Bars {
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let bar = |(index, &value): (usize, &f64)| {
            let faint = self.chosen.is_some_and(|chosen| chosen != index);
            let style = [
                ("color", theme.colour(0)),
                ("opacity", if faint { 0.4 } else { 1.0 }.into()),
                ("borderRadius", list([2, 2, 0, 0])),
            ];
            object([("value", value.into()), ("itemStyle", object(style))])
        };
        let named = |axis: Vec<(&'static str, JsValue)>, name: &str, gap: u32| {
            let more = [
                ("name", name.into()),
                ("nameLocation", "middle".into()),
                ("nameGap", gap.into()),
                ("nameTextStyle", theme.words(&theme.muted, 12)),
            ];
            object(axis.into_iter().chain(more))
        };
        let above = object([
            ("text", self.value.as_str().into()),
            ("left", 0.into()),
            ("top", 3.into()),
            ("padding", 0.into()),
            ("textStyle", theme.words(&theme.muted, 12)),
        ]);
        let series = object([
            ("type", "bar".into()),
            ("name", self.value.as_str().into()),
            ("barCategoryGap", "18%".into()),
            ("barMaxWidth", 72.into()),
            ("data", list(self.values.iter().enumerate().map(bar))),
        ]);
        let grid =
            [("left", 44.into()), ("right", 8.into()), ("top", 28.into()), ("bottom", 46.into())];
        vec![
            ("tooltip", theme.tooltip("axis", [("valueFormatter", self.write(format))])),
            ("title", above),
            ("grid", object(grid)),
            ("xAxis", named(theme.names(texts(&self.labels), true, true), &self.category, 28)),
            ("yAxis", object(theme.numbers(format.compact_function().into()))),
            ("series", list([series])),
        ]
    }

    fn write(&self, format: &Format) -> JsValue {
        if self.fine { format.fine_function().into() } else { format.decimal_function().into() }
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let write = |value: f64| if self.fine { format.fine(value) } else { format.decimal(value) };
        let rows = self.labels.iter().zip(&self.values);
        Numbers {
            columns: vec![
                Column::words(self.category.clone()),
                Column::numbers(self.value.clone()),
            ],
            rows: rows.map(|(label, &value)| vec![label.clone(), write(value)]).collect(),
        }
    }
}
