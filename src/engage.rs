//! What members would take part in next: a softmax choice model (measures B10).
//!
//! Each act is a choice among the forms of activity that the community knows.
//! Member u of group s chooses form a with
//!
//! P(a | u) = exp(θᵤₐ) / Σ_b exp(θᵤ_b),  θᵤₐ = αₐ + γₛₐ + βᵤₐ:
//!
//! what everybody likes, how the group differs, how the member differs. All three
//! are fitted together by maximum likelihood with L2 penalties (ν, λ_γ, λ_β), which is
//! the mode of a hierarchical model with normal priors: who has few acts gets
//! nearly their group's answer, who has many nearly their own. Acts count
//! 2^(−age / half-life). McFadden, "Conditional logit analysis of qualitative
//! choice behavior" (1974).
//!
//! The problem is convex. For given (α, γ) each member's β is found by Newton steps
//! whose system is diagonal plus rank one, O(forms); what remains is a Newton
//! problem of forms × (1 + groups) variables. Cost: about 10 passes over the
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
pub use model::{ChoiceModel, FitError};
pub use params::{ChoiceError, ChoiceParams, ChoiceValidParams};
pub use sweep::{Trait, could_come};
