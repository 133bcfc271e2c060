//! All measures of one graph, fitted together and asked about afterwards.
//!
//! Betweenness costs as much as all else and only a table tells of it: it is counted when
//! first asked for, so that the picture need not wait.

use std::cell::OnceCell;

use super::betweenness::{Betweenness, BetweennessValidParams, Plan};
use super::bridges::{Bridges, bridges};
use super::brokers::{Brokers, brokers};
use super::build::{BuildValidParams, Network};
use super::core::core_numbers;
use super::influence::{Influence, InfluenceValidParams};
use super::leiden::{Communities, LeidenValidParams};
use super::newcomers::{Untied, untied};
use super::page_rank::PageRankValidParams;
use super::picture::{Picture, picture};
use super::resilience::{Loss, losses};
use super::subjects::subjects;
use crate::model::{Cancelled, Dataset, Progress, Stage, Time};

/// Nodes drawn at most: beyond, a picture is a ball of wool.
pub const DRAWN: usize = 2_000;
/// Groups that are told of.
pub const GROUPS: usize = 20;
/// People whose leaving is told of.
const LOSSES: usize = 15;
/// Brokers looked for.
const BROKERS: usize = 3;
/// Tags told of a group.
const SUBJECTS: usize = 3;

/// The graph of a dataset with everything measured on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// People and ties.
    pub network: Network,
    /// PageRank by node; sums to 1.
    pub rank: Vec<f64>,
    /// How betweenness is counted.
    pub plan: Plan,
    betweenness: OnceCell<Betweenness>,
    seed: u64,
    /// Core number by node.
    pub cores: Vec<u32>,
    /// Groups.
    pub communities: Communities,
    /// Tags that tell the first [`GROUPS`] groups apart.
    pub subjects: Vec<Vec<u32>>,
    /// Bridges, cut points, components.
    pub bridges: Bridges,
    /// Who holds the ties between groups.
    pub brokers: Brokers,
    /// Whose leaving would break most, the worst first.
    pub losses: Vec<Loss>,
    /// Whom to ask to spread a word.
    pub influence: Influence,
    /// Who has no tie.
    pub untied: Untied,
    /// What is drawn.
    pub picture: Picture,
}

impl Analysis {
    /// Measures a dataset as of a moment; the same seed measures the same.
    pub fn fit(
        dataset: &Dataset,
        params: &BuildValidParams,
        as_of: Time,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let stage = |index| Stage::new(progress, index, 5);
        let network = params.build(dataset, as_of, &stage(0))?;
        let (ties, pairs) = (&network.ties, &network.pairs);
        let rank = PageRankValidParams::default().fit(ties, &stage(1))?.scores;
        let communities = LeidenValidParams::default().fit(pairs, seed, &stage(2))?;
        let influence = InfluenceValidParams::default().fit(ties, seed, &stage(3))?;
        let picture = picture(pairs, &communities.labels, &rank, DRAWN, &stage(4))?;
        let bridges = bridges(pairs);
        let groups = communities.sizes.iter().take_while(|&&size| size > 1).count().min(GROUPS);
        let told = (groups, SUBJECTS);
        Ok(Self {
            cores: core_numbers(pairs),
            subjects: subjects(dataset, &network, &communities, params.period(), as_of, told),
            brokers: brokers(pairs, &communities.labels, BROKERS),
            losses: losses(pairs, &bridges.cut_off, &network.replies, LOSSES),
            untied: untied(dataset, &network, as_of),
            plan: BetweennessValidParams::default().plan(pairs),
            network,
            rank,
            betweenness: OnceCell::new(),
            seed,
            communities,
            bridges,
            influence,
            picture,
        })
    }

    /// Betweenness by node, counted when first asked for.
    pub fn betweenness(&self, progress: &dyn Progress) -> Result<&Betweenness, Cancelled> {
        if let Some(found) = self.betweenness.get() {
            return Ok(found);
        }
        let params = BetweennessValidParams::default();
        let found = params.fit(&self.network.pairs, self.seed, progress)?;
        Ok(self.betweenness.get_or_init(|| found))
    }

    /// Groups of more than one.
    pub fn groups(&self) -> usize {
        self.communities.sizes.iter().take_while(|&&size| size > 1).count()
    }
}
