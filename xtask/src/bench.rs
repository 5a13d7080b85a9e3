//! `cargo xtask bench`: how fast the engine is, on this machine.

use crate::fault::Fault;
use crate::{run, say};

/// Runs the native benchmarks, all or those whose name contains `filter`.
pub(crate) fn bench(filter: Option<&str>) -> Result<(), Fault> {
    say::step("Measuring the engine", || {
        let mut cargo = run::cargo();
        cargo.args(["bench", "--package", "anteroom", "--benches"]);
        if let Some(filter) = filter {
            cargo.args(["--", filter]);
        }
        run::run(&mut cargo)
    })
}
