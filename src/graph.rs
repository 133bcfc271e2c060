//! Who is tied to whom, who holds the community together, and what a loss would break.
//!
//! People are nodes; a reply, a mention, a reaction, or a small activity attended
//! together ties two of them ([`build`]). Over that graph stand the classic
//! measures, one file each: standing ([`page_rank`]), the paths between others
//! ([`betweenness`]), the dense middle ([`core`]), groups ([`leiden`]) and who joins
//! them ([`brokers`]), single threads ([`bridges`]), what a leaving would cost
//! ([`resilience`]), whom to ask to spread a word ([`influence`]), and where to
//! draw everybody ([`picture`], [`layout`]). Robots are no nodes.

pub mod adjacency;
pub mod analysis;
pub mod betweenness;
pub mod bridges;
pub mod brokers;
pub mod build;
pub mod core;
pub mod influence;
pub mod layout;
pub mod leiden;
pub mod newcomers;
pub mod page_rank;
pub mod picture;
pub mod resilience;
pub mod subjects;

pub use adjacency::{Directed, Undirected};
pub use analysis::Analysis;
pub use build::{BuildError, BuildParams, Network, Tie};
