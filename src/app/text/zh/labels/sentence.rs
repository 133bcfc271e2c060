//! Findings and reasons, as sentences.

use super::kind::did;
use crate::app::format::Format;
use crate::engine::Finding;
use crate::recommend::Reason;

pub fn finding(f: &Format, finding: &Finding) -> String {
    match *finding {
        Finding::ActivityChange { change, now, before } => {
            let verb = if change < 0.0 { "下降" } else { "上升" };
            format!(
                "活跃度{verb}了 {}：本期 {} 次行为，上一期 {} 次。",
                f.percent(change.abs()),
                f.count(now),
                f.count(before)
            )
        }
        Finding::Concentration { members, of, share } => format!(
            "{} 名活跃会员中的 {} 人贡献了 {} 的行为。",
            f.count(of),
            f.count(members),
            f.percent(share)
        ),
        Finding::Silent { members, of } => {
            format!("{} 名会员中有 {} 人在本期没有任何行为。", f.count(of), f.count(members))
        }
        Finding::Newcomers { joined, acted } => {
            format!("本期新加入 {} 人，其中 {} 人已经有所行动。", f.count(joined), f.count(acted))
        }
    }
}

pub fn reason(f: &Format, reason: &Reason) -> String {
    match reason {
        Reason::Similar { act, title, shared, .. } => {
            format!("因为 TA {}《{title}》{}", did(*act), in_common(shared))
        }
        Reason::Together { act, title, people, .. } => {
            format!("{}《{title}》的人也来过这里（{} 人）", did(*act), f.count((*people).into()))
        }
        Reason::Popular { people, days: 0 } => {
            format!("有 {} 人来过这里", f.count((*people).into()))
        }
        Reason::Popular { people, days } => {
            format!("最近 {days} 天有 {} 人来过这里", f.count((*people).into()))
        }
    }
}

pub fn likeness(f: &Format, reason: &Reason) -> String {
    match reason {
        Reason::Similar { shared, .. } if shared.is_empty() => "用词相近".to_owned(),
        Reason::Similar { shared, .. } => format!("共同点：{}", shared.join("、")),
        Reason::Together { people, .. } => format!("{} 人两篇都看过", f.count((*people).into())),
        popular => self::reason(f, popular),
    }
}

fn in_common(shared: &[String]) -> String {
    if shared.is_empty() { String::new() } else { format!("，共同点：{}", shared.join("、")) }
}
