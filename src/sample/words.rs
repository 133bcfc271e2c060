//! What the made-up community talks about, in two languages. All names are made up.

use crate::model::ActivityKind;

/// One thing said in the community's two languages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// English.
    pub(super) en: &'static str,
    /// Simplified Chinese.
    pub(super) zh: &'static str,
}

impl Phrase {
    pub(super) const fn in_language(self, chinese: bool) -> &'static str {
        if chinese { self.zh } else { self.en }
    }
}

const fn say(en: &'static str, zh: &'static str) -> Phrase {
    Phrase { en, zh }
}

/// A field of interest: members have one or two of them at heart.
#[derive(Debug)]
pub(super) struct Topic {
    /// The tag of everything about it.
    pub(super) name: Phrase,
    /// What one may write about, each a tag too.
    pub(super) subjects: [Phrase; 6],
    /// Two sentences that only this field would say.
    pub(super) sentences: [Phrase; 2],
}

pub(super) const TOPICS: [Topic; 8] = [
    Topic {
        name: say("watercolour", "水彩"),
        subjects: [
            say("wet-on-wet washes", "湿画法"),
            say("colour mixing", "调色"),
            say("painting skies", "画天空"),
            say("loose flowers", "写意花卉"),
            say("layered glazes", "叠色"),
            say("travel sketching", "旅行速写"),
        ],
        sentences: [
            say(
                "Cotton paper holds the pigment and forgives a wet brush.",
                "棉浆纸更能留住颜料，也经得起湿笔。",
            ),
            say(
                "Leave the white of the paper for your brightest light.",
                "最亮的高光就留给纸的白色。",
            ),
        ],
    },
    Topic {
        name: say("film photography", "胶片摄影"),
        subjects: [
            say("metering by eye", "目测曝光"),
            say("home developing", "在家冲洗"),
            say("night portraits", "夜景人像"),
            say("pinhole cameras", "针孔相机"),
            say("darkroom printing", "暗房放大"),
            say("street corners", "街角抓拍"),
        ],
        sentences: [
            say(
                "Expose for the shadows and let the negative keep the highlights.",
                "按暗部曝光，底片会替你保住高光。",
            ),
            say(
                "Keep the developer at twenty degrees and agitate gently.",
                "显影液保持二十度，轻轻搅动。",
            ),
        ],
    },
    Topic {
        name: say("ceramics", "陶艺"),
        subjects: [
            say("wheel throwing", "拉坯"),
            say("hand-built bowls", "手捏碗"),
            say("ash glazes", "草木灰釉"),
            say("centring clay", "定中心"),
            say("trimming feet", "修足"),
            say("raku firing", "乐烧"),
        ],
        sentences: [
            say(
                "Wedge the clay until no air is left, or the kiln will find it.",
                "揉泥要把气排净，不然进窑就会裂。",
            ),
            say(
                "A slow cooling kiln gives the glaze time to settle.",
                "窑温慢慢降，釉面才会平整。",
            ),
        ],
    },
    Topic {
        name: say("woodworking", "木工"),
        subjects: [
            say("dovetail joints", "燕尾榫"),
            say("sharpening planes", "磨刨刀"),
            say("spoon carving", "刻木勺"),
            say("oil finishes", "木蜡油"),
            say("a small workbench", "小工作台"),
            say("steam bending", "蒸汽弯木"),
        ],
        sentences: [
            say(
                "Read the grain before the chisel touches the oak.",
                "下凿之前，先看清橡木的纹理。",
            ),
            say(
                "A sharp plane takes a shaving you can see through.",
                "锋利的刨刀能刨出透光的刨花。",
            ),
        ],
    },
    Topic {
        name: say("bread baking", "烘焙"),
        subjects: [
            say("sourdough starters", "天然酵种"),
            say("shaping loaves", "面包整形"),
            say("rye bread", "黑麦面包"),
            say("steamed buns", "馒头"),
            say("cold proofing", "冷藏发酵"),
            say("crisp crusts", "酥脆外皮"),
        ],
        sentences: [
            say(
                "Feed the starter at the same hour and it will rise on time.",
                "每天同一时间喂养酵种，它就会准时发起来。",
            ),
            say(
                "Steam in the first ten minutes makes the crust open.",
                "头十分钟的蒸汽能让外皮漂亮地裂开。",
            ),
        ],
    },
    Topic {
        name: say("balcony gardening", "阳台园艺"),
        subjects: [
            say("tomatoes in pots", "盆栽番茄"),
            say("composting", "堆肥"),
            say("winter herbs", "冬季香草"),
            say("seed saving", "留种"),
            say("shade plants", "耐阴植物"),
            say("gentle pest control", "温和除虫"),
        ],
        sentences: [
            say(
                "Water the soil in the morning and keep the leaves dry.",
                "早上浇土，别把叶子弄湿。",
            ),
            say(
                "Seedlings want light before they want fertiliser.",
                "幼苗先要光照，然后才要肥料。",
            ),
        ],
    },
    Topic {
        name: say("knitting", "编织"),
        subjects: [
            say("cable patterns", "麻花花样"),
            say("first socks", "第一双袜子"),
            say("colourwork", "配色编织"),
            say("natural dyes", "植物染线"),
            say("blocking lace", "蕾丝定型"),
            say("mending jumpers", "补毛衣"),
        ],
        sentences: [
            say(
                "Swatch with the needles you will use, then wash the swatch.",
                "用同一副棒针织样片，再把样片洗一遍。",
            ),
            say(
                "Merino yarn stretches; alpaca does not come back.",
                "美丽诺线有弹性，羊驼线拉长就回不来。",
            ),
        ],
    },
    Topic {
        name: say("bookbinding", "手工装订"),
        subjects: [
            say("Coptic stitching", "科普特装"),
            say("marbled paper", "大理石纹纸"),
            say("leather covers", "皮面封皮"),
            say("pocket notebooks", "口袋本"),
            say("thread binding", "线装书"),
            say("repairing spines", "修补书脊"),
        ],
        sentences: [
            say(
                "Fold with the grain of the paper, and the book will lie flat.",
                "顺着纸纹折，书才能摊平。",
            ),
            say(
                "Wax the linen thread and pull every signature tight.",
                "亚麻线上蜡，每一帖都要拉紧。",
            ),
        ],
    },
];

