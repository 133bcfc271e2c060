//! Laws of lists, metrics, sparse matrices and linear models.

use proptest::prelude::*;
use truefan::math::sparse::{Csr, Row};
use truefan::math::top_k::top_k;
use truefan::model::{EventKind, Silent, Time};
use truefan::recommend::evaluate::{LENGTH, Marks};
use truefan::recommend::{
    EaseParams, Interactions, ItemKnnParams, Model, RandomWalkParams, UserKnnParams, Weighting,
};

fn triples() -> impl Strategy<Value = Vec<(u32, u32, f32)>> {
    prop::collection::vec((0u32..9, 0u32..7, -4.0f32..4.0), 0..60)
}

/// Twelve members × eight items with interest of any strength, and dislikes.
fn interests() -> impl Strategy<Value = Interactions> {
    let cell = (0u32..12, 0u32..8, prop_oneof![Just(0f32), 0.5f32..9.0]);
    prop::collection::vec(cell, 0..60).prop_map(|triples| {
        let matrix = Csr::from_triples(12, 8, &triples);
        let cells = matrix.entries();
        Interactions { matrix, latest: vec![Time::NONE; cells], act: vec![EventKind::View; cells] }
    })
}

fn weighting() -> impl Strategy<Value = Weighting> {
    let bm25 = Weighting::Bm25 { k1: 1.2, b: 0.75 };
    prop_oneof![Just(Weighting::Cosine), Just(Weighting::TfIdf), Just(bm25)]
}

fn scores(model: &dyn Model, history: Row<'_>) -> Vec<f64> {
    let mut scores = vec![0.0; model.items()];
    model.score(history, &mut scores);
    scores
}

/// Item-kNN, the random walk and EASE: those that are linear in the history.
fn item_models(interactions: &Interactions, weighting: Weighting) -> Vec<Box<dyn Model>> {
    let item_knn = ItemKnnParams { neighbours: 5, weighting, ..ItemKnnParams::default() };
    let walk = RandomWalkParams { neighbours: 5, ..RandomWalkParams::default() };
    vec![
        Box::new(item_knn.check().unwrap().fit(interactions, &Silent).unwrap()),
        Box::new(walk.check().unwrap().fit(interactions, &Silent).unwrap()),
        Box::new(EaseParams { ridge: 3.0 }.check().unwrap().fit(interactions, &Silent).unwrap()),
    ]
}

/// User-kNN that asks everybody, or few.
fn user_knn(interactions: &Interactions, neighbours: usize, weighting: Weighting) -> impl Model {
    let params = UserKnnParams { neighbours, shrink: 0.5, weighting };
    params.check().unwrap().fit(interactions, &Silent).unwrap()
}

