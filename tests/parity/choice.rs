//! The automatic choice and the learnt blend: tuned on what was known alone, and judged
//! on what came after; on the given split and on communities of other shapes.

use truefan::math::Rng;
use truefan::math::interval::mean as interval;
use truefan::math::sparse::Row;
use truefan::model::Silent;
use truefan::recommend::evaluate::{Fold, LENGTH, Split, measure, ndcg};
use truefan::recommend::{
    Blend, ChooseParams, Choosing, Ground, Interactions, Model, PopularityParams, Ranker,
};

use super::recommend::split;

/// Chooses within the train side of a split, and fits what was chosen on all of it.
fn choose(train: &Interactions, budget: f64, seed: u64) -> (Choosing, Blend) {
    let params = ChooseParams { budget, ..ChooseParams::default() };
    let inner = Split::at_random(train, seed);
    let folds = Fold::of(&inner, train, params.judges, seed);
    let choosing = params.check().unwrap().choose(&folds, None, seed, &Silent).unwrap();
    let ground = Ground { interactions: train, content: None, seed, pairs: params.pairs };
    let blend = choosing.chosen.fit(ground, &Silent).unwrap();
    (choosing, blend)
}

/// Mean NDCG@10 on the test side of a split.
fn worth(model: &dyn Model, split: &Split) -> f64 {
    let popularity = PopularityParams::default().check().unwrap().fit(&split.train);
    measure(model, &popularity, split, &Silent).unwrap().mean(|marks| marks.ndcg)
}

#[test]
fn the_automatic_choice_is_as_good_as_the_best_tuned_model() {
    let Some(split) = split() else { return };
    let (choosing, blend) = choose(&split.train, ChooseParams::default().budget, 1);
    assert!(choosing.spent <= choosing.budget);
    assert_eq!(choosing.trials.first().map(|trial| trial.weight.is_some()), Some(true));
    let found = worth(&blend, &split);
    println!("{} trials, {:.2} s by estimate: {found:.4}", choosing.trials.len(), choosing.spent);
    // The best row of the reference is `ials*tuned`.
    assert!(found >= 0.98 * 0.292_613_608, "{found}");
}

/// Members with tastes: `people` of some twenty, each with a mixture of three of `tastes`,
/// pieces liked by a taste with a popularity that falls as 1 / rank^`skew`.
fn community(people: usize, pieces: usize, tastes: usize, skew: f64, seed: u64) -> Interactions {
    let mut rng = Rng::seed(seed);
    let of_taste: Vec<Vec<f64>> = (0..tastes)
        .map(|taste| {
            let weight = |piece: usize| {
                let popular = ((piece * 7919 % pieces + 1) as f64).powf(-skew);
                popular * if piece % tastes == taste { 12.0 } else { 0.6 }
            };
            (0..pieces).map(weight).collect()
        })
        .collect();
    let rows = (0..people).map(|_| {
        let own = [0; 3].map(|_| rng.below(tastes));
        let count = 3 + (30.0 * rng.unit() * rng.unit()) as usize;
        let mut piece = |_| {
            let taste = own[rng.below(3)];
            rng.weighted(&of_taste[taste]) as u32
        };
        (0..count).map(&mut piece).collect()
    });
    Interactions::binary(pieces, rows)
}

#[test]
fn communities_of_other_shapes_are_served_as_well() {
    // Few people; many pieces and few acts; a few pieces that everybody takes up.
    for (name, people, pieces, tastes, skew) in
        [("small", 80, 60, 4, 0.5), ("sparse", 900, 1_500, 12, 0.4), ("skewed", 700, 400, 8, 1.2)]
    {
        let whole = community(people, pieces, tastes, skew, 3);
        let split = Split::at_random(&whole, 4);
        let (choosing, blend) = choose(&split.train, 1.0, 5);
        let found = worth(&blend, &split);
        let parts: Vec<f64> = blend.parts.iter().map(|part| worth(&**part, &split)).collect();
        let best = parts.iter().copied().fold(0.0, f64::max);
        let popularity = parts.first().copied().unwrap_or(0.0);
        println!(
            "{name}: {found:.4}, best part {best:.4}, popularity {popularity:.4}, {} trials",
            choosing.trials.len()
        );
        // Which part is the best of many is known in hindsight alone, and partly by chance.
        assert!(found >= 0.93 * best, "{name}: {found} against {best}");
        let baseline = PopularityParams::default().check().unwrap().fit(&split.train);
        let marks = |model: &dyn Model| measure(model, &baseline, &split, &Silent).unwrap().marks;
        let pairs = marks(&blend).into_iter().zip(marks(&baseline));
        let pairs: Vec<f64> = pairs.map(|(ours, theirs)| ours.ndcg - theirs.ndcg).collect();
        let difference = interval(&pairs, 1);
        assert!(difference.high >= 0.0, "{name} is below popularity: {difference:?}");
    }
}

/// All that the given split knows, train and test together, in other halves than its own.
fn pool() -> Option<Interactions> {
    let split = split()?;
    let rows = (0..split.train.matrix.height()).map(|row| split.train.row(row).columns.to_vec());
    let mut rows: Vec<Vec<u32>> = rows.collect();
    for held in &split.test {
        rows[held.member as usize].extend(&held.items);
    }
    Some(Interactions::binary(split.train.matrix.width(), rows))
}

