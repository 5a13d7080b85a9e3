//! What must be agreed: clause choice, variables, wording, schedules, documents.

mod by_hand;
mod cases;
mod documents;
mod laws;
mod selection;
mod standard;
mod units;
mod world;
