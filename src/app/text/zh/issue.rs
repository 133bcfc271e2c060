//! What readers could not take as it stood.

use crate::app::format::Format;
use crate::app::text::IssueWords;
use crate::model::{IssueKind, Severity};

/// What is wrong in a file, and what to do about it.
pub const ISSUE: IssueWords = IssueWords {
    words,
    remedy,
    severity: |severity| match severity {
        Severity::MustFix => "必须处理",
        Severity::Warning => "警告",
        Severity::Note => "说明",
    },
    place: |format, row, count| match row {
        Some(row) if count > 1 => {
            format!("共 {} 行，首次在第 {} 行", format.count(count), format.count(row))
        }
        Some(row) => format!("第 {} 行", format.count(row)),
        None if count > 1 => format!("{} 次", format.count(count)),
        None => "整个文件".into(),
    },
};

fn words(format: &Format, kind: &IssueKind) -> String {
    use IssueKind::*;
    match kind {
        UnknownFormat => "Truefan 读不了这个文件".into(),
        Empty => "文件是空的".into(),
        NeedsMapping => "表格的列无法自动识别".into(),
        MissingColumns { columns } => format!("缺少列：{}", columns.join("、")),
        Truncated => "文件在中途断掉了，之前的内容已读取".into(),
        Malformed { detail } => format!("从这里起无法读取：{detail}"),
        UnclosedQuote { limit } => format!("引号在 {} 之内没有闭合", format.bytes(*limit)),
        RaggedRow { expected, found } => format!(
            "这一行有 {} 个字段，而表头有 {} 个",
            format.count(u64::from(*found)),
            format.count(u64::from(*expected))
        ),
        MissingValue { column } => format!("“{column}”为空"),
        BadNumber { column, value } => format!("“{column}”不是数字：{value}"),
        BadDate { column, value } => format!("“{column}”不是日期：{value}"),
        FutureDate { column, value } => format!("“{column}”在未来：{value}"),
        UnknownKind { value } => format!("未知的行为类型，按“其他”处理：{value}"),
        DanglingReference { column, value } => {
            format!("“{column}”指向 {value}，但所有文件里都没有它")
        }
        NoMember => "不属于任何会员".into(),
        Duplicate => "重复的行，只计一次".into(),
        RepeatedKey { key } => format!("编号 {key} 出现多次，以最后一行为准"),
        BadEncoding { encoding } => format!("含有不是 {encoding} 文本的字节，显示为 �"),
        TooManyColumns { found, limit } => {
            format!("有 {} 列，最多读取 {} 列", format.count(*found), format.count(*limit))
        }
        TooLarge { what, limit } => format!("{what}：超过 {}", format.count(*limit)),
        ZipBomb { packed, unpacked } => format!(
            "{} 的压缩包解出超过 {}，不是正常的压缩包",
            format.bytes(*packed),
            format.bytes(*unpacked)
        ),
        UnusedColumn { column } => format!("没有用到“{column}”这一列"),
        NotUsed { what } => format!("这里用不到的行：{what}"),
        SeveralSites => "一次拖入了多个站点，无法判断这个文件属于哪一个".to_owned(),
    }
}

fn remedy(kind: &IssueKind) -> &'static str {
    use IssueKind::*;
    match kind {
        UnknownFormat => "请拖入 CSV、Stack Exchange 的 XML 文件，或装有它们的 zip。",
        Empty => "请重新导出，这一份什么都没有。",
        NeedsMapping => "请指明哪一列是会员、对象、时间和类型。",
        MissingColumns { .. } => "请带上这些列重新导出，或手动对应各列。",
        Truncated => "请重新下载或复制这个文件，它的结尾丢了。",
        Malformed { .. } => "请重新导出，不要手工改动。",
        UnclosedQuote { .. } => "请补上这一行的引号，或重新导出。",
        RaggedRow { .. } => "请检查这一行是否多了分隔符。",
        MissingValue { .. } => "请补上这个值，或删去这一行。",
        BadNumber { .. } => "请写普通数字，例如 12.5。",
        BadDate { .. } => "请把日期写成 2024-01-31 或 2024-01-31 18:30:00。",
        FutureDate { .. } => "请检查年份，以及日和月的顺序。",
        UnknownKind { .. } => "无需处理，除非是拼写错误。",
        DanglingReference { .. } => "请把定义它的文件也一起拖入。",
        NoMember => "无需处理：导出文件没有写明作者。",
        Duplicate => "无需处理：每行只计一次。",
        RepeatedKey { .. } => "无需处理，除非这些编号本应不同。",
        BadEncoding { .. } => "请把文件存为 UTF-8 后重新拖入。",
        TooManyColumns { .. } => "请删去不需要的列。",
        TooLarge { .. } => "请把文件拆开后分别拖入。",
        ZipBomb { .. } => "请自行解压，再拖入里面的文件。",
        UnusedColumn { .. } => "无需处理：这一列不参与计算。",
        NotUsed { .. } => "无需处理：这些行与会员无关。",
        SeveralSites => "请把每个站点的文件连同它的 Users.xml 打成各自的压缩包，再重新拖入。",
    }
}
