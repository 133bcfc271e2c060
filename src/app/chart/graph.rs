//! People and their ties, at the places that the engine computed. Groups differ in
//! colour and, beyond the sixth, in form.

use wasm_bindgen::JsValue;

use super::option::{list, object};
use super::plot::Numbers;
use super::scatter::FORMS;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// Colours before forms change.
const COLOURS: usize = 6;
/// Units of the square that places are in: lines are rounded to half a unit.
const SIDE: f64 = 1_000.0;
/// Nodes whose names are always shown.
const NAMED: usize = 12;

/// A graph with its places.
#[derive(Clone, Debug, PartialEq)]
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
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let node = |(index, node): (usize, &Node)| {
            let group = self.group(node);
            let words = format!("{} · {group} · {}×", node.name, format.decimal(node.weight));
            let tooltip = object([("formatter", words.into())]);
            let label = object([("show", (index < NAMED).into())]);
            let category = node.group.map_or(self.groups.len(), |group| group as usize);
            object([
                ("id", index.to_string().into()),
                ("name", node.name.as_str().into()),
                ("x", (SIDE * f64::from(node.place.0)).into()),
                ("y", (SIDE * f64::from(node.place.1)).into()),
                ("category", (category as f64).into()),
                // An area for the weight, within what can be seen and what hides others.
                ("symbolSize", (3.0 + 5.0 * node.weight.sqrt()).min(30.0).into()),
                ("label", label),
                ("tooltip", tooltip),
            ])
        };
        let tie = |&(from, to): &(u32, u32)| {
            object([("source", f64::from(from).into()), ("target", f64::from(to).into())])
        };
        let label = [
            ("position", "right".into()),
            ("color", theme.text.as_str().into()),
            ("fontFamily", theme.font.as_str().into()),
            ("fontSize", 12.into()),
            ("textBorderColor", theme.surface.as_str().into()),
            ("textBorderWidth", 3.into()),
        ];
        let named =
            object([("label", object([("show", true.into())])), ("focus", "adjacency".into())]);
        let stroke =
            [("color", theme.muted.as_str().into()), ("width", 1.into()), ("opacity", 0.22.into())];
        let series = object([
            ("type", "graph".into()),
            ("layout", "none".into()),
            // Without a width and a height the picture keeps its proportions.
            ("left", "center".into()),
            ("top", 48.into()),
            ("roam", true.into()),
            ("scaleLimit", object([("min", 0.7.into()), ("max", 20.into())])),
            ("cursor", "pointer".into()),
            ("categories", self.categories(theme)),
            ("data", list(self.nodes.iter().enumerate().map(node))),
            ("links", list(self.ties.iter().map(tie))),
            ("label", object(label)),
            ("labelLayout", object([("hideOverlap", true.into())])),
            ("lineStyle", object(stroke)),
            (
                "itemStyle",
                object([("borderColor", theme.surface.as_str().into()), ("borderWidth", 1.into())]),
            ),
            ("emphasis", named),
        ]);
        let legend = object([
            ("type", "scroll".into()),
            ("top", 0.into()),
            ("left", 0.into()),
            ("textStyle", theme.words(&theme.text, 12)),
            ("pageTextStyle", theme.words(&theme.muted, 11)),
            ("pageIconColor", theme.text.as_str().into()),
            ("pageIconInactiveColor", theme.line.as_str().into()),
        ]);
        vec![
            ("tooltip", theme.tooltip("item", [("formatter", "{b}".into())])),
            ("legend", legend),
            // Thousands of symbols that glide into place say nothing.
            ("animation", false.into()),
            ("series", list([series])),
        ]
    }

    fn categories(&self, theme: &Theme) -> JsValue {
        let group = |(index, name): (usize, &String)| {
            object([
                ("name", name.as_str().into()),
                ("symbol", FORMS[index / COLOURS % FORMS.len()].into()),
                ("itemStyle", object([("color", theme.colour(index % COLOURS))])),
            ])
        };
        let none = object([
            ("name", self.ungrouped.as_str().into()),
            ("symbol", "circle".into()),
            ("itemStyle", object([("color", theme.muted.as_str().into())])),
        ]);
        let loose = self.nodes.iter().any(|node| node.group.is_none());
        list(self.groups.iter().enumerate().map(group).chain(loose.then_some(none)))
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
