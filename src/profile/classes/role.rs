//! Who says that somebody is a moderator: the export does, in a column of roles.

use serde::{Deserialize, Serialize};

use crate::model::{AttributeValues, Dataset, MemberId};

/// Columns that hold roles, in small letters.
const COLUMNS: [&str; 8] = ["role", "roles", "rank", "position", "角色", "身份", "职务", "用户组"];
/// What a moderator's role contains.
const WORDS: [&str; 7] = ["moderator", "admin", "staff", "owner", "管理", "版主", "群主"];

/// What a member is to the community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Looks after it, as the export says.
    Moderator,
    /// Puts things in front of others.
    Contributor,
    /// Comes regularly.
    Active,
    /// Everybody else.
    Ordinary,
}

impl Role {
    /// All of them, the rarest first.
    pub const ALL: [Self; 4] = [Self::Moderator, Self::Contributor, Self::Active, Self::Ordinary];
}

/// Whether a column of roles calls a person moderator, administrator or the like.
pub(super) fn says_moderator(dataset: &Dataset, person: MemberId) -> bool {
    let columns = dataset
        .members
        .attributes
        .iter()
        .filter(|attribute| COLUMNS.contains(&attribute.name.trim().to_lowercase().as_str()));
    columns
        .filter_map(|attribute| match &attribute.values {
            AttributeValues::Text(values) => Some(values.get(person.index()).to_lowercase()),
            AttributeValues::Number(_) => None,
        })
        .any(|role| WORDS.iter().any(|word| role.contains(word)))
}
