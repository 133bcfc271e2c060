//! Findings and reasons, as sentences.

use super::kind::did;
use crate::app::format::Format;
use crate::app::text::en::common::plural;
use crate::engine::Finding;
use crate::model::EventKind;
use crate::recommend::Reason;

pub fn finding(f: &Format, finding: &Finding) -> String {
    match *finding {
        Finding::ActivityChange { change, now, before } => {
            let verb = if change < 0.0 { "fell" } else { "rose" };
            let (now, before) = (plural(f, now, "act", "acts"), f.count(before));
            format!(
                "Activity {verb} by {}: {now}, against {before} in the period before.",
                f.percent(change.abs())
            )
        }
        Finding::Concentration { members, of, share } => format!(
            "{} of {} made {} of all acts.",
            f.count(members),
            plural(f, of, "active member", "active members"),
            f.percent(share)
        ),
        Finding::Silent { members, of } => format!(
            "{} of {} did nothing in this period.",
            f.count(members),
            plural(f, of, "member", "members")
        ),
        Finding::Newcomers { joined, acted } => format!(
            "{} joined, and {} of them did something already.",
            plural(f, joined, "member", "members"),
            f.count(acted)
        ),
    }
}

pub fn reason(f: &Format, reason: &Reason) -> String {
    match reason {
        Reason::Similar { act, title, shared, .. } => {
            format!("Because they {} “{title}”{}", lower(*act), in_common(shared))
        }
        Reason::Together { act, title, people, .. } => {
            let people = plural(f, (*people).into(), "person", "people");
            format!("People who {} “{title}” also came here ({people})", lower(*act))
        }
        Reason::Popular { people, days: 0 } => {
            format!("{} came here", plural(f, (*people).into(), "person", "people"))
        }
        Reason::Popular { people, days } => {
            let people = plural(f, (*people).into(), "person", "people");
            format!("{people} came here in the last {days} days")
        }
    }
}

pub fn likeness(f: &Format, reason: &Reason) -> String {
    match reason {
        Reason::Similar { shared, .. } if shared.is_empty() => "Similar words".to_owned(),
        Reason::Similar { shared, .. } => format!("In common: {}", shared.join(", ")),
        Reason::Together { people, .. } => {
            format!("{} took up both", plural(f, (*people).into(), "person", "people"))
        }
        popular => self::reason(f, popular),
    }
}

fn lower(act: EventKind) -> String {
    did(act).to_lowercase()
}

fn in_common(shared: &[String]) -> String {
    if shared.is_empty() { String::new() } else { format!(", in common: {}", shared.join(", ")) }
}
