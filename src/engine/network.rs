//! The network page and its table, from a graph that was measured.

mod table;

use super::community::Community;
use super::{
    Asking, EngineError, Leaving, NetworkBridge, NetworkFigures, NetworkFinding, NetworkGroup,
    NetworkNode, NetworkPage, NetworkQuery, Newcomer, Person,
};
use crate::graph::analysis::GROUPS;
use crate::graph::build::BuildValidParams;
use crate::graph::influence::InfluenceParams;
use crate::graph::newcomers::NEW_DAYS;
use crate::graph::{Analysis, BuildParams, Tie};
use crate::model::{Dataset, MemberId, Period, Time};
pub(super) use table::table;

/// Findings, bridges and newcomers told at most.
const FINDINGS: usize = 3;
const BRIDGES: usize = 20;
const NEWCOMERS: usize = 50;
/// A share below which it is no news that few hold much.
const MUCH: f64 = 0.3;

/// What a query asks to be built, as of the last moment of the data.
pub(super) fn params(query: &NetworkQuery, as_of: Time) -> Result<BuildValidParams, EngineError> {
    let period = query.days.map(|days| Period::last_days(as_of, i64::from(days.max(1))));
    let params = BuildParams { ties: query.ties.clone(), period, half_life: None };
    params.check().map_err(EngineError::Network)
}

/// The page.
pub(super) fn page(community: &Community, found: &Analysis, period: Option<Period>) -> NetworkPage {
    let told = Told { dataset: &community.dataset, found };
    NetworkPage {
        period,
        figures: told.figures(),
        findings: told.findings(),
        nodes: told.nodes(),
        ties: found.picture.ties.clone(),
        groups: told.groups(),
        bridges: told.bridges(),
        newcomers: told.newcomers(),
        ask: told.ask(),
        losses: told.losses(),
    }
}

/// A measured graph with the names of its people.
struct Told<'a> {
    dataset: &'a Dataset,
    found: &'a Analysis,
}

