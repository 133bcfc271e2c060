//! How far people go with contents.

use yew::prelude::*;

use crate::app::chart::Bar;
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Column, DataTable, Empty, Help};
use crate::app::text::Text;
use crate::engine::{Funnel, Steps};

/// All contents first, then those most seen; each step as a part of those who saw it.
pub fn card(funnel: &Funnel, text: &'static Text, format: &Format) -> Html {
    let words = &text.health;
    let (title, help) = words.funnel;
    let actions = html! { <Help label={text.common.how}><p>{ help }</p></Help> };
    if funnel.all.seen == 0 {
        let (nothing, why) = text.overview.quiet;
        return html! {
            <Card {title} {actions} testid="funnel"><Empty title={nothing} help={why} /></Card>
        };
    }
    let lead = (words.funnel_finding)(format, funnel.all.seen, funnel.all.commented);
    let columns = words.funnel_columns.map(Column::words).to_vec();
    let contents = funnel.contents.iter().map(|content| (content.title.as_str(), &content.steps));
    let all = std::iter::once((words.funnel_all, &funnel.all));
    let rows: Vec<Vec<Html>> =
        all.chain(contents).map(|(title, steps)| row(title, steps, format)).collect();
    html! {
        <Card {title} {lead} {actions} testid="funnel">
            <DataTable caption={title} {columns} {rows} bare=true scrolls=true />
        </Card>
    }
}

fn row(title: &str, steps: &Steps, format: &Format) -> Vec<Html> {
    let part = |count: u64| {
        let share = count as f64 / steps.seen.max(1) as f64;
        measured(Bar { share, ..Bar::default() }, format.count(count))
    };
    let steps = [steps.seen, steps.reacted, steps.commented, steps.back];
    std::iter::once(title.to_owned().into()).chain(steps.map(part)).collect()
}
