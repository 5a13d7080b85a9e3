//! Laws of save files, tried on many files made at random.

use std::collections::BTreeMap;

use anteroom::assessment::saved::{read, write};
use anteroom::assessment::{
    Answer, Assessment, Audience, Change, Clarification, Comment, Control,
    ControlStrength, Evidence, Exception, Finding, Given, Negotiation, Override, Point,
    RemedyPlan, Review, SignOff, Signature, VariantChoice,
};
use anteroom::pack::{Permille, Strength};
use jiff::civil::Date;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::small_pack::small_pack;

fn date() -> impl Strategy<Value = Date> {
    (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

fn on() -> impl Strategy<Value = Option<Date>> {
    option::of(date())
}

/// Any text at all: control characters, quotes, other scripts.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), "[a-z\"\\\\\n\u{2028}]{0,9}"]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let digest = option::of(Just("0a".repeat(32)));
    let texts = (text(), text(), text());
    (texts, on(), on(), digest, any::<bool>(), on()).prop_map(
        |((title, version, read_by), date, expires, sha256, independent, read_on)| {
            Evidence {
                title,
                version,
                date,
                expires,
                sha256,
                independent,
                read_by,
                read_on,
            }
        },
    )
}

fn answer(given: BoxedStrategy<Given>, field: &'static str) -> BoxedStrategy<Answer> {
    let fields = match field {
        "" => Just(BTreeMap::new()).boxed(),
        id => btree_map(Just(id.into()), text(), 0..=1).boxed(),
    };
    (given, fields, text(), vec(evidence(), 0..3), text(), on())
        .prop_map(|(given, fields, note, evidence, by, on)| Answer {
            given,
            fields,
            note,
            evidence,
            by,
            on,
        })
        .boxed()
}

fn chosen(
    ids: Vec<&'static str>,
    sizes: std::ops::RangeInclusive<usize>,
) -> BoxedStrategy<Given> {
    subsequence(ids, sizes)
        .prop_map(|ids| Given::Chosen(ids.into_iter().map(Into::into).collect()))
        .boxed()
}

fn answers() -> impl Strategy<Value = BTreeMap<anteroom::pack::QuestionId, Answer>> {
    let not_applicable = || text().prop_map(|reason| Given::NotApplicable { reason });
    let yes = prop_oneof![chosen(vec!["yes", "partly", "no"], 1..=1), not_applicable()];
    let many =
        prop_oneof![chosen(vec!["wired", "remote-service"], 0..=2), not_applicable()];
    let number =
        prop_oneof![Just(Given::NoPromise), (0i64..=365).prop_map(Given::Number)];
    let date = prop_oneof![Just(Given::Nothing), date().prop_map(Given::Date)];
    (
        option::of(answer(Just(Given::Nothing).boxed(), "maker")),
        option::of(answer(many.boxed(), "")),
        option::of(answer(yes.boxed(), "how")),
        option::of(answer(number.boxed(), "")),
        option::of(answer(date.boxed(), "")),
    )
        .prop_map(|(text, many, yes, number, date)| {
            let all = [
                ("DEV-01", text),
                ("DEV-06", many),
                ("IAM-06", yes),
                ("IAM-07", number),
                ("IAM-08", date),
            ];
            all.into_iter()
                .filter_map(|(id, a)| {
                    Some((id.into(), a.filter(|a| *a != Answer::default())?))
                })
                .collect()
        })
}

fn review() -> impl Strategy<Value = Review> {
    let findings = vec![Finding::Accepted, Finding::Rejected, Finding::NeedsEvidence];
    let strengths =
        vec![ControlStrength::Weak, ControlStrength::Effective, ControlStrength::Strong];
    let override_ =
        (0u16..=1000, text(), text(), on()).prop_map(|(credit, reason, by, on)| {
            Override { credit: Permille::clamped(credit), reason, by, on }
        });
    let control = (text(), text(), on(), select(strengths)).prop_map(
        |(what, owner, review_on, strength)| Control { what, owner, review_on, strength },
    );
    let audience = select(vec![Audience::Internal, Audience::Vendor]);
    let comment = (text(), audience, text(), on())
        .prop_map(|(text, audience, by, on)| Comment { text, audience, by, on });
    (
        option::of(select(findings)),
        text(),
        on(),
        option::of(override_),
        vec(control, 0..3),
        vec(comment, 0..3),
    )
        .prop_map(|(finding, by, on, override_, controls, comments)| Review {
            finding,
            by,
            on,
            override_,
            controls,
            comments,
        })
}

prop_compose! {
    fn contract()(
        strength in select(Strength::ALL.to_vec()),
        (reason, by, action, owner) in (text(), text(), text(), text()),
        (evidence, value) in (text(), text()),
        (paragraph, talk) in (text(), text()),
        (on, due) in (on(), on()),
        before_connection: bool,
        state in select(vec![
            Negotiation::Proposed, Negotiation::VendorObjects, Negotiation::FallbackAgreed,
            Negotiation::Accepted,
        ]),
    ) -> anteroom::assessment::ContractChoices {
        let plan = RemedyPlan { action, owner, due, evidence, before_connection };
        anteroom::assessment::ContractChoices {
            variants: [("CL-14".into(), VariantChoice { strength, reason, by, on })].into(),
            variables: [("fix_days".into(), value)].into(),
            remedies: [("IAM-06".into(), plan)].into(),
            negotiation: [("CL-14".into(), state)].into(),
            paragraphs: [("CL-14".into(), paragraph)].into(),
            talks: [("CL-14".into(), talk)].into(),
        }
    }
}

/// Answers as a list, which is how what was asked again and what changed keep them.
fn earlier() -> BoxedStrategy<Vec<(anteroom::pack::QuestionId, Answer)>> {
    answers().prop_map(|answers| answers.into_iter().collect()).boxed()
}

fn clarification() -> BoxedStrategy<Clarification> {
    let findings = vec![Finding::Accepted, Finding::Rejected, Finding::NeedsEvidence];
    let against = vec(Just("IAM-09".into()), 0..2);
    let more = (option::of(select(findings)), against, vec(text(), 0..3));
    (on(), any::<bool>(), earlier(), more)
        .prop_map(|(on, replied, earlier, (finding, against, comments))| Clarification {
            on,
            replied,
            points: earlier
                .into_iter()
                .map(|(question, said)| Point {
                    question,
                    said,
                    finding,
                    against: against.clone(),
                    comments: comments.clone(),
                })
                .collect(),
        })
        .boxed()
}

prop_compose! {
    fn assessment()(
        (id, title, by, reason) in (text(), text(), text(), text()),
        (date, expires) in (date(), date()),
        on in on(),
        answers in answers().boxed(),
        reviews in btree_map(select(vec!["IAM-06", "IAM-08"]), review(), 0..3).boxed(),
        contract in option::of(contract()).boxed(),
        signed: bool,
        clarification in option::of(clarification()),
        (earlier, seen) in (earlier(), any::<bool>()),
    ) -> Assessment {
        let mut assessment = Assessment::new(&small_pack(), &id, &title, date);
        assessment.answers = answers;
        assessment.reviews = reviews.into_iter().map(|(id, r)| (id.into(), r)).collect();
        assessment.contract = contract.unwrap_or_default();
        assessment.clarification = clarification;
        let change = |(question, before)| Change { question, before, seen };
        assessment.changes = earlier.into_iter().map(change).collect();
        if signed {
            let (name, role) = (by.clone(), reason.clone());
            let digest = "0a".repeat(32);
            assessment.signatures = vec![Signature { name, role, on, digest }];
            let (by, reason) = (by.clone(), reason.clone());
            assessment.sign_off = Some(SignOff { by, reason, on });
        }
        let exception = Exception { by, reason, on, expires };
        assessment.exceptions.insert("IAM-09".into(), exception);
        assessment
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn saving_and_loading_is_the_identity(assessment in assessment()) {
        let text = write(&assessment);
        let opened = read(&small_pack(), text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.assessment, &assessment);
        prop_assert_eq!(opened.notices, vec![]);
        prop_assert_eq!(write(&opened.assessment), text);
    }

    #[test]
    fn a_response_survives_its_file(assessment in assessment()) {
        let pack = small_pack();
        let response = assessment.response(&pack);
        let opened = read(&pack, write(&response).as_bytes()).unwrap();
        prop_assert_eq!(&opened.assessment, &response);
        prop_assert_eq!(opened.notices, vec![]);
        let (merged, received) = assessment.clone().receive(&pack, &response).unwrap();
        prop_assert_eq!(merged, assessment);
        prop_assert_eq!(received.changed, vec![]);
    }

    /// A file cut, spliced or with other bytes in it is refused or read; what is read
    /// can be written and read again. Nothing panics.
    #[test]
    fn no_change_to_a_file_breaks_the_reader(
        assessment in assessment(),
        edits in vec((any::<prop::sample::Index>(), 0usize..6, select(vec![
            "", "{", "}", "[", "]", "\"", ",", ":", "0", "-", "1e9", "null", "true",
            "\\u", "\\ud800", "\u{0}", "é", "{\"a\":1,\"a\":2}", "9999999999999999999",
        ])), 1..4),
    ) {
        let mut bytes = write(&assessment).into_bytes();
        for (at, remove, insert) in edits {
            let at = at.index(bytes.len());
            let end = (at + remove).min(bytes.len());
            bytes.splice(at..end, insert.bytes());
        }
        if let Ok(opened) = read(&small_pack(), &bytes) {
            let text = write(&opened.assessment);
            let again = read(&small_pack(), text.as_bytes()).unwrap();
            prop_assert_eq!(again.assessment, opened.assessment);
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&small_pack(), &bytes);
    }

    /// JSON is JSON: what serde_json takes and what the reader takes are the same files.
    #[test]
    fn no_json_breaks_the_reader(text in "[\\[\\]{}\":,0-9a-e.\\\\u \n-]{0,40}") {
        let file = format!(
            "{{\"format\":\"anteroom-assessment\",\"version\":\"1.9\",\"pack\":{{\"id\":\
             \"small\",\"version\":\"1.2.0\"}},\"id\":\"a\",\"title\":\"b\",\"date\":\
             \"2026-01-01\",\"answers\":{{\"NEW-01\":{text}}}}}"
        );
        let read = read(&small_pack(), file.as_bytes());
        if serde_json::from_str::<serde_json::Value>(&file).is_err() {
            prop_assert!(read.is_err());
        } else if let Ok(opened) = read {
            let written = write(&opened.assessment);
            let twice = write_again(&written);
            prop_assert_eq!(twice, written);
        }
    }
}

fn write_again(text: &str) -> String {
    write(&read(&small_pack(), text.as_bytes()).unwrap().assessment)
}
