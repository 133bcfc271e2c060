//! External keys ⇄ rows, with a draft a row.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

/// Gives each distinct key a row, in the order of first mention.
#[derive(Debug)]
pub(super) struct Interner<Draft> {
    rows: FxHashMap<Box<str>, u32>,
    hashes: Vec<u64>,
    drafts: Vec<Draft>,
}

impl<Draft> Default for Interner<Draft> {
    fn default() -> Self {
        Self { rows: FxHashMap::default(), hashes: Vec::new(), drafts: Vec::new() }
    }
}

impl<Draft: Default> Interner<Draft> {
    /// The row of a key, new or known.
    pub(super) fn intern(&mut self, key: &str) -> u32 {
        if let Some(&row) = self.rows.get(key) {
            return row;
        }
        let row = self.drafts.len() as u32;
        self.rows.insert(key.into(), row);
        self.hashes.push(xxh3_64(key.as_bytes()));
        self.drafts.push(Draft::default());
        row
    }

    pub(super) fn find(&self, key: &str) -> Option<u32> {
        self.rows.get(key).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.drafts.len()
    }

    /// A hash of the key that is the same in every build and on every machine.
    pub(super) fn hash(&self, row: u32) -> u64 {
        self.hashes[row as usize]
    }

    pub(super) fn draft_mut(&mut self, row: u32) -> &mut Draft {
        &mut self.drafts[row as usize]
    }

    /// Keys with their drafts in key order, and for each old row its new one.
    pub(super) fn into_ordered(self) -> (Vec<(Box<str>, Draft)>, Vec<u32>) {
        let mut keys: Vec<(Box<str>, u32)> = self.rows.into_iter().collect();
        keys.sort_unstable();
        let mut renumbered = vec![0; keys.len()];
        for (new, (_, old)) in keys.iter().enumerate() {
            renumbered[*old as usize] = new as u32;
        }
        let mut drafts: Vec<Option<Draft>> = self.drafts.into_iter().map(Some).collect();
        let ordered = keys
            .into_iter()
            .map(|(key, old)| (key, drafts[old as usize].take().unwrap_or_default()))
            .collect();
        (ordered, renumbered)
    }
}
