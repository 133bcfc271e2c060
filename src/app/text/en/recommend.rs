//! Words of the lists, of their reasons, and of what the models are worth.

use super::common::plural;
use super::labels::kind::did;
use crate::app::format::Format;
use crate::app::text::{
    ChoiceWords, DigestWords, MemberListWords, NewcomerWords, Quality, ReasonWords, Recommend,
    SuitedWords,
};
use crate::engine::{Because, RecommendFinding, Setting};

/// Words of the page.
pub const RECOMMEND: Recommend = Recommend {
    title: "Recommend",
    lead: "What to show whom, why, and whether it works.",
    views: "Lists and models",
    tabs: ["Digest", "For a member", "Who should see it", "Models"],
    finding,
    none: ("Nothing to recommend yet", "Import contents, and events that say who acted on which."),
    csv: "Save as CSV",
    copy: "Copy as text",
    copied: ("Copied", "The browser did not allow copying: save the list as CSV instead."),
    bar: "Do not recommend",
    unbar: "Recommend again",
    offer: "offer",
    digest: DigestWords {
        title: "One list for everybody",
        days: ("Published in", ["7 days", "30 days", "All time"]),
        basis: |f, digest| {
            format!(
                "Made from the lists of {}, out of {}. It has something for {} of them; the most popular pieces would have for {}.",
                plural(f, digest.readers, "active member", "active members"),
                plural(f, digest.candidates, "content", "contents"),
                f.count(digest.reached),
                f.count(digest.reached_by_popular)
            )
        },
        piece: |f, piece| {
            let (fits, first) = (u64::from(piece.fits), u64::from(piece.first));
            format!(
                "On the list of {}, the best here so far for {}; {} took it up.",
                plural(f, fits, "member", "members"),
                f.count(first),
                f.count(u64::from(piece.people))
            )
        },
        hardly_seen: "hardly seen",
        help: "Each active member has a list of thirty. A piece is worth 1 / log₂(place + 1) to a member, and counts whole if it is the best of the digest for them, half if it is the second best, and so on; so the second piece for the same people counts less than the first for others. What few have seen counts up to half as much again. Pieces are taken one by one, always the one that adds most. Of more than 600 active members, 600 drawn at random speak for all.",
        none: (
            "Nothing new to send",
            "No content of these days is new to any active member. Choose a longer time.",
        ),
    },
    member: MemberListWords {
        choose: ("Find a member", "Member"),
        title: |name| format!("For {name}"),
        diversity: ("Variety", ["None", "Some", "Much"]),
        offers: ("Beyond their tier", ["Leave out", "Show as offers"]),
        help: "The list is ranked by the models in use. With variety, each next piece is also as unlike those before it as can be (maximal marginal relevance). What a member’s tier does not include is left out, or marked as an offer.",
    },
    newcomer: NewcomerWords {
        title: "For somebody new",
        lead: "What do they like? Choose what a newcomer would answer.",
        no_tags: "Contents have no tags to ask for: the list is what is popular.",
        help: "Of each tag the three pieces that most people took up come first, and stand for a history; the models continue from there, with the weights for short histories. Members who joined and did nothing yet are shown what is popular among those of their tier and source.",
    },
    suited: SuitedWords {
        choose: ("Find a content", "Content"),
        title: |title| format!("Who should see “{title}”"),
        basis: |f, suited| {
            format!(
                "{} have not seen it; it is among the first ten for {} of them. {} have seen it.",
                plural(f, suited.people, "member with a history", "members with a history"),
                f.count(suited.belongs),
                f.count(suited.seen)
            )
        },
        columns: ["Member", "Place on their list", "Why"],
        place: |f, place, of| format!("{} of {}", f.count(place.into()), f.count(of.into())),
        help: "Scores are put on each member’s own scale (how many deviations above the mean of all that they have not seen), so that the busy are not preferred, and members are ranked by that. Of more than a thousand members, the thousand who were here last are ranked.",
        none: ("Nobody left", "Everybody of whom something is known has seen it already."),
    },
    quality: QUALITY,
    choice: ChoiceWords {
        title: "Choose the best automatically",
        lead: "Tries models and settings on your own history, and blends the best. Takes some seconds.",
        start: "Try models and settings",
        take: "Use what was chosen",
        give_up: "Back to the quick choice",
        in_use: "What was chosen is in use.",
        basis: |f, trials, judges, spent, budget| {
            format!(
                "{} tried on {}, {} of {} seconds of work by estimate.",
                plural(f, trials, "setting", "settings"),
                plural(f, judges, "member", "members"),
                f.decimal(spent),
                f.decimal(budget)
            )
        },
        columns: ["Model and settings", "NDCG@10", "Seconds", "Part of the blend"],
        setting,
        help: "Judges are members whose rows the models never saw: from what they did before a moment, each model foretells what came after. Every model begins with usual settings, then moves to better ones nearby until none is better or the time is spent. Time is estimated from the size of your data, so that every machine chooses the same. These figures chose the settings, so they are a little too good; the card above tests the choice on a future that no trial has seen.",
        none: (
            "Too little to choose by",
            "The choice needs members who acted on several contents over time.",
        ),
    },
    reasons: ReasonWords {
        besides: |f, because| {
            let named = because.iter().map(|it: &Because| {
                let share = f.percent(it.share);
                format!("{} “{}” ({share})", did(it.act).to_lowercase(), it.title)
            });
            format!("What spoke for it: {}.", named.collect::<Vec<String>>().join(", "))
        },
        change: |f, change| {
            let act = format!("{} “{}”", did(change.act).to_lowercase(), change.title);
            match change.place {
                Some(place) => {
                    format!("Had they not {act}, it would be at place {}.", f.count(place.into()))
                }
                None => format!("Had they not {act}, it would not be on the list."),
            }
        },
        count: |f, n| plural(f, n, "recommendation", "recommendations"),
    },
};

