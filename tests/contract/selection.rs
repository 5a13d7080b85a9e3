//! Which clauses an addendum has, in which strength, with which words.

use anteroom::assessment::{RemedyPlan, VariantChoice};
use anteroom::contract::{Contract, Origin, Piece, Refused, Worded, select, wording};
use anteroom::pack::{
    Condition, Inclusion, Pack, QuestionId, Strength, VariableKind, Variant,
};
use anteroom::scoring::{Counts, GateState};
use jiff::civil::date;
use proptest::prelude::*;

use super::world::{
    Row, assessment, card, cl, id, pack, paragraph, remote_pack, var, variable,
};

/// Returns the contract of rows, with everything else at its default.
fn contract(pack: &Pack, rows: &[(&str, Row)], remote: bool) -> Contract {
    let mut pack = pack.clone();
    pack.flags[0].default = remote;
    select(&pack, &assessment(&pack, rows), &card(&pack, rows))
}

/// Returns the strength that a clause is printed in.
#[track_caller]
fn strength(contract: &Contract, name: &str) -> Strength {
    contract.clause(&cl(name)).unwrap_or_else(|| panic!("{name} is left out")).strength
}

/// Returns the words of a clause in one line a paragraph.
fn words(pack: &Pack, contract: &Contract, name: &str) -> Vec<String> {
    fn line(worded: &Worded, out: &mut Vec<String>) {
        let text: String = worded.text.iter().map(Piece::printed).collect();
        out.push(format!("{} {text}", worded.label));
        worded.items.iter().for_each(|item| line(item, out));
    }
    let clause = contract.clause(&cl(name)).unwrap();
    let mut out = Vec::new();
    for worded in wording(pack, contract, clause) {
        line(&worded, &mut out);
    }
    out
}

/// Returns a hand-chosen strength.
fn by_hand(strength: Strength, reason: &str) -> VariantChoice {
    VariantChoice { strength, reason: reason.to_owned(), by: "Ada".to_owned(), on: None }
}

#[test]
fn a_full_and_shown_answer_earns_base_wording() {
    let contract = contract(&pack(), &[("IAM-02", Row::shown(1000))], false);
    assert_eq!(strength(&contract, "CL-01"), Strength::Base);
    assert!(contract.gaps.is_empty());
    assert!(contract.clause(&cl("CL-03")).is_none());
}

#[test]
fn weaker_answers_raise_the_wording() {
    let of = |row| strength(&contract(&pack(), &[("IAM-02", row)], false), "CL-01");
    assert_eq!(of(Row::attested(1000)), Strength::Strong);
    assert_eq!(of(Row::shown(899)), Strength::Strong);
    assert_eq!(of(Row::shown(900)), Strength::Base);
    assert_eq!(of(Row::shown(1)), Strength::Strong);
    assert_eq!(of(Row::shown(0)), Strength::Remedy);
    for counted in [Counts::Unanswered, Counts::Pending, Counts::Rejected] {
        assert_eq!(of(Row::counted(counted)), Strength::Remedy, "{counted:?}");
    }
}

#[test]
fn an_accepted_not_applicable_says_nothing() {
    let na = Row::counted(Counts::NotApplicable);
    let rows = [("IAM-02", na), ("IAM-03", Row::shown(1000))];
    let contract = contract(&pack(), &rows, true);
    assert_eq!(strength(&contract, "CL-02"), Strength::Base);
    assert!(contract.gaps.is_empty());
    assert_eq!(contract.answers[0].becomes, "Disclosed assumption");
    assert_eq!(contract.answers[1].becomes, "Warranty");
}

#[test]
fn a_conditional_clause_goes_if_all_that_bears_on_it_is_not_applicable() {
    let na = Row::counted(Counts::NotApplicable);
    let contract = contract(&pack(), &[("IAM-02", na), ("IAM-03", na)], true);
    assert!(contract.clause(&cl("CL-02")).is_none());
    assert!(contract.clause(&cl("CL-04")).is_some(), "it is in every addendum");
    let (_, why) = contract.left_out.iter().find(|(id, _)| *id == cl("CL-02")).unwrap();
    assert!(why.contains("not applicable"), "{why}");
}

#[test]
fn base_wording_says_when_nothing_was_asked() {
    let contract = contract(&pack(), &[], true);
    let clause = contract.clause(&cl("CL-02")).unwrap();
    assert_eq!(clause.strength, Strength::Base);
    assert!(clause.because.contains("nothing was asked"), "{}", clause.because);
}

