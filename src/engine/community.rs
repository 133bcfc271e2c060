//! The dataset that is open, indexed and counted once.

use super::members::MemberTable;
use super::models::SEED;
use super::tally::{ContentTally, MemberTally};
use super::{Checkup, Decisions, EngineError, Overview};
use crate::health::{self, CheckupParams};
use crate::model::{Cancelled, ContentId, Dataset, MemberEvents, MemberId, Progress, Time};
use crate::profile::Profiles;

/// What every answer is made from.
#[derive(Debug)]
pub(super) struct Community {
    pub(super) dataset: Dataset,
    pub(super) events: MemberEvents,
    pub(super) members: MemberTally,
    pub(super) contents: ContentTally,
    pub(super) decisions: Decisions,
}

impl Community {
    pub(super) fn new(dataset: Dataset, decisions: Decisions) -> Self {
        let events = MemberEvents::new(&dataset);
        let members = MemberTally::new(&dataset);
        let contents = ContentTally::new(&dataset);
        Self { dataset, events, members, contents, decisions }
    }

    pub(super) fn overview(&self, now: Time, days: u32) -> Overview {
        health::overview(&self.dataset, &self.events, now, days)
    }

    pub(super) fn health(
        &self,
        now: Time,
        days: u32,
        offset: i32,
        progress: &dyn Progress,
    ) -> Result<Checkup, Cancelled> {
        let params = CheckupParams { days, offset, seed: SEED };
        health::checkup(&self.dataset, now, params, progress)
    }

    pub(super) fn table<'a>(&'a self, profiles: &'a Profiles) -> MemberTable<'a> {
        MemberTable { community: self, profiles }
    }

    pub(super) fn check_member(&self, id: MemberId) -> Result<(), EngineError> {
        let count = self.dataset.members.len();
        (id.index() < count).then_some(()).ok_or(EngineError::UnknownMember { id, count })
    }

    pub(super) fn check_content(&self, id: ContentId) -> Result<(), EngineError> {
        let count = self.dataset.contents.len();
        (id.index() < count).then_some(()).ok_or(EngineError::UnknownContent { id, count })
    }
}
