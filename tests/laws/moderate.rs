//! Laws of moderation: copies, rings, marks.

use proptest::prelude::*;
use truefan::math::Rng;
use truefan::model::{
    Builder, ContentDraft, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object, Silent,
    Time,
};
use truefan::moderate::{
    ClassifierValidParams, Grams, Mark, Marked, Marks, NearDuplicateValidParams, RingValidParams,
    Shingles, Signal, SignalValidRules, Signals, Signature, Subject, jaccard, prior,
};

/// Groups as sets of texts, so that rows do not matter.
fn groups(texts: &[String]) -> Result<Vec<Vec<String>>, TestCaseError> {
    let found = NearDuplicateValidParams::default().groups(texts.iter(), &Silent);
    let found = found.map_err(|error| TestCaseError::fail(error.to_string()))?;
    let mut groups: Vec<Vec<String>> = found
        .into_iter()
        .map(|group| {
            let mut texts: Vec<String> =
                group.rows.iter().map(|&row| texts[row as usize].clone()).collect();
            texts.sort();
            texts
        })
        .collect();
    groups.sort();
    Ok(groups)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn similarity_is_symmetric_and_estimated_within_its_error(
        a in "[a-e ]{30,120}", b in "[a-e ]{30,120}", seed in 0u64..1_000,
    ) {
        let (a, b) = (Shingles::of(&a), Shingles::of(&b));
        let exact = jaccard(&a, &b);
        prop_assert_eq!(exact, jaccard(&b, &a));
        prop_assert_eq!(jaccard(&a, &a), 1.0);
        let (one, other) = (Signature::of(&a, seed), Signature::of(&b, seed));
        let told = one.similarity(&other);
        prop_assert_eq!(told, other.similarity(&one));
        // Six standard errors and one hash function.
        let bound = 6.0 * (exact * (1.0 - exact) / 64.0).sqrt() + 1.0 / 64.0;
        prop_assert!((told - exact).abs() <= bound, "{} {}", told, exact);
    }

    #[test]
    fn equal_texts_are_found_in_any_order(
        texts in prop::collection::vec("[a-z]{4,8}( [a-z]{4,8}){6,9}", 1..8),
        copy in 0usize..8, seed in 0u64..1_000,
    ) {
        let mut texts = texts;
        let copied = texts[copy % texts.len()].clone();
        texts.push(copied.to_uppercase());
        let before = groups(&texts)?;
        prop_assert!(before.iter().any(|group| group.contains(&copied)));
        Rng::seed(seed).shuffle(&mut texts);
        prop_assert_eq!(groups(&texts)?, before);
    }

    #[test]
    fn a_mark_moves_a_text_the_way_it_says(
        texts in prop::collection::vec("[a-z]{2,7}( [a-z]{2,7}){2,9}", 3..10),
        marks in prop::collection::vec(any::<bool>(), 0..8),
        positive in any::<bool>(),
    ) {
        let stop = |error: truefan::model::Cancelled| TestCaseError::fail(error.to_string());
        let grams = Grams::of(texts.iter().map(String::as_str), &Silent).map_err(stop)?;
        let priors: Vec<f64> = texts.iter().map(|text| prior::spam(text).log_odds).collect();
        let idf = grams.idf(0..grams.len());
        // The last text is the one that is marked anew; its neighbours may be marked already.
        let last = texts.len() - 1;
        let marks = marks.iter().take(last).enumerate();
        let mut marked: Vec<Marked> =
            marks.map(|(row, &positive)| Marked { row, positive }).collect();
        let fit = |marked: &[Marked]| {
            ClassifierValidParams::default().fit(&grams, &priors, &idf, marked, &Silent)
        };
        let before = fit(&marked).map_err(stop)?.log_odds(&grams, &priors, last);
        marked.push(Marked { row: last, positive });
        let after = fit(&marked).map_err(stop)?.log_odds(&grams, &priors, last);
        let moved = if positive { after - before } else { before - after };
        // Up to the tolerance of the fit.
        prop_assert!(moved > -0.05, "{} then {}", before, after);
    }

    #[test]
    fn an_undo_restores_exactly(
        steps in prop::collection::vec((0u64..6, prop::option::of(0usize..4)), 1..20),
    ) {
        let mut marks = Marks::default();
        let mut undo = Vec::new();
        for (remark, mark) in steps {
            let (subject, before) = (Subject::Remark(remark), marks.clone());
            let inverse = marks.set(subject.clone(), mark.map(|at| Mark::ALL[at]));
            undo.push((subject, inverse, before));
        }
        while let Some((subject, inverse, before)) = undo.pop() {
            marks.set(subject, inverse);
            prop_assert_eq!(&marks, &before);
        }
    }
}

