//! Ranks, paths, cores and groups against networkx's.

use std::path::Path;

use serde_json::Value;
use truefan::graph::betweenness::BetweennessParams;
use truefan::graph::core::core_numbers;
use truefan::graph::leiden::LeidenParams;
use truefan::graph::page_rank::{PageRank, PageRankParams};
use truefan::graph::{Directed, Undirected};
use truefan::model::Silent;

type Ties = Vec<(u32, u32, f32)>;

/// Ties of a file of (source, target[, weight]), and the reference values.
fn reference(file: &str) -> Option<(Ties, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/parity/graph");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        println!("skipped: {} is absent", folder.display());
        return None;
    };
    let tie = |line: &str| {
        let mut cells = line.split(',').map(|cell| cell.trim().parse::<f32>().unwrap());
        let (from, to) = (cells.next().unwrap(), cells.next().unwrap());
        (from as u32, to as u32, cells.next().unwrap_or(1.0))
    };
    let ties = text.lines().skip(1).map(tie).collect();
    let values = std::fs::read_to_string(folder.join("reference.json")).unwrap();
    Some((ties, serde_json::from_str(&values).unwrap()))
}

fn rank(graph: &Directed) -> PageRank {
    PageRankParams::default().check().unwrap().fit(graph, &Silent).unwrap()
}

fn check_rank(found: &PageRank, expected: &Value) {
    let expected = expected.as_array().unwrap();
    assert_eq!(found.scores.len(), expected.len());
    for (found, expected) in found.scores.iter().zip(expected) {
        let expected = expected.as_f64().unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} against {expected}");
    }
    assert!((found.scores.iter().sum::<f64>() - 1.0).abs() < 1e-9);
}

#[test]
fn the_karate_club() {
    let Some((ties, reference)) = reference("karate.csv") else { return };
    let graph = Undirected::from_ties(34, &ties);
    let both_ways: Ties = ties.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
    check_rank(&rank(&Directed::from_ties(34, &both_ways)), &reference["pagerank(alpha=0.85)"]);

    let found = BetweennessParams::default().check().unwrap().fit(&graph, 1, &Silent).unwrap();
    assert!(found.exact);
    let expected = reference["betweenness(normalised)"].as_array().unwrap();
    for (found, expected) in found.scores.iter().zip(expected) {
        assert!((found - expected.as_f64().unwrap()).abs() < 1e-12, "{found} against {expected}");
    }

    let expected: Vec<u32> = serde_json::from_value(reference["core"].clone()).unwrap();
    assert_eq!(core_numbers(&graph), expected);

    let best = reference["modularity_best"].as_f64().unwrap();
    for seed in 0..20 {
        let params = LeidenParams { starts: 4, rounds: 10, ..LeidenParams::default() };
        let found = params.check().unwrap().fit(&graph, seed, &Silent).unwrap();
        // The reference is printed with seven digits.
        assert!(found.modularity >= best - 5e-8, "{} against {best}", found.modularity);
    }
}

#[test]
fn a_weighted_graph_where_one_has_no_way_out() {
    let Some((ties, reference)) = reference("directed_weighted.csv") else { return };
    let graph = Directed::from_ties(60, &ties);
    assert!(graph.outgoing(7).is_empty());
    let expected = &reference["directed_weighted_pagerank(60 nodes, node 7 dangles)"];
    check_rank(&rank(&graph), expected);
}

/// Always run: four people by hand, one of whom has no way out. With b = (1 − d)/4 +
/// d·x3/4: x0 = b, x1 = b + d·x0/4, x2 = b + d·3/4·x0, x3 = b + d·(x1 + x2).
#[test]
fn four_people_by_hand() {
    let graph = Directed::from_ties(4, &[(0, 1, 1.0), (0, 2, 3.0), (1, 3, 2.0), (2, 3, 1.0)]);
    let d = 0.85;
    let (x1, x2) = (1.0 + d / 4.0, 1.0 + d * 0.75);
    let x3 = 1.0 + d * (x1 + x2);
    let sum = 1.0 + x1 + x2 + x3;
    for (found, expected) in rank(&graph).scores.iter().zip([1.0, x1, x2, x3]) {
        assert!((found - expected / sum).abs() < 1e-10, "{found}");
    }
}
