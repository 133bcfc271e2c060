//! Words of the network page.

use crate::app::format::Format;
use crate::app::text::Network;
use crate::app::text::network::{Ask, Picture, StatWords, Stats, TableWords};
use crate::engine::{NetworkFinding, Reach, Tie};

/// Words of the network page.
pub const NETWORK: Network = Network {
    title: "关系网",
    lead: "谁和谁有来往，谁在维系大家，谁还是一个人。",
    ties: "联系类型",
    all: "全部",
    tie: |tie| match tie {
        Tie::Reply => "回复",
        Tie::Mention => "提及",
        Tie::Reaction => "互动",
        Tie::Together => "同场",
    },
    acts: |f, tie, n| {
        let n = f.count(n);
        match tie {
            Tie::Reply => format!("{n} 次回复"),
            Tie::Mention => format!("{n} 次提及"),
            Tie::Reaction => format!("{n} 次互动"),
            Tie::Together => format!("{n} 场共同参加的活动"),
        }
    },
    rests_on: |f, acts, crowds| {
        let crowds = match crowds {
            0 => String::new(),
            n => format!("另有 {} 场活动超过 60 人，人太多不算结识，未计入。", f.count(n)),
        };
        format!("依据{}。{crowds}", acts.join("、"))
    },
    period: ("时间范围", "全部时间"),
    days: |days| format!("{days} 天"),
    finding,
    numbers: "关键数字",
    stats: Stats {
        tied: StatWords {
            label: "有联系的人",
            formula: "与至少一位其他会员有联系的会员数",
            meaning: "联系包括：回复（1）、提及（1）、点赞收藏等互动（½），以及参加同一场活动（n 人的活动里每两人记 1 ÷ (n − 1)）。机器人和对自己内容的行为不计。",
        },
        pairs: StatWords {
            label: "联系",
            formula: "有联系的会员对数，不分方向",
            meaning: "两个人来往多少次都算一对，次数体现在联系的权重里。",
        },
        largest: StatWords {
            label: "最大连通部分的人数",
            formula: "沿着联系可以互相到达的最大一群会员",
            meaning: "里面的人越多，消息能传得越远。",
        },
        groups: StatWords {
            label: "圈子",
            formula: "用 Leiden 算法（分辨率 1）找出的两人以上的社群",
            meaning: "圈内的来往，比单凭各自的活跃程度该有的更多。",
        },
        modularity: StatWords {
            label: "模块度",
            formula: "Q = 1/2m · Σ（圈内权重 − K² ÷ 2m），K 是圈内成员权重之和",
            meaning: "圈子之间分得有多清楚：随机约为 0，高于 0.3 就相当明显。",
        },
        bridges: StatWords {
            label: "单线联系",
            formula: "断开后所在部分会一分为二的联系（桥，Tarjan 算法）",
            meaning: "数量多，说明很多人只靠一个熟人与大家相连。下面的表列出连着两人以上的。",
        },
        newcomers: StatWords {
            label: "还没有联系的新人",
            formula: "最近 30 天加入，且与任何人都没有联系",
            meaning: "没有人回应的新人最容易流失。",
        },
    },
    picture: Picture {
        title: "谁和谁有来往",
        finding: |f, drawn, tied, groups| {
            let of = if drawn < tied {
                format!("（{} 位有联系的会员中地位最高的）", f.count(tied))
            } else {
                String::new()
            };
            format!("{} 人{of}，分成 {} 个圈子。", f.count(drawn), f.count(groups))
        },
        help: &[
            "颜色代表圈子，大小代表地位。图上只画出每个人最强的三条联系，数字则按全部联系计算。",
            "拖动可以平移，滚轮可以缩放，点一下打开会员页。用键盘时，方向键从地位最高的人开始依次移动，回车打开。",
            "位置表示远近，不表示高低：有联系的人互相靠拢，其余的人互相推开。",
        ],
        columns: ["会员", "圈子", "地位（平均的倍数）"],
        ungrouped: "更小的圈子",
    },
    group: |f, index, leader| format!("第 {} 圈 · {leader}", f.count(u64::from(index) + 1)),
    people: TableWords {
        title: "会员",
        lead: "所有有联系的人，可按想找的指标排序。",
        columns: [
            "名称",
            "地位（平均的倍数）",
            "被多少人找",
            "找过多少人",
            "居间程度",
            "核心度",
            "圈子",
        ],
        help: &[
            "地位是加权联系上的 PageRank（阻尼系数 0.85），以平均值的倍数表示：被那些常被人找的人找，地位就高。",
            "居间程度：其他会员两两之间的最短路径中，经过此人的占比。",
            "核心度 k：此人处在这样一部分里，其中每个人在这部分内部至少有 k 个联系。",
        ],
        none: ("还没有人有联系", "请换一种联系类型，或选更长的时间范围。"),
    },
    groups: TableWords {
        title: "圈子",
        lead: "谁常和谁在一起，聊的是什么。",
        columns: ["圈子", "人数", "地位最高的人", "常聊的话题", "圈内联系占比"],
        help: &[
            "圈子由 Leiden 算法找出：每个圈子内部都连得起来，没有人换一个圈子会更合适。",
            "常聊的话题：圈内成员比全体会员更常参与的标签。",
        ],
        none: ("还没有圈子", "要有互相联系的人，才会形成圈子。"),
    },
    ask: Ask {
        title: "想传一件事，该找谁",
        count: "找几个人",
        people: |f, n| format!("{} 人", f.count(n)),
        lead: |f, count, reach, baseline| {
            format!(
                "找{}，预计能传到 {}；如果改找同样人数里最常被人找的会员，能传到 {}。",
                if count == 1 {
                    "这个人".to_owned()
                } else {
                    format!("这 {} 个人", f.count(count))
                },
                reach_words(f, reach),
                reach_words(f, baseline)
            )
        },
        reach: reach_words,
        columns: ["会员", "合计传到", "改找最常被找的人"],
        help: |f, figures| {
            vec![
                format!(
                    "这是模型，不是保证：每个人有 {} 的注意力，按联系权重分给自己常找的人；对方听说了，自己就以分到的概率也听说，再继续传下去。{} 是假设值，适合用来比较人选，不宜当成准确人数。",
                    f.percent(figures.attention),
                    f.percent(figures.attention)
                ),
                format!(
                    "人选用贪心法（CELF）在 {} 次随机反向传播上选出，人数再用同样多次全新的传播估计；括号里是重新抽样时 95% 会落入的区间。",
                    f.count(figures.cascades)
                ),
            ]
        },
    },
    losses: TableWords {
        title: "如果有人离开",
        lead: "谁离开的影响最大。",
        columns: ["会员", "会失去连接的人", "会失去唯一联系的人", "联系数", "回复占比"],
        help: &[
            "会失去连接的人：此人离开后，再也到不了所在部分剩下的最大一块的会员。",
            "先按失去连接的人数排序，再按失去唯一联系的人数，最后按回复。",
        ],
        none: ("没有人独自维系着别人", "每位会员都有不止一条路通向大家。"),
    },
    bridges: TableWords {
        title: "单线联系",
        lead: "这些人只靠一条联系与其他人相连，再多牵一条线就稳了。",
        columns: ["人多的一边", "另一边", "靠它连着的人数"],
        help: &["这里列出连着两人以上的桥；只连着一个人的，计入“如果有人离开”。"],
        none: ("没有哪一部分只靠一条联系", "较大的部分都有两条以上的联系相连。"),
    },
    bridges_of_one: |f, bridges| {
        (
            "没有一条单线连着两人以上",
            format!(
                "{} 条单线联系各只连着一个人；他们靠着谁，见“如果有人离开”。",
                f.count(bridges)
            ),
        )
    },
    newcomers: TableWords {
        title: "还没有联系的新人",
        lead: "打个招呼吧：第一声回应最能留住人。",
        columns: ["会员", "加入时间"],
        help: &[
            "在数据的最后 30 天内加入，按上面选的联系类型，既没有人找过他们，他们也没有找过别人。",
        ],
        none: ("没有落单的新人", "最近 30 天加入的人都已有联系，或者没有人加入。"),
    },
    newcomers_lead: |f, figures| {
        format!(
            "最近 {} 天加入的 {} 人中有 {} 人。打个招呼吧：第一声回应最能留住人。",
            figures.new_days,
            f.count(figures.newcomers),
            f.count(figures.newcomers_untied)
        )
    },
    betweenness: |f, figures| {
        if figures.exact {
            format!("精确计算，从全部 {} 位有联系的会员出发。", f.count(figures.pivots))
        } else {
            format!("从随机抽取的 {} 人出发估计，差别不大时不必区分高低。", f.count(figures.pivots))
        }
    },
    empty: (
        "这里还没有人有联系",
        "联系来自：对已知作者的内容的评论、回答、点赞和分享，文字里的“@名字”，以及共同参加的活动。请导入这些数据（Stack Exchange 转储，或带内容的行为记录加带作者的内容表），也可以换一种联系类型或更长的时间范围。",
    ),
};

