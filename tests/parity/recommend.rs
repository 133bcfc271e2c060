//! The recommenders against `implicit` and closed forms, on a given split.

use truefan::model::Silent;
use truefan::recommend::evaluate::{Split, measure};
use truefan::recommend::{
    EaseParams, Interactions, ItemKnnParams, Model, PopularityParams, RandomWalkParams,
    UserKnnParams,
};

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

/// Every metric of `reference.json`, in the order of [`METRICS`].
fn measured(model: &dyn Model, popularity: &dyn Model, split: &Split) -> [f64; 7] {
    let found = measure(model, popularity, split, &Silent).unwrap();
    [
        found.mean(|marks| marks.ndcg),
        found.mean(|marks| marks.recall),
        found.mean(|marks| marks.average_precision),
        found.mean(|marks| marks.precision),
        found.mean(|marks| marks.hit),
        found.mean(|marks| marks.reciprocal_rank),
        found.lists.coverage,
    ]
}

const METRICS: [&str; 7] =
    ["ndcg@10", "recall@10", "map@10", "precision@10", "hit@10", "mrr@10", "coverage@10"];

/// The row of `reference.json` that was made with the same parameters.
fn reference(name: &str) -> [f64; 7] {
    let text = shared("parity/recsys/reference.json").unwrap();
    let rows: serde_json::Value = serde_json::from_str(&text).unwrap();
    METRICS.map(|metric| rows[name][metric].as_f64().unwrap())
}

#[test]
fn deterministic_models_match_the_reference() {
    let Some(split) = split() else { return };
    assert_eq!(split.test.len(), 2_000);
    let train = &split.train;
    let popularity = PopularityParams::default().check().unwrap().fit(train);
    let item_knn = |neighbours, shrink| {
        let params = ItemKnnParams { neighbours, shrink, ..ItemKnnParams::default() };
        params.check().unwrap().fit(train, &Silent).unwrap()
    };
    let user_knn = |neighbours| {
        let params = UserKnnParams { neighbours, ..UserKnnParams::default() };
        params.check().unwrap().fit(train, &Silent).unwrap()
    };
    let ease = |ridge| EaseParams { ridge }.check().unwrap().fit(train, &Silent).unwrap();
    let walk = RandomWalkParams { beta: 0.4, neighbours: 100, ..RandomWalkParams::default() };
    let models: [(&str, &dyn Model); 8] = [
        ("popularity", &popularity),
        ("itemknn", &item_knn(100, 0.0)),
        ("itemknn*tuned", &item_knn(200, 50.0)),
        ("userknn", &user_knn(100)),
        ("userknn*tuned", &user_knn(200)),
        ("ease(lam=200)", &ease(200.0)),
        ("ease*tuned", &ease(500.0)),
        ("rp3beta*tuned", &walk.check().unwrap().fit(train, &Silent).unwrap()),
    ];
    for (name, model) in models {
        let (found, expected) = (measured(model, &popularity, &split), reference(name));
        println!("{name}: {found:?}, reference {expected:?}");
        for (metric, (found, expected)) in METRICS.iter().zip(found.iter().zip(expected)) {
            // One content more or less on anybody's list is a thousandth of the coverage,
            // one member with a hit half a thousandth of the hits.
            let most = if matches!(*metric, "coverage@10" | "hit@10") { 5e-3 } else { 5e-4 };
            assert!((found - expected).abs() < most, "{name} {metric}: {found}, not {expected}");
        }
    }
}

/// Items have 2, 3, 1 and 2 people; members have 2, 3, 2 and 1 items.
fn four_members() -> Interactions {
    Interactions::binary(4, [vec![0, 1], vec![0, 1, 2], vec![1, 3], vec![3]])
}

/// The scores that a model gives the items for the first of the four members.
fn check_first(model: &dyn Model, expected: [f64; 4]) {
    let mut scores = [0.0; 4];
    model.score(four_members().row(0), &mut scores);
    for (found, expected) in scores.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{scores:?} instead of {expected:?}");
    }
}

#[test]
fn item_knn_matches_a_hand_computed_case() {
    // With shrink 1 the cosines are S(0,1) = 2/(√6+1), S(0,2) = 1/(√2+1),
    // S(1,2) = 1/(√3+1), S(1,3) = 1/(√6+1).
    let params = ItemKnnParams { neighbours: 4, shrink: 1.0, ..ItemKnnParams::default() };
    let model = params.check().unwrap().fit(&four_members(), &Silent).unwrap();
    let [two, three, six] = [2f64, 3.0, 6.0].map(f64::sqrt);
    let expected = [
        2.0 / (six + 1.0),
        2.0 / (six + 1.0),
        1.0 / (two + 1.0) + 1.0 / (three + 1.0),
        1.0 / (six + 1.0),
    ];
    check_first(&model, expected);
}

#[test]
fn user_knn_matches_a_hand_computed_case() {
    // The first member is 2/√6 like the second and 1/2 like the third.
    let model = UserKnnParams::default().check().unwrap().fit(&four_members(), &Silent).unwrap();
    let second = 2.0 / 6f64.sqrt();
    check_first(&model, [second, second + 0.5, second, 0.5]);
    // With one neighbour that is the second: their own row does not take the place.
    let params = UserKnnParams { neighbours: 1, ..UserKnnParams::default() };
    let model = params.check().unwrap().fit(&four_members(), &Silent).unwrap();
    check_first(&model, [second, second, second, 0.0]);
}

#[test]
fn random_walk_matches_a_hand_computed_case() {
    // From item 0: to either of its people, then to one of their two or three items.
    // From item 1: to one of three people. β = 1 divides by the number of people.
    let params = RandomWalkParams { beta: 1.0, ..RandomWalkParams::default() };
    let model = params.check().unwrap().fit(&four_members(), &Silent).unwrap();
    let to_first = (1.0 / 3.0) * (1.0 / 2.0 + 1.0 / 3.0) / 2.0;
    let to_second = (1.0 / 2.0) * (1.0 / 2.0 + 1.0 / 3.0) / 3.0;
    let to_third = (1.0 / 2.0) * (1.0 / 3.0) + (1.0 / 3.0) * (1.0 / 3.0);
    let to_fourth = (1.0 / 3.0) * (1.0 / 2.0) / 2.0;
    check_first(&model, [to_first, to_second, to_third, to_fourth]);
}

#[test]
fn ease_matches_a_hand_computed_case() {
    // XᵀX + I = [3 2; 2 5] for these five, so P ∝ [5 −2; −2 3], B₀₁ = 2/3 … and B₁₀ = 2/5.
    let rows = [vec![0, 1], vec![0, 1], vec![1], vec![1], vec![]];
    let interactions = Interactions::binary(2, rows);
    let params = EaseParams { ridge: 1.0 }.check().unwrap();
    let model = params.fit(&interactions, &Silent).unwrap();
    let mut scores = [0.0; 2];
    model.score(interactions.row(0), &mut scores);
    assert!((scores[0] - 2.0 / 5.0).abs() < 1e-6 && (scores[1] - 2.0 / 3.0).abs() < 1e-6);
}
