//! Findings, alerts and chart leads, as sentences.

use crate::app::format::Format;
use crate::app::text::zh::labels::LABELS;
use crate::engine::{
    Alert, AlertKind, Backtest, Behind, BestHour, Cause, CauseKind, HealthFinding, Response, Season,
};

pub fn hours(f: &Format, hours: f64) -> String {
    if !hours.is_finite() {
        "不限".to_owned()
    } else if hours >= 48.0 {
        format!("{} 天", f.decimal(hours / 24.0))
    } else if hours >= 1.0 {
        format!("{} 小时", f.decimal(hours))
    } else {
        format!("{} 分钟", f.decimal(hours * 60.0))
    }
}

pub fn finding(f: &Format, finding: &HealthFinding) -> String {
    match finding {
        HealthFinding::Alert(happened) => alert(f, happened),
        HealthFinding::Changed(vital) => {
            let name = super::vital::words(vital.kind).label;
            let (now, before) = (vital.value.map_or(0.0, |value| value.value), vital.previous);
            let change = before.filter(|&before| before != 0.0);
            let rose = before.is_some_and(|before| now > before);
            let verb = if rose { "上升" } else { "下降" };
            match change {
                Some(before) => format!(
                    "{name}{verb}了 {}，超出偶然波动的范围。",
                    f.percent((now - before).abs() / before.abs())
                ),
                None => format!("{name}{verb}，超出偶然波动的范围。"),
            }
        }
        HealthFinding::BusFactor { members, of } => format!(
            "{} 名贡献者中，{} 人贡献了一半内容。他们一走，一半内容就没有了。",
            f.count(*of),
            f.count(*members)
        ),
        HealthFinding::Unanswered { contents, of } => {
            format!("本期 {} 篇内容中，有 {} 篇还没有他人回复。", f.count(*of), f.count(*contents))
        }
        HealthFinding::BestHour(best) => format!(
            "{} {} 点前后最热闹。",
            super::HEALTH.weekdays[best.weekday as usize % 7],
            best.hour
        ),
    }
}

pub fn alert(f: &Format, alert: &Alert) -> String {
    let day = f.date(alert.period.start);
    let (value, expected) = (f.decimal(alert.value), f.decimal(alert.expected));
    let what = match alert.kind {
        AlertKind::Spike => format!("{day}异常活跃：{value} 次行为，按常规约 {expected} 次"),
        AlertKind::Dip => format!("{day}异常冷清：只有 {value} 次行为，按常规约 {expected} 次"),
        AlertKind::Rise => format!("{day}起每天约 {value} 次行为，此前约 {expected} 次，明显上升"),
        AlertKind::Fall => format!("{day}起每天约 {value} 次行为，此前约 {expected} 次，明显下降"),
    };
    match &alert.cause {
        Some(because) => format!("{what}。可能原因：{}。", cause(f, because)),
        None => format!("{what}。没有哪个内容、会员或来源能单独解释。"),
    }
}

pub fn behind(f: &Format, segment: &str, behind: &Behind) -> String {
    format!(
        "“{segment}”的会员占差异的 {}，而平时只占全部行为的 {}（{} 次行为，平时约 {} 次）。",
        f.percent(behind.share.min(1.0)),
        f.percent(behind.usual),
        f.decimal(behind.value),
        f.decimal(behind.expected)
    )
}

fn cause(f: &Format, cause: &Cause) -> String {
    let what = match &cause.what {
        CauseKind::Content { title, .. } => format!("《{title}》"),
        CauseKind::Member { label, .. } => label.clone(),
        CauseKind::Source(name) => format!("来自“{name}”的会员"),
        CauseKind::Tier(name) => format!("“{name}”等级的会员"),
        CauseKind::Newcomers => "新会员".to_owned(),
        CauseKind::Kind(kind) => format!("“{}”行为", (LABELS.event_kind)(*kind)),
    };
    format!(
        "{what}，{} 次行为，平时约 {} 次，占差异的 {}",
        f.decimal(cause.value),
        f.decimal(cause.expected),
        f.percent(cause.share.min(1.0))
    )
}

pub fn forecast(f: &Format, mean: f64, trial: &Backtest) -> String {
    format!(
        "预计每天约 {} 人活跃。在过去试用时平均相差 {}，“照搬上周”相差 {}；色带覆盖了 {} 的日子。",
        f.decimal(mean),
        f.decimal(trial.error),
        f.decimal(trial.naive_error),
        f.percent(trial.coverage)
    )
}

pub fn season(f: &Format, season: &Season) -> String {
    format!("趋势之外的起伏中，{} 可由每周规律解释。", f.percent(season.strength))
}

pub fn response(f: &Format, response: &Response) -> String {
    let waiting = response.asked - response.answered;
    let share = f.percent(waiting as f64 / response.asked.max(1) as f64);
    match response.median {
        Some(median) => format!(
            "得到回复的内容中，一半在 {} 之内；{} 篇内容中还有 {share} 没有回复。",
            hours(f, median.value),
            f.count(response.asked)
        ),
        None => format!("{} 篇内容都还没有回复。", f.count(response.asked)),
    }
}

pub fn best_hour(f: &Format, best: &BestHour, weeks: u32) -> String {
    format!(
        "{} {} 点最热闹：每周 {} 次行为（{}–{}），{} 人参与；对 {} 周重新抽样，{} 的情况下它仍是最热闹的时段。",
        super::HEALTH.weekdays[best.weekday as usize % 7],
        best.hour,
        f.decimal(best.acts.value),
        f.decimal(best.acts.low),
        f.decimal(best.acts.high),
        f.count(best.people),
        f.count(weeks.into()),
        f.percent(best.again)
    )
}
