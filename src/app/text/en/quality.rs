//! Words of the quality page.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::Moderation;
use crate::engine::QualityFinding;
use crate::moderate::{Detail, Evidence, Mark, ReviewState, Signal, SignalRules};

/// Words of the quality page.
pub const QUALITY: Moderation = Moderation {
    title: "Quality",
    lead: "What looks like spam, abuse or fake engagement. You look and decide.",
    views: ("Views of quality", "Review queue", "Your own content"),
    promise: "Nothing here is deleted, hidden or sent, and nobody is told. Your marks stay on this device and teach what is shown first. To act, download the list and work through it on your own platform.",
    none: (
        "Nothing to look through yet",
        "Import posts or comments with their words, or likes, so that there is something to judge.",
    ),
    clear: (
        "Nothing in this list",
        "Choose another list or signal above, or come back after the next import.",
    ),
    list: "Which cases",
    waiting: "Waiting",
    marked: |mark| match mark {
        Mark::Spam => "Marked as spam",
        Mark::Abuse => "Marked as abuse",
        Mark::Fake => "Marked as fake",
        Mark::Fine => "Marked as fine",
    },
    signals: "What noticed it",
    signal: |signal| match signal {
        Signal::Spam => "Reads like spam",
        Signal::Abuse => "Reads like abuse",
        Signal::Copies => "Copies",
        Signal::Burst => "Burst of acts",
        Signal::Ring => "Mutual likes",
        Signal::NewLink => "New account, links",
    },
    formula,
    evidence,
    suspicion: |f, suspicion| format!("suspicion {}", f.percent(suspicion)),
    showing: |f, shown, total| {
        let cases = plural(f, total, "case", "cases");
        if shown < total { format!("The first {} of {cases}", f.count(shown)) } else { cases }
    },
    finding,
    kinds: ("Content", "Comment", "Member"),
    facts: ["What", "Whose", "Where", "When", "Suspicion", "Acts there"],
    unknown: "not known",
    no_text: "This is about what the member did, not about one text.",
    no_evidence: "Nothing speaks against it.",
    unmarked: "You have not marked this.",
    your_mark: "Your mark",
    mark: |mark| match mark {
        Mark::Spam => "Spam (s)",
        Mark::Abuse => "Abuse (a)",
        Mark::Fake => "Fake (x)",
        Mark::Fine => "Fine (f)",
    },
    unmark: "Remove the mark",
    keys: &[
        ("j", "next"),
        ("k", "previous"),
        ("s", "spam"),
        ("a", "abuse"),
        ("x", "fake"),
        ("f", "fine"),
        ("u", "undo"),
    ],
    download: "Download this list",
    learnt: "What your marks have taught",
    learnt_lead: |f, (texts, unread), people, marks| {
        let older = match unread {
            0 => String::new(),
            unread => format!(" The newest are read; {} older ones are not.", f.count(unread)),
        };
        format!(
            "{} read, of {}. Learnt from {}.{older}",
            plural(f, texts, "text", "texts"),
            plural(f, people, "member", "members"),
            plural(f, marks.into(), "marked text", "marked texts")
        )
    },
    learnt_help: "Before you mark anything, a short list of phrases and signs in English and Chinese speaks (the prior). Each mark moves texts like it. With at least five marks of either kind, the figures come from marked texts that the classifier did not see (cross-validation). Precision: of those it named, the share that was right. Recall: of those that are of the kind, the share it named. F1: their harmonic mean. Calibration gap: how far its probabilities are from what turned out, on average. The prior's weight is how much of it is still believed. Burst, mutual likes, copies and links do not learn words: the share of their alarms that you confirmed scales them.",
    enough: "Figures are cross-validated: each marked text was judged by a model that had not seen it.",
    too_few: "Not enough marks to know how good it is: mark at least five texts of the kind and five others. Until then the order comes mostly from the prior.",
    learnt_columns: [
        "Classifier",
        "F1",
        "Precision",
        "Recall",
        "Calibration gap",
        "Of the kind, of all marked",
        "Prior's weight",
    ],
    of_marks: |f, positive, all| format!("{} of {}", f.count(positive), f.count(all)),
    record: "Alarms of the other signals that you judged",
    record_columns: ["Signal", "You judged", "You confirmed"],
    thresholds: "When the signals speak up",
    thresholds_help: "What is normal differs from community to community. Lower thresholds bring more cases, and more of them will be fine. A change is in force at once; your marks stay. Pairs of texts that are less than 70 % alike are not all found: of those that are 50 % alike, about two in three.",
    threshold_fields: [
        "Copies: least similarity (%)",
        "Burst: least acts",
        "Burst: within minutes",
        "Burst: least z",
        "Mutual likes: least reactions to one member",
        "Mutual likes: least share inside the circle (%)",
        "Mutual likes: most members of a circle",
        "New account: days since joining",
    ],
    review_lead: "Where each of your pieces stands on its way to your members. Kept on this device alone.",
    review_filter: "Show",
    review_all: "Everything",
    review_state: "Review state",
    no_state: "No state",
    state: |state| match state {
        ReviewState::Draft => "Draft",
        ReviewState::InReview => "In review",
        ReviewState::NeedsChanges => "Needs changes",
        ReviewState::Approved => "Approved",
        ReviewState::Withdrawn => "Withdrawn",
    },
    review_columns: ["Title", "Author", "Published", "State"],
};

