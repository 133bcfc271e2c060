//! Words of the first page.

use super::common::COMMON;
use crate::app::text::Home;

/// Words of the first page.
pub const HOME: Home = Home {
    title: "了解会员，数据归你",
    lead: "Truefan 是付费社区运营者的私人工作室。把平台导出的文件拖进来，就能看到会员是谁、该给每个人看什么、下一场活动办什么。",
    files: "导入文件",
    files_help: "拖到本页任意位置即可，可以一次多个，也可以是 zip。",
    choose: "选择文件",
    sample: "打开示例",
    sample_help: "一个虚构的社区：500 名会员，一年的记录，先随便看看。",
    synthetic: "合成数据",
    open_sample: "打开示例",
    reopen: "继续",
    reopen_empty: "这个浏览器里还没有保存数据。导入之后会留在这里，下次打开就能接着看。",
    open: "打开概览",
    facts: |f, facts| {
        format!(
            "{}，{}，{}",
            (COMMON.members)(f, facts.members),
            (COMMON.contents)(f, facts.contents),
            (COMMON.events)(f, facts.events)
        )
    },
    last_import: |f, at| format!("上次导入：{}", f.moment(at)),
    reads: "能读什么",
    formats: &[
        ("你自己的表格", "行为、会员或活动的 CSV。常见表头自动识别，其他的由你指明各列含义。"),
        ("Stack Exchange", "数据转储的 XML 文件，一起拖入或打成 zip。"),
        ("任何表格软件的 CSV", "UTF-8、UTF-16 或 GB18030，日期按各国习惯书写均可。"),
    ],
    private: "数据不会离开这台设备",
    private_help: "没有服务器。文件的读取、计算和保存都只在这个浏览器里进行，页面自身的安全策略禁止它向外发送任何内容。",
    private_check: "自己验证：打开开发者工具的“网络”面板，再导入一个文件。页面加载完之后不会发出任何数据；这时断开网络，也能继续使用。",
};
