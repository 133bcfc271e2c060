//! What must not change by accident: its value is written down here.

// Helpers outside a test may panic as well: this is all test.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "golden/engine.rs"]
mod engine;
#[path = "golden/sample.rs"]
mod sample;
#[path = "golden/snapshot.rs"]
mod snapshot;
#[path = "golden/topics.rs"]
mod topics;
