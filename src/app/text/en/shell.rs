//! Words around every page.

use crate::app::route::Route;
use crate::app::state::Task;
use crate::app::text::Shell;
use crate::web::protocol::Stage;

/// Words around every page.
pub const SHELL: Shell = Shell {
    skip: "Skip to content",
    navigation: "Main navigation",
    route,
    more: "More",
    groups: ["Know", "Act", "Data"],
    language: "Language",
    theme: "Theme",
    system: "System",
    light: "Light",
    dark: "Dark",
    help: "Keyboard shortcuts",
    keys: "Keyboard shortcuts",
    key_list: &[
        ("?", "Show this help"),
        ("/", "Go to the search field"),
        ("g o", "Overview"),
        ("g m", "Members"),
        ("g e", "Health"),
        ("g t", "Topics"),
        ("g n", "Network"),
        ("g q", "Quality"),
        ("g c", "Content"),
        ("g r", "Recommend"),
        ("g a", "Activities"),
        ("g p", "Content plan"),
        ("g x", "Experiments"),
        ("g i", "Import"),
        ("g s", "Settings"),
        ("g h", "Home"),
        ("j k s a x f u", "Quality: next, previous; spam, abuse, fake, fine; undo"),
        ("Esc", "Close a dialog, clear a search"),
    ],
    synthetic: "Synthetic sample data: these people are made up.",
    memory_only: "This browser lets nothing be stored. The data is only in memory and is gone when the page closes.",
    on_device: "Everything stays on this device",
    drop_here: "Drop files to import them",
    starting: "Opening your studio…",
    boot_failed: "Your studio could not be opened",
    reload: "Load the page again",
    stage: |stage| match stage {
        Stage::Read => "Reading",
        Stage::Build => "Sorting and removing duplicates",
        Stage::Store => "Writing to disk",
        Stage::Load => "Reading from disk",
        Stage::Compute => "Computing",
    },
    task: |task| match task {
        Task::Preview => "Reading your files",
        Task::Commit => "Storing",
        Task::Sample => "Making the sample community",
        Task::Export => "Packing everything",
        Task::Choose => "Trying models and settings",
        Task::Erase => "Erasing everything",
    },
    notices: "Notices",
};

fn route(route: Route) -> &'static str {
    match route.section() {
        Route::Home => "Home",
        Route::Import => "Import",
        Route::Overview => "Overview",
        Route::Health => "Health",
        Route::Topics => "Topics",
        Route::Network => "Network",
        Route::Quality => "Quality",
        Route::Members | Route::Member { .. } => "Members",
        Route::Contents | Route::Content { .. } => "Content",
        Route::Recommend => "Recommend",
        Route::Activities => "Activities",
        Route::Plan => "Plan",
        Route::Experiments => "Experiments",
        Route::Settings => "Settings",
        Route::NotFound => "Not found",
    }
}
