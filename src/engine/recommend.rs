//! Lists, and what they are worth.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::community::Community;
use super::models::Models;
use super::{
    ChoicePage, DigestQuery, EngineError, ListQuery, RecommendFinding, RecommendQuery, SuitedQuery,
    WelcomeQuery,
};
use crate::model::{ContentId, Dataset, Progress, Stage, spreadsheet_text};
use crate::recommend::{Digest, Evaluation, ModelKind, Recommendation, Recommender, Suited, Wish};

/// The digest that findings speak of.
const DIGEST: DigestQuery = DigestQuery { count: 10, days: Some(30) };

/// A list for one member.
pub(super) fn list(
    community: &Community,
    models: &mut Models,
    query: &RecommendQuery,
    progress: &dyn Progress,
) -> Result<Vec<Recommendation>, EngineError> {
    community.check_member(query.member)?;
    let recommender = models.recommender(community, progress)?;
    Ok(wished(community, &recommender, query))
}

/// A list of a recommender that is at hand.
pub(super) fn wished(
    community: &Community,
    recommender: &Rc<Recommender>,
    query: &RecommendQuery,
) -> Vec<Recommendation> {
    let mut barred = barred(community);
    barred.extend(query.exclude.iter().copied());
    let wish = Wish {
        member: query.member,
        count: query.count as usize,
        diversity: query.diversity,
        offers: query.offers,
        barred: &barred,
    };
    recommender.recommend(&community.dataset, &wish)
}

/// A list for somebody new.
pub(super) fn welcome(
    community: &Community,
    models: &mut Models,
    query: &WelcomeQuery,
    progress: &dyn Progress,
) -> Result<Vec<Recommendation>, EngineError> {
    let recommender = models.recommender(community, progress)?;
    let (count, barred) = (query.count as usize, barred(community));
    Ok(recommender.welcome(&community.dataset, &query.tags, count, &barred))
}

/// A list for everybody.
pub(super) fn digest(
    community: &Community,
    models: &mut Models,
    query: DigestQuery,
    progress: &dyn Progress,
) -> Result<Digest, EngineError> {
    Ok(models.digest(community, query, &barred(community), progress)?)
}

/// Who should see a content.
pub(super) fn suited(
    community: &Community,
    models: &mut Models,
    query: SuitedQuery,
    progress: &dyn Progress,
) -> Result<Suited, EngineError> {
    community.check_content(query.content)?;
    let recommender = models.recommender(community, &Stage::new(progress, 0, 2))?;
    let stage = Stage::new(progress, 1, 2);
    let count = query.count as usize;
    Ok(recommender.suited(&community.dataset, query.content, count, &stage)?)
}

