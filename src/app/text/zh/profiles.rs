//! Words of the views of members beside the table.

mod formula;
mod group;
mod standing;

use crate::app::format::Format;
use crate::app::text::{
    ClassWords, EvidenceWords, FeatureWords, LoyaltyWords, MoveWords, NamingWords, Profiles,
    WeightWords,
};
use crate::engine::{MemberFinding, Missing, Recurrence, Scaling};
use crate::profile::feature::{Origin, Unit, Window};

/// Words of the views of members beside the table.
pub const PROFILES: Profiles = Profiles {
    views: ["名单", "分群", "类别", "忠诚度", "特征", "评分"],
    finding,
    group: group::name,
    filtered: "仅看",
    keep: "应用",
    reset: "恢复默认",
    as_of: |day| format!("统计截至数据中最后一次事件：{day}。"),
    naming: NamingWords {
        rename: "重命名",
        name: "分群名称",
        cancel: "取消",
        found: |name| format!("自动命名：{name}"),
        recurrence: |stability| match stability.recurrence {
            Recurrence::Stable => "稳定",
            Recurrence::Doubtful => "边界模糊",
            Recurrence::DoesNotRecur => "不可重现",
        },
        stability: |f, stability| {
            let meaning = match stability.recurrence {
                Recurrence::Stable => "换一批会员抽样，它仍会出现",
                Recurrence::Doubtful => "核心会重现，边界不会",
                Recurrence::DoesNotRecur => "重新抽样后不再出现，不宜据此做计划",
            };
            format!(
                "{} 次抽样的平均相似度 {}：{meaning}。",
                stability.draws,
                f.fine(stability.jaccard)
            )
        },
    },
    evidence: EVIDENCE,
    moves: MOVES,
    classes: CLASSES,
    loyalty: LOYALTY,
    features: FEATURES,
    weights: WEIGHTS,
    standing: standing::STANDING,
};

fn finding(f: &Format, finding: &MemberFinding) -> String {
    match *finding {
        MemberFinding::Slipping { members, days, .. } => format!(
            "{} 名会员以前常来，如今平均已有 {} 天没来。",
            f.count(members),
            f.count(days.round() as u64)
        ),
        MemberFinding::Loyal { loyal, share, gained, lost, days } => format!(
            "{} 名会员（{}）是忠诚会员；近 {days} 天新增 {} 名，流失 {} 名。",
            f.count(loyal),
            f.percent(share),
            f.count(gained),
            f.count(lost)
        ),
        MemberFinding::Moved { days, risen, fallen, people } => format!(
            "{days} 天前就在的 {} 名会员中，{} 名升到了更高的分群，{} 名降了下去。",
            f.count(people),
            f.count(risen),
            f.count(fallen)
        ),
        MemberFinding::Close { members } => {
            format!("{} 名会员离忠诚只差一步，看看各自还缺什么。", f.count(members))
        }
    }
}

const EVIDENCE: EvidenceWords = EvidenceWords {
    gap: "间隔统计量",
    gap_finding: |by_rule, kept| match by_rule {
        Some(1) => "按此规则只有一个群体：各分群之间只是程度之差。".to_owned(),
        Some(k) if k as usize == kept => format!("按此规则同样是 {k} 个群体。"),
        Some(k) => format!("按此规则是 {k} 个群体；轮廓系数选定 {kept} 个。"),
        None => "会员太少，无法判断。".to_owned(),
    },
    gap_axes: ("群体数", "间隔"),
    gap_help: |f, n| {
        format!(
            "Gap(k) = log W* 的均值 − log W：分成 k 群后，比在同一范围内均匀分布的会员（抽 10 次）紧密多少。取第一个“下一个 k 的优势不超过其误差”的 k。基于 {} 名会员判断。出处：Tibshirani、Walther、Hastie，2001。",
            f.count(n)
        )
    },
    stability: "分群会重现吗？",
    stability_help: |f, n| {
        format!(
            "有放回地重新抽取会员 20 次，每次重新分群。相似度为该分群与最像它的新群的 Jaccard 指数：同在两者的人数 / 在任一者的人数。0.75 及以上为稳定，低于 0.6 为不可重现。基于 {} 名会员判断。出处：Hennig，2007。",
            f.count(n)
        )
    },
    stability_columns: ["分群", "相似度", "判断"],
    trees: "逐步合并",
    linkages: ["Ward 连接", "平均连接"],
    agreement: |f, name, value| {
        format!(
            "{name}与分群的一致程度为 {}（调整兰德指数：1 为完全一致，0 为碰巧）。",
            f.fine(value)
        )
    },
    no_agreement: |name| format!("{name}：最后几次合并。"),
    tree_columns: ["合并", "距离", "一侧", "另一侧"],
    tree_leaves: "各分支的人数",
    join: |number| format!("第 {number} 次合并"),
    tree_help: "起初每人自成一群，不断合并最近的两群，直到只剩一群。图中画出最后几次合并，高度就是两群之间的距离：竖线越长而无合并，边界越清楚。最多合并 2,000 名会员。",
};

