//! Plain objects → dataset and report.
//!
//! A row without its id, or an event whose time cannot be read or lies ahead, is
//! left out; any other field that does not fit is left unknown. Each is an issue
//! with the list, the first row, and how many rows have it. Ids that no list
//! defines are taken as they come.

use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64;

use super::input::{
    ActivityInput, CommunityInput, ContentInput, EventInput, MemberInput, PaymentInput, Rows,
    TierInput,
};
use super::kind::{AudienceWord, EventWord, FormWord, StatusWord, Word};
use super::loose::Loose;
use crate::model::{
    Builder, ContentId, Dataset, EventDraft, EventKind, FileReport, IssueKind, MemberId, Object,
    PaymentDraft, PaymentStatus, Report, TierId, Time,
};

/// The community, and what did not fit. Rows are counted from 0 in each list.
pub(super) fn open(input: &CommunityInput, now: Time) -> (Dataset, Report) {
    let mut opening = Opening {
        builder: Builder::default(),
        report: Report::default(),
        list: "",
        row: 0,
        now,
        members: FxHashSet::default(),
        contents: FxHashSet::default(),
    };
    opening.members = opening.ids("members", &input.members, |row| &row.id);
    opening.contents = opening.ids("contents", &input.contents, |row| &row.id);
    opening.ids("activities", &input.activities, |row| &row.id);
    opening.ids("tiers", &input.tiers, |row| &row.id);

    opening.read("tiers", &input.tiers, Opening::tier);
    opening.read("members", &input.members, Opening::member);
    opening.read("contents", &input.contents, Opening::content);
    opening.read("activities", &input.activities, Opening::activity);
    opening.read("payments", &input.payments, Opening::payment);
    opening.read("events", &input.events, Opening::event);

    let (dataset, duplicates) = opening.builder.build();
    let mut report = opening.report;
    report.duplicates = duplicates;
    report.sort();
    (dataset, report)
}

/// `None` leaves the row out.
type Taken = Option<()>;

struct Opening {
    builder: Builder,
    report: Report,
    /// Where we are, for issues.
    list: &'static str,
    row: usize,
    now: Time,
    /// Ids that the lists define.
    members: FxHashSet<String>,
    contents: FxHashSet<String>,
}

impl Opening {
    fn issue(&mut self, kind: IssueKind) {
        self.report.add(self.list, Some(self.row as u64), kind);
    }

    /// The ids of a list; a second row with the same id is worth knowing.
    fn ids<T>(
        &mut self,
        list: &'static str,
        rows: &Rows<T>,
        id: impl Fn(&T) -> &Loose,
    ) -> FxHashSet<String> {
        self.list = list;
        let mut ids = FxHashSet::default();
        for (row, input) in rows.0.iter().enumerate() {
            let key = input.as_ref().map(|input| id(input).text()).unwrap_or_default();
            self.row = row;
            if !key.is_empty() && !ids.insert(key.clone()) {
                self.issue(IssueKind::RepeatedKey { key });
            }
        }
        ids
    }

    fn read<T>(
        &mut self,
        list: &'static str,
        rows: &Rows<T>,
        take: impl Fn(&mut Self, &T) -> Taken,
    ) {
        self.list = list;
        let mut accepted = 0;
        for (row, input) in rows.0.iter().enumerate() {
            self.row = row;
            let taken = match input {
                Some(input) => take(self, input),
                None => {
                    self.issue(IssueKind::Malformed {
                        detail: "the row is not an object".to_owned(),
                    });
                    None
                }
            };
            accepted += u64::from(taken.is_some());
        }
        let read = rows.0.len() as u64;
        if read > 0 {
            self.report.files.push(FileReport {
                file: list.to_owned(),
                format: "objects".to_owned(),
                bytes: 0,
                read,
                accepted,
                rejected: read - accepted,
            });
        }
    }

    fn tier(&mut self, input: &TierInput) -> Taken {
        let key = self.key("id", &input.id)?;
        let price = self.number("price", &input.price);
        let months = self.number("months", &input.months);
        let id = self.builder.tier(&key);
        let draft = self.builder.tier_mut(id);
        draft.name = input.name.text();
        draft.price = price.map_or(0, |price| price.round() as i64);
        draft.currency = input.currency.text();
        draft.months = months.map_or(1, |months| months.round() as u32);
        Some(())
    }

