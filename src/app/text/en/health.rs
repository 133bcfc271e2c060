//! Words of the health page.

mod sentence;
mod vital;

use super::common::plural;
use crate::app::text::Health;

/// Words of the health page.
pub const HEALTH: Health = Health {
    vital: vital::words,
    range: |low, high| format!("95 %: {low} to {high}"),
    hours: sentence::hours,
    finding: sentence::finding,
    alert: sentence::alert,
    behind: sentence::behind,
    alerts: (
        "What happened",
        "Strange days and changes of level in the period, each with what explains most of it.",
        "A day is strange if what trend and week leave over lies more than 4 robust standard deviations (1.4826 · MAD) off. A change of level is where straight pieces fit better than one (PELT, modified BIC). The cause is the content, member, source, tier or kind of act with the largest part of the difference beyond its usual part. It is likely, not proven. A segment is named beside it if its members explain at least three tenths of the difference, and at least a tenth beyond their usual part; it counts who was in the segment just before, since afterwards those who took part would be in another one.",
    ),
    calm: (
        "Nothing out of the ordinary",
        "No day and no level differed from the usual by more than chance in this period.",
    ),
    active: (
        "Active members",
        "People with an act on the day, in the 7 days and in the 30 days that end with it (UTC). Stickiness is the mean of daily ÷ monthly over the days of the period.",
    ),
    active_names: ["Daily", "Weekly", "Monthly"],
    active_finding: |f, week, month| {
        format!(
            "{} in the last 7 days, {} in the last 30.",
            plural(f, week, "person", "people"),
            f.count(month)
        )
    },
    day: "Day",
    forecast: (
        "The next four weeks",
        "The mean of last week again and of Holt–Winters smoothing with and without a damped trend. It was tried from up to 10 days of the past: the error is the mean distance from what then happened, the band holds 95 % of those distances. Where “last week again” did better, that is what you see.",
    ),
    forecast_names: ["Active members a day", "Expected"],
    forecast_finding: sentence::forecast,
    too_short: (
        "Too short a history to look ahead",
        "A forecast is shown once it could be tried on your own past: after about ten weeks of events.",
    ),
    season: (
        "Trend and week",
        "Acts a day, taken apart into a slow trend, a weekly pattern and the rest (robust STL), so that one strange day bends neither.",
    ),
    season_names: ["Acts", "Trend"],
    season_finding: sentence::season,
    lifecycle: (
        "Who came, stayed, came back and went",
        "New: first act of all in the month. Active: also in the month before. Returning: earlier, but not the month before. Lapsed: the month before, not this one. In the first month of your data everybody is new; the last may not be over.",
    ),
    lifecycle_names: ["New", "Active", "Returning", "Lapsed"],
    lifecycle_finding: |f, month, new, lapsed| {
        format!(
            "In {month} {} came and {} lapsed.",
            plural(f, new, "person", "people"),
            f.count(lapsed)
        )
    },
    month: "Month",
    retention: (
        "Who is still there",
        "Month k of a member is days 30k to 30k + 29 since their first act. The solid line is the share active in that very month, of those whose month is over; the band is Wilson's 95 % interval.",
    ),
    retention_names: ["Any act", "Contributing"],
    retention_rolling: "In that month or later",
    rolling_help: "The dashed line is rolling retention: the share active in that month or in any later one. Who pauses and comes back is lost to the solid line while they pause, but not to the dashed one, so it is never the lower of the two: the gap between them is members who were away and returned. Near the end of your data the two meet, since nobody has had time to return yet.",
    retention_finding: |f, active, of| {
        format!(
            "{} of {} came back in the month after their first.",
            f.count(active),
            plural(f, of, "member", "members")
        )
    },
    own_month: "Months since the first act",
    no_retention: (
        "Nobody's first month is over",
        "The curve starts once the data reaches 30 days past somebody's first act.",
    ),
    cohorts: (
        "Cohorts",
        "Each row is the members who began together, or came from one place; each cell the share of them active in a month of their own, of those whose month is over.",
    ),
    cohorts_finding: |f, groups, people| {
        format!(
            "{} of {} in all.",
            plural(f, groups, "group", "groups"),
            plural(f, people, "member", "members")
        )
    },
    cohorts_by: ["By first month", "By source"],
    active_again: "Active",
    no_source: "not known",
    no_sources: (
        "No column says where members came from",
        "Import a member table with a column called source, channel or referrer.",
    ),
    response: (
        "How long people wait",
        "From a content's appearance to the first reply by somebody else: robots and the author do not count. The line is the share with a reply by then, with those who still wait counted for as long as they waited (Kaplan–Meier).",
    ),
    response_names: ["Answer to a question", "Any reply"],
    response_finding: sentence::response,
    response_axis: "Hours since it appeared",
    no_response: (
        "Nothing to reply to in this period",
        "Import contents with their dates, or choose a longer period.",
    ),
    inequality: (
        "Who makes the contributions",
        "Members from the busiest down, and the share of posts, questions, answers and comments they make. Gini is 0 if all make alike, near 1 if one makes everything. The rule “90-9-1” is no target: communities differ widely.",
    ),
    inequality_names: ["Your members", "If all made alike"],
    inequality_finding: |f, [making, reacting, looking]| {
        format!(
            "Of all members {} contributed, {} only reacted, {} only looked.",
            f.percent(making),
            f.percent(reacting),
            f.percent(looking)
        )
    },
    inequality_axis: "Share of members, busiest first",
    busiest: ("They make half of it", ["Member", "Contributions"]),
    no_contributions: (
        "No contributions in this period",
        "Posts, questions, answers and comments count. Choose a longer period, or import who wrote what.",
    ),
    funnel: (
        "How far people go",
        "Seen: any act on the content or its answers. Of them: more than looking; of them: words; of them: anything on a later day within 30 days. Authors do not count on their own. Who commented lately still has time to come back.",
    ),
    funnel_finding: |f, seen, commented| {
        format!(
            "{} of {} who saw something wrote something.",
            f.count(commented),
            plural(f, seen, "person", "people")
        )
    },
    funnel_columns: ["Content", "Seen", "Reacted", "Commented", "Came back"],
    funnel_all: "All contents",
    rhythm: (
        "When members are there",
        "Acts by hour of the week, over whole weeks. The interval of the best hour, and how often it would be the best again, come from drawing your weeks anew.",
    ),
    rhythm_finding: sentence::best_hour,
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    clock: "Clock",
    no_rhythm: (
        "No whole week in this period",
        "Choose a period of at least two weeks with events.",
    ),
};
