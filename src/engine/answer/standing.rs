//! Where one member stands by the rules: classes, RFM, loyalty, each with its numbers.

use serde::{Deserialize, Serialize};

use crate::profile::classes::{Class, ClassRules, Grounds};
use crate::profile::loyalty::LoyaltyStatus;
use crate::profile::rfm::RfmPlace;

/// Where a member stands, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The thresholds of the classes in force.
    pub rules: ClassRules,
    /// Their classes.
    pub class: Class,
    /// The numbers that the classes follow from.
    pub grounds: Grounds,
    /// Their place in recency and frequency; `None` where neither is known.
    pub rfm: Option<RfmPlace>,
    /// Whether they are loyal, and what is missing.
    pub loyalty: LoyaltyStatus,
}
