//! The first list of a member of whom nothing, or next to nothing, is known; and contents
//! that nobody has taken up ([`Newborn`]).
//!
//! **What they say.** A short questionnaire names tags. Answers become a pseudo-history:
//! of each tag the pieces that most people took up, as if the newcomer had, so that every
//! model can score it by the weights for short histories.
//!
//! **Whom they resemble.** Members of the same tier, and of the same source where the
//! export says where members came from, take up other pieces than the rest. What is
//! popular among them is drawn towards what is popular among all:
//!
//! p(i | group) = (nᵢ + κ p(i)) / (n + κ), n members of the group, nᵢ of them on i, κ = 20;
//!
//! first by tier, then by source within the tier, each drawn towards the one before. So a
//! group of three says little, and one of three hundred speaks for itself.

mod answers;
mod newborn;
mod peers;

pub use answers::pseudo_history;
pub use newborn::Newborn;
pub use peers::Peers;