/// What anybody says about any subject, which stands for `{}`.
pub(super) const SENTENCES: [Phrase; 6] = [
    say(
        "I started with {} last spring and have not stopped since.",
        "去年春天开始接触{}，一直没停下来。",
    ),
    say("Patience matters more for {} than talent does.", "{}这件事，耐心比天分更要紧。"),
    say("Keep notes: next month you will be glad of them.", "记得做笔记，下个月你会用得上。"),
    say("Here is what worked for me, and what did not.", "说说哪些办法管用，哪些不管用。"),
    say(
        "Try it once, post a picture, and tell us how it went.",
        "先试一次，发张图，告诉大家结果。",
    ),
    say("Cheap tools are fine when you begin with {}.", "刚开始接触{}，便宜的工具就够了。"),
];

/// How a content of each form is titled; the subject stands for `{}`.
pub(super) const CONTENT_TITLES: [(ActivityKind, [Phrase; 3]); 4] = [
    (
        ActivityKind::Post,
        [
            say("Show and tell: {}", "晒一晒：{}"),
            say("My week with {}", "我和{}的一周"),
            say("A small win with {}", "{}，小有收获"),
        ],
    ),
    (
        ActivityKind::Article,
        [
            say("A field guide to {}", "{}完全指南"),
            say("What a year of {} taught me", "一年{}教会我的事"),
            say("Five common mistakes with {}", "{}最常见的五个错误"),
        ],
    ),
    (
        ActivityKind::Course,
        [
            say("Lesson: {} from the start", "课程：从零开始，{}"),
            say("Lesson: {} step by step", "课程：{}，一步一步来"),
            say("Lesson: going further with {}", "课程：{}进阶"),
        ],
    ),
    (
        ActivityKind::QuestionAnswer,
        [
            say("How do you get started with {}?", "{}该怎么入门？"),
            say("Which tools do you use for {}?", "{}，大家都用什么工具？"),
            say("What goes wrong when you try {}?", "{}总出问题，是哪里不对？"),
        ],
    ),
];

