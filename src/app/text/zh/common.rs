//! Words that many pages share.

use crate::app::text::Common;

/// Words that many pages share.
pub const COMMON: Common = Common {
    name: "Truefan",
    cancel: "取消",
    close: "关闭",
    loading: "正在计算……",
    how: "这个数怎么算的？",
    no_change: "没有上一期",
    against_before: "与上一期相比",
    people: |f, n| format!("{} 人", f.count(n)),
    members: |f, n| format!("{} 名会员", f.count(n)),
    contents: |f, n| format!("{} 篇内容", f.count(n)),
    activities: |f, n| format!("{} 场活动", f.count(n)),
    events: |f, n| format!("{} 条行为", f.count(n)),
    payments: |f, n| format!("{} 笔付款", f.count(n)),
    no_data: "还没有打开任何数据",
    no_data_help: "导入社区的导出文件，或打开示例数据，这一页就会有内容。",
    go_home: "选择要打开的数据",
    not_found: "没有这个页面",
    not_found_help: "地址可能来自旧版本，或者输错了。",
    failed: "这里没能算出来",
    no_match: "没有匹配的结果。请缩短搜索词，或清除筛选。",
    findings: "值得注意",
    no_findings: "这段时间没有特别之处，换个更长的时间看看。",
    kept: "已保存在这台设备上。",
    undo: "撤销",
    undone: "已撤销。",
    sort_by: |column| format!("按{column}排序"),
};
