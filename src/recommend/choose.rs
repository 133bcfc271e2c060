//! Which models, with which settings, in which mixture: chosen by what would have
//! foretold this community's own past.
//!
//! Settings matter more than models, and both depend on the community, so they are
//! tried. Each model has a lattice of settings ([`Family`]). All begin at one place,
//! those that cost nothing first (explicit ALS only where values differ); then, the best model first, each looks at the places
//! one step away, and moves to the best of them, until none is better or the budget is
//! spent. A model that is far behind the best (four fifths of it) is not pursued: it can
//! still help in the mixture. Judges are strangers to each fit ([`Fold`]). The budget is
//! kept by estimate ([`Shape`]), so the choice is the same on every machine.
//!
//! The best of each model are then blended ([`super::Blend`]), and those that the blend
//! gives no weight are left out. What was tried is kept as a table, popularity always in
//! it. Its figures are those by which was chosen, and so a little too good: what the
//! choice is worth is told by [`super::evaluate`], on a future that no trial has seen.

mod family;
mod params;
mod recipe;
mod search;
mod work;

pub use family::{FAMILIES, Family};
pub use params::{ChooseError, ChooseParams, ChooseValidParams};
pub use recipe::{Ground, Recipe, Setting};
pub use search::{Choosing, Chosen, Trial};
pub use work::Shape;

#[cfg(doc)]
use super::evaluate::Fold;
