//! The ledger: what was imported, each row chained to the one before.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::Time;

/// One import. `chain` covers the row and, through the row before it, all rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerRow {
    /// Position, from 1.
    pub seq: u64,
    /// When it was committed, Unix milliseconds. Rows are ordered by `seq`: clocks lie.
    pub at: i64,
    /// Names of the files as dropped.
    pub files: Vec<String>,
    /// Rows accepted.
    pub rows: u64,
    /// Events that were new.
    pub added: u64,
    /// SHA-256 of what was imported: the encoded chunks, in order.
    pub sha256: [u8; 32],
    /// The `chain` of the row before; zeros in the first.
    pub previous: [u8; 32],
    /// SHA-256 of all of the above.
    pub chain: [u8; 32],
}

/// What an import brings to the ledger.
#[derive(Clone, Debug)]
pub struct Import {
    /// Names of the files as dropped.
    pub files: Vec<String>,
    /// Rows accepted.
    pub rows: u64,
    /// Events that were new.
    pub added: u64,
    /// SHA-256 of what was imported.
    pub sha256: [u8; 32],
}

impl LedgerRow {
    /// The row that follows `last`.
    pub fn after(last: Option<&Self>, now: Time, import: Import) -> Self {
        let mut row = Self {
            seq: last.map_or(0, |last| last.seq) + 1,
            at: now.0,
            files: import.files,
            rows: import.rows,
            added: import.added,
            sha256: import.sha256,
            previous: last.map_or([0; 32], |last| last.chain),
            chain: [0; 32],
        };
        row.chain = row.digest();
        row
    }

    /// Lengths stand before names, so that no two rows have the same text.
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.seq.to_le_bytes());
        hash.update(self.at.to_le_bytes());
        hash.update((self.files.len() as u64).to_le_bytes());
        for file in &self.files {
            hash.update((file.len() as u64).to_le_bytes());
            hash.update(file.as_bytes());
        }
        hash.update(self.rows.to_le_bytes());
        hash.update(self.added.to_le_bytes());
        hash.update(self.sha256);
        hash.update(self.previous);
        hash.finalize().into()
    }
}

/// Whether a ledger is whole: numbered without a gap, each row chained to the last.
pub fn chain_holds(ledger: &[LedgerRow]) -> bool {
    let mut previous = [0; 32];
    ledger.iter().zip(1..).all(|(row, seq)| {
        let holds = row.seq == seq && row.previous == previous && row.chain == row.digest();
        previous = row.chain;
        holds
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger() -> Vec<LedgerRow> {
        let import = |name: &str| Import {
            files: vec![name.to_owned(), "b".to_owned()],
            rows: 10,
            added: 7,
            sha256: [3; 32],
        };
        let first = LedgerRow::after(None, Time(1_000), import("a"));
        let second = LedgerRow::after(Some(&first), Time(900), import("c"));
        vec![first, second]
    }

    #[test]
    fn a_whole_ledger_holds() {
        assert!(chain_holds(&ledger()));
        assert!(chain_holds(&[]));
        assert_eq!(ledger()[1].seq, 2);
    }

    #[test]
    fn a_changed_field_breaks_the_chain() {
        let changes: [fn(&mut LedgerRow); 6] = [
            |row| row.at += 1,
            |row| row.rows += 1,
            |row| row.added -= 1,
            |row| row.files[0].push('x'),
            |row| row.sha256[31] ^= 1,
            |row| row.chain[0] ^= 1,
        ];
        for change in changes {
            let mut rows = ledger();
            change(&mut rows[0]);
            assert!(!chain_holds(&rows));
        }
    }

    #[test]
    fn a_missing_or_swapped_row_breaks_the_chain() {
        let rows = ledger();
        assert!(!chain_holds(&rows[1..]));
        assert!(!chain_holds(&[rows[1].clone(), rows[0].clone()]));
    }

    #[test]
    fn moving_a_letter_between_names_changes_the_row() {
        let name = |files: [&str; 2]| {
            let files = files.map(str::to_owned).to_vec();
            let import = Import { files, rows: 1, added: 1, sha256: [0; 32] };
            LedgerRow::after(None, Time(0), import).chain
        };
        assert_ne!(name(["ab", "c"]), name(["a", "bc"]));
    }
}
