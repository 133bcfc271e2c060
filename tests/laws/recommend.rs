//! Laws of lists, metrics and sparse matrices.

use proptest::prelude::*;
use truefan::math::sparse::Csr;
use truefan::math::top_k::top_k;
use truefan::recommend::evaluate::{LENGTH, Marks};

fn triples() -> impl Strategy<Value = Vec<(u32, u32, f32)>> {
    prop::collection::vec((0u32..9, 0u32..7, -4.0f32..4.0), 0..60)
}

proptest! {
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
