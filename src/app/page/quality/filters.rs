//! Which part of the queue is shown: waiting or marked, and what noticed it.

use yew::prelude::*;

use super::Query;
use crate::app::part::Segmented;
use crate::app::state::{use_format, use_text};
use crate::moderate::{Mark, Signal};

/// Properties of [`Filters`].
#[derive(Clone, PartialEq, Properties)]
pub struct FiltersProps {
    /// Waiting cases of each signal.
    pub signals: Vec<(Signal, u64)>,
    /// Waiting cases.
    pub open: u64,
    /// Marked subjects.
    pub marks: Vec<(Mark, u64)>,
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// The two rows of filters.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.quality;
    let open: (AttrValue, AttrValue) =
        ("open".into(), format!("{} {}", words.waiting, format.count(props.open)).into());
    let marked = props.marks.iter().map(|&(mark, count)| {
        let label = format!("{} {}", (words.marked)(mark), format.count(count));
        (format!("{mark:?}").into(), label.into())
    });
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once(open).chain(marked).collect();
    let value = props.query.marked.map_or_else(|| "open".to_owned(), |mark| format!("{mark:?}"));
    let onchange = {
        let query = props.query.clone();
        props.change.reform(move |value: AttrValue| {
            let marked = Mark::ALL.into_iter().find(|mark| format!("{mark:?}") == *value);
            Query { marked, ..query.clone() }
        })
    };
    let chip = |&(signal, count): &(Signal, u64)| {
        let chosen = props.query.signal == Some(signal);
        let next = Query { signal: (!chosen).then_some(signal), ..props.query.clone() };
        let onclick = props.change.reform(move |_: MouseEvent| next.clone());
        html! {
            <button
                key={format!("{signal:?}")}
                type="button"
                class="filter"
                aria-pressed={if chosen { "true" } else { "false" }}
                {onclick}
                data-testid="signal-filter"
            >
                <span>{ (words.signal)(signal) }</span>
                <span class="filter-count numeral">{ format.count(count) }</span>
            </button>
        }
    };
    html! {
        <div class="stack">
            <Segmented label={words.list} {options} {value} {onchange} testid="quality-list" />
            <div class="filters" role="group" aria-label={words.signals}>
                { for props.signals.iter().map(chip) }
            </div>
        </div>
    }
}
