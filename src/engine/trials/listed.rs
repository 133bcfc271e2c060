//! A list of members that somebody pasted: ids, names or e-mails, one a line.
//!
//! Lists are pasted out of mails, chats and tables, so case and blanks at the ends do not
//! count. A line is first taken for an id, then for a name, then for an address: any
//! word with an @ in it that the export has of a member. What several members go by is not
//! guessed: it is handed back, as is what names nobody. O(members · columns + lines).

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::Listed;
use crate::model::{AttributeValues, MemberId, Members, StringColumn};

/// The members that `lines` name, in id order, of those who are `here` (in id order too).
pub(super) fn read(
    members: &Members,
    here: &[MemberId],
    lines: &[String],
) -> (Vec<MemberId>, Listed) {
    let wanted: BTreeSet<&str> =
        lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let names = Names::of(members, &wanted);
    let mut found = BTreeSet::new();
    let mut listed = Listed { lines: wanted.len() as u64, ..Listed::default() };
    for line in wanted {
        let line_of = || line.to_owned();
        match names.find(line) {
            Found::Nobody => listed.unknown.push(line_of()),
            Found::Several => listed.several.push(line_of()),
            Found::One(id) if here.binary_search(&id).is_ok() => {
                found.insert(id);
            }
            Found::One(_) => listed.absent.push(line_of()),
        }
    }
    (found.into_iter().collect(), listed)
}

/// Whom a line names.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Found {
    Nobody,
    One(MemberId),
    Several,
}

/// What members go by, the surest first. Only what is asked about is remembered.
struct Names {
    by: [BTreeMap<String, Found>; 3],
}

impl Names {
    fn of(members: &Members, wanted: &BTreeSet<&str>) -> Self {
        let wanted: BTreeSet<String> = wanted.iter().map(|line| folded(line)).collect();
        let addresses: BTreeSet<String> =
            wanted.iter().filter(|line| line.contains('@')).cloned().collect();
        let words = members.attributes.iter().filter_map(|attribute| match &attribute.values {
            AttributeValues::Text(words) => Some(words),
            AttributeValues::Number(_) => None,
        });
        let mut by = [BTreeMap::new(), BTreeMap::new(), BTreeMap::new()];
        note(&mut by[0], &wanted, &members.key);
        note(&mut by[1], &wanted, &members.name);
        for column in words.filter(|_| !addresses.is_empty()) {
            note(&mut by[2], &addresses, column);
        }
        Self { by }
    }

    fn find(&self, line: &str) -> Found {
        let line = folded(line);
        self.by.iter().find_map(|named| named.get(&line).copied()).unwrap_or(Found::Nobody)
    }
}

/// Adds who goes by what in a column.
fn note(named: &mut BTreeMap<String, Found>, wanted: &BTreeSet<String>, column: &StringColumn) {
    for (row, word) in column.iter().enumerate() {
        let word = folded(word);
        if wanted.contains(&word) {
            let this = Found::One(MemberId::at(row));
            named
                .entry(word)
                .and_modify(|other| {
                    if *other != this {
                        *other = Found::Several;
                    }
                })
                .or_insert(this);
        }
    }
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::{Attribute, AttributeValues, MemberId, Members};

    /// Four members; two are called Kim, and the last is not here.
    fn members() -> Members {
        let column = |words: [&str; 4]| words.into_iter().collect();
        Members {
            key: column(["a1", "b2", "c3", "d4"]),
            name: column(["Anna", "Kim", "KIM", "Dora"]),
            attributes: vec![
                Attribute {
                    name: "country".to_owned(),
                    values: AttributeValues::Text(column(["AT", "AT", "", ""])),
                },
                Attribute {
                    name: "email".to_owned(),
                    values: AttributeValues::Text(column(["", "kim@x.org", "c@x.org", ""])),
                },
            ],
            ..Members::default()
        }
    }

    #[test]
    fn lines_are_ids_names_or_mails() {
        let lines = [" A1", "anna", "", "KIM@X.ORG", "c3", "kim", "at", "Dora", "nobody", "nobody"];
        let lines = lines.map(str::to_owned);
        let here = [0, 1, 2].map(MemberId);
        let (found, listed) = read(&members(), &here, &lines);
        assert_eq!(found, here);
        assert_eq!(listed.lines, 8);
        assert_eq!(listed.unknown, ["at", "nobody"]);
        assert_eq!(listed.several, ["kim"]);
        assert_eq!(listed.absent, ["Dora"]);
    }

    #[test]
    fn a_list_of_nothing_is_nobody() {
        let (found, listed) = read(&members(), &[MemberId(0)], &["  ".to_owned()]);
        assert_eq!((found.len(), listed.lines), (0, 0));
    }
}
