//! Names of classes, RFM groups and faults.

use crate::engine::{Fault, Level, MemberGroup, Need, RfmGroup, Role};

pub fn name(group: MemberGroup) -> String {
    let name = match group {
        MemberGroup::Role(Role::Moderator) => "管理者",
        MemberGroup::Role(Role::Contributor) => "贡献者",
        MemberGroup::Role(Role::Active) => "活跃会员",
        MemberGroup::Role(Role::Ordinary) => "普通会员",
        MemberGroup::Need(Some(Need::Learning)) => "学习型",
        MemberGroup::Need(Some(Need::ProblemSolving)) => "解决问题型",
        MemberGroup::Need(Some(Need::Social)) => "社交型",
        MemberGroup::Need(Some(Need::Entertainment)) => "娱乐型",
        MemberGroup::Need(None) => "不明确",
        MemberGroup::Level(Level::High) => "高活跃",
        MemberGroup::Level(Level::Medium) => "中活跃",
        MemberGroup::Level(Level::Low) => "低活跃",
        MemberGroup::Rfm(RfmGroup::Champions) => "核心会员",
        MemberGroup::Rfm(RfmGroup::Loyal) => "稳定会员",
        MemberGroup::Rfm(RfmGroup::Potential) => "潜力会员",
        MemberGroup::Rfm(RfmGroup::NewFaces) => "新面孔",
        MemberGroup::Rfm(RfmGroup::Promising) => "初来看看",
        MemberGroup::Rfm(RfmGroup::NeedAttention) => "需要关注",
        MemberGroup::Rfm(RfmGroup::AboutToSleep) => "即将沉睡",
        MemberGroup::Rfm(RfmGroup::AtRisk) => "有流失风险",
        MemberGroup::Rfm(RfmGroup::CannotLose) => "务必挽回",
        MemberGroup::Rfm(RfmGroup::Hibernating) => "沉睡会员",
        MemberGroup::Rfm(RfmGroup::Silent) => "从未互动",
        MemberGroup::RfmCell(r, f) => return format!("R {r} · F {f}"),
    };
    name.to_owned()
}

pub fn meaning(group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::Champions => "最近来过，而且常来",
        RfmGroup::Loyal => "常来，但这几天没来",
        RfmGroup::Potential => "最近来过，偶尔来",
        RfmGroup::NewFaces => "刚来过，几乎是第一次",
        RfmGroup::Promising => "不久前来过，以前很少来",
        RfmGroup::NeedAttention => "来访时间和频率都居中",
        RfmGroup::AboutToSleep => "很少来，近期也没来",
        RfmGroup::AtRisk => "以前常来，很久没见了",
        RfmGroup::CannotLose => "以前来得最勤，很久没见了",
        RfmGroup::Hibernating => "很少来，而且是很久以前",
        RfmGroup::Silent => "没有任何行为",
    }
}

pub fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::TwiceThere => "与他人同名且同日入会的会员",
        Fault::NoJoinDay => "没有入会日期的会员",
        Fault::JoinedLater => "入会日期晚于最后一次事件的会员",
        Fault::ActedBefore => "入会之前就有行为的会员",
        Fault::NeverActed => "从未有过行为的会员",
        Fault::NoTime => "没有时间的事件",
        Fault::Later => "时间在未来的事件",
        Fault::NegativeMinutes => "停留时长为负的访问",
        Fault::EndlessMinutes => "停留超过一天的访问",
    }
}
