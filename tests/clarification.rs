//! Rounds of clarification: what is open, what the vendor is asked again, what leaves the
//! house, and what the reply changed.

use std::fs;

use anteroom::assessment::saved::{digest, read, write};
use anteroom::assessment::{
    Answer, Assessment, Audience, Comment, Control, ControlStrength, Event, Evidence,
    Finding, Given, Override, Signature, Stage, Subject,
};
use anteroom::pack::{Pack, Permille, QuestionId};
use anteroom::scoring::{
    Decided, Scorecard, Situation, Why, asked_again, clarification, contradictions,
    decisions, open_points,
};
use jiff::civil::date;

use crate::shipped::standard;
use crate::small_pack::small_pack;

/// Returns a practice vendor.
fn practice(name: &str) -> (Pack, Assessment) {
    let pack = standard();
    let bytes = fs::read(format!("questions/practice/{name}.json")).unwrap();
    let assessment = read(&pack, &bytes).unwrap().assessment;
    (pack, assessment)
}

fn found(assessment: Assessment, id: &str, finding: Option<Finding>) -> Assessment {
    assessment.after(Event::Reviewed {
        question: id.into(),
        finding,
        by: "Internal Reviewer".to_owned(),
        on: Some(date(2026, 11, 2)),
    })
}

fn commented(
    assessment: Assessment,
    id: &str,
    audience: Audience,
    text: &str,
) -> Assessment {
    let comment = Comment {
        text: text.to_owned(),
        audience,
        by: "Internal Reviewer".to_owned(),
        on: None,
    };
    assessment.after(Event::Commented(id.into(), comment))
}

fn answered(assessment: Assessment, id: &str, answer: Answer) -> Assessment {
    assessment.after(Event::Answered(id.into(), answer))
}

/// Returns why a question is open; nothing if it is settled.
fn why(pack: &Pack, assessment: &Assessment, id: &str) -> Vec<Why> {
    let card = Scorecard::of(pack, assessment);
    let id = QuestionId::from(id);
    let points = open_points(pack, assessment, &card);
    points
        .into_iter()
        .find(|point| point.question == id)
        .map_or(vec![], |point| point.why)
}

/// Returns the request that asks for every open point, and the buyer's file that knows it.
fn asked(pack: &Pack, buyer: &Assessment) -> (Assessment, Assessment) {
    let points = open_points(pack, buyer, &Scorecard::of(pack, buyer));
    let round = clarification(buyer, &points, Some(date(2026, 11, 22)));
    let request = buyer.clarifying(pack, &round);
    (buyer.clone().after(Event::Clarified(Some(round))), request)
}

/// Returns the assessment after a file was written and read again.
fn mailed(pack: &Pack, assessment: &Assessment) -> Assessment {
    let opened = read(pack, write(assessment).as_bytes()).unwrap();
    assert_eq!(opened.notices, []);
    opened.assessment
}

#[test]
fn what_the_reviewer_finds_decides_what_is_open() {
    let (pack, good) = practice("infusion-pump-good");
    assert_eq!(why(&pack, &good, "IAM-06"), []);
    let rejected = found(good.clone(), "IAM-06", Some(Finding::Rejected));
    assert_eq!(why(&pack, &rejected, "IAM-06"), [Why::Rejected]);
    let doubted = found(good.clone(), "IAM-06", Some(Finding::NeedsEvidence));
    assert_eq!(why(&pack, &doubted, "IAM-06"), [Why::NeedsEvidence]);
    let said = commented(doubted, "IAM-06", Audience::Vendor, "Which protocol?");
    assert_eq!(why(&pack, &said, "IAM-06"), [Why::NeedsEvidence, Why::Commented]);
    let settled = found(said, "IAM-06", Some(Finding::Accepted));
    assert_eq!(why(&pack, &settled, "IAM-06"), [], "what is accepted is settled");
    let whispered = commented(good, "IAM-06", Audience::Internal, "We doubt this");
    assert_eq!(why(&pack, &whispered, "IAM-06"), [], "the vendor cannot answer that");
}

