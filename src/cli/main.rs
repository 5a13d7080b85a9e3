//! The command line `anteroom`: the same engine as the page, for scripts and authors.

mod args;
mod check;
mod diff;
mod document;
mod explain;
mod fault;
mod files;
mod json;
mod new;
mod packs;
mod preview;
mod say;
mod score;
mod table;
mod tier;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::{Args, Verb};
use crate::fault::{Exit, Fault};

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(exit) => exit.into(),
        // Whoever reads the output has read enough.
        Err(Fault::Unheard) => Exit::Fine.into(),
        Err(fault) => {
            say::error(&fault.to_string(), &fault.hint());
            fault.exit().into()
        }
    }
}

fn run(args: &Args) -> Result<Exit, Fault> {
    let pack = args.pack.as_deref();
    match &args.verb {
        Verb::Check(check) => check::run(pack, check),
        Verb::DiffPack(diff) => diff::run(&diff.old, &diff.new),
        Verb::Preview(args) => preview::run(args),
        Verb::New(new) => new::run(pack, new),
        Verb::Tier(tier) => tier::run(pack, tier),
        Verb::Score(score) => score::run(pack, score),
        Verb::Contract(print) => document::run(pack, print, document::What::Contract),
        Verb::Report(print) => document::run(pack, print, document::What::Report),
    }
}