/// How an activity of each form is titled; the subject stands for `{}`.
pub(super) const ACTIVITY_TITLES: [(ActivityKind, Phrase); 6] = [
    (ActivityKind::Live, say("Live: {}", "直播：{}")),
    (ActivityKind::Challenge, say("Seven days of {}", "{}七日挑战")),
    (ActivityKind::Poll, say("Poll: more {} next month?", "投票：下个月多聊{}吗？")),
    (ActivityKind::Contest, say("Contest: {}", "{}作品大赛")),
    (ActivityKind::MeetUp, say("Meet-up: an evening of {}", "线下聚会：{}之夜")),
    (ActivityKind::QuestionAnswer, say("Ask us anything about {}", "{}有问必答")),
];

/// Comments of those who liked it; the subject stands for `{}`.
pub(super) const PRAISE: [Phrase; 8] = [
    say("This is exactly what I needed, thank you so much!", "正是我需要的，太感谢了！"),
    say(
        "Lovely. I tried it last night and it worked beautifully.",
        "真好，昨晚照着试了一次，效果特别好。",
    ),
    say("The best explanation of {} I have read.", "这是我看过把{}讲得最清楚的一篇。"),
    say("Great work, I am so happy with how mine turned out.", "太棒了，我做出来的自己也很满意。"),
    say("Thanks for sharing, very clear and encouraging.", "谢谢分享，讲得很清楚，也很鼓舞人。"),
    say("Wonderful pictures, they made my morning.", "照片好美，一早看到心情都好了。"),
    say("I finally understand {}. Brilliant.", "终于弄懂{}了，厉害。"),
    say("More of this, please! I enjoyed every line.", "请多写这样的，每一句我都喜欢。"),
];

/// Comments of those who want to know.
pub(super) const QUESTIONS: [Phrase; 6] = [
    say("Which brand do you use for {}?", "{}你用的是哪个牌子？"),
    say("How long did this take you?", "做这个一共花了多久？"),
    say("Does it also work in winter?", "冬天也可以这样做吗？"),
    say("Is there a list of the materials somewhere?", "材料清单在哪里可以看到？"),
    say("What would you do first about {}?", "说到{}，你会先从哪一步开始？"),
    say("Will there be a second part on {}?", "{}还会有下一篇吗？"),
];

/// Comments of those who are let down.
pub(super) const COMPLAINTS: [Phrase; 8] = [
    say(
        "It did not work for me at all, a waste of an evening.",
        "我试了完全不行，浪费了一个晚上。",
    ),
    say(
        "I am disappointed. This is far too vague to be useful.",
        "有点失望，写得太笼统，没什么用。",
    ),
    say("The steps are wrong and mine was ruined.", "步骤有错，我的全毁了。"),
    say("Again delayed? I am tired of waiting for {}.", "又推迟了？等{}等得没耐心了。"),
    say("Terrible sound, I could hardly follow any of it.", "声音太差了，几乎听不清在讲什么。"),
    say("Not worth the price, I expected much more.", "不值这个价，本来期待很高。"),
    say("Nobody answers questions here any more. Sad.", "现在提问都没人回答了，挺难过的。"),
    say("Boring, and the same as last month.", "很无聊，和上个月的一样。"),
];

/// How a comment may begin, whatever follows; the subject stands for `{}`.
pub(super) const OPENINGS: [Phrase; 12] = [
    say("I read this on the train this morning.", "今天早上在地铁上读的。"),
    say("Third week with {} here.", "我练{}第三周了。"),
    say("My sister sent me this.", "这是我姐姐转给我的。"),
    say("Came here from the piece on {}.", "从那篇讲{}的点过来的。"),
    say("Sunday evening, kettle on.", "周日晚上，泡了壶茶来看。"),
    say("We spoke about {} at dinner.", "吃饭时我们正好聊到{}。"),
    say("Writing from the workshop.", "我在工作台边上写的。"),
    say("My neighbour does {} as well.", "我邻居也在做{}。"),
    say("Second time I come back to this.", "第二次回来看这篇了。"),
    say("After months of {}, a word from me.", "做了几个月{}，也来说一句。"),
    say("I had half an hour before work.", "上班前有半个小时。"),
    say("Our group went through {} last night.", "昨晚我们小组一起看了{}。"),
];

