//! Which tastes count for a member: everybody's, their group's, and those of each trait by
//! how much of it they have.

use super::Members;
use crate::engage::Choices;
use crate::math::stats::moments;

/// Groups with an effect of their own at most: the outer problem is dense.
const GROUPS: usize = 32;

/// Blocks of tastes by member.
#[derive(Clone, Debug)]
pub(super) struct Designs {
    groups: Vec<Option<usize>>,
    /// Groups there are.
    count: usize,
    /// Traits there are, and those of each member in standard deviations.
    width: usize,
    traits: Vec<f64>,
}

impl Designs {
    pub(super) fn new(known: Members<'_>, choices: &Choices) -> Self {
        let members = choices.members();
        let group = |member: usize| {
            let group = known.groups.get(member).copied().flatten();
            group.map(|group| group as usize).filter(|&group| group < GROUPS)
        };
        let groups: Vec<Option<usize>> = (0..members).map(group).collect();
        let count = groups.iter().flatten().max().map_or(0, |&group| group + 1);
        let width = known.traits.first().map_or(0, Vec::len);
        let mut traits = vec![0.0; members * width];
        for column in 0..width {
            let value = |member: usize| {
                let row = known.traits.get(member).and_then(|row| row.get(column));
                row.copied().unwrap_or(f64::NAN)
            };
            // Whoever never chose tells nothing, and is not what others are compared with.
            let chose = (0..members).filter(|&row| choices.weights(row).iter().any(|&n| n > 0.0));
            let (mean, deviation) = moments(&chose.map(value).collect::<Vec<f64>>());
            for member in 0..members {
                let scaled = (value(member) - mean) / deviation;
                if scaled.is_finite() {
                    traits[member * width + column] = scaled;
                }
            }
        }
        Self { groups, count, width, traits }
    }

    /// Everybody's block, the groups', the traits'.
    pub(super) fn blocks(&self) -> usize {
        1 + self.count + self.width
    }

    /// The blocks that count for a member, rising, each with its weight.
    pub(super) fn of(&self, member: usize) -> Vec<(usize, f64)> {
        let mut design = vec![(0, 1.0)];
        design.extend(self.groups.get(member).copied().flatten().map(|group| (1 + group, 1.0)));
        let own = self.traits.get(member * self.width..(member + 1) * self.width);
        let own = own.unwrap_or(&[]).iter().enumerate();
        design.extend(own.map(|(place, &value)| (1 + self.count + place, value)));
        design
    }
}
