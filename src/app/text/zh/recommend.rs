//! Words of the lists, of their reasons, and of what the models are worth.

use super::labels::kind::did;
use crate::app::format::Format;
use crate::app::text::{
    ChoiceWords, DigestWords, MemberListWords, NewcomerWords, Quality, ReasonWords, Recommend,
    SuitedWords,
};
use crate::engine::{Because, RecommendFinding, Setting};

/// Words of the page.
pub const RECOMMEND: Recommend = Recommend {
    title: "推荐",
    lead: "给谁看什么、为什么，以及是否有效。",
    views: "列表与模型",
    tabs: ["精选", "给某位会员", "适合谁看", "模型"],
    finding,
    none: ("还没有可推荐的内容", "导入内容，以及写明谁对哪些内容有过行为的文件。"),
    csv: "保存为 CSV",
    copy: "复制为文本",
    copied: ("已复制", "浏览器不允许复制，请改用“保存为 CSV”。"),
    bar: "不再推荐",
    unbar: "恢复推荐",
    offer: "升级可看",
    digest: DigestWords {
        title: "发给所有人的一份精选",
        days: ("发布时间", ["7 天内", "30 天内", "不限"]),
        basis: |f, digest| {
            format!(
                "根据 {} 名活跃会员各自的列表，从 {} 篇内容中选出。其中 {} 人能在这里找到想看的；如果只放最热门的，则是 {} 人。",
                f.count(digest.readers),
                f.count(digest.candidates),
                f.count(digest.reached),
                f.count(digest.reached_by_popular)
            )
        },
        piece: |f, piece| {
            format!(
                "在 {} 名会员的列表上，对其中 {} 人来说是到此为止最合适的一篇；已有 {} 人看过。",
                f.count(u64::from(piece.fits)),
                f.count(u64::from(piece.first)),
                f.count(u64::from(piece.people))
            )
        },
        hardly_seen: "少有人看",
        help: "每位活跃会员都有一份三十篇的列表。一篇内容对一位会员的价值是 1 / log₂(名次 + 1)；它若是精选里对这位会员最好的一篇，就全部计入，第二好计一半，以此类推，所以为同一批人放第二篇，不如先照顾另一批人。少有人看的内容最多加权一半。每次选入增益最大的一篇。活跃会员超过 600 人时，随机抽 600 人作代表。",
        none: ("没有新内容可发", "这段时间的内容，活跃会员都看过了。请选更长的时间。"),
    },
    member: MemberListWords {
        choose: ("查找会员", "会员"),
        title: |name| format!("给{name}的推荐"),
        diversity: ("多样性", ["不要求", "适中", "尽量多样"]),
        offers: ("超出等级的内容", ["不显示", "作为升级推荐"]),
        help: "按使用中的模型排序。要求多样时，每一篇还会尽量与前面的不同（最大边际相关）。会员等级不包含的内容不会出现，或者注明“升级可看”。",
    },
    newcomer: NewcomerWords {
        title: "给新来的人",
        lead: "他们喜欢什么？按新会员可能的回答来选。",
        no_tags: "内容没有标签可问，列表按热门排列。",
        help: "每个标签下看过的人最多的三篇排在最前，并当作一段历史；模型用短历史的权重接着往下推荐。刚加入、还没有任何行为的会员，看到的是同等级、同来源的会员中最热门的内容。",
    },
    suited: SuitedWords {
        choose: ("查找内容", "内容"),
        title: |title| format!("《{title}》适合谁看"),
        basis: |f, suited| {
            format!(
                "{} 名有历史的会员还没看过；其中 {} 人的前十名里有它。已有 {} 人看过。",
                f.count(suited.people),
                f.count(suited.belongs),
                f.count(suited.seen)
            )
        },
        columns: ["会员", "在其列表中的名次", "原因"],
        place: |f, place, of| {
            format!("第 {} 名，共 {} 篇", f.count(place.into()), f.count(of.into()))
        },
        help: "先把得分换算到每位会员自己的尺度上（高出其未看内容平均分多少个标准差），这样不会偏向活跃的人，再据此排序。会员超过一千人时，只排最近来过的一千人。",
        none: ("没有人了", "有历史的会员都已经看过。"),
    },
    quality: QUALITY,
    choice: ChoiceWords {
        title: "自动选出最好的",
        lead: "用你自己的历史试各种模型和参数，再把最好的组合起来。需要几秒钟。",
        start: "开始尝试",
        take: "采用选出的组合",
        give_up: "恢复快速选择",
        in_use: "正在使用选出的组合。",
        basis: |f, trials, judges, spent, budget| {
            format!(
                "试了 {} 组参数，由 {} 名会员检验；估计用时 {} 秒，预算 {} 秒。",
                f.count(trials),
                f.count(judges),
                f.decimal(spent),
                f.decimal(budget)
            )
        },
        columns: ["模型与参数", "NDCG@10", "秒", "组合中的比重"],
        setting,
        help: "检验用的会员，模型从未见过：只凭他们在某一时刻之前的行为，预测之后看了什么。每个模型先用常用参数，再逐步移到附近更好的参数，直到没有更好的或时间用完。时间按数据规模估算，因此在任何机器上结果都一样。这些数字就是用来挑选的，会略微偏高；上面的卡片用从未参与挑选的“未来”来检验。",
        none: ("数据太少，无法挑选", "需要一些先后看过多篇内容的会员。"),
    },
    reasons: ReasonWords {
        besides: |f, because| {
            let named = because.iter().map(|it: &Because| {
                format!("{}《{}》（{}）", did(it.act), it.title, f.percent(it.share))
            });
            format!("依据：{}。", named.collect::<Vec<String>>().join("、"))
        },
        change: |f, change| {
            let act = format!("{}《{}》", did(change.act), change.title);
            match change.place {
                Some(place) => {
                    format!("如果没有{act}，它会排在第 {} 位。", f.count(place.into()))
                }
                None => format!("如果没有{act}，它不会出现在列表里。"),
            }
        },
        count: |f, n| format!("{} 条推荐", f.count(n)),
    },
};

