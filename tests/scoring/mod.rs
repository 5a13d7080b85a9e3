//! What answers are worth: the scoring model, its worked example and its laws.

mod bank;
mod worked_example;
