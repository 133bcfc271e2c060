//! Every question of the engine, as plain objects with your ids in them.

mod list;
mod trial;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::failure::Failure;
use super::kind::{
    ContentSortWord, FormWord, GoalWord, MemberSortWord, NetworkSortWord, ReviewWord, TieWord,
};
use super::view::{
    ActivityPageView, ActivityPlanRowView, ActivityPlanningView, AfterwardsView, AlertSegmentsView,
    ChoicePageView, ChoiceView, ClassPageView, ContentDetailView, ContentFindingView,
    ContentPageView, DigestView, EvaluationView, FactsView, FeaturePageView, GroupView, HealthView,
    KeywordView, LoyaltyView, MemberDetailView, MemberFindingView, MemberPageView, MovementView,
    NetworkTableView, NetworkView, OverviewView, PlanView, Present, QualityPageView,
    RecommendFindingView, RecommendationView, RemarkView, ReviewPageView, SegmentsView,
    StructureView, SuitedView, TopicsView, TrialDraftView, TrialResultView, TrialView,
    WeightPageView,
};
use crate::engine::{
    ActivityPlanCalendar, ActivityPlanQuery, Answer, Command, ContentQuery, DigestQuery, Goal,
    Group, MemberQuery, NetworkQuery, NetworkSort, NetworkTableQuery, QualityList, QualityQuery,
    RecommendQuery, RemarkQuery, ReviewFilter, ReviewQuery, Subject, SuitedQuery, Tie,
    WelcomeQuery,
};
use crate::model::{ActivityId, ContentId, Dataset, MemberId, Time};
use list::ListQuestion;
use trial::TrialQuestion;

/// A question; `ask` names it.
#[derive(Clone, Debug, Deserialize, Tsify)]
#[serde(tag = "ask", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Question {
    /// What is there at all.
    Facts,
    /// Key numbers of the `days` that end with the last event.
    Overview { days: u32 },
    /// Vital signs of the `days` that end with the last event, and the days ahead.
    Health { days: u32 },
    /// Which segments are behind the alerts of `health` over the same days.
    AlertSegments { days: u32 },
    /// A window of the member table.
    Members(MemberQuestion),
    /// One member, whole.
    Member { member: String },
    /// The segments and what sets them apart.
    Segments,
    /// What speaks for the segments, and what against.
    Structure,
    /// Who was in which segment so many days ago.
    Movement { days: u32 },
    /// The catalogue of features and the cleaning report.
    Features,
    /// The feature table as a CSV.
    FeatureCsv,
    /// Classes by rule, and RFM groups.
    Classes,
    /// Who is loyal, and who is close.
    Loyalty,
    /// The weights of the score.
    Weights,
    /// What stands out of members.
    MemberFindings,
    /// A window of the content table.
    Contents(ContentQuestion),
    /// What stands out among the contents.
    ContentFindings,
    /// One content.
    Content { content: String },
    /// Activities, and what each group would choose next.
    Activities,
    /// An activity to be planned: whom to invite, how many come, when.
    ActivityPlan(ActivityPlanQuestion),
    /// The plans of activities that were kept with `keepPlan`.
    ActivityPlans,
    /// Whom a plan that was kept invites, as a CSV.
    ActivityPlanCsv { name: String },
    /// A plan that was kept as a calendar file.
    ActivityPlanCalendar { name: String, summary: String, description: String },
    /// What an activity did: who came, lift, satisfaction, influence.
    Afterwards { activity: String },
    /// Contents for one member.
    Recommend(RecommendQuestion),
    /// Contents for somebody new who likes these tags.
    Welcome { tags: Vec<String>, count: u32 },
    /// One list for everybody, from what appeared in the last `days`.
    Digest { count: u32, days: Option<u32> },
    /// Who should see a content.
    Suited { content: String, count: u32 },
    /// One of these lists as a CSV.
    ListCsv(ListQuestion),
    /// Tries models and settings on the past.
    Choose,
    /// What stands out of the recommendations.
    RecommendFindings,
    /// The same, tested first.
    RecommendChecked,
    /// Whether recommending beats showing what is popular.
    Evaluate,
    /// A window of the review queue: spam, abuse, copies, bursts, rings.
    Quality { offset: u32, limit: u32 },
    /// A window of the contents with their review states.
    Reviews { offset: u32, limit: u32 },
    /// The next activity of a member, a segment, or everybody.
    Engage(GroupView),
    /// What members want and get too little of, and what keeps them.
    Plan,
    /// An experiment that is thought of: its size and its draw.
    TrialDraft(TrialQuestion),
    /// What came of an experiment, as it was drafted.
    Trial(TrialView),
    /// What is talked of, over the `days` that end with the last event.
    Topics { days: u32 },
    /// The texts on a topic, or all, the latest first.
    Remarks { topic: Option<u32>, count: u32 },
    /// The words of what a member wrote and took up.
    Keywords { member: String },
    /// Who is tied to whom, and who holds it together.
    Network(NetworkQuestion),
    /// A window of the table of people with ties.
    NetworkTable(NetworkTableQuestion),
}

