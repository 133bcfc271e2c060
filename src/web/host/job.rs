//! A request on its way, and what becomes of one whose worker was ended.

use std::rc::Rc;

use futures_channel::oneshot;
use web_sys::File;

use crate::web::protocol::{Failure, Request, Response, Stage};

type Outcome = Result<Response, Failure>;
type Listener = Rc<dyn Fn(Stage, u64, u64)>;

/// A request with those who wait for it.
pub(super) struct Job {
    pub(super) id: u32,
    pub(super) request: Request,
    pub(super) files: Vec<File>,
    /// What it was last heard to be busy with.
    pub(super) stage: Option<Stage>,
    on_progress: Listener,
    waiter: Waiter,
}

enum Waiter {
    /// The page.
    Caller(oneshot::Sender<Outcome>),
    /// Nobody but, perhaps, a commit that wants to know whether it happened.
    Reopening(Option<Heir>),
}

/// A commit whose worker was ended before it could answer.
pub(super) struct Heir {
    waiter: oneshot::Sender<Outcome>,
    failure: Failure,
    generation: u64,
}

impl Job {
    /// A request of the page's.
    pub(super) fn new(
        id: u32,
        request: Request,
        files: Vec<File>,
        on_progress: Listener,
        done: oneshot::Sender<Outcome>,
    ) -> Self {
        Self { id, request, files, stage: None, on_progress, waiter: Waiter::Caller(done) }
    }

    /// Opening again what was open. Its id, 0, is never given to a request of the page's.
    pub(super) fn reopen(heir: Option<Heir>) -> Self {
        Self {
            id: 0,
            request: Request::Open,
            files: Vec::new(),
            stage: None,
            on_progress: Rc::new(|_, _, _| ()),
            waiter: Waiter::Reopening(heir),
        }
    }

    /// Notes the stage and says who wants to hear of it.
    pub(super) fn advance(&mut self, stage: Stage) -> Listener {
        self.stage = Some(stage);
        self.on_progress.clone()
    }

    /// Tells whoever waits. Somebody who no longer does is no fault.
    pub(super) fn finish(self, outcome: Outcome) {
        match self.waiter {
            Waiter::Caller(waiter) => drop(waiter.send(outcome)),
            Waiter::Reopening(Some(heir)) => heir.settle(outcome),
            Waiter::Reopening(None) => {}
        }
    }
}

/// What became of a request whose worker was ended.
pub(super) enum Ended {
    /// Whoever waited was told.
    Told,
    /// A commit that may have happened: what is stored will tell.
    Unknown(Heir),
    /// It was the reopening itself.
    NotReopened,
}

impl Job {
    /// The worker was ended with this request in its hands. `generation` is what
    /// was last known to be stored.
    pub(super) fn end(self, failure: Failure, generation: u64) -> Ended {
        match self.waiter {
            Waiter::Caller(waiter) if matches!(self.request, Request::Commit | Request::Sample) => {
                Ended::Unknown(Heir { waiter, failure, generation })
            }
            Waiter::Caller(waiter) => {
                drop(waiter.send(Err(failure)));
                Ended::Told
            }
            Waiter::Reopening(heir) => {
                if let Some(heir) = heir {
                    heir.settle(Err(failure));
                }
                Ended::NotReopened
            }
        }
    }
}

impl Heir {
    fn settle(self, reopened: Outcome) {
        let outcome = match reopened {
            Ok(Response::Opened(opened)) if opened.generation > self.generation => {
                Ok(Response::Opened(opened))
            }
            _ => Err(self.failure),
        };
        drop(self.waiter.send(outcome));
    }
}
