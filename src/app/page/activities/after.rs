//! Looking back on an activity: who came, whether they came more often afterwards, what they
//! thought, what others did.

mod lift;

pub(super) use lift::says;

use yew::prelude::*;

use super::{Query, findings, held};
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::page::findings::Findings;
use crate::app::part::{Card, Help, Select, answered};
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{ActivityRow, Afterwards, Answer, Command};
use crate::model::ActivityId;

/// Properties of [`After`].
#[derive(Clone, PartialEq, Properties)]
pub struct AfterProps {
    /// The activities, the latest first.
    pub rows: Vec<ActivityRow>,
    /// What the address says.
    pub query: Query,
    /// Changes it.
    pub change: Callback<Query>,
}

/// The view.
#[component]
pub fn After(props: &AfterProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = props.query.activity.map(ActivityId);
    let found = asked.filter(|id| props.rows.iter().any(|row| row.id == *id));
    let chosen = found.or_else(|| props.rows.first().map(|row| row.id));
    let on_choose = {
        let query = props.query.clone();
        props.change.reform(move |id: ActivityId| query.back_on(id))
    };
    html! {
        <div class="sections">
            if let Some(id) = chosen {
                <One key="one" {id} rows={props.rows.clone()} on_choose={on_choose.clone()} />
            } else {
                <div key="one"></div>
            }
            <div key="held">{ held::card(&props.rows, &on_choose, text, &format) }</div>
        </div>
    }
}

/// Properties of [`One`].
#[derive(Clone, PartialEq, Properties)]
struct OneProps {
    id: ActivityId,
    rows: Vec<ActivityRow>,
    on_choose: Callback<ActivityId>,
}

/// One activity.
#[component]
fn One(props: &OneProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let asked = use_answer(Command::Afterwards(props.id));
    let option = |row: &ActivityRow| {
        let day = row.starts.map(|starts| format.date(starts)).unwrap_or_default();
        (row.id.0.to_string().into(), format!("{} {day}", row.title).into())
    };
    let options: Vec<(AttrValue, AttrValue)> = props.rows.iter().map(option).collect();
    let before = props.id;
    let onchange =
        props.on_choose.reform(move |value: AttrValue| value.parse().map_or(before, ActivityId));
    html! {
        <div class="sections">
            <div key="which" class="stack">
                <Select label={text.engage.after.which} {options} value={props.id.0.to_string()} {onchange} testid="after-activity" />
            </div>
            <div key="found">{ answered(&asked, text, |answer| match answer {
                Answer::Afterwards(found) => view(found, text, &format),
                _ => html! { <div></div> },
            }) }</div>
        </div>
    }
}

fn view(found: &Afterwards, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.after;
    let kind = (text.labels.activity_kind)(found.row.kind);
    let planned = found.planned.as_ref().map(|(plan, held)| {
        (words.planned)(format, plan.expected, held.invited, plan.invited.len() as u64)
    });
    let influence = match &found.influence {
        Some(influence) => (words.others)(format, influence),
        None => words.no_influence.to_owned(),
    };
    let help = html! { <Help label={text.common.how}><p>{ words.influence_help }</p></Help> };
    html! {
        <div class="sections">
            <Findings key="findings" findings={findings::of_one(found, text, format)} />
            <Card key="came" title={found.row.title.clone()} lead={kind} testid="after-came">
                <p>{ (words.came)(format, found.row.participants, found.could) }</p>
                if let Some(planned) = planned {
                    <p data-testid="after-planned">{ planned }</p>
                }
            </Card>
            <div key="lift">{ lift::card(found.lift.as_ref(), text, format) }</div>
            <div key="voices" class="pair">
                <Card key="satisfaction" title={words.satisfaction} testid="after-satisfaction">
                    <p>{ (words.rated)(format, &found.satisfaction) }</p>
                </Card>
                <Card key="influence" title={words.influence} actions={help} testid="after-influence">
                    <p>{ influence }</p>
                </Card>
            </div>
        </div>
    }
}
