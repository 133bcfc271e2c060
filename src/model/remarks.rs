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
    }
}
