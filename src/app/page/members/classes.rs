//! Classes by rule, with their thresholds, and RFM.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{Query, rfm};
use crate::app::ask::{use_answer, use_decide};
use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::page::rules::{self, Threshold};
use crate::app::part::{Card, Column, DataTable, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{Answer, ClassPage, ClassRules, Command, Decision, MemberGroup};

/// The view.
#[component]
pub fn Classes() -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let asked = use_answer(Command::Classes);
    answered(&asked, text, |answer| match answer {
        Answer::Classes(page) => html! {
            <div class="sections">
                <div key="classes" class="thirds">{ classes(page, text, &format) }</div>
                <div key="rules">{ thresholds(page.rules, &decide, text) }</div>
                <div key="rfm">{ rfm::view(&page.rfm, text, &format) }</div>
            </div>
        },
        _ => html! { <div></div> },
    })
}

fn classes(page: &ClassPage, text: &'static Text, format: &Format) -> Html {
    let words = &text.profiles.classes;
    let counts = &page.counts;
    let sides: [Vec<(MemberGroup, u64)>; 3] = [
        counts.roles.iter().map(|&(role, count)| (MemberGroup::Role(role), count)).collect(),
        counts.needs.iter().map(|&(need, count)| (MemberGroup::Need(need), count)).collect(),
        counts.levels.iter().map(|&(level, count)| (MemberGroup::Level(level), count)).collect(),
    ];
    let rules = (words.rules)(format, &page.rules);
    let card = |((title, rule), side): ((&'static str, String), Vec<(MemberGroup, u64)>)| {
        let row = |&(group, count): &(MemberGroup, u64)| {
            let shape = Bar { share: count as f64 / counts.people.max(1) as f64, ..Bar::default() };
            vec![named(group, text), measured(shape, format.count(count))]
        };
        let rows: Vec<Vec<Html>> = side.iter().map(row).collect();
        let columns = words.columns.map(Column::words).to_vec();
        html! {
            <Card key={title} {title} lead={rule} testid="classes">
                <DataTable caption={title} {columns} {rows} bare=true row_testid="class-row" />
            </Card>
        }
    };
    html! { <>{ for words.titles.into_iter().zip(rules).zip(sides).map(card) }</> }
}

/// The name of a group, leading to its members.
pub fn named(group: MemberGroup, text: &'static Text) -> Html {
    let query = Query { group: Some(group.word()), ..Query::default() };
    html! {
        <Link<Route, Query> to={Route::Members} {query}>{ (text.profiles.group)(group) }</Link<Route, Query>>
    }
}

/// The thresholds of the classes.
fn thresholds(rule: ClassRules, decide: &Callback<Decision>, text: &'static Text) -> Html {
    let words = &text.profiles.classes;
    type Set = fn(&mut ClassRules, u32);
    let fields: [(u32, u32, u32, Set); 6] = [
        (rule.contributions, 1, 1_000, |rule, value| rule.contributions = value),
        (rule.active_days, 1, 30, |rule, value| rule.active_days = value),
        (rule.medium_days, 1, rule.high_days - 1, |rule, value| rule.medium_days = value),
        (rule.high_days, rule.medium_days + 1, 30, |rule, value| rule.high_days = value),
        (rule.need_acts, 1, 1_000, |rule, value| rule.need_acts = value),
        (rule.need_percent, 26, 100, |rule, value| rule.need_percent = value),
    ];
    let fields = fields.into_iter().zip(words.fields).map(Threshold::from);
    rules::card("class", words.edit, rule, fields, &decide.reform(Decision::ClassRules), text)
}
