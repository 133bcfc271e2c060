//! Who comes: by day, week and month, in the days ahead, and beside the weekly season.

use std::rc::Rc;

use yew::prelude::*;

use super::nothing;
use crate::app::chart::{Chart, Curve, Curves, Plot};
use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::Checkup;

/// Days before today that the forecast is shown with.
const PAST: usize = 56;

/// Active people by day, week and month.
pub fn active(checkup: &Checkup, text: &'static Text, format: &Format) -> Html {
    let (words, active) = (&text.health, &checkup.active);
    let curve = |(name, values): (&str, &Vec<u32>)| Curve {
        name: name.to_owned(),
        values: values.iter().map(|&value| Some(value.into())).collect(),
        ..Curve::default()
    };
    let values = [&active.daily, &active.weekly, &active.monthly];
    let curves = words.active_names.into_iter().zip(values).map(curve).collect();
    let last = |values: &[u32]| values.last().copied().unwrap_or(0).into();
    let finding = (words.active_finding)(format, last(&active.weekly), last(&active.monthly));
    let labels = active.days.iter().map(|&day| format.date(day)).collect();
    let plot = Plot::Curves(Curves { step: words.day.to_owned(), labels, curves, shares: false });
    html! {
        <Chart name="active-people" title={words.active.0} {finding} plot={Rc::new(plot)}>
            <p>{ words.active.1 }</p>
        </Chart>
    }
}

/// The days ahead, with their band, after the last weeks.
pub fn forecast(checkup: &Checkup, text: &'static Text, format: &Format) -> Html {
    let (words, active) = (&text.health, &checkup.active);
    let Some(outlook) = &checkup.forecast else {
        return nothing("forecast", words.forecast.0, words.too_short);
    };
    let known = active.days.iter().zip(&active.daily);
    // From the day on that is foretold, what is known is not the whole of it.
    let known: Vec<_> = known.filter(|(day, _)| outlook.days.first() > Some(day)).collect();
    let past = known.get(known.len().saturating_sub(PAST)..).unwrap_or_default();
    let ahead = &outlook.forecast.days;
    let days = past.iter().map(|(day, _)| **day).chain(outlook.days.iter().copied());
    let unknown = std::iter::repeat_n(None, past.len());
    let later = std::iter::repeat_n(None, ahead.len());
    let was = past.iter().map(|(_, daily)| Some(f64::from(**daily)));
    let band = ahead.iter().map(|day| Some((day.low, day.high)));
    let [past_name, ahead_name] = words.forecast_names.map(str::to_owned);
    let curves = vec![
        Curve { name: past_name, values: was.chain(later).collect(), ..Curve::default() },
        Curve {
            name: ahead_name,
            values: unknown.chain(ahead.iter().map(|day| Some(day.expected))).collect(),
            band: std::iter::repeat_n(None, past.len()).chain(band).collect(),
            faint: false,
        },
    ];
    let labels = days.map(|day| format.date(day)).collect();
    let finding = (words.forecast_finding)(format, outlook.mean, &outlook.forecast.backtest);
    let plot = Plot::Curves(Curves { step: words.day.to_owned(), labels, curves, shares: false });
    html! {
        <Chart name="forecast" title={words.forecast.0} {finding} plot={Rc::new(plot)}>
            <p>{ words.forecast.1 }</p>
        </Chart>
    }
}

/// Acts a day beside their trend.
pub fn season(checkup: &Checkup, text: &'static Text, format: &Format) -> Html {
    let (words, active) = (&text.health, &checkup.active);
    let Some(season) = &checkup.season else {
        return nothing("season", words.season.0, words.too_short);
    };
    let [acts, trend] = words.season_names.map(str::to_owned);
    let curves = vec![
        Curve {
            name: trend,
            values: season.trend.iter().copied().map(Some).collect(),
            ..Curve::default()
        },
        Curve {
            name: acts,
            values: active.acts.iter().map(|&acts| Some(acts.into())).collect(),
            faint: true,
            ..Curve::default()
        },
    ];
    let labels = active.days.iter().map(|&day| format.date(day)).collect();
    let finding = (words.season_finding)(format, season);
    let plot = Plot::Curves(Curves { step: words.day.to_owned(), labels, curves, shares: false });
    html! {
        <Chart name="season" title={words.season.0} {finding} plot={Rc::new(plot)}>
            <p>{ words.season.1 }</p>
        </Chart>
    }
}
