//! Words of the activities page and of the next activity wherever it is shown.

use crate::app::text::Activities;

/// Words of the activities page.
pub const ACTIVITIES: Activities = Activities {
    title: "活动",
    lead: "会员参与了什么，下一场办什么。",
    next: "下一场办什么",
    next_lead: |f, kind, probability| {
        format!("最可能被响应的是{kind}，概率 {}。", f.percent(probability))
    },
    rests_on: |f, people, acts| format!("依据 {} 人的 {} 次行为。", f.count(people), f.count(acts)),
    option_columns: ["形式", "概率", "历史占比", "人数"],
    legend: "条形上的竖线是历史行为的简单占比，作为对照基准。",
    next_help: "P(a) = exp(θ · x) ÷ Σ exp(θ · x)，在数据里出现过的活动形式之间比较：下一次参与属于这种形式的概率。由“谁参加过什么”经带惩罚的极大似然估计得出，各形式概率之和为 100%。",
    no_next: (
        "数据还不足以预测",
        "需要有会员参与过至少两种形式的活动。请导入评论、回答、投票或参加活动的记录。",
    ),
    everyone: "全体会员",
    kinds: "各形式参与情况",
    kinds_lead: |f, kind, people| format!("{kind}触达的会员最多，共 {} 人。", f.count(people)),
    kind_columns: ["形式", "人数", "行为数", "最近一次"],
    no_kinds: (
        "还没有人参与任何活动",
        "评论、回答、投票、上课、参加活动等记录会按形式汇总在这里。",
    ),
    participation: "参与度",
    participation_lead: "左边是始终在 0 到 100 之间的得分，右边是简单公式的结果。",
    participation_columns: [
        "群体",
        "人数 N",
        "内容 C",
        "互动 I",
        "活动 A",
        "(C + I + A) ÷ N",
        "Σn + Σc",
        "得分（0–100）",
    ],
    participation_help: &[
        "(C + I + A) ÷ N：群体发布的内容、对他人内容的互动、参加的活动之和，除以人数。它混合了不同单位，也没有上限：适合与自己的过去比，不宜与别的数字比。",
        "Σn + Σc 是互动总量：对他人内容的轻互动次数与评论次数之和。",
        "得分里每次行为过 30 天减半，并会饱和：0 是没有行为，50 相当于每周一次，100 永远达不到。群体得分是成员的平均。",
    ],
    held_lead: |f, title, people| format!("“{title}”来的人最多：{} 人。", f.count(people)),
    held: "办过的活动",
    held_columns: ["标题", "形式", "开始时间", "参与人数", "互动数"],
    no_held: (
        "还没有活动",
        "导入 activity_data.csv（participant_id, interaction_id），或带有参加记录的行为文件，每场活动会占一行。",
    ),
};
