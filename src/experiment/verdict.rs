//! What a trial says, in a form that a page puts into words.
//!
//! An interval that left out 0 on some day ends the trial. Otherwise it goes on to its
//! last day, and then says which difference can be ruled out, or that there were too few
//! members to know.

use serde::{Deserialize, Serialize};

use super::{Analysis, Arm, Trial};
use crate::math::interval::Interval;

/// Members an arm below which no trial says anything.
const FEWEST: u64 = 10;

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Verdict {
    /// The data does not reach its first day.
    Waiting,
    /// Too few members to know, now and at the end.
    TooFew {
        /// Members an arm that there are.
        members: u64,
        /// Members an arm that the plan asks for.
        needed: Option<u64>,
        /// What can be said all the same.
        difference: Option<Interval>,
    },
    /// Keep going.
    Going {
        /// Days so far.
        day: u32,
        /// Days in all.
        days: u32,
        /// As far as can be said.
        difference: Option<Interval>,
    },
    /// Stop: one way is better.
    Better {
        /// Which.
        arm: Arm,
        /// By how much: both ends are above 0.
        by: Interval,
        /// On which day it was clear.
        day: u32,
    },
    /// Over, and no difference larger than this.
    NoLarger {
        /// In the unit of the metric.
        than: f64,
        /// Whether that is less than what the plan looked for.
        within: bool,
        /// The difference.
        difference: Interval,
    },
}

/// The verdict on a trial as far as the data goes.
pub fn verdict(trial: &Trial, found: &Analysis) -> Verdict {
    let members = found.members.0.min(found.members.1);
    let too_few = |difference| Verdict::TooFew { members, needed: trial.needed, difference };
    let Some(last) = found.looks.last() else {
        return if members < FEWEST { too_few(None) } else { Verdict::Waiting };
    };
    let ended = found.stopped.and_then(|day| found.looks.get((day as usize).checked_sub(1)?));
    if let Some((look, difference)) = ended.and_then(|look| Some((look, look.difference?))) {
        let Interval { value, low, high } = difference;
        return if low > 0.0 {
            Verdict::Better { arm: Arm::B, by: difference, day: look.day }
        } else {
            let by = Interval { value: -value, low: -high, high: -low };
            Verdict::Better { arm: Arm::A, by, day: look.day }
        };
    }
    if members < FEWEST {
        return too_few(None);
    }
    // A day on which nothing was new says what the day before said.
    let difference = found.looks.iter().rev().find_map(|look| look.difference);
    if last.day < trial.days {
        return Verdict::Going { day: last.day, days: trial.days, difference };
    }
    let Some(interval) = difference else { return too_few(None) };
    let than = interval.high.max(-interval.low);
    if trial.needed.is_some_and(|needed| members >= needed) || than <= trial.effect {
        Verdict::NoLarger { than, within: than <= trial.effect, difference: interval }
    } else {
        too_few(Some(interval))
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};
    use crate::experiment::{Analysis, Arm, Look, Metric, Trial};
    use crate::math::interval::Interval;

    fn trial(needed: u64) -> Trial {
        Trial {
            name: "Greeting".to_owned(),
            metric: Metric::Active,
            start: 0,
            days: 3,
            effect: 0.1,
            alpha: 0.05,
            power: 0.8,
            needed: Some(needed),
            rehearsal: false,
            seed: 1,
            members: std::collections::BTreeMap::new(),
        }
    }

    fn analysis(ends: &[Option<(f64, f64)>]) -> Analysis {
        let look = |(day, ends): (usize, &Option<(f64, f64)>)| Look {
            day: day as u32 + 1,
            means: (0.0, 0.0),
            difference: ends.map(|(low, high)| Interval { value: (low + high) / 2.0, low, high }),
        };
        let looks: Vec<Look> = ends.iter().enumerate().map(look).collect();
        let stopped = looks
            .iter()
            .find(|look| look.difference.is_some_and(|it| it.low > 0.0 || it.high < 0.0));
        let stopped = stopped.map(|look| look.day);
        Analysis { looks, members: (50, 50), reduction: None, stopped }
    }

    #[test]
    fn each_case_has_its_words() {
        let say = |needed, ends: &[_]| verdict(&trial(needed), &analysis(ends));
        assert_eq!(say(50, &[]), Verdict::Waiting);
        assert!(matches!(say(50, &[None]), Verdict::Going { day: 1, days: 3, difference: None }));
        let worse = say(50, &[None, Some((-0.3, -0.1)), Some((-0.2, 0.1))]);
        assert!(
            matches!(worse, Verdict::Better { arm: Arm::A, by, day: 2 } if by.low == 0.1),
            "{worse:?}"
        );
        let over = |needed, low, high| say(needed, &[None, None, Some((low, high))]);
        assert!(matches!(over(50, -0.2, 0.1), Verdict::NoLarger { than: 0.2, within: false, .. }));
        assert!(matches!(over(60, -0.05, 0.06), Verdict::NoLarger { within: true, .. }));
        assert!(matches!(
            over(60, -0.2, 0.1),
            Verdict::TooFew { members: 50, needed: Some(60), .. }
        ));
    }
}
