//! Closed lists as words: "questionAnswer" in JavaScript, a byte in the engine.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use crate::engine::{
    Arm, ContentSort, Goal, MemberSort, Metric, NetworkSort, Scene, Task, Tie, Trait as MemberTrait,
};
use crate::model::{ActivityKind, Audience, EventKind, PaymentStatus, Severity};
use crate::moderate::{Mark, ReviewState, Signal};
use crate::recommend::{ModelKind, Setting};

/// A closed list of words and what each stands for.
pub(super) trait Word {
    /// The engine's own enum.
    type Value: Copy + 'static;
    /// Every word with its value.
    const WORDS: &'static [(&'static str, Self::Value)];

    /// The value of a word, in any case, with or without separators.
    fn read(word: &str) -> Option<Self::Value> {
        let plain: String = word.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).collect();
        let named = Self::WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(&plain));
        named.map(|&(_, value)| value)
    }
}

/// The words of an engine enum, for TypeScript and both ways of conversion. A
/// variant that the engine gains does not compile until it is named here.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident = $of:ident { $($variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Tsify)]
        #[serde(rename_all = "camelCase")]
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl Word for $name {
            type Value = $of;
            const WORDS: &'static [(&'static str, $of)] =
                &[$((stringify!($variant), $of::$variant)),+];
        }

        impl From<$of> for $name {
            fn from(value: $of) -> Self {
                match value { $($of::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for $of {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),+ }
            }
        }
    };
}

words!(
    /// What a member did, or what happened to them.
    EventWord = EventKind {
        Join, Visit, View, Click, Search, Like, Dislike, Comment, Share, Post, Ask, Answer, Accept,
        Bookmark, Vote, Attend, Complete, Rate, Badge, Bounty, ReceiveLike, ReceiveDislike, Leave,
        Other,
    }
);
words!(
    /// The form of a content or an activity.
    FormWord = ActivityKind {
        Post, Article, Course, QuestionAnswer, Poll, Challenge, Live, Contest, MeetUp, Discussion,
        Other,
    }
);
words!(
    /// Who may see a content.
    AudienceWord = Audience { Everyone, Members, Paid }
);
words!(
    /// What became of a payment.
    StatusWord = PaymentStatus { Paid, Declined, Refunded }
);
words!(
    /// How much an issue matters: rows unusable, rows left out or changed, or worth knowing.
    SeverityWord = Severity { MustFix, Warning, Note }
);
words!(
    /// The recommenders.
    ModelWord = ModelKind {
        Popularity, ItemKnn, Content, Blend, UserKnn, Ease, RandomWalk, ImplicitAls, ExplicitAls,
        Bpr, AutoEncoder
    }
);
words!(
    /// Something of a model that can be set.
    SettingWord = Setting {
        HalfLife, Neighbours, Shrink, Regularisation, Beta, Factors, Confidence, Rate, Epochs,
        Hidden, Dropout
    }
);
words!(
    /// Columns by which members are sorted.
    MemberSortWord = MemberSort { Name, Segment, Score, Acts, ActiveDays, LastSeen, Joined }
);
words!(
    /// Columns by which contents are sorted.
    ContentSortWord = ContentSort { Title, Published, People, Acts }
);
words!(
    /// What ties two people.
    TieWord = Tie { Reply, Mention, Reaction, Together }
);
words!(
    /// Columns by which people with ties are sorted.
    NetworkSortWord = NetworkSort { Name, Standing, Incoming, Outgoing, Between, Core, Group }
);

words!(
    /// What an experiment counts.
    MetricWord = Metric { Active, Acts, Attended, Read, Paid }
);
words!(
    /// One of the two ways of an experiment: as before, or what is tried.
    ArmWord = Arm { A, B }
);
words!(
    /// Who noticed something in the review queue.
    SignalWord = Signal { Spam, Abuse, Copies, Burst, Ring, NewLink }
);
words!(
    /// What something in the review queue was marked as.
    MarkWord = Mark { Spam, Abuse, Fake, Fine }
);
words!(
    /// Where a content stands in its review.
    ReviewWord = ReviewState { Draft, InReview, NeedsChanges, Approved, Withdrawn }
);

words!(
    /// What an activity is for.
    GoalWord = Goal { Turnout, Mix, Welcome, Return }
);
words!(
    /// Something known of a member that may tell whether they come.
    TraitWord = MemberTrait { Active, Recency, Tenure, Regular, Fond, Hour, Weekday, Paying }
);
words!(
    /// Something to do before or after an activity.
    TaskWord = Task {
        FixGoal, FindGuest, CollectQuestions, WritePoll, TestPoll, WriteRules, SetPrize, FindJury,
        SetUpEntries, BreakIntoSteps, MakeExample, BookPlace, PlanAccess, TestStream,
        PrepareMaterial, AskHelpers, SendInvitations, Remind, CheckIn, MidwayPost, OpenEarly,
        PublishResult, ShareRecording, ThankAndAsk, FollowUp, MeasureLift,
    }
);
words!(
    /// What goes on in an activity.
    SceneWord = Scene {
        Arrive, Welcome, HouseRules, CollectedQuestions, LiveQuestions, Break, ShowPoll,
        DiscussResult, Decide, ExplainTask, ShowExample, WorkAlone, ShareProgress, Demonstrate,
        Dialogue, ShowEntries, Vote, Award, Introductions, SmallGroups, OpenTalk, NextDate, Close,
    }
);

#[cfg(test)]
mod tests {
    use super::{EventWord, FormWord, Word};
    use crate::model::{ActivityKind, EventKind};

    #[test]
    fn words_are_read_in_any_case_and_spelling() {
        for word in ["questionAnswer", "question-answer", "Question_Answer", "QUESTION ANSWER"] {
            assert_eq!(FormWord::read(word), Some(ActivityKind::QuestionAnswer), "{word}");
        }
        assert_eq!(EventWord::read("somersault"), None);
        assert_eq!(EventWord::read(""), None);
    }

    #[test]
    fn every_kind_goes_there_and_back() {
        for &kind in EventKind::ALL {
            assert_eq!(EventKind::from(EventWord::from(kind)), kind);
            assert_eq!(EventWord::read(&format!("{kind:?}")), Some(kind));
        }
    }
}
