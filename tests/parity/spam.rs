//! The spam classifier on the UCI SMS collection, in five given folds.
//!
//! Protocol: for each fold, learn from the other four (weights, idf and threshold),
//! judge the fold, pool the five. It must reach the best reference.

use truefan::model::Silent;
use truefan::moderate::{ClassifierValidParams, Grams, Marked, prior};

use crate::recommend::shared;

/// F1 over all folds of (text, is spam, fold).
fn pooled_f1(rows: &[(String, bool, u32)]) -> f64 {
    let grams = Grams::of(rows.iter().map(|row| row.0.as_str()), &Silent).unwrap();
    let priors: Vec<f64> = rows.iter().map(|row| prior::spam(&row.0).log_odds).collect();
    let folds = rows.iter().map(|row| row.2).max().map_or(0, |last| last + 1);
    let (mut hits, mut named) = (0u32, 0u32);
    for fold in 0..folds {
        let learn: Vec<usize> = (0..rows.len()).filter(|&row| rows[row].2 != fold).collect();
        let marked: Vec<Marked> =
            learn.iter().map(|&row| Marked { row, positive: rows[row].1 }).collect();
        let idf = grams.idf(learn.iter().copied());
        let model = ClassifierValidParams::default();
        let model = model.fit(&grams, &priors, &idf, &marked, &Silent).unwrap();
        for row in (0..rows.len()).filter(|&row| rows[row].2 == fold) {
            if model.log_odds(&grams, &priors, row) >= model.threshold() {
                named += 1;
                hits += u32::from(rows[row].1);
            }
        }
    }
    let spam = rows.iter().filter(|row| row.1).count() as f64;
    let f1 = 2.0 * f64::from(hits) / (f64::from(named) + spam);
    println!("F1 {f1:.4}: {hits} of {named} named, of {spam} spam");
    f1
}

#[test]
fn spam_f1_reaches_the_best_reference() {
    let Some(table) = shared("parity/spam/sms.tsv") else { return };
    let Some(reference) = shared("parity/spam/reference.json") else { return };
    let reference: serde_json::Value = serde_json::from_str(&reference).unwrap();
    let models = reference.as_object().unwrap().values();
    let best = models.filter_map(|model| model["f1"].as_f64()).fold(0.0, f64::max);
    let rows: Vec<(String, bool, u32)> = table
        .lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split('\t');
            let spam = fields.next() == Some("spam");
            let text = fields.next().unwrap().to_owned();
            (text, spam, fields.next().unwrap().parse().unwrap())
        })
        .collect();
    assert_eq!(rows.len(), 5_574);
    let f1 = pooled_f1(&rows);
    assert!(best > 0.9 && f1 >= best, "{f1} is below {best}");
}

/// Two kinds of text made of the same letters, told apart by their phrases.
#[test]
fn a_small_collection_is_told_apart() {
    let offers = ["claim your prize today", "your loan is approved, reply now", "cheap pills here"];
    let talk = ["see you at the meeting", "the second chapter was lovely", "thanks for the notes"];
    let rows: Vec<(String, bool, u32)> = (0..60)
        .flat_map(|n| {
            [
                (format!("{} {n}", offers[n % 3]), true, n as u32 % 5),
                (format!("{} {n}", talk[n % 3]), false, n as u32 % 5),
            ]
        })
        .collect();
    assert!(pooled_f1(&rows) > 0.99);
}
