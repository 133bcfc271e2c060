//! Finds one of many: a search, and a list of what it found.

use yew::prelude::*;

use crate::app::part::{Search, Select};

/// Properties of [`Picker`].
#[derive(Clone, PartialEq, Properties)]
pub struct PickerProps {
    /// Names the search, and the list.
    pub words: (&'static str, &'static str),
    /// Row number and name of what was found.
    pub found: Vec<(u32, String)>,
    /// The one in force.
    pub value: Option<u32>,
    /// Another search.
    pub on_search: Callback<String>,
    /// Another one was chosen.
    pub on_pick: Callback<u32>,
    /// For tests: the list; the search is `{testid}-search`.
    pub testid: &'static str,
}

/// The two fields.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let option = |(id, name): &(u32, String)| (id.to_string().into(), name.clone().into());
    let options: Vec<(AttrValue, AttrValue)> = props.found.iter().map(option).collect();
    let value = props.value.map_or_else(String::new, |id| id.to_string());
    let onchange = {
        let on_pick = props.on_pick.clone();
        Callback::from(move |value: AttrValue| {
            if let Ok(id) = value.parse() {
                on_pick.emit(id);
            }
        })
    };
    html! {
        <div class="toolbar">
            <Search label={props.words.0} on_search={props.on_search.clone()} testid={format!("{}-search", props.testid)} />
            <Select label={props.words.1} {options} {value} {onchange} testid={props.testid} />
        </div>
    }
}
