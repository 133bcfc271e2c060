//! Asking the engine from a component.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::state::{Shared, use_desk, use_opened};
use crate::engine::{Answer, Command};
use crate::web::protocol::{Failure, Request, Response};

/// What is known of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Nothing yet.
    Waiting,
    /// The latest answer. It stays while the next one is computed, so that a table
    /// does not flicker while its window moves.
    Ready(Shared<Answer>),
    /// The worker said no.
    Failed(Failure),
}

/// Asks `command` of the community that is open, again whenever the command or the
/// data changes. Answers to an older question are ignored.
#[hook]
pub fn use_answer(command: Command) -> Asked {
    let desk = use_desk();
    let generation = use_opened().generation;
    let asked = use_state(|| Asked::Waiting);
    let setter = asked.setter();
    use_effect_with((command, generation), move |(command, generation)| {
        let wanted = Rc::new(Cell::new(true));
        if *generation > 0 {
            let (wanted, command) = (wanted.clone(), command.clone());
            spawn_local(async move {
                let result = desk.request(Request::Ask(command)).await;
                if wanted.get() {
                    setter.set(match result {
                        Ok(Response::Answer(answer)) => Asked::Ready(Shared::new(answer)),
                        Ok(_) => Asked::Failed(Failure::WrongBuild),
                        Err(failure) => Asked::Failed(failure),
                    });
                }
            });
        }
        move || wanted.set(false)
    });
    (*asked).clone()
}