/// A share of the members with a share of the items, both drawn by lot.
fn part(whole: &Interactions, members: f64, items: f64, seed: u64) -> Interactions {
    let mut rng = Rng::seed(seed);
    let width = whole.matrix.width();
    let kept: Vec<bool> = (0..width).map(|_| rng.chance(items)).collect();
    let mut rows = Vec::new();
    for row in whole.matrix.rows() {
        if rng.chance(members) {
            rows.push(row.columns.iter().copied().filter(|&item| kept[item as usize]).collect());
        }
    }
    Interactions::binary(width, rows)
}

/// Of each member's items so many as `hold` says are held out, drawn by lot.
fn holding(whole: &Interactions, hold: fn(usize) -> usize, seed: u64) -> Split {
    let mut rng = Rng::seed(seed);
    let (mut past, mut future) = (Vec::new(), Vec::new());
    for row in whole.matrix.rows() {
        let mut items = row.columns.to_vec();
        rng.shuffle(&mut items);
        let later = items.split_off(items.len() - hold(items.len()).min(items.len()));
        past.push(items);
        future.push(later);
    }
    let width = whole.matrix.width();
    let mut candidates = vec![false; width];
    past.iter().flatten().for_each(|&item| candidates[item as usize] = true);
    let (past, future) = (Interactions::binary(width, past), Interactions::binary(width, future));
    Split::given(past, &future, candidates)
}

#[test]
fn other_splits_are_served_as_well() {
    let Some(pool) = pool() else { return };
    let splits = [
        ("another fifth", Split::at_random(&pool, 2)),
        ("half of each history", holding(&pool, |count| count / 2, 3)),
        ("a tenth of the members", Split::at_random(&part(&pool, 0.1, 1.0, 8), 9)),
        ("a third of the items", Split::at_random(&part(&pool, 1.0, 0.3, 12), 13)),
    ];
    for (name, split) in &splits {
        let (choosing, blend) = choose(&split.train, ChooseParams::default().budget, 5);
        let found = worth(&blend, split);
        let ground =
            Ground { interactions: &split.train, content: None, seed: 5, pairs: usize::MAX };
        // The best of those that looked best before, in hindsight.
        let tried = choosing.trials.iter().take(12).filter_map(|trial| {
            let model = trial.recipe.fit(ground, &Silent).unwrap()?;
            Some((worth(&*model, split), trial.recipe.model))
        });
        let best =
            tried.fold(
                (0.0, None),
                |best, (value, model)| {
                    if value > best.0 { (value, Some(model)) } else { best }
                },
            );
        println!("{name}: {found:.4}, best row {best:?}, ratio {:.4}", found / best.0);
        assert!(found >= 0.98 * best.0, "{name}: {found} against {best:?}");
    }
}

/// NDCG@10 of strangers whose latest `length` items are known (all if `None` is given:
/// half of them), member by member.
fn strangers(
    model: &dyn Model,
    baseline: &dyn Model,
    fold: &Fold,
    length: Option<usize>,
) -> Vec<f64> {
    let mut ranker = Ranker::new(model, baseline, &fold.candidates);
    let asked = fold.judges.iter().map(|judge| {
        let length = length.unwrap_or(judge.history().len().div_ceil(2));
        let (columns, values) = judge.latest(length);
        let list = ranker.top(Row { columns: &columns, values: &values }, LENGTH + 200);
        // What they had taken up besides is neither right nor wrong here.
        let open: Vec<_> =
            list.into_iter().filter(|scored| judge.history().get(scored.id).is_none()).collect();
        ndcg(&open, &judge.held)
    });
    asked.collect()
}

#[test]
fn the_blend_is_no_worse_than_its_best_part_at_any_length_of_history() {
    let Some(split) = split() else { return };
    // A third of the members are new: nothing of theirs is learnt from. Their futures are
    // the test side; weights are learnt from the others alone.
    let folds = Fold::of(&split, &split.train, usize::MAX, 9);
    let [fold] = folds.as_slice() else { panic!("members enough for one fold") };
    let (_, blend) = choose(&fold.train, 1.5, 2);
    let baseline = PopularityParams::default().check().unwrap().fit(&fold.train);
    for length in [Some(1), Some(3), Some(5), Some(10), None] {
        let ours = strangers(&blend, &baseline, fold, length);
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let mut best = (f64::MIN, Vec::new());
        for part in &blend.parts {
            let theirs = strangers(&**part, &baseline, fold, length);
            println!("{length:?} {:?}: {:.4}", part.kind(), mean(&theirs));
            if mean(&theirs) > best.0 {
                best = (mean(&theirs), theirs);
            }
        }
        let pairs: Vec<f64> = ours.iter().zip(&best.1).map(|(ours, part)| ours - part).collect();
        let difference = interval(&pairs, 1);
        println!("{length:?} blend: {:.4}, {difference:?}", mean(&ours));
        assert!(difference.high >= 0.0, "{length:?}: {difference:?}");
        assert!(mean(&ours) >= 0.98 * best.0, "{length:?}: {} against {}", mean(&ours), best.0);
    }
}
