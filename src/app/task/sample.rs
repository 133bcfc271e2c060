//! Makes and opens the sample community.

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::state::{Change, Desk, Notice, Task, Tone};
use crate::app::text::Text;
use crate::web::protocol::{Failure, Request, Response};

/// Makes the sample community, stores it and calls `done`.
pub fn sample(desk: Desk, text: &'static Text, done: Callback<()>) {
    spawn_local(async move {
        match desk.work(Task::Sample, Request::Sample, Vec::new()).await {
            Ok(Response::Opened(opened)) => {
                desk.change(Change::Opened(opened));
                done.emit(());
            }
            Ok(_) => failed(&desk, text, &Failure::WrongBuild),
            Err(Failure::Cancelled) => {}
            Err(failure) => failed(&desk, text, &failure),
        }
    });
}

fn failed(desk: &Desk, text: &Text, failure: &Failure) {
    desk.notify(Notice::new(Tone::Bad, (text.failure.words)(failure)));
}
