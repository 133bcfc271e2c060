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
        Feature::ActiveDays30 => "近 30 天活跃天数",
        Feature::ActiveDays90 => "近 90 天活跃天数",
        Feature::ActiveDaysAll => "累计活跃天数",
        Feature::Posts => "发帖与提问",
        Feature::Answers => "回答",
        Feature::Comments => "评论",
        Feature::Likes => "送出的赞",
        Feature::Shares => "分享",
        Feature::Searches => "搜索",
        Feature::Views => "浏览",
        Feature::Minutes => "停留分钟数",
        Feature::Attendances => "参加活动次数",
        Feature::Received => "收到的赞",
        Feature::Badges => "徽章",
        Feature::Breadth => "涉及的内容数",
        Feature::Tenure => "入会天数",
        Feature::WeekendShare => "周末行为占比",
        Feature::NightShare => "夜间行为占比（UTC）",
        Feature::Paid => "累计付费",
        Feature::Attribute(row) => return attribute(row, attributes),
    };
    name.to_owned()
}

pub fn segment(name: &SegmentName, attributes: &[String]) -> String {
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
        Feature::ActiveDays30 => ("几乎天天来", "本月很少来"),
        Feature::ActiveDays90 => ("经常来", "很少来"),
        Feature::ActiveDaysAll => ("活跃天数多", "活跃天数少"),
        Feature::Posts => ("发帖多", "发帖少"),
        Feature::Answers => ("回答多", "回答少"),
        Feature::Comments => ("评论多", "评论少"),
        Feature::Likes => ("爱点赞", "很少点赞"),
        Feature::Shares => ("爱分享", "很少分享"),
        Feature::Searches => ("常搜索", "很少搜索"),
        Feature::Views => ("看得多", "看得少"),
        Feature::Minutes => ("停留久", "停留短"),
        Feature::Attendances => ("常参加活动", "很少参加活动"),
        Feature::Received => ("受欢迎", "获赞少"),
        Feature::Badges => ("徽章多", "徽章少"),
        Feature::Breadth => ("兴趣广", "兴趣集中"),
        Feature::Tenure => ("老会员", "新会员"),
        Feature::WeekendShare => ("周末活跃", "工作日活跃"),
        Feature::NightShare => ("夜间活跃", "白天活跃"),
        Feature::Paid => ("付费多", "付费少"),
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
