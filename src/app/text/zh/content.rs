//! Words of the content table and a content's page.

use crate::app::format::Format;
use crate::app::text::Content;
use crate::engine::ContentFinding;

/// Words of the content table and a content's page.
pub const CONTENT: Content = Content {
    title: "内容",
    lead: "会员读的和写的。回答计入所属的问题。",
    finding,
    search: "搜索标题和标签",
    tags: "标签（按参与人数排列）",
    columns: ["标题", "人数", "行为数", "形式", "发布时间", "作者", "标签", "审核"],
    none: ("还没有内容", "导入帖子、文章或课程，或写明会员对哪些内容有行为的文件。"),
    untitled: "无标题",
    facts: ["形式", "作者", "发布时间", "人数", "行为数"],
    excerpt: "摘要",
    reach: |f, people, acts| {
        format!("共有 {} 人参与，行为 {} 次。", f.count(people), f.count(acts))
    },
    most_like: |title| format!("与它最相似的是《{title}》。"),
    kinds: "各类行为",
    no_acts: ("还没有人参与", "导出文件里没有人对这篇内容有过行为。"),
    activity: "热度趋势",
    similar: "相似内容",
    similar_lead: "同一批人看过，或者用词相近的内容。",
    no_similar: (
        "没有相似的内容",
        "当有人看过多篇内容，或内容之间有共同的标签和用词时，这里会列出相似内容。",
    ),
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
