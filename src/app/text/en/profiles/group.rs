//! Names of classes, RFM groups and faults.

use crate::engine::{Fault, Level, MemberGroup, Need, RfmGroup, Role};

pub fn name(group: MemberGroup) -> String {
    let name = match group {
        MemberGroup::Role(Role::Moderator) => "Moderators",
        MemberGroup::Role(Role::Contributor) => "Contributors",
        MemberGroup::Role(Role::Active) => "Active members",
        MemberGroup::Role(Role::Ordinary) => "Ordinary members",
        MemberGroup::Need(Some(Need::Learning)) => "Learning",
        MemberGroup::Need(Some(Need::ProblemSolving)) => "Problem-solving",
        MemberGroup::Need(Some(Need::Social)) => "Social",
        MemberGroup::Need(Some(Need::Entertainment)) => "Entertainment",
        MemberGroup::Need(None) => "Not clear",
        MemberGroup::Level(Level::High) => "High activity",
        MemberGroup::Level(Level::Medium) => "Medium activity",
        MemberGroup::Level(Level::Low) => "Low activity",
        MemberGroup::Rfm(RfmGroup::Champions) => "Champions",
        MemberGroup::Rfm(RfmGroup::Loyal) => "Steady",
        MemberGroup::Rfm(RfmGroup::Potential) => "Promising regulars",
        MemberGroup::Rfm(RfmGroup::NewFaces) => "New faces",
        MemberGroup::Rfm(RfmGroup::Promising) => "Just looking",
        MemberGroup::Rfm(RfmGroup::NeedAttention) => "Need attention",
        MemberGroup::Rfm(RfmGroup::AboutToSleep) => "About to sleep",
        MemberGroup::Rfm(RfmGroup::AtRisk) => "At risk",
        MemberGroup::Rfm(RfmGroup::CannotLose) => "Cannot lose them",
        MemberGroup::Rfm(RfmGroup::Hibernating) => "Hibernating",
        MemberGroup::Rfm(RfmGroup::Silent) => "Silent",
        MemberGroup::RfmCell(r, f) => return format!("R {r} · F {f}"),
    };
    name.to_owned()
}

pub fn meaning(group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::Champions => "here now, and often",
        RfmGroup::Loyal => "often here, not just now",
        RfmGroup::Potential => "here now, and now and then",
        RfmGroup::NewFaces => "here now, nearly for the first time",
        RfmGroup::Promising => "here not long ago, seldom before",
        RfmGroup::NeedAttention => "in the middle of both",
        RfmGroup::AboutToSleep => "seldom here, and not lately",
        RfmGroup::AtRisk => "used to come, not seen for long",
        RfmGroup::CannotLose => "came most of all, not seen for long",
        RfmGroup::Hibernating => "seldom came, long ago",
        RfmGroup::Silent => "never did anything",
    }
}

pub fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::TwiceThere => "Members who share name and day of joining with another",
        Fault::NoJoinDay => "Members without a day of joining",
        Fault::JoinedLater => "Members who joined after the last event",
        Fault::ActedBefore => "Members who acted before they joined",
        Fault::NeverActed => "Members who never acted",
        Fault::NoTime => "Events without a time",
        Fault::Later => "Events later than now",
        Fault::NegativeMinutes => "Visits of less than no time",
        Fault::EndlessMinutes => "Visits of more than a day",
    }
}
