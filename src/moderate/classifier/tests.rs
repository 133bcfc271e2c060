use super::{ClassifierError, ClassifierParams, ClassifierValidParams, Grams, Marked};
use crate::model::Silent;
use crate::moderate::prior;

const TEXTS: [&str; 6] = [
    "win a prize now, reply with your number",
    "win the big prize, reply today",
    "shall we meet at the library on friday",
    "the library opens on friday at nine",
    "课程笔记已经整理好了",
    "课程笔记可以下载了吗",
];

fn fit(marked: &[Marked]) -> (super::Classifier, Grams, Vec<f64>) {
    let grams = Grams::of(TEXTS.into_iter(), &Silent).unwrap();
    let priors: Vec<f64> = TEXTS.iter().map(|text| prior::spam(text).log_odds).collect();
    let idf = grams.idf(0..TEXTS.len());
    let params = ClassifierValidParams::default();
    (params.fit(&grams, &priors, &idf, marked, &Silent).unwrap(), grams, priors)
}

#[test]
fn without_marks_the_prior_speaks() {
    let (model, grams, priors) = fit(&[]);
    for row in 0..TEXTS.len() {
        assert_eq!(model.log_odds(&grams, &priors, row), priors[row]);
    }
    assert_eq!(model.quality(), None);
    assert!(model.spans(TEXTS[0], 3).is_empty());
}

#[test]
fn one_mark_moves_its_like_and_hardly_others() {
    let (before, grams, priors) = fit(&[]);
    let (after, ..) = fit(&[Marked { row: 0, positive: true }]);
    let moved = |row| after.log_odds(&grams, &priors, row) - before.log_odds(&grams, &priors, row);
    assert!(moved(0) > 1.0, "{}", moved(0));
    assert!(moved(1) > 2.0 * moved(2).abs(), "{} {}", moved(1), moved(2));
    assert!(moved(1) > 2.0 * moved(4).abs(), "{} {}", moved(1), moved(4));
}

#[test]
fn the_words_that_spoke_for_it_are_named() {
    let (model, ..) = fit(&[
        Marked { row: 0, positive: true },
        Marked { row: 2, positive: false },
        Marked { row: 3, positive: false },
    ]);
    let named: Vec<&str> = model.spans(TEXTS[1], 3).iter().map(|span| span.of(TEXTS[1])).collect();
    assert!(named.concat().contains("prize"), "{named:?}");
    assert!(!named.concat().contains("library"), "{named:?}");
}

#[test]
fn parameters_are_refused_with_a_remedy() {
    let params = ClassifierParams::default();
    let refused = [
        (ClassifierParams { trust: 0.0, ..params }, ClassifierError::Trust(0.0)),
        (ClassifierParams { tolerance: 2.0, ..params }, ClassifierError::Tolerance(2.0)),
        (ClassifierParams { sweeps: 0, ..params }, ClassifierError::Sweeps),
        (ClassifierParams { folds: 1, ..params }, ClassifierError::Folds(1)),
    ];
    for (params, error) in refused {
        assert_eq!(params.check(), Err(error));
        assert!(error.to_string().contains("such as"));
    }
}