/// An activity to be planned.
#[derive(Clone, Debug, Deserialize, Tsify)]
pub struct ActivityPlanQuestion {
    /// Its form.
    kind: FormWord,
    /// When it begins, in milliseconds; when those asked are most often there if not said.
    #[tsify(optional)]
    starts: Option<f64>,
    /// What it is for; that many come if not said.
    #[tsify(optional)]
    goal: Option<GoalWord>,
    /// One segment only.
    #[tsify(optional)]
    segment: Option<u32>,
    /// Invitations at most; 100 if not said.
    #[tsify(optional)]
    most: Option<u32>,
    /// Places; any number if not said.
    #[tsify(optional)]
    places: Option<u32>,
    /// Minutes that your clock is ahead of UTC.
    #[tsify(optional)]
    offset: Option<i32>,
}

impl ActivityPlanQuestion {
    fn query(&self) -> ActivityPlanQuery {
        ActivityPlanQuery {
            kind: self.kind.into(),
            starts: self.starts.filter(|starts| starts.is_finite()).map(|at| Time(at as i64)),
            goal: self.goal.map_or_else(Goal::default, Goal::from),
            group: self.segment.map_or(Group::Everyone, Group::Segment),
            most: self.most.unwrap_or(100),
            places: self.places,
            offset: self.offset.unwrap_or(0),
        }
    }
}

/// Which members, in what order.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct MemberQuestion {
    /// Part of a name or id, in any case.
    search: String,
    /// One segment only.
    segment: Option<u32>,
    /// By which column; score if not said.
    sort: Option<MemberSortWord>,
    /// Largest first.
    descending: bool,
    /// Rows to skip.
    offset: u32,
    /// Rows at most; all if not said.
    limit: Option<u32>,
}

/// Which contents for a member.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct RecommendQuestion {
    /// For whom.
    member: String,
    /// How many at most; ten if not said.
    count: Option<u32>,
    /// How varied, 0–1: 0 is as they are ranked.
    diversity: f64,
    /// Whether what their tier does not include may be shown, as an offer.
    offers: bool,
    /// Contents to leave out.
    exclude: Vec<String>,
}

/// Which contents, in what order.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct ContentQuestion {
    /// Part of a title or a tag, in any case.
    search: String,
    /// One state of review only.
    state: Option<ReviewWord>,
    /// By which column; people if not said.
    sort: Option<ContentSortWord>,
    /// Largest first.
    descending: bool,
    /// Rows to skip.
    offset: u32,
    /// Rows at most; all if not said.
    limit: Option<u32>,
}

/// Which ties.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct NetworkQuestion {
    /// Kinds of tie; all if not said.
    ties: Option<Vec<TieWord>>,
    /// The days that end with the last event; the whole history if not said.
    days: Option<u32>,
}

/// Which people with ties, in what order.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct NetworkTableQuestion {
    /// Kinds of tie; all if not said.
    ties: Option<Vec<TieWord>>,
    /// The days that end with the last event; the whole history if not said.
    days: Option<u32>,
    /// By which column; standing if not said.
    sort: Option<NetworkSortWord>,
    /// Largest first.
    descending: bool,
    /// Rows to skip.
    offset: u32,
    /// Rows at most; all if not said.
    limit: Option<u32>,
}

