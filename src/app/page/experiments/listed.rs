//! How a pasted list of members was read: how many are in, and which lines are not.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::Listed;

/// The sentence, and the lines that nothing was made of; nothing where nothing was listed.
pub fn read(listed: Option<&Listed>, people: u64, text: &'static Text, format: &Format) -> Html {
    let words = &text.experiments;
    let Some(listed) = listed else { return html! { <span></span> } };
    let lists = [&listed.unknown, &listed.several, &listed.absent];
    let left_out = lists.iter().zip(words.not_listed).filter(|(lines, _)| !lines.is_empty());
    html! {
        <div class="stack" data-testid="trial-listed">
            <p key="says">{ (words.listed)(format, people, listed.lines) }</p>
            { for left_out.map(|(lines, why)| html! {
                <details key={why} class="more-detail" open={lines.len() <= 5}>
                    <summary>{ format!("{why} ({})", format.count(lines.len() as u64)) }</summary>
                    <ul class="plain-list">{ for lines.iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }</ul>
                </details>
            }) }
        </div>
    }
}
