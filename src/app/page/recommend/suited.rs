//! Who should see a content.

use yew::prelude::*;
use yew_router::prelude::*;

use super::Query;
use super::picker::{Picker, use_found};
use super::take::{Take, lines};
use crate::app::ask::use_answer;
use crate::app::format::Format;
use crate::app::part::{Card, Chip, Column, DataTable, Empty, Help, answered};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::{
    Answer, Command, ContentQuery, ContentSort, ListQuery, ReviewFilter, Suited, SuitedQuery,
    SuitedRow,
};
use crate::model::ContentId;

/// Contents that a search lists.
const FOUND: u32 = 30;
/// Members shown.
const COUNT: u32 = 50;

/// Properties of [`WhoShould`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhoShouldProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// Finds a content, and shows the members whom it suits.
#[component]
pub fn WhoShould(props: &WhoShouldProps) -> Html {
    let text = use_text();
    let words = &text.recommend.suited;
    let found = use_found(contents, props.query.content);
    let on_pick = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |id| change.emit(Query { content: Some(id), ..query.clone() }))
    };
    let content = found.value;
    html! {
        <div class="stack">
            <Picker key="picker" words={words.choose} {found} {on_pick} testid="pick-content" />
            if let Some(content) = content {
                <Members key={content} {content} />
            } else {
                <Empty key="none" title={text.common.no_match} help={words.help} />
            }
        </div>
    }
}

/// The contents of a search, the latest first.
fn contents(search: String) -> Command {
    Command::Contents(ContentQuery {
        search,
        review: ReviewFilter::All,
        sort: ContentSort::Published,
        descending: true,
        offset: 0,
        limit: FOUND,
    })
}

/// Properties of [`Members`].
#[derive(Clone, PartialEq, Properties)]
struct MembersProps {
    content: u32,
}

/// The members whom one content suits.
#[component]
fn Members(props: &MembersProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let query = SuitedQuery { content: ContentId(props.content), count: COUNT };
    let asked = use_answer(Command::Suited(query));
    answered(&asked, text, |answer| match answer {
        Answer::Suited(found) => view(found, query, text, &format),
        _ => html! { <div></div> },
    })
}

fn view(found: &Suited, query: SuitedQuery, text: &'static Text, format: &Format) -> Html {
    let words = &text.recommend.suited;
    if found.rows.is_empty() {
        return html! { <Empty title={words.none.0} help={words.none.1} /> };
    }
    let copied = lines(found.rows.iter().map(|row| row.label.clone()));
    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
    let [member, place, reason] = words.columns;
    let columns = vec![Column::words(member), Column::words(place), Column::sentences(reason)];
    let rows: Vec<Vec<Html>> = found.rows.iter().map(|row| line(row, text, format)).collect();
    html! {
        <Card title={(words.title)(&found.title)} lead={(words.basis)(format, found)} actions={help} testid="suited">
            <div key="take" class="row-actions take"><Take list={ListQuery::Suited(query)} file="members.csv" words={copied} /></div>
            <DataTable key="rows" caption={(words.title)(&found.title)} {columns} {rows} bare=true row_testid="suited-row" />
        </Card>
    }
}

fn line(row: &SuitedRow, text: &'static Text, format: &Format) -> Vec<Html> {
    let id = row.member.0;
    vec![
        html! {
            <>
                <Link<Route> to={Route::Member { id }} classes="link">{ row.label.clone() }</Link<Route>>
                if row.offer { <Chip label={text.recommend.offer} /> }
            </>
        },
        (text.recommend.suited.place)(format, row.place, row.of).into(),
        (text.labels.reason)(format, &row.reason).into(),
    ]
}
