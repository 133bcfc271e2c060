//! A dendrogram: groups joined two by two, the height of a join being their distance.

use wasm_bindgen::JsValue;

use super::option::{list, object, texts};
use super::plot::Numbers;
use super::theme::Theme;
use crate::app::format::Format;
use crate::app::part::Column;

/// The last joins of a clustering.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// What a join, its distance, and its two sides are.
    pub columns: [String; 4],
    /// What the leaves are counted in.
    pub leaves: String,
    /// The joins, the farthest first: the first one is the root.
    pub joins: Vec<Join>,
}

/// Two groups that were joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// What to call it in the table.
    pub name: String,
    /// How far they were apart.
    pub distance: f64,
    /// The two.
    pub sides: [Side; 2],
}

/// One side of a join.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// Another join, by its place in the list; later than the one it is a side of.
    Join(usize),
    /// A group that is not looked into, by its size.
    Leaf(u64),
}

/// Where things stand: leaves side by side, a join between its two sides.
#[derive(Default)]
struct Places {
    leaves: Vec<u64>,
    /// Both feet of each join: where, and how high they begin.
    feet: Vec<[(f64, f64); 2]>,
}

impl Tree {
    fn places(&self) -> Places {
        let mut places = Places::default();
        places.feet.resize(self.joins.len(), [(0.0, 0.0); 2]);
        if !self.joins.is_empty() {
            self.place(0, &mut places);
        }
        places
    }

    /// Places a join and all below it; returns where it stands. The tree has a dozen
    /// joins, and each is below one only.
    fn place(&self, place: usize, places: &mut Places) -> f64 {
        let Some(join) = self.joins.get(place) else { return 0.0 };
        let mut foot = |side: &Side| match *side {
            Side::Leaf(size) => {
                places.leaves.push(size);
                (places.leaves.len() as f64 - 1.0, 0.0)
            }
            Side::Join(below) if below > place => {
                let at = self.place(below, places);
                (at, self.joins.get(below).map_or(0.0, |join| join.distance))
            }
            Side::Join(_) => (0.0, 0.0),
        };
        let feet = [foot(&join.sides[0]), foot(&join.sides[1])];
        places.feet[place] = feet;
        (feet[0].0 + feet[1].0) / 2.0
    }

    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        let places = self.places();
        let point = |(x, y): (f64, f64)| list([x, y]);
        let arch = |(join, &[left, right]): (&Join, &[(f64, f64); 2])| {
            let top = join.distance;
            let data = [left, (left.0, top), (right.0, top), right];
            object([
                ("type", "line".into()),
                ("xAxisIndex", 1.into()),
                ("symbol", "none".into()),
                ("silent", true.into()),
                ("lineStyle", object([("color", theme.colour(0)), ("width", 2.into())])),
                ("data", list(data.map(point))),
            ])
        };
        let labels: Vec<String> = places.leaves.iter().map(|&size| format.count(size)).collect();
        let named = [
            ("name", self.leaves.as_str().into()),
            ("nameLocation", "middle".into()),
            ("nameGap", 28.into()),
            ("nameTextStyle", theme.words(&theme.muted, 12)),
        ];
        let leaves = theme.names(texts(&labels), true, true).into_iter().chain(named);
        let scale = object([
            ("type", "value".into()),
            ("show", false.into()),
            ("min", (-0.5).into()),
            ("max", (places.leaves.len() as f64 - 0.5).into()),
        ]);
        let above = object([
            ("text", self.columns[1].as_str().into()),
            ("left", 0.into()),
            ("top", 3.into()),
            ("padding", 0.into()),
            ("textStyle", theme.words(&theme.muted, 12)),
        ]);
        let grid =
            [("left", 44.into()), ("right", 8.into()), ("top", 28.into()), ("bottom", 46.into())];
        vec![
            ("title", above),
            ("grid", object(grid)),
            ("xAxis", list([object(leaves), scale])),
            ("yAxis", object(theme.numbers(format.compact_function().into()))),
            ("series", list(self.joins.iter().zip(&places.feet).map(arch))),
        ]
    }

    pub(super) fn numbers(&self, format: &Format) -> Numbers {
        let [join, distance, one, other] = self.columns.clone();
        let side = |side: &Side| match side {
            Side::Join(place) => {
                self.joins.get(*place).map_or_else(String::new, |join| join.name.clone())
            }
            Side::Leaf(size) => format.count(*size),
        };
        let row = |join: &Join| {
            let sides = [side(&join.sides[0]), side(&join.sides[1])];
            [join.name.clone(), format.fine(join.distance)].into_iter().chain(sides).collect()
        };
        Numbers {
            columns: vec![
                Column::words(join),
                Column::numbers(distance),
                Column::words(one),
                Column::words(other),
            ],
            rows: self.joins.iter().map(row).collect(),
        }
    }
}