impl Told<'_> {
    fn member(&self, node: u32) -> Person {
        self.person(self.found.network.people[node as usize])
    }

    fn person(&self, id: MemberId) -> Person {
        Person { id, label: self.dataset.members.label(id).to_owned() }
    }

    fn standing(&self, node: u32) -> f64 {
        self.found.rank[node as usize] * self.found.rank.len() as f64
    }

    /// The group of a node, if it is one of those told of.
    fn group(&self, node: u32) -> Option<u32> {
        let label = self.found.communities.labels[node as usize];
        ((label as usize) < self.found.groups().min(GROUPS)).then_some(label)
    }

    fn figures(&self) -> NetworkFigures {
        let Analysis { network, communities, bridges, plan, influence, untied, .. } = self.found;
        let people = network.people.len() as u64;
        let acts = Tie::ALL.into_iter().zip(network.acts).filter(|&(_, acts)| acts > 0);
        NetworkFigures {
            people,
            tied: people - untied.people,
            pairs: network.pairs.ties() as u64,
            acts: acts.collect(),
            crowds: network.crowds,
            largest: bridges.sizes.first().copied().filter(|&size| size > 1).map_or(0, u64::from),
            groups: self.found.groups() as u64,
            modularity: communities.modularity,
            bridges: bridges.bridges.len() as u64,
            newcomers: untied.newcomers,
            newcomers_untied: untied.new.len() as u64,
            new_days: NEW_DAYS as u32,
            pivots: plan.pivots as u64,
            exact: plan.exact,
            attention: InfluenceParams::default().attention,
            cascades: influence.sets as u64,
        }
    }

    /// Newcomers first: they can still be helped; then who would be missed most.
    fn findings(&self) -> Vec<NetworkFinding> {
        let Analysis { network, untied, losses, brokers, .. } = self.found;
        let mut findings = Vec::new();
        if network.pairs.ties() == 0 {
            return findings;
        }
        if !untied.new.is_empty() {
            let (untied, of) = (untied.new.len() as u64, untied.newcomers);
            findings.push(NetworkFinding::Newcomers { untied, of, days: NEW_DAYS as u32 });
        }
        // One who would be missed by a single person is no news.
        if let Some(worst) = losses.first().filter(|worst| worst.cut_off > 1) {
            let label = self.member(worst.node).label;
            let (orphans, cut_off) = (u64::from(worst.orphans), u64::from(worst.cut_off));
            findings.push(NetworkFinding::Leaving { label, orphans, cut_off });
        }
        let held: u32 = brokers.chosen.iter().map(|&(_, ties)| ties).sum();
        let share = f64::from(held) / f64::from(brokers.between.max(1));
        if share >= MUCH {
            let (people, ties) = (brokers.chosen.len() as u64, u64::from(brokers.between));
            findings.push(NetworkFinding::Brokers { people, share, ties });
        }
        if untied.people > 0 {
            let (people, of) = (untied.people, network.people.len() as u64);
            findings.push(NetworkFinding::Untied { people, of });
        }
        findings.truncate(FINDINGS);
        findings
    }

    fn nodes(&self) -> Vec<NetworkNode> {
        let picture = &self.found.picture;
        let node = |(&node, &place): (&u32, &(f32, f32))| NetworkNode {
            person: self.member(node),
            place,
            group: self.group(node),
            standing: self.standing(node),
        };
        picture.nodes.iter().zip(&picture.places).map(node).collect()
    }

    fn groups(&self) -> Vec<NetworkGroup> {
        let Analysis { network, rank, communities, subjects, .. } = self.found;
        let count = self.found.groups().min(GROUPS);
        let mut leaders: Vec<Option<u32>> = vec![None; count];
        // Ties of each group's people by their ends: those inside, and all.
        let mut ends = vec![(0u64, 0u64); count];
        for (node, &label) in communities.labels.iter().enumerate() {
            let Some(leader) = leaders.get_mut(label as usize) else { continue };
            if leader.is_none_or(|leader| rank[node] > rank[leader as usize]) {
                *leader = Some(node as u32);
            }
            let (inside, all) = &mut ends[label as usize];
            for &other in network.pairs.row(node as u32).columns {
                *inside += u64::from(communities.labels[other as usize] == label);
                *all += 1;
            }
        }
        let group = |(index, leader): (usize, &Option<u32>)| {
            let (inside, all) = ends[index];
            let names = &self.dataset.contents.tag_names;
            let tags = subjects.get(index).into_iter().flatten();
            Some(NetworkGroup {
                index: index as u32,
                members: u64::from(communities.sizes[index]),
                leader: self.member((*leader)?),
                tags: tags.map(|&tag| names.get(tag as usize).to_owned()).collect(),
                within: inside as f64 / all.max(1) as f64,
            })
        };
        leaders.iter().enumerate().filter_map(group).collect()
    }

    fn bridges(&self) -> Vec<NetworkBridge> {
        // A bridge to one person is that person's only tie: the losses tell of it.
        let wide = self.found.bridges.bridges.iter().filter(|bridge| bridge.holds > 1);
        let bridge = |bridge: &crate::graph::bridges::Bridge| NetworkBridge {
            from: self.member(bridge.from),
            to: self.member(bridge.to),
            holds: u64::from(bridge.holds),
        };
        wide.take(BRIDGES).map(bridge).collect()
    }

    fn newcomers(&self) -> Vec<Newcomer> {
        let new = self.found.untied.new.iter().take(NEWCOMERS);
        new.map(|&(member, joined)| Newcomer { person: self.person(member), joined }).collect()
    }

    fn ask(&self) -> Vec<Asking> {
        let influence = &self.found.influence;
        let reaches = influence.reach.iter().zip(&influence.baseline);
        let asking =
            |(&node, (&reach, &baseline))| Asking { person: self.member(node), reach, baseline };
        influence.seeds.iter().zip(reaches).map(asking).collect()
    }

    fn losses(&self) -> Vec<Leaving> {
        let leaving = |loss: &crate::graph::resilience::Loss| Leaving {
            person: self.member(loss.node),
            ties: u64::from(loss.ties),
            orphans: u64::from(loss.orphans),
            cut_off: u64::from(loss.cut_off),
            replies: loss.replies,
        };
        self.found.losses.iter().map(leaving).collect()
    }
}

#[cfg(test)]
mod tests;
