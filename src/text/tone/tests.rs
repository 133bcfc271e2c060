use super::{Language, Lines, Taught, Tone, ToneFitError, ToneModel, ToneParams, ToneParamsError};
use crate::model::Silent;
use crate::text::asset::{AssetError, AssetKind, seal};

/// Two hundred made-up comments of which one word tells the tone.
fn lines() -> Lines {
    const SUBJECTS: [&str; 10] =
        ["talk", "film", "song", "course", "note", "book", "stream", "post", "place", "game"];
    const ADVERBS: [&str; 5] = ["really", "quite", "rather", "truly", "so"];
    let mut texts = Vec::new();
    for subject in SUBJECTS {
        for adverb in ADVERBS {
            for (word, positive) in
                [("lovely", true), ("great", true), ("awful", false), ("boring", false)]
            {
                texts.push((format!("the {subject} was {adverb} {word}"), positive));
            }
        }
    }
    // A few that say the opposite, as people do.
    texts.push(("the weather was lovely great".to_owned(), false));
    texts.push(("the weather was awful boring".to_owned(), true));
    Lines::new(
        Language::English,
        texts.iter().map(|(text, positive)| (text.as_str(), *positive, None)),
    )
}

fn params() -> ToneParams {
    ToneParams { lengths: 2..=5, least: 2, keep: 5_000, errors: 1.0, prior: 0.1 }
}

fn model() -> ToneModel {
    ToneModel::new(vec![params().check().unwrap().fit(&lines(), &Silent).unwrap()])
}

#[test]
fn a_tone_is_learnt_and_measured() {
    let model = model();
    let tone = |text: &str| model.judge(text).map(|judgement| judgement.tone);
    assert_eq!(tone("What a LOVELY evening"), Some(Tone::Positive));
    assert_eq!(tone("boring, boring, boring"), Some(Tone::Negative));
    assert_eq!(tone("lovely and awful"), Some(Tone::Unsure));
    assert_eq!(tone("很好"), None, "no Chinese was learnt");
    assert_eq!(tone("zzz"), None, "nothing in it is known");
    let measured = &model.measured()[0];
    assert_eq!((measured.texts, measured.folds), (202, 5));
    assert!(measured.accuracy > 0.95 && measured.accuracy < 1.0, "{measured:?}");
}

#[test]
fn what_is_taught_is_known_and_each_field_is_left_out() {
    let taught = ["stellar", "splendid"].map(|word| Taught {
        text: word.to_owned(),
        positive: true,
        weight: 5.0,
        field: (word == "splendid").then(|| "film".to_owned()),
    });
    let lines = lines()
        .with_fields([("film", vec!["film", "song"]), ("book", vec!["book", "note"])])
        .with_taught(taught)
        .with_unseen([("it was stellar", true), ("stellar", true), ("the show was awful", false)]);
    let model = ToneModel::new(vec![params().check().unwrap().fit(&lines, &Silent).unwrap()]);
    assert_eq!(model.judge("stellar").map(|judged| judged.tone), Some(Tone::Positive));
    let measured = &model.measured()[0];
    // Twenty comments a subject.
    let elsewhere = measured.elsewhere.as_ref().unwrap();
    assert_eq!((measured.fields, elsewhere.texts), (2, 80));
    assert!(elsewhere.accuracy > 0.95, "{elsewhere:?}");
    let unseen = measured.unseen.as_ref().unwrap();
    assert_eq!((unseen.texts, unseen.accuracy), (2, 1.0), "what was taught is not asked for");
}

#[test]
fn how_much_is_written_is_no_tone() {
    const ENDING: &str = "and so it went on until the clock in the hall struck ten";
    let mut texts = Vec::new();
    for (place, subject) in ["talk", "film", "song", "note", "book"].into_iter().enumerate() {
        for adverb in ["really", "quite", "rather", "truly", "so", "very", "most", "fairly"] {
            // The pleased write at length, but for a fifth of them.
            texts.push((format!("{subject} {adverb} lovely {ENDING}"), true));
            texts.push((format!("{subject} {adverb} awful"), false));
            if place == 0 {
                texts.push((format!("{subject} {adverb} awful {ENDING}"), false));
                texts.push((format!("{subject} {adverb} lovely"), true));
            }
        }
    }
    let labelled = texts.iter().map(|(text, positive)| (text.as_str(), *positive, None));
    let lines = Lines::new(Language::English, labelled);
    let model = ToneModel::new(vec![params().check().unwrap().fit(&lines, &Silent).unwrap()]);
    let tone = |text: &str| model.judge(text).map(|judgement| judgement.tone);
    assert_eq!(tone(ENDING), Some(Tone::Unsure));
    assert_eq!(tone("lovely"), Some(Tone::Positive));
}

#[test]
fn a_label_that_one_field_alone_has_cannot_be_left_out() {
    let lines = lines().with_fields([("all", vec!["the"])]);
    let error = params().check().unwrap().fit(&lines, &Silent).err();
    assert_eq!(error, Some(ToneFitError::OneField { field: "all".to_owned() }));
}

#[test]
fn an_asset_is_the_model_and_the_same_each_time() {
    let asset = model().to_asset();
    assert_eq!(asset, model().to_asset());
    let read = ToneModel::from_asset(&asset).unwrap();
    assert_eq!(read.to_asset(), asset);
    for text in ["a lovely thing", "so boring", "the book was rather great"] {
        assert_eq!(read.judge(text), model().judge(text), "{text}");
    }
}

#[test]
fn other_bytes_are_no_model() {
    let other = seal(AssetKind::Han, b"x 1\n");
    assert_eq!(ToneModel::from_asset(&other).err(), Some(AssetError::Foreign));
    let nonsense = seal(AssetKind::Tone, &[9; 40]);
    assert_eq!(ToneModel::from_asset(&nonsense).err(), Some(AssetError::Damaged));
}

#[test]
fn parameters_are_checked() {
    let wrong = ToneParams { lengths: 0..=3, ..params() };
    assert_eq!(wrong.check().err(), Some(ToneParamsError::Lengths { first: 0, last: 3 }));
    let wrong = ToneParams { keep: 0, ..params() };
    assert_eq!(wrong.check().err(), Some(ToneParamsError::Nothing));
    let wrong = ToneParams { errors: 0.0, ..params() };
    assert_eq!(wrong.check().err(), Some(ToneParamsError::Errors(0.0)));
    let wrong = ToneParams { prior: 1.5, ..params() };
    assert_eq!(wrong.check().err(), Some(ToneParamsError::Prior(1.5)));
}
