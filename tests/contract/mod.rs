//! What must be agreed: clause choice, variables, wording, schedules, documents.

mod documents;
mod selection;
mod world;
