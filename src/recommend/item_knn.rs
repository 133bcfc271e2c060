//! "People who took an interest in this also did in that": item-item neighbours.
//!
//! With x the damped interest (1 + ln v, see [`Interactions`]; 1 in binary data),
//! S = XᵀX / (√(dᵢ dⱼ) + shrink), d the diagonal of XᵀX, the diagonal of S zero;
//! each row of S keeps its `neighbours` largest, and scores are X S. Shrinkage
//! keeps two items that one person happened on from looking alike. X may be weighed
//! first, so that people who act on everything bind less ([`Weighting`]). Sarwar et
//! al., "Item-based collaborative filtering recommendation algorithms" (WWW 2001).
//!
//! Cost: Σ n² over members with n items, so a member counts with their latest
//! `history` items only, and fewer where all have seen much: one who has seen 20,000 items
//! would cost as much as everybody else.

mod model;
mod params;

pub use model::ItemKnn;
pub use params::{ItemKnnError, ItemKnnParams, ItemKnnValidParams};

#[cfg(doc)]
use super::{Interactions, Weighting};
