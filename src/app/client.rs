//! The way to the worker, as the pages see it: a request out, a response back.
//!
//! A thin face of [`Host`]: it puts progress into a value that pages can hold. It
//! is cheap to clone and equal to its clones, so contexts and effects that carry
//! it never fire twice.

use web_sys::File;
use yew::Callback;

use crate::web::host::Host;
use crate::web::protocol::{Failure, Request, Response, Stage};

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is doing.
    pub stage: Stage,
    /// Steps done …
    pub done: u64,
    /// … of so many; 0 if not known.
    pub total: u64,
}

/// The way to the worker.
#[derive(Clone, PartialEq)]
pub struct Client(Host);

impl Client {
    /// Starts the worker. How that goes is heard from the first request, which
    /// waits for it; a worker that is lost later is started anew by the host.
    pub fn start() -> Self {
        Self(Host::start(|_| {}))
    }

    /// Sends a request with the files that belong to it and waits for its end.
    ///
    /// # Errors
    /// The [`Failure`], after which what is stored is as it was.
    pub async fn request(
        &self,
        request: Request,
        files: &[File],
        on_step: Callback<Step>,
    ) -> Result<Response, Failure> {
        let on_progress = move |stage, done, total| on_step.emit(Step { stage, done, total });
        self.0.request(request, files, on_progress).await
    }

    /// Takes a question back; it ends with [`Failure::Cancelled`].
    pub fn take_back(&self, request: &Request) {
        self.0.take_back(request);
    }

    /// Gives up the running request; it ends with [`Failure::Cancelled`].
    pub fn cancel(&self) {
        self.0.cancel();
    }
}
