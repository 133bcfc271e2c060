//! What can be asked.

mod engage;
mod network;
mod plan;
mod recommend;
mod trial;

use serde::{Deserialize, Serialize};

use crate::experiment::Trial;
use crate::model::{ActivityId, ContentId, MemberId};
use crate::moderate::{Mark, ReviewState, Signal};
use crate::profile::classes::{Level, Need, Role};
use crate::profile::rfm::RfmGroup;
pub use crate::topics::RemarkQuery;
pub use engage::*;
pub use network::*;
pub use plan::*;
pub use recommend::*;
pub use trial::*;

/// A question about the community that is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// What is there at all. Answer: [`super::Answer::Facts`].
    Facts,
    /// Key numbers, activity over time, distributions. Answer: [`super::Answer::Overview`].
    Overview {
        /// Length of the period that ends with the last event.
        days: u32,
    },
    /// How the community breathes: who comes, stays and answers, what happened and why,
    /// and what to expect. Answer: [`super::Answer::Health`].
    Health {
        /// Length of the period that ends with the last event.
        days: u32,
        /// Minutes that the community's clock is ahead of UTC, for its best hour.
        offset: i32,
    },
    /// Which segments are behind the alerts of `Health` over the same days.
    /// Answer: [`super::Answer::AlertSegments`].
    AlertSegments {
        /// Length of the period that ends with the last event.
        days: u32,
    },
    /// A window of the member table. Answer: [`super::Answer::Members`].
    Members(MemberQuery),
    /// One member, whole. Answer: [`super::Answer::Member`].
    Member(MemberId),
    /// The segments and what sets them apart. Answer: [`super::Answer::Segments`].
    Segments,
    /// What speaks for the segments and what against. Answer: [`super::Answer::Structure`].
    Structure,
    /// Who was in which segment some days ago. Answer: [`super::Answer::Movement`].
    Movement {
        /// How many days ago.
        days: u32,
    },
    /// The catalogue of features and the cleaning report. Answer: [`super::Answer::Features`].
    Features,
    /// The feature table as a CSV. Answer: [`super::Answer::Csv`].
    FeatureCsv,
    /// Classes by rule and RFM groups. Answer: [`super::Answer::Classes`].
    Classes,
    /// Who is loyal, and who is close. Answer: [`super::Answer::Loyalty`].
    Loyalty,
    /// The weights of the score. Answer: [`super::Answer::Weights`].
    Weights,
    /// What stands out of members. Answer: [`super::Answer::MemberFindings`].
    MemberFindings,
    /// A window of the content table. Answer: [`super::Answer::Contents`].
    Contents(ContentQuery),
    /// What stands out among the contents. Answer: [`super::Answer::ContentFindings`].
    ContentFindings,
    /// One content: who took it up, and what is similar. Answer: [`super::Answer::Content`].
    Content(ContentId),
    /// Activities that were held, and what each group would choose next.
    /// Answer: [`super::Answer::Activities`].
    Activities,
    /// An activity to be planned. Answer: [`super::Answer::ActivityPlanning`].
    ActivityPlan(ActivityPlanQuery),
    /// The plans that were kept. Answer: [`super::Answer::ActivityPlans`].
    ActivityPlans,
    /// The invite list of a plan that was kept, by its name, as a CSV.
    /// Answer: [`super::Answer::Csv`].
    ActivityPlanCsv(String),
    /// A plan that was kept as a calendar file. Answer: [`super::Answer::Calendar`].
    ActivityPlanCalendar(ActivityPlanCalendar),
    /// What an activity did. Answer: [`super::Answer::Afterwards`].
    Afterwards(ActivityId),
    /// Contents for one member, each with its reasons. Answer: [`super::Answer::Recommendations`].
    Recommend(RecommendQuery),
    /// Contents for somebody new, by the tags they like.
    /// Answer: [`super::Answer::Recommendations`].
    Welcome(WelcomeQuery),
    /// One list for everybody. Answer: [`super::Answer::Digest`].
    Digest(DigestQuery),
    /// Who should see a content. Answer: [`super::Answer::Suited`].
    Suited(SuitedQuery),
    /// A list as a CSV. Answer: [`super::Answer::Csv`].
    ListCsv(ListQuery),
    /// Whether recommending beats showing what is popular. Answer: [`super::Answer::Evaluation`].
    Evaluate,
    /// Tries models and settings on the past. Answer: [`super::Answer::Chosen`].
    Choose,
    /// What stands out of the recommendations; what they are worth, if that was tested
    /// already. Answer: [`super::Answer::RecommendFindings`].
    RecommendFindings,
    /// The same, tested first, which takes long. Answer: [`super::Answer::RecommendFindings`].
    RecommendChecked,
    /// A window of the review queue. Answer: [`super::Answer::Quality`].
    Quality(QualityQuery),
    /// A window of the own contents with their review states. Answer: [`super::Answer::Reviews`].
    Reviews(ReviewQuery),
    /// Who is tied to whom, and who holds it together. Answer: [`super::Answer::Network`].
    Network(NetworkQuery),
    /// A window of the table of people with ties. Answer: [`super::Answer::NetworkTable`].
    NetworkTable(NetworkTableQuery),
    /// The next activity. Answer: [`super::Answer::Choice`].
    Engage(Group),
    /// All trials that are kept, and what they say. Answer: [`super::Answer::Trials`].
    Trials,
    /// A trial that is thought of: its size and its draw. Answer: [`super::Answer::TrialDraft`].
    TrialDraft(TrialQuery),
    /// What came of a trial, kept or not. Answer: [`super::Answer::Trial`].
    Trial(Box<Trial>),
    /// The content plan, and what speaks for what. Answer: [`super::Answer::Plan`].
    Plan,
    /// The content plan as a file. Answer: [`super::Answer::PlanFile`].
    PlanFile(PlanFormat),
    /// What is talked of, and in which tone. Answer: [`super::Answer::Topics`].
    Topics {
        /// Length of the period that ends with the last event.
        days: u32,
    },
    /// The texts behind a topic, a tone, or a week. Answer: [`super::Answer::Remarks`].
    Remarks(RemarkQuery),
    /// The words that set somebody or something apart. Answer: [`super::Answer::Keywords`].
    Keywords(Subject),
}

