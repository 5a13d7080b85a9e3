//! The one integration binary: everything that is checked natively.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cases;
mod clarification;
mod cli;
mod contract;
mod exchange;
mod export;
mod faults;
mod house;
mod layers;
mod mutations;
mod new_pack;
mod overlay;
mod pack_authors;
mod pack_diff;
mod practice;
mod readme;
mod released;
mod saved;
mod saved_laws;
mod schema;
mod scoring;
mod set;
mod sheets;
mod sheets_faults;
mod shipped;
mod small_pack;
mod support;
