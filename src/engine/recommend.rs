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
use crate::recommend::{Digest, ModelKind, Recommendation, Recommender, Suited, Wish};

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

/// What stands out: what the recommendations are worth, and whom the digest serves.
pub(super) fn findings(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Vec<RecommendFinding>, EngineError> {
    let evaluation = models.evaluation(community, &Stage::new(progress, 0, 2))?;
    let digest = digest(community, models, DIGEST, &Stage::new(progress, 1, 2))?;
    let mut found = Vec::new();
    let of = |kind| evaluation.models.iter().find(|score| Some(score.model) == kind);
    if let (Some(ours), Some(popularity)) = (of(evaluation.chosen), of(Some(ModelKind::Popularity)))
        && evaluation.people > 0
    {
        let (difference, people) = (ours.difference, evaluation.people);
        let base = popularity.ndcg.value;
        let lift = (base > 0.0).then(|| ours.ndcg.value / base - 1.0);
        found.push(if evaluation.better_than_popularity {
            RecommendFinding::Better { lift, difference, people }
        } else {
            RecommendFinding::NoBetter { difference, people }
        });
        if community.decisions.recommender.is_none() {
            found.push(RecommendFinding::Untuned);
        }
    }
    let hardly = digest.pieces.iter().filter(|piece| piece.hardly_seen).count() as u64;
    if hardly > 0 {
        let of = digest.pieces.len() as u64;
        found.push(RecommendFinding::HardlySeen { pieces: hardly, of });
    }
    if digest.reached > 0 {
        let (reached, readers) = (digest.reached, digest.readers);
        let by_popular = digest.reached_by_popular;
        found.push(RecommendFinding::Reaches { reached, readers, by_popular });
    }
    Ok(found)
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

    #[test]
    fn cells_are_text_and_never_a_formula() {
        let rows = [vec!["a\"b".to_owned(), "=1+1".to_owned()]];
        let csv = table(&["x", "y"], rows.into_iter());
        assert!(csv.starts_with("x,y\n\"a\"\"b\",\""));
        assert!(!csv.contains("\"=1"), "{csv}");
    }
}
