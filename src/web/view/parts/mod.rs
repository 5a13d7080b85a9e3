//! Small pieces that two or more screens are made of.
//!
//! A piece is a plain function: it takes what it cannot do without. One with more to say
//! gives a builder, which `html` draws, with the words or elements in it where it has any:
//! `button(onclick).weight(Weight::Plain).label("Undo").html(icon(Sign::Undo))`.

mod bar;
mod button;
mod chip;
mod choices;
mod dialog;
mod disclosure;
mod empty;
mod field;
mod icon;
mod link;
mod progress;
mod table;

pub(crate) use bar::{Bar, bar};
pub(crate) use button::{Weight, button};
pub(crate) use chip::chip;
pub(crate) use choices::{ChoiceItem, Choices, choices};
pub(crate) use dialog::Dialog;
pub(crate) use disclosure::disclosure;
pub(crate) use empty::empty;
pub(crate) use field::{Said, content, date_field, select_field, text_field, typed};
pub(crate) use icon::{Sign, icon};
pub(crate) use link::{Link, link};
pub(crate) use progress::progress;
pub(crate) use table::{Column, table};
