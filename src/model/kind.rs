//! What happened, what it happened to, and who may see it.

use serde::{Deserialize, Serialize};

/// A closed list kept in a byte column: `ALL[code] == value` for every value.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of its code. Append only: codes are on people's disks.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The byte this value is stored as.
            pub fn code(self) -> u8 {
                self as u8
            }

            /// The value stored as `code`; `None` if a newer version wrote it.
            pub fn from_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).copied()
            }
        }
    };
}

coded!(
    /// What a member did, or what happened to them.
    EventKind {
        /// Became a member.
        Join,
        /// Opened the community (value: minutes there, 0 if unknown).
        Visit,
        /// Looked at a content (value: minutes, 0 if unknown).
        View,
        /// Opened an e-mail or followed a link.
        Click,
        /// Searched.
        Search,
        /// Liked, up-voted, reacted, marked as favourite.
        Like,
        /// Down-voted.
        Dislike,
        /// Commented on a content.
        Comment,
        /// Shared or forwarded.
        Share,
        /// Published a content.
        Post,
        /// Asked a question.
        Ask,
        /// Answered a question.
        Answer,
        /// Accepted an answer.
        Accept,
        /// Saved for later.
        Bookmark,
        /// Voted in a poll.
        Vote,
        /// Took part in an activity.
        Attend,
        /// Finished a lesson, a course or a challenge.
        Complete,
        /// Gave a score (value: the score).
        Rate,
        /// Earned a badge.
        Badge,
        /// Offered or won a bounty or a prize (value: its size).
        Bounty,
        /// One of their pieces was liked by somebody unknown.
        ReceiveLike,
        /// One of their pieces was disliked by somebody unknown.
        ReceiveDislike,
        /// Left the community.
        Leave,
        /// Anything else they did.
        Other,
    }
);

impl EventKind {
    /// Whether the member did something: being liked, badged, or joining is not an act.
    pub fn is_act(self) -> bool {
        !matches!(
            self,
            Self::Join | Self::Leave | Self::Badge | Self::ReceiveLike | Self::ReceiveDislike
        )
    }

    /// How strongly the act speaks for an interest in its object; 0 says nothing.
    /// A view is the unit: effort (a comment, an answer) counts more than a tap.
    pub fn interest(self) -> f32 {
        match self {
            Self::View | Self::Click | Self::Visit | Self::Other => 1.0,
            Self::Like | Self::Vote | Self::Rate | Self::Bookmark | Self::Accept => 2.0,
            Self::Comment | Self::Attend | Self::Bounty => 3.0,
            Self::Share | Self::Complete | Self::Answer | Self::Ask | Self::Post => 4.0,
            Self::Join
            | Self::Search
            | Self::Dislike
            | Self::Badge
            | Self::ReceiveLike
            | Self::ReceiveDislike
            | Self::Leave => 0.0,
        }
    }

    /// Whether the act puts something of the member's own in front of others.
    pub fn is_contribution(self) -> bool {
        matches!(self, Self::Post | Self::Ask | Self::Answer | Self::Comment)
    }

    /// The form of activity this act is taking part in, where the object does not
    /// say: the alternatives of the choice model (measures B10).
    pub fn activity(self) -> Option<ActivityKind> {
        match self {
            Self::Ask | Self::Answer | Self::Accept => Some(ActivityKind::QuestionAnswer),
            Self::Comment | Self::Share => Some(ActivityKind::Discussion),
            Self::Vote | Self::Like | Self::Dislike | Self::Rate => Some(ActivityKind::Poll),
            Self::Bounty => Some(ActivityKind::Challenge),
            Self::Bookmark => Some(ActivityKind::Article),
            Self::Post => Some(ActivityKind::Post),
            Self::Complete => Some(ActivityKind::Course),
            Self::Attend => Some(ActivityKind::MeetUp),
            // Looking is not taking part: views outnumber all else, and would make
            // "an article" the answer for everybody.
            Self::Join
            | Self::Visit
            | Self::View
            | Self::Click
            | Self::Search
            | Self::Badge
            | Self::ReceiveLike
            | Self::ReceiveDislike
            | Self::Leave
            | Self::Other => None,
        }
    }
}

coded!(
    /// The form of a content or an activity.
    ActivityKind {
        /// A short post.
        Post,
        /// A long read.
        Article,
        /// A course or a lesson.
        Course,
        /// A question with its answers, or a round of them.
        QuestionAnswer,
        /// A poll or any one-tap vote.
        Poll,
        /// A challenge with a goal.
        Challenge,
        /// A live stream or call.
        Live,
        /// A contest with winners.
        Contest,
        /// A meeting, on line or in person.
        MeetUp,
        /// An open conversation.
        Discussion,
        /// Anything else.
        Other,
    }
);

coded!(
    /// Who may see a content.
    Audience {
        /// Everybody.
        Everyone,
        /// Members, paying or not.
        Members,
        /// Paying members only.
        Paid,
    }
);

coded!(
    /// What became of a payment.
    PaymentStatus {
        /// Money arrived.
        Paid,
        /// The card or account refused.
        Declined,
        /// Money went back.
        Refunded,
    }
);

#[cfg(test)]
mod tests {
    use super::{ActivityKind, Audience, EventKind, PaymentStatus};

    /// Codes are on people's disks: this list may grow at its end and change nowhere else.
    #[test]
    fn codes_are_frozen() {
        let name = |kind: &dyn std::fmt::Debug| format!("{kind:?}");
        let events: Vec<_> = EventKind::ALL.iter().map(|kind| name(kind)).collect();
        assert_eq!(
            events.join(" "),
            "Join Visit View Click Search Like Dislike Comment Share Post Ask Answer Accept \
             Bookmark Vote Attend Complete Rate Badge Bounty ReceiveLike ReceiveDislike Leave Other"
        );
        let activities: Vec<_> = ActivityKind::ALL.iter().map(|kind| name(kind)).collect();
        assert_eq!(
            activities.join(" "),
            "Post Article Course QuestionAnswer Poll Challenge Live Contest MeetUp Discussion Other"
        );
        let audiences: Vec<_> = Audience::ALL.iter().map(|kind| name(kind)).collect();
        assert_eq!(audiences.join(" "), "Everyone Members Paid");
        let statuses: Vec<_> = PaymentStatus::ALL.iter().map(|kind| name(kind)).collect();
        assert_eq!(statuses.join(" "), "Paid Declined Refunded");
    }

    #[test]
    fn a_code_is_the_place_in_the_list() {
        for (place, &kind) in EventKind::ALL.iter().enumerate() {
            assert_eq!(usize::from(kind.code()), place);
            assert_eq!(EventKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(EventKind::from_code(EventKind::ALL.len() as u8), None);
        assert_eq!(EventKind::from_code(u8::MAX), None);
    }

    /// What happens to a member says nothing about their interests or choices.
    #[test]
    fn only_acts_speak_for_interests_and_choices() {
        for &kind in EventKind::ALL.iter().filter(|kind| !kind.is_act()) {
            assert_eq!((kind.interest(), kind.activity()), (0.0, None), "{kind:?}");
            assert!(!kind.is_contribution(), "{kind:?}");
        }
        assert!(EventKind::Answer.interest() > EventKind::View.interest());
    }
}
