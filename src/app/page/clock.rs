//! The community's own clock: hours ahead of UTC.

use yew::prelude::*;

use crate::app::part::Select;

/// The choice of a clock, `offset` minutes ahead of UTC.
pub fn clock(label: &'static str, offset: i32, onchange: Callback<i32>) -> Html {
    let options = (-12..=14).map(|hours: i32| {
        let name = if hours == 0 { "UTC".to_owned() } else { format!("UTC{hours:+}") };
        ((hours * 60).to_string().into(), name.into())
    });
    let onchange = onchange.reform(|value: AttrValue| value.parse().unwrap_or(0));
    html! {
        <Select {label} options={options.collect::<Vec<_>>()} value={offset.to_string()} {onchange} testid="clock" />
    }
}
