//! Words of the member table, the segments, and a member's page.

use crate::app::text::{MemberWords, Members, SegmentWords};

/// Words of the member table, the segments, and a member's page.
pub const MEMBERS: Members = Members {
    title: "会员",
    lead: |end| format!("“多久以前”均以数据中最后一条行为的日期（{end}）为准。"),
    views: "会员视图",
    search: "按名称或编号搜索",
    filter: "分群",
    all: "全部",
    clear: "清除",
    columns: ["名称", "得分", "分群", "活跃天数", "行为数", "最近活跃", "加入时间", "等级"],
    none: (
        "还没有会员",
        "导入会员名单，或任何写明“谁做了什么”的文件：其中出现的每个人都会列在这里。",
    ),
    segments: SEGMENTS,
    one: ONE,
};

const SEGMENTS: SegmentWords = SegmentWords {
    method: "先用一组特征描述每位会员并标准化，再用 k-means 分群；每个群以它最突出的特点命名。",
    share: |f, share| format!("占会员的 {}", f.percent(share)),
    score: "平均得分",
    apart: "有何不同",
    apart_columns: ["特征", "本群", "全体"],
    show: |f, n| format!("查看 {} 名会员", f.count(n)),
    unstructured: (
        "没有明显的群体",
        "会员之间是渐变的，硬划界线没有意义，所以这里不分群。更长的历史或更多种类的行为，也许能看出群体。",
    ),
    choice: "分几个群合适？",
    choice_finding: |f, k, value| {
        format!("取 {k} 个群：在明显胜过随机的分法里，它最细致（轮廓系数 {}）。", f.fine(value))
    },
    choice_none: "没有哪种分法明显胜过随机。",
    choice_axes: ("群数", "平均轮廓系数"),
    choice_help: "轮廓系数比较会员离自己的群和离最近的别的群有多远：1 表示完全分开，0 表示没有边界，小于 0 表示分错了。没有群体的点云也能切开，所以每种群数都与这样的点云对比；在明显超出、且轮廓系数接近最高的几种里，取最细致的一种。",
    map: "会员地图",
    map_finding: |f, share| {
        format!("离得近的会员行为相近。两个坐标轴保留了 {} 的差异。", f.percent(share))
    },
    map_axes: ("主成分 1", "主成分 2"),
    map_help: "主成分是会员之间差异最大的两个方向。图上最多画 2,000 人。",
    map_columns: ("分群", "图上人数"),
};

const ONE: MemberWords = MemberWords {
    facts: ["分群", "等级", "加入时间", "最近活跃", "行为记录"],
    score: "得分",
    score_finding: |f, score| format!("得分 {}，满分 100。", f.decimal(score)),
    score_lead: |f, score| format!("满分 100，得 {} 分，是以下各项之和。", f.decimal(score)),
    score_columns: ["项目", "领先于", "权重", "得分"],
    score_help: "P = 100 · Σ α · f。f 是该项不如这位会员的人所占的比例（0–1），α 是权重，各权重之和为 1。“距上次活跃天数”越少越好。",
    no_score: ("没有得分", "得分需要行为记录，或 active_days 这样的列。导入后会显示在这里。"),
    recommended: "推荐给这位会员",
    recommended_lead: "尚未看过的内容，越合适越靠前，并附上可以告诉会员的理由。",
    no_recommended: (
        "没有可推荐的内容",
        "推荐需要这位会员还没看过的内容，以及“谁看了什么”的行为记录。",
    ),
    features: "画像",
    features_lead: "每个特征都与全体会员的平均值对照。",
    feature_columns: ["特征", "数值", "全体平均", "低于此值的会员占比"],
    activity: "活跃趋势",
    activity_finding: |f, active, of, weekly| {
        let unit = if weekly { "周" } else { "天" };
        format!("{} {unit}中有 {} {unit}活跃。", f.count(of), f.count(active))
    },
    timeline: "时间线",
    timeline_lead: |f, shown, total| {
        if shown < total {
            format!("共 {} 条，显示最近 {} 条。", f.count(total), f.count(shown))
        } else {
            format!("共 {} 条。", f.count(total))
        }
    },
    no_timeline: ("没有行为记录", "导入的文件里出现这位会员的行为后，会显示在这里。"),
    no_time: "时间未知",
    attributes: "导出文件中的其他信息",
    attribute_columns: ["列", "值"],
};
