//! What a person adds to clauses, and what then differs from the default wording.

use std::sync::LazyLock;

use anteroom::assessment::{
    Assessment, Event, Negotiation, RemedyPlan, VariantChoice, saved,
};
use anteroom::contract::{
    Change, Compared, Contract, Piece, Worded, difference, plain, select, wording,
};
use anteroom::document::{addendum, report};
use anteroom::export::{Format, export};
use anteroom::pack::{ClauseId, Pack, Strength};
use anteroom::scoring::Scorecard;
use jiff::civil::date;
use proptest::prelude::*;

use super::standard::practice;
use super::world::id;
use crate::shipped::standard;

/// Returns an assessment's contract.
fn contract_of(pack: &Pack, assessment: &Assessment) -> (Scorecard, Contract) {
    let card = Scorecard::of(pack, assessment);
    let contract = select(pack, assessment, &card);
    (card, contract)
}

/// Returns a practice purchase with a text added to a clause.
fn with_text(pack: &Pack, clause: &str, text: &str) -> Assessment {
    practice(pack, "infusion-pump-mediocre")
        .after(Event::Added(id(clause), Some(text.to_owned())))
}

/// Returns the paragraphs of a clause as they are numbered and printed.
fn printed(pack: &Pack, contract: &Contract, clause: &str) -> Vec<(String, String)> {
    let clause = contract.clause(&id(clause)).unwrap();
    let said = |each: &Worded| each.text.iter().map(Piece::printed).collect();
    wording(pack, contract, clause)
        .iter()
        .map(|each| (each.label.clone(), said(each)))
        .collect()
}

