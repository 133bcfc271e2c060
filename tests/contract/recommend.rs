//! The contract of [`Model`]: one suite that every recommender passes.

use std::sync::Arc;

use truefan::math::Rng;
use truefan::math::sparse::Row;
use truefan::model::Silent;
use truefan::recommend::{
    Blend, ContentParams, Documents, Interactions, ItemKnnParams, Model, ModelKind, Parts,
    PopularityParams, Ranker, Weights,
};

/// A community as the models see it: who acted on what, and what it says.
struct Fixture {
    rows: Vec<Vec<u32>>,
    texts: Vec<String>,
}

struct Fitted {
    interactions: Interactions,
    blend: Blend,
}

impl Fixture {
    /// Members and items of one colour go together, but nobody has seen the item
    /// of their own number.
    fn checkerboard(size: u32) -> Self {
        let row = |member| (0..size).filter(move |item| item % 2 == member % 2 && *item != member);
        let colour = |item| if item % 2 == 0 { "white ivory" } else { "black ebony" };
        Self {
            rows: (0..size).map(|member| row(member).collect()).collect(),
            texts: (0..size).map(|item| colour(item).to_owned()).collect(),
        }
    }

    fn random(seed: u64, members: usize, items: usize) -> Self {
        let mut rng = Rng::seed(seed);
        let words = ["gate", "noise", "qubit", "circuit", "oracle", "phase"];
        let mut pick = |chance, count| (0..count as u32).filter(|_| rng.chance(chance)).collect();
        let rows: Vec<Vec<u32>> = (0..members).map(|_| pick(0.2, items)).collect();
        let text = |words_at: Vec<u32>| {
            words_at.iter().map(|&at| words[at as usize]).collect::<Vec<_>>().join(" ")
        };
        let texts = (0..items).map(|_| text(pick(0.4, words.len()))).collect();
        Self { rows, texts }
    }

    fn fit(&self) -> Fitted {
        let interactions = Interactions::binary(self.texts.len(), self.rows.clone());
        let mut documents = Documents::default();
        for text in &self.texts {
            documents.push(&[], "", text);
        }
        let item_knn = ItemKnnParams::default().check().unwrap();
        let content = ContentParams::default().check().unwrap();
        let parts = Parts {
            popularity: PopularityParams::default().check().unwrap().fit(&interactions),
            item_knn: item_knn.fit(&interactions, &Silent).unwrap(),
            content: Arc::new(content.fit(&documents, &Silent).unwrap()),
        };
        Fitted { interactions, blend: Blend { parts, weights: Weights::PRIOR } }
    }
}

impl Fitted {
    /// Every recommender there is.
    fn models(&self) -> [&dyn Model; 4] {
        let [popularity, item_knn, content] = self.blend.parts.models();
        [popularity, item_knn, content, &self.blend]
    }

    fn scores(&self, model: &dyn Model, member: usize) -> Vec<f64> {
        let mut scores = vec![f64::NAN; model.items()];
        model.score(self.interactions.row(member), &mut scores);
        scores
    }

    fn list(&self, model: &dyn Model, history: Row<'_>, count: usize) -> Vec<u32> {
        let candidates = vec![true; model.items()];
        let popularity = &self.blend.parts.popularity;
        let list = Ranker::new(model, popularity, &candidates).top(history, count);
        list.iter().map(|scored| scored.id).collect()
    }
}

#[test]
fn recovers_the_withheld_cell_of_a_checkerboard() {
    let fitted = Fixture::checkerboard(20).fit();
    for model in fitted.models() {
        if model.kind() == ModelKind::Popularity {
            continue; // It has no taste: every item has as many people.
        }
        for member in 0..20 {
            let list = fitted.list(model, fitted.interactions.row(member), 1);
            assert_eq!(list, [member as u32], "{:?}", model.kind());
        }
    }
}

#[test]
fn similar_items_are_of_the_same_colour_and_never_the_item_itself() {
    let fitted = Fixture::checkerboard(20).fit();
    for model in fitted.models() {
        for item in 0..20 {
            let similar = model.similar(item, 5);
            assert_eq!(similar.len(), 5, "{:?}", model.kind());
            assert!(similar.iter().all(|other| other.id != item), "{:?}", model.kind());
            if model.kind() != ModelKind::Popularity {
                assert!(similar.iter().all(|other| other.id % 2 == item % 2), "{:?}", model.kind());
            }
        }
    }
}

#[test]
fn what_was_seen_is_left_out_and_all_else_can_be_listed() {
    let fitted = Fixture::random(1, 30, 25).fit();
    for model in fitted.models() {
        for member in 0..30 {
            let history = fitted.interactions.row(member);
            let mut list = fitted.list(model, history, usize::MAX);
            assert!(list.iter().all(|&item| history.get(item).is_none()));
            list.extend(history.columns);
            list.sort_unstable();
            assert_eq!(list, (0..25).collect::<Vec<u32>>(), "{:?}", model.kind());
        }
    }
}

