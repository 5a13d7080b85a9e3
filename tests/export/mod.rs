//! Documents as files: what every writer must keep, and what they look like.

#[cfg(feature = "pdf")]
mod added;
mod everything;
#[cfg(feature = "pdf")]
mod front;
mod golden;
mod hard;
#[cfg(feature = "pdf")]
mod paper;
#[cfg(feature = "pdf")]
mod quiet;
#[cfg(feature = "pdf")]
mod reader;
mod sample;
#[cfg(feature = "pdf")]
mod sheets;
#[cfg(feature = "pdf")]
mod tagged;
