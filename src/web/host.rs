//! The page's side of the worker.
//!
//! One request is with the worker at a time; the others wait here, so that a
//! worker that has to be ended takes one request with it, not all. A request can
//! end in five ways: the worker answers; it is cancelled and the worker stops by
//! itself; it is cancelled and the worker, deep in a computation, does not stop
//! within [`PATIENCE`], so that it is terminated; it crashes; or it falls silent.
//! In the last three a new worker is started from the compiled module that the
//! page keeps, which needs no fetch, and opens the stored data again.
//!
//! A commit that is ended by force may have reached the disk all the same. Its
//! answer therefore waits until the new worker has opened what is stored: if the
//! generation rose, it was saved, and the page is told so.

mod airlock;
mod job;
mod launch;
mod link;
mod policy;
mod program;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::protocol::{BUILD, Failure, Request, Response, Stage, ToPage, ToWorker};
use super::words;
use job::{Ended, Job};
use link::{Link, Signal};
use program::Program;

/// How long a cancelled request may take to stop by itself, in milliseconds.
const PATIENCE: u32 = 150;
/// Milliseconds that one has which was taken back.
const INDULGENCE: u32 = 2_000;
/// Seconds without any sign of life after which the worker counts as lost.
const SILENCE: u32 = 30;

/// What the page may tell the person about the worker.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Loading and compiling; requests wait.
    Starting,
    /// The worker listens.
    Ready,
    /// The worker stopped and is being started anew.
    Restarting,
    /// The worker cannot be started. The next request tries again.
    Failed(Failure),
}

/// The door to the worker. Clones are the same door.
#[derive(Clone)]
pub struct Host(Rc<Shared>);

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Shared {
    on_status: Box<dyn Fn(Status)>,
    state: RefCell<State>,
    /// Seconds since the last sign of life. Counted, not read off a clock: a
    /// machine that slept must not find its worker dead on waking up.
    silent: Cell<u32>,
    watch: RefCell<Option<Interval>>,
}

#[derive(Default)]
struct State {
    program: Option<Program>,
    link: Option<Link>,
    /// Whether the worker said Ready.
    ready: bool,
    /// Whether a start is under way or done; false again after a failed one.
    started: bool,
    next_id: u32,
    running: Option<Job>,
    waiting: VecDeque<Job>,
    /// Files of the last preview, for "again, under changed mappings".
    previewed: Vec<File>,
    /// Whether data was opened, so that a new worker must open it again.
    opened: bool,
    generation: u64,
}

impl Host {
    /// Loads the worker and starts it. `on_status` hears how that goes, now and later.
    pub fn start(on_status: impl Fn(Status) + 'static) -> Self {
        let host = Self(Rc::new(Shared {
            on_status: Box::new(on_status),
            state: RefCell::default(),
            silent: Cell::new(0),
            watch: RefCell::new(None),
        }));
        let weak = Rc::downgrade(&host.0);
        *host.0.watch.borrow_mut() = Some(Interval::new(1_000, move || {
            if let Some(shared) = weak.upgrade() {
                Self(shared).tick();
            }
        }));
        host.boot();
        host
    }

    /// Sends a request and waits for what comes of it. `on_progress` hears the
    /// stage, the steps done, and the steps in all (0 if not known).
    ///
    /// # Errors
    /// The [`Failure`], after which what is stored is as it was.
    pub async fn request(
        &self,
        request: Request,
        files: &[File],
        on_progress: impl Fn(Stage, u64, u64) + 'static,
    ) -> Result<Response, Failure> {
        let (done, answer) = oneshot::channel();
        let files = self.files_for(&request, files);
        let job = Job::new(self.next_id(), request, files, Rc::new(on_progress), done);
        self.0.state.borrow_mut().waiting.push_back(job);
        let started = self.0.state.borrow().started;
        if started {
            self.advance()
        } else {
            self.boot()
        }
        // The sender is dropped only with the host itself.
        answer.await.unwrap_or(Err(Failure::Cancelled))
    }

    /// Asks the running request to stop; ends it by force if it does not within
    /// 150 ms. A transaction that is being written is let finish: it takes less
    /// than a second and its outcome must be known.
    pub fn cancel(&self) {
        self.stop(PATIENCE, |_| true);
    }

    /// Asks the running request to stop, and ends it by force after so many milliseconds
    /// if that is still wanted.
    fn stop(&self, patience: u32, wanted: fn(&State) -> bool) {
        let state = self.0.state.borrow();
        let (Some(job), Some(link)) = (&state.running, &state.link) else { return };
        let id = job.id;
        if link.post(&ToWorker::Cancel { id }, &[]).is_err() {
            return;
        }
        let host = self.clone();
        let patience = Timeout::new(patience, move || {
            let stubborn = {
                let state = host.0.state.borrow();
                let mut running = state.running.iter();
                running.any(|job| job.id == id && job.stage != Some(Stage::Store)) && wanted(&state)
            };
            if stubborn {
                host.replace(Failure::Cancelled);
            }
        });
        patience.forget();
    }

    /// Takes back a request that nobody needs any more: one that waits is never given to
    /// the worker, one that runs is cancelled. A worker that is replaced has everything to
    /// fit anew: so it is given some time, and is ended only if others wait by then.
    pub fn take_back(&self, request: &Request) {
        let (waited, runs) = {
            let mut state = self.0.state.borrow_mut();
            let place = state.waiting.iter().position(|job| job.request == *request);
            let runs = state.running.as_ref().is_some_and(|job| job.request == *request);
            (place.and_then(|place| state.waiting.remove(place)), runs)
        };
        match waited {
            Some(job) => job.finish(Err(Failure::Cancelled)),
            None if runs => self.stop(INDULGENCE, |state| !state.waiting.is_empty()),
            None => {}
        }
    }

