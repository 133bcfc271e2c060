//! Lines on one pair of axes, to be compared, each with a band where it is not sure.

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::{Format, NOTHING};
use crate::app::part::Column;

/// Lines on one pair of axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// What a step is: "Day".
    pub step: String,
    /// The steps, written out.
    pub labels: Vec<String>,
    /// The lines, the most important first.
    pub curves: Vec<Curve>,
    /// Whether the values are shares, 0–1.
    pub shares: bool,
}

/// A line: a value a step, or none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// What is counted.
    pub name: String,
    /// One a step; `None` leaves a gap.
    pub values: Vec<Option<f64>>,
    /// Ends of the interval a step; empty for no band.
    pub band: Vec<Option<(f64, f64)>>,
    /// Whether it is there to compare with: dashed and without a colour of its own.
    pub faint: bool,
}

impl Curves {
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let write = self.write(format);
        let axis = if self.shares { write.clone() } else { format.compact_function() };
        let names = list(self.curves.iter().map(|curve| curve.name.as_str()));
        let legend = object([
            ("data", names),
            ("left", 0.into()),
            ("top", 0.into()),
            ("icon", "roundRect".into()),
            ("itemHeight", 3.into()),
            ("textStyle", theme.words(&theme.muted, 12)),
        ]);
        let grid = object([
            ("left", 48.into()),
            ("right", 12.into()),
            ("top", 36.into()),
            ("bottom", 46.into()),
        ]);
        let named = [
            ("name", self.step.as_str().into()),
            ("nameLocation", "middle".into()),
            ("nameGap", 28.into()),
            ("nameTextStyle", theme.words(&theme.muted, 12)),
        ];
        let steps = theme.names(texts(&self.labels), false, true);
        // Lines come first, so that the arrow keys point at the first of them.
        let lines = self.curves.iter().enumerate().map(|(row, curve)| line(curve, row, theme));
        let bands = self.curves.iter().enumerate().filter(|(_, curve)| !curve.band.is_empty());
        let bands = bands.flat_map(|(row, curve)| band(curve, row, theme));
        vec![
            ("tooltip", theme.tooltip("axis", [("valueFormatter", write.into())])),
            ("legend", legend),
            ("grid", grid),
            ("xAxis", object(steps.into_iter().chain(named))),
            ("yAxis", object(theme.numbers(axis.into()))),
            ("series", list(lines.chain(bands))),
        ]
    }

    fn write(&self, format: &Format) -> Function {
        if self.shares { format.percent_function() } else { format.decimal_function() }
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let write = |value: f64| {
            if self.shares { format.percent(value) } else { format.decimal(value) }
        };
        let names = self.curves.iter().map(|curve| Column::numbers(curve.name.clone()));
        let cell = |curve: &Curve, step: usize| {
            let value = curve.values.get(step).copied().flatten();
            let band = curve.band.get(step).copied().flatten();
            match (value, band) {
                (Some(value), Some((low, high))) => {
                    format!("{} ({}–{})", write(value), write(low), write(high))
                }
                (Some(value), None) => write(value),
                (None, _) => NOTHING.to_owned(),
            }
        };
        let row = |(step, label): (usize, &String)| {
            let cells = self.curves.iter().map(|curve| cell(curve, step));
            std::iter::once(label.clone()).chain(cells).collect()
        };
        Numbers {
            columns: std::iter::once(Column::words(self.step.clone())).chain(names).collect(),
            rows: self.labels.iter().enumerate().map(row).collect(),
        }
    }
}

fn line(curve: &Curve, row: usize, theme: &Theme) -> JsValue {
    let colour = colour(curve, row, theme);
    let style = [
        ("width", if curve.faint { 1 } else { 2 }.into()),
        ("color", colour.clone()),
        ("type", if curve.faint { "dashed" } else { "solid" }.into()),
    ];
    // A line needs two points; one alone is shown as a point.
    let alone = curve.values.iter().flatten().count() < 2;
    object([
        ("type", "line".into()),
        ("name", curve.name.as_str().into()),
        ("showSymbol", alone.into()),
        ("lineStyle", object(style)),
        ("itemStyle", object([("color", colour)])),
        ("data", values(curve.values.iter().copied())),
    ])
}

/// Two stacked lines that are not drawn; the space between them is.
fn band(curve: &Curve, row: usize, theme: &Theme) -> [JsValue; 2] {
    let part = |data: JsValue, opacity: f64| {
        let area = [("color", colour(curve, row, theme)), ("opacity", opacity.into())];
        object([
            ("type", "line".into()),
            ("name", format!("band-{row}").into()),
            ("stack", format!("band-{row}").into()),
            ("stackStrategy", "all".into()),
            ("silent", true.into()),
            ("showSymbol", false.into()),
            ("tooltip", object([("show", false.into())])),
            ("lineStyle", object([("opacity", 0.into())])),
            ("areaStyle", object(area)),
            ("data", data),
        ])
    };
    let low = values(curve.band.iter().map(|ends| ends.map(|(low, _)| low)));
    let width = values(curve.band.iter().map(|ends| ends.map(|(low, high)| high - low)));
    [part(low, 0.0), part(width, 0.16)]
}

fn colour(curve: &Curve, row: usize, theme: &Theme) -> JsValue {
    if curve.faint { theme.muted.as_str().into() } else { theme.colour(row) }
}

fn values(values: impl Iterator<Item = Option<f64>>) -> JsValue {
    list(values.map(|value| value.map_or(JsValue::NULL, JsValue::from)))
}
