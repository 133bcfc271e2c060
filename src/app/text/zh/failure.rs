//! Why a request came to nothing.

use crate::app::text::FailureWords;
use crate::web::protocol::Failure;

/// Why a request came to nothing, and what to do.
pub const FAILURE: FailureWords = FailureWords { words };

fn words(failure: &Failure) -> String {
    match failure {
        Failure::Cancelled => "已取消，没有任何改动。".into(),
        Failure::NotFound => "当前数据里没有它，可能来自更早的一次导入。".into(),
        Failure::NothingStaged => "没有可以保存的内容，请重新拖入文件。".into(),
        Failure::SampleOverData => "这里保存着你自己的社区，示例会取代它。想看示例，请用隐私窗口打开，或先在设置中导出并清除你的数据。".into(),
        Failure::QuotaExceeded => "浏览器给本站的存储空间已满。请腾出磁盘空间，或少导入一些文件。之前保存的数据没有受影响。".into(),
        Failure::OutOfMemory => "数据太大，这个标签页的内存放不下。请关闭其他标签页，或导入较短的时间段。之前保存的数据没有受影响。".into(),
        Failure::Damaged { chunk } => format!("磁盘上的记录“{chunk}”与校验和不符。请重新导入原始文件，或在设置中清除全部数据后重来。"),
        Failure::InUse => "Truefan 已在另一个标签页中打开并占用了数据。请关闭那个标签页后重试。".into(),
        Failure::TooNew => "已保存的数据由更新版本的 Truefan 写入。请重新加载页面以使用新版本。".into(),
        Failure::Crashed { detail } => format!("计算意外中止，已重新启动；保存的数据没有受影响。请重试。（{detail}）"),
        Failure::WrongBuild => "页面与后台程序的版本不一致。请重新加载页面。".into(),
        Failure::Storage { detail } => format!("浏览器的数据库拒绝了请求：{detail}。请重新加载页面；如果仍然如此，可能是隐私窗口或磁盘空间不足。"),
        Failure::Unreadable { detail } => format!("文件无法读取：{detail}。拖入之后它可能被移动或修改过，请重新拖入。"),
    }
}
