//! From texts to groups of texts that are nearly the same.

use rustc_hash::FxHashMap;

use super::params::NearDuplicateValidParams;
use super::shingles::{Shingles, jaccard_from};
use super::signature::{BAND, BANDS, Functions};
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};

/// Texts between two reports.
const REPORT: usize = 256;
/// Members of a bucket that one text is compared with.
const COMPARED: usize = 64;

/// Texts that are nearly the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Rows of the texts, rising; two at least.
    pub rows: Vec<u32>,
    /// The least similarity by which two of them were joined, 0–1.
    pub similarity: f64,
}

impl NearDuplicateValidParams {
    /// The groups, in the order of their first row; in which order texts come changes
    /// their rows alone. Reports texts read.
    pub fn groups<S: AsRef<str>>(
        &self,
        texts: impl ExactSizeIterator<Item = S>,
        progress: &dyn Progress,
    ) -> Result<Vec<Group>, Cancelled> {
        let count = texts.len();
        let mut cut: Vec<(Shingles, u32)> = Vec::new();
        for (row, text) in texts.enumerate() {
            if row % REPORT == 0 {
                progress.report(row as u64, count as u64)?;
            }
            let shingles = Shingles::of(text.as_ref());
            if shingles.len() >= self.0.shortest {
                cut.push((shingles, row as u32));
            }
        }
        // An order of their own, so that the order of the texts decides nothing.
        cut.order_by(|a, b| a.0.hashes().cmp(b.0.hashes()));
        // Texts of one set of shingles are one from here on.
        let mut sets: Vec<(Shingles, Vec<u32>)> = Vec::with_capacity(cut.len());
        for (shingles, row) in cut {
            match sets.last_mut() {
                Some((last, rows)) if *last == shingles => rows.push(row),
                _ => sets.push((shingles, vec![row])),
            }
        }
        let joined = self.join(&sets, progress)?;
        Ok(collect(&sets, joined))
    }

    /// Joins sets whose similarity suffices; for each the least of its joins.
    fn join(
        &self,
        sets: &[(Shingles, Vec<u32>)],
        progress: &dyn Progress,
    ) -> Result<Joined, Cancelled> {
        let functions = Functions::new(self.0.seed);
        let mut joined = Joined::new(sets.len());
        let mut signatures = Vec::with_capacity(sets.len());
        for (at, (shingles, _)) in sets.iter().enumerate() {
            if at % REPORT == 0 {
                progress.report(at as u64, sets.len() as u64)?;
            }
            signatures.push(functions.signature(shingles));
        }
        // The last set of each bucket, and of each set the one before it in its bucket.
        let mut last: FxHashMap<[u32; BAND], u32> = FxHashMap::default();
        let mut before: Vec<Option<u32>> = Vec::with_capacity(sets.len());
        for band in 0..BANDS {
            progress.report(band as u64, BANDS as u64)?;
            last.clear();
            before.clear();
            for (at, (shingles, _)) in sets.iter().enumerate() {
                let latest = last.insert(signatures[at].band(band), at as u32);
                before.push(latest);
                let earlier = |&other: &u32| before[other as usize];
                for other in std::iter::successors(latest, earlier).take(COMPARED) {
                    let other = other as usize;
                    if joined.root(at) == joined.root(other) {
                        continue;
                    }
                    let least = self.0.similarity;
                    if let Some(similarity) = jaccard_from(shingles, &sets[other].0, least) {
                        joined.unite(at, other, similarity);
                    }
                }
            }
        }
        Ok(joined)
    }
}

/// Disjoint sets, each with the least similarity that joined it.
struct Joined {
    parent: Vec<usize>,
    similarity: Vec<f64>,
}

impl Joined {
    fn new(count: usize) -> Self {
        Self { parent: (0..count).collect(), similarity: vec![1.0; count] }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize, similarity: f64) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high] = low;
        self.similarity[low] = self.similarity[low].min(self.similarity[high]).min(similarity);
    }
}

fn collect(sets: &[(Shingles, Vec<u32>)], mut joined: Joined) -> Vec<Group> {
    let mut by_root: Vec<Vec<u32>> = vec![Vec::new(); sets.len()];
    for (at, (_, rows)) in sets.iter().enumerate() {
        by_root[joined.root(at)].extend(rows);
    }
    let mut groups: Vec<Group> = by_root
        .into_iter()
        .zip(joined.similarity)
        .filter(|(rows, _)| rows.len() > 1)
        .map(|(mut rows, similarity)| {
            rows.order();
            Group { rows, similarity }
        })
        .collect();
    groups.order_by(|a, b| a.rows.cmp(&b.rows));
    groups
}

#[cfg(test)]
mod tests {
    use super::Group;
    use crate::model::Silent;
    use crate::moderate::{NearDuplicateError, NearDuplicateParams, NearDuplicateValidParams};

    #[test]
    fn advertisements_that_differ_in_a_number_are_one_group() {
        let texts = [
            "Earn 250 a day from home, write to me and I tell you how it is done",
            "Thank you for the lovely explanation of the second chapter",
            "earn 917 a day from home, write to me and I tell you how it is done!!",
            "兼职日结三百元，在家可做，无需经验，名额有限，加我了解详情吧",
            "兼职日结五百元，在家可做，无需经验，名额有限，加我了解详情吧",
            "Thank you",
            "Thank you",
        ];
        let groups = NearDuplicateValidParams::default().groups(texts.iter(), &Silent).unwrap();
        let rows: Vec<&[u32]> = groups.iter().map(|group| group.rows.as_slice()).collect();
        assert_eq!(rows, [&[0, 2][..], &[3, 4]], "thanks are too short to be a copy");
        assert!(groups.iter().all(|group: &Group| group.similarity < 1.0));
    }

    #[test]
    fn parameters_are_refused_with_a_remedy() {
        let params = NearDuplicateParams::default();
        let refused = NearDuplicateParams { similarity: 0.2, ..params }.check();
        assert_eq!(refused, Err(NearDuplicateError::Similarity(0.2)));
        let refused = NearDuplicateParams { shortest: 0, ..params }.check();
        assert_eq!(refused, Err(NearDuplicateError::Shortest));
    }
}
