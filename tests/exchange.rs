//! Requests and responses: what leaves the house, and what comes back.

use anteroom::assessment::saved::{Notice, read, write};
use anteroom::assessment::{
    Answer, Assessment, Audience, Comment, Event, Evidence, Finding, Given, NotReceived,
    Stage,
};
use anteroom::pack::QuestionId;

use crate::small_pack::small_pack;

/// Returns the buyer's assessment of the golden file.
fn buyers() -> Assessment {
    let bytes = std::fs::read("tests/saved/read/full.json").unwrap();
    read(&small_pack(), &bytes).unwrap().assessment
}

/// Returns the assessment after a file was written and read again.
fn mailed(assessment: &Assessment) -> Assessment {
    let opened = read(&small_pack(), write(assessment).as_bytes()).unwrap();
    assert_eq!(opened.notices, []);
    opened.assessment
}

fn ids(ids: &[&str]) -> Vec<QuestionId> {
    ids.iter().map(|id| QuestionId::from(*id)).collect()
}

fn answered(assessment: Assessment, id: &str, answer: Answer) -> Assessment {
    assessment.after(Event::Answered(id.into(), answer))
}

#[test]
fn a_request_has_the_profile_and_nothing_internal() {
    let request = mailed(&buyers().request(&small_pack()));
    assert_eq!(request.stage, Stage::Request);
    let asked: Vec<_> = request.answers.keys().cloned().collect();
    assert_eq!(asked, ids(&["DEV-01", "DEV-06"]), "no readiness, no vendor answers");
    let text = write(&request);
    for internal in ["C. Engineer", "Reviewer", "biomed", "E. Executive", "fallback"] {
        assert!(!text.contains(internal), "{internal} in\n{text}");
    }
}

#[test]
fn size_decides_what_is_asked_and_is_in_the_request() {
    let buyer = answered(buyers(), "RDY-02", Answer::choice("large"));
    assert!(buyer.request(&small_pack()).answers.contains_key("RDY-02"));
}

#[test]
fn a_response_says_what_changed_and_leaves_reviews_alone() {
    let pack = small_pack();
    let buyer = buyers();
    let vendor = mailed(&buyer.request(&pack));
    let vendor = answered(vendor, "IAM-06", Answer::choice("yes"));
    let vendor = answered(vendor, "IAM-09", Answer::choice("no"));
    let number = Answer { given: Given::NoPromise, ..Answer::default() };
    let vendor = answered(vendor, "IAM-07", number);
    let response = mailed(&vendor.response(&pack));

    let (merged, received) = buyer.clone().receive(&pack, &response).unwrap();
    assert_eq!(received.added, ids(&["IAM-09"]));
    assert_eq!(received.changed, ids(&["IAM-06"]));
    assert_eq!(received.removed, ids(&["IAM-08"]));
    assert_eq!(received.unchanged, 1);
    assert_eq!(received.look_again, ids(&["IAM-06"]));
    assert_eq!(received.profile_differs, []);
    assert_eq!(merged.reviews, buyer.reviews);
    assert_eq!(merged.contract, buyer.contract);
    assert_eq!(merged.answers["DEV-01"], buyer.answers["DEV-01"], "note and author stay");
    assert_eq!(merged.answers["RDY-01"], buyer.answers["RDY-01"]);

    let (again, received) = merged.clone().receive(&pack, &response).unwrap();
    assert_eq!(again, merged);
    assert_eq!((received.changed, received.removed), (vec![], vec![]));
}

#[test]
fn a_changed_profile_is_told_and_not_taken() {
    let pack = small_pack();
    let buyer = buyers();
    let vendor = answered(buyer.request(&pack), "DEV-06", Answer::choice("none"));
    let response = mailed(&vendor.response(&pack));
    let (merged, received) = buyer.clone().receive(&pack, &response).unwrap();
    assert_eq!(received.profile_differs, ids(&["DEV-06"]));
    assert_eq!(merged.answers["DEV-06"], buyer.answers["DEV-06"]);
}

#[test]
fn a_vendor_cannot_say_that_the_buyer_read_a_document() {
    let pack = small_pack();
    let buyer = buyers();
    let mut vendor = buyer.request(&pack);
    let guide = buyer.answers["IAM-06"].evidence[0].clone();
    let forged = Evidence { title: "New".to_owned(), ..guide.clone() };
    let mut answer = buyer.answers["IAM-06"].clone();
    answer.evidence = vec![forged, guide.clone()];
    vendor.answers.insert("IAM-06".into(), answer);
    vendor.stage = Stage::Response;
    let (merged, _) = buyer.receive(&pack, &vendor).unwrap();
    let evidence = &merged.answers["IAM-06"].evidence;
    assert_eq!((evidence[0].read_by.as_str(), evidence[0].read_on), ("", None));
    assert_eq!(evidence[1], guide, "the buyer's own mark stays on the same document");
}

