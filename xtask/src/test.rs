//! `cargo xtask test`: everything that can fail, the engine first, the browser last.

use std::process::Command;

use crate::fault::Fault;
use crate::page::{self, Speed};
use crate::{paths, run, say, sizes, tools};

/// Runs every test.
pub(crate) fn all(speed: Speed) -> Result<(), Fault> {
    native()?;
    browser(speed, None)
}

/// Runs the tests of the engine, the shells' own, and those of this build tool.
pub(crate) fn native() -> Result<(), Fault> {
    tools()?;
    say::step("Testing the engine and the command line", || {
        run::run(run::cargo().args(["test", "--workspace", "--all-features"]))
    })
}

/// Finds or installs what those tests open and check documents with.
pub(crate) fn tools() -> Result<(), Fault> {
    say::step("Getting what the tests open documents with", tools::readers)?;
    say::step("Getting what checks PDF files for PDF/UA", tools::pdf_checkers)
}

/// Builds the page and runs the journeys through it, all or those whose name matches.
pub(crate) fn browser(speed: Speed, pattern: Option<&str>) -> Result<(), Fault> {
    let chromium = say::step("Getting a browser", tools::chromium)?;
    say::step("Getting what the tests read PDF files with", tools::pdf_readers)?;
    say::step("Getting what drives the browser", || {
        tools::npm_ci(&paths::browser_tests())
    })?;
    let servers = say::step("Getting the servers of the samples", tools::servers)?;
    let files = page::build(speed)?;
    say::step("Compressing and writing dist/", || page::write(&files, speed))?;
    if speed == Speed::Small {
        let (table, verdict) = sizes::weigh(&files)?;
        say::result(&table);
        verdict?;
    }
    say::step("Testing the page in the browser", || {
        let mut node = Command::new("node");
        node.current_dir(paths::browser_tests()).env("CHROMIUM", &chromium);
        node.env("ANTEROOM_SERVERS", &servers);
        if let Ok(xtask) = std::env::current_exe() {
            node.env("ANTEROOM_XTASK", xtask);
        }
        // One file at a time: a browser each is enough for two cores.
        node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
        if let Some(pattern) = pattern {
            node.arg(format!("--test-name-pattern={pattern}"));
        }
        run::run(&mut node)
    })
}
