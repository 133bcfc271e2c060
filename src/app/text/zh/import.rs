//! Words of the import page.

use super::common::COMMON;
use crate::app::format::Format;
use crate::app::text::Import;
use crate::ingest::{Counts, DateOrder};

/// Words of the import page.
pub const IMPORT: Import = Import {
    title: "导入",
    lead: "保存之前，先看看文件里有什么。",
    drop: "把文件拖到这里，或本页任意位置",
    drop_help: "支持 CSV、Stack Exchange XML，或装有它们的 zip；多个文件会一起读取。",
    choose: "选择文件",
    reading: "正在读取文件",
    storing: "正在保存",
    preview: "可以导入",
    preview_lead: "现在还没有保存任何内容。",
    ready: "可导入",
    warnings: "警告",
    must_fix: "必须处理",
    counts,
    nothing_ready: "这些文件目前没有可以导入的内容。请按下面的说明处理，或对应各列。",
    files: "文件",
    file: "文件",
    format: "识别为",
    rows: "行数",
    accepted: "已接受",
    rejected: "未采用",
    size: "大小",
    unknown: "无法识别",
    issues: "发现的问题",
    no_issues: "每一行都读懂了。",
    notes: |f, n| format!("{} 条说明", f.count(n)),
    mapping: |file| format!("{file} 的各列"),
    mapping_lead: "只有“谁”是必需的。下面是我们的猜测，请按实际含义修改。",
    encoding: "编码",
    who: "谁",
    what: "对什么",
    when: "何时",
    kind: "做了什么",
    value: "数值",
    said: "说了什么",
    dates: "日期写法",
    date_order: |order| match order {
        DateOrder::DayFirst => "日在前：31/01/2024",
        DateOrder::MonthFirst => "月在前：01/31/2024",
        DateOrder::YearFirst => "年在前：2024-01-31",
    },
    no_column: "无",
    apply: "按这些列重新读取",
    changed: "列的对应已修改，上面的数字仍是修改前的结果。",
    first_rows: "前几行",
    commit: "导入",
    commit_valid: "只导入有效的行",
    discard: "放弃",
    safe: "同一文件导入两次不会增加任何内容。",
    stored: "已保存在这台设备上",
    in_memory: "已导入，但只在内存中",
    outcome: |f, rows, added| {
        format!(
            "读懂 {} 行：新增 {} 行，{} 行重复或原本就有。",
            f.count(rows),
            f.count(added),
            f.count(rows.saturating_sub(added))
        )
    },
    nothing_new: "没有新内容",
    nothing_new_help: "这些文件里的每一行都已经有了，因此没有增加或改动任何内容。",
    again: "随时可以导入更新的导出文件：已有的内容会被识别，只计一次。",
    see: "查看概览",
    more: "继续导入",
    failed: "导入没有完成",
    sample_open: "当前打开的是示例社区。导入后，你的数据会取代它：虚构的人不会和真实会员混在一起。",
};

fn counts(f: &Format, counts: &Counts) -> String {
    let all = [
        (counts.members, COMMON.members),
        (counts.contents, COMMON.contents),
        (counts.activities, COMMON.activities),
        (counts.events, COMMON.events),
        (counts.payments, COMMON.payments),
    ];
    let some = all.into_iter().filter(|(n, _)| *n > 0);
    some.map(|(n, words)| words(f, n)).collect::<Vec<_>>().join("，")
}
