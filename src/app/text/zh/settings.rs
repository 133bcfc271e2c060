//! Words of the settings.

use crate::app::text::Settings;

/// Words of the settings.
pub const SETTINGS: Settings = Settings {
    title: "设置",
    appearance: "外观",
    storage: "存储",
    storage_lead: "你的数据只在这台设备的这个浏览器里，别处没有。清除浏览器的网站数据会把它一并删去，请留好备份。",
    bytes: "Truefan 占用",
    chunks: "记录数",
    quota: "已用的浏览器配额",
    quota_of: |f, used, quota| format!("{} / {}", f.bytes(used), f.bytes(quota)),
    not_told: "浏览器没有提供",
    persisted: "防止被浏览器清理",
    persisted_yes: "已开启：浏览器承诺保留数据。",
    persisted_no: "未开启：磁盘不足时浏览器可能删除数据。",
    persist: "请浏览器保留数据",
    persist_granted: "浏览器已承诺保留数据。",
    persist_denied: "浏览器没有承诺。请把页面安装为应用或加入书签后再试；在此之前请留好备份。",
    ledger: "导入记录",
    ledger_empty: "还没有导入过。",
    ledger_when: "时间",
    ledger_files: "文件",
    ledger_rows: "行数",
    ledger_added: "新增",
    ledger_sample: "示例社区",
    export: "备份与导出",
    export_lead: "全部数据打成一个装有 CSV 的 zip，任何表格软件都能打开。",
    export_button: "下载全部数据",
    exported: "压缩包已交给浏览器下载。",
    erase: "清除全部数据",
    erase_lead: "从这个浏览器删除整个社区，无法撤销。",
    erase_button: "清除全部数据……",
    erase_title: "清除全部数据？",
    erase_loses: |f, members, events| {
        format!(
            "这会从浏览器中删除 {} 名会员和 {} 条行为，以及导入记录。磁盘上的原始文件不受影响。此操作无法撤销，如有疑虑请先下载备份。",
            f.count(members),
            f.count(events)
        )
    },
    erase_word: "清除",
    erase_type: |word| format!("输入“{word}”以确认"),
    erase_confirm: "永久清除",
    erased: |f, bytes, chunks| {
        format!(
            "已清除。Truefan 在这个浏览器中现有 {}，{} 条记录。",
            f.bytes(bytes),
            f.count(chunks)
        )
    },
    about: "关于",
    version: |version| format!("版本 {version}"),
    about_lead: "Truefan 是自由软件，采用 MIT 或 Apache-2.0 许可。没有账号，没有服务器，没有统计代码，也没有 Cookie。",
};