/// The answer to a `Question`; `answer` says to which.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "answer", content = "value", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Reply {
    Facts(FactsView),
    Overview(OverviewView),
    Health(HealthView),
    AlertSegments(AlertSegmentsView),
    Members(MemberPageView),
    Member(Box<MemberDetailView>),
    Segments(SegmentsView),
    Structure(StructureView),
    /// Undefined without segments, or if nobody was here then.
    Movement(Option<MovementView>),
    Features(FeaturePageView),
    Csv(String),
    Classes(ClassPageView),
    Loyalty(LoyaltyView),
    Weights(WeightPageView),
    MemberFindings(Vec<MemberFindingView>),
    Contents(ContentPageView),
    ContentFindings(Vec<ContentFindingView>),
    Content(ContentDetailView),
    Activities(ActivityPageView),
    ActivityPlanning(ActivityPlanningView),
    ActivityPlans(Vec<ActivityPlanRowView>),
    Calendar(String),
    Afterwards(Box<AfterwardsView>),
    Recommendations(Vec<RecommendationView>),
    Digest(DigestView),
    Suited(SuitedView),
    Chosen(ChoicePageView),
    RecommendFindings(Vec<RecommendFindingView>),
    Evaluation(EvaluationView),
    Quality(QualityPageView),
    Reviews(ReviewPageView),
    /// Undefined if nobody ever took part in anything.
    Choice(Option<ChoiceView>),
    Network(NetworkView),
    NetworkTable(NetworkTableView),
    Plan(PlanView),
    /// The plan as a file.
    PlanFile(String),
    Trials(Vec<TrialResultView>),
    TrialDraft(TrialDraftView),
    Trial(TrialResultView),
    Topics(TopicsView),
    Remarks(Vec<RemarkView>),
    Keywords(Vec<KeywordView>),
}

impl Question {
    /// All members, the highest score first.
    pub(super) fn everybody() -> Self {
        Self::Members(MemberQuestion { descending: true, ..MemberQuestion::default() })
    }

    /// The engine's question, ids looked up.
    pub(super) fn command(self, data: &Dataset) -> Result<Command, Failure> {
        Ok(match self {
            Self::Facts => Command::Facts,
            Self::Overview { days } => Command::Overview { days },
            Self::Health { days } => Command::Health { days, offset: 0 },
            Self::AlertSegments { days } => Command::AlertSegments { days },
            Self::Members(question) => Command::Members(question.into()),
            Self::Member { member } => Command::Member(find_member(data, &member)?),
            Self::Segments => Command::Segments,
            Self::Structure => Command::Structure,
            Self::Movement { days } => Command::Movement { days },
            Self::Features => Command::Features,
            Self::FeatureCsv => Command::FeatureCsv,
            Self::Classes => Command::Classes,
            Self::Loyalty => Command::Loyalty,
            Self::Weights => Command::Weights,
            Self::MemberFindings => Command::MemberFindings,
            Self::Contents(question) => Command::Contents(question.into()),
            Self::ContentFindings => Command::ContentFindings,
            Self::Content { content } => Command::Content(find_content(data, &content)?),
            Self::Activities => Command::Activities,
            Self::ActivityPlan(question) => Command::ActivityPlan(question.query()),
            Self::ActivityPlans => Command::ActivityPlans,
            Self::ActivityPlanCsv { name } => Command::ActivityPlanCsv(name),
            Self::ActivityPlanCalendar { name, summary, description } => {
                let asked = ActivityPlanCalendar { plan: name, summary, description };
                Command::ActivityPlanCalendar(asked)
            }
            Self::Afterwards { activity } => Command::Afterwards(find_activity(data, &activity)?),
            Self::Recommend(question) => Command::Recommend(question.query(data)?),
            Self::Welcome { tags, count } => Command::Welcome(WelcomeQuery { tags, count }),
            Self::Digest { count, days } => Command::Digest(DigestQuery { count, days }),
            Self::Suited { content, count } => {
                Command::Suited(SuitedQuery { content: find_content(data, &content)?, count })
            }
            Self::ListCsv(question) => Command::ListCsv(question.query(data)?),
            Self::Choose => Command::Choose,
            Self::RecommendFindings => Command::RecommendFindings,
            Self::RecommendChecked => Command::RecommendChecked,
            Self::Evaluate => Command::Evaluate,
            Self::Quality { offset, limit } => {
                let list = QualityList::Open;
                Command::Quality(QualityQuery { list, signal: None, offset, limit })
            }
            Self::Reviews { offset, limit } => {
                let filter = ReviewFilter::All;
                Command::Reviews(ReviewQuery { filter, offset, limit })
            }
            Self::Engage(group) => Command::Engage(find_group(data, &group)?),
            Self::Network(question) => Command::Network(question.into()),
            Self::NetworkTable(question) => Command::NetworkTable(question.into()),
            Self::Plan => Command::Plan,
            Self::TrialDraft(question) => Command::TrialDraft(question.into()),
            Self::Trial(trial) => Command::Trial(Box::new(trial.into())),
            Self::Topics { days } => Command::Topics { days },
            Self::Remarks { topic, count } => {
                Command::Remarks(RemarkQuery { topic, limit: count, ..RemarkQuery::default() })
            }
            Self::Keywords { member } => {
                Command::Keywords(Subject::Member(find_member(data, &member)?))
            }
        })
    }
}

