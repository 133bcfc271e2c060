//! `member_data.csv`: any features of a member, and `is_lost`.
//!
//! A table without an id column holds one member a row, and names them by the row.

use rustc_hash::FxHashSet;

use super::super::field::{Number, number};
use super::super::header::{self, Column, Header};
use super::super::row::Row;
use super::{Reader, Recognised, Sink, bad_number};
use crate::model::{IssueKind, MemberId};

const LOST: &[&str] =
    &["islost", "lost", "churn", "churned", "ischurn", "ischurned", "是否流失", "流失"];
const NAME: &[&str] = &["name", "displayname", "membername", "姓名", "名字", "昵称"];

/// A table with a column that says who left.
pub(super) fn recognise(header: &Header) -> Option<Recognised> {
    let lost = header.find(LOST)?;
    let member = header.find(header::MEMBER);
    let name = header.find(NAME).filter(|name| !is(member.as_ref(), name));
    let feature = |column: &Column| {
        column.index != lost.index && !is(member.as_ref(), column) && !is(name.as_ref(), column)
    };
    let features = header.columns().filter(feature).collect();
    let reader = MemberData { member, name, lost, features, seen: FxHashSet::default() };
    Some(Recognised { reader: Box::new(reader), unused: Vec::new() })
}

fn is(column: Option<&Column>, other: &Column) -> bool {
    column.is_some_and(|column| column.index == other.index)
}

struct MemberData {
    member: Option<Column>,
    name: Option<Column>,
    lost: Column,
    features: Vec<Column>,
    seen: FxHashSet<MemberId>,
}

impl Reader for MemberData {
    fn format(&self) -> &'static str {
        "member_data"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let lost = lost(row.get(self.lost.index))
            .ok_or_else(|| bad_number(&self.lost, row.get(self.lost.index)))?;
        let member = sink.member(row, self.member.as_ref())?;
        if !self.seen.insert(member) {
            let key = self.member.as_ref().map_or("", |column| row.get(column.index));
            sink.note(row, IssueKind::RepeatedKey { key: key.to_owned() });
        }
        let draft = sink.builder.member_mut(member);
        draft.lost = lost.or(draft.lost);
        if let Some(name) = self.name.as_ref().map(|column| row.get(column.index)) {
            name.clone_into(&mut draft.name);
        }
        for feature in &self.features {
            attribute(row, feature, member, sink);
        }
        Ok(())
    }
}

/// Keeps a cell as an attribute of its member. What is no finite number and yet
/// parses as one (NaN, inf, 1e999) is left out, and said.
pub(super) fn attribute(row: &Row<'_>, column: &Column, member: MemberId, sink: &mut Sink<'_>) {
    let cell = row.get(column.index);
    match number(cell) {
        Number::Empty => {}
        Number::Finite(value) => sink.builder.attribute_number(member, &column.name, value),
        Number::Text => sink.builder.attribute_text(member, &column.name, cell),
        Number::NotFinite => sink.note(row, bad_number(column, cell)),
    }
}

/// Outer `None`: neither yes nor no. Inner `None`: the cell is empty.
fn lost(cell: &str) -> Option<Option<bool>> {
    match cell.to_lowercase().as_str() {
        "" => Some(None),
        "1" | "1.0" | "true" | "yes" | "y" | "是" => Some(Some(true)),
        "0" | "0.0" | "false" | "no" | "n" | "否" => Some(Some(false)),
        _ => None,
    }
}
