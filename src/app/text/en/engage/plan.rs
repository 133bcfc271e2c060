//! Words of planning.

use super::plural;
use crate::app::text::engage::PlanWords;
use crate::engine::{Goal, Scene, Task, Trait};

pub(super) const PLAN: PlanWords = PlanWords {
    what: ("Plan an activity", "Choose what, for whom and when; the rest follows."),
    fields: ["Form", "Goal", "For whom", "Begins", "Clock"],
    numbers: ["Invitations at most", "Places (0 for any number)"],
    best_time: "Use the best time",
    goal,
    expected: "Expected to come",
    invited: ("Invited", "Could be asked"),
    skill: "How well past activities were foretold",
    expected_help: &[
        "Σ p over those invited: the sum of each one's calibrated chance of coming, as known a week before.",
        "95 of 100 times between the two ends, by simulation of three things: each comes or does not; the slopes are not quite known; and some activities draw more or less than anybody foresaw, as past ones did.",
        "With places, the list ends where the upper end of the interval would overfill them.",
    ],
    interval: |f, interval| {
        format!(
            "{} – {}",
            f.count(interval.low.round() as u64),
            f.count(interval.high.round() as u64)
        )
    },
    list: "Whom to invite",
    nobody: (
        "Nobody suits",
        "Nobody of this group is right for this goal. Choose another goal, or everyone.",
    ),
    list_columns: ["Member", "Segment", "Chance to come", "Mostly because"],
    reason,
    list_help: "The chance is 1 ÷ (1 + e^(−θ·x)), calibrated on past activities. The reasons are the terms θ·x that weigh most, against the average member.",
    time: "When they are there",
    checklist: ("Checklist", ["By", "What"]),
    task,
    sheet: ("Run sheet", ["Minute", "What"]),
    scene,
    minutes: |f, from, until| format!("{}–{}", f.count(from.into()), f.count(until.into())),
    title: "Title",
    keep: "Keep this plan",
    plans: (
        "Your plans",
        "Kept on this device. When the activity is in your data, what became of it appears here.",
    ),
    no_plans: ("No plan yet", "Choose a form above and keep the plan."),
    name: |kind, title| {
        if title.is_empty() { kind.to_owned() } else { format!("{title} ({kind})") }
    },
    come: |f, expected, invited| {
        format!(
            "Of {} invited, {} to {} are expected to come.",
            f.count(invited),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
    promise: |f, expected, invited| {
        format!(
            "{} invited, {} expected ({} – {})",
            f.count(invited),
            f.count(expected.value.round() as u64),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
    became: |f, participants, invited| {
        format!(
            "{} came, {} of them invited",
            plural(f, participants, "person", "people"),
            f.count(invited)
        )
    },
    actions: ["Calendar file", "Invite list (CSV)", "Copy names", "Give it up", "Look back"],
    copied: (
        "The names are copied.",
        "This browser did not allow copying. Save the list as a file.",
    ),
    details: "Checklist and run sheet",
    description: |f, aim, expected, invited| {
        format!(
            "{}. {} invited, {} expected ({} – {}).",
            goal(aim).0,
            f.count(invited),
            f.count(expected.value.round() as u64),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
};

fn goal(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::Turnout => ("A full house", "The likeliest to come are invited."),
        Goal::Mix => {
            ("A good mix", "The likeliest of each segment, in proportion to the segments.")
        }
        Goal::Welcome => ("Newcomers find in", "Only who joined in the last 60 days."),
        Goal::Return => ("The silent come back", "Only who did nothing for 30 days."),
    }
}

fn reason(what: Trait, speaks_for: bool) -> &'static str {
    match (what, speaks_for) {
        (Trait::Active, true) => "very active lately",
        (Trait::Active, false) => "hardly active lately",
        (Trait::Recency, true) => "seen recently",
        (Trait::Recency, false) => "not seen for long",
        (Trait::Tenure, true) => "time since joining speaks for it",
        (Trait::Tenure, false) => "time since joining speaks against it",
        (Trait::Regular, true) => "comes to most activities",
        (Trait::Regular, false) => "seldom comes to activities",
        (Trait::Fond, true) => "likes this form",
        (Trait::Fond, false) => "prefers other forms",
        (Trait::Hour, true) => "usually there at this hour",
        (Trait::Hour, false) => "seldom there at this hour",
        (Trait::Weekday, true) => "usually there on such days",
        (Trait::Weekday, false) => "seldom there on such days",
        (Trait::Paying, true) => "whether they pay speaks for it",
        (Trait::Paying, false) => "whether they pay speaks against it",
    }
}

fn task(task: Task) -> &'static str {
    match task {
        Task::FixGoal => "Write down what it is for, and the number that will tell",
        Task::FindGuest => "Agree with whoever answers: topic, time, a link to join",
        Task::CollectQuestions => "Ask members for questions, and group what comes in",
        Task::WritePoll => "Write one question with three to five answers that exclude each other",
        Task::TestPoll => "Let two people answer it and say what they understood",
        Task::WriteRules => "Write the rules: who, what, until when, how it is judged",
        Task::SetPrize => "Settle the prize, and who pays and sends it",
        Task::FindJury => "Find three judges who do not take part, and give them the criteria",
        Task::SetUpEntries => "Open the place where entries go, and hand in a test entry",
        Task::BreakIntoSteps => "Break the challenge into daily steps of a quarter of an hour",
        Task::MakeExample => "Make an example yourself, and publish it",
        Task::BookPlace => "Book the place, with seats for the upper end of what is expected",
        Task::PlanAccess => {
            "Tell how to get there, and what those with a wheelchair or a child will find"
        }
        Task::TestStream => "Test sound, picture and link with somebody at another place",
        Task::PrepareMaterial => {
            "Prepare the material, and one page that can be shown if all else fails"
        }
        Task::AskHelpers => "Ask two members to help: one welcomes, one watches the chat",
        Task::SendInvitations => {
            "Send the invitations to the list, each with date, time zone and calendar file"
        }
        Task::Remind => "Remind those invited: when, where, what to bring",
        Task::CheckIn => "Count who said yes against the places",
        Task::MidwayPost => "Show what some have made so far; name who caught up",
        Task::OpenEarly => "Be there a quarter of an hour early",
        Task::PublishResult => "Publish the result, and what follows from it",
        Task::ShareRecording => "Publish the recording with a table of minutes",
        Task::ThankAndAsk => "Thank those who came, and ask for a rating from 1 to 5",
        Task::FollowUp => {
            "Write to who was invited and did not come: what they missed, when the next one is"
        }
        Task::MeasureLift => "Import fresh data and look at Afterwards",
    }
}

fn scene(scene: Scene) -> &'static str {
    match scene {
        Scene::Arrive => "Arriving: music, a question to answer in the chat or at the door",
        Scene::Welcome => "Welcome: who we are, what we want to leave with",
        Scene::HouseRules => "House rules: how to ask, what is recorded",
        Scene::CollectedQuestions => "Questions sent in, the most wanted first",
        Scene::LiveQuestions => "Questions from the room",
        Scene::Break => "Break",
        Scene::ShowPoll => "Show the question; everybody answers",
        Scene::DiscussResult => "Show the result; hear one voice for each answer",
        Scene::Decide => "Say what will be done because of it, and by when",
        Scene::ExplainTask => "Explain the task and what counts as done",
        Scene::ShowExample => "Show an example from start to finish",
        Scene::WorkAlone => "Everybody makes the first step, together and in silence",
        Scene::ShareProgress => "Three members show how far they are",
        Scene::Demonstrate => "Demonstrate, without slides where it can be done",
        Scene::Dialogue => "Talk with a member about how they do it",
        Scene::ShowEntries => "Show the entries, a minute each",
        Scene::Vote => "Members vote; the jury confers",
        Scene::Award => "Name the winners, and what was good about each entry",
        Scene::Introductions => "A round: name, and one thing made lately",
        Scene::SmallGroups => "Groups of four on one question each",
        Scene::OpenTalk => "Open conversation; hosts see that nobody stands alone",
        Scene::NextDate => "Name the next date, and one thing to do until then",
        Scene::Close => "Thanks, and the request for a rating",
    }
}