impl RecommendQuestion {
    /// As they are ranked.
    pub(super) fn plain(member: &str, count: u32) -> Self {
        Self { member: member.to_owned(), count: Some(count), ..Self::default() }
    }

    /// As the engine is asked, ids looked up.
    fn query(self, data: &Dataset) -> Result<RecommendQuery, Failure> {
        let exclude = self.exclude.iter().map(|key| find_content(data, key));
        Ok(RecommendQuery {
            member: find_member(data, &self.member)?,
            count: self.count.unwrap_or(10),
            diversity: self.diversity,
            offers: self.offers,
            exclude: exclude.collect::<Result<_, Failure>>()?,
        })
    }
}

impl From<MemberQuestion> for MemberQuery {
    fn from(question: MemberQuestion) -> Self {
        Self {
            search: question.search,
            segment: question.segment,
            group: None,
            sort: question.sort.unwrap_or(MemberSortWord::Score).into(),
            descending: question.descending,
            offset: question.offset,
            limit: question.limit.unwrap_or(u32::MAX),
        }
    }
}

impl From<ContentQuestion> for ContentQuery {
    fn from(question: ContentQuestion) -> Self {
        Self {
            search: question.search,
            review: question
                .state
                .map_or(ReviewFilter::All, |state| ReviewFilter::State(state.into())),
            sort: question.sort.unwrap_or(ContentSortWord::People).into(),
            descending: question.descending,
            offset: question.offset,
            limit: question.limit.unwrap_or(u32::MAX),
        }
    }
}

impl From<NetworkQuestion> for NetworkQuery {
    fn from(question: NetworkQuestion) -> Self {
        let named = |ties: Vec<TieWord>| ties.into_iter().map(Tie::from).collect();
        let ties = question.ties.map_or_else(|| Tie::ALL.to_vec(), named);
        Self { ties, days: question.days }
    }
}

impl From<NetworkTableQuestion> for NetworkTableQuery {
    fn from(question: NetworkTableQuestion) -> Self {
        let NetworkTableQuestion { ties, days, sort, descending, offset, limit } = question;
        Self {
            network: NetworkQuestion { ties, days }.into(),
            sort: sort.map_or(NetworkSort::Standing, NetworkSort::from),
            descending,
            offset,
            limit: limit.unwrap_or(u32::MAX),
        }
    }
}

impl Present<Reply> for Answer {
    fn present(self, data: &Dataset) -> Reply {
        match self {
            Self::Facts(facts) => Reply::Facts(facts.present(data)),
            Self::Overview(overview) => Reply::Overview(overview.present(data)),
            Self::Health(checkup) => Reply::Health((*checkup).present(data)),
            Self::AlertSegments(found) => Reply::AlertSegments(found.present(data)),
            Self::Members(page) => Reply::Members(page.present(data)),
            Self::Member(member) => Reply::Member(Box::new((*member).present(data))),
            Self::Segments(segments) => Reply::Segments(segments.present(data)),
            Self::Structure(found) => Reply::Structure((*found).present(data)),
            Self::Movement(found) => Reply::Movement(found.present(data)),
            Self::Features(page) => Reply::Features(page.present(data)),
            Self::Csv(csv) => Reply::Csv(csv),
            Self::Classes(page) => Reply::Classes(page.present(data)),
            Self::Loyalty(found) => Reply::Loyalty(found.present(data)),
            Self::Weights(page) => Reply::Weights(page.present(data)),
            Self::MemberFindings(found) => Reply::MemberFindings(found.present(data)),
            Self::Contents(page) => Reply::Contents(page.present(data)),
            Self::ContentFindings(found) => Reply::ContentFindings(found.present(data)),
            Self::Content(content) => Reply::Content((*content).present(data)),
            Self::Activities(page) => Reply::Activities(page.present(data)),
            Self::ActivityPlanning(planning) => Reply::ActivityPlanning(planning.present(data)),
            Self::ActivityPlans(plans) => Reply::ActivityPlans(plans.present(data)),
            Self::Calendar(ics) => Reply::Calendar(ics),
            Self::Afterwards(found) => Reply::Afterwards(Box::new((*found).present(data))),
            Self::Recommendations(list) => Reply::Recommendations(list.present(data)),
            Self::Digest(digest) => Reply::Digest(digest.present(data)),
            Self::Suited(found) => Reply::Suited(found.present(data)),
            Self::Chosen(page) => Reply::Chosen(page.present(data)),
            Self::RecommendFindings(found) => Reply::RecommendFindings(found.present(data)),
            Self::Evaluation(evaluation) => Reply::Evaluation(evaluation.present(data)),
            Self::Quality(page) => Reply::Quality((*page).present(data)),
            Self::Reviews(page) => Reply::Reviews(page.present(data)),
            Self::Choice(choice) => Reply::Choice(choice.present(data)),
            Self::Network(page) => Reply::Network((*page).present(data)),
            Self::NetworkTable(table) => Reply::NetworkTable(table.present(data)),
            Self::Plan(page) => Reply::Plan((*page).present(data)),
            Self::PlanFile(file) => Reply::PlanFile(file),
            Self::Trials(page) => Reply::Trials(page.trials.present(data)),
            Self::TrialDraft(draft) => Reply::TrialDraft((*draft).present(data)),
            Self::Trial(result) => Reply::Trial((*result).present(data)),
            Self::Topics(page) => Reply::Topics((*page).present(data)),
            Self::Remarks(page) => Reply::Remarks(page.rows.present(data)),
            Self::Keywords(words) => Reply::Keywords(words.present(data)),
        }
    }
}

