//! Whom to invite, and why they would come.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::{Format, NOTHING};
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Empty, Help, RouteLink};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{Invite, Proposal};

/// Reasons told of a member.
const REASONS: usize = 2;

/// The table.
pub fn card(
    found: &Proposal,
    segments: &[(u32, String)],
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.engage.plan;
    if found.invites.is_empty() {
        return html! {
            <Card title={words.list} testid="plan-list">
                <Empty title={words.nobody.0} help={words.nobody.1} />
            </Card>
        };
    }
    let [name, segment, chance, why] = words.list_columns;
    let columns = vec![
        Column::words(name),
        Column::words(chance),
        Column::words(why),
        Column::words(segment).minor(),
    ];
    let row = |invite: &Invite| -> Vec<Html> {
        let of = segments.iter().find(|(index, _)| invite.segment == Some(*index));
        let reasons = invite.reasons.iter().take(REASONS);
        let reasons = reasons.map(|&(what, weight)| (words.reason)(what, weight > 0.0));
        let shape = Bar { share: invite.probability, ..Bar::default() };
        vec![
            html! { <RouteLink to={Route::Member { id: invite.member.0 }}>{ invite.label.clone() }</RouteLink> },
            measured(shape, format.percent(invite.probability)),
            reasons.collect::<Vec<_>>().join(" · ").into(),
            of.map_or(NOTHING, |(_, name)| name.as_str()).to_owned().into(),
        ]
    };
    let rows: Vec<Vec<Html>> = found.invites.iter().map(row).collect();
    let help = html! { <Help label={text.common.how}><p>{ words.list_help }</p></Help> };
    let lead = (words.promise)(format, found.plan.expected, found.invites.len() as u64);
    html! {
        <Card title={words.list} {lead} actions={help} testid="plan-list">
            <DataTable caption={words.list} {columns} {rows} scrolls=true row_testid="invite" />
        </Card>
    }
}
