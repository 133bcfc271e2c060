//! The key numbers: name, formula, meaning.

use crate::app::text::MeasureWords;
use crate::engine::MeasureKind;

pub fn words(kind: MeasureKind) -> MeasureWords {
    let words = MeasureWords::new;
    match kind {
        MeasureKind::Members => words(
            "Members",
            "people known by the end of the period",
            "Everybody your export names, but robots. People who left are not taken off.",
        ),
        MeasureKind::ActiveMembers => words(
            "Active members",
            "people with at least one act in the period",
            "An act is anything a member does: reading, liking, commenting, posting, taking part. Being liked is not one.",
        ),
        MeasureKind::ActiveShare => words(
            "Active share",
            "active members ÷ members",
            "How much of the community is awake. Compare it with your own past, not with others.",
        ),
        MeasureKind::NewMembers => words(
            "New members",
            "people whose joining date is in the period",
            "Growth at the front door. See beside it how many of them have done anything yet.",
        ),
        MeasureKind::Acts => words(
            "Acts",
            "everything members did in the period, counted",
            "The volume of activity. A few busy members can move it alone.",
        ),
        MeasureKind::ActsPerActive => words(
            "Acts per active member",
            "acts ÷ active members",
            "How busy those are who come. It rises when only the keenest are left, so read it with the active share.",
        ),
        MeasureKind::NewContents => words(
            "New contents",
            "contents that appeared in the period",
            "What there was to react to. Answers count as well.",
        ),
        MeasureKind::Contributors => words(
            "Contributors",
            "people who posted, asked, answered or commented in the period",
            "Members who put something of their own in front of others.",
        ),
        MeasureKind::Participation => words(
            "Participation",
            "(C + I + A) ÷ N: contents made, interactions, activities taken part in, over people",
            "It mixes units and has no upper end: follow its change, and see the bounded score under Activities.",
        ),
        MeasureKind::Interactions => words(
            "Interactions per member",
            "(Σn + Σc) ÷ people: taps and visits, and comments, on what others made",
            "How much members take up of each other's work.",
        ),
        MeasureKind::Revenue { .. } => words(
            "Revenue",
            "payments that arrived − refunds, in this currency alone",
            "Money is never added across currencies.",
        ),
        MeasureKind::PayingMembers => words(
            "Paying members",
            "people with a paid payment in the period",
            "Declined and refunded payments do not count.",
        ),
    }
}
