//! What a chart shows, as plain data: picture and table are made from it.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::theme::Theme;
use super::{Bars, Curves, Graph, Heat, Lines, Scatter, Stacks, Tree};
use crate::app::format::Format;
use crate::app::part::{Column, DataTable};

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// Values over time.
    Lines(Lines),
    /// A value a category.
    Bars(Bars),
    /// Groups of points.
    Scatter(Scatter),
    /// Lines on one pair of axes.
    Curves(Curves),
    /// Parts of a whole over time.
    Stacks(Stacks),
    /// A table of shades.
    Heat(Heat),
    /// People and their ties.
    Graph(Graph),
    /// Groups joined two by two.
    Tree(Tree),
}

/// The numbers behind a picture.
pub struct Numbers {
    /// Columns, words first.
    pub columns: Vec<Column>,
    /// Cells, written out.
    pub rows: Vec<Vec<String>>,
}

impl Plot {
    /// Steps that the arrow keys walk along.
    pub fn steps(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.labels.len(),
            Self::Bars(bars) => bars.labels.len(),
            Self::Graph(graph) => graph.nodes.len(),
            Self::Scatter(scatter) => scatter.clouds.first().map_or(0, |cloud| cloud.points.len()),
            Self::Curves(curves) => curves.labels.len(),
            Self::Stacks(stacks) => stacks.labels.len(),
            Self::Heat(heat) => heat.steps(),
            // The arches are one picture: its numbers are in the table.
            Self::Tree(_) => 0,
        }
    }

    /// The style class that gives it its height.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Lines(lines) => match lines.series.len() {
                0 | 1 => "chart-canvas chart-strip",
                2 => "chart-canvas chart-panels",
                _ => "chart-canvas chart-panels chart-three",
            },
            Self::Scatter(_) => "chart-canvas chart-square",
            Self::Heat(heat) if heat.rows.len() > 12 => "chart-canvas chart-square",
            Self::Graph(_) => "chart-canvas chart-graph",
            _ => "chart-canvas",
        }
    }

    /// What ECharts is told.
    pub(super) fn option(&self, theme: &Theme, format: &Format) -> Vec<(&'static str, JsValue)> {
        match self {
            Self::Lines(lines) => lines.option(theme, format),
            Self::Bars(bars) => bars.option(theme, format),
            Self::Scatter(scatter) => scatter.option(theme, format),
            Self::Curves(curves) => curves.option(theme, format),
            Self::Stacks(stacks) => stacks.option(theme, format),
            Self::Heat(heat) => heat.option(theme, format),
            Self::Graph(graph) => graph.option(theme),
            Self::Tree(tree) => tree.option(theme, format),
        }
    }

    /// Whether it draws what is pointed at by itself.
    pub fn draws_pointed(&self) -> bool {
        matches!(self, Self::Graph(_))
    }

    /// What changes in the picture when a step is pointed at, or none any more; `None`
    /// where a tooltip is all.
    pub(super) fn pointed(
        &self,
        step: Option<usize>,
        theme: &Theme,
        format: &Format,
    ) -> Option<JsValue> {
        match self {
            Self::Graph(graph) => Some(graph.pointed(step, theme, format)),
            _ => None,
        }
    }

    /// The same numbers for reading.
    pub(super) fn table(&self, caption: &AttrValue, format: &Format) -> Html {
        let Numbers { columns, rows } = match self {
            Self::Lines(lines) => lines.numbers(format),
            Self::Bars(bars) => bars.numbers(format),
            Self::Scatter(scatter) => scatter.numbers(format),
            Self::Curves(curves) => curves.numbers(format),
            Self::Stacks(stacks) => stacks.numbers(format),
            Self::Heat(heat) => heat.numbers(format),
            Self::Graph(graph) => graph.numbers(format),
            Self::Tree(tree) => tree.numbers(format),
        };
        let cells = |row: Vec<String>| row.into_iter().map(Html::from).collect();
        let rows: Vec<Vec<Html>> = rows.into_iter().map(cells).collect();
        html! { <DataTable caption={caption.clone()} {columns} {rows} scrolls=true /> }
    }
}
