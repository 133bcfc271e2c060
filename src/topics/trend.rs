//! Whether a topic is talked of more, or less, than before.
//!
//! Of the documents of a period, p are on the topic; of those of the equally long
//! period before, q. The topic is rising if the 99 % interval of p − q (see
//! [`crate::math::proportion`]) lies above 0, fading if it lies below: with a dozen
//! topics looked at, a 95 % interval would find a trend in nothing every other time.

use serde::{Deserialize, Serialize};

use crate::math::interval::Interval;
use crate::math::proportion::{Z99, difference};

/// Documents that each of the two periods needs.
const FEWEST: u64 = 10;

/// Which way a topic goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Talked of more than before.
    Rising,
    /// No change that could not be chance.
    Steady,
    /// Talked of less than before.
    Fading,
}

/// A topic's share now and before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// Documents on the topic, and all, in the period.
    pub now: (u64, u64),
    /// The same in the period before.
    pub before: (u64, u64),
    /// The change of the share, with its 99 % interval.
    pub change: Interval,
    /// What follows from it.
    pub direction: Direction,
}

impl Trend {
    /// The trend between two periods, each as documents on the topic and all.
    pub fn of(now: (u64, u64), before: (u64, u64)) -> Self {
        let change = difference(now, before, Z99);
        let enough = now.1 >= FEWEST && before.1 >= FEWEST;
        let direction = match change {
            Interval { low, .. } if enough && low > 0.0 => Direction::Rising,
            Interval { high, .. } if enough && high < 0.0 => Direction::Fading,
            _ => Direction::Steady,
        };
        Self { now, before, change, direction }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Trend};

    #[test]
    fn only_a_clear_change_is_a_trend() {
        assert_eq!(Trend::of((60, 100), (20, 100)).direction, Direction::Rising);
        assert_eq!(Trend::of((20, 100), (60, 100)).direction, Direction::Fading);
        assert_eq!(Trend::of((24, 100), (20, 100)).direction, Direction::Steady);
        assert_eq!(Trend::of((5, 5), (0, 100)).direction, Direction::Steady, "too few");
    }
}
