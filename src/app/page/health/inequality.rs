//! Who makes the contributions: the own curve, and the few who make half.

use std::rc::Rc;

use yew::prelude::*;

use super::nothing;
use crate::app::chart::{Chart, Curve, Curves, Plot};
use crate::app::format::Format;
use crate::app::part::{Card, Column, DataTable};
use crate::app::text::Text;
use crate::engine::Checkup;

/// The curve beside the busiest.
pub fn section(checkup: &Checkup, text: &'static Text, format: &Format) -> Html {
    let (words, shares) = (&text.health, &checkup.inequality);
    if shares.contributions == 0 {
        return nothing("inequality", words.inequality.0, words.no_contributions);
    }
    let [own, equals] = words.inequality_names.map(str::to_owned);
    let points = || shares.curve.iter();
    let curves = vec![
        Curve {
            name: own,
            values: points().map(|&(_, made)| Some(made)).collect(),
            ..Curve::default()
        },
        Curve {
            name: equals,
            values: points().map(|&(members, _)| Some(members)).collect(),
            faint: true,
            ..Curve::default()
        },
    ];
    let labels = points().map(|&(members, _)| format.percent(members)).collect();
    let plot = Plot::Curves(Curves {
        step: words.inequality_axis.to_owned(),
        labels,
        curves,
        shares: true,
    });
    let finding = (words.inequality_finding)(format, shares.shares());
    let (caption, columns) = words.busiest;
    let [member, made] = columns;
    let columns = vec![Column::words(member), Column::numbers(made)];
    let row = |(name, made): &(String, u32)| {
        vec![name.clone().into(), format.count((*made).into()).into()]
    };
    let rows: Vec<Vec<Html>> = checkup.busiest.iter().map(row).collect();
    html! {
        <div class="pair">
            <Chart name="inequality" title={words.inequality.0} {finding} plot={Rc::new(plot)}>
                <p>{ words.inequality.1 }</p>
            </Chart>
            <Card title={caption} testid="busiest">
                <DataTable {caption} {columns} {rows} bare=true scrolls=true />
            </Card>
        </div>
    }
}
