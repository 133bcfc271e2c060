//! The switch of periods, wherever numbers are of one.

use yew::prelude::*;

use crate::app::part::Segmented;
use crate::app::text::Text;

/// The periods to choose from, in days.
const PERIODS: [u32; 4] = [7, 30, 90, 365];

/// The switch.
pub fn switch(days: u32, onchange: Callback<u32>, text: &'static Text) -> Html {
    let options = PERIODS.map(|days| (days.to_string().into(), (text.overview.days)(days).into()));
    let onchange = onchange.reform(|value: AttrValue| value.parse().unwrap_or(30));
    html! {
        <Segmented
            label={text.overview.period}
            options={options.to_vec()}
            value={days.to_string()}
            {onchange}
            testid="period"
        />
    }
}
