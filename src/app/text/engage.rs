//! Words of planning an activity, and of looking back on one.

use crate::app::format::Format;
use crate::engine::{
    Goal, Influence, Interval, Measurement, Pick, Satisfaction, Scene, Skill, Task, Trait,
};
use crate::model::Time;

/// Words of planning an activity, and of looking back on one.
pub struct Engage {
    /// What the views are of, and each.
    pub views: (&'static str, [&'static str; 3]),
    /// What else to try.
    pub next: NextWords,
    /// ActivityPlanning.
    pub plan: PlanWords,
    /// Looking back.
    pub after: AfterWords,
}

/// Words of what to run next.
pub struct NextWords {
    /// Title of the chances of taking part.
    pub chances: &'static str,
    /// Below it.
    pub chances_lead: &'static str,
    /// Columns: form, chance, interval.
    pub chance_columns: [&'static str; 3],
    /// How they are computed.
    pub chances_help: &'static [&'static str],
    /// Too little was held: title and help.
    pub too_few: (&'static str, &'static str),
    /// How well the past was foretold.
    pub skill: fn(&Format, &Skill) -> String,
    /// Title of what to try.
    pub pick: &'static str,
    /// Which form, by its name, and why.
    pub pick_lead: fn(&Format, &str, &Pick) -> String,
    /// Columns: form, times held, came, expected, chance to be best.
    pub pick_columns: [&'static str; 5],
    /// How it is drawn.
    pub pick_help: &'static [&'static str],
}

/// Words of planning.
pub struct PlanWords {
    /// Title of what is to be planned, and below it.
    pub what: (&'static str, &'static str),
    /// Labels: form, goal, of whom, begins, clock.
    pub fields: [&'static str; 5],
    /// Labels: invitations at most, places.
    pub numbers: [&'static str; 2],
    /// Asks for the best time again.
    pub best_time: &'static str,
    /// A goal, and what it means.
    pub goal: fn(Goal) -> (&'static str, &'static str),
    /// Label of how many come.
    pub expected: &'static str,
    /// Label of how many are invited, and of how many could be.
    pub invited: (&'static str, &'static str),
    /// Label of how well the past was foretold.
    pub skill: &'static str,
    /// How attendance is computed.
    pub expected_help: &'static [&'static str],
    /// From and to.
    pub interval: fn(&Format, Interval) -> String,
    /// The invite list: title; nobody suits: title and help.
    pub list: &'static str,
    /// Nobody suits.
    pub nobody: (&'static str, &'static str),
    /// Columns: name, segment, chance, why.
    pub list_columns: [&'static str; 4],
    /// Why, from a trait and whether it speaks for coming.
    pub reason: fn(Trait, bool) -> &'static str,
    /// What the reasons are.
    pub list_help: &'static str,
    /// Title of when those invited are there.
    pub time: &'static str,
    /// Title and columns of the checklist.
    pub checklist: (&'static str, [&'static str; 2]),
    /// Something to do.
    pub task: fn(Task) -> &'static str,
    /// Title and columns of the run sheet.
    pub sheet: (&'static str, [&'static str; 2]),
    /// What goes on.
    pub scene: fn(Scene) -> &'static str,
    /// From minute to minute.
    pub minutes: fn(&Format, u32, u32) -> String,
    /// Label of the title.
    pub title: &'static str,
    /// Keeps the plan.
    pub keep: &'static str,
    /// Title of the plans; below it; none: title and help.
    pub plans: (&'static str, &'static str),
    /// No plan was kept.
    pub no_plans: (&'static str, &'static str),
    /// What a plan is called, from its form and its title.
    pub name: fn(&str, &str) -> String,
    /// What is expected, and of how many invited.
    pub promise: fn(&Format, Interval, u64) -> String,
    /// How many of those invited come.
    pub come: fn(&Format, Interval, u64) -> String,
    /// What became of it: participants, and of them the invited.
    pub became: fn(&Format, u64, u64) -> String,
    /// Buttons: calendar file, invite list as a file, copy the list, give it up, look back.
    pub actions: [&'static str; 5],
    /// It was copied; it could not be.
    pub copied: (&'static str, &'static str),
    /// Unfolds checklist and run sheet.
    pub details: &'static str,
    /// Description in the calendar: goal, expected, then the run sheet.
    pub description: fn(&Format, Goal, Interval, u64) -> String,
}

/// Words of looking back.
pub struct AfterWords {
    /// Label of the choice of an activity.
    pub which: &'static str,
    /// Who came: participants, and who could have.
    pub came: fn(&Format, u64, u64) -> String,
    /// What was planned: the interval, and the invited who came of how many.
    pub planned: fn(&Format, Interval, u64, u64) -> String,
    /// Title of the lift.
    pub lift: &'static str,
    /// What was found.
    pub found: fn(&Format, &Measurement) -> String,
    /// The time after is not over: until when to wait.
    pub too_early: fn(&Format, Time) -> String,
    /// Too few people: participants, pairs, pairs needed.
    pub too_few: fn(&Format, u64, u64, u64) -> String,
    /// The time of the activity is not known.
    pub no_time: &'static str,
    /// Columns: comparison, pairs, participants, partners, lift, interval, balance.
    pub columns: [&'static str; 7],
    /// The two comparisons.
    pub comparisons: [&'static str; 2],
    /// Days before and after.
    pub before_after: fn(&Format, (f64, f64)) -> String,
    /// How it is computed.
    pub help: &'static [&'static str],
    /// Title of satisfaction.
    pub satisfaction: &'static str,
    /// What was rated and said.
    pub rated: fn(&Format, &Satisfaction) -> String,
    /// Title of influence.
    pub influence: &'static str,
    /// What others did.
    pub others: fn(&Format, &Influence) -> String,
    /// A week is not over yet.
    pub no_influence: &'static str,
    /// How influence is computed.
    pub influence_help: &'static str,
}
