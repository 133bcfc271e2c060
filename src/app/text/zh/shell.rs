//! Words around every page.

use crate::app::route::Route;
use crate::app::state::Task;
use crate::app::text::Shell;
use crate::web::protocol::Stage;

/// Words around every page.
pub const SHELL: Shell = Shell {
    skip: "跳到正文",
    navigation: "主导航",
    route,
    more: "更多",
    groups: ["了解", "行动", "数据"],
    language: "语言",
    theme: "主题",
    system: "跟随系统",
    light: "浅色",
    dark: "深色",
    help: "键盘快捷键",
    keys: "键盘快捷键",
    key_list: &[
        ("?", "显示本帮助"),
        ("/", "跳到搜索框"),
        ("g o", "概览"),
        ("g m", "会员"),
        ("g e", "健康度"),
        ("g t", "话题"),
        ("g n", "关系网"),
        ("g q", "内容质量"),
        ("g c", "内容"),
        ("g r", "推荐"),
        ("g a", "活动"),
        ("g p", "内容计划"),
        ("g x", "实验"),
        ("g i", "导入"),
        ("g s", "设置"),
        ("g h", "首页"),
        ("j k s a x f u", "内容质量页：下一条、上一条；垃圾信息、辱骂、虚假互动、正常；撤销"),
        ("Esc", "关闭对话框，清空搜索"),
    ],
    synthetic: "这是合成的示例数据：其中的人都是虚构的。",
    memory_only: "这个浏览器不允许保存数据。数据只在内存里，关闭页面后就没有了。",
    on_device: "一切都留在这台设备上",
    drop_here: "松开即可导入文件",
    starting: "正在打开……",
    boot_failed: "没能打开已保存的数据",
    reload: "重新加载页面",
    stage: |stage| match stage {
        Stage::Read => "正在读取",
        Stage::Build => "正在排序和去重",
        Stage::Store => "正在写入磁盘",
        Stage::Load => "正在从磁盘读取",
        Stage::Compute => "正在计算",
    },
    task: |task| match task {
        Task::Preview => "正在读取文件",
        Task::Commit => "正在保存",
        Task::Sample => "正在生成示例社区",
        Task::Export => "正在打包全部数据",
        Task::Choose => "正在尝试各种模型和参数",
        Task::Erase => "正在清除全部数据",
    },
    notices: "通知",
};

fn route(route: Route) -> &'static str {
    match route.section() {
        Route::Home => "首页",
        Route::Import => "导入",
        Route::Overview => "概览",
        Route::Health => "健康度",
        Route::Topics => "话题",
        Route::Network => "关系网",
        Route::Quality => "内容质量",
        Route::Members | Route::Member { .. } => "会员",
        Route::Contents | Route::Content { .. } => "内容",
        Route::Recommend => "推荐",
        Route::Activities => "活动",
        Route::Plan => "计划",
        Route::Experiments => "实验",
        Route::Settings => "设置",
        Route::NotFound => "未找到",
    }
}