const QUALITY: Quality = Quality {
    title: "Are the recommendations any good?",
    better: |model| {
        format!("“{model}” is better than popularity at foretelling what members take up next.")
    },
    no_better: |model| {
        format!(
            "“{model}” is no better than popularity on your data: what is popular would do as well."
        )
    },
    basis: |f, people, candidates, split| {
        let people = plural(f, people, "member", "members");
        let candidates = plural(f, candidates, "content", "contents");
        match split {
            Some(split) => format!(
                "Learnt from what happened before {split}, tested on what {people} did after, among {candidates}."
            ),
            None => format!(
                "Times are not known, so some acts of {people} were held out at random, among {candidates}."
            ),
        }
    },
    columns: [
        "Model",
        "NDCG@10",
        "Above popularity",
        "Recall@10",
        "MAP",
        "MRR",
        "With a hit",
        "Coverage",
        "Novelty",
        "Diversity",
        "Concentration",
    ],
    between: |low, high| format!("{low} to {high}"),
    in_use: "in use",
    baseline: "baseline",
    help: "Part of the past is hidden and each model guesses it, ten contents a member. NDCG@10 counts hits near the top for more; 1 is perfect. Above popularity is the difference, member by member. Recall@10 is the share of what members really took up next that was among the ten. MAP is the precision at the hits, averaged; MRR one over the place of the first hit. Coverage is the share of contents that anybody is shown. Novelty is how many bits a content tells for being rare; diversity 1 less the mean likeness of two contents of a list; concentration the Gini coefficient of how often each content is shown, 0 if all equally. Ranges hold the true mean in 95 of 100 cases (bootstrap over members). “Better” is said only if the whole range of the difference lies above 0.",
    too_little: (
        "Too little to tell",
        "Testing needs members who acted on several contents over time. Import more history and the comparison appears here.",
    ),
    waiting: "Testing the recommendations on your own history… What was chosen automatically is chosen anew from the past alone, so that nothing has seen the answers; that takes some seconds more.",
    groups: "By segment",
    group_columns: ["Segment", "Members", "In use", "Popularity", "Difference"],
};

fn finding(f: &Format, finding: &RecommendFinding) -> String {
    match *finding {
        RecommendFinding::Better { lift, people, .. } => {
            let people = plural(f, people, "member", "members");
            match lift {
                Some(lift) => format!(
                    "Recommendations beat what is popular by {}, tested on {people}.",
                    f.percent(lift)
                ),
                None => {
                    format!("Recommendations find what popularity never did, tested on {people}.")
                }
            }
        }
        RecommendFinding::NoBetter { people, .. } => format!(
            "Recommendations are no better than what is popular, tested on {}.",
            plural(f, people, "member", "members")
        ),
        RecommendFinding::HardlySeen { pieces, of } => format!(
            "{} of the {} pieces in the digest {} hardly been seen.",
            f.count(pieces),
            f.count(of),
            if pieces == 1 { "has" } else { "have" }
        ),
        RecommendFinding::Reaches { reached, readers, by_popular } => format!(
            "The digest has something for {} of {}; the most popular pieces for {}.",
            f.count(reached),
            plural(f, readers, "active member", "active members"),
            f.count(by_popular)
        ),
        RecommendFinding::Unchecked => {
            "Whether recommendations beat what is popular is being tested on your own history…"
                .to_owned()
        }
        RecommendFinding::Untuned => {
            "The models were chosen quickly: trying more of them may bring better lists.".to_owned()
        }
    }
}

fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::HalfLife => "half-life in days",
        Setting::Neighbours => "neighbours",
        Setting::Shrink => "shrinkage",
        Setting::Regularisation => "regularisation",
        Setting::Beta => "β",
        Setting::Factors => "factors",
        Setting::Confidence => "confidence",
        Setting::Rate => "rate",
        Setting::Epochs => "epochs",
        Setting::Hidden => "hidden units",
        Setting::Dropout => "dropout",
    }
}
