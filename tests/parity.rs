//! Values that other people's tools computed, reproduced.

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "parity/choice.rs"]
mod choice;
#[path = "parity/factors.rs"]
mod factors;
#[path = "parity/forecast.rs"]
mod forecast;
#[path = "parity/graph.rs"]
mod graph;
#[path = "parity/health.rs"]
mod health;
#[path = "parity/profile.rs"]
mod profile;
#[path = "parity/recommend.rs"]
mod recommend;
#[path = "parity/spam.rs"]
mod spam;
#[path = "parity/tone.rs"]
mod tone;
