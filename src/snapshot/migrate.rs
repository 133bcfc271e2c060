//! Older schemas.
//!
//! A schema adds here, for each older one, a step that turns its chunks into those
//! of the next; golden files of old schemas stay in `tests/golden/snapshot` and must
//! decode for ever.
//!
//! | schema | what is new | how an older one is read |
//! |---|---|---|
//! | 1 | | |
//! | 2 | `remarks/…` after the events: the words of comments | there are none |

use super::{SCHEMA, SnapshotError};

/// Whether data of a schema can be read; `chunk` is where the schema was found.
pub(super) fn admit(schema: u16, chunk: &str) -> Result<(), SnapshotError> {
    match schema {
        0 => Err(SnapshotError::damaged(chunk)),
        1..=SCHEMA => Ok(()),
        found => Err(SnapshotError::TooNew { found }),
    }
}