pub(super) fn find_member(data: &Dataset, key: &str) -> Result<MemberId, Failure> {
    let row = find(data.members.len(), |row| data.members.key.get(row), key);
    row.map(MemberId::at).ok_or_else(|| Failure::unknown("Member", key))
}

fn find_content(data: &Dataset, key: &str) -> Result<ContentId, Failure> {
    let row = find(data.contents.len(), |row| data.contents.key.get(row), key);
    row.map(ContentId::at).ok_or_else(|| Failure::unknown("Content", key))
}

fn find_activity(data: &Dataset, key: &str) -> Result<ActivityId, Failure> {
    let row = find(data.activities.len(), |row| data.activities.key.get(row), key);
    row.map(ActivityId::at).ok_or_else(|| Failure::unknown("Activity", key))
}

fn find_group(data: &Dataset, group: &GroupView) -> Result<Group, Failure> {
    match (&group.member, group.segment) {
        (Some(member), _) => Ok(Group::Member(find_member(data, member)?)),
        (None, Some(segment)) => Ok(Group::Segment(segment)),
        (None, None) => Ok(Group::Everyone),
    }
}

/// Tables are ordered by key.
fn find<'a>(len: usize, key_at: impl Fn(usize) -> &'a str, key: &str) -> Option<usize> {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low + (high - low) / 2;
        match key_at(middle).cmp(key) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return Some(middle),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{GroupView, NetworkQuestion, Question, Tie, TieWord, find_content, find_member};
    use crate::engine::{Command, Group};
    use crate::model::{Builder, ContentId, Dataset, MemberId};

    fn data() -> Dataset {
        let mut builder = Builder::default();
        for key in ["zoe", "anna", "李雷", "bo"] {
            builder.member(key);
        }
        builder.content("c");
        builder.build().0
    }

    #[test]
    fn everybody_is_found_by_their_key() {
        let data = data();
        for (row, key) in data.members.key.iter().enumerate() {
            assert_eq!(find_member(&data, key).unwrap(), MemberId::at(row));
        }
        assert_eq!(find_content(&data, "c").unwrap(), ContentId(0));
    }

    #[test]
    fn nobody_is_found_by_another_key() {
        for key in ["", "a", "annab", "zz"] {
            assert_eq!(find_member(&data(), key).unwrap_err().kind, "unknownMember", "{key}");
        }
        assert_eq!(find_content(&data(), "d").unwrap_err().kind, "unknownContent");
    }

    #[test]
    fn a_member_counts_before_a_segment() {
        let group = GroupView { member: Some("bo".to_owned()), segment: Some(3) };
        let command = Question::Engage(group).command(&data()).unwrap();
        assert_eq!(command, Command::Engage(Group::Member(MemberId(1))));
    }

    #[test]
    fn a_network_is_of_all_ties_unless_it_is_said() {
        let ties = |question| match Question::Network(question).command(&data()) {
            Ok(Command::Network(query)) => query.ties,
            other => panic!("{other:?}"),
        };
        assert_eq!(ties(NetworkQuestion::default()), Tie::ALL);
        let replies = NetworkQuestion { ties: Some(vec![TieWord::Reply]), days: Some(30) };
        assert_eq!(ties(replies), [Tie::Reply]);
    }
}
