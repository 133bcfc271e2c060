//! What the creator decided: names, weights, marks.
//!
//! A decision is about something that an export calls by a key, so it outlives the
//! next import, which renumbers every id. Applying one returns its inverse, which is
//! the undo. They are kept as JSON behind a checksum: a version that knows more kinds
//! reads what an older one wrote, and finds nothing decided where it had no field.

use std::collections::{BTreeMap, BTreeSet};

use crate::engage::plan::ActivityPlan;
use crate::experiment::Trial;
use crate::moderate::{Mark, Marks, ReviewState, SignalRules, Subject};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

use crate::planning::PlanEntry;
use crate::profile::classes::ClassRules;
use crate::profile::loyalty::LoyaltyRule;
use crate::profile::scale::Scaling;
use crate::recommend::Chosen;

/// One thing that was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Decision {
    /// What to call a segment; an empty name is the one it was found with.
    SegmentName {
        /// The segment, by what it was found with (see [`crate::profile::SegmentName`]).
        segment: String,
        /// What to call it.
        name: String,
    },
    /// What a text or a member is; `None` takes the mark away.
    Mark {
        /// What is marked.
        subject: Subject,
        /// As what.
        mark: Option<Mark>,
    },
    /// Where a content stands in its review; `None` is nowhere.
    Review {
        /// The content's key.
        content: String,
        /// The state.
        state: Option<ReviewState>,
    },
    /// The weights of the score, by the lasting names of features (see
    /// [`crate::profile::feature::key`]); none are the default ones.
    ScoreWeights(BTreeMap<String, f64>),
    /// How features are made comparable before members are grouped.
    Scaling(Scaling),
    /// The thresholds of the classes.
    ClassRules(ClassRules),
    /// What loyal means.
    Loyalty(LoyaltyRule),
    /// An activity that is planned, under a name of its own; `None` gives it up.
    ActivityPlan {
        /// What it is kept under.
        name: String,
        /// The plan.
        plan: Option<Box<ActivityPlan>>,
    },
    /// Something to be published; `None` takes it off the plan.
    Plan {
        /// What it is kept under.
        id: String,
        /// The entry.
        entry: Option<Box<PlanEntry>>,
    },
    /// A trial with its draw; `None` takes it away.
    Trial {
        /// What it is kept under.
        id: String,
        /// The trial.
        trial: Option<Box<Trial>>,
    },
    /// The thresholds of the signals in the review queue.
    Signals(SignalRules),
    /// Which models recommend, with which settings; `None` is a quick choice anew.
    Recommender(Option<Chosen>),
    /// Whether a content must not be recommended.
    Barred {
        /// The content's key.
        content: String,
        /// Whether.
        barred: bool,
    },
}

/// Everything that was decided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// Names of segments, by what these were found with.
    pub segment_names: BTreeMap<String, String>,
    /// What texts and members were marked as.
    pub marks: Marks,
    /// Review states, by the contents' keys.
    pub reviews: BTreeMap<String, ReviewState>,
    /// Weights of the score, by the lasting names of features; none are the default ones.
    pub score_weights: BTreeMap<String, f64>,
    /// How features are made comparable.
    pub scaling: Scaling,
    /// The thresholds of the classes.
    pub class_rules: ClassRules,
    /// What loyal means.
    pub loyalty: LoyaltyRule,
    /// Activities that are planned, by what they are kept under.
    pub activity_plans: BTreeMap<String, ActivityPlan>,
    /// What is to be published, by what it is kept under.
    pub plan: BTreeMap<String, PlanEntry>,
    /// Trials, by what they are kept under.
    pub trials: BTreeMap<String, Trial>,
    /// The thresholds of the signals in the review queue.
    pub signals: SignalRules,
    /// Which models recommend, if that was decided.
    pub recommender: Option<Chosen>,
    /// Contents that must not be recommended, by their keys.
    pub barred: BTreeSet<String>,
}

