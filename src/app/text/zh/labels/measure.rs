//! The key numbers: name, formula, meaning.

use crate::app::text::MeasureWords;
use crate::engine::MeasureKind;

pub fn words(kind: MeasureKind) -> MeasureWords {
    let words = MeasureWords::new;
    match kind {
        MeasureKind::Members => words(
            "会员总数",
            "截至期末已知的人数",
            "导出文件里出现过的所有人，不含机器人；已退出的人不会扣除。",
        ),
        MeasureKind::ActiveMembers => words(
            "活跃会员",
            "本期内至少有一次行为的人数",
            "浏览、点赞、评论、发帖、参加活动都算行为；被人点赞不算。",
        ),
        MeasureKind::ActiveShare => words(
            "活跃率",
            "活跃会员 ÷ 会员总数",
            "社区里有多少人是醒着的。适合与自己的过去比，不宜与别的社区比。",
        ),
        MeasureKind::NewMembers => words(
            "新会员",
            "加入日期在本期内的人数",
            "入口处的增长。还要看其中有多少人已经有所行动。",
        ),
        MeasureKind::Acts => words(
            "行为数",
            "会员在本期内的全部行为次数",
            "活动的总量。少数几个活跃的人就能拉动它。",
        ),
        MeasureKind::ActsPerActive => words(
            "人均行为",
            "行为数 ÷ 活跃会员",
            "来的人有多投入。如果只剩最热心的人，它反而会升高，请与活跃率一起看。",
        ),
        MeasureKind::NewContents => {
            words("新内容", "本期内发布的内容数", "有多少新东西可供互动，回答也计算在内。")
        }
        MeasureKind::Contributors => words(
            "贡献者",
            "本期内发帖、提问、回答或评论过的人数",
            "愿意把自己的东西拿出来给大家看的人。",
        ),
        MeasureKind::Participation => words(
            "参与度",
            "(C + I + A) ÷ N：发布的内容、互动、参加的活动之和，除以人数",
            "它混合了不同单位，也没有上限：请看它的变化，并参考“活动”页上的有界得分。",
        ),
        MeasureKind::Interactions => words(
            "人均互动",
            "(Σn + Σc) ÷ 人数：对他人内容的轻互动次数与评论次数之和",
            "会员对彼此作品的回应有多少。",
        ),
        MeasureKind::Revenue { .. } => {
            words("收入", "到账金额 − 退款，只计这一种货币", "不同货币从不相加。")
        }
        MeasureKind::PayingMembers => {
            words("付费会员", "本期内有成功付款的人数", "支付失败和已退款的不计算在内。")
        }
    }
}
