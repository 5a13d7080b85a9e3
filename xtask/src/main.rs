//! `cargo xtask`: everything that has to be built, served and tested.
fn main() {}