    fn member(&mut self, input: &MemberInput) -> Taken {
        let key = self.key("id", &input.id)?;
        let joined = self.past("joined", &input.joined).unwrap_or(Time::NONE);
        let id = self.builder.member(&key);
        let tier = self.tier_named(&input.tier);
        let draft = self.builder.member_mut(id);
        draft.name = input.name.text();
        draft.joined = joined;
        draft.tier = tier;
        draft.lost = flag(&input.lost);
        draft.robot = flag(&input.robot) == Some(true);
        self.attributes(id, &input.attributes);
        Some(())
    }

    fn attributes(&mut self, member: MemberId, attributes: &Loose) {
        let Loose::Fields(fields) = attributes else {
            if *attributes != Loose::Nothing {
                let detail = format!("attributes is {}, not an object", attributes.shown());
                self.issue(IssueKind::Malformed { detail });
            }
            return;
        };
        for (name, value) in fields {
            match value {
                Loose::Number(number) if number.is_finite() => {
                    self.builder.attribute_number(member, name, *number);
                }
                Loose::Number(_) => {
                    self.number(name, value);
                }
                plain => self.builder.attribute_text(member, name, &plain.text()),
            }
        }
    }

    fn content(&mut self, input: &ContentInput) -> Taken {
        let key = self.key("id", &input.id)?;
        let published = self.past("published", &input.published).unwrap_or(Time::NONE);
        let kind = self.word("kind", &input.kind, FormWord::read);
        let audience = self.word("audience", &input.audience, AudienceWord::read);
        let author = match input.author.text() {
            author if author.is_empty() => MemberId::NONE,
            author => self.member_named("author", &author),
        };
        let parent = match input.parent.text() {
            parent if parent.is_empty() || parent == key => ContentId::NONE,
            parent => self.content_named("parent", &parent),
        };
        let id = self.builder.content(&key);
        let draft = self.builder.content_mut(id);
        draft.title = input.title.text();
        draft.text = input.text.text();
        draft.kind = kind;
        draft.audience = audience;
        draft.published = published;
        draft.author = author;
        draft.parent = parent;
        draft.tags = match &input.tags {
            Loose::List(tags) => tags.iter().map(Loose::text).collect(),
            one => vec![one.text()],
        };
        draft.tags.retain(|tag| !tag.is_empty());
        Some(())
    }

    fn activity(&mut self, input: &ActivityInput) -> Taken {
        let key = self.key("id", &input.id)?;
        let starts = self.moment("starts", &input.starts).unwrap_or(Time::NONE);
        let kind = self.word("kind", &input.kind, FormWord::read);
        let id = self.builder.activity(&key);
        let draft = self.builder.activity_mut(id);
        draft.title = input.title.text();
        draft.kind = kind;
        draft.starts = starts;
        Some(())
    }

    fn payment(&mut self, input: &PaymentInput) -> Taken {
        let key = self.somebody(&input.member)?;
        self.needed("time", &input.time)?;
        let time = self.past("time", &input.time)?;
        self.needed("amount", &input.amount)?;
        let amount = self.number("amount", &input.amount)?.round() as i64;
        let status = self.word("status", &input.status, StatusWord::read);
        let payment = PaymentDraft {
            member: self.member_named("member", &key),
            tier: self.tier_named(&input.tier),
            time,
            amount,
            currency: input.currency.text(),
            status: status.unwrap_or(PaymentStatus::Paid),
            row: row_id(&input.id),
        };
        self.builder.payment(payment);
        Some(())
    }

