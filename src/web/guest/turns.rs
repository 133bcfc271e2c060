//! Turns: how long work lets messages in, and tells the page where it is.
//!
//! Handing the thread back costs a trip through the event loop, so it is done by
//! the clock, about every 40 ms: often enough that a cancel is seen within the
//! 150 ms after which the page loses patience.

use std::cell::Cell;
use std::future::ready;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::{Cancels, Port};
use crate::model::{Cancelled, Progress, Time, Turn, Turns};
use crate::text::asset::AssetKind;
use crate::web::protocol::{Stage, ToPage};
use crate::web::studio::{Fetch, Pace};

/// Milliseconds between two visits to the event loop.
const SLICE: f64 = 40.0;
/// Milliseconds between two progress frames.
const TELLING: f64 = 100.0;

/// Progress and cancellation of one request.
pub(super) struct WorkerTurns {
    id: u32,
    port: Port,
    cancels: Rc<Cancels>,
    stage: Cell<Stage>,
    yielded: Cell<f64>,
    told: Cell<f64>,
}

impl WorkerTurns {
    pub(super) fn new(id: u32, port: Port, cancels: Rc<Cancels>) -> Self {
        let now = js_sys::Date::now();
        Self {
            id,
            port,
            cancels,
            stage: Cell::new(Stage::Compute),
            yielded: Cell::new(now),
            told: Cell::new(0.0),
        }
    }

    fn tell(&self, done: u64, total: u64) {
        let now = js_sys::Date::now();
        if now - self.told.get() < TELLING {
            return;
        }
        self.told.set(now);
        self.port.send(&ToPage::Progress { id: self.id, stage: self.stage.get(), done, total });
    }

    async fn step_aside(&self) -> Result<(), Cancelled> {
        macrotask().await;
        self.yielded.set(js_sys::Date::now());
        self.check()
    }

    fn check(&self) -> Result<(), Cancelled> {
        if self.cancels.has(self.id) { Err(Cancelled) } else { Ok(()) }
    }
}

impl Turns for WorkerTurns {
    fn turn(&self, done: u64, total: u64) -> Turn<'_> {
        if js_sys::Date::now() - self.yielded.get() < SLICE {
            return Box::pin(ready(Ok(())));
        }
        self.tell(done, total);
        Box::pin(self.step_aside())
    }
}

impl Pace for WorkerTurns {
    /// The page is told at once, and may cancel before the stage begins.
    fn enter(&self, stage: Stage) -> Turn<'_> {
        Box::pin(async move {
            self.step_aside().await?;
            self.stage.set(stage);
            self.told.set(0.0);
            self.tell(0, 0);
            Ok(())
        })
    }

    fn now(&self) -> Time {
        Time(js_sys::Date::now() as i64)
    }

    fn asset(&self, kind: AssetKind) -> Fetch<'_> {
        Box::pin(super::asset::load(kind))
    }
}

/// For computations that cannot hand the thread back: the page hears how far they
/// are, and ends the worker if it must stop them.
impl Progress for WorkerTurns {
    fn report(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        self.tell(done, total);
        self.check()
    }
}

/// One trip through the event loop. A message channel, since timers that set
/// timers are slowed to 4 ms each.
async fn macrotask() {
    let Ok(channel) = MessageChannel::new() else { return };
    let turn = Promise::new(&mut |resolve: Function, _| {
        channel.port1().set_onmessage(Some(&resolve));
        // Nothing is transferred, which alone could fail.
        let _ = channel.port2().post_message(&JsValue::NULL);
    });
    // The promise is never rejected.
    let _ = JsFuture::from(turn).await;
    channel.port1().close();
}
