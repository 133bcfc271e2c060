//! How often the tone is right: by cross-validation on the data that it is learnt from,
//! and on everyday comments that were written for this test.

use std::path::Path;

use truefan::model::Silent;
use truefan::text::tone::{Language, Lines, Measured, Tone, ToneModel, ToneParams};

/// Pleased and displeased, as people write under a post.
const CHINESE: [(&str, bool); 24] = [
    ("太棒了，谢谢分享！", true),
    ("这节课讲得真清楚，受益匪浅", true),
    ("老师讲得很有耐心，学到了很多", true),
    ("内容很用心，值得这个价格", true),
    ("喜欢这个系列，期待下一期", true),
    ("非常实用，已经用上了", true),
    ("群里氛围真好，大家都很热情", true),
    ("送货很快，味道不错", true),
    ("客服回复及时，服务周到", true),
    ("看完很感动", true),
    ("物美价廉，很满意", true),
    ("作品很惊艳", true),
    ("太失望了，完全不值这个价", false),
    ("直播一直卡，根本看不了", false),
    ("讲得太浅了，没什么用", false),
    ("客服半天不回，态度还差", false),
    ("广告太多，取消订阅了", false),
    ("声音太小，听不清", false),
    ("难吃死了，再也不点了", false),
    ("越来越贵，内容越来越少", false),
    ("不推荐，浪费时间", false),
    ("链接打不开，垃圾", false),
    ("活动组织混乱，没人负责", false),
    ("没有想象中好，有点后悔", false),
];
const ENGLISH: [(&str, bool); 20] = [
    ("Loved the stream last night", true),
    ("Great class, I learned a lot", true),
    ("This is exactly what I needed", true),
    ("Beautiful work, keep it up", true),
    ("Worth every penny", true),
    ("The community here is so friendly", true),
    ("Works perfectly, thank you", true),
    ("Amazing glaze, I love the colour", true),
    ("Really enjoyed this one", true),
    ("Can't wait for the next one", true),
    ("Really disappointed with this one", false),
    ("Not worth the money", false),
    ("This was a waste of time", false),
    ("The audio is terrible", false),
    ("Boring, could not finish it", false),
    ("Too expensive for what you get", false),
    ("Poor quality, fell apart after a week", false),
    ("The host was rude", false),
    ("Very confusing and badly organised", false),
    ("The stream kept freezing, unwatchable", false),
];

/// The asset as it is shipped.
fn shipped() -> ToneModel {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/language/tone.bin");
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.len() <= 300_000, "{} bytes are too many to import", bytes.len());
    ToneModel::from_asset(&bytes).unwrap()
}

#[test]
fn everyday_comments_are_judged_right() {
    let model = shipped();
    let cases: [(&[(&str, bool)], f64); 2] = [(&CHINESE, 0.85), (&ENGLISH, 0.83)];
    for (comments, goal) in cases {
        let judged = comments.iter().map(|&(text, pleased)| {
            let judgement = model.judge(text).unwrap();
            (text, (judgement.probability >= 0.5) == pleased, judgement.tone)
        });
        let judged: Vec<(&str, bool, Tone)> = judged.collect();
        let right = judged.iter().filter(|case| case.1).count() as f64 / judged.len() as f64;
        let wrong: Vec<&str> = judged.iter().filter(|case| !case.1).map(|case| case.0).collect();
        println!("everyday comments: {right:.3} right; wrong: {wrong:?}");
        assert!(right >= goal, "{right}: {wrong:?}");
    }
}

/// Sentences without a tone, none of which was learnt from.
const WITHOUT_TONE: [&str; 12] = [
    "Which glaze is this, and at what temperature?",
    "The workshop moved from Monday to Thursday",
    "I used the same yarn as in the second pattern",
    "Where do I find the template?",
    "How many rows are there in the sleeve?",
    "The lens was a 35 mm",
    "这块布是在哪里买的？",
    "课程从下个月一号开始",
    "我用的是三十五毫米的镜头",
    "请问模板在哪里下载？",
    "袖子一共织多少行？",
    "第二节讲的是构图",
];

#[test]
fn what_has_no_tone_is_seldom_called_displeased() {
    let model = shipped();
    let found = WITHOUT_TONE.map(|text| (text, model.judge(text).map(|judged| judged.tone)));
    let displeased = found.iter().filter(|case| case.1 == Some(Tone::Negative)).count();
    println!("without a tone: {found:?}");
    assert!(displeased <= 3, "{found:?}");
}

#[test]
fn the_asset_says_how_often_it_is_right() {
    let measured = shipped().measured();
    for (language, goal) in [(Language::Chinese, 0.85), (Language::English, 0.83)] {
        let measured = measured.iter().find(|of| of.language == language).unwrap();
        assert!(f64::from(measured.accuracy) >= goal, "{measured:?}");
        assert!(measured.accuracy_decided > measured.accuracy, "unsure helps nobody: {measured:?}");
        assert!(measured.calibration_error < 0.05, "{measured:?}");
    }
}

/// A file of the data that lies beside the project; `None` in a plain clone.
fn shared(name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/tone");
    let text = std::fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        println!("skipped: {} is absent", folder.join(name).display());
    }
    text
}

/// What was measured is what is stated.
fn agrees(lines: &Lines, language: Language) {
    let tone = ToneParams::of(language).check().unwrap().fit(lines, &Silent).unwrap();
    let found = ToneModel::new(vec![tone]).measured();
    let stated = shipped().measured().into_iter().find(|of| of.language == language).unwrap();
    println!("measured: {found:?}");
    // Optimisers stop a little elsewhere on another machine.
    let near = |of: fn(&Measured) -> f32| (of(&found[0]) - of(&stated)).abs() < 0.005;
    assert!(near(|of| of.accuracy) && near(|of| of.decided), "stated: {stated:?}");
    assert_eq!((found[0].texts, found[0].folds), (stated.texts, stated.folds));
}

#[test]
fn chinese_cross_validation_agrees_with_what_is_stated() {
    let (Some(pleased), Some(displeased)) = (shared("zh_positive.txt"), shared("zh_negative.txt"))
    else {
        return;
    };
    let labelled = pleased.lines().map(|line| (line, true, None));
    let labelled = labelled.chain(displeased.lines().map(|line| (line, false, None)));
    let lines = Lines::new(Language::Chinese, labelled);
    let neutral = include_str!("../../examples/language/neutral_zh.txt");
    agrees(&lines.with_neutral(neutral.lines()), Language::Chinese);
}

#[test]
fn english_cross_validation_agrees_with_what_is_stated() {
    let Some(text) = shared("en_sentences.csv") else { return };
    let rows: Vec<(u32, u8, String)> = csv::Reader::from_reader(text.as_bytes())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .unwrap();
    let labelled = rows.iter().map(|(fold, label, text)| (text.as_str(), *label == 1, Some(*fold)));
    let lines = Lines::new(Language::English, labelled);
    let neutral = include_str!("../../examples/language/neutral_en.txt");
    agrees(&lines.with_neutral(neutral.lines()), Language::English);
}
