//! What members said when they commented: the words of some events.

use serde::{Deserialize, Serialize};

use super::StringColumn;

/// Words by the event they were said in, ordered by the event's hash. Few events
/// have any, so they are not a column of the log: it stays at 29 bytes an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Remarks {
    /// [`super::Events::hash`] of the event, rising, no two alike.
    pub event: Vec<u64>,
    /// Plain text, without markup, never empty.
    pub text: StringColumn,
}

impl Remarks {
    /// The words of an event, by its hash; empty if it has none. O(log n).
    pub fn of(&self, event: u64) -> &str {
        self.event.binary_search(&event).map_or("", |row| self.text.get(row))
    }

    /// Which events of a log have words: the row of each by its hash, and the row of its words
    /// here, in the order of the log. Every event is looked up, so it is done by the first
    /// bits of the hash, which are evenly spread: O(log + remarks).
    pub fn in_log<'a>(&'a self, hashes: &'a [u64]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let bits = self.event.len().max(2).ilog2();
        let place = move |hash: u64| (hash >> (u64::BITS - bits)) as usize;
        let mut starts = vec![0u32; (1 << bits) + 1];
        for &event in &self.event {
            starts[place(event) + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        hashes.iter().enumerate().filter_map(move |(row, &hash)| {
            let start = starts[place(hash)] as usize;
            let near = self.event.get(start..starts[place(hash) + 1] as usize)?;
            Some((row, start + near.binary_search(&hash).ok()?))
        })
    }

    /// Number of events with words.
    pub fn len(&self) -> usize {
        self.event.len()
    }

    /// Whether no event has words.
    pub fn is_empty(&self) -> bool {
        self.event.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Remarks;

    #[test]
    fn words_are_found_by_their_event() {
        let remarks = Remarks { event: vec![2, 7, 9], text: ["a", "b", "c"].iter().collect() };
        assert_eq!([2, 3, 7, 9, 10].map(|hash| remarks.of(hash)), ["a", "", "b", "c", ""]);
        assert_eq!(Remarks::default().of(1), "");
        let log = [9, u64::MAX, 2, 3, 0];
        assert_eq!(remarks.in_log(&log).collect::<Vec<_>>(), [(0, 2), (2, 0)]);
        assert_eq!(Remarks::default().in_log(&log).count(), 0);
    }
}
