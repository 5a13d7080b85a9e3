//! The one integration binary: everything that is checked natively.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod exchange;
mod house;
mod layers;
mod saved;
mod saved_laws;
mod small_pack;
