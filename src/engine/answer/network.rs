//! What is answered about ties between members.

use serde::{Deserialize, Serialize};

pub use crate::graph::Tie;
pub use crate::graph::influence::Reach;
use crate::model::{MemberId, Period, Time};

/// The network page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkPage {
    /// Over what time; the whole history if `None`.
    pub period: Option<Period>,
    /// The key numbers.
    pub figures: NetworkFigures,
    /// What stands out, the most important first; three at most.
    pub findings: Vec<NetworkFinding>,
    /// Who is drawn, the highest standing first: everybody with a tie, or the first
    /// 2,000 where they are more.
    pub nodes: Vec<NetworkNode>,
    /// Ties that are drawn: pairs of positions in `nodes`, the strongest of each.
    pub ties: Vec<(u32, u32)>,
    /// Groups of more than one, the largest first, at most 20.
    pub groups: Vec<NetworkGroup>,
    /// Ties that alone hold two people or more to the rest, those that hold most
    /// first, at most 20.
    pub bridges: Vec<NetworkBridge>,
    /// Newcomers without a tie, the latest first, at most 50.
    pub newcomers: Vec<Newcomer>,
    /// Whom to ask to spread a word: the first k are the choice for k.
    pub ask: Vec<Asking>,
    /// Whose leaving would break most, the worst first.
    pub losses: Vec<Leaving>,
}

/// Key numbers of the network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkFigures {
    /// People, robots not counted.
    pub people: u64,
    /// Of them, who has a tie.
    pub tied: u64,
    /// Pairs of people with a tie.
    pub pairs: u64,
    /// Acts behind the ties by kind; of `Together`, activities.
    pub acts: Vec<(Tie, u64)>,
    /// Activities with too many people to tie anybody.
    pub crowds: u64,
    /// People in the largest connected part.
    pub largest: u64,
    /// Groups of more than one.
    pub groups: u64,
    /// Modularity of the groups: −0.5 to 1, about 0 by chance.
    pub modularity: f64,
    /// Ties without which their part falls in two.
    pub bridges: u64,
    /// Who joined in the last `new_days`.
    pub newcomers: u64,
    /// Of them, who has no tie.
    pub newcomers_untied: u64,
    /// The days in which one is new.
    pub new_days: u32,
    /// Sources that betweenness was counted from.
    pub pivots: u64,
    /// Whether those are all who have a tie.
    pub exact: bool,
    /// The attention that everybody shares out among their ties, as assumed, 0–1.
    pub attention: f64,
    /// Random cascades that a reach is told from.
    pub cascades: u64,
}

/// Something worth saying about the network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum NetworkFinding {
    /// Newcomers whom nobody turned to.
    Newcomers {
        /// Without a tie.
        untied: u64,
        /// Of so many newcomers.
        of: u64,
        /// Who joined in so many days.
        days: u32,
    },
    /// Somebody whose leaving would leave others alone.
    Leaving {
        /// What to call them.
        label: String,
        /// Members who would lose their only tie.
        orphans: u64,
        /// Members cut off from the rest, those among them.
        cut_off: u64,
    },
    /// A few hold the ties between groups.
    Brokers {
        /// How many people …
        people: u64,
        /// … hold this share of the ties between groups, 0–1 …
        share: f64,
        /// … of which there are so many.
        ties: u64,
    },
    /// Members without a tie to anybody.
    Untied {
        /// How many.
        people: u64,
        /// Of how many.
        of: u64,
    },
}

/// A person, named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Which member.
    pub id: MemberId,
    /// What to call them.
    pub label: String,
}

/// A person in the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkNode {
    /// Who.
    pub person: Person,
    /// Place in the unit square.
    pub place: (f32, f32),
    /// Group; `None` beyond the first 20.
    pub group: Option<u32>,
    /// PageRank as a multiple of the mean.
    pub standing: f64,
}

/// A row of the table of people with ties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkRow {
    /// Who.
    pub person: Person,
    /// PageRank as a multiple of the mean of everybody.
    pub standing: f64,
    /// People who turn to them.
    pub incoming: u32,
    /// People they turn to.
    pub outgoing: u32,
    /// Share of pairs of others on whose shortest paths they lie, 0–1.
    pub between: f64,
    /// Core number.
    pub core: u32,
    /// Group; `None` beyond the first 20.
    pub group: Option<u32>,
}

/// A window of that table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkTable {
    /// People with a tie.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window.
    pub rows: Vec<NetworkRow>,
}

/// A group of people with more ties among themselves than chance has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkGroup {
    /// 0 is the largest.
    pub index: u32,
    /// People in it.
    pub members: u64,
    /// Who has the highest standing in it.
    pub leader: Person,
    /// Tags that they take up more than everybody does.
    pub tags: Vec<String>,
    /// Share of their ties that stay in the group, 0–1.
    pub within: f64,
}

/// A tie that alone holds a part to the rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkBridge {
    /// The end in the larger part.
    pub from: Person,
    /// The other end.
    pub to: Person,
    /// People whom the tie alone holds.
    pub holds: u64,
}

/// Somebody new without a tie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// Who.
    pub person: Person,
    /// When they joined.
    pub joined: Time,
}

/// One more person to ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asking {
    /// Who.
    pub person: Person,
    /// People reached by them and those before them together.
    pub reach: Reach,
    /// Reached by as many of those to whom most people turn.
    pub baseline: Reach,
}

/// What would go with a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// Who.
    pub person: Person,
    /// Pairs that would go.
    pub ties: u64,
    /// Members left without any tie.
    pub orphans: u64,
    /// Members cut off from the largest remaining part, those among them.
    pub cut_off: u64,
    /// Their share of all replies, 0–1.
    pub replies: f64,
}
