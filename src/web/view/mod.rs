//! The screens: props down, actions up.

pub(crate) mod app;
pub(crate) mod parts;
pub(crate) mod station;

pub(crate) mod answering;
mod aside;
pub(crate) mod asked;
pub(crate) mod bar;
pub(crate) mod compare;
pub(crate) mod contract;
pub(crate) mod documents;
mod domain;
pub(crate) mod finish;
mod frame;
pub(crate) mod gallery;
pub(crate) mod home;
pub(crate) mod keys;
mod notices;
pub(crate) mod own_score;
pub(crate) mod press;
mod profile;
pub(crate) mod question;
mod readiness;
pub(crate) mod received;
pub(crate) mod references;
pub(crate) mod review;
mod saved;
pub(crate) mod scorecard;
pub(crate) mod search;
pub(crate) mod section;
pub(crate) mod sign_off;
pub(crate) mod steps;
pub(crate) mod stored;
mod tier;
pub(crate) mod told;
pub(crate) mod tour;
mod vendor;
