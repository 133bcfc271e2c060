//! What the tones are learnt from and measured on: public reviews, and our own words,
//! comments and statements, each file with its header.
//!
//! A description (`adj`) is also taught forced (很好, 太好了) and, as the other tone,
//! negated (不好, 没有那么好). Comments of one field are taught alone and in pairs, as
//! people write one after the other.

use std::error::Error;
use std::path::Path;

use truefan::text::tone::{Language, Lines, Taught};

/// As how many reviews a word and a comment of our own count.
const OWN: f64 = 3.0;
/// As how many a negated praise counts; a negated blame is half a praise.
const NEGATED: f64 = 1.0;
/// How a Chinese description is forced, and how it is negated.
const FORCED: [(&str, &str); 2] = [("很", ""), ("太", "了")];
const NEGATIONS: [&str; 4] = ["不", "一点也不", "不太", "没有那么"];
/// Which comments after it a comment is paired with.
const PAIRED: [usize; 2] = [1, 7];

/// All that is known of a language, the public part of it in this folder.
///
/// # Errors
/// Files that cannot be read.
pub fn lines(language: Language, data: &Path) -> Result<Lines, Box<dyn Error>> {
    let (lines, own) = match language {
        Language::Chinese => (chinese(data)?, &CHINESE),
        Language::English => (english(data)?, &ENGLISH),
    };
    let fields = rows(own.fields).filter_map(|row| {
        let (name, words) = row.split_once(' ')?;
        Some((name, words.split(' ').collect()))
    });
    let unseen = rows(own.unseen).filter_map(|row| {
        let mut cells = row.split('\t').skip(1);
        Some((cells.next()? == "1", cells.next()?))
    });
    Ok(lines
        .with_fields(fields)
        .with_taught(words(own.words))
        .with_taught(comments(own.lines, own.joint))
        .with_neutral(own.neutral.lines())
        .with_unseen(unseen.map(|(pleased, text)| (text, pleased))))
}

/// Our own part of a language.
struct Own {
    words: &'static str,
    lines: &'static str,
    neutral: &'static str,
    fields: &'static str,
    unseen: &'static str,
    /// What stands between two comments.
    joint: &'static str,
}

const CHINESE: Own = Own {
    words: include_str!("words_zh.txt"),
    lines: include_str!("lines_zh.txt"),
    neutral: include_str!("neutral_zh.txt"),
    fields: include_str!("fields_zh.txt"),
    unseen: include_str!("unseen_zh.tsv"),
    joint: "，",
};
const ENGLISH: Own = Own {
    words: include_str!("words_en.txt"),
    lines: include_str!("lines_en.txt"),
    neutral: include_str!("neutral_en.txt"),
    fields: include_str!("fields_en.txt"),
    unseen: include_str!("unseen_en.tsv"),
    joint: ". ",
};

fn chinese(data: &Path) -> Result<Lines, Box<dyn Error>> {
    let positive = std::fs::read_to_string(data.join("zh_positive.txt"))?;
    let negative = std::fs::read_to_string(data.join("zh_negative.txt"))?;
    let labelled = positive.lines().map(|line| (line, true, None));
    let labelled = labelled.chain(negative.lines().map(|line| (line, false, None)));
    Ok(Lines::new(Language::Chinese, labelled))
}

fn english(data: &Path) -> Result<Lines, Box<dyn Error>> {
    let rows = csv::Reader::from_path(data.join("en_sentences.csv"))?
        .into_deserialize()
        .collect::<Result<Vec<(u32, u8, String)>, _>>()?;
    let labelled = rows.iter().map(|(fold, label, text)| (text.as_str(), *label == 1, Some(*fold)));
    Ok(Lines::new(Language::English, labelled))
}

/// The rows of one of our files, without its header.
fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|row| !row.starts_with('#') && !row.is_empty())
}

/// The sign of a row (whether it is pleased) and the rest.
fn signed(row: &'static str) -> Option<(bool, &'static str)> {
    let pleased = row.strip_prefix("+ ").map(|rest| (true, rest));
    pleased.or_else(|| row.strip_prefix("- ").map(|rest| (false, rest)))
}

fn words(file: &'static str) -> Vec<Taught> {
    let mut taught = Vec::new();
    let mut add = |text: String, positive: bool, weight: f64| {
        taught.push(Taught { text, positive, weight, field: None });
    };
    for (pleased, rest) in rows(file).filter_map(signed) {
        let (describes, rest) = match rest.strip_prefix("adj ") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let parting = if rest.contains('|') { '|' } else { ' ' };
        for word in rest.split(parting) {
            add(word.to_owned(), pleased, OWN);
            if describes {
                for (before, after) in FORCED {
                    add(format!("{before}{word}{after}"), pleased, OWN);
                }
                let weight = if pleased { NEGATED } else { NEGATED / 2.0 };
                for negation in NEGATIONS {
                    add(format!("{negation}{word}"), !pleased, weight);
                }
            }
        }
    }
    taught
}

fn comments(file: &'static str, joint: &str) -> Vec<Taught> {
    let (mut taught, mut field) = (Vec::new(), None);
    for row in rows(file) {
        if let Some(name) = row.strip_prefix('[').and_then(|row| row.strip_suffix(']')) {
            field = Some(name.to_owned());
        }
        let Some((positive, rest)) = signed(row) else { continue };
        let all: Vec<&str> = rest.split('|').collect();
        for (place, &comment) in all.iter().enumerate() {
            let pairs = PAIRED.map(|after| {
                let next = all.get((place + after) % all.len()).copied().unwrap_or_default();
                format!("{comment}{joint}{next}")
            });
            let texts = [comment.to_owned()].into_iter().chain(pairs);
            taught.extend(texts.map(|text| Taught {
                text,
                positive,
                weight: OWN,
                field: field.clone(),
            }));
        }
    }
    taught
}
