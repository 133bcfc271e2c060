//! A long request that runs while one is elsewhere.

use yew::prelude::*;

use crate::app::part::Progress;
use crate::app::route::Route;
use crate::app::state::{Task, use_text, use_work};

/// Properties of [`Running`].
#[derive(Clone, PartialEq, Properties)]
pub struct RunningProps {
    /// Where we are.
    pub route: Route,
}

/// The running request, at the lower edge; the import page shows its own.
#[component]
pub fn Running(props: &RunningProps) -> Html {
    let (text, work) = (use_text(), use_work());
    let shown_there =
        |task| props.route == Route::Import && matches!(task, Task::Preview | Task::Commit);
    let work = work.filter(|work| !shown_there(work.task));
    html! {
        <div class="running" aria-live="off">
            if let Some(work) = work {
                <Progress title={(text.shell.task)(work.task)} step={work.step} />
            }
        </div>
    }
}
