//! What a member comes for, from what their acts are.
//!
//! | need | acts |
//! |---|---|
//! | problem-solving | asking, answering, accepting, searching; anything on a question |
//! | learning | finishing lessons; reading and saving articles and courses; taking part in courses |
//! | entertainment | voting, giving scores, prizes; anything on polls, contests, challenges, live streams |
//! | social | commenting, liking, sharing, posting, meeting; reading posts and discussions |

use serde::{Deserialize, Serialize};

use crate::model::{ActivityKind, Dataset, Event, EventKind, Object, Period};

/// What a member comes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// To learn.
    Learning,
    /// To have a problem solved, or to solve one.
    ProblemSolving,
    /// To be among people.
    Social,
    /// To be entertained.
    Entertainment,
}

impl Need {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Learning, Self::ProblemSolving, Self::Social, Self::Entertainment];
}

/// Acts of a period that speak for each need, in the order of [`Need::ALL`].
pub(super) fn counts(dataset: &Dataset, rows: &[u32], period: Period) -> [u32; 4] {
    let log = &dataset.events;
    let start = rows.partition_point(|&row| log.time[row as usize] < period.start);
    let recent = rows[start..].iter().map(|&row| dataset.events.get(row as usize));
    let mut counts = [0; Need::ALL.len()];
    for event in recent.take_while(|event| event.time < period.end) {
        if let Some(need) = spoken_for(dataset, &event) {
            counts[need as usize] += 1;
        }
    }
    counts
}

fn spoken_for(dataset: &Dataset, event: &Event) -> Option<Need> {
    let form = match event.object {
        Object::Content(id) => Some(dataset.contents.kind[dataset.contents.root(id).index()]),
        Object::Activity(id) => Some(dataset.activities.kind[id.index()]),
        Object::None => None,
    };
    match event.kind {
        EventKind::Ask | EventKind::Answer | EventKind::Accept | EventKind::Search => {
            Some(Need::ProblemSolving)
        }
        EventKind::Complete => Some(Need::Learning),
        EventKind::Vote | EventKind::Rate | EventKind::Bounty => Some(Need::Entertainment),
        EventKind::Comment | EventKind::Like | EventKind::Dislike | EventKind::Share
            if !form.is_some_and(is_play) && form != Some(ActivityKind::QuestionAnswer) =>
        {
            Some(Need::Social)
        }
        kind if kind.is_act() => match form? {
            ActivityKind::QuestionAnswer => Some(Need::ProblemSolving),
            ActivityKind::Article | ActivityKind::Course => Some(Need::Learning),
            play if is_play(play) => Some(Need::Entertainment),
            ActivityKind::Post | ActivityKind::Discussion | ActivityKind::MeetUp => {
                Some(Need::Social)
            }
            _ => None,
        },
        _ => None,
    }
}

fn is_play(form: ActivityKind) -> bool {
    use ActivityKind as K;
    matches!(form, K::Poll | K::Challenge | K::Contest | K::Live)
}
