//! What answers are worth: the scoring model, its worked example and its laws.

mod bank;
mod change;
mod compare;
mod fractions;
mod gates;
mod laws;
mod rules;
mod standard;
mod tier;
mod trial;
mod worked_example;
