//! Words that hang on what fills a blank or on what else is in the addendum: units of
//! one, schedules that apply, notes on clauses that were left out.

use std::collections::BTreeSet;

use anteroom::assessment::EvidenceLevel;
use anteroom::contract::{Contract, Piece, noted, refusal, select, wording};
use anteroom::document::{Block, Document, addendum};
use anteroom::pack::{
    Condition, Inclusion, Note, Pack, Permille, Run, Strength, VariableId, VariableKind,
};
use anteroom::scoring::{Counts, GateState, Scorecard};

use super::documents::{lines, sound};
use super::standard::practice;
use super::world::{Row, assessment, card, cl, id, pack};
use crate::shipped::standard;

/// Returns the variables of a pack that count days, months, years or hours and may be 1.
fn spans(pack: &Pack) -> BTreeSet<VariableId> {
    let counts = |kind: &VariableKind| match kind {
        VariableKind::Number { unit, .. } => {
            ["days", "months", "years", "hours"].iter().any(|end| unit.ends_with(end))
        }
        _ => false,
    };
    let spans = pack.variables.iter().filter(|each| counts(&each.kind));
    spans
        .filter(|each| refusal(each, "1").is_none())
        .map(|each| each.id.clone())
        .collect()
}

/// Returns every clause of the pack in every strength, and its notes, as printed.
fn everything(pack: &Pack, contract: &Contract) -> Vec<Vec<Piece>> {
    let mut all = Vec::new();
    for clause in contract.clauses() {
        for strength in Strength::ALL {
            let clause =
                anteroom::contract::ContractClause { strength, ..clause.clone() };
            let mut pending = wording(pack, contract, &clause);
            while let Some(worded) = pending.pop() {
                all.push(worded.text);
                pending.extend(worded.items);
            }
        }
        let prose = pack.clause(&clause.id).and_then(|clause| clause.prose.as_ref());
        let notes = prose.into_iter().flat_map(|prose| &prose.notes);
        all.extend(notes.map(|note| noted(pack, contract, note)));
    }
    all
}

/// Returns whether a text opens with a unit in the plural.
fn plural(text: &str) -> bool {
    let lower = text.trim_start().to_lowercase();
    let bare = lower.trim_start_matches("business ").trim_start_matches("calendar ");
    ["days", "months", "years", "hours"].iter().any(|unit| bare.starts_with(unit))
}

#[test]
fn one_day_month_year_or_hour_is_singular_wherever_it_is_printed() {
    let mut pack = standard();
    for clause in &mut pack.clauses {
        clause.include = Inclusion::When(Condition::Always);
    }
    let mut assessment = practice(&pack, "infusion-pump-mediocre");
    let spans = spans(&pack);
    for span in &spans {
        assessment.contract.variables.insert(span.clone(), "1".to_owned());
    }
    let card = Scorecard::of(&pack, &assessment);
    let contract = select(&pack, &assessment, &card);
    let mut singular = BTreeSet::new();
    for pieces in everything(&pack, &contract) {
        for pair in pieces.windows(2) {
            if let [Piece::Value { variable, printed }, Piece::Text(text)] = pair
                && printed == "1"
            {
                assert!(!plural(text), "{variable}: 1{text}");
                let words = text.trim_start().to_lowercase();
                let one = ["day", "month", "year", "hour", "business day"];
                if one.iter().any(|unit| words.starts_with(unit)) {
                    singular.insert(variable.clone());
                }
            }
        }
    }
    let untested: Vec<_> = spans.difference(&singular).collect();
    assert!(untested.is_empty(), "never printed with their unit: {untested:?}");
    assert!(spans.len() > 15, "{spans:?}");
    // What is two stays two.
    assessment.contract.variables.insert(id("kev_notice_bd"), "2".to_owned());
    let contract = select(&pack, &assessment, &card);
    let two = everything(&pack, &contract).into_iter().flat_map(|pieces| {
        let pairs = pieces.windows(2).map(<[Piece]>::to_vec).collect::<Vec<_>>();
        pairs.into_iter().filter(|pair| {
            matches!(&pair[0], Piece::Value { variable, .. }
                if variable.as_str() == "kev_notice_bd")
        })
    });
    assert!(two.filter(|pair| plural(pair[1].printed())).count() > 1);
}

/// Fails if the addendum names a schedule that it does not have; returns those it has.
#[track_caller]
fn schedules(document: &Document) -> Vec<String> {
    sound(document);
    let printed: Vec<String> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { number: Some(number), .. } => Some(number.clone()),
            _ => None,
        })
        .filter(|number| number.starts_with("Schedule "))
        .collect();
    let said = lines(document).join("\n");
    for (at, named) in said.match_indices("Schedule ") {
        let number = said[at + named.len()..].chars().next().unwrap();
        if number.is_ascii_digit() {
            let name = format!("{named}{number}");
            assert!(printed.contains(&name), "{name} is named and not there");
        }
    }
    printed
}

#[test]
fn a_schedule_is_printed_where_its_clause_is() {
    let pack = standard();
    let assessment = practice(&pack, "infusion-pump-good");
    let mut card = Scorecard::of(&pack, &assessment);
    let contract = select(&pack, &assessment, &card);
    let document = addendum(&pack, &assessment, &card, &contract);
    let with_gaps = schedules(&document);
    assert!(with_gaps.iter().any(|name| name == "Schedule 4"), "{with_gaps:?}");
    for part in &mut card.contributions {
        part.counted = Counts::Answered;
        part.credit = Permille::FULL;
        part.evidence = EvidenceLevel::Verified;
    }
    for gate in &mut card.gates {
        gate.state = GateState::Passed;
    }
    let mut contract = select(&pack, &assessment, &card);
    assert!(contract.gaps.is_empty() && contract.clause(&cl("CL-32")).is_none());
    let document = addendum(&pack, &assessment, &card, &contract);
    let business = contract.clause(&cl("CL-25")).is_some();
    let mut expected = vec!["Schedule 1", "Schedule 2", "Schedule 3", "Schedule 5"];
    expected.extend(business.then_some("Schedule 6"));
    assert_eq!(schedules(&document), expected);
    for part in &mut contract.parts {
        part.clauses.retain(|clause| clause.id != cl("CL-25"));
    }
    let document = addendum(&pack, &assessment, &card, &contract);
    assert_eq!(schedules(&document), expected[..4]);
}

#[test]
fn a_note_says_which_clause_is_not_in_the_addendum() {
    let mut pack = pack();
    let note = Note {
        title: "Drafting".to_owned(),
        text: vec![
            Run::Text("See ".to_owned()),
            Run::Clause(cl("CL-02")),
            Run::Text(" and ".to_owned()),
            Run::Clause(cl("CL-04")),
            Run::Text(". ".to_owned()),
            Run::Clause(cl("CL-02")),
            Run::Text(" helps.".to_owned()),
        ],
    };
    pack.clauses[0].prose.as_mut().unwrap().notes = vec![note.clone()];
    let rows = [("IAM-02", Row::shown(1000))];
    let contract = select(&pack, &assessment(&pack, &rows), &card(&pack, &rows));
    let said: String =
        noted(&pack, &contract, &note).iter().map(Piece::printed).collect();
    assert_eq!(
        said,
        "See the clause \u{201c}Title of CL-02\u{201d} (CL-02, not in this addendum) and \
         clause 1 (Title of CL-04). The clause \u{201c}Title of CL-02\u{201d} (CL-02, not in \
         this addendum) helps."
    );
}