    /// An empty preview stands for the files of the last one.
    fn files_for(&self, request: &Request, files: &[File]) -> Vec<File> {
        let mut state = self.0.state.borrow_mut();
        if !matches!(request, Request::Preview { .. }) {
            return Vec::new();
        }
        if !files.is_empty() {
            state.previewed = files.to_vec();
        }
        state.previewed.clone()
    }

    fn next_id(&self) -> u32 {
        let mut state = self.0.state.borrow_mut();
        state.next_id = state.next_id.wrapping_add(1);
        state.next_id
    }

    /// Gives the worker the next request, if it is free.
    fn advance(&self) {
        let refused = {
            let mut state = self.0.state.borrow_mut();
            if !state.ready || state.running.is_some() {
                return;
            }
            let Some(job) = state.waiting.pop_front() else { return };
            let frame = ToWorker::Request {
                build: BUILD.to_owned(),
                id: job.id,
                request: job.request.clone(),
            };
            let posted = state.link.as_ref().map(|link| link.post(&frame, &job.files));
            match posted {
                Some(Err(error)) => Some((job, words(&error))),
                _ => {
                    state.running = Some(job);
                    None
                }
            }
        };
        // A file that vanished since it was dropped cannot be posted, say.
        if let Some((job, detail)) = refused {
            job.finish(Err(Failure::Unreadable { detail }));
            self.advance();
        }
    }

    fn hear(&self, signal: Signal) {
        self.0.silent.set(0);
        match signal {
            Signal::Frame(frame) => self.hear_frame(frame),
            Signal::Unintelligible => self.fail(Failure::WrongBuild),
            Signal::Crash(failure) => self.replace(failure),
        }
    }

    fn hear_frame(&self, frame: ToPage) {
        match frame {
            ToPage::Ready { build } if build != BUILD => self.fail(Failure::WrongBuild),
            ToPage::Ready { .. } => self.welcome(),
            ToPage::Heartbeat => {}
            ToPage::Progress { id, stage, done, total } => {
                let listener = {
                    let mut state = self.0.state.borrow_mut();
                    let job = state.running.as_mut().filter(|job| job.id == id);
                    job.map(|job| job.advance(stage))
                };
                if let Some(listener) = listener {
                    listener(stage, done, total);
                }
            }
            ToPage::Done { id, result } => self.settle(id, result),
            ToPage::Crashed { detail } => self.replace(Failure::Crashed { detail }),
        }
    }

    /// The worker is up: give it work.
    fn welcome(&self) {
        {
            let mut state = self.0.state.borrow_mut();
            state.ready = true;
            if let Some(link) = &state.link {
                link.settled();
            }
        }
        (self.0.on_status)(Status::Ready);
        self.advance();
    }

    fn settle(&self, id: u32, result: Result<Response, Failure>) {
        let job = {
            let mut state = self.0.state.borrow_mut();
            let Some(job) = state.running.take_if(|job| job.id == id) else { return };
            match &result {
                Ok(Response::Opened(opened)) => {
                    state.opened = true;
                    state.generation = opened.generation;
                    state.previewed.clear();
                }
                Ok(Response::Erased) => {
                    state.opened = false;
                    state.generation = 0;
                    state.previewed.clear();
                }
                Ok(Response::Discarded) => state.previewed.clear(),
                _ => {}
            }
            job
        };
        job.finish(result);
        self.advance();
    }

    /// Ends the worker, fails the running request, and starts another worker.
    fn replace(&self, failure: Failure) {
        let was_ready = self.0.state.borrow().ready;
        if !was_ready {
            return self.fail(failure);
        }
        let ended = {
            let mut state = self.0.state.borrow_mut();
            let link = state.link.take();
            state.ready = false;
            let generation = state.generation;
            let outcome = state.running.take().map(|job| job.end(failure, generation));
            let heir = match outcome {
                Some(Ended::Unknown(heir)) => Some(heir),
                Some(Ended::NotReopened) => {
                    // What crashed once would crash again, for ever.
                    state.opened = false;
                    None
                }
                Some(Ended::Told) | None => None,
            };
            if state.opened || heir.is_some() {
                state.waiting.push_front(Job::reopen(heir));
            }
            link
        };
        drop_later(ended);
        (self.0.on_status)(Status::Restarting);
        self.launch();
    }

    /// The worker cannot be had: every request is told so.
    fn fail(&self, failure: Failure) {
        let (ended, jobs) = {
            let mut state = self.0.state.borrow_mut();
            state.ready = false;
            state.started = false;
            let mut jobs: Vec<Job> = state.running.take().into_iter().collect();
            jobs.extend(state.waiting.drain(..));
            (state.link.take(), jobs)
        };
        drop_later(ended);
        for job in jobs {
            job.finish(Err(failure.clone()));
        }
        (self.0.on_status)(Status::Failed(failure));
    }

    fn tick(&self) {
        let alive = self.0.state.borrow().link.is_some();
        self.0.silent.set(if alive { self.0.silent.get() + 1 } else { 0 });
        if self.0.silent.get() >= SILENCE {
            self.0.silent.set(0);
            let detail = format!("no sign of life for {SILENCE} seconds");
            self.replace(Failure::Crashed { detail });
        }
    }
}

/// A listener must not be dropped while it runs, and it may be what called us.
fn drop_later(link: Option<Link>) {
    if let Some(link) = link {
        link.terminate();
        spawn_local(async move { drop(link) });
    }
}
