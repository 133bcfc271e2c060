//! What was planned and who got what: kept as it was on the day of the draw.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Metric;
use crate::model::spreadsheet_cell;

/// One of the two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Arm {
    /// As before.
    A,
    /// What is tried.
    B,
}

/// A trial, by the keys of the export, so that it outlives the next import.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// What to call it.
    pub name: String,
    /// What is counted.
    pub metric: Metric,
    /// The first day, as counted by [`crate::model::Time::day`].
    pub start: i64,
    /// Days that it runs.
    pub days: u32,
    /// The smallest difference that matters, in the unit of the metric.
    pub effect: f64,
    /// How often a difference may be seen that is not there.
    pub alpha: f64,
    /// How often a difference of `effect` is to be seen.
    pub power: f64,
    /// Members an arm that the plan asks for; `None` if no number of them is enough.
    pub needed: Option<u64>,
    /// Whether both ways are the same: the draw is put over days that are past, to see
    /// what chance alone makes of it.
    pub rehearsal: bool,
    /// The seed of the draw.
    pub seed: u64,
    /// Who got which way.
    pub members: BTreeMap<String, Arm>,
}

impl Trial {
    /// The keys of those who got one way, in their order.
    pub fn keys(&self, arm: Arm) -> impl Iterator<Item = &str> {
        self.members.iter().filter(move |&(_, &got)| got == arm).map(|(key, _)| key.as_str())
    }

    /// The list as a CSV: key and arm, a line a member.
    pub fn csv(&self) -> String {
        let line = |(key, arm): (&String, &Arm)| format!("{},{arm:?}\n", spreadsheet_cell(key));
        std::iter::once("member_id,arm\n".to_owned()).chain(self.members.iter().map(line)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Arm, Trial};
    use crate::experiment::Metric;

    #[test]
    fn the_list_can_be_pasted() {
        let members = [("b,1", Arm::B), ("=a", Arm::A), ("c", Arm::B)];
        let trial = Trial {
            name: String::new(),
            metric: Metric::Active,
            start: 0,
            days: 28,
            effect: 0.1,
            alpha: 0.05,
            power: 0.8,
            needed: Some(1),
            rehearsal: true,
            seed: 1,
            members: members.into_iter().map(|(key, arm)| (key.to_owned(), arm)).collect(),
        };
        assert_eq!(trial.csv(), "member_id,arm\n'=a,A\n\"b,1\",B\nc,B\n");
        assert_eq!(trial.keys(Arm::B).collect::<Vec<_>>(), ["b,1", "c"]);
    }
}
