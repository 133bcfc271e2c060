//! What holds for every input (proptest).

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "laws/attendance.rs"]
mod attendance;
#[path = "laws/engage.rs"]
mod engage;
#[path = "laws/experiment.rs"]
mod experiment;
#[path = "laws/factors.rs"]
mod factors;
#[path = "laws/graph.rs"]
mod graph;
#[path = "laws/health.rs"]
mod health;
#[path = "laws/model.rs"]
mod model;
#[path = "laws/moderate.rs"]
mod moderate;
#[path = "laws/profile.rs"]
mod profile;
#[path = "laws/recommend.rs"]
mod recommend;
#[path = "laws/snapshot.rs"]
mod snapshot;

#[path = "fixture/ratings.rs"]
mod ratings;
