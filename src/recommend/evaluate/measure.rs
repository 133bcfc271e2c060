//! What one model did on a split: its marks member by member, and what its lists were
//! like as a whole.
//!
//! *Coverage* is the share of candidates that anybody was shown. *Novelty* is the mean
//! self-information of what was shown, −log₂(people of the item / members). *Diversity*
//! is 1 − the mean cosine, by the people who took them up, of two items of a list.
//! *Popularity* is the mean number of people of what was shown (ARP), and *concentration*
//! the Gini coefficient of how often each candidate was shown: 0 if all equally often, 1
//! if one alone. Measured on members' own lists of ten (Kaminskas and Bridge, 2016).
//! Diversity looks at 500 lists spread over all: it costs 45 products of columns a list.

use super::{LENGTH, Marks, Split};
use crate::math::order::Order;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::Scored;
use crate::model::{Cancelled, Progress};
use crate::recommend::{Model, ModelKind, Ranker};

/// Lists whose diversity is looked at, at most.
const LOOKED_AT: usize = 500;

/// What one model did, marks a member judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Which model.
    pub model: ModelKind,
    /// What each member's list was worth.
    pub marks: Vec<Marks>,
    /// What the lists were like.
    pub lists: ListTraits,
}

/// What lists are like, whether right or wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ListTraits {
    /// Share of candidates that anybody was shown, 0–1.
    pub coverage: f64,
    /// Bits that an item shown tells, for being rare.
    pub novelty: f64,
    /// 1 − mean cosine within a list, 0–1.
    pub diversity: f64,
    /// Mean people of an item shown.
    pub popularity: f64,
    /// Gini coefficient of how often candidates were shown, 0–1.
    pub concentration: f64,
}

impl Measured {
    /// The mean of one of the marks; 0 for nobody.
    pub fn mean(&self, mark: impl Fn(&Marks) -> f64) -> f64 {
        self.marks.iter().map(mark).sum::<f64>() / self.marks.len().max(1) as f64
    }
}

/// Has a model make a list for every member of the split. Reports members done.
pub fn measure(
    model: &dyn Model,
    fallback: &dyn Model,
    split: &Split,
    progress: &dyn Progress,
) -> Result<Measured, Cancelled> {
    let mut ranker = Ranker::new(model, fallback, &split.candidates);
    let mut traits = Traits::new(split);
    let mut marks = Vec::with_capacity(split.test.len());
    let known = split.test.iter().map(|held| split.train.row(held.member as usize));
    let lists = ranker.top_all(&known.collect::<Vec<Row<'_>>>(), LENGTH, progress)?;
    for (done, (held, list)) in split.test.iter().zip(&lists).enumerate() {
        traits.see(done, list);
        marks.push(Marks::of(list, &held.items));
    }
    Ok(Measured { model: model.kind(), marks, lists: traits.finish(&split.candidates) })
}

/// Counts while lists go by.
struct Traits {
    people: Csr,
    members: f64,
    every: usize,
    shown: Vec<u32>,
    unlike: f64,
    pairs: f64,
}

impl Traits {
    fn new(split: &Split) -> Self {
        let people = split.train.matrix.transpose();
        let members = split.train.matrix.rows().filter(|row| !row.is_empty()).count().max(1) as f64;
        let every = split.test.len().div_ceil(LOOKED_AT).max(1);
        let shown = vec![0; people.height()];
        Self { people, members, every, shown, unlike: 0.0, pairs: 0.0 }
    }

    fn see(&mut self, done: usize, list: &[Scored]) {
        list.iter().for_each(|scored| self.shown[scored.id as usize] += 1);
        if !done.is_multiple_of(self.every) {
            return;
        }
        for (place, first) in list.iter().enumerate() {
            for second in &list[place + 1..] {
                self.unlike += 1.0 - self.cosine(first.id, second.id);
                self.pairs += 1.0;
            }
        }
    }

    /// By who took both up, 0–1.
    fn cosine(&self, first: u32, second: u32) -> f64 {
        let (first, second) = (self.people.row(first as usize), self.people.row(second as usize));
        let norm = (first.dot(first) * second.dot(second)).sqrt();
        if norm > 0.0 { (first.dot(second) / norm).min(1.0) } else { 0.0 }
    }

    fn finish(self, candidates: &[bool]) -> ListTraits {
        let count = candidates.iter().filter(|&&candidate| candidate).count();
        let open = self.shown.iter().zip(candidates).filter(|&(_, &candidate)| candidate);
        let mut times: Vec<u32> = open.map(|(&times, _)| times).collect();
        let reached = times.iter().filter(|&&times| times > 0).count();
        let slots: f64 = times.iter().map(|&times| f64::from(times)).sum::<f64>().max(1.0);
        let mut traits = ListTraits {
            coverage: reached as f64 / count.max(1) as f64,
            diversity: if self.pairs > 0.0 { self.unlike / self.pairs } else { 0.0 },
            concentration: gini(&mut times),
            ..ListTraits::default()
        };
        for (item, &times) in self.shown.iter().enumerate().filter(|(_, times)| **times > 0) {
            let people = self.people.row(item).len() as f64;
            let share = f64::from(times) / slots;
            traits.popularity += share * people;
            traits.novelty -= share * (people.max(1.0) / self.members).log2();
        }
        traits
    }
}

/// How unevenly: 0 for equal, towards 1 for one that has all.
fn gini(values: &mut [u32]) -> f64 {
    values.order();
    let count = values.len() as f64;
    let total: f64 = values.iter().map(|&value| f64::from(value)).sum();
    let ranked = (1u32..).zip(values.iter());
    let weighted: f64 = ranked.map(|(rank, &value)| f64::from(rank) * f64::from(value)).sum();
    if total > 0.0 { 2.0 * weighted / (count * total) - (count + 1.0) / count } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::{gini, measure};
    use crate::model::Silent;
    use crate::recommend::evaluate::Split;
    use crate::recommend::{Interactions, PopularityParams};

    #[test]
    fn unevenness_of_known_cases() {
        assert_eq!(gini(&mut [3, 3, 3]), 0.0);
        assert!((gini(&mut [0, 0, 0, 8]) - 0.75).abs() < 1e-12);
        assert_eq!(gini(&mut []), 0.0);
    }

    #[test]
    fn traits_of_a_small_case() {
        // Ann is shown items 1 and 2 (two people and one); these share one person.
        let train = Interactions::binary(3, [vec![0], vec![1, 2], vec![1]]);
        let future = Interactions::binary(3, [vec![2], Vec::new(), Vec::new()]);
        let split = Split::given(train, &future, vec![true; 3]);
        let popularity = PopularityParams::default().check().unwrap().fit(&split.train);
        let found = measure(&popularity, &popularity, &split, &Silent).unwrap();
        assert_eq!(found.lists.coverage, 2.0 / 3.0);
        assert_eq!(found.lists.popularity, 1.5);
        let bits = (1.5f64.log2() + 3f64.log2()) / 2.0;
        assert!((found.lists.novelty - bits).abs() < 1e-12);
        assert!((found.lists.diversity - (1.0 - 1.0 / 2f64.sqrt())).abs() < 1e-12);
        assert_eq!(found.marks[0].reciprocal_rank, 0.5);
    }
}
