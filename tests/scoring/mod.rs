//! What answers are worth: the scoring model, its worked example and its laws.

mod bank;
mod standard;
mod worked_example;
