//! One worker: started from a blob, spoken to in frames, ended by force.
//!
//! The blob is a module of a few lines that waits for the compiled module and starts
//! the worker's script with it. A blob's worker inherits the page's content-security
//! policy; a worker started from a URL would escape it.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, Event, File, MessageEvent, Url, Worker};

use super::{Program, policy};
use crate::web::frame;
use crate::web::protocol::{Failure, ToPage, ToWorker};

/// What comes from a worker.
pub(super) enum Signal {
    /// A frame.
    Frame(ToPage),
    /// Bytes that are no frame of this build.
    Unintelligible,
    /// It threw, or could not be loaded.
    Crash(Failure),
}

/// A worker and the listeners on it.
pub(super) struct Link {
    worker: Worker,
    blob: RefCell<Option<String>>,
    _listeners: [EventListener; 3],
}

impl Link {
    /// Starts a worker. `hear` is called with everything that comes from it.
    pub(super) fn open(
        program: &Program,
        hear: impl Fn(Signal) + Clone + 'static,
    ) -> Result<Self, JsValue> {
        let blob = boot_blob(program)?;
        let worker = start(&blob)?;
        let (on_frame, on_error, on_garbage) = (hear.clone(), hear.clone(), hear);
        let listeners = [
            EventListener::new(&worker, "message", move |event| on_frame(read(event))),
            EventListener::new(&worker, "error", move |event| on_error(Signal::Crash(why(event)))),
            EventListener::new(&worker, "messageerror", move |_| {
                on_garbage(Signal::Unintelligible)
            }),
        ];
        worker.post_message(&program.module)?;
        Ok(Self { worker, blob: RefCell::new(Some(blob)), _listeners: listeners })
    }

    /// Posts a frame, and beside it the handles of files.
    pub(super) fn post(&self, frame: &ToWorker, files: &[File]) -> Result<(), JsValue> {
        let frame = frame::pack(frame)?;
        let message = Array::of1(&frame.bytes);
        for file in files {
            message.push(file);
        }
        self.worker.post_message_with_transfer(&message, &frame.transfer)
    }

    /// The worker runs: its blob has served.
    pub(super) fn settled(&self) {
        if let Some(blob) = self.blob.take() {
            // Fails for a malformed URL only, and then there is nothing to release.
            let _ = Url::revoke_object_url(&blob);
        }
    }

    /// Ends the worker at once, whatever it is doing.
    pub(super) fn terminate(&self) {
        self.worker.terminate();
        self.settled();
    }
}

fn boot_blob(program: &Program) -> Result<String, JsValue> {
    let script = js_sys::JSON::stringify(&program.script.as_str().into())?;
    let assets = js_sys::JSON::stringify(&program.assets)?;
    // The script is imported by a call: Chromium holds what a module worker imports by
    // a declaration against `worker-src`, which the airlock narrows to blobs.
    // A rejected promise raises no event on the page's side, a thrown error does.
    // What the worker wants later comes by the same call, which the airlock lets through.
    let source = format!(
        "const assets = {assets};\n\
         self.asset = (name) => import(assets[name]);\n\
         self.onmessage = ({{ data }}) => {{\n\
         self.onmessage = null;\n\
         import({script})\n\
         .then(({{ default: init }}) => init({{ module_or_path: data }}))\n\
         .catch((error) => setTimeout(() => {{ throw error; }}));\n\
         }};\n"
    );
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &kind)?;
    Url::create_object_url_with_blob(&blob)
}

/// `new Worker(url, { type: "module" })`, with a URL that may be a `TrustedScriptURL`,
/// which web-sys cannot say.
fn start(blob: &str) -> Result<Worker, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"module".into())?;
    let constructor: Function = Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
    let worker = Reflect::construct(&constructor, &Array::of2(&policy::trust(blob)?, &options))?;
    worker.dyn_into()
}

fn read(event: &Event) -> Signal {
    let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
    message.and_then(|data| frame::unpack(&data)).map_or(Signal::Unintelligible, Signal::Frame)
}

/// A panic reports itself before it traps; a trap without a report is the
/// allocator's, which has no memory left to say so.
fn why(event: &Event) -> Failure {
    let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
    if message.contains("unreachable") || message.contains("out of memory") {
        Failure::OutOfMemory
    } else if message.is_empty() {
        Failure::Crashed { detail: "the worker's script could not be loaded".to_owned() }
    } else {
        Failure::Crashed { detail: message }
    }
}
