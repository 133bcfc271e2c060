//! A number that can be opened.

use serde::{Deserialize, Serialize};

use crate::model::Period;

/// A number that can be opened: what it is, over what, of how many, and before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Which number; the app has its label, formula and meaning by this.
    pub kind: MeasureKind,
    /// The number; `None` where the data cannot say.
    pub value: Option<f64>,
    /// The same over the period before, for the change.
    pub previous: Option<f64>,
    /// Over what time.
    pub period: Period,
    /// How many people stand behind it.
    pub people: u64,
}

/// The key numbers. Formulas are beside the code in `health`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MeasureKind {
    /// People known by the end of the period.
    Members,
    /// People with at least one act in the period.
    ActiveMembers,
    /// Active members as a share of all members, 0–1.
    ActiveShare,
    /// People who joined in the period.
    NewMembers,
    /// Acts in the period.
    Acts,
    /// Acts an active member.
    ActsPerActive,
    /// Contents that appeared in the period.
    NewContents,
    /// Members who posted, asked, answered or commented in the period.
    Contributors,
    /// Participation as asked for, (C + I + A) / N (measures B13); unbounded.
    Participation,
    /// Interaction sum a member, Σn + Σc (measures B12).
    Interactions,
    /// Money that arrived less what went back, in the currency's major unit.
    Revenue {
        /// ISO 4217 code, as three letters.
        currency: [u8; 3],
    },
    /// People with a paid payment in the period.
    PayingMembers,
}
