//! The vital signs: name, formula, meaning.

use crate::app::text::MeasureWords;
use crate::engine::VitalKind;

pub fn words(kind: VitalKind) -> MeasureWords {
    let words = MeasureWords::new;
    match kind {
        VitalKind::Daily => words(
            "Daily active",
            "mean over the days of the period of people with an act on the day",
            "How many are there on a usual day. The interval comes from drawing whole weeks anew.",
        ),
        VitalKind::Weekly => words(
            "Weekly active",
            "people with an act in the last 7 days",
            "A plain count of the end of the period.",
        ),
        VitalKind::Monthly => words(
            "Monthly active",
            "people with an act in the last 30 days",
            "A plain count of the end of the period.",
        ),
        VitalKind::Stickiness => words(
            "Stickiness",
            "mean over days of daily ÷ monthly active members",
            "Of those who come at all, the share there on a usual day. Days before the data is 30 days long do not count.",
        ),
        VitalKind::FirstAct => words(
            "First act in 7 days",
            "newcomers who reacted or contributed within 7 days ÷ newcomers whose 7 days ended in the period",
            "Whether who joins begins. Looking around is no beginning. It needs joining dates.",
        ),
        VitalKind::SecondAct => words(
            "Second act in 14 days",
            "newcomers with two such acts within 14 days ÷ newcomers whose 14 days ended in the period",
            "A second time is the start of a habit. It needs joining dates.",
        ),
        VitalKind::MonthOne => words(
            "Back in month 1",
            "active on days 30–59 since the first act ÷ members whose day 59 was in the period",
            "The first return decides most. Everybody is judged when their month is over.",
        ),
        VitalKind::MonthOneContributing => words(
            "Contributing again in month 1",
            "contributed on days 30–59 since the first contribution ÷ contributors whose day 59 was in the period",
            "The same of posts, questions, answers and comments.",
        ),
        VitalKind::AnswerRate => words(
            "Questions answered",
            "questions with an answer by somebody else ÷ questions of the period",
            "So far: the latest questions still have time.",
        ),
        VitalKind::AnswerTime => words(
            "Time to an answer",
            "median of first answer by somebody else − question, of those answered",
            "Robots and the author do not count. Read it with the share that is answered at all.",
        ),
        VitalKind::ReplyRate => words(
            "Contents replied to",
            "contents with an answer or comment by somebody else ÷ contents of the period",
            "So far: the latest contents still have time.",
        ),
        VitalKind::ReplyTime => words(
            "Time to a reply",
            "median of first reply by somebody else − appearance, of those replied to",
            "It leaves out who never got one: see the next number.",
        ),
        VitalKind::ReplyWait => words(
            "Wait for a reply",
            "Kaplan–Meier median over all contents; one without a reply counts as still waiting",
            "The honest middle. There is none if fewer than half ever get a reply.",
        ),
        VitalKind::Contributors => words(
            "Contributors",
            "members who posted, asked, answered or commented ÷ members",
            "Your own share. In public communities it ran from an eighth to a quarter of all users.",
        ),
        VitalKind::TopShare => words(
            "Made by the top 1 %",
            "contributions of the busiest hundredth of members (rounded up) ÷ contributions",
            "How much hangs on very few.",
        ),
        VitalKind::Gini => words(
            "Gini of contributions",
            "Σ (2i − n − 1) xᵢ ÷ (n Σ x), x rising, over all members",
            "0: all make alike. Near 1: one makes everything.",
        ),
        VitalKind::BusFactor => words(
            "Bus factor",
            "fewest members who together make at least half of the contributions",
            "If these few left, half would be gone. More is safer.",
        ),
    }
}
