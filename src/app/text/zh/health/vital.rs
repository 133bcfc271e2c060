//! The vital signs: name, formula, meaning.

use crate::app::text::MeasureWords;
use crate::engine::VitalKind;

pub fn words(kind: VitalKind) -> MeasureWords {
    let words = MeasureWords::new;
    match kind {
        VitalKind::Daily => words(
            "日活跃会员",
            "本期每天有行为的人数的平均值",
            "平常一天有多少人在。区间来自按整周重新抽样。",
        ),
        VitalKind::Weekly => {
            words("周活跃会员", "最近 7 天有行为的人数", "期末的实际人数，没有误差。")
        }
        VitalKind::Monthly => {
            words("月活跃会员", "最近 30 天有行为的人数", "期末的实际人数，没有误差。")
        }
        VitalKind::Stickiness => words(
            "黏性",
            "本期每天“日活 ÷ 月活”的平均值",
            "会来的人里，平常一天有多大比例在。数据不足 30 天的日子不计。",
        ),
        VitalKind::FirstAct => words(
            "7 天内首次参与",
            "7 天内有互动或贡献的新会员 ÷ 本期满 7 天的新会员",
            "加入之后有没有真正开始。只是看看不算。需要加入日期。",
        ),
        VitalKind::SecondAct => words(
            "14 天内再次参与",
            "14 天内有两次互动或贡献的新会员 ÷ 本期满 14 天的新会员",
            "第二次是习惯的开始。需要加入日期。",
        ),
        VitalKind::MonthOne => words(
            "次月回访",
            "首次行为后第 30–59 天内活跃的人 ÷ 本期过完第 59 天的会员",
            "第一次回来最关键。每个人都在这个月过完之后才统计。",
        ),
        VitalKind::MonthOneContributing => words(
            "次月再贡献",
            "首次贡献后第 30–59 天内又有贡献的人 ÷ 本期过完第 59 天的贡献者",
            "口径同上，只看帖子、提问、回答和评论。",
        ),
        VitalKind::AnswerRate => words(
            "提问回答率",
            "得到他人回答的提问 ÷ 本期提问",
            "截至目前：最近的提问还有时间等到回答。",
        ),
        VitalKind::AnswerTime => words(
            "回答用时",
            "已有回答的提问中，他人首次回答时间 − 提问时间的中位数",
            "机器人和作者本人不算。请与回答率一起看。",
        ),
        VitalKind::ReplyRate => words(
            "内容回复率",
            "得到他人回答或评论的内容 ÷ 本期内容",
            "截至目前：最近的内容还有时间等到回复。",
        ),
        VitalKind::ReplyTime => words(
            "回复用时",
            "已有回复的内容中，他人首次回复时间 − 发布时间的中位数",
            "不含一直没有回复的内容，请看下一项。",
        ),
        VitalKind::ReplyWait => words(
            "等待回复",
            "全部内容的 Kaplan–Meier 中位数，没有回复的按仍在等待计入",
            "更诚实的中位数。若得到回复的不足一半，则没有这个数。",
        ),
        VitalKind::Contributors => words(
            "贡献者占比",
            "发帖、提问、回答或评论过的会员 ÷ 全部会员",
            "这是你自己的比例。在公开社区里，它从八分之一到四分之一不等。",
        ),
        VitalKind::TopShare => words(
            "前 1% 的贡献",
            "最活跃的百分之一会员（向上取整）的贡献 ÷ 全部贡献",
            "有多少内容系于极少数人。",
        ),
        VitalKind::Gini => words(
            "贡献的基尼系数",
            "Σ (2i − n − 1) xᵢ ÷ (n Σ x)，x 从小到大，含全部会员",
            "0 表示人人一样多，接近 1 表示几乎全由一人贡献。",
        ),
        VitalKind::BusFactor => words(
            "巴士系数",
            "合计贡献至少一半内容的最少人数",
            "这几个人一走，一半内容就没有了。人数越多越稳妥。",
        ),
    }
}