#[test]
fn renumbering_members_and_items_changes_nothing_else() {
    let fixture = Fixture::random(2, 40, 30);
    let mut rng = Rng::seed(3);
    let (mut members, mut items): (Vec<usize>, Vec<u32>) = ((0..40).collect(), (0..30).collect());
    rng.shuffle(&mut members);
    rng.shuffle(&mut items);
    let mut moved = Fixture { rows: vec![Vec::new(); 40], texts: vec![String::new(); 30] };
    for (member, row) in fixture.rows.iter().enumerate() {
        moved.rows[members[member]] = row.iter().map(|&item| items[item as usize]).collect();
    }
    for (item, text) in fixture.texts.iter().enumerate() {
        moved.texts[items[item] as usize].clone_from(text);
    }
    let (fitted, moved) = (fixture.fit(), moved.fit());
    for (model, other) in fitted.models().into_iter().zip(moved.models()) {
        for (member, &elsewhere) in members.iter().enumerate() {
            let here = fitted.scores(model, member);
            let there = moved.scores(other, elsewhere);
            for (item, score) in here.iter().enumerate() {
                let difference = (score - there[items[item] as usize]).abs();
                assert!(difference < 1e-5, "{:?}: {difference}", model.kind());
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_scores_and_all_are_finite() {
    let fixture = Fixture::random(4, 30, 25);
    let (fitted, again) = (fixture.fit(), fixture.fit());
    for (model, other) in fitted.models().into_iter().zip(again.models()) {
        for member in 0..30 {
            let scores = fitted.scores(model, member);
            assert!(scores.iter().all(|score| score.is_finite()), "{:?}", model.kind());
            assert_eq!(scores, again.scores(other, member), "{:?}", model.kind());
        }
    }
}

#[test]
fn empty_and_one_member_communities_are_served() {
    let nobody = Fixture { rows: Vec::new(), texts: Vec::new() }.fit();
    let nothing_done = Fixture { rows: vec![Vec::new()], texts: vec!["one".to_owned()] }.fit();
    let texts = ["one two", "one two", "two"].map(str::to_owned).to_vec();
    let one = Fixture { rows: vec![vec![0]], texts }.fit();
    for model in nobody.models() {
        assert!(nobody.list(model, Row::default(), 10).is_empty());
    }
    for model in nothing_done.models() {
        assert_eq!(nothing_done.list(model, Row::default(), 10), [0]);
        assert!(model.similar(0, 10).is_empty());
    }
    for model in one.models() {
        assert_eq!(one.list(model, one.interactions.row(0), 10).len(), 2, "{:?}", model.kind());
    }
}

#[test]
fn a_member_without_history_gets_what_is_popular_and_no_explanation() {
    let fitted = Fixture::random(5, 60, 25).fit();
    let popular = fitted.list(&fitted.blend.parts.popularity, Row::default(), 10);
    for model in fitted.models() {
        assert_eq!(fitted.list(model, Row::default(), 10), popular, "{:?}", model.kind());
        assert_eq!(model.explain(Row::default(), popular[0]), [], "{:?}", model.kind());
    }
}

#[test]
fn an_explanation_names_the_piece_of_history_whose_absence_costs_most() {
    let fitted = Fixture::random(6, 40, 25).fit();
    // The score without a piece is exact for kNN; cosines are rescaled by the
    // profile's length and standardised terms by everybody's, so those only agree
    // on the parts, which the models' own tests check.
    let model = &fitted.blend.parts.item_knn;
    for member in 0..40 {
        let history = fitted.interactions.row(member);
        for item in fitted.list(model, history, 3) {
            let score = |history: Row<'_>| {
                let mut scores = vec![0.0; model.items()];
                model.score(history, &mut scores);
                scores[item as usize]
            };
            let because = model.explain(history, item);
            let Some(most) = because.first() else {
                assert_eq!(score(history), 0.0);
                continue;
            };
            assert!(because.iter().all(|because| history.get(because.item).is_some()));
            assert!(because.windows(2).all(|pair| pair[0].share >= pair[1].share));
            for (without, _) in history.iter() {
                let kept = history.iter().filter(|cell| cell.0 != without);
                let (columns, values): (Vec<u32>, Vec<f32>) = kept.unzip();
                let lost = score(history) - score(Row { columns: &columns, values: &values });
                assert!(lost <= most.share + 1e-9);
                if without == most.item {
                    assert!((lost - most.share).abs() < 1e-9);
                }
            }
        }
    }
}