/// What was tried, and whether it is in use.
pub(super) fn choice(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<ChoicePage, EngineError> {
    let choosing = models.choosing(community, progress)?;
    let in_use = community.decisions.recommender.as_ref() == Some(&choosing.chosen);
    Ok(ChoicePage { choosing, in_use })
}

/// What stands out: whom the digest serves, and, if it was tested already, what the
/// recommendations are worth.
pub(super) fn findings(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Vec<RecommendFinding>, EngineError> {
    let digest = digest(community, models, DIGEST, progress)?;
    let tuned = community.decisions.recommender.is_some();
    let mut found = match models.evaluated() {
        Some(evaluation) => worth(evaluation).into_iter().collect(),
        None => vec![RecommendFinding::Unchecked],
    };
    // Trying more models is the answer to the one, and no more than an offer otherwise.
    let wanting = matches!(found[..], [RecommendFinding::NoBetter { .. }]);
    if wanting && !tuned {
        found.push(RecommendFinding::Untuned);
    }
    let hardly = digest.pieces.iter().filter(|piece| piece.hardly_seen).count() as u64;
    if hardly > 0 {
        let of = digest.pieces.len() as u64;
        found.push(RecommendFinding::HardlySeen { pieces: hardly, of });
    }
    if digest.reached > digest.reached_by_popular {
        let (reached, readers) = (digest.reached, digest.readers);
        let by_popular = digest.reached_by_popular;
        found.push(RecommendFinding::Reaches { reached, readers, by_popular });
    }
    if matches!(found[..], [RecommendFinding::Better { .. }, ..]) && !tuned {
        found.push(RecommendFinding::Untuned);
    }
    Ok(found)
}

/// [`findings`], the recommendations tested first.
pub(super) fn checked(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Vec<RecommendFinding>, EngineError> {
    models.evaluation(community, &Stage::new(progress, 0, 2))?;
    findings(community, models, &Stage::new(progress, 1, 2))
}

/// What is in use beside popularity; `None` where nobody could be tested.
fn worth(evaluation: &Evaluation) -> Option<RecommendFinding> {
    let of = |kind| evaluation.models.iter().find(|score| Some(score.model) == kind);
    let ours = of(evaluation.chosen).filter(|_| evaluation.people > 0)?;
    let base = of(Some(ModelKind::Popularity))?.ndcg.value;
    let (difference, people) = (ours.difference, evaluation.people);
    let lift = (base > 0.0).then(|| ours.ndcg.value / base - 1.0);
    Some(if evaluation.better_than_popularity {
        RecommendFinding::Better { lift, difference, people }
    } else {
        RecommendFinding::NoBetter { difference, people }
    })
}

/// A list as a CSV.
pub(super) fn csv(
    community: &Community,
    models: &mut Models,
    query: &ListQuery,
    progress: &dyn Progress,
) -> Result<String, EngineError> {
    let dataset = &community.dataset;
    let key = |content: ContentId| dataset.contents.key.get(content.index()).to_owned();
    Ok(match query {
        ListQuery::Member(query) => {
            let rows = list(community, models, query, progress)?;
            let cells = rows.into_iter().map(|row| {
                let offer = if row.offer { "yes" } else { "" };
                vec![key(row.content), row.title, row.tags.join("; "), offer.to_owned()]
            });
            table(&["content_id", "title", "tags", "offer"], cells)
        }
        ListQuery::Digest(query) => {
            let found = digest(community, models, *query, progress)?;
            let cells = found.pieces.into_iter().map(|piece| {
                let (people, fits) = (piece.people.to_string(), piece.fits.to_string());
                vec![key(piece.content), piece.title, piece.tags.join("; "), people, fits]
            });
            table(&["content_id", "title", "tags", "people_so_far", "fits_members"], cells)
        }
        ListQuery::Suited(query) => {
            let found = suited(community, models, *query, progress)?;
            let cells = found.rows.into_iter().map(|row| {
                let key = dataset.members.key.get(row.member.index()).to_owned();
                let offer = if row.offer { "yes" } else { "" };
                vec![key, row.label, row.place.to_string(), row.of.to_string(), offer.to_owned()]
            });
            table(&["member_id", "name", "place", "of", "offer"], cells)
        }
    })
}

/// What must not be recommended, by the ids of the data that is open.
fn barred(community: &Community) -> BTreeSet<ContentId> {
    let Dataset { contents, .. } = &community.dataset;
    let keys = &community.decisions.barred;
    if keys.is_empty() {
        return BTreeSet::new();
    }
    let rows = (0..contents.len()).filter(|&row| keys.contains(contents.key.get(row)));
    rows.map(ContentId::at).collect()
}

/// A table as a CSV: in quotes throughout, and nothing that a spreadsheet would compute.
fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let quoted = |cell: &str| format!("\"{}\"", spreadsheet_text(cell).replace('"', "\"\""));
    let mut csv = header.join(",");
    csv.push('\n');
    for row in rows {
        csv.push_str(&row.iter().map(|cell| quoted(cell)).collect::<Vec<String>>().join(","));
        csv.push('\n');
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::engine::tests::{ask, engine};
    use crate::engine::{Answer, Command, Engine, RecommendFinding};

    #[test]
    fn what_is_not_tested_yet_is_said_and_tested_when_asked() {
        let mut engine = engine();
        let found = |engine: &mut Engine, command| match ask(engine, &command) {
            Answer::RecommendFindings(found) => found,
            other => panic!("{other:?}"),
        };
        let first = found(&mut engine, Command::RecommendFindings);
        assert_eq!(first[0], RecommendFinding::Unchecked);
        let tested = found(&mut engine, Command::RecommendChecked);
        assert!(matches!(tested[0], RecommendFinding::Better { .. }), "{tested:?}");
        assert_eq!(first[1..], tested[1..first.len()], "what the digest says stands as it was");
        let again = found(&mut engine, Command::RecommendFindings);
        assert_eq!(again, tested, "what was tested is at hand");
    }

    #[test]
    fn cells_are_text_and_never_a_formula() {
        let rows = [vec!["a\"b".to_owned(), "=1+1".to_owned()]];
        let csv = table(&["x", "y"], rows.into_iter());
        assert!(csv.starts_with("x,y\n\"a\"\"b\",\""));
        assert!(!csv.contains("\"=1"), "{csv}");
    }
}
