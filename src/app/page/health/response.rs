//! How long people wait for somebody else.

use std::rc::Rc;

use yew::prelude::*;

use super::nothing;
use crate::app::chart::{Chart, Curve, Curves, Plot};
use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::{Checkup, Response};

/// The share with a reply by so many hours, for questions and for everything.
pub fn chart(checkup: &Checkup, text: &'static Text, format: &Format) -> Html {
    let words = &text.health;
    if checkup.replies.asked == 0 {
        return nothing("response", words.response.0, words.no_response);
    }
    let waits = words.response_names.into_iter().zip([&checkup.answers, &checkup.replies]);
    let curve = |(name, response): (&str, &Response)| Curve {
        name: name.to_owned(),
        values: response.curve.iter().map(|&(_, share)| Some(share)).collect(),
        ..Curve::default()
    };
    let curves = waits.filter(|(_, response)| response.asked > 0).map(curve).collect();
    let labels = checkup.replies.curve.iter().map(|&(hours, _)| format.decimal(hours)).collect();
    let finding = (words.response_finding)(format, &checkup.replies);
    let plot =
        Plot::Curves(Curves { step: words.response_axis.to_owned(), labels, curves, shares: true });
    html! {
        <Chart name="response" title={words.response.0} {finding} plot={Rc::new(plot)}>
            <p>{ words.response.1 }</p>
        </Chart>
    }
}
