//! Why a request came to nothing.

use crate::web::protocol::Failure;

/// Why a request came to nothing, and what to do.
pub struct FailureWords {
    /// The whole sentence.
    pub words: fn(&Failure) -> String,
}
