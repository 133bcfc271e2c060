//! Topics, the texts behind them, and the keywords of somebody or something.

use rustc_hash::FxHashSet;

use super::community::Community;
use super::models::Models;
use super::{EngineError, RemarkPage, RemarkQuery, Subject, TopicsPage};
use crate::model::{ContentId, MemberId, Object, Period, Progress};
use crate::text::keywords::Keyword;

/// Words that are told of anybody or anything.
const WORDS: usize = 12;

/// The topics page of the `days` that end with the data.
pub(super) fn page(
    community: &Community,
    models: &mut Models,
    days: u32,
    progress: &dyn Progress,
) -> Result<TopicsPage, EngineError> {
    let period = Period::last_days(models.moment(), i64::from(days.max(1)));
    let topics = models.topics(community, progress)?;
    Ok(topics.page(&community.dataset, period))
}

/// The texts that match.
pub(super) fn remarks(
    community: &Community,
    models: &mut Models,
    query: &RemarkQuery,
    progress: &dyn Progress,
) -> Result<RemarkPage, EngineError> {
    let topics = models.topics(community, progress)?;
    Ok(topics.remarks(&community.dataset, query))
}

/// The words that set somebody or something apart.
pub(super) fn keywords(
    community: &Community,
    models: &mut Models,
    subject: Subject,
    progress: &dyn Progress,
) -> Result<Vec<Keyword>, EngineError> {
    match subject {
        Subject::Content(id) => {
            community.check_content(id)?;
            let topics = models.topics(community, progress)?;
            Ok(topics.keywords_of_content(community.dataset.contents.root(id), WORDS))
        }
        Subject::Member(id) => {
            community.check_member(id)?;
            let topics = models.topics(community, progress)?;
            let took_up = taken_up(community, [id]);
            let is_member = |member| member == id;
            Ok(topics.keywords_of_members(is_member, |content| took_up.contains(&content), WORDS))
        }
        Subject::Segment(index) => {
            let profiles = models.profiles(community, progress)?;
            let count = profiles.segments().segments.len();
            if index as usize >= count {
                return Err(EngineError::UnknownSegment { index, count });
            }
            let topics = models.topics(community, progress)?;
            let inside = |member| profiles.segment_of(member) == Some(index);
            let members = community.dataset.members.people().filter(|&member| inside(member));
            let took_up = taken_up(community, members);
            Ok(topics.keywords_of_members(inside, |content| took_up.contains(&content), WORDS))
        }
    }
}

/// The contents that stand alone which any of these acted on, or on their answers.
fn taken_up(
    community: &Community,
    members: impl IntoIterator<Item = MemberId>,
) -> FxHashSet<ContentId> {
    let dataset = &community.dataset;
    let mut contents = FxHashSet::default();
    for member in members {
        for &row in community.events.of(member) {
            let row = row as usize;
            if let Object::Content(id) = Object::from_code(dataset.events.object[row])
                && dataset.events.kind[row].is_act()
            {
                contents.insert(dataset.contents.root(id));
            }
        }
    }
    contents
}
