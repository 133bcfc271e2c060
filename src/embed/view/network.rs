//! Who is tied to whom.

use serde::Serialize;
use tsify::Tsify;

use super::community::PeriodView;
use super::{Present, mirror};
use crate::embed::kind::TieWord;
use crate::engine;
use crate::model::Dataset;

mirror!(
    /// The network: its numbers, its picture, its groups, and what a leaving would break.
    NetworkView = engine::NetworkPage {
        /// Undefined for the whole history.
        period: Option<PeriodView>,
        figures: NetworkFiguresView,
        findings: Vec<NetworkFindingView>,
        /// Who is drawn, the highest standing first.
        nodes: Vec<NetworkNodeView>,
        /// Pairs of positions in `nodes`: the three strongest ties of each.
        ties: Vec<(u32, u32)>,
        groups: Vec<NetworkGroupView>,
        /// Ties that alone hold two people or more to the rest.
        bridges: Vec<NetworkBridgeView>,
        /// Newcomers without a tie.
        newcomers: Vec<NewcomerView>,
        /// Whom to ask to spread a word: the first k are the choice for k.
        ask: Vec<AskingView>,
        /// Whose leaving would break most.
        losses: Vec<LeavingView>,
    }
);

mirror!(
    /// Key numbers of the network.
    NetworkFiguresView = engine::NetworkFigures {
        people: u64,
        tied: u64,
        pairs: u64,
        /// Acts by kind of tie; of "together", activities.
        acts: Vec<(TieWord, u64)>,
        /// Activities with too many people to tie anybody.
        crowds: u64,
        /// People in the largest connected part.
        largest: u64,
        groups: u64,
        modularity: f64,
        bridges: u64,
        newcomers: u64,
        newcomers_untied: u64,
        new_days: u32,
        /// Sources that betweenness was counted from …
        pivots: u64,
        /// … and whether those are all.
        exact: bool,
        /// The attention that everybody shares out among their ties, as assumed.
        attention: f64,
        /// Random cascades that a reach is told from.
        cascades: u64,
    }
);

/// Something worth saying about the network.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "finding", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum NetworkFindingView {
    /// Newcomers of the last days without a tie.
    Newcomers { untied: u64, of: u64, days: u32 },
    /// Whose leaving would cut others off, or take their only tie.
    #[serde(rename_all = "camelCase")]
    Leaving { label: String, orphans: u64, cut_off: u64 },
    /// So many people hold this share of the ties between groups.
    Brokers { people: u64, share: f64, ties: u64 },
    /// Members without a tie.
    Untied { people: u64, of: u64 },
}

impl Present<NetworkFindingView> for engine::NetworkFinding {
    fn present(self, _: &Dataset) -> NetworkFindingView {
        match self {
            Self::Newcomers { untied, of, days } => {
                NetworkFindingView::Newcomers { untied, of, days }
            }
            Self::Leaving { label, orphans, cut_off } => {
                NetworkFindingView::Leaving { label, orphans, cut_off }
            }
            Self::Brokers { people, share, ties } => {
                NetworkFindingView::Brokers { people, share, ties }
            }
            Self::Untied { people, of } => NetworkFindingView::Untied { people, of },
        }
    }
}

mirror!(
    /// A person, named.
    PersonView = engine::Person {
        /// Your id.
        id: String,
        label: String,
    }
);

mirror!(
    /// A person in the picture.
    NetworkNodeView = engine::NetworkNode {
        person: PersonView,
        /// In the unit square.
        place: (f32, f32),
        group: Option<u32>,
        /// PageRank as a multiple of the mean.
        standing: f64,
    }
);

mirror!(
    /// A window of the table of people with ties.
    NetworkTableView = engine::NetworkTable {
        total: u64,
        offset: u32,
        rows: Vec<NetworkRowView>,
    }
);

mirror!(
    /// A person with ties.
    NetworkRowView = engine::NetworkRow {
        person: PersonView,
        /// PageRank as a multiple of the mean.
        standing: f64,
        /// People who turn to them.
        incoming: u32,
        /// People they turn to.
        outgoing: u32,
        /// Share of pairs of others on whose shortest paths they lie.
        between: f64,
        core: u32,
        group: Option<u32>,
    }
);

mirror!(
    /// A group of people with more ties among themselves than chance has.
    NetworkGroupView = engine::NetworkGroup {
        index: u32,
        members: u64,
        leader: PersonView,
        tags: Vec<String>,
        /// Share of their ties that stay in the group.
        within: f64,
    }
);

mirror!(
    /// A tie that alone holds a part to the rest.
    NetworkBridgeView = engine::NetworkBridge {
        from: PersonView,
        to: PersonView,
        holds: u64,
    }
);

mirror!(
    /// Somebody new without a tie.
    NewcomerView = engine::Newcomer { person: PersonView, joined: f64 }
);

mirror!(
    /// One more person to ask.
    AskingView = engine::Asking {
        person: PersonView,
        /// Reached together with those before.
        reach: ReachView,
        /// Reached by as many of those to whom most people turn.
        baseline: ReachView,
    }
);

mirror!(
    /// People reached in the mean, with the 95 % interval of sampling.
    ReachView = engine::Reach { people: f64, low: f64, high: f64 }
);

mirror!(
    /// What would go with a person.
    LeavingView = engine::Leaving {
        person: PersonView,
        ties: u64,
        /// Members left without any tie.
        orphans: u64,
        /// Members cut off from the largest remaining part.
        cut_off: u64,
        /// Their share of all replies.
        replies: f64,
    }
);
