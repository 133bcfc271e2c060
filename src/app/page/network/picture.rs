//! The picture of people and ties.

use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::chart::{Chart, Graph, Node, Plot};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::engine::{NetworkGroup, NetworkNode, NetworkPage};

/// Properties of [`Picture`].
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// What is drawn.
    pub page: NetworkPage,
}

/// The chart. A click on a person opens their page.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (text, format, navigator) = (use_text(), use_format(), use_navigator());
    let (words, page) = (&text.network, &props.page);
    let group = |group: &NetworkGroup| (words.group)(&format, group.index, &group.leader.label);
    let node = |node: &NetworkNode| Node {
        name: node.person.label.clone(),
        place: node.place,
        group: node.group,
        weight: node.standing,
    };
    let plot = Plot::Graph(Graph {
        columns: words.picture.columns.map(str::to_owned),
        groups: page.groups.iter().map(group).collect(),
        ungrouped: words.picture.ungrouped.to_owned(),
        nodes: page.nodes.iter().map(node).collect(),
        ties: page.ties.clone(),
    });
    let people: Vec<u32> = page.nodes.iter().map(|node| node.person.id.0).collect();
    let on_pick = Callback::from(move |node: usize| {
        if let (Some(navigator), Some(&id)) = (&navigator, people.get(node)) {
            navigator.push(&Route::Member { id });
        }
    });
    let figures = &page.figures;
    let finding =
        (words.picture.finding)(&format, page.nodes.len() as u64, figures.tied, figures.groups);
    html! {
        <Chart name="network" title={words.picture.title} {finding} plot={Rc::new(plot)} {on_pick}>
            { for words.picture.help.iter().map(|help| html! { <p>{ *help }</p> }) }
        </Chart>
    }
}
