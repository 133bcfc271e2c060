//! The picture of people and ties.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::chart::{Chart, Graph, Node, Plot};
use crate::app::format::Format;
use crate::app::route::Route;
use crate::app::state::{Shared, use_format, use_preferences, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, NetworkGroup, NetworkNode, NetworkPage};

/// Properties of [`Picture`].
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The answer with what is drawn in it: thousands of people, so it is compared by
    /// identity.
    pub answer: Shared<Answer>,
}

/// The chart. A click on a person opens their page.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (text, format, navigator) = (use_text(), use_format(), use_navigator());
    let words = &text.network;
    let language = use_preferences().language();
    let plot = use_memo((props.answer.clone(), language), |(answer, _)| match &**answer {
        Answer::Network(page) => plot(page, text, &format),
        _ => Plot::Graph(Graph::default()),
    });
    let Answer::Network(page) = &*props.answer else { return html! { <div></div> } };
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
        <Chart name="network" title={words.picture.title} {finding} {plot} {on_pick}>
            { for words.picture.help.iter().map(|help| html! { <p>{ *help }</p> }) }
        </Chart>
    }
}

fn plot(page: &NetworkPage, text: &'static Text, format: &Format) -> Plot {
    let words = &text.network;
    let group = |group: &NetworkGroup| (words.group)(format, group.index, &group.leader.label);
    let node = |node: &NetworkNode| Node {
        name: node.person.label.clone(),
        place: node.place,
        group: node.group,
        weight: node.standing,
    };
    Plot::Graph(Graph {
        columns: words.picture.columns.map(str::to_owned),
        groups: page.groups.iter().map(group).collect(),
        ungrouped: words.picture.ungrouped.to_owned(),
        nodes: page.nodes.iter().map(node).collect(),
        ties: page.ties.clone(),
    })
}