#[test]
fn a_clause_is_left_out_with_the_reason_in_words() {
    let contract = contract(&pack(), &[], false);
    let expected =
        "Left out because \u{201c}It can be reached remotely\u{201d} does not apply";
    assert!(
        contract.left_out.iter().any(|(id, why)| *id == cl("CL-02") && why == expected),
        "{:?}",
        contract.left_out
    );
}

#[test]
fn a_strength_that_a_clause_lacks_falls_to_the_next_weaker() {
    let mut pack = pack();
    let prose = pack.clauses[0].prose.as_mut().unwrap();
    prose.remedy = Variant::NotUsed("there is nothing to remedy.".to_owned());
    let rows = [("IAM-02", Row::shown(0))];
    let one = contract(&pack, &rows, false);
    let clause = one.clause(&cl("CL-01")).unwrap();
    assert_eq!((clause.chosen, clause.strength), (Strength::Remedy, Strength::Strong));
    assert!(clause.because.contains("there is nothing to remedy"), "{}", clause.because);
    pack.clauses[0].prose.as_mut().unwrap().strong = Variant::NotUsed(String::new());
    assert_eq!(strength(&contract(&pack, &rows, false), "CL-01"), Strength::Base);
}

#[test]
fn a_fallback_needs_a_reason() {
    let pack = pack();
    let rows = [("IAM-02", Row::shown(500)), ("IAM-01", Row::shown(1000))];
    let mut assessment = assessment(&pack, &rows);
    let choices = &mut assessment.contract.variants;
    choices.insert(cl("CL-01"), by_hand(Strength::Fallback, "  "));
    let card = card(&pack, &rows);
    let contract = select(&pack, &assessment, &card);
    assert_eq!(strength(&contract, "CL-01"), Strength::Strong);
    assert!(contract.problems.iter().any(|problem| problem.clause == Some(cl("CL-01"))));
    let clause = contract.clause(&cl("CL-01")).unwrap();
    assert_eq!(clause.refused, Some(Refused::NoReason));
    let choices = &mut assessment.contract.variants;
    choices.insert(cl("CL-01"), by_hand(Strength::Fallback, "last offer"));
    let contract = select(&pack, &assessment, &card);
    let clause = contract.clause(&cl("CL-01")).unwrap();
    assert_eq!((clause.chosen, clause.strength), (Strength::Strong, Strength::Fallback));
    assert_eq!((clause.by_hand.as_deref(), &clause.refused), (Some("last offer"), &None));
}

#[test]
fn a_fallback_is_refused_while_its_gate_is_open() {
    let pack = pack();
    for (row, expected) in [
        (Row::shown(0), Strength::Remedy),
        (Row::shown(500), Strength::Strong),
        (Row::shown(1000), Strength::Fallback),
    ] {
        let rows = [("IAM-01", row)];
        let mut assessment = assessment(&pack, &rows);
        let choice = by_hand(Strength::Fallback, "agreed");
        assessment.contract.variants.insert(cl("CL-01"), choice);
        let contract = select(&pack, &assessment, &card(&pack, &rows));
        assert_eq!(strength(&contract, "CL-01"), expected);
        let refused = contract.problems.iter().any(|each| each.text.contains("IAM-01"));
        assert_eq!(refused, expected != Strength::Fallback);
        let why = refused.then(|| Refused::GatesOpen(vec![id("IAM-01")]));
        assert_eq!(contract.clause(&cl("CL-01")).unwrap().refused, why);
    }
}

#[test]
fn a_fallback_that_the_clause_does_not_have_is_refused() {
    let mut pack = pack();
    let prose = pack.clauses[0].prose.as_mut().unwrap();
    prose.fallback = Variant::NotUsed("base is the floor".to_owned());
    let rows = [("IAM-01", Row::shown(1000))];
    let mut assessment = assessment(&pack, &rows);
    let choice = by_hand(Strength::Fallback, "agreed");
    assessment.contract.variants.insert(cl("CL-01"), choice);
    let contract = select(&pack, &assessment, &card(&pack, &rows));
    let clause = contract.clause(&cl("CL-01")).unwrap();
    assert_eq!(clause.refused, Some(Refused::NoFallback));
    let said = "CL-01 has no fallback: base stands in for it";
    assert!(contract.problems.iter().any(|each| each.text == said));
}

#[test]
fn an_exception_does_not_open_the_way_to_a_fallback() {
    let pack = pack();
    let rows = [("IAM-01", Row::shown(0))];
    let mut card = card(&pack, &rows);
    card.gates[0].state = GateState::Excepted;
    let mut assessment = assessment(&pack, &rows);
    let choice = by_hand(Strength::Fallback, "agreed");
    assessment.contract.variants.insert(cl("CL-01"), choice);
    let contract = select(&pack, &assessment, &card);
    assert_eq!(strength(&contract, "CL-01"), Strength::Remedy);
    let gap = &contract.gaps[0];
    assert!(gap.hard_gate && !gap.before_connection);
}

