//! Language and theme.

use yew::prelude::*;

use crate::app::part::{Card, Segmented};
use crate::app::state::{LanguageChoice, Theme, use_desk, use_preferences, use_text};
use crate::app::task::prefer;

const LANGUAGES: [(&str, LanguageChoice); 3] =
    [("system", LanguageChoice::System), ("en", LanguageChoice::En), ("zh", LanguageChoice::Zh)];
const THEMES: [(&str, Theme); 3] =
    [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];

/// Language and theme.
#[component]
pub fn Appearance() -> Html {
    let (text, desk, preferences) = (use_text(), use_desk(), use_preferences());
    let words = &text.shell;
    let on_language = {
        let desk = desk.clone();
        Callback::from(move |value: AttrValue| {
            let chosen = LANGUAGES.iter().find(|(name, _)| value == *name);
            let chosen = chosen.map(|(_, language)| *language).unwrap_or_default();
            prefer::language(&desk, preferences, chosen);
        })
    };
    let on_theme = Callback::from(move |value: AttrValue| {
        let chosen = THEMES.iter().find(|(name, _)| value == *name);
        let chosen = chosen.map(|(_, theme)| *theme).unwrap_or_default();
        prefer::theme(&desk, preferences, chosen);
    });
    let language = LANGUAGES.iter().find(|(_, language)| *language == preferences.language);
    let theme = THEMES.iter().find(|(_, theme)| *theme == preferences.theme);
    html! {
        <Card title={text.settings.appearance}>
            <div class="setting">
                <span>{ words.language }</span>
                <Segmented
                    label={words.language}
                    // Each language is named in itself.
                    options={vec![("system".into(), words.system.into()), ("en".into(), "English".into()), ("zh".into(), "简体中文".into())]}
                    value={language.map_or("system", |(name, _)| name)}
                    onchange={on_language}
                    testid="language"
                />
            </div>
            <div class="setting">
                <span>{ words.theme }</span>
                <Segmented
                    label={words.theme}
                    options={vec![("system".into(), words.system.into()), ("light".into(), words.light.into()), ("dark".into(), words.dark.into())]}
                    value={theme.map_or("system", |(name, _)| name)}
                    onchange={on_theme}
                    testid="theme"
                />
            </div>
        </Card>
    }
}