fn formula(f: &Format, signal: Signal, rules: &SignalRules) -> (String, &'static str) {
    match signal {
        Signal::Spam | Signal::Abuse => (
            "P = σ(s · prior + w · characters)".to_owned(),
            "A probability from the prior and from what your marks taught about runs of two to five characters (one to three in Chinese). Highlighted words spoke for it.",
        ),
        Signal::Copies => (
            format!("|A ∩ B| / |A ∪ B| ≥ {}", f.percent(f64::from(rules.similarity) / 100.0)),
            "Shared runs of five letters (three in Chinese), ignoring case and punctuation. Suspicion starts at 30 % for two texts and adds 10 points for each further one.",
        ),
        Signal::Burst => (
            format!(
                "z = (acts − median) / max(1.4826 · MAD, √median) ≥ {}, acts ≥ {} in {} min",
                f.count(rules.burst_z.into()),
                f.count(rules.burst_acts.into()),
                f.count(rules.burst_minutes.into())
            ),
            "Against the member's own busy moments and against everybody's busiest; the smaller z counts. Suspicion is 30 % plus 2 points a unit of z.",
        ),
        Signal::Ring => (
            format!(
                "P(X ≥ inside), X ~ B(given, share of others' reactions); inside ≥ {}, members ≤ {}",
                f.percent(f64::from(rules.ring_inside) / 100.0),
                f.count(rules.ring_largest.into())
            ),
            "Fisher's joint test of the whole circle, corrected for all circles that could be drawn. Friends with one taste look the same: look before you judge. Suspicion is 30 % plus 60 points times the share that stays inside.",
        ),
        Signal::NewLink => (
            format!("age < {} days, links ≥ 1", f.count(rules.new_days.into())),
            "Suspicion falls from 75 % on the first day to 35 % on the last.",
        ),
    }
}

fn evidence(f: &Format, evidence: &Evidence, names: &[String]) -> String {
    let with =
        if names.is_empty() { String::new() } else { format!(" Also: {}.", names.join(", ")) };
    let told = match evidence.detail {
        Detail::Text { prior, probability } => format!(
            "Probability {}; the prior alone says {}.",
            f.percent(probability),
            f.percent(prior)
        ),
        Detail::Copies { texts, authors, similarity } => format!(
            "{} are nearly the same (at least {} alike), by {}.",
            plural(f, texts.into(), "text", "texts"),
            f.percent(similarity),
            plural(f, authors.into(), "member", "members")
        ),
        Detail::Burst { acts, minutes, start, own, everybody, z } => format!(
            "{} within {} from {}. Usual for the member: {}; the median of everybody's busiest: {} (z = {}).",
            plural(f, acts.into(), "act", "acts"),
            plural(f, minutes.into(), "minute", "minutes"),
            f.instant(start),
            f.decimal(own),
            f.decimal(everybody),
            f.decimal(z)
        ),
        Detail::Ring { members, inside, given, expected, chance } => format!(
            "{} of {} stayed in a circle of {}; chance would put {} there. Odds of any such circle by chance: {}.",
            f.count(inside.into()),
            plural(f, given.into(), "reaction", "reactions"),
            plural(f, members.into(), "member", "members"),
            f.decimal(expected),
            f.fine(chance)
        ),
        Detail::NewLink { age, links, days } => format!(
            "{} {} days after joining (accounts under {} count as new).",
            plural(f, links.into(), "link or contact", "links or contacts"),
            f.decimal(age),
            plural(f, days.into(), "day", "days")
        ),
    };
    told + &with
}

fn finding(f: &Format, finding: &QualityFinding) -> String {
    match finding {
        QualityFinding::Waiting { open, sure } => format!(
            "{} for a look; {} very suspicious (80 % or more).",
            if *open == 1 {
                "1 case waits".to_owned()
            } else {
                format!("{} cases wait", f.count(*open))
            },
            if *sure == 1 { "1 is".to_owned() } else { format!("{} are", f.count(*sure)) }
        ),
        QualityFinding::Copies { texts, authors } => format!(
            "Nearly the same text was posted {} times by {}.",
            f.count(*texts),
            plural(f, *authors, "member", "members")
        ),
        QualityFinding::Ring { member, members, inside, given } => format!(
            "{} members like mostly each other: {} of {member}'s {} stayed among them.",
            f.count(*members),
            f.count(*inside),
            plural(f, *given, "reaction", "reactions")
        ),
        QualityFinding::Burst { member, acts, minutes } => format!(
            "{member} did {} within {}.",
            plural(f, *acts, "thing", "things"),
            plural(f, *minutes, "minute", "minutes")
        ),
    }
}
