//! What must be agreed: clause choice, variables, wording, schedules, documents.

mod cases;
mod documents;
mod selection;
mod standard;
mod world;
