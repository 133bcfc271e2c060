//! Every word of the interface, one struct a language.
//!
//! A page's words are a struct here (`text/home.rs`) and a value in each language
//! (`text/en/home.rs`, `text/zh/home.rs`): a string that one language lacks does
//! not compile. Sentences with values are `fn` pointers; they get the [`Format`]
//! so that numbers inside are written as the language writes them.

mod en;
mod zh;

mod activities;
mod common;
mod content;
pub mod engage;
mod experiments;
mod failure;
mod health;
mod home;
mod import;
mod issue;
mod labels;
mod members;
pub mod network;
mod overview;
mod plan;
mod profiles;
mod quality;
mod recommend;
mod settings;
mod shell;
mod topics;

pub use activities::Activities;
pub use common::Common;
pub use content::Content;
pub use engage::Engage;
pub use experiments::Experiments;
pub use failure::FailureWords;
pub use health::Health;
pub use home::Home;
pub use import::Import;
pub use issue::IssueWords;
pub use labels::{Labels, MeasureWords};
pub use members::{MemberWords, Members, SegmentWords};
pub use network::Network;
pub use overview::Overview;
pub use plan::Plan;
pub use profiles::{
    ClassWords, EvidenceWords, FeatureWords, LoyaltyWords, MoveWords, NamingWords, Profiles,
    StandingWords, WeightWords,
};
pub use quality::Moderation;
pub use recommend::{
    ChoiceWords, DigestWords, MemberListWords, NewcomerWords, Quality, ReasonWords, Recommend,
    SuitedWords,
};
pub use settings::Settings;
pub use shell::Shell;
pub use topics::Topics;

use super::format::Format;
use super::state::Language;

/// A sentence with a count in it.
pub type Counted = fn(&Format, u64) -> String;

/// Every word of one language.
pub struct Text {
    /// Words that many pages share.
    pub common: Common,
    /// Navigation, banners, help.
    pub shell: Shell,
    /// The three doors.
    pub home: Home,
    /// Preview and commit.
    pub import: Import,
    /// What readers could not take, and its remedy.
    pub issue: IssueWords,
    /// Why a request came to nothing.
    pub failure: FailureWords,
    /// Settings.
    pub settings: Settings,
    /// Names of kinds, features, measures.
    pub labels: Labels,
    /// Overview.
    pub overview: Overview,
    /// Health.
    pub health: Health,
    /// The member table and a member's page.
    pub members: Members,
    /// The views of members beside the table.
    pub profiles: Profiles,
    /// The content table and a content's page.
    pub content: Content,
    /// Activities.
    pub activities: Activities,
    /// Planning an activity, and looking back on one.
    pub engage: Engage,
    /// Experiments.
    pub experiments: Experiments,
    /// The content plan.
    pub plan: Plan,
    /// The review queue and the own contents.
    pub quality: Moderation,
    /// Who is tied to whom.
    pub network: Network,
    /// Topics and keywords.
    pub topics: Topics,
    /// Lists, their reasons, and what the models are worth.
    pub recommend: Recommend,
}

/// The words of a language.
pub fn of(language: Language) -> &'static Text {
    match language {
        Language::En => &en::EN,
        Language::Zh => &zh::ZH,
    }
}