fn reach_words(f: &Format, reach: Reach) -> String {
    format!("{} 人（{}–{}）", f.decimal(reach.people), f.decimal(reach.low), f.decimal(reach.high))
}

fn finding(f: &Format, finding: &NetworkFinding) -> String {
    match finding {
        NetworkFinding::Newcomers { untied, of, days } => format!(
            "最近 {days} 天加入的 {} 人里，有 {} 人还没有和任何人产生联系。",
            f.count(*of),
            f.count(*untied)
        ),
        NetworkFinding::Leaving { label, orphans: 0, cut_off } => {
            format!("如果 {label} 离开，会有 {} 人与大家失去连接。", f.count(*cut_off))
        }
        NetworkFinding::Leaving { label, orphans, cut_off } => format!(
            "如果 {label} 离开，会有 {} 人与大家失去连接，{} 人失去唯一的联系。",
            f.count(*cut_off),
            f.count(*orphans)
        ),
        NetworkFinding::Brokers { people, share, ties } => format!(
            "圈子之间的 {} 条联系里，有 {} 系于 {} 人。",
            f.count(*ties),
            f.percent(*share),
            f.count(*people)
        ),
        NetworkFinding::Untied { people, of } => {
            format!("{} 位会员里，有 {} 人与谁都没有联系。", f.count(*of), f.count(*people))
        }
    }
}
