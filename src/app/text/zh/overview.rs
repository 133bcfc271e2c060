//! Words of the overview.

use crate::app::text::Overview;

/// Words of the overview.
pub const OVERVIEW: Overview = Overview {
    title: "概览",
    period: "时间范围",
    days: |days| match days {
        7 => "7 天",
        30 => "30 天",
        90 => "90 天",
        _ => "1 年",
    },
    numbers: "关键数据",
    activity: "活跃趋势",
    busiest: |f, label, acts, weekly| {
        if weekly {
            format!("最活跃的一周从 {label} 开始，共 {} 次行为。", f.count(acts))
        } else {
            format!("最活跃的一天是 {label}，共 {} 次行为。", f.count(acts))
        }
    },
    acts: "行为数",
    active: "活跃会员",
    step: |weekly| if weekly { "周（起始日）" } else { "日期" },
    active_days: ("活跃天数分布", "本期活跃天数"),
    active_days_finding: |f, median, mean| {
        format!("会员活跃天数的中位数是 {}，平均 {}。", f.decimal(median), f.decimal(mean))
    },
    interactions: ("行为数分布", "本期行为数"),
    interactions_finding: |f, median, mean| {
        format!("会员行为数的中位数是 {}，平均 {}。", f.decimal(median), f.decimal(mean))
    },
    members: "会员数",
    kinds: "会员在做什么",
    kinds_finding: |f, kind, share| format!("{kind}占本期全部行为的 {}。", f.percent(share)),
    segments: "会员分群",
    segments_lead: "从数据中找出的、行为相近的会员群体。",
    segments_all: "看各群有何不同",
    quiet: ("这段时间没有任何行为", "请选择更长的时间范围，或导入之后的数据。"),
    no_events: (
        "还没有行为记录",
        "导入写明“谁、何时、做了什么”的文件后，这里会显示趋势、分布和发现。只有会员表时，请看会员列表。",
    ),
    members_of: |f, n| format!("{} 名会员", f.count(n)),
};
