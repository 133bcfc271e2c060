//! Hands the person everything as one zip.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlAnchorElement;

use super::report;
use crate::app::state::{Desk, Notice, Task, Tone};
use crate::app::text::Text;
use crate::engine::{Answer, Command, ListQuery, PlanFormat};
use crate::web::protocol::{Failure, Request, Response};

/// Packs everything and hands it to the browser as a download.
pub fn export(desk: Desk, text: &'static Text) {
    spawn_local(async move {
        let result = desk.work(Task::Export, Request::Export, Vec::new()).await;
        let (tone, words) = match result {
            Ok(Response::Exported(bytes)) => {
                download("truefan.zip", "application/zip", &bytes);
                (Tone::Good, text.settings.exported.to_owned())
            }
            Ok(_) => (Tone::Bad, (text.failure.words)(&Failure::WrongBuild)),
            Err(Failure::Cancelled) => return,
            Err(failure) => (Tone::Bad, (text.failure.words)(&failure)),
        };
        desk.notify(Notice::new(tone, words));
    });
}

/// Hands the person the feature table as a CSV.
pub async fn features(desk: Desk, text: &'static Text) {
    csv(desk, text, Command::FeatureCsv, "features.csv").await;
}

/// Hands the person a list as a CSV.
pub async fn list(desk: Desk, text: &'static Text, list: ListQuery, name: &'static str) {
    csv(desk, text, Command::ListCsv(list), name).await;
}

/// Hands the person a plan of an activity as a calendar file.
pub async fn calendar(desk: Desk, text: &'static Text, command: Command, name: &str) {
    match desk.request(Request::Ask(command)).await {
        Ok(Response::Answer(Answer::Calendar(ics))) => {
            download(name, "text/calendar", ics.as_bytes());
        }
        other => report(&desk, text, other),
    }
}

/// Hands the person the answer to a question that is a CSV.
pub async fn csv(desk: Desk, text: &'static Text, command: Command, name: &str) {
    match desk.request(Request::Ask(command)).await {
        Ok(Response::Answer(Answer::Csv(csv))) => {
            // The mark without which spreadsheets take Chinese for something else.
            download(name, "text/csv", format!("\u{feff}{csv}").as_bytes());
        }
        other => report(&desk, text, other),
    }
}

/// Hands the person the content plan, as a calendar or as a CSV.
pub async fn plan(desk: Desk, text: &'static Text, format: PlanFormat) {
    let failure = match desk.request(Request::Ask(Command::PlanFile(format))).await {
        Ok(Response::Answer(Answer::PlanFile(file))) => {
            match format {
                PlanFormat::Calendar => {
                    download("truefan-plan.ics", "text/calendar", file.as_bytes());
                }
                PlanFormat::Csv => {
                    download("truefan-plan.csv", "text/csv", format!("\u{feff}{file}").as_bytes());
                }
            }
            return;
        }
        Ok(_) => Failure::WrongBuild,
        Err(failure) => failure,
    };
    desk.notify(Notice::new(Tone::Bad, (text.failure.words)(&failure)));
}

/// Offers bytes as a file to save.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    let url = ObjectUrl::from(Blob::new_with_options(bytes, Some(media_type)));
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The download has taken its own hold of the blob by the time the task ends,
    // but not at once: the address is kept for a while.
    gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
}
