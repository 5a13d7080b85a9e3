//! `cargo xtask`: builds, serves, checks and tests Anteroom.

mod bench;
mod cache;
mod catalogue;
mod check;
mod dist;
mod fault;
mod forms;
mod minify;
mod optimize;
mod pack;
mod page;
mod parts;
mod paths;
mod release;
mod run;
mod say;
mod sbom;
mod serve;
mod sizes;
mod slim;
mod target;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::fault::Fault;
use crate::page::Speed;

/// Builds, serves and tests Anteroom.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build the page and serve it on this machine
    Serve {
        /// Port to listen on; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build quickly instead of small
        #[arg(long)]
        dev: bool,
        /// Serve what dist/ holds already
        #[arg(long, conflicts_with = "dev")]
        no_build: bool,
    },
    /// Build the page into dist/, for any web server, and show what it weighs
    Dist {
        /// Build quickly instead of small
        #[arg(long)]
        dev: bool,
    },
    /// Run every test: the engine's, the command line's and the browser's
    Test {
        /// Test the page in a quick build
        #[arg(long)]
        fast: bool,
        /// Leave the browser out
        #[arg(long)]
        no_browser: bool,
        /// Only browser tests whose name matches this
        #[arg(long, value_name = "PATTERN", conflicts_with = "no_browser")]
        browser: Option<String>,
    },
    /// Find or install what the engine's tests open and check documents with
    Tools,
    /// Find or add what compiles WebAssembly
    Target,
    /// Check formatting, lints, docs and layers
    Check,
    /// Keep a golden copy of the standard pack, as it is released
    ReleasePack,
    /// Measure the engine's speed
    Bench {
        /// Only benchmarks whose name contains this
        filter: Option<String>,
    },
}

fn main() -> ExitCode {
    let result = match Args::parse().verb {
        Verb::Serve { port, dev, no_build } => {
            serve::serve(port, (!no_build).then_some(Speed::of(dev)))
        }
        Verb::Dist { dev } => dist::dist(Speed::of(dev)),
        Verb::Test { no_browser: true, .. } => test::native(),
        Verb::Test { browser: Some(pattern), fast, .. } => {
            test::browser(Speed::of(fast), Some(&pattern))
        }
        Verb::Test { fast, .. } => test::all(Speed::of(fast)),
        Verb::Tools => test::tools(),
        Verb::Target => target::Compiler::ensure().map(drop),
        Verb::Check => check::check(),
        Verb::ReleasePack => release::release(),
        Verb::Bench { filter } => bench::bench(filter.as_deref()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say::fault(&fault);
            match fault {
                Fault::Failed { code, .. } => ExitCode::from(code),
                _ => ExitCode::from(2),
            }
        }
    }
}
