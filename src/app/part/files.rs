//! A button that opens the file dialog.

use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::{Icon, Look, icon};

/// Properties of [`FileButton`].
#[derive(Clone, PartialEq, Properties)]
pub struct FileButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// The chosen files, one at least.
    pub on_files: Callback<Vec<File>>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub look: Look,
    /// Whether it can be pressed.
    #[prop_or_default]
    pub disabled: bool,
}

/// A button that opens the file dialog. It is a label around a file input, which
/// keyboards, screen readers and test tools all know.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let onchange = {
        let on_files = props.on_files.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            let files = chosen(input.files());
            // The same file chosen again must be a change again.
            input.set_value("");
            if !files.is_empty() {
                on_files.emit(files);
            }
        })
    };
    html! {
        <label class={classes!(props.look.class(), "file-button", props.disabled.then_some("disabled"))}>
            { icon(Icon::Import) }
            <span>{ &props.label }</span>
            <input
                type="file"
                class="visually-hidden"
                multiple=true
                disabled={props.disabled}
                accept=".csv,.tsv,.txt,.xml,.zip,text/csv,application/xml,application/zip"
                {onchange}
                data-testid="file-input"
            />
        </label>
    }
}

/// The files of a list, in its order.
pub fn chosen(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}
