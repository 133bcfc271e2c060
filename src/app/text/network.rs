//! Words of the network page.

use super::Counted;
use crate::app::format::Format;
use crate::engine::{NetworkFigures, NetworkFinding, Reach, Tie};

/// Words of the network page.
pub struct Network {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Names the choice of ties.
    pub ties: &'static str,
    /// All ties together.
    pub all: &'static str,
    /// A kind of tie, as a choice.
    pub tie: fn(Tie) -> &'static str,
    /// Acts behind the ties of a kind: "12 replies".
    pub acts: fn(&Format, Tie, u64) -> String,
    /// What the ties rest on: the acts by kind, and activities that were too large.
    pub rests_on: fn(&Format, &[String], u64) -> String,
    /// Names the choice of the period, and the whole history.
    pub period: (&'static str, &'static str),
    /// The last so many days.
    pub days: fn(u32) -> String,
    /// A finding.
    pub finding: fn(&Format, &NetworkFinding) -> String,
    /// Names the key numbers.
    pub numbers: &'static str,
    /// The key numbers.
    pub stats: Stats,
    /// The picture.
    pub picture: Picture,
    /// A group by its number, from 0, and its leader.
    pub group: fn(&Format, u32, &str) -> String,
    /// The table of people with ties.
    pub people: TableWords<7>,
    /// The groups.
    pub groups: TableWords<5>,
    /// Whom to ask.
    pub ask: Ask,
    /// What would go with a person.
    pub losses: TableWords<5>,
    /// Ties that alone hold a part.
    pub bridges: TableWords<3>,
    /// Said where every bridge holds one person: how many bridges; title and help.
    pub bridges_of_one: fn(&Format, u64) -> (&'static str, String),
    /// Newcomers without a tie.
    pub newcomers: TableWords<2>,
    /// Of how many newcomers, and in how many days they joined.
    pub newcomers_lead: fn(&Format, &NetworkFigures) -> String,
    /// How betweenness was counted.
    pub betweenness: fn(&Format, &NetworkFigures) -> String,
    /// Nobody is tied to anybody: title and help.
    pub empty: (&'static str, &'static str),
}

/// A number: its name, its formula, what it means.
pub struct StatWords {
    /// Its name.
    pub label: &'static str,
    /// Its formula.
    pub formula: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// Words of the key numbers.
pub struct Stats {
    /// People with a tie.
    pub tied: StatWords,
    /// Pairs with a tie.
    pub pairs: StatWords,
    /// People in the largest part.
    pub largest: StatWords,
    /// Groups.
    pub groups: StatWords,
    /// Modularity.
    pub modularity: StatWords,
    /// Bridges.
    pub bridges: StatWords,
    /// Newcomers without a tie.
    pub newcomers: StatWords,
}

/// Words of the picture.
pub struct Picture {
    /// Its title.
    pub title: &'static str,
    /// What is seen: people drawn, people with ties, groups.
    pub finding: fn(&Format, u64, u64, u64) -> String,
    /// How to read and to use it.
    pub help: &'static [&'static str],
    /// Columns of its table: person, group, standing.
    pub columns: [&'static str; 3],
    /// People beyond the groups that are told of.
    pub ungrouped: &'static str,
}

/// Words of a table in a card.
pub struct TableWords<const N: usize> {
    /// Its title.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Its columns.
    pub columns: [&'static str; N],
    /// How it is computed.
    pub help: &'static [&'static str],
    /// What is said where there is nothing: title and help.
    pub none: (&'static str, &'static str),
}

/// Words of whom to ask.
pub struct Ask {
    /// Its title.
    pub title: &'static str,
    /// Names the choice of how many.
    pub count: &'static str,
    /// So many people.
    pub people: Counted,
    /// What asking so many reaches, and what the baseline does.
    pub lead: fn(&Format, u64, Reach, Reach) -> String,
    /// A reach with its interval.
    pub reach: fn(&Format, Reach) -> String,
    /// Columns: person, reached together, baseline.
    pub columns: [&'static str; 3],
    /// How it is computed: the attention assumed and the cascades.
    pub help: fn(&Format, &NetworkFigures) -> Vec<String>,
}
