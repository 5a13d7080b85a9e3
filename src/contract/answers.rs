//! The vendor's answers as Schedule 2, in words.

use crate::assessment::{Answer, Evidence, EvidenceLevel, Given};
use crate::contract::facts::Facts;
use crate::contract::unit::measured;
use crate::contract::value::long_date;
use crate::contract::words::quoted;
use crate::contract::{Gap, ScheduleAnswer};
use crate::pack::{EvidenceClass, Kind, Question};
use crate::scoring::Counts;

/// Returns an answer in words, with its text fields; "Not answered" if it is empty.
pub fn in_words(question: &Question, answer: &Answer) -> String {
    let mut parts: Vec<String> = given_in_words(question, answer).into_iter().collect();
    for field in &question.fields {
        let text = answer.fields.get(&field.id).map_or("", |text| text.trim());
        if !text.is_empty() {
            parts.push(format!("{}: {text}", field.label));
        }
    }
    if parts.is_empty() { "Not answered".to_owned() } else { parts.join("; ") }
}

/// Returns the answer in words without its fields, if one was given.
pub fn given_in_words(question: &Question, answer: &Answer) -> Option<String> {
    Some(match &answer.given {
        Given::Nothing => return None,
        Given::Chosen(chosen) => {
            let labels: Vec<&str> = question
                .choices
                .iter()
                .filter(|choice| chosen.contains(&choice.id))
                .map(|choice| choice.label.as_str())
                .collect();
            if labels.is_empty() {
                return None;
            }
            labels.join(", ")
        }
        Given::Number(number) => match &question.kind {
            Kind::Number { unit, .. } => measured(*number, unit),
            _ => number.to_string(),
        },
        Given::Date(date) => long_date(*date),
        Given::NoPromise => match &question.kind {
            Kind::Number { none, .. } | Kind::Date { none } => {
                none.clone().unwrap_or_else(|| "No promise".to_owned())
            }
            _ => "No promise".to_owned(),
        },
        Given::NotApplicable { reason } if reason.trim().is_empty() => {
            "Not applicable, without a reason".to_owned()
        }
        Given::NotApplicable { reason } => format!("Not applicable: {}", reason.trim()),
    })
}

/// Returns how a question of text fields was answered: which fields were left empty.
pub(super) fn in_text(question: &Question, answer: Option<&Answer>) -> String {
    let empty: Vec<&str> = question
        .fields
        .iter()
        .filter(|field| {
            let text = answer.and_then(|answer| answer.fields.get(&field.id));
            text.is_none_or(|text| text.trim().is_empty())
        })
        .map(|field| field.label.as_str())
        .collect();
    if empty.is_empty() {
        "answered in text".to_owned()
    } else {
        format!("answered without {}", quoted(&empty))
    }
}

/// Returns the vendor's answers as Schedule 2 prints them, in bank order.
pub(super) fn schedule(facts: &Facts<'_>, gaps: &[Gap]) -> Vec<ScheduleAnswer> {
    facts.asked_of_vendor().map(|question| entry(facts, gaps, question)).collect()
}

/// Returns one line of Schedule 2.
fn entry(facts: &Facts<'_>, gaps: &[Gap], question: &Question) -> ScheduleAnswer {
    let answer = facts.answer(&question.id);
    let mut evidence: Vec<String> =
        answer.iter().flat_map(|answer| &answer.evidence).map(document).collect();
    if let Some(expected) = attested_only(facts, question) {
        evidence.push(expected);
    }
    ScheduleAnswer {
        question: question.id.clone(),
        ask: question.ask.clone(),
        answer: answer
            .map_or_else(|| "Not answered".to_owned(), |a| in_words(question, a)),
        note: answer.map_or_else(String::new, |answer| answer.note.trim().to_owned()),
        evidence,
        becomes: becomes(facts, gaps, question),
    }
}