/// Returns both documents in every format that holds their text as it is, on one line.
fn everywhere(pack: &Pack, assessment: &Assessment) -> Vec<String> {
    let (card, contract) = contract_of(pack, assessment);
    let documents = [
        addendum(pack, assessment, &card, &contract),
        report(pack, assessment, &card, &contract, None),
    ];
    let formats = [Format::Text, Format::Html];
    let written = documents
        .iter()
        .flat_map(|document| formats.map(|format| export(document, format).unwrap()));
    written
        .map(|bytes| {
            let words = String::from_utf8(bytes).unwrap();
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

#[test]
fn every_line_of_an_added_text_is_a_paragraph_of_its_own_behind_the_library_s() {
    let pack = standard();
    let before = contract_of(&pack, &practice(&pack, "infusion-pump-mediocre")).1;
    let library = printed(&pack, &before, "CL-14");
    let text = "\n  One line.\r\n\r\nAnother line. \u{2028}A third.\n\t\n";
    let assessment = with_text(&pack, "CL-14", text);
    let contract = contract_of(&pack, &assessment).1;
    let now = printed(&pack, &contract, "CL-14");
    assert_eq!(now[..library.len()], library);
    let number = contract.clause(&id("CL-14")).unwrap().number;
    let added: Vec<_> = ["One line.", "Another line.", "A third."]
        .iter()
        .enumerate()
        .map(|(at, text)| {
            (format!("{number}.{}", library.len() + at + 1), (*text).to_owned())
        })
        .collect();
    assert_eq!(now[library.len()..], added);
    let blank = with_text(&pack, "CL-14", " \n \t");
    assert_eq!(contract_of(&pack, &blank).1.clause(&id("CL-14")).unwrap().added.len(), 0);
}

#[test]
fn an_added_text_is_printed_as_it_is_and_never_read_as_markup() {
    let pack = standard();
    let text = "Pay {fix_days} **at once**, see [CL-02] & <b onclick=\"x\">here</b>.";
    let said = everywhere(&pack, &with_text(&pack, "CL-14", text));
    assert!(said[0].contains(text), "as text");
    let html = "Pay {fix_days} **at once**, see [CL-02] &amp; &lt;b onclick=&quot;x&quot;&gt;here&lt;/b&gt;.";
    let quoted = html.replace("&quot;", "\"");
    assert!(said[1].contains(html) || said[1].contains(&quoted), "as HTML");
}

#[test]
fn added_paragraphs_are_named_in_small_print_and_counted_in_the_report() {
    let pack = standard();
    let said = everywhere(&pack, &with_text(&pack, "CL-14", "One.\nTwo."));
    let bare = everywhere(&pack, &practice(&pack, "infusion-pump-mediocre"));
    let small = "Paragraphs that are not from the library are named there too.";
    assert!(said[1].contains(small) && !bare[1].contains(small));
    assert!(said[1].contains("added by hand") && !bare[1].contains("added by hand"));
    assert!(said[2].contains("2 paragraphs were added by hand."));
    assert!(!bare[2].contains("by hand."));
}

#[test]
fn a_text_of_ten_thousand_bytes_with_controls_is_printed_whole_and_can_be_seen() {
    let pack = standard();
    let word = "Wort\u{0}\u{202e}e\u{2019}s ";
    let text = format!("Start {} End.", word.repeat(10_000 / word.len() + 1));
    let assessment = with_text(&pack, "CL-14", &text);
    let shown = text.replace('\0', "[U+0000]").replace('\u{202e}', "[U+202E]");
    let said = everywhere(&pack, &assessment);
    // The text breaks words that are longer than its lines.
    let tight = |text: &str| text.replace(' ', "");
    assert!(tight(&said[0]).contains(&tight(&shown)), "as text");
    assert_eq!(
        said[1].matches("U+202E").count(),
        text.matches('\u{202e}').count(),
        "as HTML"
    );
    assert!(!said[1].contains(['\0', '\u{202e}']));
    let (card, contract) = contract_of(&pack, &assessment);
    let document = addendum(&pack, &assessment, &card, &contract);
    let pdf = export(&document, Format::Pdf).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    let file = saved::write(&assessment);
    let back = saved::read(&pack, file.as_bytes()).unwrap().assessment;
    assert_eq!(back, assessment, "and kept");
}

#[test]
fn what_was_noted_in_the_talks_is_in_no_document_and_no_request() {
    let pack = standard();
    let assessment = practice(&pack, "infusion-pump-mediocre")
        .after(Event::Noted(id("CL-14"), Some("BEHIND CLOSED DOORS".to_owned())))
        .after(Event::Added(id("CL-14"), Some("OUR OFFER".to_owned())));
    for said in everywhere(&pack, &assessment) {
        assert!(!said.contains("BEHIND CLOSED DOORS"));
    }
    let request = saved::write(&assessment.request(&pack));
    for internal in ["BEHIND CLOSED DOORS", "OUR OFFER"] {
        assert!(!request.contains(internal), "the request says {internal}");
        assert!(saved::write(&assessment).contains(internal), "the file keeps it");
    }
}

#[test]
fn a_paragraph_for_a_clause_that_is_left_out_is_named_as_something_to_settle() {
    let pack = standard();
    let start = contract_of(&pack, &practice(&pack, "infusion-pump-mediocre")).1;
    let (absent, _) = start.left_out.first().expect("a clause is left out").clone();
    let assessment = with_text(&pack, absent.as_str(), "Something.");
    let problems = contract_of(&pack, &assessment).1.problems;
    let named: Vec<_> = problems
        .iter()
        .filter(|problem| problem.clause.as_ref() == Some(&absent))
        .map(|problem| problem.text.clone())
        .collect();
    let expected =
        format!("A paragraph was added to {absent}, which is not in this addendum");
    assert_eq!(named, [expected]);
}

/// Returns what has to be settled about a clause.
fn to_settle(pack: &Pack, assessment: &Assessment, clause: &str) -> Vec<String> {
    let problems = contract_of(pack, assessment).1.problems;
    let about = problems.iter().filter(|each| each.clause == Some(id(clause)));
    about.map(|each| each.text.clone()).collect()
}

#[test]
fn a_fallback_is_to_be_settled_until_it_is_agreed() {
    let pack = standard();
    let choice = VariantChoice {
        strength: Strength::Fallback,
        reason: "Last offer".to_owned(),
        by: "Ada Moreno".to_owned(),
        on: None,
    };
    let chosen = practice(&pack, "infusion-pump-contradictory")
        .after(Event::ChoseVariant(id("CL-30"), Some(choice)));
    let number = contract_of(&pack, &chosen).1.clause(&id("CL-30")).unwrap().number;
    let open = [format!(
        "Clause {number} stands in its fallback, which is not marked as agreed"
    )];
    assert_eq!(to_settle(&pack, &chosen, "CL-30"), open);
    let agreed =
        chosen.after(Event::Negotiated(id("CL-30"), Negotiation::FallbackAgreed));
    assert_eq!(to_settle(&pack, &agreed, "CL-30"), [""; 0]);
}

#[test]
fn a_planned_date_that_cannot_stand_says_why() {
    let pack = standard();
    let start = practice(&pack, "infusion-pump-mediocre")
        .after(Event::Filled(id("effective_date"), Some("2026-12-01".to_owned())));
    let (_, contract) = contract_of(&pack, &start);
    let gap = contract.gaps.first().expect("a gap").question.clone();
    let last = contract.gaps[0].due.expect("a day, as the effective date is known");
    let mut said = Vec::new();
    for due in [date(2020, 1, 1), last, last.tomorrow().unwrap()] {
        let plan = RemedyPlan { due: Some(due), ..RemedyPlan::default() };
        let planned = start.clone().after(Event::Planned(gap.clone(), Some(plan)));
        let (_, contract) = contract_of(&pack, &planned);
        let amiss = contract.gaps.iter().find(|each| each.question == gap).unwrap();
        let listed = contract.problems.iter().any(|problem| {
            problem.question.as_ref() == Some(&gap)
                && problem.text.contains("planned for")
        });
        assert_eq!(listed, amiss.amiss.is_some());
        said.push(amiss.amiss.clone().unwrap_or_default());
    }
    assert!(said[0].starts_with("before the day of this assessment"), "{said:?}");
    assert_eq!(said[1], "");
    assert!(said[2].starts_with("later than the contract allows"), "{said:?}");
}

/// Returns the text of a clause, a line a paragraph, without the numbers.
fn flat(worded: &[Worded], out: &mut Vec<String>) {
    for each in worded {
        out.push(each.text.iter().map(Piece::printed).collect());
        flat(&each.items, out);
    }
}

/// Returns the text of one side of a difference.
fn side(compared: &[Compared], other: Change) -> Vec<String> {
    let there = compared.iter().filter(|each| each.change != other);
    there
        .map(|each| {
            let said = each.text.iter().filter(|stretch| stretch.change != other);
            said.map(|stretch| stretch.text.as_str()).collect()
        })
        .collect()
}

#[test]
fn nothing_differs_where_nothing_was_chosen_and_a_filled_blank_is_no_change() {
    let pack = standard();
    let start = practice(&pack, "infusion-pump-mediocre");
    let named =
        start.clone().after(Event::Filled(id("buyer_name"), Some("Northmere".into())));
    for assessment in [start, named] {
        let (card, contract) = contract_of(&pack, &assessment);
        let plain = plain(&pack, &assessment, &card, &contract);
        for clause in contract.clauses() {
            let said = difference(&pack, &contract, &plain, clause);
            assert!(!said.iter().any(Compared::differs), "{}", clause.id);
        }
    }
}

#[test]
fn a_changed_value_is_the_only_thing_that_differs() {
    let pack = standard();
    let start = practice(&pack, "infusion-pump-mediocre");
    let assessment =
        start.after(Event::Filled(id("fix_uncontrolled_days"), Some("21".into())));
    let (card, contract) = contract_of(&pack, &assessment);
    let plain = plain(&pack, &assessment, &card, &contract);
    let mut changed = 0;
    for clause in contract.clauses() {
        for each in difference(&pack, &contract, &plain, clause) {
            for stretch in each.text {
                match stretch.change {
                    Change::Kept => {}
                    Change::Added => {
                        assert_eq!(stretch.text, "21");
                        changed += 1;
                    }
                    Change::Removed => assert!(stretch.text.parse::<u32>().is_ok()),
                }
            }
        }
    }
    assert!(changed > 0, "the value is printed somewhere");
}

/// The pack, read once for all tries.
static PACK: LazyLock<Pack> = LazyLock::new(standard);

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is kept and removed is the default wording, what is kept and added the
    /// present one, whatever was chosen.
    #[test]
    fn a_difference_holds_both_wordings_whole(
        strengths in proptest::collection::vec(proptest::sample::select(Strength::ALL.to_vec()), 6),
        days in 1u32..60,
        text in "[a-z .,\n{}\\[\\]*<\u{202e}\u{0}-]{0,200}",
    ) {
        let pack: &Pack = &PACK;
        let mut assessment = practice(pack, "infusion-pump-mediocre");
        let ids: Vec<ClauseId> = contract_of(pack, &assessment)
            .1
            .clauses()
            .map(|clause| clause.id.clone())
            .collect();
        for (id, strength) in ids.iter().step_by(4).zip(strengths) {
            let choice = VariantChoice {
                strength, reason: "Tried".to_owned(), by: String::new(), on: None,
            };
            assessment = assessment
                .after(Event::ChoseVariant(id.clone(), Some(choice)))
                .after(Event::Added(id.clone(), Some(text.clone())));
        }
        for name in ["fix_uncontrolled_days", "notice_days", "holdback_pct"] {
            assessment = assessment.after(Event::Filled(id(name), Some(days.to_string())));
        }
        let (card, contract) = contract_of(pack, &assessment);
        let plain = plain(pack, &assessment, &card, &contract);
        for clause in contract.clauses() {
            let compared = difference(pack, &contract, &plain, clause);
            let (mut now, mut before) = (Vec::new(), Vec::new());
            flat(&wording(pack, &contract, clause), &mut now);
            let default = plain.clause(&clause.id).unwrap();
            flat(&wording(pack, &plain, default), &mut before);
            prop_assert_eq!(side(&compared, Change::Added), before);
            prop_assert_eq!(side(&compared, Change::Removed), now);
        }
    }
}
