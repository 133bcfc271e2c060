//! 内容质量页的文字。

use crate::app::format::Format;
use crate::app::text::Moderation;
use crate::engine::QualityFinding;
use crate::moderate::{Detail, Evidence, Mark, ReviewState, Signal, SignalRules};

/// 内容质量页的文字。
pub const QUALITY: Moderation = Moderation {
    title: "内容质量",
    lead: "疑似垃圾信息、辱骂和虚假互动，由你来看、由你来定。",
    views: ("质量视图", "待审队列", "自己的内容"),
    promise: "这里不会删除、隐藏或发送任何东西，也不会通知任何人。你的标记只留在这台设备上，用来调整先后顺序。要处理时，请下载清单，到你自己的平台上逐条操作。",
    none: ("还没有可看的内容", "导入带正文的帖子、评论，或点赞记录，这里才有可判断的依据。"),
    clear: ("这个列表是空的", "在上面换一个列表或线索，或等下次导入后再来看。"),
    list: "看哪些",
    waiting: "待看",
    marked: |mark| match mark {
        Mark::Spam => "已标为垃圾信息",
        Mark::Abuse => "已标为辱骂",
        Mark::Fake => "已标为虚假互动",
        Mark::Fine => "已标为正常",
    },
    signals: "线索",
    signal: |signal| match signal {
        Signal::Spam => "像垃圾信息",
        Signal::Abuse => "像辱骂",
        Signal::Copies => "重复内容",
        Signal::Burst => "短时间刷量",
        Signal::Ring => "互相点赞",
        Signal::NewLink => "新号发链接",
    },
    formula,
    evidence,
    suspicion: |f, suspicion| format!("可疑度 {}", f.percent(suspicion)),
    showing: |f, shown, total| {
        if shown < total {
            format!("共 {} 条，先列出前 {} 条", f.count(total), f.count(shown))
        } else {
            format!("共 {} 条", f.count(total))
        }
    },
    finding,
    kinds: ("内容", "评论", "会员"),
    facts: ["类型", "出自", "位置", "时间", "可疑度", "相关互动"],
    unknown: "未知",
    no_text: "这一条说的是会员的行为，不是某段文字。",
    no_evidence: "没有可疑之处。",
    unmarked: "你还没有标记。",
    your_mark: "你的判断",
    mark: |mark| match mark {
        Mark::Spam => "垃圾信息 (s)",
        Mark::Abuse => "辱骂 (a)",
        Mark::Fake => "虚假互动 (x)",
        Mark::Fine => "正常 (f)",
    },
    unmark: "去掉标记",
    keys: &[
        ("j", "下一条"),
        ("k", "上一条"),
        ("s", "垃圾信息"),
        ("a", "辱骂"),
        ("x", "虚假互动"),
        ("f", "正常"),
        ("u", "撤销"),
    ],
    download: "下载这份清单",
    learnt: "从你的标记中学到了什么",
    learnt_lead: |f, (texts, unread), people, marks| {
        let older = match unread {
            0 => String::new(),
            unread => format!("只读最新的，更早的 {} 段没有读。", f.count(unread)),
        };
        format!(
            "读了 {} 段文字，社区共 {} 位会员；学习样本 {} 段。{older}",
            f.count(texts),
            f.count(people),
            f.count(marks.into())
        )
    },
    learnt_help: "在你标记之前，先由一份中英文短语和特征清单（先验）判断。每标记一条，相似的文字会跟着调整。两类各有至少五条标记后，就能给出交叉验证的数字：每段文字都由没见过它的模型来判断。精确率：被判中的里面有多少判对了。召回率：该判中的里面判中了多少。F1：两者的调和平均。校准误差：给出的概率与实际结果平均差多少。先验权重：先验现在还剩多少分量。刷量、互赞、重复和链接不学文字，而是按你确认的比例调整可疑度。",
    enough: "下面的数字经过交叉验证：每段标记过的文字都由没见过它的模型判断。",
    too_few: "标记还太少，无法知道准不准：请至少标出五段属于这一类的和五段不属于的。在那之前，顺序主要来自先验。",
    learnt_columns: [
        "分类器",
        "F1",
        "精确率",
        "召回率",
        "校准误差",
        "属于此类 / 全部标记",
        "先验权重",
    ],
    of_marks: |f, positive, all| format!("{} / {}", f.count(positive), f.count(all)),
    record: "你判断过的其他线索",
    record_columns: ["线索", "已判断", "已确认"],
    thresholds: "各线索的触发阈值",
    thresholds_help: "什么算正常，每个社区都不一样。阈值调低，列出的会更多，其中正常的也更多。修改立即生效，你的标记不受影响。相似度低于 70% 的文字不能全部找出：相似度 50% 的大约能找出三分之二。",
    threshold_fields: [
        "重复内容：最低相似度（%）",
        "短时间刷量：最少次数",
        "短时间刷量：时间窗口（分钟）",
        "短时间刷量：最低 z 值",
        "互相点赞：对同一人最少互动次数",
        "互相点赞：圈内互动最低占比（%）",
        "互相点赞：圈子最多人数",
        "新号发链接：入会天数上限",
    ],
    review_lead: "你的每篇内容走到了哪一步。只保存在这台设备上。",
    review_filter: "显示",
    review_all: "全部",
    review_state: "审核状态",
    no_state: "未设置",
    state: |state| match state {
        ReviewState::Draft => "草稿",
        ReviewState::InReview => "审核中",
        ReviewState::NeedsChanges => "需要修改",
        ReviewState::Approved => "已通过",
        ReviewState::Withdrawn => "已撤下",
    },
    review_columns: ["标题", "作者", "发布时间", "状态"],
};

