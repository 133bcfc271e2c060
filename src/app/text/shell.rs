//! Words around every page.

use crate::app::route::Route;
use crate::app::state::Task;
use crate::web::protocol::Stage;

/// Words around every page.
pub struct Shell {
    /// Leads past the navigation.
    pub skip: &'static str,
    /// Names the navigation.
    pub navigation: &'static str,
    /// A page's entry in the navigation.
    pub route: fn(Route) -> &'static str,
    /// Shows the pages that a phone's bar has no room for.
    pub more: &'static str,
    /// The three parts of the navigation: to know, to act, the data.
    pub groups: [&'static str; 3],
    /// Names the language switch.
    pub language: &'static str,
    /// Names the theme switch.
    pub theme: &'static str,
    /// Follow the system.
    pub system: &'static str,
    /// Light colours.
    pub light: &'static str,
    /// Dark colours.
    pub dark: &'static str,
    /// Opens the keyboard help.
    pub help: &'static str,
    /// Title of the keyboard help.
    pub keys: &'static str,
    /// Keys and what they do.
    pub key_list: &'static [(&'static str, &'static str)],
    /// Banner: the data is made up.
    pub synthetic: &'static str,
    /// Banner: nothing is kept.
    pub memory_only: &'static str,
    /// Said at the foot of the navigation.
    pub on_device: &'static str,
    /// Said where files hover over the page.
    pub drop_here: &'static str,
    /// Said while the worker starts.
    pub starting: &'static str,
    /// Title when the worker could not open what is stored.
    pub boot_failed: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// What a long request is doing.
    pub stage: fn(Stage) -> &'static str,
    /// What a long request is for.
    pub task: fn(Task) -> &'static str,
    /// Names the list of notices.
    pub notices: &'static str,
}
