//! Who was in which segment some days ago.

use yew::prelude::*;

use crate::app::ask::use_answer;
use crate::app::format::{Format, NOTHING};
use crate::app::part::{Card, Column, DataTable, Empty, Help, RouteLink, Segmented, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_opened, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, Command, Move, Movement as Found, Segment};

/// Days ago to choose from.
const DAYS: [u32; 2] = [30, 90];

/// Properties of [`Movement`].
#[derive(Clone, PartialEq, Properties)]
pub struct MovementProps {
    /// The segments of today.
    pub segments: Vec<Segment>,
}

/// The matrix of moves, and those who moved.
#[component]
pub fn Movement(props: &MovementProps) -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let words = &text.profiles.moves;
    let days = use_state(|| DAYS[0]);
    let asked = use_answer(Command::Movement { days: *days });
    let onchange = {
        let days = days.clone();
        Callback::from(move |value: AttrValue| days.set(value.parse().unwrap_or(DAYS[0])))
    };
    let options = DAYS.map(|days| (days.to_string().into(), (words.days)(days).into())).to_vec();
    let name = |index: u32| {
        let segment = props.segments.iter().find(|segment| segment.index == index);
        segment.map_or_else(
            || NOTHING.to_owned(),
            |segment| (text.labels.segment)(&segment.name, &opened.facts.attributes),
        )
    };
    let actions = html! {
        <>
            <Help key="help" label={text.common.how}><p>{ words.help }</p></Help>
            <Segmented key="days" label={words.since} {options} value={days.to_string()} {onchange} testid="moves-since" />
        </>
    };
    html! {
        <Card title={words.title} {actions} testid="movement">
            { answered(&asked, text, |answer| match answer {
                Answer::Movement(Some(found)) => view(found, &props.segments, &name, text, &format),
                _ => html! { <Empty title={words.none.0} help={words.none.1} /> },
            }) }
        </Card>
    }
}

fn view(
    found: &Found,
    segments: &[Segment],
    name: &dyn Fn(u32) -> String,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.profiles.moves;
    let members = |from: Option<u32>, to: u32| {
        let cell = found.moves.iter().find(|one| one.from == from && one.to == to);
        cell.map_or(0, |one| one.members)
    };
    let columns = std::iter::once(Column::words(words.from))
        .chain(segments.iter().map(|segment| Column::numbers(name(segment.index))))
        .collect::<Vec<_>>();
    let froms = segments.iter().map(|segment| Some(segment.index)).chain([None]);
    let row = |from: Option<u32>| -> Vec<Html> {
        let first = from.map_or_else(|| words.newcomers.to_owned(), name);
        let cells = segments.iter().map(|segment| {
            let count = format.count(members(from, segment.index));
            if from == Some(segment.index) {
                html! { <span class="stayed">{ count }</span> }
            } else {
                count.into()
            }
        });
        std::iter::once(first.into()).chain(cells).collect()
    };
    let rows: Vec<Vec<Html>> = froms.map(row).collect();
    let lead = (words.lead)(format, found.stayed, found.moved, found.joined);
    html! {
        <div class="stack">
            <p class="note" key="lead" data-testid="moves-lead">{ lead }</p>
            <DataTable key="matrix" caption={words.title} {columns} {rows} bare=true />
            <div key="who">{ who(found, name, text) }</div>
        </div>
    }
}

/// Those who changed their segment, a line each.
fn who(found: &Found, name: &dyn Fn(u32) -> String, text: &'static Text) -> Html {
    let words = &text.profiles.moves;
    let line = |one: &Move| -> Vec<Vec<Html>> {
        let Some(from) = one.from.filter(|&from| from != one.to) else { return Vec::new() };
        let line = |(id, label): &(crate::model::MemberId, String)| -> Vec<Html> {
            let to = Route::Member { id: id.0 };
            vec![
                html! { <RouteLink {to}>{ label.clone() }</RouteLink> },
                name(from).into(),
                name(one.to).into(),
            ]
        };
        one.who.iter().map(line).collect()
    };
    let rows: Vec<Vec<Html>> = found.moves.iter().flat_map(line).collect();
    if rows.is_empty() {
        return html! { <div></div> };
    }
    let columns = words.who_columns.map(Column::words).to_vec();
    html! { <DataTable caption={words.who} {columns} {rows} scrolls=true row_testid="moved-member" /> }
}
