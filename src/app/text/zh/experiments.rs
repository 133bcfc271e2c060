//! Words of the experiments page.

use crate::app::format::Format;
use crate::app::text::Experiments;
use crate::engine::{Arm, Metric, TrialDraft, TrialFinding, Verdict};
use crate::math::interval::Interval;

/// Words of the experiments page.
pub const EXPERIMENTS: Experiments = Experiments {
    title: "实验",
    lead: "把会员随机分成两组，试试两种做法。每天都可以看结果，结论依然可信。",
    none: ("还没有可统计的数据", "请导入带日期的会员行为。实验比较的是两组会员各自做了什么。"),
    finding,
    verdict,
    metric: |metric| match metric {
        Metric::Active => "活跃会员占比",
        Metric::Acts => "人均行为数",
        Metric::Attended => "参加活动的占比",
        Metric::Read => "人均看过的内容数",
        Metric::Paid => "付费占比",
    },
    amount,
    level: |f, metric, value| if metric.is_share() { f.percent(value) } else { f.decimal(value) },
    design: "新实验",
    design_lead: "选定要统计什么、在哪些会员中统计，需要多少人会根据他们的历史数据算出来。",
    kind: "演练还是正式",
    kinds: ("演练（A/A）", "正式（A/B）"),
    kinds_help: (
        "在已经过去的日子里抽签分组，当时对谁都一样。看到的差别都是偶然，结论应当是没有差别。",
        "从明天开始。复制 B 组名单，只对这些会员采用新做法，之后照常导入数据即可。",
    ),
    name: "名称",
    name_example: "入会第一周发欢迎消息",
    unnamed: |_, metric| match metric {
        Metric::Active => "关于活跃的实验".to_owned(),
        Metric::Acts => "关于行为数的实验".to_owned(),
        Metric::Attended => "关于参加活动的实验".to_owned(),
        Metric::Read => "关于看内容的实验".to_owned(),
        Metric::Paid => "关于付费的实验".to_owned(),
    },
    counted: "统计什么",
    audience: "哪些会员",
    audiences: ("所有在社区的会员", "最近 90 天活跃的会员", "付费会员", "自己列的名单"),
    list: ("会员名单，每行一人：编号、名字或邮箱", "anna@example.org"),
    listed: |f, people, lines| match lines {
        0 => "把参加实验的会员粘贴进来，每行一人。".to_owned(),
        _ => format!("名单共 {} 行，其中 {} 名会员可以参加。", f.count(lines), f.count(people)),
    },
    not_listed: [
        "查无此人：没有会员用这个编号、名字或邮箱",
        "有重名：好几名会员都叫这个名字，请改填编号",
        "不在社区：已经离开，或实验第一天之后才加入",
    ],
    days: "天数",
    effect: (
        "值得关心的最小差别，百分点（填 0：现有人数能看出的最小差别）",
        "值得关心的最小差别，人均（填 0：现有人数能看出的最小差别）",
    ),
    alpha: "允许的误报率，%",
    power: "真有这么大差别时看出来的把握，%",
    seed: "抽签号",
    enough,
    stats: [
        ("目前水平", "会员的平均值，天数与实验相同", "按实验开始前的日子、参加实验的会员统计。"),
        (
            "每组需要的人数",
            "n = θ² (v_A + v_B)(1 − r²) / δ²",
            "θ 由可以每天查看的检验决定，v 是两组的方差，r² 是过去已能解释的部分，δ 是值得关心的最小差别。",
        ),
        (
            "如果只看一次",
            "θ = z(α/2) + z(β)",
            "如果只在最后一天看结果需要的人数。两者之差就是每天都能看的代价。",
        ),
        ("如果没有历史数据", "n = θ² (v_A + v_B) / δ²", "如果对会员的过去一无所知，需要的人数。"),
        (
            "能看出的最小差别",
            "δ = θ √((v_A + v_B)(1 − r²) / n)",
            "这些会员全部参加、两组各半时的结果。比这更小的差别多半看不出来。",
        ),
        (
            "过去已能解释的部分",
            "r² = corr(现在, 之前)²",
            "会员之间的差异中，实验前的日子能解释的部分，会作为噪声去掉（CUPED）。",
        ),
    ],
    not_possible: "算不出",
    no_history: "没有历史数据",
    draw: |f, people, seed| format!("抽签：{} 名会员，{seed} 号签", f.count(people)),
    strata_columns: ["等级", "此前活跃度", "A 组", "B 组"],
    strata_help: "相似的会员均匀分到两组。",
    strata_how: "等级相同、之前 90 天活跃度相同的会员随机排序后两两抽签，每组一人。同一个抽签号总是抽出同一份名单。",
    no_tier: "无等级",
    level_before: |level| match level {
        0 => "无",
        1 => "低",
        2 => "中",
        _ => "高",
    },
    start: "抽签并保存",
    kept: "你的实验",
    none_kept: "还没有实验。先来一次演练，看看光是偶然会让数字差多少。",
    copy: "复制 B 组名单",
    copied: ("已复制。", "这个浏览器不允许复制，请改为保存名单。"),
    download: "保存名单",
    remove: "删除",
    how: &[
        "差别是 B 减 A，并去掉了实验前的日子已能解释的部分（CUPED）。",
        "允许的误报分摊到每一天：开头几乎不用，到最后一天用完（Lan–DeMets 方法，O'Brien–Fleming 型）。每天带来多少新信息由你的会员数据测出。所以每天都可以看，看到并不存在的差别的概率不会超过你允许的比例。",
        "区间在所有日子里同时成立。",
    ],
    facts: ["统计", "时间", "会员", "A 组", "B 组", "想找的差别", "过去已能解释"],
    span: |start, days, rehearsal| {
        let kind = if rehearsal { "演练" } else { "正式" };
        format!("{start}起 {days} 天，{kind}")
    },
    members: |f, (a, b)| format!("A 组 {} 人，B 组 {} 人", f.count(a), f.count(b)),
    unknown: "还不知道",
    no_days: "数据里还没有实验的任何一个整天。",
    missing: |f, members| format!("抽中的会员有 {} 名已不在数据里。", f.count(members)),
    chart: "每天的差别",
    chart_finding: |f, members| {
        format!(
            "从第一天累计到当天的 B 减 A，共 {} 名会员。色带不再包含 0 时，实验就有了结论。",
            f.count(members)
        )
    },
    chart_help: "D ± c s：差别、标准误和当天的界限。色带足够宽，能在你允许的误报率下让所有日子同时包含真实值。",
    difference: "B 减 A",
    alike: "没有差别",
    day: "天",
};

