//! The node that is pointed at, with those it is tied to, over a veil that hides the
//! others. The pointer does not feel them, so that it still finds what lies below.

use wasm_bindgen::JsValue;

use super::super::option::{list, object};
use super::super::theme::Theme;
use super::nodes::named;
use super::{Graph, at, ties};
use crate::app::format::Format;

/// What is pointed at comes first in its series, and its series first of all: a tooltip
/// of the first step is its tooltip.
const POINTED: &str = "pointed";
const VEIL: &str = "veil";
const TIES: &str = "pointed-ties";
/// Neighbours that are named.
const NAMED: usize = 12;
/// Pixels: wider than any window.
const WIDE: u32 = 8_000;

impl Graph {
    /// The series, empty as yet.
    pub(super) fn pointed_series(&self, theme: &Theme) -> [JsValue; 3] {
        let point = |id: &str, z: u32, style: [(&str, JsValue); 3]| {
            [
                ("id", id.into()),
                ("type", "scatter".into()),
                ("coordinateSystem", "geo".into()),
                ("silent", true.into()),
                ("itemStyle", object(style)),
                ("data", list::<JsValue>([])),
                ("z", z.into()),
            ]
        };
        let surface = || JsValue::from(theme.surface.as_str());
        let border = [("borderColor", surface()), ("borderWidth", 1.into()), ("opacity", 1.into())];
        let cover = [("color", surface()), ("opacity", 0.88.into()), ("borderWidth", 0.into())];
        let veil = [("symbol", "rect".into()), ("symbolSize", WIDE.into())];
        let tied = [("id", TIES.into()), ("z", 6.into()), ("data", list::<JsValue>([]))];
        let above = [("z", 7.into())];
        [
            object(point(POINTED, 7, border).into_iter().chain(named(theme)).chain(above)),
            object(point(VEIL, 5, cover).into_iter().chain(veil)),
            object(ties(theme, 0.5).into_iter().chain(tied)),
        ]
    }

    /// What changes when a node is pointed at, or none any more.
    pub(in super::super) fn pointed(
        &self,
        step: Option<usize>,
        theme: &Theme,
        format: &Format,
    ) -> JsValue {
        let around = step.map(|step| self.around(step)).unwrap_or_default();
        let place = |index: usize| {
            self.nodes.get(index).map(|node| {
                let (x, y) = at(node);
                list([x, y])
            })
        };
        let symbol = |(rank, &index): (usize, &usize)| {
            let node = self.nodes.get(index)?;
            let mut more = vec![("label", object([("show", (rank <= NAMED).into())]))];
            if rank == 0 {
                let weight = format.decimal(node.weight);
                let words = format!("{} · {} · {weight}×", node.name, self.group(node));
                more.push(("tooltip", object([("formatter", words.into())])));
            }
            Some(object(self.symbol(index, node, theme).into_iter().chain(more)))
        };
        let veil = around.first().and_then(|&index| place(index));
        let tie = |&other: &usize| Some(list([veil.clone()?, place(other)?]));
        let series = |id: &str, data: JsValue| object([("id", id.into()), ("data", data)]);
        let series = [
            series(POINTED, list(around.iter().enumerate().filter_map(symbol))),
            series(VEIL, list(veil.clone())),
            series(TIES, list(around.iter().skip(1).filter_map(tie))),
        ];
        object([("series", list(series))])
    }

    /// A node and those it is tied to, the weightiest first.
    fn around(&self, step: usize) -> Vec<usize> {
        let other = |&(from, to): &(u32, u32)| {
            let (from, to) = (from as usize, to as usize);
            if from == step { Some(to) } else { (to == step).then_some(from) }
        };
        let mut others: Vec<usize> = self.ties.iter().filter_map(other).collect();
        others.sort_unstable();
        std::iter::once(step).chain(others).collect()
    }
}
