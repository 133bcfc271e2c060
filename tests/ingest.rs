//! What a creator drops in, understood or explained: readers, encodings, archives,
//! bad input, and two real dumps whole.

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "ingest/archives.rs"]
mod archives;
#[path = "ingest/bad_input.rs"]
mod bad_input;
#[path = "ingest/encodings.rs"]
mod encodings;
#[path = "ingest/mapping.rs"]
mod mapping;
#[path = "ingest/stackexchange.rs"]
mod stackexchange;
#[path = "ingest/support.rs"]
mod support;
#[path = "ingest/tables.rs"]
mod tables;
