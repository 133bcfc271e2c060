//! Column names, and the names that exports give to the same thing.

/// The first row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    names: Vec<String>,
    plain: Vec<String>,
}

/// A column with its name, for issues that must name it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) index: usize,
    pub(super) name: String,
}

impl Header {
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
        let plain = names.iter().map(|name| plain(name)).collect();
        Self { names, plain }
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The first column that bears one of the names, those named first preferred.
    pub(super) fn find(&self, names: &[&str]) -> Option<Column> {
        let position = |name: &&str| self.plain.iter().position(|plain| plain == name);
        names.iter().find_map(position).map(|index| self.column(index))
    }

    /// The column at a position.
    pub(super) fn column(&self, index: usize) -> Column {
        Column { index, name: self.names.get(index).cloned().unwrap_or_default() }
    }

    /// All columns with a name.
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        (0..self.len()).map(|index| self.column(index)).filter(|column| !column.name.is_empty())
    }
}

/// `User_ID`, `user id` and `userId` are one name.
fn plain(name: &str) -> String {
    let kept = name.chars().filter(|c| !matches!(c, ' ' | '_' | '-' | '\u{feff}'));
    kept.flat_map(char::to_lowercase).collect()
}

/// Who.
pub(super) const MEMBER: &[&str] = &[
    "memberid",
    "userid",
    "用户id",
    "成员id",
    "会员id",
    "participantid",
    "uid",
    "user",
    "member",
    "用户",
    "成员",
    "会员",
    "用户编号",
    "会员编号",
    "成员编号",
    "customerid",
    "actorid",
    "actor",
    "authorid",
    "author",
    "username",
    "email",
    "emailaddress",
    "昵称",
    "用户名",
    "账号",
];
/// To what.
pub(super) const OBJECT: &[&str] = &[
    "itemid",
    "contentid",
    "postid",
    "objectid",
    "物品id",
    "内容id",
    "帖子id",
    "文章id",
    "item",
    "content",
    "object",
    "post",
    "articleid",
    "article",
    "videoid",
    "video",
    "courseid",
    "course",
    "threadid",
    "topicid",
    "productid",
    "target",
    "targetid",
    "page",
    "url",
    "物品",
    "内容",
    "帖子",
    "文章",
    "课程",
    "视频",
    "作品",
];
/// When.
pub(super) const TIME: &[&str] = &[
    "interactiontime",
    "eventtime",
    "timestamp",
    "time",
    "datetime",
    "date",
    "createdat",
    "occurredat",
    "creationdate",
    "createtime",
    "ts",
    "互动时间",
    "时间",
    "日期",
    "时间戳",
    "发生时间",
    "创建时间",
    "行为时间",
    "操作时间",
];
/// What they did.
pub(super) const KIND: &[&str] = &[
    "interactiontype",
    "eventtype",
    "eventname",
    "event",
    "action",
    "actiontype",
    "activitytype",
    "behavior",
    "behaviour",
    "behaviortype",
    "type",
    "kind",
    "互动类型",
    "行为类型",
    "事件类型",
    "行为",
    "类型",
    "动作",
    "操作",
    "事件",
    "互动方式",
];
/// How much.
pub(super) const VALUE: &[&str] = &[
    "score", "rating", "value", "评分", "分数", "得分", "数值", "amount", "duration", "minutes",
    "weight", "strength", "时长",
];
/// In which words.
pub(super) const WORDS: &[&str] = &[
    "text",
    "comment",
    "commenttext",
    "message",
    "body",
    "评论内容",
    "消息内容",
    "评论",
    "正文",
    "文本",
    "留言",
];
/// The export's own id of a row of the log.
pub(super) const ROW_ID: &[&str] =
    &["interactionid", "eventid", "logid", "rowid", "互动id", "事件id", "记录id"];
/// What was taken part in.
pub(super) const ACTIVITY: &[&str] =
    &["activityid", "activity", "activityname", "活动id", "活动", "活动名称", "eventname", "event"];
