//! What a person can set going: one verb a file.
//!
//! A task sends a request, and turns what came of it into changes of the state.
//! Nothing here waits for the next frame or touches an element.

pub mod commit;
pub mod copy;
pub mod decide;
pub mod discard;
pub mod erase;
pub mod export;
pub mod open;
pub mod persist;
pub mod prefer;
pub mod preview;
pub mod sample;

use super::state::{Desk, Notice, Tone};
use super::text::Text;
use crate::web::protocol::{Failure, Response};

/// Tells that a request came to something else than was asked for; a request that the
/// person gave up needs no telling.
pub fn report(desk: &Desk, text: &Text, result: Result<Response, Failure>) {
    let failure = match result {
        Err(Failure::Cancelled) => return,
        Err(failure) => failure,
        Ok(_) => Failure::WrongBuild,
    };
    desk.notify(Notice::new(Tone::Bad, (text.failure.words)(&failure)));
}
