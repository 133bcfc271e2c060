//! Words of the experiments page.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::Experiments;
use crate::engine::{Arm, Metric, TrialDraft, TrialFinding, Verdict};
use crate::math::interval::Interval;

/// Words of the experiments page.
pub const EXPERIMENTS: Experiments = Experiments {
    title: "Experiments",
    lead: "Try two ways on members drawn by lot. You may look every day: the answer stays honest.",
    none: (
        "Nothing to count yet",
        "Import what your members do, with dates. An experiment compares what two groups of members do.",
    ),
    finding,
    verdict,
    metric: |metric| match metric {
        Metric::Active => "Share of members who are active",
        Metric::Acts => "Acts a member",
        Metric::Attended => "Share who take part in an activity",
        Metric::Read => "Contents taken up a member",
        Metric::Paid => "Share who pay",
    },
    amount,
    level: |f, metric, value| if metric.is_share() { f.percent(value) } else { f.decimal(value) },
    design: "New experiment",
    design_lead: "Say what you would count and of whom. How many members it needs is worked out from their own history.",
    kind: "Rehearsal or real",
    kinds: ("Rehearsal (A/A)", "Real (A/B)"),
    kinds_help: (
        "The lot is drawn over days that are past, when nobody was treated differently. Whatever difference shows is chance: it should say that there is none.",
        "It starts tomorrow. Copy the list of group B and treat only those members the new way; then import your data as usual.",
    ),
    name: "Name",
    name_example: "Welcome message in the first week",
    unnamed: |_, metric| match metric {
        Metric::Active => "Experiment on who is active".to_owned(),
        Metric::Acts => "Experiment on acts".to_owned(),
        Metric::Attended => "Experiment on taking part".to_owned(),
        Metric::Read => "Experiment on contents taken up".to_owned(),
        Metric::Paid => "Experiment on paying".to_owned(),
    },
    counted: "What is counted",
    audience: "Whose members",
    audiences: (
        "Everybody who is here",
        "Active in the last 90 days",
        "Paying members",
        "A list of my own",
    ),
    list: ("Members, one a line: id, name or e-mail", "anna@example.org"),
    listed: |f, people, lines| match lines {
        0 => "Paste the members who take part, one a line.".to_owned(),
        _ => format!(
            "{} of {} can take part.",
            plural(f, people, "member", "members"),
            plural(f, lines, "line", "lines")
        ),
    },
    not_listed: [
        "Not known: nobody goes by that id, name or e-mail",
        "Not clear: several members go by that name; use their ids",
        "Not here: they left, or joined after the first day",
    ],
    days: "Days",
    effect: (
        "Smallest difference that matters, in percentage points (0: the smallest your members can show)",
        "Smallest difference that matters, a member (0: the smallest your members can show)",
    ),
    alpha: "False alarms allowed, in %",
    power: "Chance to see such a difference, in %",
    seed: "Number of the draw",
    enough,
    stats: [
        (
            "As it is now",
            "mean over the members, over as many days as the experiment lasts",
            "Counted in the days before, of those who would take part.",
        ),
        (
            "Members needed, each group",
            "n = θ² (v_A + v_B)(1 − r²) / δ²",
            "θ is what the test needs that may be looked at every day; v are the variances of the groups, r² what is known from before, δ the smallest difference that matters.",
        ),
        (
            "If looked at once",
            "θ = z(α/2) + z(β)",
            "What it would need if you looked only on the last day. The gap is the price of looking every day.",
        ),
        (
            "Without history",
            "n = θ² (v_A + v_B) / δ²",
            "What it would need if nothing were known of the members from before.",
        ),
        (
            "Smallest difference to be found",
            "δ = θ √((v_A + v_B)(1 − r²) / n)",
            "With all these members, half in each group. A smaller difference would most likely stay hidden.",
        ),
        (
            "Known from before",
            "r² = corr(now, before)²",
            "The part of the differences among members that the days before explain. It is taken away as noise (CUPED).",
        ),
    ],
    not_possible: "not possible",
    no_history: "no history",
    draw: |f, people, seed| {
        format!("The draw: {} by lot number {seed}", plural(f, people, "member", "members"))
    },
    strata_columns: ["Tier", "Activity before", "Group A", "Group B"],
    strata_help: "Members who are alike are spread evenly over both groups.",
    strata_how: "Members of the same tier and the same activity over the 90 days before are put in a random order and drawn in pairs, one for each group. The same number draws the same list.",
    no_tier: "no tier",
    level_before: |level| match level {
        0 => "none",
        1 => "low",
        2 => "medium",
        _ => "high",
    },
    start: "Draw and keep",
    kept: "Your experiments",
    none_kept: "No experiment yet. Start with a rehearsal: it shows what chance alone makes of your numbers.",
    copy: "Copy group B",
    copied: ("Copied.", "This browser lets nothing be copied. Save the list instead."),
    download: "Save the list",
    remove: "Remove",
    how: &[
        "The difference is B less A, after taking away what the days before explain (CUPED).",
        "False alarms are spent over the days: hardly any early, all of them by the last day (Lan and DeMets, after O'Brien and Fleming). How much each day tells anew is measured from your members. So you may look every day, and in no more than the share you allowed does a difference show that is not there.",
        "The interval holds on all days together.",
    ],
    facts: ["Counted", "When", "Members", "Group A", "Group B", "Looked for", "Known from before"],
    span: |start, days, rehearsal| {
        let kind = if rehearsal { "rehearsal" } else { "real" };
        format!("{days} days from {start}, {kind}")
    },
    members: |f, (a, b)| format!("A {}, B {}", f.count(a), f.count(b)),
    unknown: "not known yet",
    no_days: "No whole day of it is in your data yet.",
    missing: |f, members| {
        format!(
            "{} of the draw no longer in your data.",
            plural(f, members, "member is", "members are")
        )
    },
    chart: "Difference by day",
    chart_finding: |f, members| {
        format!(
            "B less A from the first day to each day, of {}. Where the band leaves out 0, it is over.",
            plural(f, members, "member", "members")
        )
    },
    chart_help: "D ± c s: the difference, its standard error, and the bound of the day. The band is wide enough to hold the truth on all days together, at the share of false alarms you allowed.",
    difference: "B less A",
    alike: "no difference",
    day: "Day",
};

