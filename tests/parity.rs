//! Values that other people's tools computed, reproduced.

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "parity/graph.rs"]
mod graph;
#[path = "parity/profile.rs"]
mod profile;
#[path = "parity/recommend.rs"]
mod recommend;
#[path = "parity/tone.rs"]
mod tone;
