//! A plan of an activity. It is handed out as it was proposed, changed at will, and handed
//! back to be kept.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Present;
use super::segments::IntervalView;
use crate::embed::failure::Failure;
use crate::embed::kind::{FormWord, GoalWord};
use crate::engine::ActivityPlan;
use crate::model::{Dataset, Time};

/// What is to be held, when, for whom.
#[derive(Clone, Debug, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ActivityPlanView {
    /// Its form.
    kind: FormWord,
    /// What it is called; empty for the form alone.
    title: String,
    /// When it begins, in milliseconds.
    starts: f64,
    /// How long it takes.
    minutes: u32,
    /// What it is for.
    goal: GoalWord,
    /// Places; undefined for any number.
    #[tsify(optional)]
    places: Option<u32>,
    /// Your ids of those invited.
    pub(crate) invited: Vec<String>,
    /// How many of them come.
    expected: IntervalView,
    /// The last moment of the data that it was made from.
    made: f64,
}

impl Present<ActivityPlanView> for ActivityPlan {
    fn present(self, data: &Dataset) -> ActivityPlanView {
        ActivityPlanView {
            kind: self.kind.into(),
            title: self.title,
            starts: self.starts.present(data),
            minutes: self.minutes,
            goal: self.goal.into(),
            places: self.places,
            invited: self.invited,
            expected: self.expected.present(data),
            made: self.made.present(data),
        }
    }
}

impl ActivityPlanView {
    /// As the engine keeps it.
    pub(in crate::embed) fn plan(self) -> Result<ActivityPlan, Failure> {
        let moment = |name: &str, value: f64| {
            let message = || format!("{name} of a plan must be milliseconds, not {value}");
            value
                .is_finite()
                .then_some(Time(value as i64))
                .ok_or_else(|| Failure::bad_argument(message()))
        };
        Ok(ActivityPlan {
            kind: self.kind.into(),
            title: self.title,
            starts: moment("starts", self.starts)?,
            minutes: self.minutes,
            goal: self.goal.into(),
            places: self.places,
            invited: self.invited,
            expected: self.expected.interval(),
            made: moment("made", self.made)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::ActivityPlanView;
    use crate::embed::view::Present;
    use crate::engine::ActivityPlan;
    use crate::math::interval::Interval;
    use crate::model::{Dataset, Time};

    fn plan() -> ActivityPlan {
        ActivityPlan {
            title: "Evening".to_owned(),
            starts: Time(1_700_000_000_000),
            places: Some(20),
            invited: vec!["anna".to_owned()],
            expected: Interval { value: 0.5, low: 0.1, high: 0.9 },
            made: Time(1_690_000_000_000),
            ..ActivityPlan::default()
        }
    }

    #[test]
    fn a_plan_comes_back_as_it_went_out() {
        let view: ActivityPlanView = plan().present(&Dataset::default());
        assert_eq!(view.plan().unwrap(), plan());
    }

    #[test]
    fn a_plan_without_a_moment_is_refused() {
        let view: ActivityPlanView = plan().present(&Dataset::default());
        let endless = ActivityPlanView { starts: f64::NAN, ..view };
        assert_eq!(endless.plan().unwrap_err().kind, "badArgument");
    }
}