const MOVES: MoveWords = MoveWords {
    title: "谁换了分群",
    days: |days| format!("{days} 天前"),
    since: "对比时间",
    lead: |f, stayed, moved, joined| {
        format!(
            "{} 名没变，{} 名换了分群，{} 名是之后加入的。",
            f.count(stayed),
            f.count(moved),
            f.count(joined)
        )
    },
    from: "当时 \\ 现在",
    newcomers: "当时还没来",
    who: "换了分群的会员",
    who_columns: ["会员", "当时", "现在"],
    help: "把每个人当时的样子放到今天的尺度上，归入今天最近的分群，因此变化来自会员，而不是模型。导出文件中没有日期的信息，视为当时也是如此。",
    none: ("无从比较", "没有清楚的分群，或者当时还没有会员。历史更长时会更清楚。"),
};

const CLASSES: ClassWords = ClassWords {
    titles: ["按角色", "按需求", "按活跃度"],
    rules: |f, rules| {
        [
            format!(
                "管理者：导出文件写明（如“角色”一列）。贡献者：90 天内贡献不少于 {} 次。活跃会员：近 30 天活跃不少于 {} 天。",
                f.count(rules.contributions.into()),
                f.count(rules.active_days.into()),
            ),
            format!(
                "看近 90 天的行为主要为了什么：至少 {} 次行为，且 {}% 为了同一种需求。",
                f.count(rules.need_acts.into()),
                rules.need_percent
            ),
            format!(
                "按近 30 天的活跃天数：{} 天起为中，{} 天起为高。",
                rules.medium_days, rules.high_days
            ),
        ]
    },
    columns: ["类别", "会员"],
    edit: "阈值",
    fields: [
        "贡献者的贡献次数（90 天）",
        "活跃会员的活跃天数（30 天内）",
        "中活跃的活跃天数",
        "高活跃的活跃天数",
        "足以判断需求的行为数（90 天）",
        "一种需求须占的比例（%）",
    ],
    rfm: "多久没来，来得多勤",
    rfm_lead: |f, parts, people| {
        format!("{} 名会员，分别排名后等分为 {parts} 档。", f.count(people))
    },
    rfm_show: |f, cell, members| format!("{cell}：查看 {} 名会员", f.count(members)),
    rfm_axes: ("最近来访：1 最久远，越大越近", "来访频率"),
    rfm_columns: ["群组", "会员", "距上次活跃天数", "活跃天数", "累计付费"],
    rfm_meaning: group::meaning,
    rfm_help: "R 按距上次行为的天数排名，F 按整个历史中有行为的天数排名；有付款数据时，M 按付款减退款排名。等分为五档；不足 50 人时分三档。数值相同则档位相同。从未有过行为的人不在格中。",
    none: ("无从排名", "排名需要带时间的事件：请导入活动日志。"),
};