fn amount(f: &Format, metric: Metric, value: f64) -> String {
    match metric {
        Metric::Active | Metric::Attended | Metric::Paid => {
            format!("{} 个百分点", f.decimal(value * 100.0))
        }
        Metric::Acts => format!("人均 {} 次行为", f.fine(value)),
        Metric::Read => format!("人均 {} 篇内容", f.fine(value)),
    }
}

fn between(f: &Format, metric: Metric, interval: Interval) -> String {
    let plain = |value: f64| {
        if metric.is_share() { f.decimal(value * 100.0) } else { f.fine(value) }
    };
    let unit = match metric {
        Metric::Active | Metric::Attended | Metric::Paid => "个百分点",
        Metric::Acts => "次行为",
        Metric::Read => "篇内容",
    };
    format!("{} 到 {} {unit}", plain(interval.low), plain(interval.high))
}

fn verdict(f: &Format, metric: Metric, verdict: &Verdict) -> String {
    let so_far = |difference: &Option<Interval>| {
        difference
            .map_or_else(String::new, |it| format!("B 减 A 在 {} 之间。", between(f, metric, it)))
    };
    match verdict {
        Verdict::Waiting => "还没有结论：数据还没到第一天。开始之后请再导入一次。".to_owned(),
        Verdict::TooFew { members, needed, difference } => {
            let asked = needed
                .map_or_else(String::new, |needed| format!("，而需要 {} 人", f.count(needed)));
            format!(
                "人数不够，看不出来：每组 {} 人{asked}。{}",
                f.count(*members),
                so_far(difference)
            )
        }
        Verdict::Going { day, days, difference } => {
            format!(
                "继续到第 {days} 天：现在是第 {day} 天，两种做法还分不出高下。{}",
                so_far(difference)
            )
        }
        Verdict::Better { arm, by, day } => {
            let arm = if *arm == Arm::B { "B" } else { "A" };
            format!(
                "可以停了：{arm} 更好，多 {}（{} 之间），第 {day} 天就已明确。",
                amount(f, metric, by.value),
                between(f, metric, *by)
            )
        }
        Verdict::NoLarger { than, within, difference } => {
            let close = if *within { "这比你想找的差别还小。" } else { "" };
            format!(
                "已结束：没有超过 {} 的差别。{close}B 减 A 在 {} 之间。",
                amount(f, metric, *than),
                between(f, metric, *difference)
            )
        }
    }
}

fn enough(f: &Format, draft: &TrialDraft) -> String {
    let metric = draft.trial.metric;
    let there = draft.people / 2;
    let can = draft.detectable.map_or_else(
        || "这些会员看不出任何差别。".to_owned(),
        |effect| {
            format!(
                "每组 {} 人，{} 天能看出的最小差别：{}。",
                f.count(there),
                draft.trial.days,
                amount(f, metric, effect)
            )
        },
    );
    match &draft.size {
        Some(size) if draft.trial.needed > Some(there) => format!(
            "人数不够：要看出 {} 的差别，每组需要 {} 人，现在只有 {} 人。{can}",
            amount(f, metric, draft.trial.effect),
            f.count(size.per_arm),
            f.count(there)
        ),
        _ => can,
    }
}

fn finding(f: &Format, finding: &TrialFinding) -> String {
    match finding {
        TrialFinding::Says { name, metric, verdict: says } => {
            format!("{name}：{}", verdict(f, *metric, says))
        }
        TrialFinding::Possible { metric, effect, days, people } => format!(
            "用你的 {} 名会员做实验，{days} 天能看出的最小差别：{}。",
            f.count(*people),
            amount(f, *metric, *effect)
        ),
    }
}
