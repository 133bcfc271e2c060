//! Words of planning an activity, and of looking back on one.

mod plan;

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::engage::{AfterWords, Engage, NextWords};
use crate::engine::{Influence, Interval, LiftVerdict, Measurement, Pick, Satisfaction, Skill};

/// Words of planning an activity, and of looking back on one.
pub const ENGAGE: Engage = Engage {
    views: ("What to see of activities", ["What next", "Plan", "Afterwards"]),
    next: NextWords {
        chances: "Who would take part",
        chances_lead: "The chance that a member takes part in one more activity of each form, each form for itself.",
        chance_columns: ["Form", "Would take part", "95 of 100 times between"],
        chances_help: &[
            "p = 1 ÷ (1 + e^(−θ·x)), where x is what was known of a member a week before an activity: how active they were, how long ago and since when, how often they came to activities and to those of this form, whether the hour and the day are theirs, whether they pay. Slopes are those of all forms, plus what sets a form apart, held together where there is little data.",
            "Calibrated on past activities, each foretold from earlier ones alone. The interval knows chance, slopes that are not quite known, and that activities draw more or less than anybody foresaw.",
            "These chances do not sum to 100%: a member may come to all or to none. The card above is about which comes first.",
        ],
        too_few: (
            "Too few activities to tell who would come",
            "It takes 5 activities with a time, and 30 attendances in all. Import activities and who took part in them.",
        ),
        skill,
        pick: "What to try",
        pick_lead,
        pick_columns: ["Form", "Held", "Came, on average", "Expected", "Chance to be the best"],
        pick_help: &[
            "Thompson sampling: for each form a share is drawn from what is known of it, and the largest draw is tried. A form is tried as often as it may well be the best, so that neither evenings nor discoveries are wasted.",
            "Expected mixes a form's own shares (half as much after 180 days) with those of all forms; a form never held is expected to be like the others, give or take. The draw stays the same until one more activity is in the data.",
        ],
    },
    plan: plan::PLAN,
    after: AfterWords {
        which: "Activity",
        came: |f, came, could| {
            let share = if could == 0 { 0.0 } else { came as f64 / could as f64 };
            format!(
                "{} of {} who were members that day came ({}).",
                f.count(came),
                f.count(could),
                f.percent(share)
            )
        },
        planned: |f, expected, came, of| {
            format!(
                "Planned: {} of {} invited were expected, {} to {}. {} of them came.",
                f.decimal(expected.value),
                f.count(of),
                f.decimal(expected.low),
                f.decimal(expected.high),
                f.count(came)
            )
        },
        lift: "Did people come more often afterwards?",
        found,
        too_early: |f, ready| {
            format!("Too early to know: import data from {} or later.", f.date(ready))
        },
        too_few: |f, participants, pairs, needed| {
            format!(
                "Not enough people to know: {} of {} have a partner like them among those who did not come, and it takes {}.",
                f.count(pairs),
                plural(f, participants, "participant", "participants"),
                f.count(needed)
            )
        },
        no_time: "Nobody came to it as far as the data says, or its time is not known.",
        columns: [
            "Partners",
            "Pairs",
            "Participants, days before → after",
            "Partners, days before → after",
            "More days",
            "95 of 100 times between",
            "Difference before → after matching",
        ],
        comparisons: ["As active in the weeks before", "Against the time before those weeks"],
        before_after: |f, (before, after)| format!("{} → {}", f.decimal(before), f.decimal(after)),
        help: &[
            "Each participant gets a partner who was a member, could have come and did not: the nearest by propensity (logistic regression on activity, recency, tenure, attendance, hours, paying, and days active in the weeks before), none further than 0.2 standard deviations.",
            "Lift = days participants came after − days before × (partners after ÷ partners before): what goes beyond the way partners changed. The activity's own acts and its day are left out; days before and after are equally many.",
            "Who comes to an activity is often just then more active than usual, and falls back whatever was held. So there are two comparisons. Partners as active in the weeks before are right if what drew people shows in what they did, and flatter the activity if participants are regulars at heart. Against the time before those weeks, which are left out, with partners alike in tenure, attendance and paying, regulars are compared with their own past; but who was fading away by then stayed at home. The interval covers both, so a lift is told only where both see one.",
            "Differences are in standard deviations: below 0.1 the two groups are alike in everything that was looked at. What nobody recorded may still differ.",
        ],
        satisfaction: "What participants thought",
        rated,
        influence: "What others did",
        others,
        no_influence: "The week after it is not in the data yet.",
        influence_help: "Acts of members who did not take part, on contents of those who did: in the 7 days after the activity, beside the 7 days before.",
    },
};