#[test]
fn no_answer_is_open_until_there_is_one_or_a_credit_set_by_hand() {
    let (pack, good) = practice("infusion-pump-good");
    let silent = answered(good, "IAM-06", Answer::default());
    assert_eq!(why(&pack, &silent, "IAM-06"), [Why::Unanswered]);
    let by_hand = Override {
        credit: Permille::HALF,
        reason: "Shown to us".to_owned(),
        by: String::new(),
        on: None,
    };
    let settled = silent.clone().after(Event::Overrode("IAM-06".into(), Some(by_hand)));
    assert_eq!(why(&pack, &settled, "IAM-06"), []);
    let noted = Answer { note: "Later".to_owned(), ..Answer::default() };
    let noted = answered(silent, "IAM-06", noted);
    assert_eq!(why(&pack, &noted, "IAM-06"), [Why::Unanswered], "a note is no answer");
}

#[test]
fn not_applicable_is_open_until_it_is_accepted_with_a_reason() {
    let (pack, good) = practice("infusion-pump-good");
    let says = |reason: &str| {
        let given = Given::NotApplicable { reason: reason.to_owned() };
        answered(good.clone(), "IAM-06", Answer { given, ..Answer::default() })
    };
    let reasoned = says("No accounts");
    assert_eq!(why(&pack, &reasoned, "IAM-06"), [Why::NotApplicable { reasoned: true }]);
    let accepted = found(reasoned.clone(), "IAM-06", Some(Finding::Accepted));
    assert_eq!(why(&pack, &accepted, "IAM-06"), []);
    let refused = found(reasoned, "IAM-06", Some(Finding::Rejected));
    assert_eq!(why(&pack, &refused, "IAM-06"), [Why::Rejected]);
    let bare = found(says(" "), "IAM-06", Some(Finding::Accepted));
    assert_eq!(why(&pack, &bare, "IAM-06"), [Why::NotApplicable { reasoned: false }]);
}

#[test]
fn only_asked_questions_of_the_vendor_are_open() {
    let pack = standard();
    let empty = Assessment::new(&pack, "a", "Pumps", date(2026, 11, 22));
    let card = Scorecard::of(&pack, &empty);
    let points = open_points(&pack, &empty, &card);
    assert_eq!(points.len(), card.situation.asked_of_vendor);
    assert!(points.iter().all(|point| card.situation.asks(&point.question)));
}

#[test]
fn answers_that_cannot_both_be_right_are_found_by_what_both_rest_on() {
    let (pack, pump) = practice("infusion-pump-contradictory");
    let clashes = contradictions(&pack, &Scorecard::of(&pack, &pump));
    let said: Vec<_> = clashes
        .iter()
        .map(|clash| format!("{} {} {}", clash.one, clash.other, clash.item))
        .collect();
    // "No fixed passwords at all", and one service password on all pumps.
    assert!(said.contains(&"IAM-01 IAM-02 PAUT-5".to_owned()), "{said:?}");
    assert_eq!(why(&pack, &pump, "IAM-01"), [Why::Contradicts("IAM-02".into())]);
    let accepted = found(pump, "IAM-01", Some(Finding::Accepted));
    assert_eq!(why(&pack, &accepted, "IAM-01"), []);
    assert!(
        why(&pack, &accepted, "IAM-02").contains(&Why::Contradicts("IAM-01".into())),
        "the other one is still open"
    );
    let (_, good) = practice("infusion-pump-good");
    assert_eq!(contradictions(&pack, &Scorecard::of(&pack, &good)), []);
}

/// Returns a buyer who has used every place in which something internal can stand.
fn loaded(pack: &Pack, buyer: Assessment) -> Assessment {
    let mut buyer = buyer;
    let vendors: Vec<_> = buyer.answers.keys().cloned().collect();
    for id in vendors {
        let answer = buyer.answers.get_mut(&id).unwrap();
        "Internal Scribe".clone_into(&mut answer.by);
        for evidence in &mut answer.evidence {
            "Internal Reader".clone_into(&mut evidence.read_by);
            evidence.read_on = Some(date(2026, 10, 1));
        }
        if pack.question(&id).unwrap().answered_by != anteroom::pack::Who::Vendor {
            "Internal note".clone_into(&mut answer.note);
        }
        buyer = commented(buyer, id.as_str(), Audience::Internal, "Internal comment");
        buyer = buyer.after(Event::Controlled(
            id.clone(),
            vec![Control {
                what: "Internal gateway".to_owned(),
                owner: "Internal owner".to_owned(),
                review_on: None,
                strength: ControlStrength::Strong,
            }],
        ));
        buyer = found(buyer, id.as_str(), Some(Finding::Rejected));
    }
    buyer.after(Event::Signed(vec![Signature {
        name: "Internal Signer".to_owned(),
        ..Signature::default()
    }]))
}