proptest! {
    /// What an explanation names sums to the score, for every member and item.
    #[test]
    fn shares_sum_to_the_score(interactions in interests(), weighting in weighting(), ask in 1usize..9) {
        let mut models = item_models(&interactions, weighting);
        models.push(Box::new(user_knn(&interactions, ask, weighting)));
        for model in models {
            for history in interactions.matrix.rows() {
                for (item, score) in (0..).zip(scores(&*model, history)) {
                    let sum: f64 = model.explain(history, item).iter().map(|of| of.share).sum();
                    prop_assert!((sum - score).abs() < 1e-6, "{:?}: {sum}, {score}", model.kind());
                }
            }
        }
    }

    /// An act folded in moves the scores by what it says alone, without a new fit.
    #[test]
    fn an_act_folded_in_adds_what_it_says_alone(
        interactions in interests(), weighting in weighting(), item in 0u32..8, interest in 0.5f32..9.0,
    ) {
        for model in item_models(&interactions, weighting) {
            for history in interactions.matrix.rows().filter(|row| row.get(item).is_none()) {
                let mut more: Vec<(u32, f32)> = history.iter().chain([(item, interest)]).collect();
                more.sort_by_key(|cell| cell.0);
                let (columns, values): (Vec<u32>, Vec<f32>) = more.into_iter().unzip();
                let with = scores(&*model, Row { columns: &columns, values: &values });
                let without = scores(&*model, history);
                let alone = scores(&*model, Row { columns: &[item], values: &[interest] });
                for (with, (without, alone)) in with.iter().zip(without.iter().zip(&alone)) {
                    prop_assert!((with - without - alone).abs() < 1e-9, "{:?}", model.kind());
                }
            }
        }
    }

    /// Of what a member has not seen, user-kNN says the same whether or not their own
    /// row was learnt from: they are no neighbour of themselves.
    #[test]
    fn a_member_is_no_neighbour_of_their_own(interactions in interests(), member in 0usize..12) {
        let others = interactions.filter(|row, _| row != member);
        let history = interactions.row(member);
        let known = scores(&user_knn(&interactions, 12, Weighting::Cosine), history);
        let stranger = scores(&user_knn(&others, 12, Weighting::Cosine), history);
        for item in (0..8).filter(|&item| history.get(item).is_none()) {
            prop_assert!((known[item as usize] - stranger[item as usize]).abs() < 1e-9);
        }
    }

    /// EASE solves its normal equations: with G = XᵀX + λI and B's diagonal zero,
    /// (G B)_ij = G_ij off the diagonal.
    #[test]
    fn ease_solves_its_normal_equations(interactions in interests()) {
        let model = EaseParams { ridge: 3.0 }.check().unwrap().fit(&interactions, &Silent).unwrap();
        let damped = |x: f32| if x > 0.0 { 1.0 + f64::from(x.max(1.0)).ln() } else { 0.0 };
        let gram = |i: u32, j: u32| {
            let cell = |row: Row<'_>, item| row.get(item).map_or(0.0, damped);
            let products = interactions.matrix.rows().map(|row| cell(row, i) * cell(row, j));
            products.sum::<f64>() + if i == j { 3.0 } else { 0.0 }
        };
        let weights: Vec<Vec<f64>> =
            (0..8).map(|item| scores(&model, Row { columns: &[item], values: &[1.0] })).collect();
        for (i, j) in (0..8).flat_map(|i| (0..8).map(move |j| (i, j))).filter(|(i, j)| i != j) {
            let found: f64 = (0..8).map(|k| gram(i, k) * weights[k as usize][j as usize]).sum();
            prop_assert!((found - gram(i, j)).abs() < 1e-3, "{i}, {j}: {found}");
            prop_assert_eq!(weights[i as usize][i as usize], 0.0);
        }
    }

    /// The best k are the first k of a full sort, ties to the lower id.
    #[test]
    fn top_k_is_the_head_of_a_sort(scores in prop::collection::vec(0u8..6, 0..50), k in 0usize..60) {
        let mut sorted: Vec<(u32, f64)> = (0u32..).zip(scores.iter().map(|&s| s.into())).collect();
        let found = top_k(k, sorted.clone());
        sorted.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sorted.truncate(k);
        prop_assert_eq!(found.iter().map(|s| (s.id, s.score)).collect::<Vec<_>>(), sorted);
    }

    /// Turning a matrix twice gives it back, and a cell is where it was put.
    #[test]
    fn transposing_is_its_own_inverse(triples in triples()) {
        let matrix = Csr::from_triples(9, 7, &triples);
        let turned = matrix.transpose();
        prop_assert_eq!(&turned.transpose(), &matrix);
        for row in 0..9 {
            for (column, value) in matrix.row(row).iter() {
                prop_assert_eq!(turned.row(column as usize).get(row as u32), Some(value));
            }
        }
    }

    /// The dot product of two rows is what a dense one gives.
    #[test]
    fn dot_is_dense_dot(triples in triples()) {
        let matrix = Csr::from_triples(9, 7, &triples);
        let dense = |row: usize, column| f64::from(matrix.row(row).get(column).unwrap_or(0.0));
        let expected: f64 = (0..7).map(|column| dense(0, column) * dense(1, column)).sum();
        prop_assert!((matrix.row(0).dot(matrix.row(1)) - expected).abs() < 1e-9);
    }

    /// Metrics are in 0–1, and 1 for the list that has exactly what is relevant.
    #[test]
    fn metrics_are_bounded(relevant in prop::collection::btree_set(0u32..40, 1..15), shift in 0u32..40) {
        let relevant: Vec<u32> = relevant.into_iter().collect();
        let list = |ids: &mut dyn Iterator<Item = u32>| top_k(LENGTH, ids.map(|id| (id, -f64::from(id))));
        let ideal = list(&mut relevant.iter().copied());
        let best = Marks::of(&ideal, &relevant);
        for mark in [best.ndcg, best.average_precision, best.reciprocal_rank, best.hit] {
            prop_assert!((mark - 1.0).abs() < 1e-12);
        }
        let Marks { ndcg, recall, precision, average_precision, reciprocal_rank, hit } =
            Marks::of(&list(&mut (shift..shift + 10)), &relevant);
        for mark in [ndcg, recall, precision, average_precision, reciprocal_rank, hit] {
            prop_assert!((0.0..=1.0).contains(&mark));
        }
    }
}
