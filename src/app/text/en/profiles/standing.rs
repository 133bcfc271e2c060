//! Words of where one member stands, and why.

use crate::app::format::Format;
use crate::app::text::StandingWords;
use crate::app::text::en::common::plural;
use crate::engine::{LoyaltyStatus, Missing, RfmPlace, Standing};

/// Words of where one member stands, and why.
pub const STANDING: StandingWords = StandingWords {
    title: "Where they stand",
    lead: "By your rules, with the numbers that decide.",
    columns: ["By", "Where", "Why"],
    rows: ["Role", "Need", "Activity", "Recency and frequency", "Loyalty"],
    why,
    rfm,
    loyal: ["Loyal", "Not loyal"],
    loyalty,
};

fn why(f: &Format, standing: &Standing) -> [String; 3] {
    let (rules, grounds) = (&standing.rules, &standing.grounds);
    let says = if grounds.moderator { "Your export says so. " } else { "" };
    let days = plural(f, grounds.active_days.into(), "active day", "active days");
    let role = format!(
        "{says}{} in 90 days (a contributor has {} or more), {days} of the last 30 (an active member has {} or more).",
        plural(f, grounds.contributions.into(), "contribution", "contributions"),
        f.count(rules.contributions.into()),
        f.count(rules.active_days.into()),
    );
    let (most, telling) = (grounds.most(), grounds.telling());
    let share = f64::from(most) / f64::from(telling.max(1));
    let need = format!(
        "{} in 90 days tell a need, and {} of them the same one; asked for are {} or more, and {}.",
        plural(f, telling.into(), "act", "acts"),
        f.percent(share),
        f.count(rules.need_acts.into()),
        f.percent(f64::from(rules.need_percent) / 100.0),
    );
    let level = format!(
        "{days} of the last 30; medium is from {}, high from {}.",
        f.count(rules.medium_days.into()),
        f.count(rules.high_days.into()),
    );
    [role, need, level]
}

fn rfm(f: &Format, place: &RfmPlace) -> String {
    let Some((r, frequency)) = place.cell else {
        return "Never did anything, so there is nothing to rank.".to_owned();
    };
    let days = place.recency.map_or(0, |days| days as u64);
    let money = match place.money_part.zip(place.money) {
        Some((part, paid)) => format!(" M {part}: {} paid.", f.decimal(paid)),
        None => String::new(),
    };
    format!(
        "R {r} of {parts}: last seen {} ago. F {frequency} of {parts}: {} in all.{money}",
        plural(f, days, "day", "days"),
        plural(f, place.frequency as u64, "active day", "active days"),
        parts = place.parts,
    )
}

fn loyalty(f: &Format, status: &LoyaltyStatus) -> String {
    let rule = &status.rule;
    let asked = format!(
        "Asked for: {} in each of {} of {} days. Theirs, the latest first: {}.",
        plural(f, rule.active_days.into(), "active day", "active days"),
        plural(f, rule.periods.into(), "period", "periods"),
        f.count(rule.days.into()),
        status.periods.iter().map(|one| f.count(one.1.into())).collect::<Vec<_>>().join(", "),
    );
    let missing = match &status.missing {
        _ if status.loyal => return asked,
        Some(time @ Missing::Time { .. }) => {
            return format!("{asked} {}.", (super::LOYALTY.missing)(f, time));
        }
        Some(missing) => (super::LOYALTY.missing)(f, missing),
        None => format!("enough days in {} of these periods", f.count(status.short().into())),
    };
    format!("{asked} Missing: {missing}.")
}
