//! Where the member stands by the creator's rules, and the numbers that decide.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::format::{Format, NOTHING};
use crate::app::page::members::{Query, View, named};
use crate::app::part::{Card, Column, DataTable};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::{LoyaltyStatus, MemberGroup, RfmPlace, Standing};

/// The table; an empty element for robots, who are in no class.
pub fn card(standing: Option<&Standing>, text: &'static Text, format: &Format) -> Html {
    let Some(standing) = standing else { return html! { <div></div> } };
    let words = &text.profiles.standing;
    let class = standing.class;
    let [role, need, level] = (words.why)(format, standing);
    let rfm = standing.rfm.as_ref();
    let cells: [(Html, Html); 5] = [
        (named(MemberGroup::Role(class.role), text), role.into()),
        (named(MemberGroup::Need(class.need), text), need.into()),
        (named(MemberGroup::Level(class.level), text), level.into()),
        rfm.map_or_else(|| (NOTHING.into(), NOTHING.into()), |place| rank(place, text, format)),
        loyalty(&standing.loyalty, text, format),
    ];
    let row = |(name, (place, why)): (&'static str, (Html, Html))| vec![name.into(), place, why];
    let rows: Vec<Vec<Html>> = words.rows.into_iter().zip(cells).map(row).collect();
    let columns = words.columns.map(Column::words).to_vec();
    html! {
        <Card title={words.title} lead={words.lead} testid="standing">
            <DataTable caption={words.title} {columns} {rows} bare=true row_testid="standing-row" />
        </Card>
    }
}

/// The group and the cell, each leading to its members.
fn rank(place: &RfmPlace, text: &'static Text, format: &Format) -> (Html, Html) {
    let cell = place.cell.map(|(r, f)| {
        html! { <span class="cell-note">{ named(MemberGroup::RfmCell(r, f), text) }</span> }
    });
    let group =
        html! { <>{ named(MemberGroup::Rfm(place.group), text) }{ cell.unwrap_or_default() }</> };
    (group, (text.profiles.standing.rfm)(format, place).into())
}

fn loyalty(status: &LoyaltyStatus, text: &'static Text, format: &Format) -> (Html, Html) {
    let words = &text.profiles.standing;
    let [loyal, not] = words.loyal;
    let query = Query { view: View::Loyalty, ..Query::default() };
    let name = if status.loyal { loyal } else { not };
    let link =
        html! { <Link<Route, Query> to={Route::Members} {query}>{ name }</Link<Route, Query>> };
    (link, (words.loyalty)(format, status).into())
}
