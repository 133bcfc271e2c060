//! The forecast against statsmodels' on 420 days with a season, a fall and two spikes.

use std::path::Path;

use serde_json::Value;
use truefan::health::forecast::{Method, backtest};
use truefan::health::{Season, anomalies, change_points};

/// The series and the reference, where they are at hand.
fn given() -> Option<(Vec<f64>, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/parity/forecast");
    let Ok(text) = std::fs::read_to_string(folder.join("daily.csv")) else {
        println!("skipped: {} is absent", folder.display());
        return None;
    };
    let value = |line: &str| line.split(',').nth(1).unwrap().trim().parse().unwrap();
    let series = text.lines().skip(1).map(value).collect();
    let reference = std::fs::read_to_string(folder.join("reference.json")).unwrap();
    Some((series, serde_json::from_str(&reference).unwrap()))
}

#[test]
fn the_error_is_no_worse_than_the_best_reference() {
    let Some((series, reference)) = given() else { return };
    let origins: Vec<usize> = (200..=392).step_by(28).filter(|origin| origin + 28 <= 420).collect();
    let naive = backtest(Method::SeasonalNaive, &series, &origins, 28);
    let expected = reference["mae_seasonal_naive"].as_f64().unwrap();
    assert!((naive - expected).abs() < 1e-9, "{naive} against {expected}");
    let found = backtest(Method::Combination, &series, &origins, 28);
    let best = ["mae_seasonal_naive", "mae_holt_winters_add_damped", "mae_holt_winters_mul_damped"]
        .map(|name| reference[name].as_f64().unwrap())
        .into_iter()
        .fold(f64::INFINITY, f64::min);
    println!("error {found} against {best}");
    assert!(found <= best, "{found} against {best}");
}

#[test]
fn the_fall_and_the_spikes_are_found() {
    let Some((series, reference)) = given() else { return };
    let season = Season::of(&series).unwrap();
    let changes = change_points(&series, &season);
    println!("{changes:?}");
    let fall = reference["change_point_day"].as_u64().unwrap() as usize;
    let deepest = changes.iter().max_by(|a, b| a.size.total_cmp(&b.size)).unwrap();
    assert!(deepest.day.abs_diff(fall) <= 2, "{changes:?}");
    let strange: Vec<u64> = anomalies(&series, &season).iter().map(|day| day.day as u64).collect();
    for spike in reference["spike_days"].as_array().unwrap() {
        assert!(strange.contains(&spike.as_u64().unwrap()), "{strange:?}");
    }
    assert!(strange.len() <= 4, "{strange:?}");
}