fn formula(f: &Format, signal: Signal, rules: &SignalRules) -> (String, &'static str) {
    match signal {
        Signal::Spam | Signal::Abuse => (
            "P = σ(s · 先验 + w · 字符)".to_owned(),
            "由先验和你的标记共同得出的概率，依据是连续一到三个汉字、两到五个字母的片段。标亮的词起了主要作用。",
        ),
        Signal::Copies => (
            format!("|A ∩ B| / |A ∪ B| ≥ {}", f.percent(f64::from(rules.similarity) / 100.0)),
            "忽略大小写和标点，比较相同的片段（中文三个字，字母五个）。两段相同时可疑度为 30%，每多一段加 10 个百分点。",
        ),
        Signal::Burst => (
            format!(
                "z = (次数 − 中位数) / max(1.4826 · MAD, √中位数) ≥ {}，{} 分钟内不少于 {} 次",
                f.count(rules.burst_z.into()),
                f.count(rules.burst_minutes.into()),
                f.count(rules.burst_acts.into())
            ),
            "既和会员自己平时比，也和所有人最忙的时候比，取较小的 z。可疑度为 30%，每单位 z 加 2 个百分点。",
        ),
        Signal::Ring => (
            format!(
                "P(X ≥ 圈内次数)，X ~ B(送出次数, 圈外人互动的占比)；圈内占比 ≥ {}，人数 ≤ {}",
                f.percent(f64::from(rules.ring_inside) / 100.0),
                f.count(rules.ring_largest.into())
            ),
            "对整个小圈子做费希尔联合检验，并按所有可能的圈子作了校正。趣味相投的朋友看起来也是这样，请先看再判断。可疑度为 30%，再加圈内占比的 60 个百分点。",
        ),
        Signal::NewLink => (
            format!("入会不到 {} 天且至少 1 个链接", f.count(rules.new_days.into())),
            "可疑度从第一天的 75% 降到最后一天的 35%。",
        ),
    }
}

fn evidence(f: &Format, evidence: &Evidence, names: &[String]) -> String {
    let with = if names.is_empty() {
        String::new()
    } else {
        format!("相关会员：{}。", names.join("、"))
    };
    let told = match evidence.detail {
        Detail::Text { prior, probability } => {
            format!("概率 {}；只看先验是 {}。", f.percent(probability), f.percent(prior))
        }
        Detail::Copies { texts, authors, similarity } => format!(
            "{} 段文字几乎一样（相似度不低于 {}），出自 {} 位会员。",
            f.count(texts.into()),
            f.percent(similarity),
            f.count(authors.into())
        ),
        Detail::Burst { acts, minutes, start, own, everybody, z } => format!(
            "从 {} 起 {} 分钟内有 {} 次行为。本人平时为 {}，所有人最忙时的中位数为 {}（z = {}）。",
            f.instant(start),
            f.count(minutes.into()),
            f.count(acts.into()),
            f.decimal(own),
            f.decimal(everybody),
            f.decimal(z)
        ),
        Detail::Ring { members, inside, given, expected, chance } => format!(
            "送出的 {} 次互动里有 {} 次留在一个 {} 人的小圈子里，随机情况下应为 {} 次。随机出现这种圈子的概率为 {}。",
            f.count(given.into()),
            f.count(inside.into()),
            f.count(members.into()),
            f.decimal(expected),
            f.fine(chance)
        ),
        Detail::NewLink { age, links, days } => format!(
            "入会 {} 天后发出 {} 个链接或联系方式（不满 {} 天算新号）。",
            f.decimal(age),
            f.count(links.into()),
            f.count(days.into())
        ),
    };
    told + &with
}

fn finding(f: &Format, finding: &QualityFinding) -> String {
    match finding {
        QualityFinding::Waiting { open, sure } => format!(
            "有 {} 条等你看，其中 {} 条非常可疑（80% 以上）。",
            f.count(*open),
            f.count(*sure)
        ),
        QualityFinding::Copies { texts, authors } => {
            format!("几乎相同的文字被 {} 位会员发了 {} 次。", f.count(*authors), f.count(*texts))
        }
        QualityFinding::Ring { member, members, inside, given } => format!(
            "有 {} 位会员主要在互相点赞：{member} 的 {} 次互动里有 {} 次留在圈内。",
            f.count(*members),
            f.count(*given),
            f.count(*inside)
        ),
        QualityFinding::Burst { member, acts, minutes } => {
            format!("{member} 在 {} 分钟内做了 {} 次互动。", f.count(*minutes), f.count(*acts))
        }
    }
}
