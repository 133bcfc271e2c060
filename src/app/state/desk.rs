//! Where pages hand in changes and requests.

use web_sys::File;
use yew::{Callback, UseReducerDispatcher};

use super::{Change, Notice, Studio, Task, Work};
use crate::app::client::{Client, Step};
use crate::web::protocol::{Failure, Request, Response, Stage};

/// Changes and requests go in here. Equal to itself for the life of the page.
#[derive(Clone, PartialEq)]
pub struct Desk {
    client: Client,
    changes: UseReducerDispatcher<Studio>,
}

impl Desk {
    /// A desk before a worker and a state.
    pub fn new(client: Client, changes: UseReducerDispatcher<Studio>) -> Self {
        Self { client, changes }
    }

    /// Changes the state.
    pub fn change(&self, change: Change) {
        self.changes.dispatch(change);
    }

    /// Tells something in passing.
    pub fn notify(&self, notice: Notice) {
        self.change(Change::Notify(notice));
    }

    /// A short request, without progress.
    pub async fn request(&self, request: Request) -> Result<Response, Failure> {
        self.client.request(request, &[], Callback::noop()).await
    }

    /// A long request: shown as `task` with its progress until it ends, and cancellable.
    pub async fn work(
        &self,
        task: Task,
        request: Request,
        files: Vec<File>,
    ) -> Result<Response, Failure> {
        let begun = Step { stage: Stage::Read, done: 0, total: 0 };
        self.change(Change::Work(Some(Work { task, step: begun })));
        let changes = self.changes.clone();
        let on_step = Callback::from(move |step| {
            changes.dispatch(Change::Work(Some(Work { task, step })));
        });
        let result = self.client.request(request, &files, on_step).await;
        self.change(Change::Work(None));
        result
    }

    /// Takes a question back: it is not asked, or given up if it is running.
    pub fn take_back(&self, request: &Request) {
        self.client.take_back(request);
    }

    /// Gives up the long request that is running.
    pub fn cancel(&self) {
        self.client.cancel();
    }
}
