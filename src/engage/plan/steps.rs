//! What to do by when, and how the time itself goes: a list a form.

use serde::{Deserialize, Serialize};

use crate::math::order::Order;
use crate::model::ActivityKind;

/// Something to do before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Task {
    FixGoal,
    FindGuest,
    CollectQuestions,
    WritePoll,
    TestPoll,
    WriteRules,
    SetPrize,
    FindJury,
    SetUpEntries,
    BreakIntoSteps,
    MakeExample,
    BookPlace,
    PlanAccess,
    TestStream,
    PrepareMaterial,
    AskHelpers,
    SendInvitations,
    Remind,
    CheckIn,
    MidwayPost,
    OpenEarly,
    PublishResult,
    ShareRecording,
    ThankAndAsk,
    FollowUp,
    MeasureLift,
}

/// A part of the activity itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Scene {
    Arrive,
    Welcome,
    HouseRules,
    CollectedQuestions,
    LiveQuestions,
    Break,
    ShowPoll,
    DiscussResult,
    Decide,
    ExplainTask,
    ShowExample,
    WorkAlone,
    ShareProgress,
    Demonstrate,
    Dialogue,
    ShowEntries,
    Vote,
    Award,
    Introductions,
    SmallGroups,
    OpenTalk,
    NextDate,
    Close,
}

/// What to do, each with the day before (negative) or after the beginning.
pub fn checklist(kind: ActivityKind) -> Vec<(i32, Task)> {
    use Task as T;
    let own: &[(i32, Task)] = match kind {
        ActivityKind::QuestionAnswer => &[
            (-14, T::FindGuest),
            (-9, T::CollectQuestions),
            (-2, T::PrepareMaterial),
            (-1, T::TestStream),
            (1, T::ShareRecording),
        ],
        ActivityKind::Poll => {
            &[(-9, T::WritePoll), (-8, T::TestPoll), (0, T::OpenEarly), (2, T::PublishResult)]
        }
        ActivityKind::Challenge => &[
            (-14, T::WriteRules),
            (-10, T::BreakIntoSteps),
            (-9, T::MakeExample),
            (3, T::MidwayPost),
            (7, T::PublishResult),
        ],
        ActivityKind::Live => &[
            (-14, T::PrepareMaterial),
            (-10, T::AskHelpers),
            (-3, T::TestStream),
            (0, T::OpenEarly),
            (1, T::ShareRecording),
        ],
        ActivityKind::Contest => &[
            (-21, T::WriteRules),
            (-21, T::SetPrize),
            (-16, T::FindJury),
            (-14, T::SetUpEntries),
            (-10, T::MakeExample),
            (1, T::PublishResult),
        ],
        _ => &[
            (-28, T::BookPlace),
            (-14, T::PlanAccess),
            (-10, T::AskHelpers),
            (-3, T::CheckIn),
            (0, T::OpenEarly),
        ],
    };
    let common = [
        (-28, T::FixGoal),
        (-7, T::SendInvitations),
        (-1, T::Remind),
        (1, T::ThankAndAsk),
        (7, T::FollowUp),
        (15, T::MeasureLift),
    ];
    let mut all: Vec<(i32, Task)> = common.iter().chain(own).copied().collect();
    // A goal is set before anything else, however short the time.
    all.order_by_key(|&(day, _)| day);
    all
}

/// How the activity goes: each part with its minutes.
pub fn run_sheet(kind: ActivityKind) -> &'static [(u32, Scene)] {
    use Scene as S;
    match kind {
        ActivityKind::QuestionAnswer => &[
            (5, S::Welcome),
            (3, S::HouseRules),
            (22, S::CollectedQuestions),
            (22, S::LiveQuestions),
            (5, S::NextDate),
            (3, S::Close),
        ],
        ActivityKind::Poll => &[
            (2, S::Welcome),
            (8, S::ShowPoll),
            (12, S::DiscussResult),
            (5, S::Decide),
            (3, S::Close),
        ],
        ActivityKind::Challenge => &[
            (5, S::Welcome),
            (10, S::ExplainTask),
            (10, S::ShowExample),
            (20, S::WorkAlone),
            (10, S::ShareProgress),
            (5, S::NextDate),
        ],
        ActivityKind::Live => &[
            (5, S::Arrive),
            (5, S::Welcome),
            (25, S::Demonstrate),
            (10, S::Dialogue),
            (10, S::LiveQuestions),
            (5, S::NextDate),
        ],
        ActivityKind::Contest => &[
            (5, S::Arrive),
            (5, S::Welcome),
            (5, S::HouseRules),
            (25, S::ShowEntries),
            (10, S::Vote),
            (15, S::Award),
            (5, S::Close),
        ],
        _ => &[
            (15, S::Arrive),
            (5, S::Welcome),
            (15, S::Introductions),
            (30, S::SmallGroups),
            (10, S::Break),
            (30, S::OpenTalk),
            (10, S::NextDate),
            (5, S::Close),
        ],
    }
}

/// How long it takes: the parts together.
pub fn minutes(kind: ActivityKind) -> u32 {
    run_sheet(kind).iter().map(|(minutes, _)| minutes).sum()
}

#[cfg(test)]
mod tests {
    use super::super::PLANNED;
    use super::{Task, checklist, minutes};

    #[test]
    fn each_form_is_prepared_held_and_looked_back_on() {
        for kind in PLANNED {
            let list = checklist(kind);
            assert!(list.is_sorted_by_key(|&(day, _)| day), "{kind:?}");
            assert_eq!(list[0].1, Task::FixGoal);
            assert!(list.iter().filter(|(day, _)| *day < 0).count() >= 4, "{kind:?}");
            assert_eq!(list.last().map(|last| last.1), Some(Task::MeasureLift));
            assert!((30..=120).contains(&minutes(kind)), "{kind:?}");
        }
    }
}