/// What may stand in the middle; the subject stands for `{}`.
pub(super) const ASIDES: [Phrase; 12] = [
    say("My tools are the ones my father used.", "我的工具还是父亲留下的。"),
    say("I keep a page on {} in my notebook.", "我的本子里有一页专门记{}。"),
    say("The shop on the corner has the material.", "街角那家店就有材料。"),
    say("Where I live it is damp all year.", "我这边一年到头都潮。"),
    say("I had only seen {} in films.", "以前只在电影里见过{}。"),
    say("The table is still covered in it.", "桌上到现在还摊着一堆。"),
    say("There are four of us doing {} now.", "现在我们有四个人在做{}。"),
    say("I used what was left from the spring.", "我用的是春天剩下的。"),
    say("My small kitchen has to do.", "厨房小，只能凑合。"),
    say("The part on {} is near the end.", "讲{}的部分在后半段。"),
    say("It was raining, so I stayed in.", "外面下雨，就待在家里做了。"),
    say("I took pictures of every step.", "每一步我都拍了照。"),
];

/// How a comment may end; the subject stands for `{}`.
pub(super) const CLOSINGS: [Phrase; 12] = [
    say("Off to the bench now.", "我去干活了。"),
    say("Next on my list is {}.", "接下来轮到{}。"),
    say("See you on Thursday.", "周四见。"),
    say("I will post a picture of {} later.", "晚点发一张{}的照片。"),
    say("Greetings from the coast.", "从海边问候大家。"),
    say("Tomorrow it is {} again.", "明天继续{}。"),
    say("My tea is cold by now.", "茶都凉了。"),
    say("Back to {} after the holidays.", "放完假再接着做{}。"),
    say("That was my evening.", "一个晚上就这么过去了。"),
    say("The rest of {} must wait.", "{}剩下的只好等等。"),
    say("I am going to sleep on it.", "先睡一觉再说。"),
    say("One more round of {} this week.", "这周还要再做一轮{}。"),
];

/// Advertisements; a number stands for `{}`.
pub(super) const SPAM: [Phrase; 3] = [
    say(
        "Earn $900 a day from home!!! No work needed, visit www.quick-cash{}.example now",
        "在家日赚九百！不用上班，加微信 vx{}888 立刻开通",
    ),
    say(
        "FREE followers and likes, 100% real, click www.boost{}.example before midnight!!!",
        "免费涨粉刷赞，百分百真实，私聊加V信 fen{}，今晚截止！！！",
    ),
    say(
        "Best crypto signals, double your money, write to telegram @fastcoin{}",
        "稳赚不赔的投资机会，本金翻倍，详情加QQ {}6688",
    ),
];

/// How they say that they found the community.
pub(super) const SOURCES: [Phrase; 4] = [
    say("A friend", "朋友介绍"),
    say("Search", "搜索"),
    say("Newsletter", "邮件订阅"),
    say("Video", "视频平台"),
];

/// Given names; an initial follows.
pub(super) const NAMES_EN: [&str; 40] = [
    "Ada", "Amir", "Anja", "Ben", "Bea", "Carlos", "Chidi", "Clara", "Dara", "Diego", "Elif",
    "Emma", "Farah", "Finn", "Grace", "Hugo", "Ines", "Ivan", "Jonas", "Kofi", "Lena", "Leo",
    "Maya", "Mila", "Nadia", "Noah", "Olga", "Omar", "Priya", "Quinn", "Rosa", "Sam", "Sofia",
    "Tariq", "Tess", "Uma", "Vera", "Will", "Yara", "Zoe",
];

/// Given names; an initial follows.
pub(super) const NAMES_ZH: [&str; 30] = [
    "晓雯", "子涵", "明轩", "雨桐", "佳怡", "思远", "若曦", "浩然", "静怡", "俊杰", "梦瑶", "天宇",
    "欣然", "志强", "婉清", "书豪", "可馨", "建国", "雪莹", "文博", "语嫣", "嘉树", "慧敏", "一鸣",
    "诗涵", "乐天", "秋月", "景行", "安然", "小满",
];
