//! How often the tone is right: by cross-validation on the data that it is learnt from,
//! on fields that were left out, and on comments that were written to try it.

use std::path::{Path, PathBuf};

use truefan::model::Silent;
use truefan::text::tone::{Language, Measured, Tone, ToneModel, ToneParams};

#[path = "../../examples/language/sources.rs"]
mod sources;

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
    for (language, goal) in [(Language::Chinese, 0.85), (Language::English, 0.845)] {
        let measured = measured.iter().find(|of| of.language == language).unwrap();
        assert!(f64::from(measured.accuracy) >= goal, "{measured:?}");
        assert!(measured.accuracy_decided > measured.accuracy, "unsure helps nobody: {measured:?}");
        assert!(measured.calibration_error < 0.05, "{measured:?}");
    }
}

/// What the asset states of each language: by cross-validation, of fields that it saw
/// nothing of, and of comments written to try it.
#[test]
fn the_asset_says_what_it_is_worth_elsewhere() {
    for (language, field, unseen) in
        [(Language::Chinese, 0.805, 0.88), (Language::English, 0.825, 0.83)]
    {
        let measured = shipped().measured().into_iter().find(|of| of.language == language);
        let Measured { fields, elsewhere: Some(left), unseen: Some(other), .. } = measured.unwrap()
        else {
            panic!("{language:?} was tried on nothing else");
        };
        println!("{language:?}: {fields} fields left out: {left:?}; other kinds: {other:?}");
        assert!(fields == 3 && f64::from(left.accuracy) >= field, "{left:?}");
        assert!(f64::from(other.accuracy) >= unseen, "{other:?}");
    }
}

/// The comments that no weight has seen are judged as the asset says of them.
#[test]
fn the_asset_judges_unseen_comments_as_it_says() {
    let model = shipped();
    let files = [
        (Language::Chinese, include_str!("../../examples/language/unseen_zh.tsv")),
        (Language::English, include_str!("../../examples/language/unseen_en.tsv")),
    ];
    for (language, file) in files {
        let stated = model.measured().into_iter().find(|of| of.language == language).unwrap();
        let stated = stated.unseen.unwrap();
        let rows = file.lines().filter(|row| !row.starts_with('#'));
        let mut right = Vec::new();
        for row in rows {
            let [field, label, text] = row.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{row}");
            };
            let judged = model.judge(text).is_some_and(|judged| judged.language == language);
            let found = model.judge(text).map_or(0.0, |judged| judged.probability);
            if (found >= 0.5) != (label == "1") || !judged {
                println!("{field}: {text} ({found:.2})");
            }
            right.push((found >= 0.5) == (label == "1"));
        }
        let share = right.iter().filter(|right| **right).count() as f32 / right.len() as f32;
        println!("{language:?}: {share} of {}; stated {stated:?}", right.len());
        // What a word list holds word for word was left out of what is stated.
        assert!(right.len() - stated.texts as usize <= 3);
        assert!((share - stated.accuracy).abs() < 0.02);
    }
}

/// The folder that lies beside the project; `None` in a plain clone.
fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/tone");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is absent", folder.display());
    None
}

/// What was measured is what is stated.
fn agrees(language: Language) {
    let Some(data) = shared() else { return };
    let lines = sources::lines(language, &data).unwrap();
    let tone = ToneParams::of(language).check().unwrap().fit(&lines, &Silent).unwrap();
    let found = ToneModel::new(vec![tone]).measured();
    let stated = shipped().measured().into_iter().find(|of| of.language == language).unwrap();
    println!("measured: {found:?}");
    // Optimisers stop a little elsewhere on another machine.
    let near = |of: fn(&Measured) -> f32| (of(&found[0]) - of(&stated)).abs() < 0.005;
    assert!(near(|of| of.accuracy) && near(|of| of.decided), "stated: {stated:?}");
    assert!(near(|of| of.elsewhere.as_ref().map_or(0.0, |trial| trial.accuracy)), "{stated:?}");
    assert_eq!((found[0].texts, found[0].folds), (stated.texts, stated.folds));
}

#[test]
fn chinese_is_measured_as_it_is_stated() {
    agrees(Language::Chinese);
}

#[test]
fn english_is_measured_as_it_is_stated() {
    agrees(Language::English);
}
