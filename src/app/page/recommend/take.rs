//! Takes a list along: as a CSV, or as text on the clipboard.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::part::{Button, Icon, Look};
use crate::app::state::{Notice, Tone, use_desk, use_text};
use crate::app::task::export;
use crate::engine::ListQuery;
use crate::web::clipboard;

/// Properties of [`Take`].
#[derive(Clone, PartialEq, Properties)]
pub struct TakeProps {
    /// Which list.
    pub list: ListQuery,
    /// Its file's name.
    pub file: &'static str,
    /// The list as text.
    pub words: AttrValue,
}

/// The two buttons.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let (text, desk) = (use_text(), use_desk());
    let words = &text.recommend;
    let on_csv = {
        let (desk, list, file) = (desk.clone(), props.list.clone(), props.file);
        Callback::from(move |_: MouseEvent| {
            spawn_local(export::list(desk.clone(), text, list.clone(), file));
        })
    };
    let on_copy = {
        let copied = props.words.clone();
        Callback::from(move |_: MouseEvent| {
            let (desk, copied) = (desk.clone(), copied.clone());
            spawn_local(async move {
                let (tone, said) = if clipboard::copy(&copied).await {
                    (Tone::Good, text.recommend.copied.0)
                } else {
                    (Tone::Bad, text.recommend.copied.1)
                };
                desk.notify(Notice::new(tone, said));
            });
        })
    };
    html! {
        <>
            <Button key="copy" label={words.copy} look={Look::Quiet} onclick={on_copy} testid="list-copy" />
            <Button key="csv" label={words.csv} icon={Icon::Download} look={Look::Quiet} onclick={on_csv} testid="list-csv" />
        </>
    }
}

/// Lines of a list, numbered.
pub fn lines(titles: impl Iterator<Item = String>) -> String {
    (1..).zip(titles).map(|(place, title)| format!("{place}. {title}\n")).collect()
}
