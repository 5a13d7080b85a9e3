//! Small pieces that two or more screens are made of.

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

pub(crate) use bar::Bar;
pub(crate) use button::{Button, Weight};
pub(crate) use chip::Chip;
pub(crate) use choices::{ChoiceItem, Choices};
pub(crate) use dialog::Dialog;
pub(crate) use disclosure::Disclosure;
pub(crate) use empty::Empty;
pub(crate) use field::{DateField, SelectField, TextArea, TextField};
pub(crate) use icon::{Icon, Sign};
pub(crate) use link::Link;
pub(crate) use progress::Progress;
pub(crate) use table::{Column, Table};
