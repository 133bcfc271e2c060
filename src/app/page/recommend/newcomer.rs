//! A first list for somebody new: three questions' worth of tags, and what follows.

use yew::prelude::*;

use crate::app::ask::{Asked, use_answer};
use crate::app::page::recommended::similar;
use crate::app::part::{Card, Empty, Help, answered};
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, ContentQuery, ContentSort, ReviewFilter, WelcomeQuery};

/// Tags that can be chosen.
const TAGS: usize = 12;
/// Contents in the list.
const COUNT: u32 = 6;

/// The card.
#[component]
pub fn Newcomer() -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.recommend.newcomer;
    let liked = use_state_eq(Vec::<String>::new);
    let asked = use_answer(Command::Contents(ContentQuery {
        search: String::new(),
        review: ReviewFilter::All,
        sort: ContentSort::People,
        descending: true,
        offset: 0,
        limit: 0,
    }));
    let welcome = WelcomeQuery { tags: (*liked).clone(), count: COUNT };
    let list = use_answer(Command::Welcome(welcome));
    let tags: &[(String, u32)] = match &asked {
        Asked::Ready(answer) => match &**answer {
            Answer::Contents(page) => &page.tags,
            _ => &[],
        },
        _ => &[],
    };
    let chip = |(tag, people): &(String, u32)| {
        let chosen = liked.contains(tag);
        let onclick = {
            let (liked, tag) = (liked.clone(), tag.clone());
            Callback::from(move |_: MouseEvent| {
                let mut next = (*liked).clone();
                match next.iter().position(|known| *known == tag) {
                    Some(place) => drop(next.remove(place)),
                    None => next.push(tag.clone()),
                }
                liked.set(next);
            })
        };
        html! {
            <button
                key={tag.clone()}
                type="button"
                class="filter"
                aria-pressed={if chosen { "true" } else { "false" }}
                {onclick}
                data-testid="liked-tag"
            >
                <span>{ tag }</span>
                <span class="filter-count numeral">{ format.count((*people).into()) }</span>
            </button>
        }
    };
    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
    html! {
        <Card title={words.title} lead={words.lead} actions={help} testid="newcomer">
            <div class="stack">
                if tags.is_empty() {
                    <p key="none" class="note">{ words.no_tags }</p>
                } else {
                    <div key="tags" class="filters" role="group" aria-label={words.lead}>
                        { for tags.iter().take(TAGS).map(chip) }
                    </div>
                }
                <div key="list">
                    { answered(&list, text, |answer| match answer {
                        Answer::Recommendations(found) if found.is_empty() => {
                            let (title, help) = text.members.one.no_recommended;
                            html! { <Empty {title} {help} /> }
                        }
                        Answer::Recommendations(found) => {
                            similar(found, text, |reason| (text.labels.likeness)(&format, reason))
                        }
                        _ => html! { <div></div> },
                    }) }
                </div>
            </div>
        </Card>
    }
}
