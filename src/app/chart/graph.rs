//! People and their ties, at the places that the engine computed. Groups differ in
//! colour and, beyond the sixth, in form.
//!
//! ECharts has a series for graphs, and it makes an element of each node and each tie:
//! 2,000 and 6,000 of them keep the page still for a fifth of a second, of which drawing
//! is the least. So all ties are one element here, and so are all nodes of a group that
//! are about as large ([`nodes`]); only those of most standing stand alone. What the legend
//! hides are people, not their ties. The unit
//! square is a map without a coast, which pans, zooms and keeps its proportions. What is
//! pointed at is drawn over a veil, with those it is tied to ([`pointed`]).

mod nodes;
mod pointed;

use js_sys::Float64Array;
use wasm_bindgen::JsValue;

use super::echarts::SQUARE;
use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// A graph with its places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// What a node is, what its group, what its weight.
    pub columns: [String; 3],
    /// Names of the groups.
    pub groups: Vec<String>,
    /// What is said of nodes in none of them.
    pub ungrouped: String,
    /// Nodes, the weightiest first.
    pub nodes: Vec<Node>,
    /// Pairs of positions in `nodes`.
    pub ties: Vec<(u32, u32)>,
}

/// A node.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What to call it.
    pub name: String,
    /// Place in the unit square.
    pub place: (f32, f32),
    /// Position in the groups.
    pub group: Option<u32>,
    /// How large it is drawn: 1 is the mean.
    pub weight: f64,
}

impl Graph {
    pub(super) fn option(&self, theme: &Theme) -> Vec<(&'static str, JsValue)> {
        let mut names = self.groups.clone();
        if self.nodes.iter().any(|node| node.group.is_none()) {
            names.push(self.ungrouped.clone());
        }
        let legend = object([
            ("type", "scroll".into()),
            ("data", texts(&names)),
            ("top", 0.into()),
            ("left", 0.into()),
            // Above the veil.
            ("z", 10.into()),
            ("textStyle", theme.words(&theme.text, 12)),
            ("pageTextStyle", theme.words(&theme.muted, 11)),
            ("pageIconColor", theme.text.as_str().into()),
            ("pageIconInactiveColor", theme.line.as_str().into()),
        ]);
        let square = object([
            ("map", SQUARE.into()),
            ("aspectScale", 1.into()),
            ("layoutCenter", texts(&["50%".to_owned(), "54%".to_owned()])),
            ("layoutSize", "88%".into()),
            ("roam", true.into()),
            ("scaleLimit", object([("min", 0.7.into()), ("max", 20.into())])),
            ("silent", true.into()),
            ("itemStyle", object([("opacity", 0.into())])),
        ]);
        let pointed = self.pointed_series(theme);
        let series = pointed.into_iter().chain([self.all_ties(theme)]).chain(self.points(theme));
        let tooltip = [("formatter", "{b}".into()), ("triggerOn", "none".into())];
        vec![
            ("tooltip", theme.tooltip("item", tooltip)),
            ("legend", legend),
            // Thousands of symbols that glide into place say nothing.
            ("animation", false.into()),
            ("geo", square),
            ("series", list(series)),
        ]
    }

    /// Every tie, behind everything.
    fn all_ties(&self, theme: &Theme) -> JsValue {
        let end = |node: u32| self.nodes.get(node as usize).map(at);
        let ends = self.ties.iter().filter_map(|&(from, to)| end(from).zip(end(to)));
        // Each is its number of points and their places.
        let flat: Vec<f64> = ends.flat_map(|((a, b), (c, d))| [2.0, a, b, c, d]).collect();
        let own = [("z", 1.into()), ("data", Float64Array::from(flat.as_slice()).into())];
        object(ties(theme, 0.22).into_iter().chain(own))
    }

    fn group(&self, node: &Node) -> &str {
        let group = node.group.and_then(|group| self.groups.get(group as usize));
        group.unwrap_or(&self.ungrouped)
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let [node, group, weight] = self.columns.clone();
        let row = |node: &Node| {
            vec![node.name.clone(), self.group(node).to_owned(), format.decimal(node.weight)]
        };
        Numbers {
            columns: vec![Column::words(node), Column::words(group), Column::numbers(weight)],
            rows: self.nodes.iter().map(row).collect(),
        }
    }
}

/// Where a node lies on the map, whose second axis goes up.
fn at(node: &Node) -> (f64, f64) {
    (f64::from(node.place.0), 1.0 - f64::from(node.place.1))
}

/// A series of ties that are one element.
fn ties(theme: &Theme, opacity: f64) -> [(&'static str, JsValue); 7] {
    let stroke =
        [("color", theme.muted.as_str().into()), ("width", 1.into()), ("opacity", opacity.into())];
    [
        ("type", "lines".into()),
        ("coordinateSystem", "geo".into()),
        ("dimensions", list(["value"])),
        ("large", true.into()),
        ("largeThreshold", 1.into()),
        ("silent", true.into()),
        ("lineStyle", object(stroke)),
    ]
}
