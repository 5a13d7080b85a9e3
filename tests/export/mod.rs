//! Documents as files: what every writer must keep, and what they look like.

#[cfg(feature = "pdf")]
mod added;
#[cfg(feature = "xlsx")]
mod cells;
#[cfg(feature = "pdf")]
mod checkers;
#[cfg(feature = "office")]
mod docx;
mod everything;
#[cfg(feature = "pdf")]
mod front;
mod golden;
mod hard;
mod markdown;
#[cfg(feature = "office")]
mod office;
#[cfg(feature = "pdf")]
mod paper;
#[cfg(feature = "pdf")]
mod quiet;
#[cfg(feature = "pdf")]
pub(crate) mod reader;
mod sample;
#[cfg(feature = "pdf")]
mod sheets;
#[cfg(feature = "pdf")]
pub(crate) mod tagged;