    fn event(&mut self, input: &EventInput) -> Taken {
        let key = self.somebody(&input.member)?;
        let time = match input.time {
            Loose::Nothing => Time::NONE,
            _ => self.past("time", &input.time)?,
        };
        let kind = match input.kind.text() {
            word if word.is_empty() => {
                self.needed("kind", &Loose::Nothing)?;
                return None;
            }
            word => EventWord::read(&word).unwrap_or_else(|| {
                self.issue(IssueKind::UnknownKind { value: word });
                EventKind::Other
            }),
        };
        let (content, activity) = (input.content.text(), input.activity.text());
        let object = if !content.is_empty() {
            Object::Content(self.content_named("content", &content))
        } else if !activity.is_empty() {
            Object::Activity(self.builder.activity(&activity))
        } else {
            Object::None
        };
        let value = self.number("value", &input.value).unwrap_or(0.0);
        let member = self.member_named("member", &key);
        let value = value.clamp(f64::from(f32::MIN), f64::from(f32::MAX)) as f32;
        let row = row_id(&input.id);
        self.builder.event(EventDraft { member, object, kind, time, value, row });
        Some(())
    }

    fn needed(&mut self, column: &str, value: &Loose) -> Option<()> {
        if *value == Loose::Nothing {
            self.issue(IssueKind::MissingValue { column: column.to_owned() });
            return None;
        }
        Some(())
    }

    fn key(&mut self, column: &str, id: &Loose) -> Option<String> {
        let key = id.text();
        if key.is_empty() {
            self.issue(IssueKind::MissingValue { column: column.to_owned() });
            return None;
        }
        Some(key)
    }

    fn somebody(&mut self, member: &Loose) -> Option<String> {
        let key = member.text();
        if key.is_empty() {
            self.issue(IssueKind::NoMember);
            return None;
        }
        Some(key)
    }

    fn number(&mut self, column: &str, value: &Loose) -> Option<f64> {
        if *value == Loose::Nothing {
            return None;
        }
        let number = value.number();
        if number.is_none() {
            self.issue(IssueKind::BadNumber { column: column.to_owned(), value: value.shown() });
        }
        number
    }

    fn moment(&mut self, column: &str, value: &Loose) -> Option<Time> {
        if *value == Loose::Nothing {
            return None;
        }
        let moment = value.moment();
        if moment.is_none() {
            self.issue(IssueKind::BadDate { column: column.to_owned(), value: value.shown() });
        }
        moment
    }

    fn past(&mut self, column: &str, value: &Loose) -> Option<Time> {
        let moment = self.moment(column, value)?;
        if moment > self.now {
            let value = match value {
                Loose::Moment(time) => format!("{} ms", time.0),
                other => other.shown(),
            };
            self.issue(IssueKind::FutureDate { column: column.to_owned(), value });
            return None;
        }
        Some(moment)
    }

    fn word<T>(&mut self, column: &str, value: &Loose, read: fn(&str) -> Option<T>) -> Option<T> {
        if *value == Loose::Nothing {
            return None;
        }
        let known = read(&value.text());
        if known.is_none() {
            let value = format!("{column} {}", value.shown());
            self.issue(IssueKind::UnknownKind { value });
        }
        known
    }

    fn member_named(&mut self, column: &str, key: &str) -> MemberId {
        if !self.members.is_empty() && !self.members.contains(key) {
            self.dangling(column, key);
        }
        self.builder.member(key)
    }

    fn content_named(&mut self, column: &str, key: &str) -> ContentId {
        if !self.contents.is_empty() && !self.contents.contains(key) {
            self.dangling(column, key);
        }
        self.builder.content(key)
    }

    fn dangling(&mut self, column: &str, key: &str) {
        let (column, value) = (column.to_owned(), key.to_owned());
        self.issue(IssueKind::DanglingReference { column, value });
    }

    fn tier_named(&mut self, tier: &Loose) -> TierId {
        match tier.text() {
            key if key.is_empty() => TierId::NONE,
            key => self.builder.tier(&key),
        }
    }
}

fn flag(value: &Loose) -> Option<bool> {
    match value {
        Loose::Flag(flag) => Some(*flag),
        Loose::Number(number) => Some(*number != 0.0),
        Loose::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Some(true),
            "false" | "no" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn row_id(id: &Loose) -> Option<u64> {
    let id = id.text();
    (!id.is_empty()).then(|| xxh3_64(id.as_bytes()))
}

#[cfg(test)]
mod tests;