#[test]
fn a_remedy_chosen_by_hand_brings_in_the_remediation_clause() {
    let pack = pack();
    let rows = [("IAM-02", Row::shown(1000))];
    let mut assessment = assessment(&pack, &rows);
    let choice = by_hand(Strength::Remedy, "to be safe");
    assessment.contract.variants.insert(cl("CL-04"), choice);
    let contract = select(&pack, &assessment, &card(&pack, &rows));
    assert!(contract.clause(&cl("CL-03")).is_some());
}

#[test]
fn gaps_come_gravest_first_and_know_their_clauses() {
    let mut pack = pack();
    pack.questions[3].weight = 1;
    let rows = [
        ("IAM-01", Row::shown(0)),
        ("IAM-02", Row::shown(500)),
        ("IAM-03", Row::shown(0)),
    ];
    let contract = contract(&pack, &rows, true);
    let order: Vec<&str> =
        contract.gaps.iter().map(|gap| gap.question.as_str()).collect();
    assert_eq!(order, ["IAM-01", "IAM-03", "IAM-02"]);
    let first = &contract.gaps[0];
    assert!(first.hard_gate && first.before_connection);
    assert_eq!(first.gap, "Answered \u{201c}No\u{201d}.");
    assert_eq!(first.clauses, [cl("CL-01")]);
    assert_eq!(first.owner, "Supplier");
    assert_eq!(first.evidence, "A test report.");
    assert_eq!(contract.gaps[2].clauses, [cl("CL-01"), cl("CL-02")]);
    assert_eq!(contract.answers[0].becomes, "Entry 1 of Schedule 4");
}

#[test]
fn small_shortfalls_on_light_questions_are_no_gap() {
    let mut pack = pack();
    pack.questions[2].weight = 3;
    let contract = contract(&pack, &[("IAM-02", Row::shown(500))], false);
    assert!(contract.gaps.is_empty());
    assert_eq!(contract.answers[0].becomes, "Warranty");
}

#[test]
fn a_gap_is_due_after_the_effective_date_unless_planned_otherwise() {
    let pack = pack();
    let rows = [("IAM-02", Row::shown(0)), ("IAM-03", Row::shown(0))];
    let card = card(&pack, &rows);
    let mut assessment = assessment(&pack, &rows);
    let open = select(&pack, &assessment, &card);
    assert_eq!(open.gaps[0].due, None);
    assert_eq!(open.gaps[0].due_words, "90 days after the effective date");
    let values = &mut assessment.contract.variables;
    values.insert(var("effective_date"), "2026-12-01".to_owned());
    let plan = RemedyPlan {
        action: "Replace the part".to_owned(),
        due: Some(date(2027, 6, 1)),
        before_connection: true,
        ..RemedyPlan::default()
    };
    assessment.contract.remedies.insert(id("IAM-03"), plan);
    let dated = select(&pack, &assessment, &card);
    let gap =
        |name: &str| dated.gaps.iter().find(|gap| gap.question.as_str() == name).unwrap();
    assert_eq!(gap("IAM-02").due, Some(date(2027, 3, 1)));
    assert_eq!(
        gap("IAM-02").due_words,
        "March 1, 2027 (90 days after the effective date)"
    );
    assert_eq!(gap("IAM-03").due_words, "June 1, 2027");
    assert_eq!(gap("IAM-03").action, "Replace the part");
    assert!(gap("IAM-03").before_connection);
    assert!(
        dated.problems.iter().any(|each| each.question == Some(id("IAM-03"))
            && each.text.contains("March 1, 2027")),
        "{:?}",
        dated.problems
    );
}

#[test]
fn a_value_out_of_bounds_is_refused_and_the_default_stands() {
    let pack = remote_pack();
    let mut assessment = assessment(&pack, &[]);
    assessment.contract.variables.insert(var("fix_days"), "61".to_owned());
    let contract = select(&pack, &assessment, &card(&pack, &[]));
    let filled = contract.variable(&var("fix_days")).unwrap();
    assert_eq!((filled.printed.as_str(), filled.origin), ("45", Origin::Default));
    assert!(filled.refused.as_ref().unwrap().contains("between 1 and 60 calendar days"));
    assert!(contract.problems.iter().any(|each| each.variable == Some(var("fix_days"))));
    assessment.contract.variables.insert(var("fix_days"), " 60 ".to_owned());
    let contract = select(&pack, &assessment, &card(&pack, &[]));
    let filled = contract.variable(&var("fix_days")).unwrap();
    assert_eq!((filled.printed.as_str(), filled.origin), ("60", Origin::Hand));
    assert_eq!(filled.refused, None);
}