const QUALITY: Quality = Quality {
    title: "推荐得准吗？",
    better: |model| format!("预测会员接下来会看什么，“{model}”优于热门排行。"),
    no_better: |model| format!("在你的数据上，“{model}”并不优于热门排行：直接推热门效果一样。"),
    basis: |f, people, candidates, split| {
        let (people, candidates) = (f.count(people), f.count(candidates));
        match split {
            Some(split) => format!(
                "用 {split} 之前的行为学习，用 {people} 名会员之后的行为检验，候选内容 {candidates} 篇。"
            ),
            None => format!(
                "行为没有时间，因此随机留出 {people} 名会员的部分行为来检验，候选内容 {candidates} 篇。"
            ),
        }
    },
    columns: [
        "模型",
        "NDCG@10",
        "比热门高",
        "召回率@10",
        "MAP",
        "MRR",
        "命中会员",
        "覆盖率",
        "新颖度",
        "多样性",
        "集中度",
    ],
    between: |low, high| format!("{low} 至 {high}"),
    in_use: "使用中",
    baseline: "基准",
    help: "先藏起一部分历史，让每个模型为每位会员猜十篇。NDCG@10：命中越靠前得分越高，满分为 1。比热门高：逐个会员相减后的平均差。召回率@10：会员后来真正看的内容里，有多少在这十篇之中。MAP：各命中处精确率的平均；MRR：首个命中名次的倒数。覆盖率：有多少内容至少被推荐给一个人。新颖度：内容因少见而带来的信息量（比特）；多样性：1 减去同一份列表里两两的平均相似度；集中度：各内容被推荐次数的基尼系数，完全平均为 0。区间为 95% 置信区间（对会员做自助法）。只有差值的整个区间都大于 0，才说“优于”。",
    too_little: (
        "数据还太少",
        "检验需要一些先后看过多篇内容的会员。导入更多历史后，这里会显示对比结果。",
    ),
    waiting: "正在用你自己的历史数据检验推荐效果……如果用的是自动挑选的结果，会只凭留出部分之前的历史重新挑选一遍，模型事先没有见过答案，因此要多花几秒。",
    groups: "各分群表现",
    group_columns: ["分群", "会员", "使用中", "热门", "差值"],
};

fn finding(f: &Format, finding: &RecommendFinding) -> String {
    match *finding {
        RecommendFinding::Better { lift, people, .. } => match lift {
            Some(lift) => format!(
                "用 {} 名会员检验，推荐的效果比热门排行高 {}。",
                f.count(people),
                f.percent(lift)
            ),
            None => {
                format!("用 {} 名会员检验，推荐能命中热门排行完全猜不到的内容。", f.count(people))
            }
        },
        RecommendFinding::NoBetter { people, .. } => {
            format!("用 {} 名会员检验，推荐的效果并不优于热门排行。", f.count(people))
        }
        RecommendFinding::HardlySeen { pieces, of } => {
            format!("精选的 {} 篇里，有 {} 篇少有人看过。", f.count(of), f.count(pieces))
        }
        RecommendFinding::Reaches { reached, readers, by_popular } => format!(
            "{} 名活跃会员中，有 {} 人能在精选里找到想看的；只放热门则是 {} 人。",
            f.count(readers),
            f.count(reached),
            f.count(by_popular)
        ),
        RecommendFinding::Unchecked => {
            "正在用你自己的历史数据检验：推荐是否胜过热门排行……".to_owned()
        }
        RecommendFinding::Untuned => "目前的模型是快速选出的：多试一些，列表可能更准。".to_owned(),
    }
}

fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::HalfLife => "半衰期（天）",
        Setting::Neighbours => "邻居数",
        Setting::Shrink => "收缩",
        Setting::Regularisation => "正则化",
        Setting::Beta => "β",
        Setting::Factors => "因子数",
        Setting::Confidence => "置信度",
        Setting::Rate => "学习率",
        Setting::Epochs => "轮数",
        Setting::Hidden => "隐藏单元",
        Setting::Dropout => "丢弃率",
    }
}
