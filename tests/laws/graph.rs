//! Laws of ranks, paths, cores, groups and spread, on graphs drawn at random.

use std::collections::VecDeque;

use proptest::prelude::*;
use truefan::graph::betweenness::BetweennessParams;
use truefan::graph::bridges::bridges;
use truefan::graph::core::core_numbers;
use truefan::graph::influence::{InfluenceParams, ReverseSets, greedy};
use truefan::graph::layout::LayoutParams;
use truefan::graph::leiden::{Communities, LeidenParams, modularity};
use truefan::graph::page_rank::PageRankParams;
use truefan::graph::{Directed, Undirected};
use truefan::math::Rng;
use truefan::model::{Cancelled, Progress, Silent};

type Ties = Vec<(u32, u32, f32)>;

/// A few nodes, some without a tie, and ties of whole weights, some given twice.
fn graphs() -> impl Strategy<Value = (usize, Ties)> {
    (2usize..14).prop_flat_map(|nodes| {
        let node = 0..nodes as u32;
        let tie = (node.clone(), node, 1u8..4).prop_map(|(a, b, w)| (a, b, f32::from(w)));
        (Just(nodes), prop::collection::vec(tie, 0..30))
    })
}

/// The same graph with its nodes called by other numbers, and who is called what.
fn renamed(nodes: usize, ties: &Ties, seed: u64) -> (Ties, Vec<u32>) {
    let mut names: Vec<u32> = (0..nodes as u32).collect();
    Rng::seed(seed).shuffle(&mut names);
    let name = |node: u32| names[node as usize];
    (ties.iter().map(|&(a, b, w)| (name(a), name(b), w)).collect(), names)
}

fn distances(graph: &Undirected, source: u32, without: Option<u32>) -> Vec<Option<u32>> {
    let mut found = vec![None; graph.nodes()];
    found[source as usize] = Some(0);
    let mut queue = VecDeque::from([source]);
    while let Some(node) = queue.pop_front() {
        for &other in graph.row(node).columns {
            if found[other as usize].is_none() && Some(other) != without {
                found[other as usize] = found[node as usize].map(|steps: u32| steps + 1);
                queue.push_back(other);
            }
        }
    }
    found
}

/// Shortest paths between all pairs, counted by steps from the source.
fn paths(graph: &Undirected, source: u32) -> Vec<f64> {
    let steps = distances(graph, source, None);
    let mut order: Vec<u32> = (0..graph.nodes() as u32).collect();
    order.retain(|&node| steps[node as usize].is_some());
    order.sort_by_key(|&node| steps[node as usize]);
    let mut paths = vec![0.0; graph.nodes()];
    paths[source as usize] = 1.0;
    for node in order {
        for &other in graph.row(node).columns {
            if steps[other as usize] == steps[node as usize].map(|steps| steps + 1) {
                paths[other as usize] += paths[node as usize];
            }
        }
    }
    paths
}

/// From the definition: the share of shortest paths of each pair that pass each node.
fn betweenness_by_definition(graph: &Undirected) -> Vec<f64> {
    let nodes = graph.nodes();
    let from: Vec<_> =
        (0..nodes as u32).map(|s| (distances(graph, s, None), paths(graph, s))).collect();
    let pairs = (nodes.saturating_sub(1) * nodes.saturating_sub(2)) as f64 / 2.0;
    let of = |v: usize| {
        let mut sum = 0.0;
        for s in 0..nodes {
            for t in s + 1..nodes {
                let (Some(whole), Some(first), Some(second)) =
                    (from[s].0[t], from[s].0[v], from[v].0[t])
                else {
                    continue;
                };
                if s != v && t != v && first + second == whole {
                    sum += from[s].1[v] * from[v].1[t] / from[s].1[t];
                }
            }
        }
        sum / pairs.max(1.0)
    };
    (0..nodes).map(of).collect()
}

fn leiden(graph: &Undirected, seed: u64) -> Communities {
    LeidenParams::default().check().unwrap().fit(graph, seed, &Silent).unwrap()
}

