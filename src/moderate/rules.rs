//! The thresholds of the signals that count: the creator's to change, all in one place.
//!
//! What a script does in one community is a busy evening in another. Whole numbers
//! only, shares in percent, so that what is decided is what was entered. The defaults
//! are those of each signal's own chapter.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    BurstError, BurstParams, BurstValidParams, NearDuplicateError, NearDuplicateParams,
    NearDuplicateValidParams, NewLinkError, NewLinkParams, NewLinkValidParams, RingError,
    RingParams, RingValidParams,
};

/// The thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignalRules {
    /// Least similarity of copies, in percent.
    pub similarity: u32,
    /// Acts that a burst has at least.
    pub burst_acts: u32,
    /// Minutes in which it has them.
    pub burst_minutes: u32,
    /// Least robust z of a burst.
    pub burst_z: u32,
    /// Reactions to one member that are a sign of a ring.
    pub ring_reactions: u32,
    /// Share of a member's reactions that stay in the ring, in percent.
    pub ring_inside: u32,
    /// Members that a ring has at most.
    pub ring_largest: u32,
    /// Days that an account is new.
    pub new_days: u32,
}

impl Default for SignalRules {
    fn default() -> Self {
        Self {
            similarity: 70,
            burst_acts: 8,
            burst_minutes: 10,
            burst_z: 6,
            ring_reactions: 3,
            ring_inside: 20,
            ring_largest: 12,
            new_days: 7,
        }
    }
}

/// Why rules cannot be followed: a signal refused its part.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum SignalRulesError {
    /// Of copies.
    #[error(transparent)]
    Copies(#[from] NearDuplicateError),
    /// Of bursts.
    #[error(transparent)]
    Burst(#[from] BurstError),
    /// Of rings.
    #[error(transparent)]
    Ring(#[from] RingError),
    /// Of new accounts.
    #[error(transparent)]
    NewLink(#[from] NewLinkError),
}

/// Rules that were checked: these alone can be looked by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SignalValidRules {
    rules: SignalRules,
    pub(super) copies: NearDuplicateValidParams,
    pub(super) burst: BurstValidParams,
    pub(super) ring: RingValidParams,
    pub(super) new_link: NewLinkValidParams,
}

impl SignalRules {
    /// Rules that can be followed.
    pub fn check(self) -> Result<SignalValidRules, SignalRulesError> {
        let share = |percent: u32| f64::from(percent) / 100.0;
        let similarity = share(self.similarity);
        let (acts, minutes, z) = (self.burst_acts, self.burst_minutes, f64::from(self.burst_z));
        let (reactions, inside) = (self.ring_reactions, share(self.ring_inside));
        let largest = self.ring_largest as usize;
        Ok(SignalValidRules {
            rules: self,
            copies: NearDuplicateParams { similarity, ..NearDuplicateParams::default() }.check()?,
            burst: BurstParams { minutes, acts, z }.check()?,
            ring: RingParams { reactions, inside, largest, ..RingParams::default() }.check()?,
            new_link: NewLinkParams { days: self.new_days }.check()?,
        })
    }
}

impl SignalValidRules {
    /// The rules.
    pub fn rules(&self) -> SignalRules {
        self.rules
    }
}

#[cfg(test)]
mod tests {
    use super::{BurstError, NearDuplicateError, SignalRules, SignalRulesError, SignalValidRules};

    #[test]
    fn the_defaults_are_those_of_the_signals() {
        assert_eq!(SignalRules::default().check(), Ok(SignalValidRules::default()));
    }

    #[test]
    fn each_part_is_checked() {
        let rules = SignalRules { similarity: 20, ..SignalRules::default() };
        let refused = SignalRulesError::Copies(NearDuplicateError::Similarity(0.2));
        assert_eq!(rules.check(), Err(refused));
        let rules = SignalRules { burst_acts: 1, ..SignalRules::default() };
        assert_eq!(rules.check(), Err(SignalRulesError::Burst(BurstError::Acts(1))));
        let rules = SignalRules { ring_inside: 101, ..SignalRules::default() };
        assert!(matches!(rules.check(), Err(SignalRulesError::Ring(_))));
        let rules = SignalRules { new_days: 0, ..SignalRules::default() };
        assert!(matches!(rules.check(), Err(SignalRulesError::NewLink(_))));
    }
}
