//! Language and theme, in reach on every page.

use yew::prelude::*;

use crate::app::part::{Button, Icon, Look};
use crate::app::state::{Language, LanguageChoice, Theme, use_desk, use_preferences, use_text};
use crate::app::task::prefer;

/// Switches between the two languages.
#[component]
pub fn LanguageSwitch() -> Html {
    let (desk, preferences) = (use_desk(), use_preferences());
    // Each language is named in itself, for those who cannot read the other.
    let (other, label) = match preferences.language() {
        Language::En => (LanguageChoice::Zh, "中文"),
        Language::Zh => (LanguageChoice::En, "English"),
    };
    let onclick = Callback::from(move |_| prefer::language(&desk, preferences, other));
    html! { <Button {label} icon={Icon::Globe} look={Look::Quiet} {onclick} testid="language-switch" /> }
}

/// Goes from light to dark to the system's choice, and round again.
#[component]
pub fn ThemeSwitch() -> Html {
    let (text, desk, preferences) = (use_text(), use_desk(), use_preferences());
    let (next, now, icon) = match preferences.theme {
        Theme::System => (Theme::Light, text.shell.system, Icon::Screen),
        Theme::Light => (Theme::Dark, text.shell.light, Icon::Sun),
        Theme::Dark => (Theme::System, text.shell.dark, Icon::Moon),
    };
    let label = format!("{}: {now}", text.shell.theme);
    let onclick = Callback::from(move |_| prefer::theme(&desk, preferences, next));
    html! { <Button {label} {icon} icon_only=true look={Look::Quiet} {onclick} testid="theme-switch" /> }
}
