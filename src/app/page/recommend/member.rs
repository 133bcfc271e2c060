//! A list for one member, as varied as is wanted.

use yew::prelude::*;

use super::Query;
use super::picker::{Picker, use_found};
use super::query::{Variety, named, word};
use super::take::{Take, lines};
use crate::app::ask::use_answer;
use crate::app::page::recommended::recommended;
use crate::app::part::{Card, Empty, Help, Segmented, answered};
use crate::app::state::{use_format, use_text};
use crate::engine::{Answer, Command, ListQuery, MemberQuery, MemberSort, RecommendQuery};
use crate::model::MemberId;

/// Members that a search lists.
const FOUND: u32 = 30;
/// Recommendations shown.
const COUNT: u32 = 10;

/// Properties of [`ForMember`].
#[derive(Clone, PartialEq, Properties)]
pub struct ForMemberProps {
    /// What is shown.
    pub query: Query,
    /// Show something else.
    pub change: Callback<Query>,
}

/// Finds a member, and shows their list.
#[component]
pub fn ForMember(props: &ForMemberProps) -> Html {
    let text = use_text();
    let words = &text.recommend.member;
    let found = use_found(members, props.query.member);
    let on_pick = {
        let (query, change) = (props.query.clone(), props.change.clone());
        Callback::from(move |id| change.emit(Query { member: Some(id), ..query.clone() }))
    };
    let member = found.value;
    html! {
        <div class="stack">
            <Picker key="picker" words={words.choose} {found} {on_pick} testid="pick-member" />
            if let Some(member) = member {
                <Listed key={member} {member} query={props.query.clone()} change={props.change.clone()} />
            } else {
                <Empty key="none" title={text.common.no_match} help={words.help} />
            }
        </div>
    }
}

/// The members of a search, those who did most first.
fn members(search: String) -> Command {
    Command::Members(MemberQuery {
        search,
        segment: None,
        group: None,
        sort: MemberSort::Acts,
        descending: true,
        offset: 0,
        limit: FOUND,
    })
}

/// Properties of [`Listed`].
#[derive(Clone, PartialEq, Properties)]
struct ListedProps {
    member: u32,
    query: Query,
    change: Callback<Query>,
}

/// The list of one member.
#[component]
fn Listed(props: &ListedProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let words = &text.recommend.member;
    let list = RecommendQuery {
        diversity: props.query.variety.share(),
        offers: props.query.offers,
        ..RecommendQuery::plain(MemberId(props.member), COUNT)
    };
    let asked = use_answer(Command::Recommend(list.clone()));
    let pick = |names: [(AttrValue, AttrValue); 3]| names.to_vec();
    let variety =
        pick(std::array::from_fn(|at| (Variety::ALL[at].1.into(), words.diversity.1[at].into())));
    let offers =
        vec![("no".into(), words.offers.1[0].into()), ("yes".into(), words.offers.1[1].into())];
    let changed = |change: fn(&mut Query, &str)| {
        let (query, emit) = (props.query.clone(), props.change.clone());
        Callback::from(move |value: AttrValue| {
            let mut query = query.clone();
            change(&mut query, &value);
            emit.emit(query);
        })
    };
    let on_variety = changed(|query, value| query.variety = named(&Variety::ALL, value));
    let on_offers = changed(|query, value| query.offers = value == "yes");
    html! {
        <div class="stack">
            <div key="choices" class="toolbar">
                <Segmented label={words.diversity.0} options={variety} value={word(&Variety::ALL, &props.query.variety)} onchange={on_variety} titled=true testid="variety" />
                <Segmented label={words.offers.0} options={offers} value={if props.query.offers { "yes" } else { "no" }} onchange={on_offers} titled=true testid="offers" />
            </div>
            { answered(&asked, text, |answer| match answer {
                Answer::Recommendations(found) if found.is_empty() => {
                    let (title, help) = text.members.one.no_recommended;
                    html! { <Empty {title} {help} /> }
                }
                Answer::Recommendations(found) => {
                    let copied = lines(found.iter().map(|it| it.title.clone()));
                    let help = html! { <Help label={text.common.how}><p>{ words.help }</p></Help> };
                    html! {
                        <Card title={(text.recommend.reasons.count)(&format, found.len() as u64)} actions={help} testid="member-list">
                            <div key="take" class="row-actions"><Take list={ListQuery::Member(list)} file="recommendations.csv" words={copied} /></div>
                            <div key="list">{ recommended(found, true, text, &format) }</div>
                        </Card>
                    }
                }
                _ => html! { <div></div> },
            }) }
        </div>
    }
}
