//! Words of the network page.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::Network;
use crate::app::text::network::{Ask, Picture, StatWords, Stats, TableWords};
use crate::engine::{NetworkFinding, Reach, Tie};

/// Words of the network page.
pub const NETWORK: Network = Network {
    title: "Network",
    lead: "Who is tied to whom, who holds it together, and who stands alone.",
    ties: "Ties",
    all: "All",
    tie: |tie| match tie {
        Tie::Reply => "Replies",
        Tie::Mention => "Mentions",
        Tie::Reaction => "Reactions",
        Tie::Together => "Together",
    },
    acts: |f, tie, n| match tie {
        Tie::Reply => plural(f, n, "reply", "replies"),
        Tie::Mention => plural(f, n, "mention", "mentions"),
        Tie::Reaction => plural(f, n, "reaction", "reactions"),
        Tie::Together => plural(f, n, "shared activity", "shared activities"),
    },
    rests_on: |f, acts, crowds| {
        let crowds = match crowds {
            0 => String::new(),
            n => format!(
                " {} of more than 60 people made no ties: a crowd is not company.",
                plural(f, n, "activity", "activities")
            ),
        };
        format!("Rests on {}.{crowds}", acts.join(", "))
    },
    period: ("Period", "All time"),
    days: |days| format!("{days} days"),
    finding,
    numbers: "Key numbers",
    stats: Stats {
        tied: StatWords {
            label: "People with a tie",
            formula: "Members with at least one tie to another member",
            meaning: "A tie is a reply (1), a mention (1), a reaction (½), or an activity attended together (1 ÷ (n − 1) for each pair of its n people). Robots and acts on one's own pieces are left out.",
        },
        pairs: StatWords {
            label: "Ties",
            formula: "Pairs of members with a tie, in either direction",
            meaning: "However often two people meet, they are one pair; how often is the tie's weight.",
        },
        largest: StatWords {
            label: "In the largest part",
            formula: "Members of the largest set in which everybody can be reached over ties",
            meaning: "The more people are in it, the more a word can travel.",
        },
        groups: StatWords {
            label: "Groups",
            formula: "Communities of two or more people by the Leiden algorithm, resolution 1",
            meaning: "People with more ties among themselves than their activity alone would give.",
        },
        modularity: StatWords {
            label: "Modularity",
            formula: "Q = 1/2m · Σ (weight inside a group − K² ÷ 2m), K the sum of its members' weights",
            meaning: "How clearly the groups stand apart: about 0 by chance, above 0.3 is marked.",
        },
        bridges: StatWords {
            label: "Single threads",
            formula: "Ties without which their part falls in two (bridges, by Tarjan)",
            meaning: "Many of them mean that many people hang on one acquaintance. The table below names those that hold two people or more.",
        },
        newcomers: StatWords {
            label: "Newcomers without a tie",
            formula: "Joined in the last 30 days, and no tie to anybody",
            meaning: "Those whom nobody has answered are the most easily lost.",
        },
    },
    picture: Picture {
        title: "Who is tied to whom",
        finding: |f, drawn, tied, groups| {
            let people = plural(f, drawn, "person", "people");
            let of = if drawn < tied {
                format!(", those of the highest standing of {}", f.count(tied))
            } else {
                String::new()
            };
            format!("{people}{of}, in {}.", plural(f, groups, "group", "groups"))
        },
        help: &[
            "Colour is the group, and size the standing. Of each person the three strongest ties are drawn; the numbers use all of them.",
            "Drag to move and scroll to zoom. A click opens the member; with the keyboard, arrow keys walk from the highest standing down and Enter opens.",
            "Places mean nearness, not value: tied people pull each other together, and everybody pushes everybody else away.",
        ],
        columns: ["Person", "Group", "Standing (× mean)"],
        ungrouped: "Smaller groups",
    },
    group: |f, index, leader| format!("Group {} · {leader}", f.count(u64::from(index) + 1)),
    people: TableWords {
        title: "People",
        lead: "Everybody with a tie. Sort by what you are looking for.",
        columns: [
            "Name",
            "Standing (× mean)",
            "Turned to by",
            "Turns to",
            "Between others",
            "Core",
            "Group",
        ],
        help: &[
            "Standing is PageRank with damping 0.85 over weighted ties, as a multiple of the mean: being turned to by those who are turned to.",
            "Between others: the share of all pairs of other members on whose shortest path this person lies.",
            "Core k: the person is in a part of the network where everybody has at least k ties within that part.",
        ],
        none: ("Nobody is tied to anybody", "Choose other ties, or a longer period."),
    },
    groups: TableWords {
        title: "Groups",
        lead: "Who keeps company with whom, and over what.",
        columns: ["Group", "Members", "Highest standing", "Talks of", "Ties that stay inside"],
        help: &[
            "Groups are found by the Leiden algorithm: every group hangs together, and nobody has a better one to move to.",
            "Talks of: tags that the group's members take up more than everybody does.",
        ],
        none: ("No groups", "Groups need people who are tied to each other."),
    },
    ask: Ask {
        title: "Whom to ask to spread a word",
        count: "People to ask",
        people: |f, n| plural(f, n, "person", "people"),
        lead: |f, count, reach, baseline| {
            format!(
                "Asking {} reaches {}; asking as many of those whom most people turn to reaches {}.",
                if count == 1 {
                    "this person".to_owned()
                } else {
                    format!("these {}", f.count(count))
                },
                reach_words(f, reach),
                reach_words(f, baseline)
            )
        },
        reach: reach_words,
        columns: ["Person", "Reached together", "The most turned to reach"],
        help: |f, figures| {
            vec![
                format!(
                    "A model, not a promise: everybody gives {} of attention, shared out among those they turn to by the weight of the ties; with that probability they hear from each of them, and pass it on in turn. The figure of {} is an assumption: compare people by it, and do not count on the reach.",
                    f.percent(figures.attention),
                    f.percent(figures.attention)
                ),
                format!(
                    "Chosen greedily (CELF) on {} random reverse cascades, and told from as many fresh ones. The interval holds 95% of what drawing other cascades would give.",
                    f.count(figures.cascades)
                ),
            ]
        },
    },
    losses: TableWords {
        title: "If somebody left",
        lead: "Whose leaving would break most.",
        columns: ["Person", "Cut off", "Lose their only tie", "Ties", "Share of replies"],
        help: &[
            "Cut off: members who could no longer be reached from the largest part that is left of their own.",
            "Sorted by members cut off, then by members who lose their only tie, then by replies.",
        ],
        none: ("Nobody holds anybody alone", "Each member has more than one way to the others."),
    },
    bridges: TableWords {
        title: "Single threads",
        lead: "One tie alone holds these people to the rest. A second one would make it safe.",
        columns: ["In the larger part", "On the other side", "People held"],
        help: &[
            "Bridges of the network that hold two people or more; those that hold one person are counted under “If somebody left”.",
        ],
        none: ("No part hangs on a single tie", "Every larger part is held by two ties or more."),
    },
    bridges_of_one: |f, bridges| {
        let told = if bridges == 1 {
            "The single thread holds one person".to_owned()
        } else {
            format!("Each of the {} single threads holds one person", f.count(bridges))
        };
        (
            "No single thread holds more than one person",
            format!("{told}: see “If somebody left” for whom they hang on."),
        )
    },
    newcomers: TableWords {
        title: "Newcomers without a tie",
        lead: "Greet them: a first answer is what keeps people.",
        columns: ["Person", "Joined"],
        help: &[
            "Joined in the last 30 days of the data, and nobody turned to them, nor they to anybody, by the ties chosen above.",
        ],
        none: (
            "No newcomer stands alone",
            "Everybody who joined in the last 30 days has a tie, or nobody joined.",
        ),
    },
    newcomers_lead: |f, figures| {
        format!(
            "{} of {} in the last {} days. Greet them: a first answer is what keeps people.",
            f.count(figures.newcomers_untied),
            plural(f, figures.newcomers, "newcomer", "newcomers"),
            figures.new_days
        )
    },
    betweenness: |f, figures| {
        let people = plural(f, figures.pivots, "person", "people");
        if figures.exact {
            format!("Counted exactly, from all {people} with a tie.")
        } else {
            format!("Estimated from {people} drawn at random: read small differences as ties.")
        }
    },
    empty: (
        "Nobody is tied to anybody here",
        "Ties come from comments, answers, likes and shares on pieces whose author is known, from “@name” in texts, and from activities attended together. Import those (a Stack Exchange dump, or events with a content and contents with their author), or choose other ties or a longer period.",
    ),
};

