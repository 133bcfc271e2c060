//! What speaks for the segments, and what against.

use std::rc::Rc;

use yew::prelude::*;

use super::segment::recurrence;
use crate::app::ask::use_answer;
use crate::app::chart::{Bar, Bars, Chart, Join, Plot, Side, Tree};
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Help, answered};
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Fork, Part, Segment, Stability, Structure};

/// Names of the trees to tests.
const TREES: [&str; 2] = ["tree-ward", "tree-average"];

/// Properties of [`Evidence`].
#[derive(Clone, PartialEq, Properties)]
pub struct EvidenceProps {
    /// The segments that it is about.
    pub segments: Vec<Segment>,
}

/// Stability, gap, and trees.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let asked = use_answer(Command::Structure);
    answered(&asked, text, |answer| match answer {
        Answer::Structure(found) => html! {
            <div class="sections">
                <div key="stability">{ stability(found, &props.segments, &opened.facts.attributes, text, &format) }</div>
                <div key="gap">{ gap(found, props.segments.len(), text, &format) }</div>
                <div key="trees" class="pair">{ trees(found, text, &format) }</div>
            </div>
        },
        _ => html! { <div></div> },
    })
}

fn stability(
    found: &Structure,
    segments: &[Segment],
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    if found.stability.is_empty() {
        return html! { <div></div> };
    }
    let words = &text.profiles.evidence;
    let row = |(segment, stability): (&Segment, &Stability)| -> Vec<Html> {
        let shape = Bar { share: stability.jaccard, ..Bar::default() };
        vec![
            (text.labels.segment)(&segment.name, attributes).into(),
            measured(shape, format.fine(stability.jaccard)),
            html! {
                <>
                    { recurrence(stability, text, format) }
                    <span class="cell-note">{ (text.profiles.naming.stability)(format, stability) }</span>
                </>
            },
        ]
    };
    let rows: Vec<Vec<Html>> = segments.iter().zip(&found.stability).map(row).collect();
    let columns = words.stability_columns.map(Column::words).to_vec();
    let help = (words.stability_help)(format, found.judged);
    let actions = html! { <Help label={text.common.how}><p>{ help }</p></Help> };
    html! {
        <Card title={words.stability} {actions} testid="stability">
            <DataTable caption={words.stability} {columns} {rows} bare=true row_testid="stability-row" />
        </Card>
    }
}

fn gap(found: &Structure, kept: usize, text: &'static Text, format: &Format) -> Html {
    let gaps = &found.gap.gaps;
    if gaps.is_empty() {
        return html! { <div></div> };
    }
    let words = &text.profiles.evidence;
    let plot = Plot::Bars(Bars {
        category: words.gap_axes.0.to_owned(),
        value: words.gap_axes.1.to_owned(),
        labels: gaps.iter().map(|gap| gap.clusters.to_string()).collect(),
        values: gaps.iter().map(|gap| gap.gap).collect(),
        chosen: gaps.iter().position(|gap| Some(gap.clusters) == found.gap.clusters),
        fine: true,
    });
    html! {
        <Chart
            name="gap"
            title={words.gap}
            finding={(words.gap_finding)(found.gap.clusters, kept)}
            plot={Rc::new(plot)}
        >
            <p>{ (words.gap_help)(format, found.judged) }</p>
        </Chart>
    }
}

fn trees(found: &Structure, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.evidence;
    let tree = |(index, (tree, name)): (
        usize,
        (&crate::profile::structure::Tree, &'static str),
    )| {
        let side = |part: &Part| match *part {
            Part::Fork(place) => Side::Join(place as usize),
            Part::Leaf(members) => Side::Leaf(members.into()),
        };
        let join = |(place, fork): (usize, &Fork)| Join {
            name: (words.join)(place as u32 + 1),
            distance: fork.distance,
            sides: [side(&fork.parts[0]), side(&fork.parts[1])],
        };
        let plot = Plot::Tree(Tree {
            columns: words.tree_columns.map(str::to_owned),
            leaves: words.tree_leaves.to_owned(),
            joins: tree.dendrogram.forks.iter().enumerate().map(join).collect(),
        });
        let finding = match tree.agreement {
            Some(agreement) => (words.agreement)(format, name, agreement),
            None => (words.no_agreement)(name),
        };
        html! {
            <Chart key={name} name={TREES[index]} title={format!("{}: {name}", words.trees)} {finding} plot={Rc::new(plot)}>
                <p>{ words.tree_help }</p>
            </Chart>
        }
    };
    html! { <>{ for found.trees.iter().zip(words.linkages).enumerate().map(tree) }</> }
}
