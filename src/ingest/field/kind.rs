//! Words for acts, English and Chinese → [`EventKind`].

use rustc_hash::FxHashMap;

use crate::model::EventKind;

/// The kind a word stands for, in any case; `None` if it is not in the list.
pub(crate) fn event_kind(word: &str) -> Option<EventKind> {
    let word: String = word
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect();
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind)
}

/// Remembers the words of a file: a lookup a row, without an allocation.
#[derive(Debug, Default)]
pub(crate) struct Kinds(FxHashMap<String, Option<EventKind>>);

impl Kinds {
    /// As [`event_kind`].
    pub(crate) fn get(&mut self, word: &str) -> Option<EventKind> {
        if let Some(kind) = self.0.get(word) {
            return *kind;
        }
        let kind = event_kind(word);
        // A column that is no kind after all must not fill the memory.
        if self.0.len() < 10_000 {
            self.0.insert(word.to_owned(), kind);
        }
        kind
    }
}

const WORDS: &[(EventKind, &[&str])] = &[
    (
        EventKind::Join,
        &[
            "join",
            "joined",
            "signup",
            "register",
            "registered",
            "subscribe",
            "加入",
            "注册",
            "入会",
            "订阅",
            "关注",
        ],
    ),
    (
        EventKind::Visit,
        &[
            "visit", "login", "signin", "session", "open", "checkin", "访问", "登录", "登陆",
            "签到", "打开",
        ],
    ),
    (
        EventKind::View,
        &[
            "view",
            "viewed",
            "read",
            "watch",
            "play",
            "browse",
            "pageview",
            "impression",
            "浏览",
            "查看",
            "阅读",
            "观看",
            "播放",
        ],
    ),
    (EventKind::Click, &["click", "clicked", "tap", "点击"]),
    (EventKind::Search, &["search", "searched", "query", "搜索", "检索"]),
    (
        EventKind::Like,
        &[
            "like",
            "liked",
            "upvote",
            "favorite",
            "favourite",
            "react",
            "reaction",
            "heart",
            "thumbsup",
            "love",
            "点赞",
            "赞",
            "喜欢",
            "顶",
        ],
    ),
    (
        EventKind::Dislike,
        &["dislike", "disliked", "downvote", "thumbsdown", "点踩", "踩", "不喜欢"],
    ),
    (
        EventKind::Comment,
        &[
            "comment",
            "commented",
            "reply",
            "replied",
            "message",
            "评论",
            "回复",
            "留言",
            "发言",
            "讨论",
            "弹幕",
        ],
    ),
    (
        EventKind::Share,
        &["share", "shared", "repost", "forward", "retweet", "分享", "转发", "转载"],
    ),
    (
        EventKind::Post,
        &[
            "post",
            "posted",
            "publish",
            "published",
            "create",
            "topic",
            "发帖",
            "发布",
            "发表",
            "投稿",
            "创作",
            "发文",
        ],
    ),
    (EventKind::Ask, &["ask", "asked", "question", "提问", "问题", "求助"]),
    (EventKind::Answer, &["answer", "answered", "回答", "解答"]),
    (EventKind::Accept, &["accept", "accepted", "采纳"]),
    (
        EventKind::Bookmark,
        &["bookmark", "bookmarked", "save", "saved", "collect", "star", "收藏", "保存"],
    ),
    (EventKind::Vote, &["vote", "voted", "poll", "投票"]),
    (
        EventKind::Attend,
        &["attend", "attended", "participate", "rsvp", "signedup", "参加", "参与", "报名", "出席"],
    ),
    (EventKind::Complete, &["complete", "completed", "finish", "finished", "完成", "学完", "打卡"]),
    (EventKind::Rate, &["rate", "rated", "rating", "score", "review", "评分", "打分", "评价"]),
    (EventKind::Badge, &["badge", "award", "徽章", "勋章"]),
    (EventKind::Bounty, &["bounty", "悬赏", "打赏"]),
    (EventKind::ReceiveLike, &["receivelike", "被点赞", "获赞"]),
    (EventKind::ReceiveDislike, &["receivedislike", "被踩"]),
    (
        EventKind::Leave,
        &[
            "leave",
            "left",
            "cancel",
            "cancelled",
            "canceled",
            "unsubscribe",
            "churn",
            "退出",
            "离开",
            "退会",
            "退订",
            "取消订阅",
        ],
    ),
    (EventKind::Other, &["other", "其他", "其它"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_are_known_in_any_case() {
        assert_eq!(event_kind(" 评论 "), Some(EventKind::Comment));
        assert_eq!(event_kind("Up-Vote"), Some(EventKind::Like));
        assert_eq!(event_kind("Page View"), Some(EventKind::View));
        assert_eq!(event_kind("somersault"), None);
    }

    #[test]
    fn no_word_stands_for_two_kinds_and_every_kind_has_one() {
        let mut words: Vec<&str> =
            WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        for kind in EventKind::ALL {
            assert!(WORDS.iter().any(|(of, _)| of == kind), "{kind:?}");
        }
    }
}
