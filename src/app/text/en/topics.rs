//! Words of the topics page, and of keywords wherever they are shown.

use super::common::plural;
use crate::app::text::Topics;
use crate::engine::{Direction, Tone};
use crate::text::tone::Language;

/// Words of the topics page.
pub const TOPICS: Topics = Topics {
    read: |f, read, total| {
        let texts = plural(f, total, "text", "texts");
        if read == total {
            format!("From {texts}: contents, answers and comments.")
        } else {
            format!(
                "From an even sample of {} out of {texts}: contents, answers and comments.",
                f.count(read)
            )
        }
    },
    no_dictionary: "The Chinese dictionary could not be loaded, so Chinese is read in pairs of characters. Reload the page to try again.",
    no_texts: (
        "No texts yet",
        "Topics come from the words of contents and comments. Import an export that has them: a content table with titles, or interactions with a text column.",
    ),
    fell: |f, week, drop, topic, title| {
        let (now, before) =
            (drop.counts.shares().negative.value, drop.before.shares().negative.value);
        let on = if topic.is_empty() { String::new() } else { format!(" on “{topic}”") };
        let place = if title.is_empty() {
            String::new()
        } else {
            format!(", most of all under “{title}”")
        };
        format!(
            "The tone{on} fell in the week of {week}: {} of {} sound displeased, against {} before{place}.",
            f.percent(now),
            plural(f, drop.counts.all(), "comment", "comments"),
            f.percent(before),
        )
    },
    turned: |f, words, trend| {
        let verb = match trend.direction {
            Direction::Rising => "is rising",
            Direction::Fading => "is fading",
            Direction::Steady => "is steady",
        };
        format!(
            "“{words}” {verb}: {} of {} texts on a topic, {} of {} in the period before.",
            f.count(trend.now.0),
            f.count(trend.now.1),
            f.count(trend.before.0),
            f.count(trend.before.1),
        )
    },
    largest: |f, words, share, documents| {
        format!(
            "Most is said of “{words}”: {}, in {}.",
            f.percent(share),
            plural(f, documents, "text", "texts")
        )
    },
    list: "Topics",
    list_lead: |f, topics, without| {
        format!(
            "{} found; {} on none of them.",
            plural(f, topics, "topic", "topics"),
            plural(f, without, "text is", "texts are")
        )
    },
    columns: ["Topic", "Texts", "People", "Share by month", "Change", "Most in"],
    list_help: &[
        "A thread is a content with all that was said under it. Threads become tf-idf vectors, and V ≈ W · Hᵀ by non-negative matrix factorisation: each thread is a sum of topics, each topic a list of words. With n threads there are √(n ÷ 3) topics, 2 to 12; a thread and its texts count to the strongest one, and a topic is named by its strongest words.",
        "The change is the topic's share of this period's texts less its share in the equally long period before, with Newcombe's 99% interval. A topic rises or fades only if the whole interval lies on one side of zero.",
    ],
    no_topics: (
        "Too few texts for topics",
        "Topics need at least 24 contents with words in common. Import more contents, or their comments.",
    ),
    direction: |direction| match direction {
        Direction::Rising => "Rising",
        Direction::Steady => "Steady",
        Direction::Fading => "Fading",
    },
    change: |value, low, high| format!("{value} ({low} to {high})"),
    curve: "Share by month",
    tone: "Tone of comments",
    tone_lead: |f, negative, comments, without| {
        let of = format!(
            "{} of {} sound displeased.",
            f.percent(negative),
            plural(f, comments, "comment", "comments")
        );
        if without == 0 {
            of
        } else {
            format!(
                "{of} {} left out: too short, or in a language that is not known.",
                plural(f, without, "more is", "more are")
            )
        }
    },
    tones: |tone| match tone {
        Tone::Positive => "Pleased",
        Tone::Unsure => "Unsure",
        Tone::Negative => "Displeased",
    },
    tone_columns: ["Tone", "Comments", "Share", "95% interval"],
    panels: ["Pleased, %", "Displeased, %", "Comments"],
    weeks: "Tone by week",
    week: "Week from",
    tone_help: &[
        "Each answer and comment is judged by a linear classifier on groups of neighbouring characters, trained on public reviews in Chinese and English and on words and comments written for it. It states a probability; between 35% and 65% it says “unsure”. It knows no irony and no context: read the comments behind a figure before acting on it.",
        "A week's tone falls if the mean of its comments (pleased 1, unsure 0, displeased −1) is lower than that of the eight weeks before by more than the 99.9% interval of the difference; at least 8 comments in the week and 24 before it. Each topic is looked through as well as all comments together.",
    ],
    measured: |f, measured| {
        let language = match measured.language {
            Language::Chinese => "Chinese",
            Language::English => "English",
        };
        let mut told = format!(
            "{language}: right for {} of {} texts it had not seen ({} folds); it decided on {} and was right for {} of those.",
            f.percent(measured.accuracy.into()),
            f.count(measured.texts.into()),
            f.count(measured.folds.into()),
            f.percent(measured.decided.into()),
            f.percent(measured.accuracy_decided.into()),
        );
        if let Some(trial) = &measured.elsewhere {
            told += &format!(
                " With each of {} fields left out of training as a whole, right for {} of its texts.",
                f.count(measured.fields.into()),
                f.percent(trial.accuracy.into()),
            );
        }
        if let Some(trial) = &measured.unseen {
            told += &format!(
                " On {} comments of other kinds, which the project wrote to try it and never trained on: {}.",
                f.count(trial.texts.into()),
                f.percent(trial.accuracy.into()),
            );
        }
        told
    },
    no_tone: (
        "No comments with words yet",
        "Import comments with their text: Comments.xml of a Stack Exchange dump, or interactions with a text column.",
    ),
    no_weights: (
        "The tone cannot be told",
        "The weights for it could not be loaded. Everything else on this page is complete. Reload the page to try again.",
    ),
    falls: "Sudden falls",
    no_falls: "In no week did the tone fall by more than chance explains.",
    months: "Words of the month",
    months_lead: "What set each month apart from all others.",
    month_columns: ["Month", "Texts", "Words"],
    keywords_help: "A word said t times here, and found in f of all n texts, weighs ln(1 + t) · ln(1 + n ÷ f). Forms of a word count together.",
    keywords: "Keywords",
    no_keywords: "No words yet: nothing with text was written or taken up.",
    texts: "The texts behind it",
    show_texts: |f, n| plural(f, n, "text", "texts"),
    first_texts: |f, shown, total| format!("The latest {} of {}.", f.count(shown), f.count(total)),
    pleased: |f, probability| format!("{} likely to be pleased", f.percent(probability)),
};
