//! Words of the lists, of their reasons, and of what the models are worth.

use super::Counted;
use crate::app::format::Format;
use crate::engine::{Because, Change, Digest, DigestPiece, RecommendFinding, Setting, Suited};

/// Words of the page.
pub struct Recommend {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Names the views.
    pub views: &'static str,
    /// Digest, for a member, who should see it, models.
    pub tabs: [&'static str; 4],
    /// What stands out.
    pub finding: fn(&Format, &RecommendFinding) -> String,
    /// No contents at all: title and help.
    pub none: (&'static str, &'static str),
    /// Hands over a list as a CSV.
    pub csv: &'static str,
    /// Puts a list on the clipboard, as text.
    pub copy: &'static str,
    /// Said when that is done, and when it was refused.
    pub copied: (&'static str, &'static str),
    /// Takes a content out of all lists.
    pub bar: &'static str,
    /// Puts it back in.
    pub unbar: &'static str,
    /// Said of what a member's tier does not include.
    pub offer: &'static str,
    /// The digest.
    pub digest: DigestWords,
    /// A list for a member.
    pub member: MemberListWords,
    /// A first list for somebody new.
    pub newcomer: NewcomerWords,
    /// Who should see a content.
    pub suited: SuitedWords,
    /// What the models are worth.
    pub quality: Quality,
    /// The automatic choice.
    pub choice: ChoiceWords,
    /// Why something is recommended.
    pub reasons: ReasonWords,
}

/// Words of the digest.
pub struct DigestWords {
    /// Title of the card.
    pub title: &'static str,
    /// Names the choice of days; a week, a month, all.
    pub days: (&'static str, [&'static str; 3]),
    /// What it rests on.
    pub basis: fn(&Format, &Digest) -> String,
    /// What a piece is for.
    pub piece: fn(&Format, &DigestPiece) -> String,
    /// Said of what few have seen.
    pub hardly_seen: &'static str,
    /// How it is made.
    pub help: &'static str,
    /// Nothing to put in it: title and help.
    pub none: (&'static str, &'static str),
}

/// Words of a list for a member.
pub struct MemberListWords {
    /// Finds a member, and names the list of those found.
    pub choose: (&'static str, &'static str),
    /// Title of the card, with their name.
    pub title: fn(&str) -> String,
    /// How varied the list is; its steps.
    pub diversity: (&'static str, [&'static str; 3]),
    /// Whether offers are shown; without, with.
    pub offers: (&'static str, [&'static str; 2]),
    /// What the choices do.
    pub help: &'static str,
}

/// Words of a first list.
pub struct NewcomerWords {
    /// Title of the card.
    pub title: &'static str,
    /// Asks for tags.
    pub lead: &'static str,
    /// Said where contents have no tags.
    pub no_tags: &'static str,
    /// How the list is made.
    pub help: &'static str,
}

/// Words of who should see a content.
pub struct SuitedWords {
    /// Finds a content, and names the list of those found.
    pub choose: (&'static str, &'static str),
    /// Title of the card, with its title.
    pub title: fn(&str) -> String,
    /// What it rests on.
    pub basis: fn(&Format, &Suited) -> String,
    /// Columns: member, place on their list, reason.
    pub columns: [&'static str; 3],
    /// A place among so many.
    pub place: fn(&Format, u32, u32) -> String,
    /// How it is computed.
    pub help: &'static str,
    /// Nobody: title and help.
    pub none: (&'static str, &'static str),
}

/// Words of what the models are worth.
pub struct Quality {
    /// Title of the card.
    pub title: &'static str,
    /// The verdict where the model in use beats popularity.
    pub better: fn(&str) -> String,
    /// The verdict where it does not.
    pub no_better: fn(&str) -> String,
    /// What it rests on: members, contents, the moment of the split.
    pub basis: fn(&Format, u64, u64, Option<&str>) -> String,
    /// Columns: model, NDCG@10, against popularity, recall@10, MAP, MRR, hits, coverage,
    /// novelty, diversity, concentration.
    pub columns: [&'static str; 11],
    /// An interval.
    pub between: fn(&str, &str) -> String,
    /// Said of the model in use.
    pub in_use: &'static str,
    /// Said of popularity.
    pub baseline: &'static str,
    /// What the numbers mean.
    pub help: &'static str,
    /// Too little to tell: title and help.
    pub too_little: (&'static str, &'static str),
    /// Said while it is computed, which takes seconds.
    pub waiting: &'static str,
    /// Title of the table by segment.
    pub groups: &'static str,
    /// Columns: segment, members, NDCG@10 in use, of popularity, the difference.
    pub group_columns: [&'static str; 5],
}

/// Words of the automatic choice.
pub struct ChoiceWords {
    /// Title of the card.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Starts it.
    pub start: &'static str,
    /// Uses what was chosen.
    pub take: &'static str,
    /// Goes back to the quick choice.
    pub give_up: &'static str,
    /// Said where what was chosen is in use.
    pub in_use: &'static str,
    /// What it rests on: recipes tried, members who judged, seconds spent of a budget.
    pub basis: fn(&Format, u64, u64, f64, f64) -> String,
    /// Columns: model and settings, NDCG@10, seconds, weight in the blend.
    pub columns: [&'static str; 4],
    /// A setting of a model.
    pub setting: fn(Setting) -> &'static str,
    /// How it works.
    pub help: &'static str,
    /// Nobody could judge: title and help.
    pub none: (&'static str, &'static str),
}

/// Words of reasons.
pub struct ReasonWords {
    /// The acts that moved it besides the first, with their shares.
    pub besides: fn(&Format, &[Because]) -> String,
    /// What would be without the strongest act.
    pub change: fn(&Format, &Change) -> String,
    /// So many recommendations.
    pub count: Counted,
}