#[test]
fn a_document_named_twice_keeps_each_mark_where_it_was() {
    let pack = small_pack();
    let buyer = buyers();
    let mut answer = buyer.answers["IAM-06"].clone();
    let read = answer.evidence[0].clone();
    let unread = Evidence { read_by: String::new(), read_on: None, ..read.clone() };
    answer.evidence = vec![unread, read];
    let buyer = answered(buyer, "IAM-06", answer);
    let response = mailed(&buyer.response(&pack));
    let (merged, _) = buyer.clone().receive(&pack, &response).unwrap();
    assert_eq!(merged.answers["IAM-06"], buyer.answers["IAM-06"]);
}

#[test]
fn a_comment_never_leaves_the_house() {
    let comment = Comment {
        text: "Walk away above 40".to_owned(),
        audience: Audience::Vendor,
        by: String::new(),
        on: None,
    };
    let buyer = buyers().after(Event::Commented("DEV-06".into(), comment)).after(
        Event::Reviewed {
            question: "DEV-06".into(),
            finding: Some(Finding::Accepted),
            by: "R".to_owned(),
            on: None,
        },
    );
    let mut request = buyer.request(&small_pack());
    request.reviews.clone_from(&buyer.reviews);
    assert!(!write(&request).contains("Walk away"), "not even if a program slips");
}

#[test]
fn only_a_response_to_this_purchase_is_taken() {
    let pack = small_pack();
    let buyer = buyers();
    let request = buyer.request(&pack);
    let refused = buyer.clone().receive(&pack, &request).unwrap_err();
    assert_eq!(refused, NotReceived::NotAResponse(Stage::Request));
    let mut other = request.response(&pack);
    "other".clone_into(&mut other.id);
    assert_eq!(
        buyer.clone().receive(&pack, &other).unwrap_err(),
        NotReceived::OtherPurchase
    );
    let refused = request.clone().receive(&pack, &request.response(&pack)).unwrap_err();
    assert_eq!(refused, NotReceived::NotTheBuyers(Stage::Request));
    other.pack.id.push('x');
    assert_eq!(buyer.receive(&pack, &other).unwrap_err(), NotReceived::OtherPack);
}

#[test]
fn a_response_opens_as_a_new_purchase() {
    let pack = small_pack();
    let response = mailed(&buyers().response(&pack));
    let (own, received) = response.clone().adopt(&pack).unwrap();
    assert_eq!(own.stage, Stage::Assessment);
    assert_eq!(own.id, response.id);
    assert_eq!(own.answers.len(), 2 + 3);
    assert_eq!(received.added.len(), 3);
    assert!(buyers().adopt(&pack).is_err());
}

#[test]
fn the_seal_notices_every_changed_value_and_no_changed_blank() {
    let pack = small_pack();
    let sealed = write(&buyers().response(&pack));
    let notices = |text: &str| read(&pack, text.as_bytes()).unwrap().notices;
    assert_eq!(notices(&sealed), []);
    assert_eq!(notices(&sealed.replace('\n', "\r\n  ")), []);
    let changed = sealed.replace("[\"partly\"]", "[\"yes\"]");
    assert_ne!(changed, sealed);
    assert_eq!(notices(&changed), [Notice::SealBroken]);
    assert_eq!(notices(&sealed.replace("\"3\"", "\"4\"")), [Notice::SealBroken]);
    let at = sealed.find(",\n  \"seal\"").unwrap();
    assert_eq!(notices(&format!("{}\n}}\n", &sealed[..at])), [Notice::SealMissing]);
}

#[test]
fn who_answers_what_never_leaves_the_house() {
    let pack = small_pack();
    let all = ids(&["DEV-06", "IAM-07", "IAM-09"]);
    let buyer = buyers()
        .after(Event::Assigned(all.clone(), "Sam Biomed".to_owned()))
        .after(Event::PutOff(all.clone(), true));
    let request = buyer.request(&pack);
    assert!(request.assigned.is_empty() && request.later.is_empty());
    // A vendor shares out the work too, keeps that on their own device, and sends none.
    let vendor = mailed(&request)
        .after(Event::Assigned(all.clone(), "Pat Firmware".to_owned()))
        .after(Event::PutOff(all, true));
    let kept = mailed(&vendor);
    assert_eq!(kept.assigned_to(&"IAM-07".into()), "Pat Firmware");
    assert!(kept.waits(&"IAM-07".into()));
    let response = mailed(&kept.response(&pack));
    assert!(response.assigned.is_empty() && response.later.is_empty());
    // And what comes back leaves the buyer's own as it was.
    let (after, _) = buyer.receive(&pack, &response).unwrap();
    assert_eq!(after.assigned_to(&"IAM-07".into()), "Sam Biomed");
}

#[test]
fn who_answers_what_changes_no_result() {
    use anteroom::scoring::Scorecard;
    let pack = small_pack();
    let before = buyers();
    let all: Vec<_> = pack.questions.iter().map(|question| question.id.clone()).collect();
    let after = before
        .clone()
        .after(Event::Assigned(all.clone(), "Sam".to_owned()))
        .after(Event::PutOff(all, true));
    assert_eq!(Scorecard::of(&pack, &before), Scorecard::of(&pack, &after));
}
