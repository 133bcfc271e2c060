//! The topics: their words, their size, where they go, and where they are talked of.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::chart::{Bar, spark};
use crate::app::format::Format;
use crate::app::page::figure::measured;
use crate::app::part::{Card, Chip, Column, DataTable, Empty, Help};
use crate::app::route::Route;
use crate::app::state::Tone;
use crate::app::text::Text;
use crate::engine::{Direction, Keyword, RemarkQuery, TopicRow, TopicsPage};

/// Words that name a topic; the rest stand below.
const NAME: usize = 3;
/// Contents that are named.
const CONTENTS: usize = 2;

/// The table.
pub fn card(
    page: &TopicsPage,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Html {
    let words = &text.topics;
    if page.topics.is_empty() {
        return html! {
            <Card title={words.list} testid="topic-list">
                <Empty title={words.no_topics.0} help={words.no_topics.1} />
            </Card>
        };
    }
    let help = html! {
        <Help label={text.common.how}>{ for words.list_help.iter().map(|line| html! { <p key={*line}>{ line }</p> }) }</Help>
    };
    let [topic, texts, people, months, change, contents] = words.columns;
    let columns = vec![
        Column::words(topic),
        Column::words(texts),
        Column::numbers(people).minor(),
        Column::words(months).minor(),
        Column::words(change),
        Column::words(contents).minor(),
    ];
    let most = page.topics.iter().map(|row| row.share).fold(f64::MIN_POSITIVE, f64::max);
    let rows: Vec<Vec<Html>> =
        page.topics.iter().map(|topic| row(topic, most, show, text, format)).collect();
    let lead = (words.list_lead)(format, page.topics.len() as u64, page.without_topic);
    html! {
        <Card title={words.list} {lead} actions={help} testid="topic-list">
            if page.han_pairs {
                <p class="note">{ words.no_dictionary }</p>
            }
            <DataTable caption={words.list} {columns} {rows} bare=true row_testid="topic" />
        </Card>
    }
}

/// What a topic is called: its strongest words.
pub fn name(words: &[Keyword]) -> String {
    let words: Vec<&str> = words.iter().take(NAME).map(|word| word.word.as_str()).collect();
    words.join(" · ")
}

fn row(
    topic: &TopicRow,
    most: f64,
    show: &Callback<RemarkQuery>,
    text: &'static Text,
    format: &Format,
) -> Vec<Html> {
    let words = &text.topics;
    let rest: Vec<&str> = topic.words.iter().skip(NAME).map(|word| word.word.as_str()).collect();
    let index = topic.index;
    let onclick = show
        .reform(move |_: MouseEvent| RemarkQuery { topic: Some(index), ..RemarkQuery::default() });
    let shape = Bar { share: topic.share / most, ..Bar::default() };
    let size = format!("{} · {}", format.count(topic.documents), format.percent(topic.share));
    let shares: Vec<f64> = topic.months.iter().map(|month| month.1).collect();
    let trend = &topic.trend;
    let change = (words.change)(
        &format.change(trend.change.value),
        &format.change(trend.change.low),
        &format.change(trend.change.high),
    );
    let tone = match trend.direction {
        Direction::Rising => Tone::Good,
        Direction::Fading => Tone::Warn,
        Direction::Steady => Tone::Plain,
    };
    let content = |(id, title, documents): &(crate::model::ContentId, String, u64)| {
        html! {
            <li key={id.0}>
                <Link<Route> to={Route::Content { id: id.0 }}>{ title }</Link<Route>>
                { " " }<small class="numeral">{ format.count(*documents) }</small>
            </li>
        }
    };
    vec![
        html! {
            <div class="topic-name">
                <button type="button" class="link" {onclick} data-testid="topic-texts">{ name(&topic.words) }</button>
                <small>{ rest.join(", ") }</small>
            </div>
        },
        measured(shape, size),
        format.count(topic.people).into(),
        spark(&shares, words.curve),
        html! {
            <div class="topic-trend">
                <Chip label={(words.direction)(trend.direction)} {tone} />
                <small class="numeral">{ change }</small>
            </div>
        },
        html! { <ul class="topic-contents">{ for topic.contents.iter().take(CONTENTS).map(content) }</ul> },
    ]
}