/// Returns a document in words: title, version, date, and who has read it.
fn document(evidence: &Evidence) -> String {
    let title = evidence.title.trim();
    let mut parts =
        vec![if title.is_empty() { "Untitled document" } else { title }.to_owned()];
    if !evidence.version.trim().is_empty() {
        parts.push(format!("version {}", evidence.version.trim()));
    }
    if let Some(date) = evidence.date {
        parts.push(format!("dated {}", long_date(date)));
    }
    if let Some(date) = evidence.expires {
        parts.push(format!("valid until {}", long_date(date)));
    }
    if evidence.independent {
        parts.push("from an independent source".to_owned());
    }
    if !evidence.read_by.trim().is_empty() {
        parts.push("read by the Customer".to_owned());
    }
    if let Some(hash) = &evidence.sha256 {
        parts.push(format!("SHA-256 {hash}"));
    }
    parts.join(", ")
}

/// Returns the mark "attested only", with the document that is expected, for a claim
/// without one. The precedence clause asks for that document before delivery.
fn attested_only(facts: &Facts<'_>, question: &Question) -> Option<String> {
    let contribution = facts.contribution(&question.id)?;
    let claims =
        contribution.counted == Counts::Answered && contribution.credit.get() > 0;
    let expects = !matches!(question.evidence_class, None | Some(EvidenceClass::None));
    let named = facts.answer(&question.id).is_some_and(|each| !each.evidence.is_empty());
    let why = if contribution.stale {
        " (the document named is out of date)"
    } else if named {
        " (the document named does not count)"
    } else {
        ""
    };
    (claims && expects && contribution.evidence == EvidenceLevel::Attested).then(|| {
        format!("attested only{why}; document expected: {}", expected_evidence(question))
    })
}

/// Returns in a few words what shows that a question's answer is true.
///
/// The pack's own words are written to the buyer: what they say about checking is cut,
/// and "you" and "the vendor" become the parties of the contract.
pub(super) fn expected_evidence(question: &Question) -> String {
    let accept = question.guidance.evidence.trim();
    let first = accept.find(". ").map_or(accept, |at| &accept[..=at]);
    let named = first.strip_prefix("Accept ").map(|rest| {
        let cuts = ["; ", ", and check", ", and call", ", or look", ", or watch"];
        let end = cuts.iter().filter_map(|cut| rest.find(cut)).min();
        let rest = &rest[..end.unwrap_or(rest.len())];
        let end = rest.find(" you ").and_then(|you| rest[..you].rfind(", "));
        rest[..end.unwrap_or(rest.len())]
            .trim_end_matches('.')
            .replace("your own", "the Customer's")
            .replace("your ", "the Customer's ")
            .replace("the vendor", "the Supplier")
    });
    let named = named.filter(|named| !named.contains(" you "));
    match (named, question.evidence_class) {
        (Some(named), Some(EvidenceClass::Document | EvidenceClass::Independent)) => {
            named
        }
        (_, Some(EvidenceClass::Document)) => "a document that shows it".to_owned(),
        (_, Some(EvidenceClass::Independent)) => {
            "a document from a source independent of the Supplier".to_owned()
        }
        _ => "a corrected answer, signed for the Supplier".to_owned(),
    }
}

/// Returns what an answer becomes in the contract.
fn becomes(facts: &Facts<'_>, gaps: &[Gap], question: &Question) -> String {
    if let Some(at) = gaps.iter().position(|gap| gap.question == question.id) {
        return format!("Entry {} of Schedule 4", at + 1);
    }
    let counted = facts.contribution(&question.id).map(|each| each.counted);
    if counted == Some(Counts::NotApplicable) {
        return "Disclosed assumption".to_owned();
    }
    match facts.answer(&question.id) {
        None => "Nothing yet".to_owned(),
        Some(Answer { given: Given::NotApplicable { .. }, .. }) => {
            "Disclosed assumption".to_owned()
        }
        Some(_) => "Warranty".to_owned(),
    }
}
