//! What is popular among those who are like a newcomer.

use std::collections::BTreeMap;

use crate::model::{AttributeValues, Dataset, MemberId};
use crate::recommend::Interactions;

/// Members whose word weighs as much as what a wider group says (κ).
const PULL: f64 = 20.0;

/// Columns of an export that say where a member came from.
const SOURCES: [&str; 6] = ["source", "utm_source", "referrer", "channel", "来源", "渠道"];

/// Who is in a group with whom, and what each group took up.
#[derive(Clone, Debug, Default)]
pub struct Peers {
    /// Of each member, their tier and their source.
    keys: Vec<Key>,
    /// Shares of all members, then of each tier, then of each tier's sources.
    everybody: Vec<f64>,
    tiers: BTreeMap<u32, Vec<f64>>,
    sources: BTreeMap<Key, Vec<f64>>,
}

/// A tier and a source; without a column that names sources, all have the same.
type Key = (u32, String);

impl Peers {
    /// Counts. Robots and members who did nothing are in no group. O(entries).
    pub fn new(dataset: &Dataset, interactions: &Interactions) -> Self {
        let members = &dataset.members;
        let column = members.attributes.iter().find_map(|attribute| match &attribute.values {
            AttributeValues::Text(words)
                if SOURCES.contains(&attribute.name.to_lowercase().as_str()) =>
            {
                Some(words)
            }
            _ => None,
        });
        let key = |row: usize| {
            let source = column.map_or("", |words| words.get(row));
            (members.tier[row].0, source.to_owned())
        };
        let keys: Vec<Key> = (0..members.len()).map(key).collect();
        let active: Vec<usize> = (0..interactions.matrix.height())
            .filter(|&row| !interactions.row(row).is_empty())
            .collect();
        let flat = vec![0.0; interactions.matrix.width()];
        let everybody = drawn(interactions, &active, &flat, 0.0);
        let mut by_tier: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        let mut by_source: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for &row in &active {
            by_tier.entry(keys[row].0).or_default().push(row);
            if !keys[row].1.is_empty() {
                by_source.entry(keys[row].clone()).or_default().push(row);
            }
        }
        // Where all are of one tier, that says no more than everybody does.
        let told = if by_tier.len() > 1 { by_tier } else { BTreeMap::new() };
        let tiers: BTreeMap<u32, Vec<f64>> = told
            .into_iter()
            .map(|(tier, rows)| (tier, drawn(interactions, &rows, &everybody, PULL)))
            .collect();
        let sources = by_source
            .into_iter()
            .map(|(key, rows)| {
                let wider = tiers.get(&key.0).unwrap_or(&everybody);
                let own = drawn(interactions, &rows, wider, PULL);
                (key, own)
            })
            .collect();
        Self { keys, everybody, tiers, sources }
    }

    /// Multiplies what is popular by how much more it is so among a member's peers.
    pub fn tilt(&self, member: MemberId, scores: &mut [f64]) {
        let shares = self.shares(member);
        for ((score, share), all) in scores.iter_mut().zip(shares).zip(&self.everybody) {
            if *all > 0.0 {
                *score *= share / all;
            }
        }
    }

    /// Of each item, the share of a member's peers who took it up, 0–1.
    pub fn shares(&self, member: MemberId) -> &[f64] {
        let Some(key) = self.keys.get(member.index()) else { return &self.everybody };
        let wider = || self.tiers.get(&key.0).unwrap_or(&self.everybody);
        self.sources.get(key).unwrap_or_else(wider)
    }
}

/// The shares of some members, drawn towards wider ones.
fn drawn(interactions: &Interactions, rows: &[usize], wider: &[f64], pull: f64) -> Vec<f64> {
    let mut people: Vec<f64> = wider.iter().map(|share| pull * share).collect();
    for (item, interest) in rows.iter().flat_map(|&row| interactions.row(row).iter()) {
        people[item as usize] += f64::from(u8::from(interest > 0.0));
    }
    let size = rows.len() as f64 + pull;
    people.iter_mut().for_each(|people| *people /= size.max(1.0));
    people
}

#[cfg(test)]
mod tests {
    use super::Peers;
    use crate::model::{Builder, Dataset, MemberId};
    use crate::recommend::Interactions;

    /// Forty who pay take up the first piece, ten who do not the second; the last two of
    /// either kind are new.
    fn community() -> (Dataset, Interactions) {
        let mut builder = Builder::default();
        let gold = builder.tier("gold");
        let mut rows = Vec::new();
        for row in 0..52 {
            let member = builder.member(&format!("m{row:02}"));
            let pays = row < 40 || row == 50;
            if pays {
                builder.member_mut(member).tier = gold;
            }
            rows.push(if row >= 50 { Vec::new() } else { vec![u32::from(!pays)] });
        }
        (builder.build().0, Interactions::binary(2, rows))
    }

    #[test]
    fn newcomers_are_shown_what_their_peers_take_up() {
        let (dataset, interactions) = community();
        let peers = Peers::new(&dataset, &interactions);
        let [paying, other] = [50, 51].map(|row| peers.shares(MemberId(row)));
        // 40 of 40, drawn by 20 members of whom 0.8 took the first piece up.
        assert!((paying[0] - 56.0 / 60.0).abs() < 1e-12);
        // 10 of 10 on the second, drawn by 20 of whom 0.2 did: few, so drawn far.
        assert!((other[1] - 14.0 / 30.0).abs() < 1e-12);
        assert!(paying[0] > paying[1] && other[0] > other[1]);
        assert_eq!(peers.shares(MemberId(99)), [0.8, 0.2], "nobody's peers are everybody");
    }

    #[test]
    fn nobody_has_no_peers() {
        let peers = Peers::new(&Dataset::default(), &Interactions::binary(0, []));
        assert!(peers.shares(MemberId(0)).is_empty());
    }
}
