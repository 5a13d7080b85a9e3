//! Real purchases with the standard pack: what is in a case's folder is what comes out.
//!
//! A folder of `tests/cases` is named for a practice vendor. It holds the contract in
//! short and the documents as text. A missing file is written and the test fails once;
//! `UPDATE=1` writes all of them anew.

use std::fmt::Write as _;

use anteroom::assessment::{
    Assessment, Audience, Comment, Control, ControlStrength, Event, Exception,
    Negotiation, Override, RemedyPlan, SignOff, VariantChoice, saved,
};
use anteroom::contract::{Contract, Origin, select};
use anteroom::document::{addendum, report};
use anteroom::export::text::text;
use anteroom::pack::{ClauseId, Pack, Permille, Strength};

use anteroom::scoring::{Scorecard, Verdict, smallest_change};
use jiff::civil::date;

use super::documents::sound;
use super::standard::{path, practice};
use super::world::id;
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
        let smallest = smallest_change(&pack, &assessment, &card);
        let report = report(&pack, &assessment, &card, &contract, smallest.as_ref());
        sound(&addendum);
        sound(&report);
        golden(&folder.join("contract.txt"), &in_short(&pack, &contract));
        if documents {
            golden(&folder.join("addendum.txt"), &text(&addendum));
            golden(&folder.join("report.txt"), &text(&report));
        }
    }
}

/// Returns a purchase after review and talks: an exception, controls, an override, clauses
/// by hand, a planned remedy, values by hand.
fn negotiated(pack: &Pack) -> Assessment {
    let by = || "Ada Moreno".to_owned();
    let on = Some(date(2026, 10, 6));
    let choice = |strength, reason: &str| {
        let reason = reason.to_owned();
        Some(VariantChoice { strength, reason, by: by(), on })
    };
    let control = |strength| Control {
        what: "Gateway with multi-factor sign-in".to_owned(),
        owner: "Network team".to_owned(),
        review_on: Some(date(2027, 4, 1)),
        strength,
    };
    let events = [
        Event::Excepted(
            id("SBM-01"),
            Some(Exception {
                by: "Grace Lin, chief executive".to_owned(),
                reason: "No other pump fits the drug library".to_owned(),
                on,
                expires: date(2027, 6, 30),
            }),
        ),
        Event::Controlled(
            id("IAM-06"),
            vec![control(ControlStrength::Effective), control(ControlStrength::Weak)],
        ),
        Event::Overrode(
            id("GOV-02"),
            Some(Override {
                credit: Permille::HALF,
                reason: "The certificate covers another site".to_owned(),
                by: by(),
                on,
            }),
        ),
        Event::Commented(
            id("GOV-02"),
            Comment {
                text: "INTERNAL".to_owned(),
                audience: Audience::Internal,
                by: by(),
                on,
            },
        ),
        Event::ChoseVariant(id("CL-30"), choice(Strength::Fallback, "agreed in talks")),
        Event::ChoseVariant(id("CL-06"), choice(Strength::Fallback, "last offer")),
        Event::ChoseVariant(id("CL-31"), choice(Strength::Base, "")),
        Event::Negotiated(id("CL-34"), Negotiation::VendorObjects),
        Event::Noted(id("CL-34"), Some("They want a cap; hold out".to_owned())),
        Event::Added(
            id("CL-34"),
            Some("The Supplier names a deputy.\nBoth meet **monthly**.".to_owned()),
        ),
        Event::Planned(
            id("DSC-05"),
            Some(RemedyPlan {
                action: "Deliver the missing security guide".to_owned(),
                owner: "Supplier, product security".to_owned(),
                due: Some(date(2028, 1, 1)),
                evidence: "The guide".to_owned(),
                before_connection: true,
            }),
        ),
        Event::Filled(id("fix_uncontrolled_days"), Some("90".to_owned())),
        Event::Filled(id("holdback_pct"), Some("0".to_owned())),
        Event::Filled(id("buyer_security_contact"), Some("Ward desk".to_owned())),
        Event::SignedOff(Some(SignOff {
            by: "Grace Lin".to_owned(),
            reason: "Accepted until the next model".to_owned(),
            on,
        })),
    ];
    events
        .into_iter()
        .fold(practice(pack, "infusion-pump-contradictory"), Assessment::after)
}

#[test]
fn a_purchase_after_review_and_talks_says_so_where_it_should() {
    let pack = standard();
    let assessment = negotiated(&pack);
    let card = Scorecard::of(&pack, &assessment);
    let contract = select(&pack, &assessment, &card);
    let addendum = addendum(&pack, &assessment, &card, &contract);
    let smallest = smallest_change(&pack, &assessment, &card);
    let report = report(&pack, &assessment, &card, &contract, smallest.as_ref());
    sound(&addendum);
    sound(&report);
    assert_eq!(card.verdict, Verdict::Stop);
    let said = text(&addendum);
    for internal in
        ["INTERNAL", "hold out", "last offer", "agreed in talks", "another site"]
    {
        assert!(!said.contains(internal), "the addendum says `{internal}`");
    }
    let fallback = contract.clause(&id("CL-06")).unwrap();
    assert_ne!(fallback.strength, Strength::Fallback, "its gate is open");
    let folder = path("tests/cases/infusion-pump-negotiated");
    golden(&folder.join("assessment.json"), &saved::write(&assessment));
    golden(&folder.join("contract.txt"), &in_short(&pack, &contract));
    golden(&folder.join("addendum.txt"), &said);
    golden(&folder.join("report.txt"), &text(&report));
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
        let clauses: Vec<&str> = gap.clauses.iter().map(ClauseId::as_str).collect();
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
