//! Texts that are nearly the same: pasted advertisements, copied posts.
//!
//! A text is the set of its shingles: from each letter or digit on, the next five
//! (three where a Han character begins), case and punctuation aside. Two texts are
//! alike if the Jaccard similarity |A∩B| / |A∪B| of their sets reaches 0.7. To find
//! such pairs without comparing all, each set is hashed by 64 random functions and
//! the least value of each is kept: a value agrees with probability J. Sixteen
//! bands of four values are hash tables; only texts that agree in a whole band are
//! compared, and then exactly. A pair with J = 0.7 is met with probability
//! 1 − (1 − 0.7⁴)¹⁶ = 0.988, one with 0.8 with 0.9998; equal texts always.
//!
//! Groups are the connected pairs. Cost: 64 multiplications a shingle; 20,000
//! comments take a fraction of a second. Broder, "On the resemblance and
//! containment of documents" (1997); Leskovec, Rajaraman and Ullman, "Mining of
//! Massive Datasets", ch. 3.

mod groups;
mod params;
mod shingles;
mod signature;

pub use groups::Group;
pub use params::{NearDuplicateError, NearDuplicateParams, NearDuplicateValidParams};
pub use shingles::{Shingles, jaccard};
pub use signature::Signature;
