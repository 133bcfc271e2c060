//! Words of the topics page, and of keywords wherever they are shown.

use crate::app::text::Topics;
use crate::engine::{Direction, Tone};
use crate::text::tone::Language;

/// Words of the topics page.
pub const TOPICS: Topics = Topics {
    read: |f, read, total| {
        if read == total {
            format!("依据全部 {} 篇文字：内容、回答和评论。", f.count(total))
        } else {
            format!(
                "依据从 {} 篇文字中均匀抽取的 {} 篇：内容、回答和评论。",
                f.count(total),
                f.count(read)
            )
        }
    },
    no_dictionary: "中文词典没有加载成功，暂时按两字一组来读中文。刷新页面可以重试。",
    no_texts: (
        "还没有文字",
        "话题来自内容和评论的文字。请导入带标题的内容表，或带文字列的互动记录。",
    ),
    fell: |f, week, drop, topic, title| {
        let (now, before) =
            (drop.counts.shares().negative.value, drop.before.shares().negative.value);
        let on = if topic.is_empty() { String::new() } else { format!("“{topic}”的") };
        let place = if title.is_empty() {
            String::new()
        } else {
            format!("，主要出现在《{title}》下面")
        };
        format!(
            "{week} 那一周{on}语气变差：{} 条评论里有 {} 不满，此前是 {}{place}。",
            f.count(drop.counts.all()),
            f.percent(now),
            f.percent(before),
        )
    },
    turned: |f, words, trend| {
        let verb = match trend.direction {
            Direction::Rising => "正在升温",
            Direction::Fading => "正在降温",
            Direction::Steady => "保持平稳",
        };
        format!(
            "“{words}”{verb}：本期 {} 篇里占 {} 篇，上一期 {} 篇里占 {} 篇。",
            f.count(trend.now.1),
            f.count(trend.now.0),
            f.count(trend.before.1),
            f.count(trend.before.0),
        )
    },
    largest: |f, words, share, documents| {
        format!("谈得最多的是“{words}”，占 {}，共 {} 篇。", f.percent(share), f.count(documents))
    },
    list: "话题",
    list_lead: |f, topics, without| {
        format!("找到 {} 个话题，另有 {} 篇不属于任何话题。", f.count(topics), f.count(without))
    },
    columns: ["话题", "篇数", "人数", "逐月占比", "变化", "集中在"],
    list_help: &[
        "一篇内容和它下面的全部讨论合为一个主题串。主题串变成 tf-idf 向量，再做非负矩阵分解 V ≈ W · Hᵀ：每个主题串是若干话题之和，每个话题是一串词。n 个主题串分成 √(n ÷ 3) 个话题，最少 2 个，最多 12 个；主题串连同其中的文字归入权重最大的话题，话题用权重最大的词命名。",
        "变化 = 话题在本期的占比 − 在等长的上一期的占比，附 Newcombe 99% 区间。只有整个区间都在零的同一侧，才说升温或降温。",
    ],
    no_topics: ("文字太少，分不出话题", "至少需要 24 篇有共同词语的内容。请导入更多内容或评论。"),
    direction: |direction| match direction {
        Direction::Rising => "升温",
        Direction::Steady => "平稳",
        Direction::Fading => "降温",
    },
    change: |value, low, high| format!("{value}（{low} 至 {high}）"),
    curve: "逐月占比",
    tone: "评论的语气",
    tone_lead: |f, negative, comments, without| {
        let of = format!("{} 条评论里有 {} 听起来不满。", f.count(comments), f.percent(negative));
        if without == 0 {
            of
        } else {
            format!("{of}另有 {} 条太短或语言不支持，没有计入。", f.count(without))
        }
    },
    tones: |tone| match tone {
        Tone::Positive => "满意",
        Tone::Unsure => "拿不准",
        Tone::Negative => "不满",
    },
    tone_columns: ["语气", "评论数", "占比", "95% 区间"],
    panels: ["满意（%）", "不满（%）", "评论数"],
    weeks: "每周语气",
    week: "周起始日",
    tone_help: &[
        "每条回答和评论都由一个线性分类器判断，依据是相邻字符的组合，用公开的中英文评价和项目自己编写的词语、例句训练而成。它给出概率，在 35% 到 65% 之间就说“拿不准”。它不懂反话，也不看上下文：采取行动之前，请先读一读数字背后的评论。",
        "一周的语气取平均（满意记 1，拿不准记 0，不满记 −1）。如果比此前八周的平均更低，且差距超出 99.9% 区间，就算变差；当周至少要有 8 条评论，此前至少 24 条。除了全部评论，每个话题也单独检查。",
    ],
    measured: |f, measured| {
        let language = match measured.language {
            Language::Chinese => "中文",
            Language::English => "英文",
        };
        let mut told = format!(
            "{language}：在没见过的 {} 条文字上判断正确 {}（{} 折交叉验证）；其中 {} 给出了明确判断，正确率 {}。",
            f.count(measured.texts.into()),
            f.percent(measured.accuracy.into()),
            f.count(measured.folds.into()),
            f.percent(measured.decided.into()),
            f.percent(measured.accuracy_decided.into()),
        );
        if let Some(trial) = &measured.elsewhere {
            told += &format!(
                "把 {} 个领域逐个整体留出、训练时完全不看，正确率 {}。",
                f.count(measured.fields.into()),
                f.percent(trial.accuracy.into()),
            );
        }
        if let Some(trial) = &measured.unseen {
            told += &format!(
                "另有 {} 条其他类型的评论，由项目自己为检验而写、从不参与训练：正确率 {}。",
                f.count(trial.texts.into()),
                f.percent(trial.accuracy.into()),
            );
        }
        told
    },
    no_tone: (
        "还没有带文字的评论",
        "请导入评论及其文字：Stack Exchange 导出里的 Comments.xml，或带文字列的互动记录。",
    ),
    no_weights: (
        "暂时无法判断语气",
        "判断语气所需的权重没有加载成功，本页其余内容不受影响。刷新页面可以重试。",
    ),
    falls: "突然变差",
    no_falls: "没有哪一周的语气变差到超出偶然的程度。",
    months: "每月词语",
    months_lead: "每个月区别于其他月份的词语。",
    month_columns: ["月份", "篇数", "词语"],
    keywords_help: "一个词在这里出现 t 次，在全部 n 篇文字中有 f 篇用到它，权重就是 ln(1 + t) · ln(1 + n ÷ f)。同一个词的不同形式合并计算。",
    keywords: "关键词",
    no_keywords: "还没有词语：没有写过、也没有参与过带文字的内容。",
    texts: "背后的文字",
    show_texts: |f, n| format!("{} 篇文字", f.count(n)),
    first_texts: |f, shown, total| {
        format!("共 {} 条，这里是最近的 {} 条。", f.count(total), f.count(shown))
    },
    pleased: |f, probability| format!("满意的概率 {}", f.percent(probability)),
};