fn skill(f: &Format, skill: &Skill) -> String {
    let tested = plural(f, skill.activities, "past activity", "past activities");
    let than = if skill.is_better() { "better than" } else { "not clearly better than" };
    format!(
        "Tested on {tested} it had not seen: {than} each member's own past share (Brier {} against {}, AUC {} against {}; chances are off by {} on average).",
        f.fine(skill.brier),
        f.fine(skill.baseline),
        f.fine(skill.auc),
        f.fine(skill.baseline_auc),
        f.percent(skill.calibration)
    )
}

fn pick_lead(f: &Format, kind: &str, pick: &Pick) -> String {
    let Some(arm) = pick.arms.iter().find(|arm| arm.kind == pick.kind) else {
        return String::new();
    };
    let tried = match arm.tries {
        0 => "never held here".to_owned(),
        1 => format!("held once, {} came", f.percent(arm.share)),
        tries => format!("held {} times, {} came", f.count(tries.into()), f.percent(arm.share)),
    };
    format!(
        "This time: {kind} – {tried}; {} chance to draw the largest share of members.",
        f.percent(arm.best)
    )
}

fn found(f: &Format, found: &Measurement) -> String {
    let days = f.decimal(found.lift.value.abs());
    let between = span(f, found.lift);
    let weeks = f.count(u64::from(found.days));
    match found.verdict() {
        LiftVerdict::More => format!(
            "Yes: participants came on {days} more days of {weeks} than was to be expected ({between})."
        ),
        LiftVerdict::Less => format!(
            "No: participants came on {days} fewer days of {weeks} than was to be expected ({between})."
        ),
        LiftVerdict::Unclear => format!(
            "No sign of it: the difference over {weeks} days is somewhere between {} and {} days, which includes none.",
            f.decimal(found.lift.low),
            f.decimal(found.lift.high)
        ),
    }
}

fn span(f: &Format, interval: Interval) -> String {
    format!("between {} and {}", f.decimal(interval.low), f.decimal(interval.high))
}

fn rated(f: &Format, found: &Satisfaction) -> String {
    let mut told = match found.mean {
        None => "Nobody rated it.".to_owned(),
        Some(mean) => format!(
            "Rated {} on average by {} ({}; the highest rating of any activity is {}).",
            f.decimal(mean.value),
            plural(f, found.ratings, "member", "members"),
            span(f, mean),
            f.decimal(found.highest)
        ),
    };
    told.push(' ');
    told += &match (found.remarks, found.tones) {
        (0, _) => "No comments on it are in the data.".to_owned(),
        (remarks, None) => plural(f, remarks, "comment on it.", "comments on it."),
        (remarks, Some(tones)) => format!(
            "{}: {} pleased, {} displeased, {} unsure.",
            plural(f, remarks, "comment", "comments"),
            f.count(tones.positive),
            f.count(tones.negative),
            f.count(tones.unsure)
        ),
    };
    told
}

fn others(f: &Format, found: &Influence) -> String {
    let side = |(acts, people): (u64, u64)| {
        format!("{} by {}", plural(f, acts, "act", "acts"), plural(f, people, "person", "people"))
    };
    format!(
        "On what participants publish, others had {} in the {} days after, and {} in the {} days before.",
        side(found.after),
        found.days,
        side(found.before),
        found.days
    )
}
