//! Nodes by their group and size.
//!
//! An element that holds many nodes has one colour, one form and one size. So a node is
//! as large as its class of weight says; the few above the last class stand alone, each
//! with an area for its weight, and so do the first of all, with their names.

use js_sys::Float64Array;
use wasm_bindgen::JsValue;

use super::super::option::{list, object};
use super::super::scatter::FORMS;
use super::super::theme::Theme;
use super::{Graph, Node, at};

/// Colours before forms change.
const COLOURS: usize = 6;
/// Nodes whose names are always shown.
const NAMED: usize = 12;
/// Nodes of a weight below the first are drawn in the size beside it.
const CLASSES: [(f64, f64); 3] = [(0.8, 6.0), (1.4, 8.0), (2.8, 10.0)];

/// A node with its position.
type Placed<'a> = (usize, &'a Node);

impl Graph {
    /// The series of all groups and of those in none.
    pub(super) fn points(&self, theme: &Theme) -> Vec<JsValue> {
        // One lot a group and class, and one a group for those that stand alone.
        let classes = CLASSES.len() + 1;
        let mut lots = vec![Vec::new(); (self.groups.len() + 1) * classes];
        for placed in self.nodes.iter().enumerate() {
            let class = if placed.0 < NAMED { CLASSES.len() } else { class(placed.1) };
            if let Some(lot) = lots.get_mut(self.place(placed.1) * classes + class) {
                lot.push(placed);
            }
        }
        let series = |(index, lot): (usize, &Vec<Placed<'_>>)| {
            let first = lot.first()?.1;
            let (data, own) = match CLASSES.get(index % classes) {
                Some(&(_, size)) => (together(lot), one_size(size)),
                None => (self.apart(lot, theme), named(theme)),
            };
            let style = [
                ("color", self.colour(first, theme)),
                ("borderColor", theme.surface.as_str().into()),
                ("borderWidth", 1.into()),
                ("opacity", 1.into()),
            ];
            let shared = [
                ("type", "scatter".into()),
                ("coordinateSystem", "geo".into()),
                ("name", self.group(first).into()),
                ("symbol", self.form(first).into()),
                ("itemStyle", object(style)),
                ("data", data),
            ];
            Some(object(shared.into_iter().chain(own)))
        };
        lots.iter().enumerate().filter_map(series).collect()
    }

    /// Nodes that stand alone.
    fn apart(&self, lot: &[Placed<'_>], theme: &Theme) -> JsValue {
        list(lot.iter().map(|&(index, node)| {
            let label = object([("show", (index < NAMED).into())]);
            object(self.symbol(index, node, theme).into_iter().chain([("label", label)]))
        }))
    }

    /// A node that is an element of its own.
    pub(super) fn symbol(
        &self,
        index: usize,
        node: &Node,
        theme: &Theme,
    ) -> [(&'static str, JsValue); 5] {
        let (x, y) = at(node);
        [
            ("name", node.name.as_str().into()),
            ("value", list([x, y, index as f64])),
            ("symbol", self.form(node).into()),
            ("symbolSize", size(node).into()),
            ("itemStyle", object([("color", self.colour(node, theme))])),
        ]
    }

    /// The position of its group, those in none last.
    fn place(&self, node: &Node) -> usize {
        let group = node.group.map(|group| group as usize);
        group.filter(|&group| group < self.groups.len()).unwrap_or(self.groups.len())
    }

    fn colour(&self, node: &Node, theme: &Theme) -> JsValue {
        match node.group {
            Some(group) => theme.colour(group as usize % COLOURS),
            None => theme.muted.as_str().into(),
        }
    }

    fn form(&self, node: &Node) -> &'static str {
        FORMS[node.group.map_or(0, |group| group as usize / COLOURS) % FORMS.len()]
    }
}

/// The class of a node's weight; one above the last stands alone.
fn class(node: &Node) -> usize {
    CLASSES.iter().take_while(|&&(end, _)| node.weight >= end).count()
}

/// How large a node is drawn, in pixels.
fn size(node: &Node) -> f64 {
    match CLASSES.get(class(node)) {
        Some(&(_, size)) => size,
        // An area for the weight, within what hides no others.
        None => (3.0 + 5.0 * node.weight.sqrt()).min(30.0),
    }
}

/// Where nodes are that are one element, each with its position.
fn together(lot: &[Placed<'_>]) -> JsValue {
    let flat: Vec<f64> = lot
        .iter()
        .flat_map(|&(index, node)| {
            let (x, y) = at(node);
            [x, y, index as f64]
        })
        .collect();
    Float64Array::from(flat.as_slice()).into()
}

fn one_size(size: f64) -> Vec<(&'static str, JsValue)> {
    vec![
        ("z", 3.into()),
        ("dimensions", list(["lng", "lat", "node"])),
        ("large", true.into()),
        ("largeThreshold", 1.into()),
        ("symbolSize", size.into()),
    ]
}

/// Elements that may bear their names.
pub(super) fn named(theme: &Theme) -> Vec<(&'static str, JsValue)> {
    let label = [
        ("formatter", "{b}".into()),
        ("position", "right".into()),
        ("color", theme.text.as_str().into()),
        ("fontFamily", theme.font.as_str().into()),
        ("fontSize", 12.into()),
        ("textBorderColor", theme.surface.as_str().into()),
        ("textBorderWidth", 3.into()),
    ];
    vec![
        ("z", 4.into()),
        ("label", object(label)),
        ("labelLayout", object([("hideOverlap", true.into())])),
        ("emphasis", object([("disabled", true.into())])),
    ]
}
