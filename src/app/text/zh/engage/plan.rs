//! Words of planning.

use crate::app::text::engage::PlanWords;
use crate::engine::{Goal, Scene, Task, Trait};

pub(super) const PLAN: PlanWords = PlanWords {
    what: ("策划一场活动", "选好办什么、为谁、什么时候，其余的自动算好。"),
    fields: ["形式", "目标", "面向谁", "开始时间", "时钟"],
    numbers: ["最多邀请多少人", "名额（0 表示不限）"],
    best_time: "用最佳时间",
    goal,
    expected: "预计到场",
    invited: ("邀请人数", "可邀请人数"),
    skill: "对过去活动预测得怎样",
    expected_help: &[
        "Σ p：把每位受邀者一周前可知的、经过校准的到场概率相加。",
        "100 次里有 95 次落在区间内。区间由模拟得出，考虑三样：每个人来或不来；系数并不完全确定；有些活动像过去那样，比谁预想的都更吸引人或更冷清。",
        "设了名额时，名单会在区间上限将要超出名额的地方截止。",
    ],
    interval: |f, interval| {
        format!(
            "{} – {}",
            f.count(interval.low.round() as u64),
            f.count(interval.high.round() as u64)
        )
    },
    list: "邀请谁",
    nobody: ("没有合适的人", "这个群体里没有人符合这个目标。请换一个目标，或面向所有人。"),
    list_columns: ["会员", "分群", "会来的概率", "主要因为"],
    reason,
    list_help: "概率是 1 ÷ (1 + e^(−θ·x))，并用过去的活动校准。理由是与普通会员相比，分量最重的几项 θ·x。",
    time: "他们什么时候在",
    checklist: ("准备清单", ["截止", "事项"]),
    task,
    sheet: ("流程表", ["分钟", "内容"]),
    scene,
    minutes: |f, from, until| format!("{}–{}", f.count(from.into()), f.count(until.into())),
    title: "标题",
    keep: "保存这个计划",
    plans: ("你的计划", "保存在这台设备上。等活动出现在数据里，这里会告诉你结果如何。"),
    no_plans: ("还没有计划", "在上面选一种形式，然后保存计划。"),
    name: |kind, title| {
        if title.is_empty() { kind.to_owned() } else { format!("{title}（{kind}）") }
    },
    come: |f, expected, invited| {
        format!(
            "邀请 {} 人，预计会来 {} 到 {} 人。",
            f.count(invited),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
    promise: |f, expected, invited| {
        format!(
            "邀请 {} 人，预计来 {} 人（{} – {}）",
            f.count(invited),
            f.count(expected.value.round() as u64),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
    became: |f, participants, invited| {
        format!("来了 {} 人，其中 {} 人是受邀的", f.count(participants), f.count(invited))
    },
    actions: ["日历文件", "邀请名单（CSV）", "复制名单", "放弃", "复盘"],
    copied: ("名单已复制。", "浏览器不允许复制，请把名单存成文件。"),
    details: "准备清单和流程表",
    description: |f, aim, expected, invited| {
        format!(
            "{}。邀请 {} 人，预计来 {} 人（{} – {}）。",
            goal(aim).0,
            f.count(invited),
            f.count(expected.value.round() as u64),
            f.count(expected.low.round() as u64),
            f.count(expected.high.round() as u64)
        )
    },
};

fn goal(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::Turnout => ("来的人多", "邀请最可能来的人。"),
        Goal::Mix => ("各类人都有", "按各分群的大小，邀请其中最可能来的人。"),
        Goal::Welcome => ("帮新人融入", "只邀请 60 天内加入的人。"),
        Goal::Return => ("唤回沉默的人", "只邀请 30 天没有动静的人。"),
    }
}

fn reason(what: Trait, speaks_for: bool) -> &'static str {
    match (what, speaks_for) {
        (Trait::Active, true) => "近来很活跃",
        (Trait::Active, false) => "近来不太活跃",
        (Trait::Recency, true) => "最近刚来过",
        (Trait::Recency, false) => "很久没来了",
        (Trait::Tenure, true) => "加入时长有利",
        (Trait::Tenure, false) => "加入时长不利",
        (Trait::Regular, true) => "活动大多会来",
        (Trait::Regular, false) => "很少来活动",
        (Trait::Fond, true) => "喜欢这种形式",
        (Trait::Fond, false) => "更喜欢别的形式",
        (Trait::Hour, true) => "这个时段常在",
        (Trait::Hour, false) => "这个时段很少在",
        (Trait::Weekday, true) => "这样的日子常在",
        (Trait::Weekday, false) => "这样的日子很少在",
        (Trait::Paying, true) => "付费情况有利",
        (Trait::Paying, false) => "付费情况不利",
    }
}

fn task(task: Task) -> &'static str {
    match task {
        Task::FixGoal => "写下办这场活动为了什么，用哪个数字来衡量",
        Task::FindGuest => "约好回答问题的人：话题、时间、入场链接",
        Task::CollectQuestions => "向会员征集问题，并归类整理",
        Task::WritePoll => "拟好一个问题，配三到五个互不重叠的选项",
        Task::TestPoll => "请两个人试答，听他们说说是怎么理解的",
        Task::WriteRules => "写好规则：谁能参加、做什么、截止时间、怎么评",
        Task::SetPrize => "定好奖品，以及谁出钱、谁寄送",
        Task::FindJury => "请三位不参赛的评委，把评分标准交给他们",
        Task::SetUpEntries => "开好投稿的地方，自己先交一份试试",
        Task::BreakIntoSteps => "把挑战拆成每天一刻钟的小步骤",
        Task::MakeExample => "自己先做一个示例并发布",
        Task::BookPlace => "订好场地，座位按预计到场的上限准备",
        Task::PlanAccess => "写明怎么到达，带孩子或坐轮椅的人会遇到什么",
        Task::TestStream => "找一个身在别处的人，一起测试声音、画面和链接",
        Task::PrepareMaterial => "准备好材料，外加一页万一出状况也能放的内容",
        Task::AskHelpers => "请两位会员帮忙：一位迎人，一位看聊天",
        Task::SendInvitations => "给名单上的人发邀请，写明日期和时区，附上日历文件",
        Task::Remind => "提醒受邀者：什么时候、在哪里、带什么",
        Task::CheckIn => "核对答应来的人数和名额",
        Task::MidwayPost => "展示一些人目前的成果，点名夸夸赶上来的人",
        Task::OpenEarly => "提前一刻钟到场",
        Task::PublishResult => "公布结果，说明接下来会怎么做",
        Task::ShareRecording => "发布录像，并附上时间索引",
        Task::ThankAndAsk => "感谢到场的人，请他们打 1 到 5 分",
        Task::FollowUp => "给受邀而没来的人写几句：错过了什么，下次什么时候",
        Task::MeasureLift => "导入新数据，看看“复盘”",
    }
}

fn scene(scene: Scene) -> &'static str {
    match scene {
        Scene::Arrive => "入场：放点音乐，在聊天里或门口回答一个小问题",
        Scene::Welcome => "欢迎：我们是谁，希望大家带走什么",
        Scene::HouseRules => "说明规则：怎么提问，哪些会被录下来",
        Scene::CollectedQuestions => "回答事先征集的问题，先答最多人想问的",
        Scene::LiveQuestions => "现场提问",
        Scene::Break => "休息",
        Scene::ShowPoll => "亮出问题，大家作答",
        Scene::DiscussResult => "亮出结果，每个选项请一个人说说",
        Scene::Decide => "说清楚会因此做什么、什么时候做完",
        Scene::ExplainTask => "讲清任务，以及怎样算完成",
        Scene::ShowExample => "从头到尾演示一个例子",
        Scene::WorkAlone => "大家一起安静地迈出第一步",
        Scene::ShareProgress => "三位会员展示进度",
        Scene::Demonstrate => "现场演示，能不用幻灯片就不用",
        Scene::Dialogue => "和一位会员聊聊他是怎么做的",
        Scene::ShowEntries => "展示作品，每件一分钟",
        Scene::Vote => "会员投票，评委合议",
        Scene::Award => "宣布获奖者，说说每件作品好在哪里",
        Scene::Introductions => "轮流介绍：名字，和最近做的一样东西",
        Scene::SmallGroups => "四人一组，各聊一个问题",
        Scene::OpenTalk => "自由交流，主持人留意别让谁落单",
        Scene::NextDate => "宣布下次日期，以及在那之前可以做的一件事",
        Scene::Close => "致谢，并请大家评分",
    }
}
