//! What stands out among the activities: what to run, what a plan promises, what one did.

use super::Query;
use super::after::says;
use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::{ActivityPage, Afterwards, Proposal};

/// Of all activities: what to run, what most took part in, what drew most.
pub fn told(page: &ActivityPage, query: &Query, text: &Text, format: &Format) -> Vec<Told> {
    let words = &text.activities;
    let kind = text.labels.activity_kind;
    let next = page.choices.first().and_then(|choice| choice.options.first());
    let next = next.map(|option| Told {
        words: (words.next_lead)(format, kind(option.kind), option.probability),
        evidence: Evidence::Here("next-activity"),
    });
    let reach = page.kinds.iter().max_by_key(|row| row.people).map(|row| Told {
        words: (words.kinds_lead)(format, kind(row.kind), row.people),
        evidence: Evidence::Here("participation-kinds"),
    });
    let drew = page.rows.iter().max_by_key(|row| row.participants).map(|row| Told {
        words: (words.held_lead)(format, &row.title, row.participants),
        evidence: Evidence::Activities(query.back_on(row.id)),
    });
    next.into_iter().chain(reach).chain(drew).collect()
}

/// Of a plan: who comes, when they are there, how far that can be trusted.
pub fn of_plan(found: &Proposal, text: &Text, format: &Format) -> Vec<Told> {
    let invited = found.invites.len() as u64;
    let numbers = Evidence::Here("plan-numbers");
    let come = (invited > 0).then(|| Told {
        words: (text.engage.plan.come)(format, found.plan.expected, invited),
        evidence: numbers.clone(),
    });
    let rhythm = found.rhythm.best.as_ref().map(|best| Told {
        words: (text.health.rhythm_finding)(format, best, found.rhythm.weeks),
        evidence: Evidence::Here("chart-rhythm"),
    });
    let skill = Told { words: (text.engage.next.skill)(format, &found.skill), evidence: numbers };
    come.into_iter().chain(rhythm).chain([skill]).collect()
}

/// Of one that was held: who came, whether they came more often since, what they thought.
pub fn of_one(found: &Afterwards, text: &'static Text, format: &Format) -> Vec<Told> {
    let words = &text.engage.after;
    let told =
        |words: String, testid: &'static str| Told { words, evidence: Evidence::Here(testid) };
    let came = (words.came)(format, found.row.participants, found.could);
    let lift = format!("{} {}", words.lift, says(found.lift.as_ref(), text, format));
    let thought = &found.satisfaction;
    let rated = (thought.ratings + thought.remarks > 0)
        .then(|| told((words.rated)(format, thought), "after-satisfaction"));
    [told(came, "after-came"), told(lift, "lift")].into_iter().chain(rated).collect()
}
