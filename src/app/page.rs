//! The pages, one file each.

mod choice;
mod figure;
mod query;
mod recommended;
mod series;

pub mod activities;
pub mod content;
pub mod home;
pub mod import;
pub mod member;
pub mod members;
pub mod not_found;
pub mod overview;
pub mod settings;
