//! The five small tables, a column a field. Row `i` of every column belongs together.

use serde::{Deserialize, Serialize};

use super::{
    ActivityId, ActivityKind, Audience, ContentId, MemberId, PaymentStatus, StringColumn, TierId,
    Time,
};

/// Everybody who is or was in the community, ordered by key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Members {
    /// The id in the export, prefixed by its source where ids could collide.
    pub key: StringColumn,
    /// What others call them; empty if the export did not say.
    pub name: StringColumn,
    /// When they joined; [`Time::NONE`] if not known.
    pub joined: Vec<Time>,
    /// Their tier; [`TierId::NONE`] if none or not known.
    pub tier: Vec<TierId>,
    /// Whether the export says that they left (1), stayed (0), or does not say (-1).
    pub lost: Vec<i8>,
    /// Robots and system accounts: kept out of every number about people.
    pub robot: Vec<bool>,
    /// Further columns of the export, in the order of their names.
    pub attributes: Vec<Attribute>,
}

impl Members {
    /// Number of rows, robots among them.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What to call a member on screen: the name, or the key where there is none.
    pub fn label(&self, id: MemberId) -> &str {
        let name = self.name.get(id.index());
        if name.is_empty() { self.key.get(id.index()) } else { name }
    }

    /// All who are people, in id order.
    pub fn people(&self) -> impl Iterator<Item = MemberId> {
        (0..self.len()).filter(|&row| !self.robot[row]).map(MemberId::at)
    }
}

/// A column that the export had and the vocabulary has no field for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    /// The column's name in the export.
    pub name: String,
    /// A value a member.
    pub values: AttributeValues,
}

/// The values of an attribute, one a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum AttributeValues {
    /// Numbers; NaN where the export has none. The only place where NaN may be stored.
    Number(Vec<f64>),
    /// Words; empty where the export has none.
    Text(StringColumn),
}

/// What members read, watch and answer, ordered by key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// The id in the export.
    pub key: StringColumn,
    /// The title; empty for answers.
    pub title: StringColumn,
    /// Plain text, without markup, cut at a few thousand characters.
    pub text: StringColumn,
    /// The form.
    pub kind: Vec<ActivityKind>,
    /// Who wrote it; [`MemberId::NONE`] if not known.
    pub author: Vec<MemberId>,
    /// Who may see it.
    pub audience: Vec<Audience>,
    /// When it appeared; [`Time::NONE`] if not known.
    pub published: Vec<Time>,
    /// The content it belongs to (an answer's question); [`ContentId::NONE`] if it stands alone.
    pub parent: Vec<ContentId>,
    /// Names of tags, in the order of their names.
    pub tag_names: StringColumn,
    /// Where each content's tags end in `tag_ids`.
    pub tag_ends: Vec<u32>,
    /// Rows of `tag_names`, content after content, rising within one.
    pub tag_ids: Vec<u32>,
}

impl Contents {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The tags of a content, as rows of `tag_names`.
    pub fn tags(&self, id: ContentId) -> &[u32] {
        let row = id.index();
        let start = if row == 0 { 0 } else { self.tag_ends[row - 1] as usize };
        &self.tag_ids[start..self.tag_ends[row] as usize]
    }

    /// The names of a content's tags.
    pub fn tag_list(&self, id: ContentId) -> Vec<String> {
        self.tags(id).iter().map(|&tag| self.tag_names.get(tag as usize).to_owned()).collect()
    }

    /// The content that stands alone: an answer's question, or the content itself.
    pub fn root(&self, id: ContentId) -> ContentId {
        self.parent[id.index()].some().unwrap_or(id)
    }

    /// What to call a content on screen: its title, its root's, or its key.
    pub fn label(&self, id: ContentId) -> &str {
        let title = self.title.get(id.index());
        if !title.is_empty() {
            return title;
        }
        let root = self.title.get(self.root(id).index());
        if root.is_empty() { self.key.get(id.index()) } else { root }
    }
}

/// Things that happen at a time with people in them, ordered by key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Activities {
    /// The id in the export.
    pub key: StringColumn,
    /// The title; empty if the export did not say.
    pub title: StringColumn,
    /// The form.
    pub kind: Vec<ActivityKind>,
    /// When it began; [`Time::NONE`] if not known.
    pub starts: Vec<Time>,
}

impl Activities {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What to call an activity on screen: its title, or its key where there is none.
    pub fn label(&self, id: ActivityId) -> &str {
        let title = self.title.get(id.index());
        if title.is_empty() { self.key.get(id.index()) } else { title }
    }
}

/// What one can pay for, ordered by key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tiers {
    /// The id in the export.
    pub key: StringColumn,
    /// The name shown.
    pub name: StringColumn,
    /// Price of one period in the currency's minor unit; 0 is free.
    pub price: Vec<i64>,
    /// ISO 4217 code, such as `USD` or `CNY`; empty if free.
    pub currency: StringColumn,
    /// Months in a period: 1, 3, 12.
    pub months: Vec<u32>,
}

impl Tiers {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.key.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the tier costs money.
    pub fn is_paid(&self, id: TierId) -> bool {
        id.some().is_some_and(|tier| self.price[tier.index()] > 0)
    }
}

/// Money that moved, ordered by time, then by hash.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Payments {
    /// Who paid.
    pub member: Vec<MemberId>,
    /// For what; [`TierId::NONE`] if not known.
    pub tier: Vec<TierId>,
    /// When.
    pub time: Vec<Time>,
    /// How much, in the currency's minor unit. Integers: sums of money are exact.
    pub amount: Vec<i64>,
    /// ISO 4217 code.
    pub currency: StringColumn,
    /// What became of it.
    pub status: Vec<PaymentStatus>,
    /// Identity of the row, so that a second import adds nothing.
    pub hash: Vec<u64>,
}

impl Payments {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.member.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