#[test]
fn an_answer_fills_a_variable_before_its_default() {
    let mut pack = remote_pack();
    pack.questions[0].fields = vec![super::world::field("model")];
    let at = pack.variables.iter().position(|each| each.id == var("product_name"));
    let variable = &mut pack.variables[at.unwrap()];
    variable.from = Some(anteroom::pack::AnswerSource {
        question: id("RDY-01"),
        field: Some(id("model")),
    });
    let rows = [("RDY-01", Row::shown(1000))];
    let mut assessment = assessment(&pack, &rows);
    let answer = assessment.answers.get_mut(&id::<QuestionId>("RDY-01")).unwrap();
    answer.fields.insert(id("model"), " Pump  X ".to_owned());
    let contract = select(&pack, &assessment, &card(&pack, &rows));
    let filled = contract.variable(&var("product_name")).unwrap();
    assert_eq!((filled.printed.as_str(), filled.origin), ("Pump X", Origin::Answer));
}

#[test]
fn a_blank_is_visible_and_has_to_be_filled() {
    let pack = pack();
    let contract = contract(&pack, &[], true);
    let words = words(&pack, &contract, "CL-02");
    assert!(words[0].contains("[buyer to complete: product name]"), "{words:?}");
    assert!(contract.blanks.contains(&var("product_name")));
    assert!(
        contract.problems.iter().any(|each| each.variable == Some(var("product_name")))
    );
}

#[test]
fn a_paragraph_falls_away_with_its_variable_and_the_rest_moves_up() {
    let pack = remote_pack();
    let rows = [("IAM-03", Row::shown(1000))];
    let mut assessment = assessment(&pack, &rows);
    let card = card(&pack, &rows);
    let without = select(&pack, &assessment, &card);
    assert_eq!(words(&pack, &without, "CL-02").len(), 1);
    assert!(words(&pack, &without, "CL-02")[0].starts_with("3.1 See"));
    assessment.contract.variables.insert(var("holdback_pct"), "10".to_owned());
    let with = select(&pack, &assessment, &card);
    let words = words(&pack, &with, "CL-02");
    assert_eq!(words[0], "3.1 Only with a holdback of 10 percent.");
    assert!(words[1].starts_with("3.2 See"));
    assert!(with.variable(&var("holdback_pct")).unwrap().used);
}

#[test]
fn references_are_numbers_and_titles() {
    let pack = pack();
    // A gap on another clause brings in the remediation clause; CL-02 stays at base.
    let rows = [("IAM-01", Row::shown(0)), ("IAM-03", Row::shown(1000))];
    let contract = contract(&pack, &rows, true);
    let words = words(&pack, &contract, "CL-02");
    let expected = "See clause 4 (Title of CL-03) and clause 2 (Title of CL-01).";
    assert!(words[0].contains(expected), "{words:?}");
}

#[test]
fn a_reference_to_a_clause_left_out_is_said_to_be_one() {
    let pack = pack();
    let contract = contract(&pack, &[("IAM-03", Row::shown(1000))], true);
    let words = words(&pack, &contract, "CL-02");
    let expected = "See a clause not included here (Title of CL-03)";
    assert!(words[0].contains(expected), "{words:?}");
    assert!(
        contract
            .problems
            .iter()
            .any(|each| each.clause == Some(cl("CL-02")) && each.text.contains("CL-03")),
        "{:?}",
        contract.problems
    );
}

#[test]
fn a_reference_opens_a_sentence_with_a_capital() {
    let mut pack = pack();
    let prose = pack.clauses[0].prose.as_mut().unwrap();
    prose.base = Variant::Text(vec![paragraph("[CL-04] applies. [CL-04] too.")]);
    let contract = contract(&pack, &[], false);
    assert_eq!(
        words(&pack, &contract, "CL-01"),
        ["2.1 Clause 1 (Title of CL-04) applies. Clause 1 (Title of CL-04) too."]
    );
}

#[test]
fn a_yes_or_no_prints_as_words_and_decides_paragraphs() {
    let mut pack = pack();
    let kind =
        VariableKind::YesNo { yes: "the master agreement".into(), no: "this".into() };
    pack.variables.push(variable("master", kind, Some("no")));
    let prose = pack.clauses[0].prose.as_mut().unwrap();
    prose.base = Variant::Text(vec![paragraph("Here {master} prevails.")]);
    let contract = contract(&pack, &[], false);
    assert_eq!(words(&pack, &contract, "CL-01"), ["2.1 Here this prevails."]);
}

