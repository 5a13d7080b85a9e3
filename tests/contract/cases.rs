//! Real purchases with the standard pack: what is in a case's folder is what comes out.
//!
//! A folder of `tests/cases` is named for a practice vendor. It holds the contract in
//! short and the documents as text. A missing file is written and the test fails once;
//! `UPDATE=1` writes all of them anew.

use std::fmt::Write as _;

use anteroom::contract::{Contract, Origin, select};
use anteroom::document::{addendum, report};
use anteroom::export::text::text;
use anteroom::pack::Pack;
use anteroom::scoring::Scorecard;

use super::documents::sound;
use super::standard::{path, practice};
use crate::shipped::standard;
use crate::support::golden::golden;

/// The practice vendors, and whether their documents are kept as well.
const CASES: [(&str, bool); 6] = [
    ("imaging-workstation-contradictory", false),
    ("imaging-workstation-good", false),
    ("imaging-workstation-mediocre", false),
    ("infusion-pump-contradictory", false),
    ("infusion-pump-good", false),
    ("infusion-pump-mediocre", true),
];

#[test]
fn every_practice_vendor_gets_the_contract_in_its_folder() {
    let pack = standard();
    for (name, documents) in CASES {
        let folder = path("tests/cases").join(name);
        let assessment = practice(&pack, name);
        let card = Scorecard::of(&pack, &assessment);
        let contract = select(&pack, &assessment, &card);
        let addendum = addendum(&pack, &assessment, &card, &contract);
        let report = report(&pack, &assessment, &card, &contract, None);
        sound(&addendum);
        sound(&report);
        golden(&folder.join("contract.txt"), &in_short(&pack, &contract));
        if documents {
            golden(&folder.join("addendum.txt"), &text(&addendum));
            golden(&folder.join("report.txt"), &text(&report));
        }
    }
}

/// Returns a contract in short: clauses with reasons, variables, gaps, problems.
fn in_short(pack: &Pack, contract: &Contract) -> String {
    let mut out = format!("{} tier\n", contract.tier.name());
    for part in &contract.parts {
        let _ = writeln!(out, "\nPart {} {}", part.id, part.title);
        for clause in &part.clauses {
            let _ = writeln!(
                out,
                "\n{} {} {}, {}\n  {}\n  {}",
                clause.number,
                clause.id,
                clause.title,
                clause.strength.name(),
                clause.included_because,
                clause.because
            );
            for reason in &clause.reasons {
                let asks = reason.asks_for.map_or("-", |strength| strength.name());
                let _ = writeln!(out, "  {} {asks}: {}", reason.question, reason.because);
            }
        }
    }
    let _ = writeln!(out, "\nLeft out");
    for (id, why) in &contract.left_out {
        let _ = writeln!(out, "{id} {why}");
    }
    let _ = writeln!(out, "\nVariables used");
    for filled in contract.variables.iter().filter(|filled| filled.used) {
        let origin = match filled.origin {
            Origin::Hand => "by hand",
            Origin::Answer => "from an answer",
            Origin::Default => "default",
            Origin::Blank => "blank",
        };
        let _ = writeln!(out, "{} = {} ({origin})", filled.id, filled.printed);
        if let Some(why) = &filled.refused {
            let _ = writeln!(out, "  {why}");
        }
    }
    let _ = writeln!(out, "\nGaps");
    for (at, gap) in contract.gaps.iter().enumerate() {
        let clauses: Vec<&str> = gap.clauses.iter().map(|id| id.as_str()).collect();
        let ask = pack.question(&gap.question).map_or("", |question| &question.ask);
        let _ = writeln!(
            out,
            "\n{}. {} {ask}\n  {}\n  {}\n  {}, {}\n  {}\n  {}{}{}",
            at + 1,
            gap.question,
            gap.gap,
            gap.action,
            gap.owner,
            gap.due_words,
            gap.evidence,
            clauses.join(", "),
            if gap.before_connection { ", before connection" } else { "" },
            if gap.hard_gate { ", hard gate" } else { "" },
        );
    }
    let _ = writeln!(out, "\nTo settle");
    for problem in &contract.problems {
        let _ = writeln!(out, "- {}", problem.text);
    }
    out
}
