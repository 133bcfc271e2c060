//! Words of planning an activity, and of looking back on one.

mod plan;

use crate::app::format::Format;
use crate::app::text::engage::{AfterWords, Engage, NextWords};
use crate::engine::{Influence, Interval, LiftVerdict, Measurement, Pick, Satisfaction, Skill};

/// Words of planning an activity, and of looking back on one.
pub const ENGAGE: Engage = Engage {
    views: ("查看活动的哪一面", ["下一步办什么", "策划", "复盘"]),
    next: NextWords {
        chances: "谁会来参加",
        chances_lead: "各种形式的活动再办一次，一位会员会参加的概率；每种形式单独计算。",
        chance_columns: ["形式", "会参加", "100 次里有 95 次介于"],
        chances_help: &[
            "p = 1 ÷ (1 + e^(−θ·x))，x 是活动一周前已知的情况：近来有多活跃、多久没来、加入多久、参加活动和这种形式的活动有多勤、时段和日子合不合、是否付费。各形式的系数等于共同系数加上自己的差异，数据少时向共同系数靠拢。",
            "概率已用过去的活动校准，每次都只用更早的数据来预测。区间包含三样：偶然、系数的不确定，以及有些活动比谁预想的都更吸引人或更冷清。",
            "这些概率加起来不等于 100%：一位会员可能都来，也可能都不来。上面那张卡片说的是先选哪一种。",
        ],
        too_few: (
            "活动太少，还看不出谁会来",
            "至少需要 5 场有时间的活动，共 30 人次参加。请导入活动和参加记录。",
        ),
        skill,
        pick: "试一试什么",
        pick_lead,
        pick_columns: ["形式", "办过", "平均到场", "预计", "最好的可能"],
        pick_help: &[
            "汤普森抽样：按现有的了解，为每种形式抽一个到场比例，谁抽得最大就试谁。一种形式有多大可能是最好的，就有多大机会被试到，既不浪费晚上，也不错过新发现。",
            "“预计”把该形式自己的到场比例（180 天后权重减半）与所有形式的水平合在一起；没办过的形式先按其他形式估计，误差更大。在数据里多出一场活动之前，抽签结果不变。",
        ],
    },
    plan: plan::PLAN,
    after: AfterWords {
        which: "活动",
        came: |f, came, could| {
            let share = if could == 0 { 0.0 } else { came as f64 / could as f64 };
            format!(
                "当天 {} 名会员中来了 {} 名（{}）。",
                f.count(could),
                f.count(came),
                f.percent(share)
            )
        },
        planned: |f, expected, came, of| {
            format!(
                "原计划：邀请 {} 人，预计来 {} 人（{} 到 {}）；其中实际来了 {} 人。",
                f.count(of),
                f.decimal(expected.value),
                f.decimal(expected.low),
                f.decimal(expected.high),
                f.count(came)
            )
        },
        lift: "活动之后，大家来得更勤了吗？",
        found,
        too_early: |f, ready| format!("现在下结论还太早：请导入 {} 或更晚的数据。", f.date(ready)),
        too_few: |f, participants, pairs, needed| {
            format!(
                "人太少，无法判断：{} 名参加者中，只有 {} 名能在没来的人里找到相似的对照，至少需要 {} 对。",
                f.count(participants),
                f.count(pairs),
                f.count(needed)
            )
        },
        no_time: "数据里没有人参加这场活动，或者不知道它的时间。",
        columns: [
            "对照方式",
            "对数",
            "参加者来的天数，之前 → 之后",
            "对照者来的天数，之前 → 之后",
            "多来的天数",
            "100 次里有 95 次介于",
            "差异，匹配前 → 后",
        ],
        comparisons: ["活动前几周同样活跃", "与那几周之前相比"],
        before_after: |f, (before, after)| format!("{} → {}", f.decimal(before), f.decimal(after)),
        help: &[
            "每名参加者配一名当时已是会员、本可以来却没来的对照者：按倾向得分取最近的一位（逻辑回归，依据活跃度、多久没来、加入时长、参加活动的习惯、时段、是否付费、此前活跃天数），相差不超过 0.2 个标准差。",
            "提升 = 参加者之后来的天数 − 之前的天数 ×（对照者之后 ÷ 之前），也就是超出对照者自身变化的部分。活动本身的行为和当天不计入；前后天数相同。",
            "来参加活动的人往往正处在比平时活跃的时候，不管办什么，之后都会回落，所以用两种方式比较。对照者在活动前几周同样活跃：如果吸引人来的原因体现在他们的行为里，这样比是对的；但若参加者本来就是常客，会高估活动。与那几周之前相比（去掉那几周，对照者在加入时长、参加习惯和付费上相似）：常客是和自己的过去比；但那时已经淡出的人本来就不会来。区间同时涵盖两种算法，所以只有两边都看到提升，才说有提升。",
            "差异以标准差为单位：小于 0.1 说明两组在已知的各方面都相似。没有记录的方面仍可能不同。",
        ],
        satisfaction: "参加者怎么看",
        rated,
        influence: "带动了别人吗",
        others,
        no_influence: "数据还没有覆盖活动之后的一周。",
        influence_help: "没来的会员对参加者所发内容的行为：活动后 7 天，对照活动前 7 天。",
    },
};

