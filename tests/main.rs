//! The one integration binary: everything that is checked natively.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod house;
mod layers;
mod scoring;
