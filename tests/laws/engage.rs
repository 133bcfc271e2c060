//! Laws of the choice model.

use proptest::prelude::*;
use truefan::engage::{ChoiceModel, ChoiceParams, Choices, Members};
use truefan::model::{ActivityKind, MemberId, Silent};

const KINDS: [ActivityKind; 3] = [ActivityKind::Post, ActivityKind::Poll, ActivityKind::Live];

fn fit(rows: &[Vec<u32>], groups: &[Option<u32>]) -> Result<ChoiceModel, TestCaseError> {
    let params = ChoiceParams::default().check();
    let params = params.map_err(|error| TestCaseError::fail(error.to_string()))?;
    let known = Members { groups, ..Members::default() };
    let model = params.fit(Choices::counted(KINDS.to_vec(), rows), known, &Silent);
    model.map_err(|error| TestCaseError::fail(error.to_string()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However lopsided the counts, a fit comes out and its probabilities are such.
    #[test]
    fn probabilities_sum_to_one(
        rows in prop::collection::vec(prop::collection::vec(0u32..5_000, 3), 1..12),
        groups in prop::collection::vec(prop::option::of(0u32..40), 0..12),
    ) {
        let model = fit(&rows, &groups)?;
        for row in 0..rows.len() {
            let probabilities = model.probabilities(MemberId::at(row));
            prop_assert!(probabilities.iter().all(|p| p.is_finite() && *p >= 0.0));
            prop_assert!((probabilities.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    /// One more act of a kind never makes that kind less likely for who did it.
    #[test]
    fn choosing_a_kind_makes_it_likelier(
        rows in prop::collection::vec(prop::collection::vec(0u32..30, 3), 2..8),
        kind in 0usize..3,
    ) {
        let before = fit(&rows, &[])?.probabilities(MemberId::at(0))[kind];
        let mut more = rows.clone();
        more[0][kind] += 1;
        let after = fit(&more, &[])?.probabilities(MemberId::at(0))[kind];
        prop_assert!(after >= before - 1e-6, "{} then {}", before, after);
    }

    /// The order of members carries no meaning.
    #[test]
    fn reversing_members_changes_nothing(
        rows in prop::collection::vec(prop::collection::vec(0u32..30, 3), 1..8),
    ) {
        let model = fit(&rows, &[])?;
        let reversed: Vec<Vec<u32>> = rows.iter().rev().cloned().collect();
        let other = fit(&reversed, &[])?;
        for row in 0..rows.len() {
            let here = model.probabilities(MemberId::at(row));
            let there = other.probabilities(MemberId::at(rows.len() - 1 - row));
            for (here, there) in here.iter().zip(there) {
                prop_assert!((here - there).abs() < 1e-6);
            }
        }
    }
}
