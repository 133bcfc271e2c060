//! Which of several Stack Exchange sites a file belongs to.
//!
//! Each site numbers its users and posts from 1, so two sites that are dropped together
//! would make one person of two. A user's number and moment of joining never change, so two
//! lists of users are of one site unless they give a number two moments: a copy or a later
//! dump is known again, whatever it is called. The other files say nothing of the kind; they
//! belong to the list of users that stands beside them, in the same archive or folder.
//!
//! One site alone keeps its plain keys. Of several, each has the moment in its keys at which
//! its first user joined, which is when the site began. O(files · users in their first bytes).

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use super::encoding::TextReader;

/// Users by number, with the moments at which they joined.
pub(super) type Births = BTreeMap<i64, String>;

/// The sites of a drop.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sites {
    /// What sets the keys of each apart; empty for one alone.
    pub(super) marks: Vec<String>,
    /// The site of each file; `None` where it cannot be told.
    pub(super) of: Vec<Option<usize>>,
}

impl Sites {
    /// Files by label, with the users in their first bytes.
    pub(super) fn of(files: &[(&str, &Births)]) -> Self {
        let mut by_label: Vec<usize> =
            (0..files.len()).filter(|&file| !files[file].1.is_empty()).collect();
        by_label.sort_by_key(|&file| files[file]);
        let mut sites: Vec<Births> = Vec::new();
        let mut own = BTreeMap::new();
        let mut beside: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for file in by_label {
            let (label, births) = files[file];
            let agreed = |site: usize| agreement(&sites[site], births).map(|users| (users, site));
            let best = (0..sites.len()).rev().filter_map(agreed).max_by_key(|(users, _)| *users);
            let site = best.map_or(sites.len(), |(_, site)| site);
            if site == sites.len() {
                sites.push(Births::new());
            }
            sites[site].extend(births.clone());
            own.insert(file, site);
            beside.entry(folder(label)).or_default().insert(site);
        }
        if sites.len() < 2 {
            return Self { marks: vec![String::new()], of: vec![Some(0); files.len()] };
        }
        let site = |(file, (label, _)): (usize, &(&str, &Births))| {
            let near = beside.get(folder(label)).filter(|near| near.len() == 1);
            own.get(&file).or_else(|| near?.first()).copied()
        };
        let mark = |births: &Births| {
            let first = births.values().next().map_or("", |joined| joined.as_str());
            format!("{}/", first.split('.').next().unwrap_or_default())
        };
        Self {
            marks: sites.iter().map(mark).collect(),
            of: files.iter().enumerate().map(site).collect(),
        }
    }
}

/// Users that two lists have in common; `None` where they contradict each other.
fn agreement(one: &Births, other: &Births) -> Option<usize> {
    let mut common = other.iter().filter_map(|(id, joined)| Some((one.get(id)?, joined)));
    common.try_fold(0, |users, (a, b)| (a == b).then_some(users + 1))
}

/// The archive or folder that a file is in.
fn folder(label: &str) -> &str {
    label.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The users in the first bytes of a list of users.
pub(super) fn births(head: &[u8]) -> Births {
    let mut text = String::new();
    // What is cut off within a character is no user yet.
    let _ = TextReader::new(Cursor::new(head)).read_to_string(&mut text);
    let birth = |row: &str| {
        let id = attribute(row, "Id")?.parse().ok()?;
        Some((id, attribute(row, "CreationDate")?.to_owned()))
    };
    text.split("<row").skip(1).filter_map(birth).collect()
}

fn attribute<'t>(row: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = row.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::{Births, Sites, births};

    fn users(rows: &[(i64, &str)]) -> Births {
        rows.iter().map(|&(id, joined)| (id, joined.to_owned())).collect()
    }

    #[test]
    fn the_first_bytes_name_users() {
        let head = r#"<users><row Id="-1" CreationDate="2010-06-09T1" /><row Id="2" Name="x" CreationDate="2011" /><row Id="3" Crea"#;
        assert_eq!(births(head.as_bytes()), users(&[(-1, "2010-06-09T1"), (2, "2011")]));
    }

    #[test]
    fn one_site_keeps_its_keys_whatever_its_files_are_called() {
        let (old, new, none) =
            (users(&[(-1, "a"), (2, "b")]), users(&[(-1, "a"), (3, "c")]), users(&[]));
        let files = [("old.zip/Users.xml", &old), ("Users.xml", &new), ("Posts.xml", &none)];
        let sites = Sites::of(&files);
        assert_eq!((sites.marks, sites.of), (vec![String::new()], vec![Some(0); 3]));
        assert_eq!(Sites::of(&[]).of, []);
    }

    #[test]
    fn several_sites_have_each_their_own() {
        let (cook, quantum, none) =
            (users(&[(-1, "2010.5"), (2, "b")]), users(&[(-1, "2018.5"), (2, "c")]), users(&[]));
        let files = [
            ("q.zip/Users.xml", &quantum),
            ("c.zip/Posts.xml", &none),
            ("c.zip/Users.xml", &cook),
            ("c (1).zip/Users.xml", &cook),
            ("Posts.xml", &none),
        ];
        let sites = Sites::of(&files);
        assert_eq!(sites.marks, ["2010/", "2018/"]);
        assert_eq!(sites.of, [Some(1), Some(0), Some(0), Some(0), None]);
    }
}
