//! One question, one answer: the face of the computation.
//!
//! The app's worker and the embed package both hold an [`Engine`] and speak to it
//! in [`Command`]s and [`Answer`]s of plain data. Models are fitted when a
//! question first needs them and kept until the data or its last moment changes,
//! so that opening a member's page does not fit anything again.

mod activities;
mod activity_plans;
mod afterwards;
mod alerts;
mod answer;
mod command;
mod community;
mod contents;
mod decision;
mod error;
mod facts;
mod lexicon;
mod members;
mod models;
mod network;
mod plan;
mod profiles;
mod quality;
mod recommend;
mod tally;
mod topics;
mod trials;

pub use answer::*;
pub use command::*;
pub use decision::{Decision, Decisions, DecisionsDamaged};
pub use error::EngineError;
pub use lexicon::Lexicon;

#[cfg(test)]
mod tests;

use crate::model::{Dataset, Progress, Time};
use crate::profile::csv;
use crate::text::asset::AssetKind;
use community::Community;
use models::Models;

/// A community that is open, with what has been learnt about it.
#[derive(Debug)]
pub struct Engine {
    community: Community,
    models: Models,
}

impl Engine {
    /// Opens a dataset of which nothing was decided yet. O(events): indexes the log
    /// and counts what the tables sort by.
    pub fn new(dataset: Dataset) -> Self {
        Self::with_decisions(dataset, Decisions::default())
    }

    /// Opens a dataset with what the creator decided of it.
    pub fn with_decisions(dataset: Dataset, decisions: Decisions) -> Self {
        Self { community: Community::new(dataset, decisions), models: Models::default() }
    }

    /// What the creator decided so far.
    pub fn decisions(&self) -> &Decisions {
        &self.community.decisions
    }

    /// Decides something, and returns what undoes it. Only what depends on it is
    /// fitted again when next asked for.
    pub fn decide(&mut self, decision: Decision) -> Decision {
        self.community.decisions.apply(decision)
    }

    /// The language assets that a question wants and that are not at hand. It is
    /// answered without them, less well.
    pub fn wants(&self, command: &Command) -> Vec<AssetKind> {
        self.models.lexicon().lacks(command, &self.community.dataset)
    }

    /// Uses these language assets from now on.
    pub fn speak(&mut self, lexicon: &Lexicon) {
        self.models.speak(lexicon);
    }

    /// The dataset that is open.
    pub fn dataset(&self) -> &Dataset {
        &self.community.dataset
    }

    /// Closes the community and hands the dataset back.
    pub fn into_dataset(self) -> Dataset {
        self.community.dataset
    }