/// Members who each wrote five pieces, and likes of (who, whose, which piece).
fn community(members: usize, likes: impl Iterator<Item = (usize, usize, usize)>) -> Dataset {
    let mut builder = Builder::default();
    let ids: Vec<MemberId> = (0..members).map(|at| builder.member(&format!("m{at:03}"))).collect();
    let mut pieces = Vec::new();
    for (at, &author) in ids.iter().enumerate() {
        for piece in 0..5 {
            let id = builder.content(&format!("c{at:03}-{piece}"));
            *builder.content_mut(id) = ContentDraft { author, ..ContentDraft::default() };
            pieces.push(id);
        }
    }
    for (row, (who, whose, piece)) in likes.enumerate() {
        builder.event(EventDraft {
            member: ids[who],
            object: Object::Content(pieces[whose * 5 + piece]),
            kind: EventKind::Like,
            time: Time(row as i64 * 3_600_000 + 1),
            value: 0.0,
            row: Some(row as u64),
        });
    }
    builder.build().0
}

fn random_likes(members: usize, count: usize, seed: u64) -> Vec<(usize, usize, usize)> {
    let mut rng = Rng::seed(seed);
    (0..count).map(|_| (rng.below(members), rng.below(members), rng.below(5))).collect()
}

/// One honest community in a hundred may raise an alarm; of 60, three are out of
/// question (P < 0.02 at the stated rate of 0.01).
#[test]
fn random_likes_raise_no_more_alarms_than_stated() {
    let alarms = (0..60).filter(|&seed| {
        // Small and busy, or large and quiet.
        let (members, count) = if seed % 2 == 0 { (40, 2_000) } else { (200, 3_000) };
        let data = community(members, random_likes(members, count, seed).into_iter());
        !RingValidParams::default().rings(&data).is_empty()
    });
    let alarms = alarms.count();
    assert!(alarms <= 2, "{alarms} alarms in 60 honest communities");
}

#[test]
fn a_planted_ring_is_found_whole() {
    for seed in 0..5 {
        let mut likes = random_likes(60, 1_500, seed);
        // Three who like all that the others of them write.
        let ring = [7usize, 21, 44];
        for who in ring {
            for whose in ring.into_iter().filter(|&whose| whose != who) {
                likes.extend((0..5).flat_map(|piece| [(who, whose, piece); 3]));
            }
        }
        let data = community(60, likes.into_iter());
        let rings = RingValidParams::default().rings(&data);
        let found: Vec<Vec<usize>> = rings
            .iter()
            .map(|ring| ring.members.iter().map(|row| row.member.index()).collect())
            .collect();
        assert_eq!(found, [ring.to_vec()], "seed {seed}");
        assert!(rings[0].members.iter().all(|row| f64::from(row.inside) > 3.0 * row.expected));
    }
}

/// The sample's advertisements and its ring are in the queue, and marks teach it.
#[test]
fn the_sample_is_judged() {
    let data = truefan::sample::generate(7, Time(1_760_000_000_000));
    let events = MemberEvents::new(&data);
    let signals =
        Signals::look(&data, &events, &Marks::default(), &SignalValidRules::default(), &Silent)
            .unwrap();
    let judge = |marks: &Marks| signals.judge(&data, marks, &Silent).unwrap();
    let before = judge(&Marks::default());
    let seen =
        |signal| before.cases.iter().any(|case| case.evidence.iter().any(|e| e.signal == signal));
    assert!(
        seen(Signal::Spam) && seen(Signal::Copies) && seen(Signal::Ring),
        "{:?}",
        Signal::ALL.map(|signal| (signal, seen(signal)))
    );
    let first = &before.cases[0];
    let mut marks = Marks::default();
    marks.set(first.subject.clone(), Some(Mark::Spam));
    let after = judge(&marks);
    let case = after.cases.iter().find(|case| case.subject == first.subject).unwrap();
    assert_eq!(case.mark, Some(Mark::Spam));
    // Without the mark everything is as before.
    assert_eq!(judge(&Marks::default()).cases, before.cases);
}
