//! The pages, one file each.

mod bar;
mod chances;
mod choice;
mod clock;
mod figure;
mod findings;
mod keywords;
mod period;
mod query;
mod recommended;
mod review;
mod rules;
mod series;

pub mod activities;
pub mod content;
pub mod experiments;
pub mod health;
pub mod home;
pub mod import;
pub mod member;
pub mod members;
pub mod network;
pub mod not_found;
pub mod overview;
pub mod plan;
pub mod quality;
pub mod recommend;
pub mod settings;
pub mod topics;
