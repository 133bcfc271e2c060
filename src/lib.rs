//! Truefan: who a membership community's members are, what to show each of
//! them, and which activity to run next.
//!
//! The map, in the order in which one module may use another:
//!
//! | module | holds |
//! |---|---|
//! | [`model`] | the vocabulary: members, contents, activities, tiers, payments, events as typed columns |
//! | [`math`] | sparse matrices, statistics, top-k, the seeded generator |
//! | [`calendar`] | a calendar file out of plain entries (RFC 5545) |
//! | [`text`] | words of Latin and Han text, tf-idf, keywords, tone |
//! | [`ingest`] | bytes → dataset: sniffing, readers, column mapping, report |
//! | [`sample`] | the synthetic community behind "open the sample" |
//! | [`profile`] | features, scaling, PCA, k-means, score, segments |
//! | [`recommend`] | recommenders, blend, reasons, evaluation |
//! | [`engage`] | the choice among forms of activity, who would come, plans, lift |
//! | [`experiment`] | trials of two ways: size, assignment, an honest stop, the verdict |
//! | [`health`] | key numbers and vital signs, cohorts, forecast, change points, alerts |
//! | [`moderate`] | spam, abuse, copies, bursts, rings; the review queue |
//! | [`graph`] | who is tied to whom: ranks, communities, bridges, influence, layout |
//! | [`topics`] | what is talked of: topics, keywords, tone over time |
//! | [`planning`] | what members want and what keeps them; the content calendar |
//! | [`engine`] | `Command` in, `Answer` out; the cache of fitted models |
//! | [`snapshot`] | dataset ⇄ checksummed chunks |
//! | [`store`] | where chunks are kept: the `Store` trait, memory and fault-injecting stores |
//! | `web` | the browser wrapped once: worker, frames, IndexedDB (feature `web`) |
//! | `app` | the Yew pages (feature `web`) |
//! | `embed` | the JavaScript face (feature `embed`) |
//!
//! The engine knows no browser, clock or randomness: time, seed and bytes are
//! arguments. ARCHITECTURE.md states the invariants; `tests/tidy` enforces them.

pub mod calendar;
pub mod engage;
pub mod engine;
pub mod experiment;
pub mod graph;
pub mod health;
pub mod ingest;
pub mod math;
pub mod model;
pub mod moderate;
pub mod planning;
pub mod profile;
pub mod recommend;
pub mod sample;
pub mod snapshot;
pub mod store;
pub mod text;
pub mod topics;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "embed")]
pub mod embed;
#[cfg(feature = "web")]
pub mod web;
