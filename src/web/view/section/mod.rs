//! What helps along the questions and is not needed to answer them.

mod jump;
mod people;
mod tools;
mod wrong;

pub(crate) use jump::jump;
pub(crate) use tools::{Tools, tools};
pub(crate) use wrong::wrong;
