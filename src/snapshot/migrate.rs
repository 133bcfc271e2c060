//! Older schemas.
//!
//! Schema 1 is the first. A later one adds here, for each older schema, a step
//! that turns its chunks into those of the next; golden files of the old schema
//! stay in `tests/golden/snapshot` and must decode for ever.

use super::{SCHEMA, SnapshotError};

/// Whether data of a schema can be read; `chunk` is where the schema was found.
pub(super) fn admit(schema: u16, chunk: &str) -> Result<(), SnapshotError> {
    match schema {
        0 => Err(SnapshotError::damaged(chunk)),
        1..=SCHEMA => Ok(()),
        found => Err(SnapshotError::TooNew { found }),
    }
}
