//! Words of the content table, a content's page, and the recommenders' quality.

use crate::app::format::Format;
use crate::app::text::{Content, Quality};
use crate::engine::ContentFinding;

/// Words of the content table and a content's page.
pub const CONTENT: Content = Content {
    title: "内容",
    lead: "会员读的和写的。回答计入所属的问题。",
    finding,
    views: ("内容视图", "列表", "推荐质量"),
    search: "搜索标题和标签",
    tags: "标签（按参与人数排列）",
    columns: ["标题", "人数", "行为数", "形式", "发布时间", "作者", "标签", "审核"],
    none: ("还没有内容", "导入帖子、文章或课程，或写明会员对哪些内容有行为的文件。"),
    untitled: "无标题",
    facts: ["形式", "作者", "发布时间", "人数", "行为数"],
    excerpt: "摘要",
    kinds: "各类行为",
    no_acts: ("还没有人参与", "导出文件里没有人对这篇内容有过行为。"),
    activity: "热度趋势",
    similar: "相似内容",
    similar_lead: "同一批人看过，或者用词相近的内容。",
    no_similar: (
        "没有相似的内容",
        "当有人看过多篇内容，或内容之间有共同的标签和用词时，这里会列出相似内容。",
    ),
    quality: QUALITY,
};

const QUALITY: Quality = Quality {
    title: "推荐得准吗？",
    better: |model| format!("预测会员接下来会看什么，“{model}”优于热门排行。"),
    no_better: |model| format!("在你的数据上，“{model}”并不优于热门排行：直接推热门效果一样。"),
    basis: |f, people, candidates, split| {
        let (people, candidates) = (f.count(people), f.count(candidates));
        match split {
            Some(split) => format!(
                "用 {split} 之前的行为学习，用 {people} 名会员之后的行为检验，候选内容 {candidates} 篇。"
            ),
            None => format!(
                "行为没有时间，因此随机留出 {people} 名会员的部分行为来检验，候选内容 {candidates} 篇。"
            ),
        }
    },
    columns: ["模型", "NDCG@10", "召回率@10", "覆盖率"],
    between: |low, high| format!("{low} 至 {high}"),
    in_use: "使用中",
    baseline: "基准",
    help: "先藏起一部分历史，让每个模型为每位会员猜十篇。召回率@10：会员后来真正看的内容里，有多少在这十篇之中。NDCG@10：命中越靠前得分越高，满分为 1。覆盖率：有多少内容至少被推荐给一个人。区间为 95% 置信区间（自助法）。只有 NDCG@10 之差的整个区间都大于 0，才说“优于”。",
    too_little: (
        "数据还太少",
        "检验需要一些先后看过多篇内容的会员。导入更多历史后，这里会显示对比结果。",
    ),
    waiting: "正在用你自己的历史数据检验推荐效果……",
};

fn finding(f: &Format, finding: &ContentFinding) -> String {
    match finding {
        ContentFinding::LeftAlone { contents, of, days } => format!(
            "最近 {days} 天的 {} 篇内容里，有 {} 篇除作者外无人看、赞或回复。",
            f.count(*of),
            f.count(*contents)
        ),
        ContentFinding::Most { title, people, days, .. } => {
            format!("最近 {days} 天里，“{title}”带动的人最多：{} 人。", f.count(u64::from(*people)))
        }
        ContentFinding::Tag { tag, people } => {
            format!("“{tag}”是最受关注的标签，共 {} 人次。", f.count(u64::from(*people)))
        }
    }
}
