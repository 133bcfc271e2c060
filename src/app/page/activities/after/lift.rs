//! Whether participants came more often afterwards than people like them.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable, Help};
use crate::app::text::Text;
use crate::engine::{Comparison, Lift, Measurement};

/// The card: a sentence, and both comparisons where it was measured.
pub fn card(lift: Option<&Lift>, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.after;
    let lead = says(lift, text, format);
    let table = match lift {
        Some(Lift::Measured(found)) => comparisons(found, text, format),
        _ => html! { <div></div> },
    };
    let help = words.help.iter().map(|help| html! { <p>{ *help }</p> });
    let help = html! { <Help label={text.common.how}>{ for help }</Help> };
    html! {
        <Card title={words.lift} {lead} actions={help} testid="lift">{ table }</Card>
    }
}

/// What is known, in a sentence.
pub fn says(lift: Option<&Lift>, text: &Text, format: &Format) -> String {
    let words = &text.engage.after;
    match lift {
        None => words.no_time.to_owned(),
        Some(Lift::TooEarly { ready }) => (words.too_early)(format, *ready),
        Some(Lift::TooFew { participants, pairs, needed }) => {
            (words.too_few)(format, *participants, *pairs, *needed)
        }
        Some(Lift::Measured(found)) => (words.found)(format, found),
    }
}

fn comparisons(found: &Measurement, text: &'static Text, format: &Format) -> Html {
    let words = &text.engage.after;
    let mut columns = words.columns.map(Column::numbers);
    columns[0] = Column::words(words.columns[0]);
    let row = |(name, one): (&'static str, &Comparison)| -> Vec<Html> {
        let lift = one.lift;
        vec![
            name.into(),
            format.count(one.pairs).into(),
            (words.before_after)(format, one.participants).into(),
            (words.before_after)(format, one.partners).into(),
            format.fine(lift.value).into(),
            format!("{} – {}", format.fine(lift.low), format.fine(lift.high)).into(),
            (words.before_after)(format, one.balance).into(),
        ]
    };
    let rows: Vec<Vec<Html>> =
        words.comparisons.into_iter().zip([&found.alike, &found.apart]).map(row).collect();
    html! {
        <DataTable caption={words.lift} columns={columns.to_vec()} {rows} bare=true row_testid="comparison" />
    }
}
