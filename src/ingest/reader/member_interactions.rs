//! `member_interactions.csv`: member id, type (评论, 点赞, 分享 …), `interaction_time`.

use super::super::header::{self, Column, Header};
use super::super::{DateOrder, Mapping};
use super::{Events, Recognised};

/// A log whose columns bear the brief's names.
pub(super) fn recognise(header: &Header, order: DateOrder) -> Option<Recognised> {
    let at = |names| header.find(names).map(|column: Column| column.index as u32);
    let mapping = Mapping {
        member: Some(at(header::MEMBER)?),
        object: at(header::OBJECT),
        time: Some(at(&["interactiontime", "互动时间"])?),
        kind: Some(at(header::KIND)?),
        value: at(header::VALUE),
        text: at(header::WORDS),
        dates: order,
    };
    let reader = Events::new("member_interactions", header, &mapping)?;
    let unused = reader.unused(header);
    Some(Recognised { reader: Box::new(reader), unused })
}
