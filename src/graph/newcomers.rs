//! Who has no tie: of the newcomers, and of all.
//!
//! A newcomer whom nobody has answered, and who has turned to nobody, is the one
//! most easily lost; they are told one by one, the latest first.

use super::{Network, Undirected};
use crate::math::order::Order;
use crate::model::{Dataset, MemberId, Period, Time};

/// Members who joined in the last so many days are newcomers.
pub const NEW_DAYS: i64 = 30;

/// People without a tie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Untied {
    /// Everybody without one.
    pub people: u64,
    /// Who joined in the last [`NEW_DAYS`].
    pub newcomers: u64,
    /// Of them, who has none: when they joined, the latest first.
    pub new: Vec<(MemberId, Time)>,
}

/// Counts those without a tie; days end with the moment `as_of`.
pub fn untied(dataset: &Dataset, network: &Network, as_of: Time) -> Untied {
    let lately = Period::last_days(as_of, NEW_DAYS);
    let mut found = Untied::default();
    for (node, &member) in network.people.iter().enumerate() {
        let alone = is_alone(&network.pairs, node);
        found.people += u64::from(alone);
        let joined = dataset.members.joined[member.index()];
        if lately.contains(joined) {
            found.newcomers += 1;
            if alone {
                found.new.push((member, joined));
            }
        }
    }
    found.new.order_by_key(|&(member, joined)| (std::cmp::Reverse(joined), member));
    found
}

fn is_alone(pairs: &Undirected, node: usize) -> bool {
    pairs.degree(node as u32) == 0
}

#[cfg(test)]
mod tests {
    use super::untied;
    use crate::graph::{Directed, Network};
    use crate::model::{Builder, DAY, Time};

    #[test]
    fn the_latest_without_a_tie_comes_first() {
        let mut builder = Builder::default();
        for (key, day) in [("a", 99), ("b", 80), ("c", 90), ("d", 10), ("e", 95)] {
            let member = builder.member(key);
            builder.member_mut(member).joined = Time(day * DAY);
        }
        let dataset = builder.build().0;
        let people: Vec<_> = dataset.members.people().collect();
        let ties = Directed::from_ties(5, &[(0, 3, 1.0)]);
        let network = Network { people, pairs: ties.undirected(), ties, ..Network::default() };
        let found = untied(&dataset, &network, Time(100 * DAY));
        assert_eq!((found.people, found.newcomers), (3, 4));
        let rows: Vec<u32> = found.new.iter().map(|(member, _)| member.0).collect();
        assert_eq!(rows, [4, 2, 1]);
    }
}