/// Whose words are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// What a member wrote and took up.
    Member(MemberId),
    /// A content and what was said under it.
    Content(ContentId),
    /// What the members of a segment wrote and took up, by its index in [`super::Segments`].
    Segment(u32),
}

/// Whose next activity is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Everybody.
    Everyone,
    /// One segment, by its index in [`super::Segments`].
    Segment(u32),
    /// One member.
    Member(MemberId),
}

/// Which members to show, and in what order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberQuery {
    /// Part of a name or key, in any case; empty for all.
    pub search: String,
    /// One segment only.
    pub segment: Option<u32>,
    /// One class or RFM group only.
    pub group: Option<MemberGroup>,
    /// By which column.
    pub sort: MemberSort,
    /// Largest first.
    pub descending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// Members who are sorted together by a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MemberGroup {
    /// By what they are to the community.
    Role(Role),
    /// By what they come for; `None` is not clear.
    Need(Option<Need>),
    /// By how active they are.
    Level(Level),
    /// By recency and frequency.
    Rfm(RfmGroup),
    /// By the parts of recency and frequency, from 1.
    RfmCell(u8, u8),
}

impl MemberGroup {
    /// All of them, with the cells of the finest grid.
    pub fn all() -> impl Iterator<Item = Self> {
        let roles = Role::ALL.into_iter().map(Self::Role);
        let needs = Need::ALL.into_iter().map(Some).chain([None]).map(Self::Need);
        let levels = [Level::High, Level::Medium, Level::Low].into_iter().map(Self::Level);
        let cells = (1..=5).flat_map(|r| (1..=5).map(move |f| Self::RfmCell(r, f)));
        let groups = RfmGroup::ALL.into_iter().map(Self::Rfm);
        roles.chain(needs).chain(levels).chain(groups).chain(cells)
    }

    /// A word for it, to stand in an address: `rfm-at-risk`, `rfm-r5-f1`.
    pub fn word(self) -> String {
        let mut word = String::new();
        let name = match self {
            Self::Need(Some(need)) => format!("Need{need:?}"),
            Self::Role(role) => format!("Role{role:?}"),
            Self::Level(level) => format!("Level{level:?}"),
            Self::Rfm(group) => format!("Rfm{group:?}"),
            Self::RfmCell(r, f) => format!("RfmR{r}F{f}"),
            Self::Need(None) => "NeedUnclear".to_owned(),
        };
        for letter in name.chars() {
            if letter.is_ascii_uppercase() && !word.is_empty() {
                word.push('-');
            }
            word.push(letter.to_ascii_lowercase());
        }
        word
    }

    /// The group of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::all().find(|group| group.word() == word)
    }
}

/// Columns of the member table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemberSort {
    /// Name, or key where there is none.
    Name,
    /// Segment index.
    Segment,
    /// Profile score (measures B2).
    Score,
    /// Acts in the whole history.
    Acts,
    /// Days with at least one act.
    ActiveDays,
    /// Moment of the last act.
    LastSeen,
    /// Moment of joining.
    Joined,
}

/// Which contents to show, and in what order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentQuery {
    /// Part of a title or a tag, in any case; empty for all.
    pub search: String,
    /// By the state of their review.
    pub review: ReviewFilter,
    /// By which column.
    pub sort: ContentSort,
    /// Largest first.
    pub descending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// Which cases to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QualityQuery {
    /// Waiting, or marked.
    pub list: QualityList,
    /// Only what this signal noticed.
    pub signal: Option<Signal>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QualityList {
    /// What nobody marked yet.
    Open,
    /// What was marked so.
    Marked(Mark),
}

/// Which contents to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewQuery {
    /// By what they are chosen.
    pub filter: ReviewFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// By what contents are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReviewFilter {
    /// All.
    #[default]
    All,
    /// Those without a state.
    Unreviewed,
    /// Those in a state.
    State(ReviewState),
    /// One.
    Content(ContentId),
}

impl ReviewFilter {
    /// Whether it lets a content in a state through.
    pub fn admits(self, id: ContentId, state: Option<ReviewState>) -> bool {
        match self {
            Self::All => true,
            Self::Unreviewed => state.is_none(),
            Self::State(wanted) => state == Some(wanted),
            Self::Content(wanted) => id == wanted,
        }
    }
}

/// Columns of the content table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContentSort {
    /// Title, or key where there is none.
    Title,
    /// When it appeared.
    Published,
    /// Distinct members who acted on it or on its answers.
    People,
    /// Acts on it or on its answers.
    Acts,
}

#[cfg(test)]
mod tests {
    use super::MemberGroup;

    #[test]
    fn every_group_has_a_word_of_its_own() {
        for group in MemberGroup::all() {
            assert_eq!(MemberGroup::of(&group.word()), Some(group));
        }
        assert!(MemberGroup::of("rfm-at-risk").is_some());
        assert_eq!(MemberGroup::of("rfm-r5-f1"), Some(MemberGroup::RfmCell(5, 1)));
        assert_eq!(MemberGroup::of("rfm-r6-f1"), None);
        assert_eq!(MemberGroup::of("rfm"), None);
    }
}
