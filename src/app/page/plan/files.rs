//! The plan as a file: for a calendar, for a spreadsheet.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::part::{Button, Icon};
use crate::app::state::{use_desk, use_text};
use crate::app::task::export;
use crate::engine::PlanFormat;

/// The two buttons.
#[component]
pub fn Files() -> Html {
    let (text, desk) = (use_text(), use_desk());
    let words = &text.plan;
    let save = |format: PlanFormat| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| spawn_local(export::plan(desk.clone(), text, format)))
    };
    html! {
        <>
            <Button key="ics" label={words.files.0} icon={Icon::Download} onclick={save(PlanFormat::Calendar)} testid="plan-ics" />
            <Button key="csv" label={words.files.1} icon={Icon::Download} onclick={save(PlanFormat::Csv)} testid="plan-csv" />
        </>
    }
}
