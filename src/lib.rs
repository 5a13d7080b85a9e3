//! Anteroom's engine: from a question pack and one purchase to a verdict and a contract.
//!
//! The whole program is one line of stages, each a folder:
//! `pack → assessment → scoring → contract → document → export`.
//! The engine knows no browser, clock, file system or randomness; shells pass those in.

mod ordered;

pub mod diag;

pub mod pack;

pub mod assessment;

pub mod scoring;

pub mod contract;

pub mod document;
pub mod export;
