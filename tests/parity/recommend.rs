//! The recommenders against `implicit` and closed forms, on a given split.

use truefan::model::Silent;
use truefan::recommend::evaluate::{Measured, Split, measure};
use truefan::recommend::{Interactions, ItemKnnParams, Model, PopularityParams};

/// A file of the data that lies beside the project; `None` in a plain clone.
pub fn shared(path: &str) -> Option<String> {
    let path = format!("{}/../shared/data/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {path} is not there");
    }
    text
}

/// (user, item) of each row of `user,item,rating`.
fn pairs(csv: &str) -> Vec<(u32, u32)> {
    let rows = csv.lines().skip(1).map(|line| {
        let mut fields = line.split(',').map(|field| field.parse::<f64>().unwrap() as u32);
        (fields.next().unwrap(), fields.next().unwrap())
    });
    rows.collect()
}

fn matrix(pairs: &[(u32, u32)], users: usize, items: usize) -> Interactions {
    let mut rows = vec![Vec::new(); users];
    pairs.iter().for_each(|&(user, item)| rows[user as usize].push(item));
    Interactions::binary(items, rows)
}

/// The given split, where it is at hand.
pub fn split() -> Option<Split> {
    let (train, test) =
        (pairs(&shared("parity/recsys/train.csv")?), pairs(&shared("parity/recsys/test.csv")?));
    let all = || train.iter().chain(&test);
    let users = all().map(|pair| pair.0).max()? as usize + 1;
    let items = all().map(|pair| pair.1).max()? as usize + 1;
    let mut candidates = vec![false; items];
    train.iter().for_each(|pair| candidates[pair.1 as usize] = true);
    let future = matrix(&test, users, items);
    Some(Split::given(matrix(&train, users, items), &future, candidates))
}

/// (NDCG@10, recall@10, coverage) as the reference has them.
fn check(model: &dyn Model, popularity: &dyn Model, split: &Split, expected: [f64; 3]) {
    let Measured { model, ndcg, recall, coverage } =
        measure(model, popularity, split, &Silent).unwrap();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let found = [mean(&ndcg), mean(&recall), coverage];
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{model:?}: {found} instead of {expected}");
    }
}

#[test]
fn models_match_the_reference() {
    let Some(split) = split() else { return };
    assert_eq!(split.test.len(), 2_000);
    let popularity = PopularityParams::default().check().unwrap().fit(&split.train);
    let params = ItemKnnParams { neighbours: 100, shrink: 0.0, ..ItemKnnParams::default() };
    let item_knn = params.check().unwrap().fit(&split.train, &Silent).unwrap();
    check(
        &popularity,
        &popularity,
        &split,
        [0.045_644_884_966, 0.051_111_248_212, 0.020_850_708_924],
    );
    check(
        &item_knn,
        &popularity,
        &split,
        [0.256_958_397_926, 0.234_045_686_764, 0.455_379_482_902],
    );
}

#[test]
fn item_knn_matches_a_hand_computed_case() {
    // Items have 2, 3, 1 and 2 people, so with shrink 1 the cosines are
    // S(0,1) = 2/(√6+1), S(0,2) = 1/(√2+1), S(1,2) = 1/(√3+1), S(1,3) = 1/(√6+1).
    let rows = vec![vec![0, 1], vec![0, 1, 2], vec![1, 3], vec![3]];
    let interactions = Interactions::binary(4, rows);
    let params = ItemKnnParams { neighbours: 4, shrink: 1.0, ..ItemKnnParams::default() };
    let model = params.check().unwrap().fit(&interactions, &Silent).unwrap();
    let mut scores = vec![0.0; 4];
    model.score(interactions.row(0), &mut scores);
    let expected = [
        2.0 / (6f64.sqrt() + 1.0),
        2.0 / (6f64.sqrt() + 1.0),
        1.0 / (2f64.sqrt() + 1.0) + 1.0 / (3f64.sqrt() + 1.0),
        1.0 / (6f64.sqrt() + 1.0),
    ];
    for (found, expected) in scores.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{scores:?}");
    }
}
