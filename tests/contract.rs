//! What every implementation of a trait must do, checked in one place.

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "contract/models.rs"]
mod models;
#[path = "contract/recommend.rs"]
mod recommend;
#[path = "contract/recommender.rs"]
mod recommender;
#[path = "contract/store.rs"]
mod store;
#[path = "contract/topics.rs"]
mod topics;

#[path = "conformance/store.rs"]
mod conformance;
