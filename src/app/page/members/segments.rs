//! The groups that members form, and how clear they are.

use std::rc::Rc;

use yew::prelude::*;

use super::evidence::Evidence;
use super::map;
use super::movement::Movement;
use super::segment::segment;
use crate::app::ask::{Asked, use_answer};
use crate::app::chart::{Bars, Chart, Plot};
use crate::app::format::Format;
use crate::app::part::{Callout, answered};
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Segments as Found, Stability};

/// The view.
#[component]
pub fn Segments() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let asked = use_answer(Command::Segments);
    // The badges come later than the segments: judging them takes longer.
    let judged = use_answer(Command::Structure);
    let stability = match &judged {
        Asked::Ready(answer) => match &**answer {
            Answer::Structure(found) => found.stability.as_slice(),
            _ => &[],
        },
        _ => &[],
    };
    answered(&asked, text, |answer| match answer {
        Answer::Segments(found) => view(found, stability, &opened.facts.attributes, text, &format),
        _ => html! { <div></div> },
    })
}

fn view(
    found: &Found,
    stability: &[Stability],
    attributes: &[String],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.members.segments;
    let top = if found.structured {
        html! {
            <div class="stack">
                <p class="note">{ words.method }</p>
                <div class="segment-cards">
                    { for found.segments.iter().enumerate().map(|(index, found)| {
                        segment(found, stability.get(index), attributes, text, format)
                    }) }
                </div>
            </div>
        }
    } else {
        let (title, help) = words.unstructured;
        html! { <Callout {title} testid="unstructured"><p>{ help }</p></Callout> }
    };
    html! {
        <div class="sections">
            <div key="top">{ top }</div>
            <div key="charts" class="pair">
                <div key="map">{ map::chart(found, attributes, text, format) }</div>
                <div key="choice">{ silhouettes(found, text, format) }</div>
            </div>
            if found.structured {
                <Movement key="movement" segments={found.segments.clone()} />
            }
            <Evidence key="evidence" segments={found.segments.clone()} />
        </div>
    }
}

/// How well each number of segments would part the members, and which was kept.
fn silhouettes(found: &Found, text: &'static Text, format: &Format) -> Html {
    let words = &text.members.segments;
    if found.silhouettes.is_empty() {
        return html! { <div></div> };
    }
    let kept = found.silhouettes.iter().position(|&(k, _)| k as usize == found.segments.len());
    let kept = kept.filter(|_| found.structured);
    let finding = match kept.map(|place| found.silhouettes[place]) {
        Some((k, value)) => (words.choice_finding)(format, k, value),
        None => words.choice_none.to_owned(),
    };
    let plot = Plot::Bars(Bars {
        category: words.choice_axes.0.to_owned(),
        value: words.choice_axes.1.to_owned(),
        labels: found.silhouettes.iter().map(|(k, _)| k.to_string()).collect(),
        values: found.silhouettes.iter().map(|&(_, value)| value).collect(),
        chosen: kept,
        fine: true,
    });
    html! {
        <Chart
            name="silhouettes"
            title={words.choice}
            {finding}
            plot={Rc::new(plot)}
        >
            <p>{ words.choice_help }</p>
        </Chart>
    }
}
