//! Words of the health page.

mod sentence;
mod vital;

use crate::app::text::Health;

/// Words of the health page.
pub const HEALTH: Health = Health {
    vital: vital::words,
    range: |low, high| format!("95% 区间：{low} 至 {high}"),
    hours: sentence::hours,
    finding: sentence::finding,
    alert: sentence::alert,
    behind: sentence::behind,
    alerts: (
        "发生了什么",
        "本期的异常日和水平变化，以及最能解释它的原因。",
        "去掉趋势和周规律后，偏离超过 4 个稳健标准差（1.4826 × MAD）的日子算异常。水平变化是指分段直线明显好于一条直线的地方（PELT，修正 BIC）。原因取对差异贡献最大、且超出其平时占比的内容、会员、来源、等级或行为类型。这是可能的原因，并非定论。若某个分群的会员解释了至少三成的差异、且比其平时占比至少高出 10 个百分点，也会一并列出；分群以事发之前为准，因为参与其中的人事后可能已换了分群。",
    ),
    calm: ("一切如常", "本期没有哪一天、哪一段的活跃度明显偏离平时。"),
    active: (
        "活跃会员",
        "当天、截至当天的 7 天和 30 天内有行为的人数（UTC）。黏性是本期每天“日活 ÷ 月活”的平均值。",
    ),
    active_names: ["日活", "周活", "月活"],
    active_finding: |f, week, month| {
        format!("最近 7 天有 {} 人活跃，最近 30 天有 {} 人。", f.count(week), f.count(month))
    },
    day: "日期",
    forecast: (
        "未来四周",
        "取“照搬上周”与带、不带阻尼趋势的 Holt–Winters 平滑三者的平均。它先在过去最多 10 个时点上试过：误差是与实际的平均差距，色带覆盖其中 95% 的差距。若“照搬上周”更准，就直接采用它。",
    ),
    forecast_names: ["每日活跃会员", "预计"],
    forecast_finding: sentence::forecast,
    too_short: (
        "历史太短，还不能预测",
        "预测要先在自己的过去上检验过才会显示，大约需要十周的行为记录。",
    ),
    season: (
        "趋势与周规律",
        "把每天的行为数拆成缓慢的趋势、每周的规律和剩余部分（稳健 STL），个别异常日不会带偏结果。",
    ),
    season_names: ["行为数", "趋势"],
    season_finding: sentence::season,
    lifecycle: (
        "新来、留下、回来与流失",
        "新来：首次行为在当月。留下：上月也活跃。回来：更早活跃过，上月没有。流失：上月活跃，本月没有。数据的第一个月人人都算新来；最后一个月可能尚未结束。",
    ),
    lifecycle_names: ["新来", "留下", "回来", "流失"],
    lifecycle_finding: |f, month, new, lapsed| {
        format!("{month}新来 {} 人，流失 {} 人。", f.count(new), f.count(lapsed))
    },
    month: "月份",
    retention: (
        "谁还在",
        "会员的第 k 个月是首次行为后的第 30k 至 30k+29 天。实线是恰好在该月活跃的比例，只统计该月已经过完的人；色带是 Wilson 95% 区间。",
    ),
    retention_names: ["任何行为", "贡献内容"],
    retention_rolling: "当月或之后活跃",
    rolling_help: "虚线是滚动留存：在该月或之后任意一个月活跃的比例。中途停了一阵又回来的人，停的那几个月不计入实线，但仍计入虚线，所以虚线不会低于实线，两线之间就是离开过又回来的人。越接近数据末尾两线越靠近，因为还来不及有人回来。",
    retention_finding: |f, active, of| {
        format!("{} 名会员中有 {} 人在首月之后的一个月里回来过。", f.count(of), f.count(active))
    },
    own_month: "首次行为后的月数",
    no_retention: ("还没有人过完第一个月", "数据覆盖到某人首次行为之后 30 天，曲线才会出现。"),
    cohorts: (
        "同期群",
        "每一行是同一时间开始、或来自同一渠道的会员；每一格是其中在自己的第几个月活跃的比例，只统计该月已经过完的人。",
    ),
    cohorts_finding: |f, groups, people| {
        format!("共 {} 组，{} 名会员。", f.count(groups), f.count(people))
    },
    cohorts_by: ["按首次活跃月份", "按来源"],
    active_again: "活跃比例",
    no_source: "未知",
    no_sources: ("没有说明会员来源的列", "请导入带有“来源”或“渠道”一列的会员表。"),
    response: (
        "要等多久",
        "从内容发布到他人首次回复的时间，机器人和作者本人不算。曲线是到那时已有回复的比例，仍在等待的也按已等待的时长计入（Kaplan–Meier）。",
    ),
    response_names: ["提问得到回答", "任何回复"],
    response_finding: sentence::response,
    response_axis: "发布后的小时数",
    no_response: ("本期没有可回复的内容", "请导入带发布日期的内容，或选择更长的时间范围。"),
    inequality: (
        "内容由谁贡献",
        "会员从最活跃的排起，看他们贡献了多大比例的帖子、提问、回答和评论。基尼系数为 0 表示人人一样多，接近 1 表示几乎全由一人贡献。“90-9-1”不是目标，各社区差别很大。",
    ),
    inequality_names: ["你的会员", "人人一样多"],
    inequality_finding: |f, [making, reacting, looking]| {
        format!(
            "全部会员中，{} 有贡献，{} 只互动，{} 只浏览。",
            f.percent(making),
            f.percent(reacting),
            f.percent(looking)
        )
    },
    inequality_axis: "会员占比（从最活跃排起）",
    busiest: ("一半内容出自他们", ["会员", "贡献数"]),
    no_contributions: (
        "本期没有任何贡献",
        "帖子、提问、回答和评论都算。请选择更长的时间范围，或导入写明谁发了什么的文件。",
    ),
    funnel: (
        "人们走了多远",
        "看过：对内容或其回答有任何行为。其中：不只是浏览；再其中：留下文字；再其中：30 天内的另一天又来过。作者在自己的内容下不算。最近评论的人还有时间回来。",
    ),
    funnel_finding: |f, seen, commented| {
        format!("看过内容的 {} 人中，有 {} 人写下了文字。", f.count(seen), f.count(commented))
    },
    funnel_columns: ["内容", "看过", "互动", "评论", "再来"],
    funnel_all: "全部内容",
    rhythm: (
        "会员什么时候在",
        "按一周中的小时统计整周的行为数。最佳时段的区间，以及它再次成为最佳的把握，来自对各周的重新抽样。",
    ),
    rhythm_finding: sentence::best_hour,
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    clock: "时区",
    no_rhythm: ("本期没有完整的一周", "请选择至少两周、且有行为记录的时间范围。"),
};
