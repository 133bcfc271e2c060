//! How long until something happens, where some are still waiting.
//!
//! S(t) = Π over moments tᵢ ≤ t of (1 − dᵢ / nᵢ): dᵢ happened at tᵢ, nᵢ were still
//! waiting just before. Whoever had not happened when last seen counts among the
//! waiting until then. Kaplan and Meier, JASA 53 (1958). The interval is Greenwood's on
//! the scale of log(−log S), which stays within 0–1; the median's is where its ends
//! cross one half (Brookmeyer and Crowley, 1982). O(n log n).

use super::interval::Interval;
use super::proportion::Z95;
use crate::math::order::Order;

/// The share still waiting, as a step function.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KaplanMeier {
    /// Moments at which something happened, rising.
    pub times: Vec<f64>,
    /// The share still waiting from each moment on, with its interval.
    pub waiting: Vec<Interval>,
}

impl KaplanMeier {
    /// The estimate from how long each was seen, and whether it happened at the end of it.
    pub fn new(seen: &[(f64, bool)]) -> Self {
        let mut sorted = seen.to_vec();
        // Those who leave at the moment of another's event were waiting at it.
        sorted.order_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let (mut found, mut share, mut greenwood) = (Self::default(), 1.0f64, 0.0);
        let mut row = 0;
        while row < sorted.len() {
            let time = sorted[row].0;
            let waiting = (sorted.len() - row) as f64;
            let same = sorted[row..].iter().take_while(|other| other.0 == time);
            let happened = same.clone().filter(|other| other.1).count() as f64;
            row += same.count();
            if happened == 0.0 {
                continue;
            }
            share *= 1.0 - happened / waiting;
            greenwood += happened / (waiting * (waiting - happened));
            found.times.push(time);
            found.waiting.push(around(share, greenwood));
        }
        found
    }

    /// When half have happened, with its interval; `None` if fewer than half ever do.
    /// An end that is not reached is infinite.
    pub fn median(&self) -> Option<Interval> {
        let first = |share: fn(&Interval) -> f64| {
            let row = self.waiting.iter().position(|waiting| share(waiting) <= 0.5)?;
            self.times.get(row).copied()
        };
        let value = first(|waiting| waiting.value)?;
        let low = first(|waiting| waiting.low).unwrap_or(value);
        Some(Interval { value, low, high: first(|waiting| waiting.high).unwrap_or(f64::INFINITY) })
    }

    /// The share for which it has happened by a moment.
    pub fn happened_by(&self, time: f64) -> f64 {
        let row = self.times.partition_point(|&other| other <= time);
        row.checked_sub(1).map_or(0.0, |row| 1.0 - self.waiting[row].value)
    }
}

fn around(share: f64, greenwood: f64) -> Interval {
    if share <= 0.0 || share >= 1.0 {
        return Interval { value: share.max(0.0), low: share.max(0.0), high: share.max(0.0) };
    }
    let half = Z95 * greenwood.sqrt() / share.ln();
    // The logarithm is negative, so the minus sign gives the lower end.
    Interval { value: share, low: share.powf((-half).exp()), high: share.powf(half.exp()) }
}

#[cfg(test)]
mod tests {
    use super::KaplanMeier;

    #[test]
    fn a_textbook_case() {
        // Six waited 6, 6, 6, 7, 10, 13; three of those at 6 happened, one was last seen.
        let seen = [
            (6.0, true),
            (6.0, true),
            (6.0, true),
            (6.0, false),
            (7.0, true),
            (10.0, false),
            (13.0, true),
        ];
        let found = KaplanMeier::new(&seen);
        assert_eq!(found.times, [6.0, 7.0, 13.0]);
        let shares: Vec<f64> = found.waiting.iter().map(|share| share.value).collect();
        let expected = [4.0 / 7.0, 4.0 / 7.0 * 2.0 / 3.0, 0.0];
        assert!(shares.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{shares:?}");
        let median = found.median().unwrap();
        assert_eq!((median.value, median.low), (7.0, 6.0));
        assert!(found.waiting[0].low < expected[0] && expected[0] < found.waiting[0].high);
        assert_eq!(found.happened_by(6.5), 1.0 - 4.0 / 7.0);
    }

    #[test]
    fn fewer_than_half_have_no_median() {
        let found = KaplanMeier::new(&[(1.0, true), (2.0, false), (2.0, false)]);
        assert_eq!(found.median(), None);
        assert_eq!(KaplanMeier::new(&[]).happened_by(9.0), 0.0);
    }
}