impl Decisions {
    /// Decides, and returns what undoes it.
    pub fn apply(&mut self, decision: Decision) -> Decision {
        match decision {
            Decision::SegmentName { segment, name } => {
                let before = replace(&mut self.segment_names, &segment, name);
                Decision::SegmentName { segment, name: before }
            }
            Decision::Mark { subject, mark } => {
                let before = self.marks.set(subject.clone(), mark);
                Decision::Mark { subject, mark: before }
            }
            Decision::Review { content, state } => {
                let before = match state {
                    Some(state) => self.reviews.insert(content.clone(), state),
                    None => self.reviews.remove(&content),
                };
                Decision::Review { content, state: before }
            }
            Decision::ScoreWeights(weights) => {
                Decision::ScoreWeights(std::mem::replace(&mut self.score_weights, weights))
            }
            Decision::Scaling(scaling) => {
                Decision::Scaling(std::mem::replace(&mut self.scaling, scaling))
            }
            Decision::ClassRules(rules) => {
                Decision::ClassRules(std::mem::replace(&mut self.class_rules, rules))
            }
            Decision::ActivityPlan { name, plan } => {
                let before = match plan {
                    Some(plan) => self.activity_plans.insert(name.clone(), *plan),
                    None => self.activity_plans.remove(&name),
                };
                Decision::ActivityPlan { name, plan: before.map(Box::new) }
            }
            Decision::Loyalty(rule) => {
                Decision::Loyalty(std::mem::replace(&mut self.loyalty, rule))
            }
            Decision::Plan { id, entry } => {
                let before = match entry {
                    Some(entry) => self.plan.insert(id.clone(), *entry),
                    None => self.plan.remove(&id),
                };
                Decision::Plan { id, entry: before.map(Box::new) }
            }
            Decision::Trial { id, trial } => {
                let before = match trial {
                    Some(trial) => self.trials.insert(id.clone(), *trial),
                    None => self.trials.remove(&id),
                };
                Decision::Trial { id, trial: before.map(Box::new) }
            }
            Decision::Signals(rules) => {
                Decision::Signals(std::mem::replace(&mut self.signals, rules))
            }
            Decision::Recommender(chosen) => {
                Decision::Recommender(std::mem::replace(&mut self.recommender, chosen))
            }
            Decision::Barred { content, barred } => {
                let was = match barred {
                    true => !self.barred.insert(content.clone()),
                    false => self.barred.remove(&content),
                };
                Decision::Barred { content, barred: was }
            }
        }
    }

    /// As they go to disk: the checksum (XXH3, little-endian), then JSON.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing plain data to memory does not fail; nothing would be found damaged.
        let json = serde_json::to_vec(self).unwrap_or_default();
        let mut bytes = xxh3_64(&json).to_le_bytes().to_vec();
        bytes.extend(json);
        bytes
    }

    /// The inverse of [`Decisions::to_bytes`]; no bytes are no decisions.
    ///
    /// # Errors
    /// [`DecisionsDamaged`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecisionsDamaged> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let (checksum, json) = bytes.split_first_chunk::<8>().ok_or(DecisionsDamaged)?;
        if xxh3_64(json).to_le_bytes() != *checksum {
            return Err(DecisionsDamaged);
        }
        serde_json::from_slice(json).map_err(|_| DecisionsDamaged)
    }
}

/// The stored decisions are not as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("what you decided is damaged: restore a backup, or erase and import again")]
pub struct DecisionsDamaged;

