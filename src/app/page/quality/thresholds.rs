//! From where on the signals that count speak up.

use yew::prelude::*;

use crate::app::page::rules::{self, Threshold};
use crate::app::text::Text;
use crate::engine::Decision;
use crate::moderate::SignalRules;

/// The card.
pub fn card(rules: SignalRules, decide: &Callback<Decision>, text: &'static Text) -> Html {
    let words = &text.quality;
    type Set = fn(&mut SignalRules, u32);
    let fields: [(u32, u32, u32, Set); 8] = [
        (rules.similarity, 50, 100, |rules, value| rules.similarity = value),
        (rules.burst_acts, 2, 1_000, |rules, value| rules.burst_acts = value),
        (rules.burst_minutes, 1, 1_440, |rules, value| rules.burst_minutes = value),
        (rules.burst_z, 3, 100, |rules, value| rules.burst_z = value),
        (rules.ring_reactions, 2, 1_000, |rules, value| rules.ring_reactions = value),
        (rules.ring_inside, 0, 100, |rules, value| rules.ring_inside = value),
        (rules.ring_largest, 2, 50, |rules, value| rules.ring_largest = value),
        (rules.new_days, 1, 90, |rules, value| rules.new_days = value),
    ];
    let fields = fields.into_iter().zip(words.threshold_fields).map(Threshold::from);
    let decide = decide.reform(Decision::Signals);
    html! {
        <div class="stack">
            { rules::card("signal", words.thresholds, rules, fields, &decide, text) }
            <p class="note">{ words.thresholds_help }</p>
        </div>
    }
}