fn skill(f: &Format, skill: &Skill) -> String {
    let than = if skill.is_better() { "明显好于" } else { "没有明显好于" };
    format!(
        "在 {} 场没见过的活动上检验：{than}“看每个人过去的参加比例”（Brier {} 对 {}，AUC {} 对 {}；概率平均偏差 {}）。",
        f.count(skill.activities),
        f.fine(skill.brier),
        f.fine(skill.baseline),
        f.fine(skill.auc),
        f.fine(skill.baseline_auc),
        f.percent(skill.calibration)
    )
}

fn pick_lead(f: &Format, kind: &str, pick: &Pick) -> String {
    let Some(arm) = pick.arms.iter().find(|arm| arm.kind == pick.kind) else {
        return String::new();
    };
    let tried = match arm.tries {
        0 => "这里还没办过".to_owned(),
        tries => format!("办过 {} 次，平均到场 {}", f.count(tries.into()), f.percent(arm.share)),
    };
    format!("这次试试{kind}：{tried}；它吸引会员比例最高的可能是 {}。", f.percent(arm.best))
}

fn found(f: &Format, found: &Measurement) -> String {
    let days = f.decimal(found.lift.value.abs());
    let between = span(f, found.lift);
    let weeks = f.count(u64::from(found.days));
    match found.verdict() {
        LiftVerdict::More => {
            format!("是的：{weeks} 天里，参加者比预期多来了 {days} 天（{between}）。")
        }
        LiftVerdict::Less => {
            format!("没有：{weeks} 天里，参加者比预期少来了 {days} 天（{between}）。")
        }
        LiftVerdict::Unclear => format!(
            "看不出来：{weeks} 天里的差异在 {} 到 {} 天之间，其中包括“没有差异”。",
            f.decimal(found.lift.low),
            f.decimal(found.lift.high)
        ),
    }
}

fn span(f: &Format, interval: Interval) -> String {
    format!("{} 到 {} 之间", f.decimal(interval.low), f.decimal(interval.high))
}

fn rated(f: &Format, found: &Satisfaction) -> String {
    let mut told = match found.mean {
        None => "没有人评分。".to_owned(),
        Some(mean) => format!(
            "{} 人评分，平均 {}（{}；所有活动的最高评分是 {}）。",
            f.count(found.ratings),
            f.decimal(mean.value),
            span(f, mean),
            f.decimal(found.highest)
        ),
    };
    told += &match (found.remarks, found.tones) {
        (0, _) => "数据里没有对它的评论。".to_owned(),
        (remarks, None) => format!("有 {} 条评论。", f.count(remarks)),
        (remarks, Some(tones)) => format!(
            "{} 条评论：{} 条满意，{} 条不满，{} 条难以判断。",
            f.count(remarks),
            f.count(tones.positive),
            f.count(tones.negative),
            f.count(tones.unsure)
        ),
    };
    told
}

fn others(f: &Format, found: &Influence) -> String {
    let side =
        |(acts, people): (u64, u64)| format!("{} 人的 {} 次行为", f.count(people), f.count(acts));
    format!(
        "对参加者所发的内容，其他会员在活动后 {} 天有 {}，活动前 {} 天有 {}。",
        found.days,
        side(found.after),
        found.days,
        side(found.before)
    )
}
