//! The plan as a calendar file and as a CSV.

use std::collections::BTreeMap;

use super::day::written;
use super::{PlanEntry, PlanState};
use crate::calendar::{Calendar, Entry, Status, When};
use crate::math::order::Order;
use crate::model::{Time, spreadsheet_cell};

/// The entries that have a day, as RFC 5545, made at `stamp`.
pub fn ics(entries: &BTreeMap<String, PlanEntry>, name: &str, stamp: Time) -> String {
    let entry = |(id, entry): (&String, &PlanEntry)| {
        let day = entry.day?;
        Some(Entry {
            key: format!("plan-{id}"),
            when: When::Days(day, day),
            summary: entry.title.clone(),
            description: entry.note.clone(),
            location: String::new(),
            categories: entry.tags.clone(),
            status: match entry.state {
                PlanState::Scheduled | PlanState::Published => Status::Confirmed,
                PlanState::Idea | PlanState::Draft | PlanState::Review => Status::Tentative,
            },
        })
    };
    let entries = entries.iter().filter_map(entry).collect();
    Calendar { name: name.to_owned(), entries }.ics(stamp)
}

/// All entries, a line each: by day, those without one last.
pub fn csv(entries: &BTreeMap<String, PlanEntry>) -> String {
    let mut sorted: Vec<(&String, &PlanEntry)> = entries.iter().collect();
    sorted.order_by_key(|(id, entry)| (entry.day.is_none(), entry.day, *id));
    let mut table = "id,day,state,kind,title,tags,note,content_id\n".to_owned();
    for (id, entry) in sorted {
        let day = entry.day.map(written).unwrap_or_default();
        let state = format!("{:?}", entry.state).to_lowercase();
        let kind = entry.kind.map(|kind| format!("{kind:?}")).unwrap_or_default();
        let tags = entry.tags.join("; ");
        let content = entry.content.as_deref().unwrap_or_default();
        let cells = [id, &day, &state, &kind, &entry.title, &tags, &entry.note, content];
        table.push_str(&cells.map(spreadsheet_cell).join(","));
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{csv, ics};
    use crate::model::{ActivityKind, Time};
    use crate::planning::{PlanEntry, PlanState};

    fn plan() -> BTreeMap<String, PlanEntry> {
        let dated = PlanEntry {
            title: "Spring, at last".to_owned(),
            kind: Some(ActivityKind::Article),
            tags: vec!["bread".to_owned()],
            day: Some(19_782),
            state: PlanState::Scheduled,
            ..PlanEntry::default()
        };
        let idea = PlanEntry { title: "=idea".to_owned(), ..PlanEntry::default() };
        [("p2".to_owned(), dated), ("p1".to_owned(), idea)].into_iter().collect()
    }

    #[test]
    fn only_what_has_a_day_is_in_the_calendar() {
        let file = ics(&plan(), "Content", Time(0));
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        for line in ["UID:plan-p2@truefan", "DTSTART;VALUE=DATE:20240229", "STATUS:CONFIRMED"] {
            assert!(file.contains(&format!("{line}\r\n")), "{file}");
        }
    }

    #[test]
    fn the_table_has_all() {
        let lines = csv(&plan());
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines[1], "p2,2024-02-29,scheduled,Article,\"Spring, at last\",bread,,");
        assert_eq!(lines[2], "p1,,idea,,'=idea,,,");
    }
}
