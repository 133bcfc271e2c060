//! A new account that posts links: the oldest trick.
//!
//! A text with a link or a contact that leads elsewhere, written in the first days
//! after joining. Where the export does not say when somebody joined, their first
//! event stands for it. Suspicion falls from 0.75 on the first day to 0.35 on the last,
//! and rises a little with each further link. O(texts).

use thiserror::Error;

use super::prior;
use super::texts::Texts;
use crate::model::{Dataset, MemberEvents, MemberId, Time};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLinkParams {
    /// Accounts younger than this are new.
    pub days: u32,
}

impl Default for NewLinkParams {
    fn default() -> Self {
        Self { days: 7 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NewLinkError {
    /// From a day to a quarter.
    #[error("{0} days cannot be used: choose 1 to 90, such as 7")]
    Days(u32),
}

/// Checked parameters: what alone can search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewLinkValidParams(NewLinkParams);

/// A text of a new account that leads elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewLink {
    /// Its row among the texts.
    pub row: usize,
    /// Days from joining to writing.
    pub age: f64,
    /// Links and contacts in it.
    pub links: u32,
    /// 0–1.
    pub suspicion: f64,
}

impl NewLinkParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<NewLinkValidParams, NewLinkError> {
        let fits = (1..=90).contains(&self.days);
        fits.then_some(NewLinkValidParams(self)).ok_or(NewLinkError::Days(self.days))
    }
}

impl NewLinkValidParams {
    /// Days up to which an account is new.
    pub fn days(&self) -> u32 {
        self.0.days
    }

    /// Such texts, in the order of the texts.
    pub fn new_links(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        texts: &Texts,
    ) -> Vec<NewLink> {
        let mut found = Vec::new();
        for (row, place) in texts.places.iter().enumerate() {
            let (Some(author), Some(time)) = (place.author(dataset), place.time(dataset)) else {
                continue;
            };
            let Some(joined) = joined(dataset, events, author) else { continue };
            let age = time.days_since(joined);
            if dataset.members.robot[author.index()]
                || !(0.0..f64::from(self.0.days)).contains(&age)
            {
                continue;
            }
            let links = prior::elsewhere(&place.text(dataset)).len() as u32;
            if links > 0 {
                let young = 0.75 - 0.4 * age / f64::from(self.0.days);
                let suspicion = (young + 0.05 * f64::from(links - 1)).min(0.9);
                found.push(NewLink { row, age, links, suspicion });
            }
        }
        found
    }
}

fn joined(dataset: &Dataset, events: &MemberEvents, member: MemberId) -> Option<Time> {
    let first = || {
        let rows = events.of(member).iter();
        rows.map(|&row| dataset.events.time[row as usize]).find(|&time| time != Time::NONE)
    };
    dataset.members.joined[member.index()].some().or_else(first)
}
