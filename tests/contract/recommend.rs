//! The contract of [`Model`]: one suite that every recommender passes.

use std::cell::Cell;

use truefan::math::Rng;
use truefan::math::sparse::Row;
use truefan::model::{Cancelled, Progress, Silent};
use truefan::recommend::{Model, Ranker};

use crate::models::{Fitted, Fixture, Law, MODELS, Named};

impl Fitted {
    fn history(&self, member: usize) -> Row<'_> {
        self.fixture.interactions.row(member)
    }

    fn list(&self, model: &dyn Model, history: Row<'_>, count: usize) -> Vec<u32> {
        let candidates = vec![true; model.items()];
        let list = Ranker::new(model, &self.popularity, &candidates).top(history, count);
        list.iter().map(|scored| scored.id).collect()
    }
}

fn scores(model: &dyn Model, history: Row<'_>) -> Vec<f64> {
    let mut scores = vec![f64::NAN; model.items()];
    model.score(history, &mut scores);
    scores
}

#[test]
fn recovers_the_withheld_cell_of_a_checkerboard() {
    let fitted = Fixture::checkerboard(20).fit();
    for (name, model) in fitted.keeping(Law::Taste) {
        for member in 0..20 {
            let list = fitted.list(model, fitted.history(member), 1);
            assert_eq!(list, [member as u32], "{name}");
        }
    }
}

#[test]
fn similar_items_are_never_the_item_itself_and_follow_taste() {
    let fitted = Fixture::checkerboard(20).fit();
    for item in 0..20 {
        for (name, model) in fitted.all() {
            let similar = model.similar(item, 5);
            assert!(similar.len() <= 5, "{name}");
            assert!(similar.iter().all(|other| other.id != item), "{name}");
            assert!(similar.is_sorted_by(|a, b| a.score >= b.score), "{name}");
        }
        for (name, model) in fitted.keeping(Law::Taste) {
            let similar = model.similar(item, 5);
            assert_eq!(similar.len(), 5, "{name}");
            assert!(similar.iter().all(|other| other.id % 2 == item % 2), "{name}");
        }
    }
}

