//! Components and groups of the digits against scikit-learn's.

use std::path::Path;

use nalgebra::DMatrix;
use serde_json::Value;
use truefan::math::stats::adjusted_rand;
use truefan::model::Silent;
use truefan::profile::k_means::KMeansParams;
use truefan::profile::linkage::Linkage;
use truefan::profile::mini_batch::MiniBatchParams;
use truefan::profile::pca::Pca;
use truefan::profile::points::Points;
use truefan::profile::silhouette::silhouettes;

/// The 1,797 × 64 digits, their classes, and the reference values.
fn digits() -> Option<(DMatrix<f64>, Vec<u32>, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/parity/profile");
    let Ok(text) = std::fs::read_to_string(folder.join("digits.csv")) else {
        println!("skipped: {} is absent", folder.display());
        return None;
    };
    let reference = std::fs::read_to_string(folder.join("reference.json")).unwrap();
    let number = |cell: &str| cell.trim().parse::<f64>().unwrap();
    let rows: Vec<Vec<f64>> =
        text.lines().skip(1).map(|line| line.split(',').map(number).collect()).collect();
    let classes = rows.iter().map(|row| row[64] as u32).collect();
    let data = DMatrix::from_fn(rows.len(), 64, |row, column| rows[row][column]);
    Some((data, classes, serde_json::from_str(&reference).unwrap()))
}

#[test]
fn explained_variance_agrees_to_eight_digits() {
    let Some((data, _, reference)) = digits() else { return };
    let pca = Pca::fit(&data);
    let expected = reference["pca_digits10"]["explained_variance_ratio"].as_array().unwrap();
    assert_eq!(expected.len(), 10);
    for (found, expected) in pca.explained.iter().zip(expected) {
        let expected = expected.as_f64().unwrap();
        assert!((found - expected).abs() < 1e-8, "{found} against {expected}");
    }
    let enough = reference["pca_digits10"]["components_for_90pct"].as_u64().unwrap();
    assert_eq!(pca.components_for(0.9) as u64, enough);
}

#[test]
fn k_means_is_as_good_as_the_best_of_two_hundred_starts() {
    let Some((data, classes, reference)) = digits() else { return };
    let points = Points::from_matrix(&data);
    let params = KMeansParams { clusters: 10, starts: 10, sweeps: 300 };
    let found = params.check().unwrap().fit(&points, 1, &Silent).unwrap();
    let best = reference["kmeans_digits_best_of_200_inits"].as_f64().unwrap();
    println!("inertia {} against {best}", found.inertia);
    assert!(found.inertia <= best * 1.005, "{} against {best}", found.inertia);
    assert!(found.inertia >= best * 0.999, "lower than possible: {}", found.inertia);
    // Optima this near each other group almost the same digits.
    let expected = &reference["kmeans_digits_k10"];
    let silhouette = silhouettes(&points, &[&found.labels])[0];
    assert!((silhouette - expected["silhouette"].as_f64().unwrap()).abs() < 0.01, "{silhouette}");
    let agreement = adjusted_rand(&found.labels, &classes);
    assert!((agreement - expected["ari"].as_f64().unwrap()).abs() < 0.05, "{agreement}");
}

#[test]
fn joined_digits_are_those_of_scikit_learn() {
    let Some((data, classes, reference)) = digits() else { return };
    let points = Points::from_matrix(&data);
    for (linkage, name) in
        [(Linkage::Ward, "ward_digits_k10"), (Linkage::Average, "average_digits_k10")]
    {
        let joins = linkage.fit(&points, &Silent).unwrap();
        let agreement = adjusted_rand(&joins.cut(10), &classes);
        let expected = reference[name]["ari"].as_f64().unwrap();
        println!("{name}: {agreement} against {expected}");
        assert!((agreement - expected).abs() < 1e-9, "{name}: {agreement} against {expected}");
    }
}

#[test]
fn mini_batches_lose_little() {
    let Some((data, _, reference)) = digits() else { return };
    let points = Points::from_matrix(&data);
    let params = MiniBatchParams { clusters: 10, ..MiniBatchParams::default() };
    let found = params.check().unwrap().fit(&points, 1, &Silent).unwrap();
    let best = reference["kmeans_digits_best_of_200_inits"].as_f64().unwrap();
    println!("inertia {} against {best}", found.inertia);
    assert!(found.inertia <= best * 1.03, "{} against {best}", found.inertia);
}
