//! Names of kinds.

use crate::model::{ActivityKind, EventKind};

pub fn activity(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Post => "Post",
        ActivityKind::Article => "Article",
        ActivityKind::Course => "Course",
        ActivityKind::QuestionAnswer => "Q&A",
        ActivityKind::Poll => "Poll",
        ActivityKind::Challenge => "Challenge",
        ActivityKind::Live => "Live session",
        ActivityKind::Contest => "Contest",
        ActivityKind::MeetUp => "Meet-up",
        ActivityKind::Discussion => "Discussion",
        ActivityKind::Other => "Other",
    }
}

pub fn event(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Join => "Joined",
        EventKind::Visit => "Visits",
        EventKind::View => "Views",
        EventKind::Click => "Clicks",
        EventKind::Search => "Searches",
        EventKind::Like => "Likes",
        EventKind::Dislike => "Dislikes",
        EventKind::Comment => "Comments",
        EventKind::Share => "Shares",
        EventKind::Post => "Posts",
        EventKind::Ask => "Questions",
        EventKind::Answer => "Answers",
        EventKind::Accept => "Accepted answers",
        EventKind::Bookmark => "Bookmarks",
        EventKind::Vote => "Votes",
        EventKind::Attend => "Attendances",
        EventKind::Complete => "Completions",
        EventKind::Rate => "Ratings",
        EventKind::Badge => "Badges",
        EventKind::Bounty => "Bounties",
        EventKind::ReceiveLike => "Likes received",
        EventKind::ReceiveDislike => "Dislikes received",
        EventKind::Leave => "Left",
        EventKind::Other => "Other acts",
    }
}

pub fn did(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Join => "Joined",
        EventKind::Visit => "Visited",
        EventKind::View => "Viewed",
        EventKind::Click => "Opened",
        EventKind::Search => "Searched",
        EventKind::Like => "Liked",
        EventKind::Dislike => "Disliked",
        EventKind::Comment => "Commented on",
        EventKind::Share => "Shared",
        EventKind::Post => "Posted",
        EventKind::Ask => "Asked",
        EventKind::Answer => "Answered",
        EventKind::Accept => "Accepted",
        EventKind::Bookmark => "Saved",
        EventKind::Vote => "Voted on",
        EventKind::Attend => "Took part in",
        EventKind::Complete => "Finished",
        EventKind::Rate => "Rated",
        EventKind::Badge => "Earned a badge",
        EventKind::Bounty => "Put a bounty on",
        EventKind::ReceiveLike => "Was liked for",
        EventKind::ReceiveDislike => "Was disliked for",
        EventKind::Leave => "Left",
        EventKind::Other => "Acted on",
    }
}
