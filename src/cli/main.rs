//! The command line `anteroom`: the same engine as the page, for scripts and authors.

mod args;
mod check;
mod compare;
mod diff;
mod document;
mod explain;
mod fault;
mod files;
mod json;
mod new;
mod new_pack;
mod packs;
mod preview;
mod say;
mod score;
mod sheets;
mod table;
mod tables;
mod tier;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::{Args, Verb};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;

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
    let wanted = Wanted { pack: args.pack.as_deref(), overlay: args.overlay.as_deref() };
    match &args.verb {
        Verb::Check(check) => check::run(wanted, check),
        Verb::DiffPack(diff) => diff::run(&diff.old, &diff.new),
        Verb::NewPack(new) => new_pack::run(new),
        Verb::ExportPack(export) => sheets::export(wanted, export),
        Verb::ImportPack(import) => sheets::import(import),
        Verb::Preview(args) => preview::run(args),
        Verb::New(new) => new::run(wanted, new),
        Verb::Tier(tier) => tier::run(wanted, tier),
        Verb::Score(score) => score::run(wanted, score),
        Verb::Compare(compare) => compare::run(wanted, compare),
        Verb::Tables(tables) => tables::run(wanted, tables),
        Verb::Contract(print) => document::contract(wanted, print),
        Verb::Report(print) => document::report(wanted, print),
        Verb::Document(papers) => document::run(wanted, papers),
        Verb::Bundle(bundle) => document::bundle(wanted, bundle),
        Verb::Open(open) => document::open(wanted, open),
    }
}
