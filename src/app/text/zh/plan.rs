//! Words of the content plan.

use crate::app::format::Format;
use crate::app::text::Plan;
use crate::engine::{PlanEvaluation, PlanFinding, PlanState};
use crate::math::interval::Interval;

/// Words of the content plan.
pub const PLAN: Plan = Plan {
    title: "内容计划",
    lead: "会员想看却不够看的、能留住会员的，以及接下来要发布的。",
    finding,
    topic: |words| format!("话题：{}", words.join("、")),
    add: "新建条目",
    views: ("计划的视图", "月历", "看板"),
    months: ("上个月", "本月", "下个月"),
    weekdays: ["一", "二", "三", "四", "五", "六", "日"],
    state: |state| match state {
        PlanState::Idea => "想法",
        PlanState::Draft => "草稿",
        PlanState::Review => "审阅中",
        PlanState::Scheduled => "已排期",
        PlanState::Published => "已发布",
    },
    nothing: "暂无条目",
    no_day: "未定日期",
    back: |title, state| format!("把《{title}》退回到“{state}”"),
    on: |title, state| format!("把《{title}》推进到“{state}”"),
    open: |title| format!("打开《{title}》"),
    form: ("新建条目", "计划条目"),
    labels: ["标题", "备注", "形式", "标签，用逗号分隔", "日期", "状态", "对应的已发布内容"],
    no_kind: "未定",
    no_content: "未关联",
    save: "保存",
    remove: "移出计划",
    files: ("存为日历（.ics）", "存为表格（CSV）"),
    gaps: ("想看却不够看的", |period| {
        format!("{period}，看过或搜索过某个主题的人数与该主题发布的篇数之比。")
    }),
    gaps_help: &[
        "比值 =（该主题的人数 ÷ 所有主题的人数）/（该主题的篇数 ÷ 总篇数），每个计数加 ½；区间为 exp(ln 比值 ± 1.96 √(1/人数 + 1/篇数))。",
        "大于 1 说明会员想要的多于现有的。标签与标签相比，形式与形式相比。提问算需求，回答算供给。搜索也算需求：归到搜索词里出现的标签、含有该词的话题，或点开的内容所属的主题。",
    ],
    gaps_columns: ["主题", "人数", "提问", "未回答", "发布", "需求与供给之比"],
    ratio: |f, it| format!("{}（{}–{}）", f.fine(it.value), f.fine(it.low), f.fine(it.high)),
    gap: |gap| match gap.ratio {
        it if it.low > 1.0 => "供不应求",
        it if it.high < 1.0 => "已经够多",
        _ => "大致平衡",
    },
    no_gaps: ("还没有可比较的数据", "请导入带标签和日期的内容，以及会员对它们的行为。"),
    keeps: ("能留住会员的", |then, now| {
        format!(
            "在 {then} 活跃的会员中，看过该主题的人在 {now} 是否仍活跃，与同样活跃的其他人相比。"
        )
    }),
    keeps_help: &[
        "留下来的比例之差，只在当时和此前 60 天行为数相近的会员之间比较后合并（Mantel–Haenszel），区间为 Sato 的 95% 区间。",
        "这是相关，不是因果：看过的人与没看过的人可能还有别的不同。要确定，可以做实验。",
    ],
    keeps_columns: ["主题", "人数", "留下", "相似的其他人", "差别"],
    points,
    keep: |keeps| match keeps.matched.difference {
        it if it.low > 0.0 => "更容易留下",
        it if it.high < 0.0 => "更少留下",
        _ => "没有明显差别",
    },
    no_keeps: ("数据还太少", "需要 90 天的数据，并且看过和没看过某个主题的会员都至少有十人。"),
    outcomes: ("发布之后", "已关联到已发布内容的条目：发布后头 30 天的情况。"),
    outcomes_help: &[
        "发布后头 30 天有过行为的人数，以及不只是看看的行为数，并列出此前一年同形式内容的中位数。语气来自任何时候的评论和回答。",
        "留下：发布后 30 到 60 天仍活跃的比例，与同样活跃的其他人之差。",
    ],
    outcomes_columns: ["条目", "人数", "互动", "评论语气", "留下"],
    beside: |f, value, usual| match usual {
        Some(usual) => format!("{}（通常 {}）", f.count(value), f.decimal(usual)),
        None => f.count(value),
    },
    tones: |f, evaluation| match evaluation.tones.filter(|tones| tones.all() > 0) {
        Some(tones) => format!(
            "满意 {}，不确定 {}，不满 {}",
            f.count(tones.positive),
            f.count(tones.unsure),
            f.count(tones.negative)
        ),
        None => "没有可判断的评论".to_owned(),
    },
    stayed,
};

fn points(f: &Format, it: Interval) -> String {
    format!(
        "{} 个百分点（{} 到 {}）",
        f.decimal(it.value * 100.0),
        f.decimal(it.low * 100.0),
        f.decimal(it.high * 100.0)
    )
}

fn stayed(f: &Format, evaluation: &PlanEvaluation, early: bool) -> String {
    match evaluation.kept {
        Some(kept) => format!("{}，{} 人", points(f, kept.difference), f.count(kept.people)),
        None if early => format!("{}起可知", f.date(evaluation.kept_from)),
        None => "人数太少，无法比较".to_owned(),
    }
}

fn finding(f: &Format, finding: &PlanFinding, subject: &str) -> String {
    match finding {
        PlanFinding::Overdue { entries: 1, title } => {
            format!("《{title}》已过计划日期，还没有发布。")
        }
        PlanFinding::Overdue { entries, title } => {
            format!("有 {} 个条目已过计划日期还没有发布，最早的是《{title}》。", f.count(*entries))
        }
        PlanFinding::Gap(gap) => format!(
            "会员想看更多“{subject}”：90 天里有 {} 人看过，只发布了 {} 篇。",
            f.count(gap.people),
            f.count(gap.published)
        ),
        PlanFinding::Keeps(keeps) => format!(
            "看过“{subject}”的会员更容易留下：一个月后有 {} 仍活跃，同样活跃的其他人是 {}（{} 人）。",
            f.percent(keeps.matched.stayed),
            f.percent(keeps.matched.expected),
            f.count(keeps.matched.people)
        ),
        PlanFinding::Most { people, kept, .. } => {
            let keeps = match kept.map(|kept| kept.difference) {
                Some(it) if it.low > 0.0 => "看过的人比同样活跃的其他人更容易留下。",
                Some(it) if it.high < 0.0 => "看过的人比同样活跃的其他人更少留下。",
                Some(_) => "目前看不出看过的人比同样活跃的其他人更容易留下。",
                None => "能否留住会员还看不出来。",
            };
            format!("看“{subject}”的人最多，90 天里有 {} 人。{keeps}", f.count(*people))
        }
        PlanFinding::Unanswered { questions, .. } => {
            format!("最近 90 天，关于“{subject}”有 {} 个提问没有人回答。", f.count(*questions))
        }
    }
}
