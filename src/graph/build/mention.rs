//! "@name" in what people write.
//!
//! A name is compared in lower case without its spaces ("@AnnaLee" is Anna Lee);
//! a first name is enough where only one member bears it. What two members are
//! called names nobody. Han text does not part words, so there a name may end
//! before the run of letters does ("@李雷你好"): the longest name counts.

use rustc_hash::FxHashMap;

use super::{Draft, Tie};
use crate::model::{Cancelled, Dataset, MemberId, Progress};

/// Contents between two reports.
const REPORT: usize = 1_000;

/// Adds a tie for each mention.
pub(super) fn tie(
    dataset: &Dataset,
    draft: &mut Draft<'_>,
    progress: &dyn Progress,
) -> Result<(), Cancelled> {
    let names = Names::of(dataset);
    let contents = &dataset.contents;
    for row in 0..contents.len() {
        if row % REPORT == 0 {
            progress.report(row as u64, contents.len() as u64)?;
        }
        let author = contents.author[row];
        if author != MemberId::NONE {
            names.mentioned(contents.text.get(row), |named| {
                draft.tie(Tie::Mention, author, named, contents.published[row]);
            });
        }
    }
    tie_remarks(dataset, &names, draft);
    Ok(())
}

/// Mentions in what was said when commenting. Few remarks hold an "@", so these are
/// looked for first, and their events after.
fn tie_remarks(dataset: &Dataset, names: &Names, draft: &mut Draft<'_>) {
    let remarks = &dataset.remarks;
    let mentioning = (0..remarks.len()).filter(|&row| remarks.text.get(row).contains('@'));
    let rows: FxHashMap<u64, usize> = mentioning.map(|row| (remarks.event[row], row)).collect();
    if rows.is_empty() {
        return;
    }
    for (event, hash) in dataset.events.hash.iter().enumerate() {
        if let Some(&row) = rows.get(hash) {
            let (member, time) = (dataset.events.member[event], dataset.events.time[event]);
            names.mentioned(remarks.text.get(row), |named| {
                draft.tie(Tie::Mention, member, named, time);
            });
        }
    }
}

/// Who is called what.
struct Names(FxHashMap<String, MemberId>);

impl Names {
    fn of(dataset: &Dataset) -> Self {
        let mut names = FxHashMap::default();
        let mut call = |name: String, member: MemberId| {
            if name.chars().nth(1).is_some() {
                // What two are called is kept as nobody's.
                let known = names.entry(name).or_insert(member);
                if *known != member {
                    *known = MemberId::NONE;
                }
            }
        };
        let mut firsts = Vec::new();
        for member in dataset.members.people() {
            let name = dataset.members.name.get(member.index()).to_lowercase();
            call(name.chars().filter(|letter| !letter.is_whitespace()).collect(), member);
            call(dataset.members.key.get(member.index()).to_lowercase(), member);
            let mut words = name.split_whitespace();
            if let (Some(first), Some(_)) = (words.next(), words.next()) {
                firsts.push((first.to_owned(), member));
            }
        }
        for (first, member) in firsts {
            call(first, member);
        }
        Self(names)
    }

    /// Hands each member named in a text to `each`, in order, once a mention.
    fn mentioned(&self, text: &str, mut each: impl FnMut(MemberId)) {
        if !text.contains('@') {
            return;
        }
        let mut before = ' ';
        for (at, letter) in text.char_indices() {
            // An address such as a@b.example mentions nobody.
            let address = before.is_ascii() && is_letter(before);
            if letter == '@'
                && !address
                && let Some(member) = self.at(&text[at + 1..])
            {
                each(member);
            }
            before = letter;
        }
    }

    /// The member whose name a text begins with.
    fn at(&self, text: &str) -> Option<MemberId> {
        let end = text.char_indices().find(|&(_, letter)| !is_letter(letter));
        let run = &text[..end.map_or(text.len(), |(at, _)| at)];
        let run = run.trim_end_matches(['.', '-', '_']).to_lowercase();
        let whole = std::iter::once(run.len());
        let inner = run.char_indices().rev().filter(|&(_, letter)| !letter.is_ascii());
        whole
            .chain(inner.map(|(at, _)| at))
            .find_map(|end| self.0.get(&run[..end]).copied())
            .and_then(MemberId::some)
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::model::Builder;

    #[test]
    fn names_are_found_where_they_are_meant() {
        let mut builder = Builder::default();
        for (key, name) in [
            ("m1", "Anna Lee"),
            ("m2", "Bob Ray"),
            ("m3", "Bob May"),
            ("m4", "李雷"),
            ("m5", "Jo.T"),
        ] {
            let member = builder.member(key);
            builder.member_mut(member).name = name.to_owned();
        }
        let names = Names::of(&builder.build().0);
        let found = |text: &str| {
            let mut found = Vec::new();
            names.mentioned(text, |member| found.push(member.0 + 1));
            found
        };
        assert_eq!(found("thanks @AnnaLee, and @anna."), [1, 1]);
        assert_eq!(found("@Bob is two, @bobmay is one"), [3]);
        assert_eq!(found("你好@李雷你好吗 @M2!"), [4, 2]);
        assert_eq!(found("write to me@anna.example, @annabel or @"), [0; 0]);
        assert_eq!(found("(@jo.t)"), [5]);
    }
}
