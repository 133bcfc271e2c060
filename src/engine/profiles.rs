//! What is asked of profiles beside the segments: the evidence for them, who moved, the
//! catalogue of features, classes, loyalty, the weights of the score, and what stands
//! out of all that.

use super::community::Community;
use super::models::Models;
use super::{
    ClassPage, EngineError, FeaturePage, MemberFinding, MemberGroup, Standing, WeightPage,
    WeightRow,
};
use crate::model::{MemberId, Progress};
use crate::profile::classes::Grounds;
use crate::profile::cleaning::{cleanliness, faults};
use crate::profile::movement::Movement;
use crate::profile::rfm::RfmGroup;
use crate::profile::score::Weight;
use crate::profile::{Feature, FeatureTable, Profiles};

/// How long ago members are compared with where only one moment is told, in days.
const MONTH: u32 = 30;
/// Findings told at most.
const FINDINGS: usize = 3;

/// The catalogue, with how clean each feature is.
pub(super) fn features(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<FeaturePage, EngineError> {
    let profiles = models.profiles(community, progress)?;
    let as_of = models.moment();
    let (dataset, events) = (&community.dataset, &community.events);
    let own = profiles.own();
    let all = Feature::CATALOGUE.into_iter().chain(own.features.iter().copied()).collect();
    let table = FeatureTable::columns(dataset, events, as_of, own, all);
    Ok(FeaturePage {
        rows: cleanliness(&table, own),
        faults: faults(dataset, events, as_of),
        components: profiles.components(),
        scaling: profiles.scaling(),
        people: table.people.len() as u64,
        as_of: as_of.some(),
    })
}

/// The classes, the RFM groups, and the rules behind them.
pub(super) fn classes(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<ClassPage, EngineError> {
    let profiles = models.profiles(community, progress)?;
    Ok(ClassPage {
        rules: community.decisions.class_rules.check().unwrap_or_default().rules(),
        counts: models.classes(community, &profiles).counts(),
        rfm: models.rfm(&profiles).summary(profiles.table()),
        as_of: models.moment().some(),
    })
}

/// The weights of the score, and what else could be weighed.
pub(super) fn weights(community: &Community, profiles: &Profiles) -> WeightPage {
    let own = profiles.own();
    let row = |feature: Feature, weight: f64, inverted: bool| WeightRow {
        key: crate::profile::feature::key::key(feature, own),
        feature,
        weight,
        inverted,
    };
    let weighed = profiles.weights();
    let rows: Vec<WeightRow> = weighed
        .iter()
        .map(|&Weight { feature, weight, inverted }| row(feature, weight, inverted))
        .collect();
    let others = profiles
        .table()
        .features
        .iter()
        .filter(|&&feature| weighed.iter().all(|weight| weight.feature != feature))
        .map(|&feature| row(feature, 0.0, feature.less_is_better()))
        .collect();
    WeightPage { rows, others, edited: !community.decisions.score_weights.is_empty() }
}

/// Where a member stands by the rules in force, and why; `None` for robots.
pub(super) fn standing(
    community: &Community,
    models: &mut Models,
    profiles: &Profiles,
    id: MemberId,
) -> Option<Standing> {
    let (dataset, events, decisions) =
        (&community.dataset, &community.events, &community.decisions);
    let loyalty = decisions.loyalty.check().unwrap_or_default();
    Some(Standing {
        rules: decisions.class_rules.check().unwrap_or_default().rules(),
        class: models.classes(community, profiles).of(id)?,
        grounds: Grounds::of(dataset, events, profiles.table(), id)?,
        rfm: models.rfm(profiles).place_of(id, profiles.table()),
        loyalty: loyalty.status(dataset, events, id, models.moment()),
    })
}

/// The members of a group that was asked for, in id order.
pub(super) fn members_of(
    community: &Community,
    models: &mut Models,
    group: MemberGroup,
    progress: &dyn Progress,
) -> Result<Vec<MemberId>, EngineError> {
    let profiles = models.profiles(community, progress)?;
    let classes = models.classes(community, &profiles);
    let rfm = models.rfm(&profiles);
    let belongs = |&person: &MemberId| match group {
        MemberGroup::Role(role) => classes.of(person).is_some_and(|class| class.role == role),
        MemberGroup::Need(need) => classes.of(person).is_some_and(|class| class.need == need),
        MemberGroup::Level(level) => classes.of(person).is_some_and(|class| class.level == level),
        MemberGroup::Rfm(wanted) => rfm.group_of(person) == Some(wanted),
        MemberGroup::RfmCell(r, f) => rfm.cell_of(person) == Some((r, f)),
    };
    Ok(community.dataset.members.people().filter(belongs).collect())
}

/// What stands out of segments, classes and loyalty, the most urgent first.
pub(super) fn findings(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Vec<MemberFinding>, EngineError> {
    let profiles = models.profiles(community, progress)?;
    let mut found = Vec::new();
    let summary = models.rfm(&profiles).summary(profiles.table());
    let slipping: Vec<_> = summary
        .groups
        .iter()
        .filter(|row| matches!(row.group, RfmGroup::AtRisk | RfmGroup::CannotLose))
        .collect();
    let members: u64 = slipping.iter().map(|row| row.members).sum();
    if members > 0 {
        let days = slipping.iter().map(|row| row.recency * row.members as f64).sum::<f64>();
        let group = slipping.iter().max_by_key(|row| row.members).map(|row| row.group);
        let group = group.unwrap_or(RfmGroup::AtRisk);
        found.push(MemberFinding::Slipping { members, days: days / members as f64, group });
    }
    let loyalty = models.loyalty(community, progress)?;
    if let Some(now) = loyalty.history.last() {
        let (loyal, share) = (now.loyal, now.share);
        let (gained, lost, days) = (loyalty.gained, loyalty.lost, loyalty.rule.days);
        if loyal > 0 || lost > 0 {
            found.push(MemberFinding::Loyal { loyal, share, gained, lost, days });
        }
    }
    if let Some(movement) = models.movement(community, MONTH, progress)? {
        let (risen, fallen) = risen_and_fallen(&movement);
        if risen + fallen > 0 {
            let (days, people) = (movement.days, movement.stayed + movement.moved);
            found.push(MemberFinding::Moved { days, risen, fallen, people });
        }
    }
    if loyalty.close_total > 0 {
        found.push(MemberFinding::Close { members: loyalty.close_total });
    }
    found.truncate(FINDINGS);
    Ok(found)
}

/// Segments are ordered by score, so a lower number is a rise.
fn risen_and_fallen(movement: &Movement) -> (u64, u64) {
    movement.moves.iter().fold((0, 0), |(risen, fallen), one| match one.from {
        Some(from) if one.to < from => (risen + one.members, fallen),
        Some(from) if one.to > from => (risen, fallen + one.members),
        _ => (risen, fallen),
    })
}
