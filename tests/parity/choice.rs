//! The automatic choice and the learnt blend: tuned on what was known alone, and judged
//! on what came after; on the given split and on communities of other shapes.

use truefan::model::Silent;
use truefan::recommend::evaluate::{Fold, Split, measure};
use truefan::recommend::{
    Blend, ChooseParams, Choosing, Ground, Interactions, Model, PopularityParams,
};

use super::recommend::split;

/// Chooses within the train side of a split, and fits what was chosen on all of it.
fn choose(params: ChooseParams, train: &Interactions, seed: u64) -> (Choosing, Blend) {
    let inner = Split::at_random(train, seed);
    let folds = Fold::of(&inner, train, params.judges, seed);
    let choosing = params.check().unwrap().choose(&folds, None, seed, &Silent).unwrap();
    let ground = Ground { interactions: train, content: None, seed };
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
    let begun = std::time::Instant::now();
    let (choosing, blend) = choose(ChooseParams::default(), &split.train, 1);
    let taken = begun.elapsed();
    for trial in choosing.trials.iter() {
        println!(
            "{:?} {:?} {:.4} ({:.4}-{:.4}) {:.2}s {:?}",
            trial.recipe.model, trial.recipe.settings, trial.ndcg.value, trial.ndcg.low,
            trial.ndcg.high, trial.seconds, trial.weight
        );
    }
    println!("{:?}", choosing.chosen.weights);
    let found = worth(&blend, &split);
    println!("spent {:.2} s by estimate, {taken:?} by the clock: NDCG@10 {found:.4}", choosing.spent);
    for part in &blend.parts {
        println!("{:?} alone: {:.4}", part.kind(), worth(&**part, &split));
    }
    // The best row of the reference is `ials*tuned`.
    assert!(found >= 0.98 * 0.292_613_608, "{found}");
}