#[test]
fn without_prose_the_contract_is_still_chosen() {
    let mut pack = pack();
    for clause in &mut pack.clauses {
        clause.prose = None;
    }
    let contract = contract(&pack, &[("IAM-02", Row::shown(0))], true);
    assert_eq!(strength(&contract, "CL-01"), Strength::Remedy);
    let clause = contract.clause(&cl("CL-01")).unwrap();
    assert!(wording(&pack, &contract, clause).is_empty());
}

/// Any way in which a question can stand.
fn any_row() -> impl Strategy<Value = Row> {
    use anteroom::assessment::EvidenceLevel::{Attested, Referenced, Verified};
    let level = prop_oneof![Just(Attested), Just(Referenced), Just(Verified)];
    let answered = (0_u16..=1000, level)
        .prop_map(|(credit, evidence)| Row { evidence, ..Row::shown(credit) });
    prop_oneof![
        4 => answered,
        1 => Just(Row::counted(Counts::Unanswered)),
        1 => Just(Row::counted(Counts::Pending)),
        1 => Just(Row::counted(Counts::NotApplicable)),
        1 => Just(Row::counted(Counts::Rejected)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_buyers_own_gaps_change_nothing(
        vendor in [any_row(), any_row(), any_row()],
        buyer in any_row(),
        other in any_row(),
        remote: bool,
    ) {
        let pack = pack();
        let rows = |buyer| [
            ("RDY-01", buyer),
            ("IAM-01", vendor[0]),
            ("IAM-02", vendor[1]),
            ("IAM-03", vendor[2]),
        ];
        let strengths = |rows: &[(&str, Row)]| {
            let contract = contract(&pack, rows, remote);
            let clauses: Vec<_> =
                contract.clauses().map(|each| (each.id.clone(), each.strength)).collect();
            (clauses, contract.gaps)
        };
        prop_assert_eq!(strengths(&rows(buyer)), strengths(&rows(other)));
    }

    #[test]
    fn the_worst_answer_wins(rows in [any_row(), any_row()]) {
        let pack = pack();
        let alone = |name: &str, row| {
            contract(&pack, &[(name, row)], true)
                .clause(&cl("CL-02"))
                .map(|clause| clause.strength)
        };
        let worst = alone("IAM-02", rows[0]).max(alone("IAM-03", rows[1]));
        let both = contract(&pack, &[("IAM-02", rows[0]), ("IAM-03", rows[1])], true);
        prop_assert_eq!(both.clause(&cl("CL-02")).map(|clause| clause.strength), worst);
    }

    #[test]
    fn every_clause_has_its_reason_and_its_number(
        rows in [any_row(), any_row(), any_row()],
        remote: bool,
    ) {
        let pack = pack();
        let rows = [("IAM-01", rows[0]), ("IAM-02", rows[1]), ("IAM-03", rows[2])];
        let contract = contract(&pack, &rows, remote);
        for (at, clause) in contract.clauses().enumerate() {
            prop_assert_eq!(clause.number, at + 1);
            prop_assert!(!clause.included_because.is_empty());
            prop_assert!(!clause.because.is_empty());
            let asked = clause.reasons.iter().filter_map(|reason| reason.asks_for).max();
            prop_assert_eq!(clause.chosen, asked.unwrap_or(Strength::Base));
        }
        let all = contract.clauses().count() + contract.left_out.len();
        prop_assert_eq!(all, pack.clauses.len());
        for gap in &contract.gaps {
            prop_assert!(!gap.clauses.is_empty(), "{}", gap.question);
        }
        let remedy = contract.clauses().any(|each| each.strength == Strength::Remedy);
        if remedy {
            prop_assert!(contract.clause(&cl("CL-03")).is_some());
        }
    }

    #[test]
    fn no_fallback_comes_by_itself(rows in [any_row(), any_row(), any_row()]) {
        let rows = [("IAM-01", rows[0]), ("IAM-02", rows[1]), ("IAM-03", rows[2])];
        let contract = contract(&pack(), &rows, true);
        prop_assert!(contract.clauses().all(|each| each.strength != Strength::Fallback));
    }
}

#[test]
fn a_clause_in_no_part_is_left_out_and_says_so() {
    let mut pack = pack();
    pack.clauses.push(super::world::clause("CL-09", Inclusion::When(Condition::Always)));
    let contract = contract(&pack, &[], false);
    assert!(contract.left_out.iter().any(|(id, _)| *id == cl("CL-09")));
}
