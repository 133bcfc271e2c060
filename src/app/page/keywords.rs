//! The words that set somebody or something apart, wherever they are shown.

use yew::prelude::*;

use crate::app::ask::use_answer;
use crate::app::part::{Card, Chip, Help, answered};
use crate::app::state::use_text;
use crate::engine::{Answer, Command, Keyword, Subject};

/// Properties of [`Keywords`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeywordsProps {
    /// Whose.
    pub subject: Subject,
    /// Whether they stand in a card of their own, with a headline.
    #[prop_or(true)]
    pub card: bool,
}

/// The words of a member, a content or a segment.
#[component]
pub fn Keywords(props: &KeywordsProps) -> Html {
    let text = use_text();
    let words = &text.topics;
    let asked = use_answer(Command::Keywords(props.subject));
    let list = answered(&asked, text, |answer| match answer {
        Answer::Keywords(keywords) if keywords.is_empty() => {
            html! { <p class="note">{ words.no_keywords }</p> }
        }
        Answer::Keywords(keywords) => chips(keywords),
        _ => html! { <div></div> },
    });
    if !props.card {
        return html! { <div data-testid="keywords">{ list }</div> };
    }
    let help = html! { <Help label={text.common.how}><p>{ words.keywords_help }</p></Help> };
    html! { <Card title={words.keywords} actions={help} testid="keywords">{ list }</Card> }
}

/// Words in small frames, the strongest first.
pub fn chips(keywords: &[Keyword]) -> Html {
    let chip = |keyword: &Keyword| {
        html! { <Chip key={keyword.word.clone()} label={keyword.word.clone()} /> }
    };
    html! { <div class="tags">{ for keywords.iter().map(chip) }</div> }
}