/// Puts a value, or takes it away where it is empty; returns the one before.
fn replace(map: &mut BTreeMap<String, String>, key: &str, value: String) -> String {
    let before = if value.is_empty() { map.remove(key) } else { map.insert(key.to_owned(), value) };
    before.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{ActivityPlan, Decision, Decisions, DecisionsDamaged};
    use crate::moderate::{Mark, ReviewState, SignalRules, Subject};
    use crate::recommend::Chosen;

    fn named(name: &str) -> Decision {
        Decision::SegmentName { segment: "acts+".to_owned(), name: name.to_owned() }
    }

    #[test]
    fn an_undo_undoes() {
        let mut decisions = Decisions::default();
        let first = decisions.apply(named("Regulars"));
        let regulars = decisions.clone();
        let second = decisions.apply(named("Fans"));
        assert_eq!(second, named("Regulars"));
        assert_eq!(decisions.apply(second), named("Fans"), "an undo can be undone");
        assert_eq!(decisions, regulars);
        decisions.apply(first);
        assert_eq!(decisions, Decisions::default());
    }

    #[test]
    fn marks_and_reviews_are_undone_too() {
        let subjects = [
            Subject::Content("c".to_owned()),
            Subject::Remark(u64::MAX),
            Subject::Member("成员".to_owned()),
        ];
        let mut decisions = Decisions::default();
        let marks = subjects
            .map(|subject| decisions.apply(Decision::Mark { subject, mark: Some(Mark::Spam) }));
        let state = Some(ReviewState::Approved);
        let review = decisions.apply(Decision::Review { content: "c".to_owned(), state });
        assert_eq!((decisions.marks.len(), decisions.reviews.len()), (3, 1));
        assert_eq!(Decisions::from_bytes(&decisions.to_bytes()), Ok(decisions.clone()));
        for undo in marks {
            decisions.apply(undo);
        }
        decisions.apply(review);
        assert_eq!(decisions, Decisions::default());
    }

    #[test]
    fn a_plan_is_kept_changed_and_given_up() {
        let plan = |title: &str| {
            Some(Box::new(ActivityPlan { title: title.to_owned(), ..ActivityPlan::default() }))
        };
        let mut decisions = Decisions::default();
        let decide = |plan| Decision::ActivityPlan { name: "p".to_owned(), plan };
        let first = decisions.apply(decide(plan("Evening")));
        assert_eq!(first, decide(None));
        let second = decisions.apply(decide(plan("Morning")));
        assert_eq!(Decisions::from_bytes(&decisions.to_bytes()), Ok(decisions.clone()));
        decisions.apply(second);
        assert_eq!(decisions.activity_plans["p"].title, "Evening");
        decisions.apply(first);
        assert_eq!(decisions, Decisions::default());
    }

    #[test]
    fn thresholds_of_signals_are_undone_too() {
        let mut decisions = Decisions::default();
        let rules = SignalRules { burst_acts: 20, ..SignalRules::default() };
        let undo = decisions.apply(Decision::Signals(rules));
        assert_eq!(Decisions::from_bytes(&decisions.to_bytes()).unwrap().signals, rules);
        assert_eq!(undo, Decision::Signals(SignalRules::default()));
        decisions.apply(undo);
        assert_eq!(decisions, Decisions::default());
    }

    #[test]
    fn recommenders_and_barred_contents_are_undone_and_kept() {
        let chosen = Chosen::prior(true);
        let mut decisions = Decisions::default();
        let first = decisions.apply(Decision::Recommender(Some(chosen.clone())));
        let barred = |barred| Decision::Barred { content: "c".to_owned(), barred };
        let second = decisions.apply(barred(true));
        assert_eq!(decisions.apply(barred(true)), barred(true), "it was so already");
        assert_eq!(Decisions::from_bytes(&decisions.to_bytes()), Ok(decisions.clone()));
        assert_eq!(decisions.recommender, Some(chosen));
        decisions.apply(second);
        decisions.apply(first);
        assert_eq!(decisions, Decisions::default());
    }

    #[test]
    fn they_come_back_from_disk() {
        let mut decisions = Decisions::default();
        decisions.apply(named("常客"));
        let bytes = decisions.to_bytes();
        assert_eq!(Decisions::from_bytes(&bytes), Ok(decisions));
        assert_eq!(Decisions::from_bytes(&[]), Ok(Decisions::default()));
        for place in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[place] ^= 4;
            assert_eq!(Decisions::from_bytes(&damaged), Err(DecisionsDamaged), "{place}");
        }
    }

    #[test]
    fn fields_of_another_version_are_no_damage() {
        let json = br#"{"of_a_later_version":{"a":1}}"#;
        let mut bytes = xxhash_rust::xxh3::xxh3_64(json).to_le_bytes().to_vec();
        bytes.extend(json);
        assert_eq!(Decisions::from_bytes(&bytes), Ok(Decisions::default()));
    }
}