fn reach_words(f: &Format, reach: Reach) -> String {
    format!(
        "{} people ({}–{})",
        f.decimal(reach.people),
        f.decimal(reach.low),
        f.decimal(reach.high)
    )
}

fn finding(f: &Format, finding: &NetworkFinding) -> String {
    match finding {
        NetworkFinding::Newcomers { untied, of, days } => format!(
            "{} of the {} of the last {days} days {} no tie to anybody yet.",
            f.count(*untied),
            plural(f, *of, "newcomer", "newcomers"),
            if *untied == 1 { "has" } else { "have" }
        ),
        NetworkFinding::Leaving { label, orphans: 0, cut_off } => format!(
            "If {label} left, {} would be cut off from the rest.",
            plural(f, *cut_off, "person", "people")
        ),
        NetworkFinding::Leaving { label, orphans, cut_off } => format!(
            "If {label} left, {} would be cut off from the rest, and {} would lose their only tie.",
            plural(f, *cut_off, "person", "people"),
            f.count(*orphans)
        ),
        NetworkFinding::Brokers { people, share, ties } => format!(
            "{} {} {} of the {} between groups.",
            plural(f, *people, "person", "people"),
            if *people == 1 { "holds" } else { "hold" },
            f.percent(*share),
            plural(f, *ties, "tie", "ties")
        ),
        NetworkFinding::Untied { people, of } => format!(
            "{} of {} {} no tie to anybody.",
            f.count(*people),
            plural(f, *of, "member", "members"),
            if *people == 1 { "has" } else { "have" }
        ),
    }
}
