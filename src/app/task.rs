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
