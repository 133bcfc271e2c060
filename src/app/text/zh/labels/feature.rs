//! Names of features, and of segments after them.

use crate::engine::SegmentName;
use crate::profile::Feature;

pub fn name(feature: Feature, attributes: &[String]) -> String {
    let name = match feature {
        Feature::Recency => "距上次活跃天数",
        Feature::Acts7 => "近 7 天行为数",
        Feature::Acts30 => "近 30 天行为数",
        Feature::Acts90 => "近 90 天行为数",
        Feature::ActsAll => "累计行为数",
        Feature::DecayedActs => "近期活跃度",
        Feature::Momentum => "活跃势头",
        Feature::ActiveDays7 => "近 7 天活跃天数",
        Feature::ActiveDays30 => "近 30 天活跃天数",
        Feature::ActiveDays90 => "近 90 天活跃天数",
        Feature::ActiveDaysAll => "累计活跃天数",
        Feature::ActiveWeeks12 => "近 12 周活跃周数",
        Feature::Contributions30 => "近 30 天贡献",
        Feature::Contributions90 => "近 90 天贡献",
        Feature::Posts => "发帖与提问",
        Feature::Answers => "回答",
        Feature::Comments => "评论",
        Feature::Likes => "送出的赞",
        Feature::Shares => "分享",
        Feature::Searches => "搜索",
        Feature::Visits => "访问次数",
        Feature::Views => "浏览",
        Feature::Minutes => "停留分钟数",
        Feature::Minutes30 => "近 30 天停留分钟数",
        Feature::Attendances => "参加活动次数",
        Feature::Received => "收到的赞",
        Feature::Badges => "徽章",
        Feature::Breadth => "涉及的内容数",
        Feature::Tenure => "入会天数",
        Feature::WeekendShare => "周末行为占比",
        Feature::NightShare => "夜间行为占比（UTC）",
        Feature::Paid => "累计付费",
        Feature::Paid90 => "近 90 天付费",
        Feature::Declined => "付款被拒次数",
        Feature::MonthlyPrice => "所在等级月价",
        Feature::DaysToRenewal => "距续费天数",
        Feature::Attribute(row) | Feature::Category(row) => return attribute(row, attributes),
        Feature::Interest(row) => return format!("对“{}”的兴趣", attribute(row, attributes)),
    };
    name.to_owned()
}

pub fn segment(name: &SegmentName, attributes: &[String]) -> String {
    if !name.given.is_empty() {
        return name.given.clone();
    }
    if name.traits.is_empty() {
        return "居中".to_owned();
    }
    let traits = name.traits.iter().map(|&(feature, high)| part(feature, high, attributes));
    traits.collect::<Vec<_>>().join(" · ")
}

fn part(feature: Feature, high: bool, attributes: &[String]) -> String {
    let (much, little) = match feature {
        Feature::Recency => ("很久没来", "最近来过"),
        Feature::Acts7 => ("本周活跃", "本周安静"),
        Feature::Acts30 => ("本月活跃", "本月安静"),
        Feature::Acts90 => ("近三个月活跃", "近三个月安静"),
        Feature::ActsAll => ("非常活跃", "不太活跃"),
        Feature::DecayedActs => ("近期很活跃", "近期不活跃"),
        Feature::Momentum => ("越来越活跃", "活跃度下滑"),
        Feature::ActiveDays7 => ("本周几乎天天来", "本周很少来"),
        Feature::ActiveDays30 => ("几乎天天来", "本月很少来"),
        Feature::ActiveDays90 => ("经常来", "很少来"),
        Feature::ActiveDaysAll => ("活跃天数多", "活跃天数少"),
        Feature::ActiveWeeks12 => ("每周都来", "活跃周少"),
        Feature::Contributions30 => ("本月写得多", "本月写得少"),
        Feature::Contributions90 => ("近来写得多", "近来写得少"),
        Feature::Posts => ("发帖多", "发帖少"),
        Feature::Answers => ("回答多", "回答少"),
        Feature::Comments => ("评论多", "评论少"),
        Feature::Likes => ("爱点赞", "很少点赞"),
        Feature::Shares => ("爱分享", "很少分享"),
        Feature::Searches => ("常搜索", "很少搜索"),
        Feature::Visits => ("来访多", "来访少"),
        Feature::Views => ("看得多", "看得少"),
        Feature::Minutes => ("停留久", "停留短"),
        Feature::Minutes30 => ("本月停留久", "本月停留短"),
        Feature::Attendances => ("常参加活动", "很少参加活动"),
        Feature::Received => ("受欢迎", "获赞少"),
        Feature::Badges => ("徽章多", "徽章少"),
        Feature::Breadth => ("兴趣广", "兴趣集中"),
        Feature::Tenure => ("老会员", "新会员"),
        Feature::WeekendShare => ("周末活跃", "工作日活跃"),
        Feature::NightShare => ("夜间活跃", "白天活跃"),
        Feature::Paid => ("付费多", "付费少"),
        Feature::Paid90 => ("近来付费多", "近来付费少"),
        Feature::Declined => ("付款常被拒", "付款顺利"),
        Feature::MonthlyPrice => ("所在等级贵", "所在等级便宜"),
        Feature::DaysToRenewal => ("离续费还早", "即将续费"),
        Feature::Interest(row) => {
            let degree = if high { "偏爱" } else { "不太看" };
            return format!("{degree}“{}”", attribute(row, attributes));
        }
        Feature::Category(row) => {
            let degree = if high { "多为" } else { "少有" };
            return format!("{degree}“{}”", attribute(row, attributes));
        }
        Feature::Attribute(row) => {
            let degree = if high { "高" } else { "低" };
            return format!("{}{degree}", attribute(row, attributes));
        }
    };
    if high { much } else { little }.to_owned()
}

fn attribute(row: u32, attributes: &[String]) -> String {
    let name = attributes.get(row as usize).cloned();
    name.unwrap_or_else(|| format!("第 {} 列", row + 1))
}