const LOYALTY: LoyaltyWords = LoyaltyWords {
    rule: |rule| {
        format!(
            "忠诚：最近 {} 个周期（每个 {} 天）里，每个周期至少活跃 {} 天。",
            rule.periods, rule.days, rule.active_days
        )
    },
    stats: ["忠诚占比", "忠诚会员", "新增忠诚", "不再忠诚"],
    stat_help: [
        "忠诚会员 / 当时在社区的会员。",
        "每个周期活跃天数都够的会员。变化是与一个周期之前相比。",
        "现在忠诚，而一个周期之前还不是。",
        "一个周期之前忠诚，而现在不是。",
    ],
    history: "忠诚会员的变化",
    history_finding: |f, loyal, share| {
        format!("现有忠诚会员 {} 名，占全部的 {}。", f.count(loyal), f.percent(share))
    },
    history_axes: ("忠诚会员", "时间"),
    close: "即将成为忠诚会员",
    close_lead: |f, shown, total| {
        if shown < total {
            format!("共 {} 名，列出最接近的 {} 名。", f.count(total), f.count(shown))
        } else {
            format!("共 {} 名。", f.count(total))
        }
    },
    close_columns: ["会员", "还缺什么"],
    missing,
    nobody: ("暂时没有", "其他人都缺不止一个周期。放宽定义可以看到更多。"),
    edit: "怎样算忠诚",
    fields: ["连续周期数", "每个周期的天数", "每个周期的活跃天数"],
    none: ("还没有历史", "忠诚度需要带时间的事件：请导入活动日志。"),
};

fn missing(f: &Format, missing: &Missing) -> String {
    match *missing {
        Missing::Days { missing, has, start, end } => format!(
            "{} 至 {} 还差 {} 个活跃日（已有 {has} 个）",
            f.date(start),
            f.date(end),
            f.count(missing.into())
        ),
        Missing::Time { days } => format!("只差时间：照现在这样再坚持 {} 天", f.count(days.into())),
    }
}

const FEATURES: FeatureWords = FeatureWords {
    title: "特征目录",
    lead: |f, features, people| {
        format!("{} 个特征，{} 名会员。", f.count(features), f.count(people))
    },
    columns: ["特征", "时间范围", "单位", "中位数", "缺失", "不可能", "离群", "用途", "公式与来源"],
    window: |window| match window {
        Window::Days(days) => format!("{days} 天"),
        Window::History => "全部".to_owned(),
    },
    unit: |unit| match unit {
        Unit::Days => "天",
        Unit::Weeks => "周",
        Unit::Count => "次数",
        Unit::Share => "占比",
        Unit::Money => "金额",
        Unit::Minutes => "分钟",
        Unit::Number => "数值",
    },
    formula: formula::formula,
    origin: |origin| match origin {
        Origin::Acts | Origin::Events(_) => "全部行为",
        Origin::Joining => "入会日期",
        Origin::Payments => "付款与等级",
        Origin::Export => "导出文件中的列",
    },
    uses: ["用于分群", "仅描述", "人人相同"],
    help: "比较会员时，缺失值按居中处理。不可能的值（占比大于 1、时长为负、年龄超过 120）保持原样，只计数。离群：收拢长尾之后，超出四分位数 3 倍四分位距。人人相同的特征区分不了任何人，因此不用。",
    download: "下载 CSV",
    cleaning: "数据清洗报告",
    cleaning_lead: "没有删除任何数据：这些问题请在源头核对。",
    cleaning_columns: ["问题", "发现", "总数"],
    fault: group::fault,
    components: "地图的坐标轴由什么构成",
    components_lead: "各主成分解释了多少差异，以及其中权重最大的特征（载荷，−1 至 1）。",
    component_columns: ["主成分", "解释", "特征"],
    component: |number| format!("主成分 {number}"),
    scaling: "特征的标准化方式",
    scaling_name: |scaling| match scaling {
        Scaling::Standard => ("标准", "(x − 均值) / 标准差"),
        Scaling::Robust => ("稳健", "(x − 中位数) / (四分位距 / 1.349)"),
        Scaling::MinMax => ("最小–最大", "(x − 最小值) / (最大值 − 最小值)"),
    },
};

const WEIGHTS: WeightWords = WeightWords {
    title: "评分由什么构成",
    lead: "按各特征在社区中的分量给出权重，所有人的评分会随之更新。",
    columns: ["特征", "权重", "占比"],
    weight: |name| format!("“{name}”的权重"),
    inverted: "越少越好",
    add: "添加特征",
    choose: "请选择…",
    help: "P = 100 · Σ α · f。f 是在该特征上不如本人的会员占比（0–1），α 是权重；权重会归一，因此只有比例重要。设为 0 即去掉该特征。",
    none: ("没有可加权的特征", "评分需要事件，或 active_days 之类的列。"),
    terms: |f, n| format!("{} 项", f.count(n)),
};
