//! The worker's side: one request at a time, in the order in which they came.
//!
//! The message handler only notes what came; a single task does the work. Long
//! work hands the thread back now and then (see [`turns`]), which is when a cancel
//! is seen. A panic reports itself in a last frame and then traps, and the page
//! starts another worker: a trapped instance would still answer, with memory that
//! can no longer be trusted.

mod asset;
mod estimate;
mod file;
mod port;
mod site_store;
mod turns;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures_util::StreamExt;
use gloo::timers::callback::Interval;
use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, MessageEvent};

use super::frame;
use super::protocol::{BUILD, Failure, Request, Response, ToPage, ToWorker};
use super::studio::Studio;
use crate::ingest::Source;
use file::FileSource;
use port::Port;
use site_store::SiteStore;
use turns::WorkerTurns;

/// How often an idle worker says that it lives, in milliseconds.
const HEARTBEAT: u32 = 1_000;

/// A request as it came in.
struct Job {
    id: u32,
    request: Request,
    files: Vec<File>,
}

/// Requests that were cancelled before or while they ran.
#[derive(Default)]
struct Cancels {
    ids: RefCell<BTreeSet<u32>>,
    latest: Cell<u32>,
}

/// Starts listening. Called once, by the worker's `main`.
pub fn start() {
    let Some(port) = Port::of_this_worker() else { return };
    report_panics();
    let cancels = Rc::new(Cancels::default());
    let (inbox, jobs) = unbounded();
    listen(&port, inbox, cancels.clone());

    let beating = port.clone();
    Interval::new(HEARTBEAT, move || beating.send(&ToPage::Heartbeat)).forget();
    spawn_local(work(port.clone(), jobs, cancels));
    port.send(&ToPage::Ready { build: BUILD.to_owned() });
}

fn listen(port: &Port, inbox: UnboundedSender<Job>, cancels: Rc<Cancels>) {
    let replies = port.clone();
    let on_message = move |event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        match frame::unpack(&message.get(0)) {
            Some(ToWorker::Request { build, id, .. }) if build != BUILD => {
                replies.send(&ToPage::Done { id, result: Err(Failure::WrongBuild) });
            }
            Some(ToWorker::Request { id, request, .. }) => {
                let files = message.iter().skip(1).filter_map(|file| file.dyn_into().ok());
                // The receiving task lives as long as the worker.
                let _ = inbox.unbounded_send(Job { id, request, files: files.collect() });
            }
            Some(ToWorker::Cancel { id }) => cancels.add(id),
            None => {
                replies.send(&ToPage::Crashed { detail: "a frame of another build".to_owned() });
            }
        }
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message).into_js_value();
    port.listen(on_message.unchecked_ref());
}

async fn work(port: Port, mut jobs: UnboundedReceiver<Job>, cancels: Rc<Cancels>) {
    let mut studio = Studio::new(SiteStore::default());
    while let Some(job) = jobs.next().await {
        let id = job.id;
        let turns = WorkerTurns::new(id, port.clone(), cancels.clone());
        let result = if cancels.has(id) {
            Err(Failure::Cancelled)
        } else {
            answer(&mut studio, job, &turns).await
        };
        cancels.forget_until(id);
        port.send(&ToPage::Done { id, result });
    }
}

async fn answer(
    studio: &mut Studio<SiteStore>,
    job: Job,
    turns: &WorkerTurns,
) -> Result<Response, Failure> {
    let files: Vec<FileSource> = job.files.into_iter().map(FileSource::new).collect();
    let sources: Vec<&dyn Source> = files.iter().map(|file| file as &dyn Source).collect();
    let mut response = studio.answer(job.request, &sources, turns).await?;
    if let Response::Storage(facts) = &mut response {
        estimate::fill_in(facts).await;
    }
    Ok(response)
}

fn report_panics() {
    // The hook must be Send, which nothing of the browser is: it finds the port anew.
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(port) = Port::of_this_worker() {
            port.send(&ToPage::Crashed { detail: info.to_string() });
        }
    }));
}

impl Cancels {
    fn add(&self, id: u32) {
        if id > self.latest.get() {
            self.ids.borrow_mut().insert(id);
        }
    }

    fn has(&self, id: u32) -> bool {
        self.ids.borrow().contains(&id)
    }

    /// Ids rise, so a cancel that comes after the answer has nothing to stop.
    fn forget_until(&self, id: u32) {
        self.latest.set(self.latest.get().max(id));
        self.ids.borrow_mut().retain(|&other| other > id);
    }
}