proptest! {
    #[test]
    fn ranks_sum_to_one_and_know_no_names((nodes, ties) in graphs(), seed: u64) {
        let rank = |ties: &Ties| {
            let graph = Directed::from_ties(nodes, ties);
            PageRankParams::default().check().unwrap().fit(&graph, &Silent).unwrap().scores
        };
        let scores = rank(&ties);
        prop_assert!((scores.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        prop_assert!(scores.iter().all(|&score| score >= 0.15 / nodes as f64 - 1e-12));
        let (turned, names) = renamed(nodes, &ties, seed);
        let turned = rank(&turned);
        for (node, &name) in names.iter().enumerate() {
            prop_assert!((scores[node] - turned[name as usize]).abs() < 1e-9);
        }
    }

    #[test]
    fn betweenness_is_its_definition((nodes, ties) in graphs()) {
        let graph = Undirected::from_ties(nodes, &ties);
        let found = BetweennessParams::default().check().unwrap().fit(&graph, 1, &Silent).unwrap();
        for (found, expected) in found.scores.iter().zip(betweenness_by_definition(&graph)) {
            prop_assert!((found - expected).abs() < 1e-9, "{} against {}", found, expected);
        }
    }

    #[test]
    fn everybody_of_a_core_has_its_ties_within((nodes, ties) in graphs()) {
        let graph = Undirected::from_ties(nodes, &ties);
        let cores = core_numbers(&graph);
        for k in 1..=cores.iter().copied().max().unwrap_or(0) {
            // Peeling by the definition: whoever has fewer than k ties left drops off.
            let mut kept = vec![true; nodes];
            let within = |kept: &[bool], node: usize| {
                let row = graph.row(node as u32).columns;
                row.iter().filter(|&&other| kept[other as usize]).count() as u32
            };
            while let Some(weak) = (0..nodes).find(|&v| kept[v] && within(&kept, v) < k) {
                kept[weak] = false;
            }
            let found: Vec<bool> = cores.iter().map(|&core| core >= k).collect();
            prop_assert_eq!(found, kept);
        }
    }

    #[test]
    fn groups_hang_together_and_no_move_makes_them_better((nodes, ties) in graphs(), seed: u64) {
        let graph = Undirected::from_ties(nodes, &ties);
        let found = leiden(&graph, seed);
        prop_assert!((-0.5..1.0).contains(&found.modularity));
        let recounted = modularity(&graph, &found.labels, 1.0);
        prop_assert!((found.modularity - recounted).abs() < 1e-12);
        let alone: Vec<u32> = (0..nodes as u32).collect();
        prop_assert!(found.modularity >= modularity(&graph, &alone, 1.0) - 1e-12);
        prop_assert_eq!(found.sizes.iter().sum::<u32>() as usize, nodes);
        prop_assert!(found.sizes.is_sorted_by(|a, b| a >= b));
        for (node, &label) in found.labels.iter().enumerate() {
            let first = found.labels.iter().position(|&other| other == label).unwrap();
            let own: Ties = graph.pairs().filter(|&(a, b, _)| {
                found.labels[a as usize] == label && found.labels[b as usize] == label
            }).collect();
            let inside = Undirected::from_ties(nodes, &own);
            let reached = distances(&inside, first as u32, None)[node].is_some();
            prop_assert!(reached, "group {} is torn", label);
        }
    }

    #[test]
    fn what_a_leaving_cuts_off((nodes, ties) in graphs()) {
        let graph = Undirected::from_ties(nodes, &ties);
        let found = bridges(&graph);
        for gone in 0..nodes as u32 {
            let size = found.sizes[found.component[gone as usize] as usize];
            let parts = graph.row(gone).columns.iter().map(|&start| {
                distances(&graph, start, Some(gone)).iter().flatten().count() as u32
            });
            let largest = parts.max().unwrap_or(0);
            prop_assert_eq!(found.cut_off[gone as usize], size - 1 - largest);
        }
        for tie in &found.bridges {
            let left: Ties =
                graph.pairs().filter(|&(a, b, _)| (a, b) != (tie.from.min(tie.to), tie.from.max(tie.to))).collect();
            let left = Undirected::from_ties(nodes, &left);
            let part = distances(&left, tie.to, None);
            prop_assert!(part[tie.from as usize].is_none());
            prop_assert_eq!(part.iter().flatten().count() as u32, tie.holds);
        }
        // The other way round: a tie that is no bridge may go, and its ends stay joined.
        for (a, b, _) in graph.pairs() {
            let left: Ties = graph.pairs().filter(|&(c, d, _)| (c, d) != (a, b)).collect();
            let joined = distances(&Undirected::from_ties(nodes, &left), a, None)[b as usize];
            let bridge = found.bridges.iter().any(|tie| (tie.from.min(tie.to), tie.from.max(tie.to)) == (a, b));
            prop_assert_eq!(joined.is_none(), bridge);
        }
    }

    #[test]
    fn spread_rises_by_less_and_less((nodes, ties) in graphs(), seed: u64) {
        let graph = Directed::from_ties(nodes, &ties);
        let sets =
            ReverseSets::draw(&graph, 0.4, 300, u64::MAX, &mut Rng::seed(seed), &Silent).unwrap();
        let chosen = greedy(&sets, nodes, nodes);
        let hits = sets.hits(&chosen, nodes);
        prop_assert!(hits.is_sorted(), "more people reach no fewer");
        let gains: Vec<usize> = std::iter::once(hits.first().copied().unwrap_or(0))
            .chain(hits.windows(2).map(|pair| pair[1] - pair[0]))
            .collect();
        prop_assert!(gains.is_sorted_by(|a, b| a >= b), "gains fall: {:?}", gains);
        prop_assert_eq!(hits.last().copied(), Some(sets.len()), "all of them hit every set");
        // Lazily chosen is greedily chosen: the first is the best alone.
        let best = (0..nodes as u32).map(|node| sets.hits(&[node], nodes)[0]).max();
        prop_assert_eq!(hits.first().copied(), best);
    }

    #[test]
    fn everybody_is_drawn_inside((nodes, ties) in graphs()) {
        let graph = Undirected::from_ties(nodes, &ties);
        let groups = leiden(&graph, 1).labels;
        let pairs: Vec<(u32, u32)> = graph.pairs().map(|(a, b, _)| (a, b)).collect();
        let layout = LayoutParams::default().check().unwrap();
        let places = layout.fit(&groups, &vec![0.0; nodes], &pairs, &Silent).unwrap();
        prop_assert_eq!(places.len(), nodes);
        let inside = |x: f32| (0.0..=1.0).contains(&x);
        prop_assert!(places.iter().all(|&(x, y)| inside(x) && inside(y)), "{:?}", places);
        prop_assert_eq!(layout.fit(&groups, &vec![0.0; nodes], &pairs, &Silent).unwrap(), places);
    }
}

/// Four groups of fifty, ties nine times as likely within.
fn planted(seed: u64) -> Ties {
    let mut rng = Rng::seed(seed);
    let mut ties = Vec::new();
    for a in 0..200u32 {
        for b in a + 1..200 {
            if rng.chance(if a / 50 == b / 50 { 0.27 } else { 0.03 }) {
                ties.push((a, b, 1.0));
            }
        }
    }
    ties
}

#[test]
fn planted_groups_are_found_whatever_they_are_called() {
    let truth: Vec<u32> = (0..200).map(|node| node / 50).collect();
    for seed in 0..10 {
        let ties = planted(seed);
        let found = leiden(&Undirected::from_ties(200, &ties), seed);
        let agreement = truefan::math::stats::adjusted_rand(&found.labels, &truth);
        assert!(agreement > 0.97, "{agreement}");
        let (turned, names) = renamed(200, &ties, seed);
        let turned = leiden(&Undirected::from_ties(200, &turned), seed);
        let back: Vec<u32> = names.iter().map(|&name| turned.labels[name as usize]).collect();
        let agreement = truefan::math::stats::adjusted_rand(&found.labels, &back);
        assert!(agreement > 0.95, "{agreement}");
        assert!((found.modularity - turned.modularity).abs() < 0.005);
    }
}

/// The spread told from reverse sets is that of cascades run forwards.
#[test]
fn backwards_is_forwards() {
    let ties: Ties = planted(3).into_iter().map(|(a, b, _)| (a, b, 2.0)).collect();
    let graph = Directed::from_ties(200, &ties);
    let params = InfluenceParams { attention: 0.8, seeds: 3, ..InfluenceParams::default() };
    let found = params.check().unwrap().fit(&graph, 1, &Silent).unwrap();
    let mut rng = Rng::seed(9);
    let worlds = 4_000;
    let mut reached_in_all = 0;
    for _ in 0..worlds {
        let mut reached = [false; 200];
        let mut queue = found.seeds.clone();
        queue.iter().for_each(|&seed| reached[seed as usize] = true);
        while let Some(node) = queue.pop() {
            reached_in_all += 1;
            for &other in graph.incoming(node).columns {
                // All ties weigh the same.
                let carries = 0.8 / graph.outgoing(other).len() as f64;
                if !reached[other as usize] && rng.chance(carries) {
                    reached[other as usize] = true;
                    queue.push(other);
                }
            }
        }
    }
    let forwards = f64::from(reached_in_all) / f64::from(worlds);
    let told = found.reach[2];
    // Two samples: the interval of one, and as much again for the other.
    let margin = told.high - told.low;
    assert!((told.people - forwards).abs() < margin, "{told:?} against {forwards}");
    assert!(told.high >= found.baseline[2].low, "asking the popular is no better");
}

#[test]
fn a_cancel_is_heard() {
    struct Stop;
    impl Progress for Stop {
        fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    let ties = planted(1);
    let (graph, both) = (Undirected::from_ties(200, &ties), Directed::from_ties(200, &ties));
    let layout = LayoutParams::default().check().unwrap();
    let heard = [
        PageRankParams::default().check().unwrap().fit(&both, &Stop).err(),
        BetweennessParams::default().check().unwrap().fit(&graph, 1, &Stop).err(),
        LeidenParams::default().check().unwrap().fit(&graph, 1, &Stop).err(),
        InfluenceParams::default().check().unwrap().fit(&both, 1, &Stop).err(),
        layout.fit(&[0; 200], &[0.0; 200], &[], &Stop).err(),
    ];
    assert_eq!(heard, [Some(Cancelled); 5]);
}
