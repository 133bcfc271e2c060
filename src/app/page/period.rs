//! The switch of periods, wherever numbers are of one.

use yew::prelude::*;

use crate::app::part::Segmented;
use crate::app::text::Text;

/// The periods to choose from, in days.
const PERIODS: [u32; 4] = [7, 30, 90, 365];

/// The switch between all of them.
pub fn switch(days: u32, onchange: Callback<u32>, text: &'static Text) -> Html {
    switch_from(7, days, onchange, text)
}

/// The switch between those of so many days at least, where shorter ones hold too little.
pub fn switch_from(least: u32, days: u32, onchange: Callback<u32>, text: &'static Text) -> Html {
    let offered = PERIODS.into_iter().filter(|&days| days >= least);
    let options = offered.map(|days| (days.to_string().into(), (text.overview.days)(days).into()));
    let onchange = onchange.reform(|value: AttrValue| value.parse().unwrap_or(30));
    html! {
        <Segmented
            label={text.overview.period}
            options={options.collect::<Vec<_>>()}
            value={days.to_string()}
            {onchange}
            testid="period"
        />
    }
}
