//! Simplified Chinese.

mod activities;
mod common;
mod content;
mod engage;
mod experiments;
mod failure;
mod health;
mod home;
mod import;
mod issue;
mod labels;
mod members;
mod network;
mod overview;
mod plan;
mod profiles;
mod quality;
mod recommend;
mod settings;
mod shell;
mod topics;

use super::Text;

/// Simplified Chinese.
pub static ZH: Text = Text {
    common: common::COMMON,
    shell: shell::SHELL,
    home: home::HOME,
    import: import::IMPORT,
    issue: issue::ISSUE,
    failure: failure::FAILURE,
    settings: settings::SETTINGS,
    labels: labels::LABELS,
    overview: overview::OVERVIEW,
    health: health::HEALTH,
    members: members::MEMBERS,
    profiles: profiles::PROFILES,
    content: content::CONTENT,
    activities: activities::ACTIVITIES,
    engage: engage::ENGAGE,
    experiments: experiments::EXPERIMENTS,
    plan: plan::PLAN,
    quality: quality::QUALITY,
    network: network::NETWORK,
    topics: topics::TOPICS,
    recommend: recommend::RECOMMEND,
};
