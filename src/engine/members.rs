//! The member table and a member's page.

use std::cmp::Ordering;

use super::community::Community;
use super::models::Models;
use super::recommend;
use super::{
    EngineError, Group, MemberDetail, MemberPage, MemberQuery, MemberRow, MemberSort,
    RecommendQuery, TimelineEntry,
};
use super::{activities, profiles};
use crate::health::{activity_series, steps};
use crate::model::{AttributeValues, MemberId, Object, Progress};
use crate::profile::Profiles;

/// Lines of history on a member's page.
const TIMELINE: usize = 200;
/// Recommendations on a member's page.
const RECOMMENDED: u32 = 6;

/// What a row of the table is made of.
pub(super) struct MemberTable<'a> {
    pub(super) community: &'a Community,
    pub(super) profiles: &'a Profiles,
}

impl MemberTable<'_> {
    /// The window of the people who match and are in the group, if there is one, in the
    /// order asked for; ties by id.
    pub(super) fn page(&self, query: &MemberQuery, group: Option<&[MemberId]>) -> MemberPage {
        let mut ids = self.matching(query);
        if let Some(group) = group {
            ids.retain(|id| group.binary_search(id).is_ok());
        }
        ids.sort_by(|&a, &b| {
            let order = self.compare(query.sort, a, b);
            let order = if query.descending { order.reverse() } else { order };
            order.then(a.cmp(&b))
        });
        let window = ids.iter().skip(query.offset as usize).take(query.limit as usize);
        MemberPage {
            total: ids.len() as u64,
            offset: query.offset,
            rows: window.map(|&id| self.row(id)).collect(),
            segments: self.profiles.briefs(),
        }
    }

    pub(super) fn row(&self, id: MemberId) -> MemberRow {
        let (dataset, tally) = (&self.community.dataset, &self.community.members);
        let row = id.index();
        let tier = dataset.members.tier[row].some();
        MemberRow {
            id,
            label: dataset.members.label(id).to_owned(),
            segment: self.profiles.segment_of(id),
            score: self.profiles.score_of(id),
            acts: tally.acts[row],
            active_days: tally.active_days[row],
            last_seen: tally.last_seen[row].some(),
            joined: dataset.members.joined[row].some(),
            tier: tier.map_or("", |tier| dataset.tiers.name.get(tier.index())).to_owned(),
        }
    }

    /// People who match, in id order.
    fn matching(&self, query: &MemberQuery) -> Vec<MemberId> {
        let members = &self.community.dataset.members;
        let wanted = query.search.trim().to_lowercase();
        let named = |id: MemberId| {
            wanted.is_empty()
                || members.label(id).to_lowercase().contains(&wanted)
                || members.key.get(id.index()).to_lowercase().contains(&wanted)
        };
        members
            .people()
            .filter(|&id| query.segment.is_none() || self.profiles.segment_of(id) == query.segment)
            .filter(|&id| named(id))
            .collect()
    }

    fn compare(&self, sort: MemberSort, a: MemberId, b: MemberId) -> Ordering {
        let (members, tally) = (&self.community.dataset.members, &self.community.members);
        let (left, right) = (a.index(), b.index());
        let profiles = self.profiles;
        match sort {
            MemberSort::Name => members.label(a).cmp(members.label(b)),
            MemberSort::Segment => profiles.segment_of(a).cmp(&profiles.segment_of(b)),
            MemberSort::Score => profiles.score_of(a).total_cmp(&profiles.score_of(b)),
            MemberSort::Acts => tally.acts[left].cmp(&tally.acts[right]),
            MemberSort::ActiveDays => tally.active_days[left].cmp(&tally.active_days[right]),
            MemberSort::LastSeen => tally.last_seen[left].cmp(&tally.last_seen[right]),
            MemberSort::Joined => members.joined[left].cmp(&members.joined[right]),
        }
    }
}

/// A member's page.
pub(super) fn detail(
    community: &Community,
    models: &mut Models,
    id: MemberId,
    progress: &dyn Progress,
) -> Result<MemberDetail, EngineError> {
    community.check_member(id)?;
    let dataset = &community.dataset;
    let as_of = models.moment();
    let fitted = models.profiles(community, progress)?;
    let recommender = models.recommender(community, progress)?;
    let row = community.table(&fitted).row(id);
    let log = community.events.of(id);
    let rows = log.iter().map(|&row| row as usize);
    Ok(MemberDetail {
        segment: row.segment.and_then(|segment| fitted.brief(segment)),
        row,
        attributes: attributes(community, id),
        timeline: log.iter().rev().take(TIMELINE).map(|&row| entry(community, row)).collect(),
        events: log.len() as u64,
        activity: activity_series(dataset, rows, steps(dataset, as_of), as_of),
        features: fitted.feature_values(id),
        standing: profiles::standing(community, models, &fitted, id),
        score: fitted.terms_of(id),
        recommendations: recommend::wished(
            community,
            &recommender,
            &RecommendQuery::plain(id, RECOMMENDED),
        ),
        next: activities::choice(community, models, Group::Member(id), progress)?,
    })
}

/// What the export said of a member besides, where it said anything.
fn attributes(community: &Community, id: MemberId) -> Vec<(String, String)> {
    let written = community.dataset.members.attributes.iter().map(|attribute| {
        let value = match &attribute.values {
            AttributeValues::Number(values) if values[id.index()].is_nan() => String::new(),
            AttributeValues::Number(values) => values[id.index()].to_string(),
            AttributeValues::Text(values) => values.get(id.index()).to_owned(),
        };
        (attribute.name.clone(), value)
    });
    written.filter(|(_, value)| !value.is_empty()).collect()
}

fn entry(community: &Community, row: u32) -> TimelineEntry {
    let dataset = &community.dataset;
    let event = dataset.events.get(row as usize);
    let title = match event.object {
        Object::None => "",
        Object::Content(id) => dataset.contents.label(id),
        Object::Activity(id) => dataset.activities.label(id),
    };
    TimelineEntry {
        time: event.time.some(),
        kind: event.kind,
        object: event.object,
        title: title.to_owned(),
        value: event.value,
    }
}