#[test]
fn what_was_seen_is_left_out_and_all_else_can_be_listed() {
    let fitted = Fixture::random(1, 30, 25).fit();
    for (name, model) in fitted.all() {
        for member in 0..30 {
            let history = fitted.history(member);
            let mut list = fitted.list(model, history, usize::MAX);
            assert!(list.iter().all(|&item| history.get(item).is_none()));
            list.extend(history.columns);
            list.sort_unstable();
            assert_eq!(list, (0..25).collect::<Vec<u32>>(), "{name}");
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
    let (mut rows, mut texts) = (vec![Vec::new(); 40], vec![String::new(); 30]);
    for (member, row) in fixture.rows.iter().enumerate() {
        rows[members[member]] = row.iter().map(|&item| items[item as usize]).collect();
    }
    for (item, text) in fixture.texts.iter().enumerate() {
        texts[items[item] as usize].clone_from(text);
    }
    let (fitted, moved) = (fixture.fit(), Fixture::new(rows, texts).fit());
    let both = fitted.keeping(Law::Renumbering).zip(moved.keeping(Law::Renumbering));
    for ((name, model), (_, other)) in both {
        for (member, &elsewhere) in members.iter().enumerate() {
            let here = scores(model, fitted.history(member));
            let there = scores(other, moved.history(elsewhere));
            for (item, score) in here.iter().enumerate() {
                let difference = (score - there[items[item] as usize]).abs();
                assert!(difference < 1e-5, "{name}: {difference}");
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_scores_and_all_are_finite() {
    let (fitted, again) = (Fixture::random(4, 30, 25).fit(), Fixture::random(4, 30, 25).fit());
    for ((name, model), (_, other)) in fitted.all().zip(again.all()) {
        for member in 0..30 {
            let found = scores(model, fitted.history(member));
            assert!(found.iter().all(|score| score.is_finite()), "{name}");
            assert_eq!(found, scores(other, again.history(member)), "{name}");
        }
    }
}

#[test]
fn empty_and_one_member_communities_are_served() {
    let nobody = Fixture::new(Vec::new(), Vec::new()).fit();
    let nothing_done = Fixture::new(vec![Vec::new()], vec!["one".to_owned()]).fit();
    let texts = ["one two", "one two", "two"].map(str::to_owned).to_vec();
    let one = Fixture::new(vec![vec![0]], texts).fit();
    for (name, model) in nobody.all() {
        assert!(nobody.list(model, Row::default(), 10).is_empty(), "{name}");
    }
    for (name, model) in nothing_done.all() {
        assert_eq!(nothing_done.list(model, Row::default(), 10), [0], "{name}");
        assert!(model.similar(0, 10).is_empty(), "{name}");
    }
    for (name, model) in one.all() {
        assert_eq!(one.list(model, one.history(0), 10).len(), 2, "{name}");
    }
}

#[test]
fn a_member_without_history_gets_what_is_popular_and_no_explanation() {
    let fitted = Fixture::random(5, 60, 25).fit();
    let popular = fitted.list(&fitted.popularity, Row::default(), 10);
    for (name, model) in fitted.all() {
        assert_eq!(fitted.list(model, Row::default(), 10), popular, "{name}");
        assert_eq!(model.explain(Row::default(), popular[0]), [], "{name}");
    }
}

#[test]
fn an_explanation_names_pieces_of_the_history_the_largest_share_first() {
    let fitted = Fixture::random(6, 40, 25).fit();
    for (name, model) in fitted.all() {
        for member in 0..40 {
            let history = fitted.history(member);
            for item in 0..25 {
                let because = model.explain(history, item);
                assert!(because.iter().all(|of| history.get(of.item).is_some()), "{name}");
                assert!(because.is_sorted_by(|a, b| a.share >= b.share), "{name}");
            }
        }
    }
}

#[test]
fn shares_and_what_is_so_for_all_sum_to_the_score() {
    let fitted = Fixture::random(7, 40, 25).fit();
    for (name, model) in fitted.keeping(Law::Additive) {
        for member in 0..40 {
            let history = fitted.history(member);
            if history.is_empty() {
                assert!(scores(model, history).iter().all(|&score| score == 0.0), "{name}");
                continue;
            }
            for (item, score) in (0..).zip(scores(model, history)) {
                let shares = model.explain(history, item);
                let sum = model.base(item) + shares.iter().map(|of| of.share).sum::<f64>();
                assert!((sum - score).abs() < 1e-5, "{name}: {sum} of {score}");
            }
        }
    }
}

#[test]
fn lists_made_by_the_block_are_those_made_one_by_one() {
    let fitted = Fixture::random(8, 70, 25).fit();
    let mut candidates = vec![true; 25];
    candidates[3] = false;
    let histories: Vec<Row<'_>> = (0..70).map(|member| fitted.history(member)).collect();
    for (name, model) in fitted.all() {
        let mut ranker = Ranker::new(model, &fitted.popularity, &candidates);
        let lists = ranker.top_all(&histories, 5, &Silent).unwrap();
        assert_eq!(lists.len(), histories.len(), "{name}");
        for (history, list) in histories.iter().zip(lists) {
            // The numbers are compared, not the items: f32 may break a tie another way.
            let alone = ranker.top(*history, 5);
            assert_eq!(list.len(), alone.len(), "{name}");
            for (found, alone) in list.iter().zip(&alone) {
                assert!((found.score - alone.score).abs() < 1e-4, "{name}: {list:?}");
                assert!(candidates[found.id as usize] && history.get(found.id).is_none());
            }
        }
    }
}

#[test]
fn without_a_piece_of_the_history_its_share_is_gone() {
    let fitted = Fixture::random(6, 40, 25).fit();
    // Where scores are rescaled by the length of a profile or by everybody's, the
    // shares of the other pieces change too, so not every model can promise this.
    for (name, model) in fitted.keeping(Law::Linear) {
        for member in 0..40 {
            let history = fitted.history(member);
            let whole = scores(model, history);
            for (without, _) in history.iter() {
                let kept = history.iter().filter(|cell| cell.0 != without);
                let (columns, values): (Vec<u32>, Vec<f32>) = kept.unzip();
                let rest = scores(model, Row { columns: &columns, values: &values });
                for item in 0..25 {
                    let because = model.explain(history, item);
                    let share =
                        because.iter().find(|of| of.item == without).map_or(0.0, |of| of.share);
                    let lost = whole[item as usize] - rest[item as usize];
                    assert!((lost - share).abs() < 1e-9, "{name}: {lost} instead of {share}");
                }
            }
        }
    }
}

#[test]
fn a_fit_that_reports_hears_a_cancel() {
    /// Stops at the first report, and notes that it was asked.
    struct Stop(Cell<bool>);
    impl Progress for Stop {
        fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            self.0.set(true);
            Err(Cancelled)
        }
    }
    let fixture = Fixture::random(8, 30, 25);
    let asked = |named: &Named| {
        let stop = Stop(Cell::new(false));
        let cancelled = (named.fit)(&fixture, &stop).is_err();
        assert_eq!(cancelled, stop.0.get(), "{}", named.name);
        cancelled
    };
    // What is done in a blink need not ask.
    assert!(MODELS.iter().filter(|named| asked(named)).count() > 0);
}
