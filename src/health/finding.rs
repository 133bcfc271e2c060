//! What stands out in a period.

use serde::{Deserialize, Serialize};

use crate::math::order::Order;

/// Something worth saying, with the numbers in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// Activity against the period before: shares such as 0.2 for a fifth more.
    ActivityChange {
        /// (now − before) / before.
        change: f64,
        /// Acts now.
        now: u64,
        /// Acts before.
        before: u64,
    },
    /// A few members do most of it.
    Concentration {
        /// How many members …
        members: u64,
        /// … of how many active ones …
        of: u64,
        /// … make this share of acts, 0–1.
        share: f64,
    },
    /// Members with no act in the period.
    Silent {
        /// How many.
        members: u64,
        /// Of how many.
        of: u64,
    },
    /// Members who joined in the period and already acted.
    Newcomers {
        /// Who joined.
        joined: u64,
        /// Of them, who acted.
        acted: u64,
    },
}

/// Findings shown at most.
const MOST: usize = 3;
/// A change smaller than this share is no news.
const CHANGE: f64 = 0.05;
/// The share of active members whose part of the acts is told.
const FEW: f64 = 0.1;
/// Fewer active members than this have no "few of them".
const ACTIVE_ENOUGH: usize = 10;

/// What the findings are made from.
pub(super) struct Basis<'a> {
    /// Acts of each person in the period.
    pub acts: &'a [u32],
    /// Acts in the period before; `None` if the history does not cover it.
    pub acts_before: Option<u64>,
    /// Who joined in the period, and of them, who acted.
    pub joined: (u64, u64),
}

/// The findings, in a fixed order: the change, who is silent, who does it all, who is new.
pub(super) fn findings(basis: &Basis) -> Vec<Finding> {
    let now: u64 = basis.acts.iter().map(|&acts| u64::from(acts)).sum();
    let mut active: Vec<u32> = basis.acts.iter().copied().filter(|&acts| acts > 0).collect();
    active.order_by(|a, b| b.cmp(a));
    let mut findings = Vec::new();
    if let Some(before) = basis.acts_before.filter(|&before| before > 0) {
        let change = (now as f64 - before as f64) / before as f64;
        if change.abs() >= CHANGE {
            findings.push(Finding::ActivityChange { change, now, before });
        }
    }
    let of = basis.acts.len() as u64;
    let silent = of - active.len() as u64;
    if silent > 0 && now > 0 {
        findings.push(Finding::Silent { members: silent, of });
    }
    if active.len() >= ACTIVE_ENOUGH {
        let few = ((active.len() as f64 * FEW).round() as usize).max(1);
        let theirs: u64 = active[..few].iter().map(|&acts| u64::from(acts)).sum();
        findings.push(Finding::Concentration {
            members: few as u64,
            of: active.len() as u64,
            share: theirs as f64 / now as f64,
        });
    }
    let (joined, acted) = basis.joined;
    if joined > 0 {
        findings.push(Finding::Newcomers { joined, acted });
    }
    findings.truncate(MOST);
    findings
}

#[cfg(test)]
mod tests {
    use super::{Basis, Finding, findings};

    #[test]
    fn the_few_who_do_most() {
        let mut acts = vec![1; 10];
        acts[3] = 91;
        acts.push(0);
        let found = findings(&Basis { acts: &acts, acts_before: Some(50), joined: (2, 1) });
        assert_eq!(
            found,
            [
                Finding::ActivityChange { change: 1.0, now: 100, before: 50 },
                Finding::Silent { members: 1, of: 11 },
                Finding::Concentration { members: 1, of: 10, share: 0.91 },
            ]
        );
    }

    #[test]
    fn nothing_to_say_of_nothing() {
        assert!(findings(&Basis { acts: &[0, 0], acts_before: None, joined: (0, 0) }).is_empty());
    }
}
