//! Starting: the program is loaded once, a worker is started as often as needed.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{Host, Link, Status, airlock, program};
use crate::web::protocol::Failure;
use crate::web::words;

impl Host {
    /// Loads the program, unless that was done, and starts a worker.
    pub(super) fn boot(&self) {
        self.0.state.borrow_mut().started = true;
        (self.0.on_status)(Status::Starting);
        let host = self.clone();
        spawn_local(async move {
            let loaded = host.0.state.borrow().program.is_some();
            if !loaded {
                match program::load().await {
                    Ok(program) => host.0.state.borrow_mut().program = Some(program),
                    Err(error) => return host.fail(unloadable(&words(&error))),
                }
            }
            // Before the first worker, since a worker keeps the policy that it was born under.
            airlock::close();
            host.launch();
        });
    }

    /// Starts a worker; it will say Ready.
    pub(super) fn launch(&self) {
        let Some(program) = self.0.state.borrow().program.clone() else { return };
        let weak = Rc::downgrade(&self.0);
        let listen = move |signal| {
            if let Some(shared) = weak.upgrade() {
                Self(shared).hear(signal);
            }
        };
        self.0.silent.set(0);
        match Link::open(&program, listen) {
            Ok(link) => self.0.state.borrow_mut().link = Some(link),
            Err(error) => self.fail(unloadable(&words(&error))),
        }
    }
}

fn unloadable(detail: &str) -> Failure {
    Failure::Crashed { detail: format!("the worker could not be loaded: {detail}") }
}
