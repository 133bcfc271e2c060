//! What several models make of the histories of judges, eight at a time.

use super::learn::Lesson;
use super::model::standing;
use super::weights::length;
use crate::math::lanes::{LANES, Lanes};
use crate::math::sparse::Row;
use crate::math::top_k::top_k;
use crate::recommend::Model;
use crate::recommend::block::{best, scale};
use crate::recommend::evaluate::{Judge, ideal_gain};

/// Items of which a list can be made: this many of the best by each model. What is
/// on none of those lists is on no blend's list of ten but by a rare accident.
const BEST: usize = 30;

/// A history that a judge is asked with: their own, or a part of it.
pub(super) struct Asked<'a> {
    pub(super) judge: &'a Judge,
    pub(super) side: bool,
    pub(super) columns: Vec<u32>,
    pub(super) values: Vec<f32>,
}

/// The models of a fold, with room for what they make of eight histories.
pub(super) struct Bench<'a> {
    candidates: &'a [bool],
    models: Vec<Voice<'a>>,
}

/// One model on the bench.
struct Voice<'a> {
    model: &'a dyn Model,
    /// Its standardised scores and the candidates by them, where they are the same for all.
    standing: Option<(Vec<f32>, Vec<u32>)>,
    block: Vec<Lanes>,
    /// What makes this block's scores standard.
    factor: Lanes,
    shift: Lanes,
}

impl<'a> Bench<'a> {
    pub(super) fn new(models: &[&'a dyn Model], candidates: &'a [bool]) -> Self {
        let voice = |&model: &&'a dyn Model| {
            let standing = standing(model).map(|standard| {
                let open = (0u32..).zip(&standard).zip(candidates).filter(|(_, open)| **open);
                let order = top_k(usize::MAX, open.map(|((id, &z), _)| (id, f64::from(z))));
                (standard, order.into_iter().map(|scored| scored.id).collect())
            });
            let items = if standing.is_none() { model.items() } else { 0 };
            let (factor, shift) = Default::default();
            Voice { model, standing, block: vec![Lanes::default(); items], factor, shift }
        };
        Self { candidates, models: models.iter().map(voice).collect() }
    }

    /// What can be learnt from some histories, [`LANES`] at most.
    pub(super) fn lessons(&mut self, asked: &[Asked<'_>]) -> Vec<Lesson> {
        let histories: Vec<Row<'_>> =
            asked.iter().map(|it| Row { columns: &it.columns, values: &it.values }).collect();
        // What they had taken up besides is no answer either.
        let seen: Vec<Row<'_>> = asked.iter().map(|it| it.judge.history()).collect();
        let mut listed: Vec<Vec<u32>> = vec![Vec::new(); asked.len()];
        for voice in &mut self.models {
            voice.list(&histories, &seen, self.candidates, &mut listed);
        }
        let lessons = asked.iter().zip(listed).enumerate().map(|(lane, (asked, mut items))| {
            items.sort_unstable();
            items.dedup();
            let voices = &self.models;
            let terms =
                items.iter().flat_map(|&item| voices.iter().map(move |it| it.of(item, lane)));
            let held = &asked.judge.held;
            Lesson {
                side: asked.side,
                length: length(asked.columns.len()),
                terms: terms.collect(),
                relevant: items.iter().map(|item| held.binary_search(item).is_ok()).collect(),
                ideal: ideal_gain(held.len()),
            }
        });
        lessons.collect()
    }
}

impl Voice<'_> {
    /// Scores the histories, and adds the best of each to what is listed.
    fn list(
        &mut self,
        histories: &[Row<'_>],
        seen: &[Row<'_>],
        candidates: &[bool],
        listed: &mut [Vec<u32>],
    ) {
        if let Some((_, order)) = &self.standing {
            for (listed, seen) in listed.iter_mut().zip(seen) {
                let open = order.iter().filter(|item| seen.columns.binary_search(item).is_err());
                listed.extend(open.take(BEST));
            }
            return;
        }
        self.model.score_block(histories, &mut self.block);
        (self.factor, self.shift) = scale(&self.block, &[1.0; LANES]);
        for (listed, best) in listed.iter_mut().zip(best(&mut self.block, seen, candidates, BEST)) {
            listed.extend(best.iter().map(|scored| scored.id));
        }
    }

    /// The standardised score of an item for a history.
    fn of(&self, item: u32, lane: usize) -> f32 {
        match &self.standing {
            Some((standard, _)) => standard[item as usize],
            None => self.block[item as usize][lane] * self.factor[lane] - self.shift[lane],
        }
    }
}
