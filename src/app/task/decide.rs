//! Keeps what the creator decided, and offers to undo it.

use wasm_bindgen_futures::spawn_local;

use crate::app::state::{Change, Desk, Notice, Tone};
use crate::app::text::Text;
use crate::engine::Decision;
use crate::web::protocol::{Failure, Request, Response};

/// Keeps a decision. It is on disk when the notice says so.
pub fn decide(desk: Desk, text: &'static Text, decision: Decision) {
    keep(desk, text, decision, text.common.kept);
}

/// Undoes one; the undo can itself be undone.
pub fn undo(desk: Desk, text: &'static Text, decision: Decision) {
    keep(desk, text, decision, text.common.undone);
}

fn keep(desk: Desk, text: &'static Text, decision: Decision, words: &'static str) {
    spawn_local(async move {
        match desk.request(Request::Decide(decision)).await {
            Ok(Response::Decided { opened, undo }) => {
                desk.change(Change::Opened(opened));
                let words = words.into();
                desk.notify(Notice { tone: Tone::Good, words, undo: Some(undo) });
            }
            Ok(_) => failed(&desk, text, &Failure::WrongBuild),
            Err(failure) => failed(&desk, text, &failure),
        }
    });
}

fn failed(desk: &Desk, text: &Text, failure: &Failure) {
    desk.notify(Notice::new(Tone::Bad, (text.failure.words)(failure)));
}
