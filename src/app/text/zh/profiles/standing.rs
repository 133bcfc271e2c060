//! 会员所处位置及原因的文字。

use crate::app::format::Format;
use crate::app::text::StandingWords;
use crate::engine::{LoyaltyStatus, Missing, RfmPlace, Standing};

/// 会员所处位置及原因的文字。
pub const STANDING: StandingWords = StandingWords {
    title: "所处位置",
    lead: "按你设定的规则，并列出起决定作用的数字。",
    columns: ["依据", "归类", "原因"],
    rows: ["角色", "需求", "活跃度", "最近来访与频率", "忠诚度"],
    why,
    rfm,
    loyal: ["忠诚会员", "尚非忠诚会员"],
    loyalty,
};

fn why(f: &Format, standing: &Standing) -> [String; 3] {
    let (rules, grounds) = (&standing.rules, &standing.grounds);
    let says = if grounds.moderator { "导出文件中写明。" } else { "" };
    let days = f.count(grounds.active_days.into());
    let role = format!(
        "{says}90 天内贡献 {} 次（不少于 {} 次算贡献者），近 30 天活跃 {days} 天（不少于 {} 天算活跃会员）。",
        f.count(grounds.contributions.into()),
        f.count(rules.contributions.into()),
        f.count(rules.active_days.into()),
    );
    let (most, telling) = (grounds.most(), grounds.telling());
    let share = f64::from(most) / f64::from(telling.max(1));
    let need = format!(
        "90 天内有 {} 次行为能看出需求，其中 {} 为了同一种；要求不少于 {} 次，且占比不低于 {}。",
        f.count(telling.into()),
        f.percent(share),
        f.count(rules.need_acts.into()),
        f.percent(f64::from(rules.need_percent) / 100.0),
    );
    let level = format!(
        "近 30 天活跃 {days} 天；{} 天起为中，{} 天起为高。",
        f.count(rules.medium_days.into()),
        f.count(rules.high_days.into()),
    );
    [role, need, level]
}

fn rfm(f: &Format, place: &RfmPlace) -> String {
    let Some((r, frequency)) = place.cell else {
        return "从未有过行为，无从排名。".to_owned();
    };
    let days = place.recency.map_or(0, |days| days as u64);
    let money = match place.money_part.zip(place.money) {
        Some((part, paid)) => format!("M {part}：累计付费 {}。", f.decimal(paid)),
        None => String::new(),
    };
    format!(
        "各分 {} 档。R {r}：上次活跃在 {} 天前。F {frequency}：共活跃 {} 天。{money}",
        place.parts,
        f.count(days),
        f.count(place.frequency as u64),
    )
}

fn loyalty(f: &Format, status: &LoyaltyStatus) -> String {
    let rule = &status.rule;
    let own: Vec<String> = status.periods.iter().map(|one| f.count(one.1.into())).collect();
    let asked = format!(
        "要求最近 {} 个周期（每个 {} 天）各活跃至少 {} 天；由近及远实际为 {} 天。",
        f.count(rule.periods.into()),
        f.count(rule.days.into()),
        f.count(rule.active_days.into()),
        own.join("、"),
    );
    let missing = match &status.missing {
        _ if status.loyal => return asked,
        Some(time @ Missing::Time { .. }) => {
            return format!("{asked}{}。", (super::LOYALTY.missing)(f, time));
        }
        Some(missing) => (super::LOYALTY.missing)(f, missing),
        None => format!("其中 {} 个周期的活跃天数不够", f.count(status.short().into())),
    };
    format!("{asked}还缺：{missing}。")
}
