//! What one cell means: a moment, a number, a kind of act, a list, plain text.

mod html;
mod kind;
mod list;
mod number;
mod time;

pub(super) use html::plain_text;
pub(super) use kind::{Kinds, event_kind};
pub(super) use list::items;
pub(super) use number::{Number, number};
pub(super) use time::{date_order, moment};