    /// Answers one question. `now` caps the moment that periods end with; `progress`
    /// is told of fits and can stop them, which leaves the engine as it was.
    pub fn run(
        &mut self,
        command: &Command,
        now: Time,
        progress: &dyn Progress,
    ) -> Result<Answer, EngineError> {
        let community = &self.community;
        let models = self.models.as_of(community.dataset.as_of(now));
        Ok(match command {
            Command::Facts => Answer::Facts(Facts::of(&community.dataset)),
            Command::Overview { days } => Answer::Overview(community.overview(now, *days)),
            Command::Health { days, offset } => {
                Answer::Health(Box::new(community.health(now, *days, *offset, progress)?))
            }
            Command::AlertSegments { days } => {
                Answer::AlertSegments(alerts::segments(community, models, *days, progress)?)
            }
            Command::Members(query) => {
                let profiles = models.profiles(community, progress)?;
                let group = match query.group {
                    Some(group) => Some(profiles::members_of(community, models, group, progress)?),
                    None => None,
                };
                Answer::Members(community.table(&profiles).page(query, group.as_deref()))
            }
            Command::Member(id) => {
                Answer::Member(Box::new(members::detail(community, models, *id, progress)?))
            }
            Command::Segments => {
                Answer::Segments(models.profiles(community, progress)?.segments().clone())
            }
            Command::Structure => {
                Answer::Structure(Box::new(models.structure(community, progress)?))
            }
            Command::Movement { days } => {
                Answer::Movement(models.movement(community, *days, progress)?)
            }
            Command::Features => Answer::Features(profiles::features(community, models, progress)?),
            Command::FeatureCsv => {
                let profiles = models.profiles(community, progress)?;
                Answer::Csv(csv::features(&community.dataset, &profiles, progress)?)
            }
            Command::Classes => Answer::Classes(profiles::classes(community, models, progress)?),
            Command::Loyalty => Answer::Loyalty(models.loyalty(community, progress)?),
            Command::Weights => {
                let profiles = models.profiles(community, progress)?;
                Answer::Weights(profiles::weights(community, &profiles))
            }
            Command::MemberFindings => {
                Answer::MemberFindings(profiles::findings(community, models, progress)?)
            }
            Command::Contents(query) => Answer::Contents(contents::page(community, query)),
            Command::ContentFindings => {
                Answer::ContentFindings(contents::findings(community, models.moment()))
            }
            Command::Content(id) => {
                Answer::Content(Box::new(contents::detail(community, models, *id, progress)?))
            }
            Command::Activities => {
                Answer::Activities(activities::page(community, models, progress)?)
            }
            Command::ActivityPlan(query) => Answer::ActivityPlanning(activity_plans::propose(
                community, models, query, progress,
            )?),
            Command::ActivityPlans => {
                Answer::ActivityPlans(activity_plans::kept(community, models.moment()))
            }
            Command::ActivityPlanCsv(name) => Answer::Csv(activity_plans::csv(community, name)?),
            Command::ActivityPlanCalendar(asked) => {
                Answer::Calendar(activity_plans::calendar(community, asked, now)?)
            }
            Command::Afterwards(id) => Answer::Afterwards(Box::new(afterwards::afterwards(
                community, models, *id, progress,
            )?)),
            Command::Recommend(query) => {
                Answer::Recommendations(recommend::list(community, models, query, progress)?)
            }
            Command::Welcome(query) => {
                Answer::Recommendations(recommend::welcome(community, models, query, progress)?)
            }
            Command::Digest(query) => {
                Answer::Digest(recommend::digest(community, models, *query, progress)?)
            }
            Command::Suited(query) => {
                Answer::Suited(recommend::suited(community, models, *query, progress)?)
            }
            Command::ListCsv(query) => {
                Answer::Csv(recommend::csv(community, models, query, progress)?)
            }
            Command::Evaluate => Answer::Evaluation(models.evaluation(community, progress)?),
            Command::Choose => Answer::Chosen(recommend::choice(community, models, progress)?),
            Command::RecommendFindings => {
                Answer::RecommendFindings(recommend::findings(community, models, progress)?)
            }
            Command::RecommendChecked => {
                Answer::RecommendFindings(recommend::checked(community, models, progress)?)
            }
            Command::Quality(query) => {
                Answer::Quality(Box::new(quality::page(community, models, query, progress)?))
            }
            Command::Reviews(query) => Answer::Reviews(quality::reviews::reviews(community, query)),
            Command::Network(query) => {
                let params = network::params(query, models.moment())?;
                let found = models.network(community, query, progress)?;
                Answer::Network(Box::new(network::page(community, &found, params.period())))
            }
            Command::NetworkTable(query) => {
                let found = models.network(community, &query.network, progress)?;
                Answer::NetworkTable(network::table(community, &found, query, progress)?)
            }
            Command::Engage(group) => {
                Answer::Choice(activities::choice(community, models, *group, progress)?)
            }
            Command::Trials => Answer::Trials(Box::new(trials::page(community, models, progress)?)),
            Command::TrialDraft(query) => Answer::TrialDraft(Box::new(trials::draft(
                community, models, query, now, progress,
            )?)),
            Command::Trial(trial) => {
                let trial = trial.as_ref().clone();
                Answer::Trial(Box::new(trials::result(community, models, trial, progress)?))
            }
            Command::Plan => Answer::Plan(Box::new(plan::page(community, models, now, progress)?)),
            Command::PlanFile(format) => Answer::PlanFile(plan::file(community, *format, now)),
            Command::Topics { days } => {
                Answer::Topics(Box::new(topics::page(community, models, *days, progress)?))
            }
            Command::Remarks(query) => {
                Answer::Remarks(topics::remarks(community, models, query, progress)?)
            }
            Command::Keywords(subject) => {
                Answer::Keywords(topics::keywords(community, models, *subject, progress)?)
            }
        })
    }
}