#[test]
fn nothing_internal_is_in_a_clarification_byte_for_byte() {
    let (pack, pump) = practice("infusion-pump-contradictory");
    let buyer = loaded(&pack, pump);
    let buyer =
        commented(buyer, "IAM-02", Audience::Vendor, "Say it to us: one password?");
    let (buyer, request) = asked(&pack, &buyer);
    assert_eq!(request.stage, Stage::Request);
    let text = write(&request);
    assert!(text.contains("Say it to us: one password?"));
    assert!(!text.contains("nternal"), "{text}");
    for member in ["reviews", "controls", "override", "read-by", "\"by\"", "sign"] {
        assert!(!text.contains(&format!("\"{member}")), "{member} in\n{text}");
    }
    // The same bytes whatever is said between us.
    let more = commented(buyer, "IAM-02", Audience::Internal, "Internal doubts");
    assert_eq!(write(&asked(&pack, &more).1), text);
    let response = mailed(&pack, &mailed(&pack, &request).response(&pack));
    assert!(!write(&response).contains("nternal"));
}

#[test]
fn a_clarification_goes_to_the_vendor_and_back() {
    let (pack, pump) = practice("infusion-pump-mediocre");
    let buyer = found(pump, "IAM-06", Some(Finding::Rejected));
    let buyer = commented(buyer, "IAM-06", Audience::Vendor, "Which accounts?");
    let buyer = found(buyer, "IAM-08", Some(Finding::NeedsEvidence));
    let (buyer, request) = asked(&pack, &buyer);
    let before = buyer.answers["IAM-06"].clone();

    let vendor = mailed(&pack, &request);
    let situation = Situation::of(&pack, &vendor);
    let shown = asked_again(&pack, &vendor, &situation);
    let round = vendor.clarification.clone().unwrap();
    let points: Vec<_> =
        round.points.iter().map(|point| point.question.clone()).collect();
    assert_eq!(shown, points, "exactly the open points");
    let point = round.point(&"IAM-06".into()).unwrap();
    assert_eq!(point.comments, ["Which accounts?"]);
    assert_eq!(point.finding, Some(Finding::Rejected));
    assert_eq!(point.said.given, before.given);

    let report = Evidence {
        title: "Test report".to_owned(),
        version: "2".to_owned(),
        date: Some(date(2026, 11, 1)),
        ..Evidence::default()
    };
    let better = Answer {
        by: "J. Ortiz".to_owned(),
        evidence: vec![report.clone()],
        ..Answer::choice("yes")
    };
    let vendor = answered(vendor, "IAM-06", better.clone());
    // Not asked again, and changed all the same: it does not count as a reply.
    let settled = vendor
        .answers
        .keys()
        .find(|id| id.as_str().starts_with("IAM") && round.point(id).is_none());
    let settled = settled.unwrap().clone();
    let vendor = answered(vendor, settled.as_str(), Answer::default());
    let response = mailed(&pack, &vendor.response(&pack));

    let waiting = buyer.clone();
    let (merged, received) = buyer.receive(&pack, &response).unwrap();
    assert_eq!(received.changed, ["IAM-06".into()]);
    assert_eq!((&received.added[..], &received.removed[..]), (&[][..], &[][..]));
    assert_eq!(received.look_again, ["IAM-06".into()]);
    assert_eq!(merged.answers["IAM-06"], better);
    assert_eq!(merged.answers[&settled], waiting.answers[&settled]);
    assert_eq!(merged.answers["IAM-08"], waiting.answers["IAM-08"], "with its author");
    assert_eq!(merged.reviews, waiting.reviews);
    let [change] = &merged.changes[..] else { panic!("{:?}", merged.changes) };
    assert_eq!((&change.question, &change.before), (&"IAM-06".into(), &before));
    assert!(merged.clarification.as_ref().unwrap().replied);

    // It is the reviewer's turn now, and the vendor's again once the reviewer has looked.
    assert_eq!(why(&pack, &merged, "IAM-06"), []);
    assert_eq!(why(&pack, &merged, "IAM-08"), [Why::NeedsEvidence]);
    let looked = found(merged.clone(), "IAM-06", Some(Finding::NeedsEvidence));
    assert!(looked.changes[0].seen);
    assert_eq!(why(&pack, &looked, "IAM-06"), [Why::NeedsEvidence, Why::Commented]);

    let saved = mailed(&pack, &merged);
    assert_eq!(saved, merged);
    let (again, received) = merged.clone().receive(&pack, &response).unwrap();
    assert_eq!(again, merged, "the same reply twice changes nothing");
    assert_eq!(received.changed, []);
}

