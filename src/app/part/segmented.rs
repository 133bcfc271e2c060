//! One of a few, all of them seen.

use yew::prelude::*;

/// Properties of [`Segmented`].
#[derive(Clone, PartialEq, Properties)]
pub struct SegmentedProps {
    /// What is chosen here.
    pub label: AttrValue,
    /// Value and words of each.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The one in force.
    pub value: AttrValue,
    /// Another was chosen.
    pub onchange: Callback<AttrValue>,
    /// Whether the label is seen, above the buttons: where these do not speak for themselves.
    #[prop_or_default]
    pub titled: bool,
    /// For tests: the group; each option is `{testid}-{value}`.
    #[prop_or("segmented".into())]
    pub testid: AttrValue,
}

/// A row of buttons of which one is pressed. Each is reached by Tab: there are few.
#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    let option = |(value, words): &(AttrValue, AttrValue)| {
        let chosen = *value == props.value;
        let onclick = {
            let value = value.clone();
            props.onchange.reform(move |_: MouseEvent| value.clone())
        };
        html! {
            <button
                key={value.to_string()}
                type="button"
                aria-pressed={if chosen { "true" } else { "false" }}
                {onclick}
                data-testid={format!("{}-{value}", props.testid)}
            >
                { words }
            </button>
        }
    };
    let buttons = html! {
        <div class="segmented" role="group" aria-label={props.label.clone()} data-testid={props.testid.clone()}>
            { for props.options.iter().map(option) }
        </div>
    };
    if !props.titled {
        return buttons;
    }
    html! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{ &props.label }</span>
            { buttons }
        </div>
    }
}
