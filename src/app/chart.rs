//! Charts: a title, one sentence that says what is seen, the picture, and the same
//! numbers as a table.
//!
//! A page hands over a [`Plot`], which is plain data; picture and table are both
//! made from it, so they cannot disagree. Pictures are drawn by ECharts
//! ([`echarts`]), which is imported once there is a community to draw, while the worker
//! computes. What a coloured bar can say is said by [`bar`], which is HTML and costs
//! nothing.

mod bar;
mod bars;
mod canvas;
mod curves;
mod echarts;
mod graph;
mod heat;
mod lines;
mod option;
mod plot;
mod scatter;
mod spark;
mod stacks;
mod stage;
mod theme;
mod tree;
mod view;

pub use bar::{Bar, bar, interval};
pub use bars::Bars;
pub use curves::{Curve, Curves};
pub use echarts::prepare;
pub use graph::{Graph, Node};
pub use heat::Heat;
pub use lines::{Lines, Series};
pub use plot::Plot;
pub use scatter::{Cloud, Scatter};
pub use spark::spark;
pub use stacks::Stacks;
pub use tree::{Join, Side, Tree};
pub use view::Chart;