#[test]
fn a_question_that_opens_on_the_way_is_asked_and_taken() {
    let mut pack = small_pack();
    let condition = serde_json::json!({
        "chosen": { "question": "IAM-06", "is": ["yes"] },
    });
    let follow = pack.questions.iter_mut().find(|each| each.id.as_str() == "IAM-09");
    follow.unwrap().when = serde_json::from_value(condition).unwrap();
    let buyer = Assessment::new(&pack, "a", "Pumps", date(2026, 11, 22));
    let buyer = answered(buyer, "IAM-06", Answer::choice("no"));
    let buyer = answered(
        buyer,
        "IAM-07",
        Answer { given: Given::Number(3), ..Answer::default() },
    );
    let buyer = found(buyer, "IAM-06", Some(Finding::Rejected));
    let buyer = found(buyer, "IAM-07", Some(Finding::Accepted));
    let (buyer, request) = asked(&pack, &buyer);
    let shown = |vendor: &Assessment| {
        let shown = asked_again(&pack, vendor, &Situation::of(&pack, vendor));
        shown.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(shown(&request), "IAM-06 IAM-08");
    let vendor = answered(request, "IAM-06", Answer::choice("yes"));
    assert_eq!(shown(&vendor), "IAM-06 IAM-08 IAM-09");
    let vendor = answered(vendor, "IAM-09", Answer::choice("no"));
    assert_eq!(shown(&vendor), "IAM-06 IAM-08 IAM-09", "it stays once it is answered");
    let (merged, received) = buyer.receive(&pack, &vendor.response(&pack)).unwrap();
    assert_eq!(received.added, ["IAM-09".into()]);
    assert_eq!(merged.answers["IAM-07"].given, Given::Number(3));
}

#[test]
fn a_first_response_is_no_change_and_a_second_one_is() {
    let pack = small_pack();
    let buyer = Assessment::new(&pack, "a", "Pumps", date(2026, 11, 22));
    let vendor = answered(buyer.request(&pack), "IAM-06", Answer::choice("no"));
    let (buyer, _) = buyer.receive(&pack, &vendor.response(&pack)).unwrap();
    assert_eq!(buyer.changes, []);
    assert!(
        write(&buyer).contains("\"version\": \"1.0\""),
        "as an older program wrote it"
    );
    let vendor = answered(vendor, "IAM-06", Answer::choice("yes"));
    let vendor = answered(vendor, "IAM-09", Answer::choice("yes"));
    let (buyer, _) = buyer.receive(&pack, &vendor.response(&pack)).unwrap();
    let changed: Vec<_> = buyer
        .changes
        .iter()
        .map(|change| (change.question.as_str(), change.before.is_empty()))
        .collect();
    assert_eq!(changed, [("IAM-06", false), ("IAM-09", true)]);
    assert!(write(&buyer).contains("\"version\": \"1.1\""));
}

#[test]
fn a_signature_tells_whether_anything_changed_since() {
    let (_, pump) = practice("infusion-pump-good");
    let what = digest(&pump);
    let signature = Signature { digest: what.clone(), ..Signature::default() };
    let signed = pump.after(Event::Signed(vec![signature.clone(), signature]));
    assert_eq!(digest(&signed), what, "a second signature changes nothing");
    let changed = found(signed, "IAM-06", Some(Finding::Rejected));
    assert_ne!(digest(&changed), what);
}

#[test]
fn what_people_decided_by_hand_is_listed_with_reasons_and_names() {
    let (pack, pump) = practice("infusion-pump-contradictory");
    let list = |assessment: &Assessment| {
        let card = Scorecard::of(&pack, assessment);
        decisions(&pack, assessment, &card)
            .into_iter()
            .map(|each| (each.question.to_string(), each.what, each.reason, each.counts))
            .collect::<Vec<_>>()
    };
    let before = list(&pump);
    let pump = found(pump, "NET-07", Some(Finding::Rejected));
    let pump = commented(pump, "NET-07", Audience::Internal, "Between us");
    let pump = commented(pump, "NET-07", Audience::Vendor, "Not over the app");
    let by_hand = Override {
        credit: Permille::HALF,
        reason: " Shown to us ".to_owned(),
        by: "A. Reader".to_owned(),
        on: None,
    };
    let pump = pump.after(Event::Overrode("LOG-02".into(), Some(by_hand)));
    let control = |owner: &str| Control {
        what: "A gateway".to_owned(),
        owner: owner.to_owned(),
        review_on: Some(date(2030, 1, 1)),
        strength: ControlStrength::Strong,
    };
    let controls = vec![control("Network team"), control("")];
    let pump = pump.after(Event::Controlled("RMT-05".into(), controls));
    let mut after = list(&pump);
    after.retain(|decision| !before.contains(decision));
    let strength = ControlStrength::Strong;
    let said = |id: &str, what, reason: &str, counts| {
        (id.to_owned(), what, reason.to_owned(), counts)
    };
    let full = Permille::FULL;
    let half = Permille::HALF;
    assert_eq!(
        after,
        [
            said("LOG-02", Decided::Credit { from: full, to: half }, "Shown to us", true),
            said("NET-07", Decided::Rejected, "Not over the app", true),
            said("RMT-05", Decided::Controlled { strength }, "A gateway", true),
            said("RMT-05", Decided::Controlled { strength }, "A gateway", false),
        ]
    );
}

#[test]
fn a_vendor_asked_again_keeps_the_answers_of_the_file_at_hand() {
    let pack = small_pack();
    let buyer = Assessment::new(&pack, "a", "Pumps", date(2026, 11, 22));
    let buyer = answered(buyer, "DEV-06", Answer::choice("wired"));
    let buyer = answered(buyer, "IAM-06", Answer::choice("no"));
    let buyer = answered(buyer, "IAM-09", Answer::choice("no"));
    let (_, request) = asked(&pack, &buyer);
    let own = Assessment { stage: Stage::Request, ..buyer.clone() };
    let own = answered(own, "DEV-06", Answer::choice("none"));
    let own = answered(own, "IAM-06", Answer::choice("yes"));
    let own = answered(own, "IAM-09", Answer::default());
    let own = own.renewed(&pack, &request);
    assert_eq!(own.answers["IAM-06"], Answer::choice("yes"), "the vendor's own");
    assert_eq!(own.answers["IAM-09"], Answer::choice("no"), "what was not here");
    assert_eq!(own.answers["DEV-06"], Answer::choice("wired"), "the buyer's");
}

#[test]
fn what_stood_before_the_last_response_can_be_held_against_it() {
    let pack = small_pack();
    let bytes = fs::read("tests/saved/read/full.json").unwrap();
    let buyer = read(&pack, &bytes).unwrap().assessment;
    let mut buyer = Assessment { changes: Vec::new(), ..buyer };
    buyer.answers.retain(|_, answer| *answer != Answer::default());
    assert_eq!(buyer.before_response(), None, "no response, nothing before it");
    let vendor = buyer.request(&pack).response(&pack);
    let vendor = vendor.after(Event::Answered("IAM-06".into(), Answer::choice("no")));
    let vendor = vendor.after(Event::Answered("IAM-09".into(), Answer::choice("yes")));
    let (now, received) = buyer.clone().receive(&pack, &vendor.response(&pack)).unwrap();
    assert!(!received.added.is_empty() || !received.changed.is_empty());
    let then = now.before_response().unwrap();
    assert_ne!(now.answers, buyer.answers);
    assert_eq!(then.answers, buyer.answers, "every answer is what it was");
    assert_eq!(then.reviews, now.reviews, "looked at with the review of today");
    assert_eq!(then.before_response(), None, "one step back, not two");
    // It survives the file.
    let kept = read(&pack, write(&now).as_bytes()).unwrap().assessment;
    assert_eq!(kept.before_response().unwrap().answers, then.answers);
}

#[test]
fn a_list_says_what_is_bought_and_from_whom() {
    let (pack, mut bought) = practice("infusion-pump-mediocre");
    let said = Subject::of(&pack, &bought);
    assert_eq!(
        (said.device.as_str(), said.seller.as_str()),
        ("CV-220", "Corvane Medical")
    );
    assert_eq!(said.kind, "Infusion or drug delivery");
    assert_eq!(said.line(), "Corvane Medical CV-220");
    // What the contract names by hand goes first; blanks around it are no name.
    bought.contract.variables.insert("vendor_name".into(), " Halden Ltd ".to_owned());
    bought.contract.variables.insert("product_name".into(), "  ".to_owned());
    assert_eq!(Subject::of(&pack, &bought).line(), "Halden Ltd CV-220");
    let nothing = Assessment::new(&pack, "a", "Pumps", date(2026, 11, 22));
    assert_eq!(Subject::of(&pack, &nothing), Subject::default());
    assert_eq!(Subject::default().line(), "");
}
