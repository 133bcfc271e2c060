//! Asking the engine from a component, and telling it what was decided.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::state::{Shared, use_desk, use_opened, use_text};
use super::task;
use crate::engine::{Answer, Command, Decision};
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

/// Asks `command` of the community that is open, again whenever the command, the data
/// or what was decided of it changes. Answers to an older question are ignored.
#[hook]
pub fn use_answer(command: Command) -> Asked {
    let desk = use_desk();
    let opened = use_opened();
    let (generation, revision) = (opened.generation, opened.revision);
    let asked = use_state(|| Asked::Waiting);
    let setter = asked.setter();
    use_effect_with((command, generation, revision), move |(command, generation, _)| {
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

/// Milliseconds that a page is looked at before what can wait is asked.
const PAUSE: u32 = 600;

/// Asks what takes long and can wait: after a pause, while the page is used. It is taken
/// back when the page is left, or when it is no longer wanted (`None`).
#[hook]
pub fn use_aside(command: Option<Command>) -> Asked {
    let desk = use_desk();
    let opened = use_opened();
    let asked = use_state(|| Asked::Waiting);
    let setter = asked.setter();
    use_effect_with((command, opened.generation, opened.revision), move |(command, ..)| {
        setter.set(Asked::Waiting);
        let pending = Rc::new(Cell::new(false));
        let pause = command.clone().map(|command| {
            let (desk, pending) = (desk.clone(), pending.clone());
            Timeout::new(PAUSE, move || {
                pending.set(true);
                spawn_local(async move {
                    let result = desk.request(Request::Ask(command)).await;
                    // Whoever took it back does not wait for it.
                    if pending.replace(false) {
                        setter.set(match result {
                            Ok(Response::Answer(answer)) => Asked::Ready(Shared::new(answer)),
                            Ok(_) => Asked::Failed(Failure::WrongBuild),
                            Err(failure) => Asked::Failed(failure),
                        });
                    }
                });
            })
        });
        let command = command.clone();
        move || {
            drop(pause);
            if let (true, Some(command)) = (pending.replace(false), command) {
                desk.take_back(&Request::Ask(command));
            }
        }
    });
    (*asked).clone()
}

/// Keeps what the creator decides, and tells it with a way to undo it.
#[hook]
pub fn use_decide() -> Callback<Decision> {
    let (desk, text) = (use_desk(), use_text());
    Callback::from(move |decision| task::decide::decide(desk.clone(), text, decision))
}
