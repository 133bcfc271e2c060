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
        Feature::ActiveDays30 => "Active days of 30",
        Feature::ActiveDays90 => "Active days of 90",
        Feature::ActiveDaysAll => "Active days in all",
        Feature::Posts => "Posts and questions",
        Feature::Answers => "Answers",
        Feature::Comments => "Comments",
        Feature::Likes => "Likes given",
        Feature::Shares => "Shares",
        Feature::Searches => "Searches",
        Feature::Views => "Views",
        Feature::Minutes => "Minutes spent",
        Feature::Attendances => "Activities taken part in",
        Feature::Received => "Likes received",
        Feature::Badges => "Badges",
        Feature::Breadth => "Different contents",
        Feature::Tenure => "Days since joining",
        Feature::WeekendShare => "Acts at weekends",
        Feature::NightShare => "Acts at night (UTC)",
        Feature::Paid => "Paid",
        Feature::Attribute(row) => return attribute(row, attributes),
    };
    name.to_owned()
}

pub fn segment(name: &SegmentName, attributes: &[String]) -> String {
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
        Feature::ActiveDays30 => ("here most days", "seldom here this month"),
        Feature::ActiveDays90 => ("here regularly", "seldom here"),
        Feature::ActiveDaysAll => ("many active days", "few active days"),
        Feature::Posts => ("many posts", "few posts"),
        Feature::Answers => ("many answers", "few answers"),
        Feature::Comments => ("many comments", "few comments"),
        Feature::Likes => ("many likes given", "few likes given"),
        Feature::Shares => ("many shares", "few shares"),
        Feature::Searches => ("many searches", "few searches"),
        Feature::Views => ("much reading", "little reading"),
        Feature::Minutes => ("much time spent", "little time spent"),
        Feature::Attendances => ("often at activities", "seldom at activities"),
        Feature::Received => ("well liked", "few likes received"),
        Feature::Badges => ("many badges", "few badges"),
        Feature::Breadth => ("wide interests", "narrow interests"),
        Feature::Tenure => ("long-standing", "new here"),
        Feature::WeekendShare => ("active at weekends", "active on weekdays"),
        Feature::NightShare => ("active at night", "active by day"),
        Feature::Paid => ("paid a lot", "paid little"),
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