fn amount(f: &Format, metric: Metric, value: f64) -> String {
    match metric {
        Metric::Active | Metric::Attended | Metric::Paid => {
            format!("{} points", f.decimal(value * 100.0))
        }
        Metric::Acts => format!("{} acts a member", f.fine(value)),
        Metric::Read => format!("{} contents a member", f.fine(value)),
    }
}

fn between(f: &Format, metric: Metric, interval: Interval) -> String {
    let plain = |value: f64| {
        if metric.is_share() { f.decimal(value * 100.0) } else { f.fine(value) }
    };
    format!("{} to {}", plain(interval.low), amount(f, metric, interval.high))
}

fn verdict(f: &Format, metric: Metric, verdict: &Verdict) -> String {
    let so_far = |difference: &Option<Interval>| {
        difference.map_or_else(String::new, |it| {
            format!(" B less A lies between {}.", between(f, metric, it))
        })
    };
    match verdict {
        Verdict::Waiting => {
            "Nothing to say yet: your data does not reach its first day. Import again once it has begun.".to_owned()
        }
        Verdict::TooFew { members, needed, difference } => {
            let asked = needed.map_or_else(String::new, |needed| {
                format!(", where {} are needed", f.count(needed))
            });
            format!(
                "Not enough people to know: {} in each group{asked}.{}",
                plural(f, *members, "member", "members"),
                so_far(difference)
            )
        }
        Verdict::Going { day, days, difference } => format!(
            "Keep going until day {days}: {} so far, and neither way is clearly better.{}",
            plural(f, u64::from(*day), "day", "days"),
            so_far(difference)
        ),
        Verdict::Better { arm, by, day } => {
            let arm = if *arm == Arm::B { "B" } else { "A" };
            format!(
                "Stop: {arm} is better by {} (between {}). It was clear on day {day}.",
                amount(f, metric, by.value),
                between(f, metric, *by)
            )
        }
        Verdict::NoLarger { than, within, difference } => {
            let size = amount(f, metric, *than);
            let close = if *within { " That is less than you set out to find." } else { "" };
            format!(
                "Over: no difference larger than {size}.{close} B less A lies between {}.",
                between(f, metric, *difference)
            )
        }
    }
}

fn enough(f: &Format, draft: &TrialDraft) -> String {
    let metric = draft.trial.metric;
    let there = draft.people / 2;
    let can = draft.detectable.map_or_else(
        || "With these members no difference can be found.".to_owned(),
        |effect| {
            format!(
                "With {} in each group, a difference of {} can be found in {} days.",
                plural(f, there, "member", "members"),
                amount(f, metric, effect),
                draft.trial.days
            )
        },
    );
    match &draft.size {
        Some(size) if draft.trial.needed > Some(there) => format!(
            "Not enough people: a difference of {} needs {} in each group, and there are {}. {can}",
            amount(f, metric, draft.trial.effect),
            f.count(size.per_arm),
            f.count(there)
        ),
        _ => can,
    }
}

fn finding(f: &Format, finding: &TrialFinding) -> String {
    match finding {
        TrialFinding::Says { name, metric, verdict: says } => {
            format!("{name}: {}", verdict(f, *metric, says))
        }
        TrialFinding::Possible { metric, effect, days, people } => format!(
            "An experiment on your {} could find a difference of {} in {days} days.",
            plural(f, *people, "member", "members"),
            amount(f, *metric, *effect)
        ),
    }
}
