//! Names of features, and of segments after them.

use crate::engine::SegmentName;
use crate::profile::Feature;

pub fn name(feature: Feature, attributes: &[String]) -> String {
    let name = match feature {
        Feature::Recency => "Days since last seen",
        Feature::Acts7 => "Acts in 7 days",
        Feature::Acts30 => "Acts in 30 days",
        Feature::Acts90 => "Acts in 90 days",
        Feature::ActsAll => "Acts in all",
        Feature::DecayedActs => "Recent activity",
        Feature::Momentum => "Momentum",
        Feature::ActiveDays7 => "Active days of 7",
        Feature::ActiveDays30 => "Active days of 30",
        Feature::ActiveDays90 => "Active days of 90",
        Feature::ActiveDaysAll => "Active days in all",
        Feature::ActiveWeeks12 => "Active weeks of 12",
        Feature::Contributions30 => "Contributions in 30 days",
        Feature::Contributions90 => "Contributions in 90 days",
        Feature::Posts => "Posts and questions",
        Feature::Answers => "Answers",
        Feature::Comments => "Comments",
        Feature::Likes => "Likes given",
        Feature::Shares => "Shares",
        Feature::Searches => "Searches",
        Feature::Visits => "Visits",
        Feature::Views => "Views",
        Feature::Minutes => "Minutes spent",
        Feature::Minutes30 => "Minutes in 30 days",
        Feature::Attendances => "Activities taken part in",
        Feature::Received => "Likes received",
        Feature::Badges => "Badges",
        Feature::Breadth => "Different contents",
        Feature::Tenure => "Days since joining",
        Feature::WeekendShare => "Acts at weekends",
        Feature::NightShare => "Acts at night (UTC)",
        Feature::Paid => "Paid",
        Feature::Paid90 => "Paid in 90 days",
        Feature::Declined => "Declined payments",
        Feature::MonthlyPrice => "Price of the tier a month",
        Feature::DaysToRenewal => "Days to renewal",
        Feature::Attribute(row) | Feature::Category(row) => return attribute(row, attributes),
        Feature::Interest(row) => return format!("Interest in {}", attribute(row, attributes)),
    };
    name.to_owned()
}

pub fn segment(name: &SegmentName, attributes: &[String]) -> String {
    if !name.given.is_empty() {
        return name.given.clone();
    }
    let traits = name.traits.iter().map(|&(feature, high)| part(feature, high, attributes));
    let name = traits.collect::<Vec<_>>().join(" · ");
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "In between".to_owned(),
    }
}

fn part(feature: Feature, high: bool, attributes: &[String]) -> String {
    let (much, little) = match feature {
        Feature::Recency => ("not seen lately", "seen recently"),
        Feature::Acts7 => ("busy this week", "quiet this week"),
        Feature::Acts30 => ("busy this month", "quiet this month"),
        Feature::Acts90 => ("busy for three months", "quiet for three months"),
        Feature::ActsAll => ("very active", "little active"),
        Feature::DecayedActs => ("very active lately", "hardly active lately"),
        Feature::Momentum => ("picking up", "slowing down"),
        Feature::ActiveDays7 => ("here most days of the week", "seldom here this week"),
        Feature::ActiveDays30 => ("here most days", "seldom here this month"),
        Feature::ActiveDays90 => ("here regularly", "seldom here"),
        Feature::ActiveDaysAll => ("many active days", "few active days"),
        Feature::ActiveWeeks12 => ("steady week by week", "few active weeks"),
        Feature::Contributions30 => ("writing much this month", "writing little this month"),
        Feature::Contributions90 => ("writing much lately", "writing little lately"),
        Feature::Posts => ("many posts", "few posts"),
        Feature::Answers => ("many answers", "few answers"),
        Feature::Comments => ("many comments", "few comments"),
        Feature::Likes => ("many likes given", "few likes given"),
        Feature::Shares => ("many shares", "few shares"),
        Feature::Searches => ("many searches", "few searches"),
        Feature::Visits => ("many visits", "few visits"),
        Feature::Views => ("much reading", "little reading"),
        Feature::Minutes => ("much time spent", "little time spent"),
        Feature::Minutes30 => ("much time spent this month", "little time spent this month"),
        Feature::Attendances => ("often at activities", "seldom at activities"),
        Feature::Received => ("well liked", "few likes received"),
        Feature::Badges => ("many badges", "few badges"),
        Feature::Breadth => ("wide interests", "narrow interests"),
        Feature::Tenure => ("long-standing", "new here"),
        Feature::WeekendShare => ("active at weekends", "active on weekdays"),
        Feature::NightShare => ("active at night", "active by day"),
        Feature::Paid => ("paid a lot", "paid little"),
        Feature::Paid90 => ("paid a lot lately", "paid little lately"),
        Feature::Declined => ("payments often declined", "payments go through"),
        Feature::MonthlyPrice => ("in a dear tier", "in a cheap tier"),
        Feature::DaysToRenewal => ("renewal far off", "renewal soon"),
        Feature::Interest(row) => {
            let degree = if high { "into" } else { "not into" };
            return format!("{degree} {}", attribute(row, attributes));
        }
        Feature::Category(row) => {
            let degree = if high { "mostly" } else { "seldom" };
            return format!("{degree} {}", attribute(row, attributes));
        }
        Feature::Attribute(row) => {
            let degree = if high { "high" } else { "low" };
            return format!("{degree} {}", attribute(row, attributes));
        }
    };
    if high { much } else { little }.to_owned()
}

fn attribute(row: u32, attributes: &[String]) -> String {
    let name = attributes.get(row as usize).cloned();
    name.unwrap_or_else(|| format!("column {}", row + 1))
}
