//! The cards of the network page that are tables: losses, groups, newcomers, bridges.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Chip, Column, DataTable, Empty, Help, RouteLink};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::app::text::network::TableWords;
use crate::engine::{Leaving, NetworkBridge, NetworkGroup, NetworkPage, Newcomer, Person};

/// A person, as the way to their page.
pub fn person(person: &Person) -> Html {
    let to = Route::Member { id: person.id.0 };
    html! { <RouteLink {to} class="link">{ &person.label }</RouteLink> }
}

/// Whose leaving would break most.
pub fn losses(losses: &[Leaving], text: &'static Text, format: &Format) -> Html {
    let row = |leaving: &Leaving| {
        vec![
            person(&leaving.person),
            format.count(leaving.cut_off).into(),
            format.count(leaving.orphans).into(),
            format.count(leaving.ties).into(),
            format.percent(leaving.replies).into(),
        ]
    };
    let rows = losses.iter().map(row).collect();
    card(&text.network.losses, None, rows, 1..5, "network-losses", text)
}

/// The groups.
pub fn groups(groups: &[NetworkGroup], text: &'static Text, format: &Format) -> Html {
    let row = |group: &NetworkGroup| {
        let tags =
            group.tags.iter().map(|tag| html! { <Chip key={tag.clone()} label={tag.clone()} /> });
        vec![
            (text.network.group)(format, group.index, &group.leader.label).into(),
            format.count(group.members).into(),
            person(&group.leader),
            html! { <span class="tags">{ for tags }</span> },
            format.percent(group.within).into(),
        ]
    };
    let rows = groups.iter().map(row).collect();
    card(&text.network.groups, None, rows, 1..2, "network-groups", text)
}

/// Newcomers without a tie.
pub fn newcomers(page: &NetworkPage, text: &'static Text, format: &Format) -> Html {
    let row =
        |newcomer: &Newcomer| vec![person(&newcomer.person), format.date(newcomer.joined).into()];
    let rows = page.newcomers.iter().map(row).collect();
    let lead = (text.network.newcomers_lead)(format, &page.figures);
    card(&text.network.newcomers, Some(lead), rows, 0..0, "network-newcomers", text)
}

/// Ties that alone hold a part. Those that hold one person are counted among the key numbers
/// and not listed, which is said where there are no others.
pub fn bridges(page: &NetworkPage, text: &'static Text, format: &Format) -> Html {
    let all = page.figures.bridges;
    if page.bridges.is_empty() && all > 0 {
        let (title, help) = (text.network.bridges_of_one)(format, all);
        return html! {
            <Card title={text.network.bridges.title} testid="network-bridges">
                <Empty {title} {help} />
            </Card>
        };
    }
    let row = |bridge: &NetworkBridge| {
        vec![person(&bridge.from), person(&bridge.to), format.count(bridge.holds).into()]
    };
    let rows = page.bridges.iter().map(row).collect();
    card(&text.network.bridges, None, rows, 2..3, "network-bridges", text)
}

/// A table in a card, or what is said in its place.
fn card<const N: usize>(
    words: &TableWords<N>,
    lead: Option<String>,
    rows: Vec<Vec<Html>>,
    numbers: std::ops::Range<usize>,
    testid: &'static str,
    text: &'static Text,
) -> Html {
    if rows.is_empty() {
        return html! {
            <Card title={words.title} {testid}>
                <Empty title={words.none.0} help={words.none.1} />
            </Card>
        };
    }
    let column = |(index, title): (usize, &'static str)| {
        if numbers.contains(&index) { Column::numbers(title) } else { Column::words(title) }
    };
    let columns: Vec<Column> = words.columns.into_iter().enumerate().map(column).collect();
    let help = words.help.iter().map(|help| html! { <p>{ *help }</p> });
    let actions = html! { <Help label={text.common.how}>{ for help }</Help> };
    let lead = lead.unwrap_or_else(|| words.lead.to_owned());
    html! {
        <Card title={words.title} {lead} {actions} {testid}>
            <DataTable caption={words.title} {columns} {rows} scrolls=true />
        </Card>
    }
}
