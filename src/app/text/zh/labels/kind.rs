//! Names of kinds.

use crate::model::{ActivityKind, EventKind};

pub fn activity(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Post => "帖子",
        ActivityKind::Article => "文章",
        ActivityKind::Course => "课程",
        ActivityKind::QuestionAnswer => "问答",
        ActivityKind::Poll => "投票",
        ActivityKind::Challenge => "挑战",
        ActivityKind::Live => "直播",
        ActivityKind::Contest => "比赛",
        ActivityKind::MeetUp => "聚会",
        ActivityKind::Discussion => "讨论",
        ActivityKind::Other => "其他",
    }
}

pub fn event(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Join => "加入",
        EventKind::Visit => "访问",
        EventKind::View => "浏览",
        EventKind::Click => "点击",
        EventKind::Search => "搜索",
        EventKind::Like => "点赞",
        EventKind::Dislike => "点踩",
        EventKind::Comment => "评论",
        EventKind::Share => "分享",
        EventKind::Post => "发帖",
        EventKind::Ask => "提问",
        EventKind::Answer => "回答",
        EventKind::Accept => "采纳",
        EventKind::Bookmark => "收藏",
        EventKind::Vote => "投票",
        EventKind::Attend => "参加活动",
        EventKind::Complete => "完成",
        EventKind::Rate => "评分",
        EventKind::Badge => "徽章",
        EventKind::Bounty => "悬赏",
        EventKind::ReceiveLike => "获赞",
        EventKind::ReceiveDislike => "被踩",
        EventKind::Leave => "退出",
        EventKind::Other => "其他行为",
    }
}

pub fn did(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Join => "加入社区",
        EventKind::Visit => "访问",
        EventKind::View => "看过",
        EventKind::Click => "打开",
        EventKind::Search => "搜索",
        EventKind::Like => "赞了",
        EventKind::Dislike => "踩了",
        EventKind::Comment => "评论了",
        EventKind::Share => "分享了",
        EventKind::Post => "发布了",
        EventKind::Ask => "提出了",
        EventKind::Answer => "回答了",
        EventKind::Accept => "采纳了",
        EventKind::Bookmark => "收藏了",
        EventKind::Vote => "投票给",
        EventKind::Attend => "参加了",
        EventKind::Complete => "完成了",
        EventKind::Rate => "评价了",
        EventKind::Badge => "获得徽章",
        EventKind::Bounty => "悬赏了",
        EventKind::ReceiveLike => "获赞",
        EventKind::ReceiveDislike => "被踩",
        EventKind::Leave => "退出社区",
        EventKind::Other => "参与了",
    }
}
