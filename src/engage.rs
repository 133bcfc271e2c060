//! What members would take part in next: a softmax choice model (measures B10).
//!
//! | module | answers |
//! |---|---|
//! | here | which form comes next, of all |
//! | [`take_part`] | who comes to an activity, how many of a list |
//! | [`plan`] | whom to invite, what to do by when |
//! | [`lift`] | whether people came more often afterwards |
//! | [`bandit`] | which form to try |
//!
//! Each act is a choice among the forms of activity that the community knows.
//! Member u of group s chooses form a with
//!
//! P(a | u) = exp(θᵤₐ) / Σ_b exp(θᵤ_b),  θᵤₐ = αₐ + γₛₐ + δₐ·zᵤ + βᵤₐ:
//!
//! what everybody likes, how the group differs, what goes with the member's traits z (how
//! active, how long here, paying), how the member differs. All are fitted together by maximum likelihood with L2 penalties (ν, λ_γ, λ_β), which is
//! the mode of a hierarchical model with normal priors: who has few acts gets
//! nearly their group's answer, who has many nearly their own. Acts count
//! 2^(−age / half-life). McFadden, "Conditional logit analysis of qualitative
//! choice behavior" (1974).
//!
//! The problem is convex. For given (α, γ) each member's β is found by Newton steps
//! whose system is diagonal plus rank one, O(forms); what remains is a Newton
//! problem of forms × (1 + groups + traits) variables. Cost: about 10 passes over the
//! members who ever acted.

mod attendance;
pub mod bandit;
mod choices;
mod forecast;
pub mod lift;
mod logistic;
mod model;
mod params;
pub mod plan;
mod sweep;
pub mod take_part;

pub use attendance::{Attendance, Gathering};
pub use choices::Choices;
pub use forecast::{ChoiceOption, Forecast};
pub use model::{ChoiceModel, FitError, Members};
pub use params::{ChoiceError, ChoiceParams, ChoiceValidParams};
pub use sweep::{Trait, could_come, standing};
