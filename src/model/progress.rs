//! How long work tells where it is, and how it is told to stop.

use std::future::{Future, ready};
use std::pin::Pin;

use thiserror::Error;

/// Given to anything that may take longer than a blink.
pub trait Progress {
    /// Called every few milliseconds of work with `done` out of `total` steps
    /// (`total` 0 if not known). `Err` asks the caller to give up at once.
    fn report(&self, done: u64, total: u64) -> Result<(), Cancelled>;
}

/// The person asked to stop. What was stored before is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("cancelled; nothing was changed")]
pub struct Cancelled;

/// Listens to nothing and never stops: for tests and native callers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

/// For work that can hand the thread back between steps, so that a cancel that
/// arrives as a message is seen: imports, which may run for many seconds.
pub trait Turns {
    /// Called every few thousand rows. The browser's worker lets its messages in here.
    fn turn(&self, done: u64, total: u64) -> Turn<'_>;
}

/// What [`Turns::turn`] returns.
pub type Turn<'a> = Pin<Box<dyn Future<Output = Result<(), Cancelled>> + 'a>>;

impl Turns for Silent {
    fn turn(&self, _done: u64, _total: u64) -> Turn<'_> {
        Box::pin(ready(Ok(())))
    }
}
