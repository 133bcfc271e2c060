//! Groups of points on two axes. Groups differ in colour and in form.

use wasm_bindgen::JsValue;

use super::option::{list, object};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// Forms of points, in the order of the groups.
pub(super) const FORMS: [&str; 6] = ["circle", "triangle", "diamond", "rect", "roundRect", "arrow"];

/// Groups of points on two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// The axis to the right.
    pub x: String,
    /// The axis upwards.
    pub y: String,
    /// What the groups are.
    pub group: String,
    /// What a point is.
    pub point: String,
    /// The groups.
    pub clouds: Vec<Cloud>,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// Its name.
    pub name: String,
    /// Its points.
    pub points: Vec<(f64, f64)>,
}

impl Cloud {
    /// The mean point; (0, 0) for none.
    fn centre(&self) -> (f64, f64) {
        let count = self.points.len().max(1) as f64;
        let sum =
            self.points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
        (sum.0 / count, sum.1 / count)
    }
}

impl Scatter {
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let cloud = |(index, cloud): (usize, &Cloud)| {
            object([
                ("type", "scatter".into()),
                ("name", cloud.name.as_str().into()),
                ("symbol", FORMS[index % FORMS.len()].into()),
                ("symbolSize", 6.into()),
                ("itemStyle", object([("opacity", 0.7.into()), ("color", theme.colour(index))])),
                ("data", list(cloud.points.iter().map(|&(x, y)| list([x, y])))),
            ])
        };
        let axis = |name: &str, gap: u32| {
            let more = [
                ("name", name.into()),
                ("nameLocation", "middle".into()),
                ("nameGap", gap.into()),
                ("nameTextStyle", theme.words(&theme.muted, 12)),
                ("scale", true.into()),
            ];
            object(theme.numbers(format.compact_function().into()).into_iter().chain(more))
        };
        let legend = object([
            ("type", "scroll".into()),
            ("top", 0.into()),
            ("left", 0.into()),
            ("textStyle", theme.words(&theme.text, 12)),
            ("pageTextStyle", theme.words(&theme.muted, 11)),
            ("pageIconColor", theme.text.as_str().into()),
            ("pageIconInactiveColor", theme.line.as_str().into()),
        ]);
        let grid =
            [("left", 48.into()), ("right", 12.into()), ("top", 40.into()), ("bottom", 46.into())];
        vec![
            // A component's value means nothing to a reader; the group does.
            ("tooltip", theme.tooltip("item", [("formatter", "{a}".into())])),
            ("legend", legend),
            ("grid", object(grid)),
            ("xAxis", axis(&self.x, 28)),
            ("yAxis", axis(&self.y, 32)),
            ("series", list(self.clouds.iter().enumerate().map(cloud))),
        ]
    }

    /// Thousands of points say little one by one: each group's count and middle.
    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let row = |cloud: &Cloud| {
            let (x, y) = cloud.centre();
            let count = format.count(cloud.points.len() as u64);
            vec![cloud.name.clone(), count, format.fine(x), format.fine(y)]
        };
        Numbers {
            columns: vec![
                Column::words(self.group.clone()),
                Column::numbers(self.point.clone()),
                Column::numbers(self.x.clone()),
                Column::numbers(self.y.clone()),
            ],
            rows: self.clouds.iter().map(row).collect(),
        }
    }
}
