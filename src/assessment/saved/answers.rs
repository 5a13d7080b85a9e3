//! Answers and evidence in a save file.

use std::collections::BTreeMap;

use crate::assessment::saved::fault::FaultCode;
use crate::assessment::saved::json::{Json, Object};
use crate::assessment::saved::node::Node;
use crate::assessment::saved::path::{Path, shown};
use crate::assessment::saved::reader::{Reader, Table};
use crate::assessment::{Answer, Evidence, Given, Misfit};
use crate::diag::nearest;
use crate::ordered::{map_of, set_of};
use crate::pack::{ChoiceId, Kind, Question, QuestionId};

/// The members of which an answer has at most one: the answer itself.
const GIVEN: [&str; 5] = ["choices", "number", "date", "none", "not-applicable"];

/// What was read of the answers.
pub(super) type Answers =
    (BTreeMap<QuestionId, Answer>, BTreeMap<String, serde_json::Value>);

/// Reads the answers: those to questions of the pack, and the others as they came.
pub(super) fn read_all(reader: &mut Reader<'_>, file: &Table<'_, '_>) -> Answers {
    let (mut answers, mut unknown) = Answers::default();
    file.read(reader, "answers", |reader, node, path| {
        let table = reader.map(node, path)?;
        for member in table.members {
            let id = QuestionId::from(member.name.as_str());
            let Some(question) = reader.pack.question(&id) else {
                unknown.insert(member.name.clone(), member.value.value());
                continue;
            };
            let path = Path::Member(path, &member.name);
            if let Some(answer) = read(reader, &member.value, &path, Some(question)) {
                answers.insert(id, answer);
            }
        }
        Some(())
    });
    (answers, unknown)
}

/// Returns all answers to be written, by question.
pub(super) fn write_all(
    answers: &BTreeMap<QuestionId, Answer>,
    unknown: &BTreeMap<String, serde_json::Value>,
) -> BTreeMap<String, Json> {
    let kept = unknown.iter().map(|(id, value)| (id.clone(), value.clone().into()));
    let known = answers.iter().map(|(id, answer)| (id.to_string(), write(answer)));
    map_of(kept.chain(known))
}

/// Returns an answer to be written.
pub(super) fn write(answer: &Answer) -> Json {
    let Answer { given, fields, note, evidence, by, on } = answer;
    let object = match given {
        Given::Nothing => Object::default(),
        Given::Chosen(chosen) => {
            let choices = chosen.iter().map(|id| Json::from(id.as_str())).collect();
            Object::default().with("choices", Json::List(choices))
        }
        Given::Number(number) => Object::default().with("number", *number),
        Given::Date(date) => Object::default().date("date", Some(*date)),
        Given::NoPromise => Object::default().yes("none", true),
        Given::NotApplicable { reason } => {
            Object::default().with("not-applicable", reason.as_str())
        }
    };
    let fields =
        fields.iter().map(|(id, text)| (id.to_string(), Json::from(text.as_str())));
    object
        .map("fields", fields)
        .text("note", note)
        .list("evidence", evidence.iter().map(write_evidence))
        .text("by", by)
        .date("on", *on)
        .into()
}

fn write_evidence(evidence: &Evidence) -> Json {
    let Evidence { title, version, date, expires, sha256, independent, read_by, read_on } =
        evidence;
    Object::default()
        .text("title", title)
        .text("version", version)
        .date("date", *date)
        .date("expires", *expires)
        .maybe("sha256", sha256.as_deref())
        .yes("independent", *independent)
        .text("read-by", read_by)
        .date("read-on", *read_on)
        .into()
}

/// Reads an answer, which has to fit its question where the pack has it.
pub(super) fn read(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
    question: Option<&Question>,
) -> Option<Answer> {
    let [choices, number, date, nothing, not_applicable] = GIVEN;
    let known = [
        choices,
        number,
        date,
        nothing,
        not_applicable,
        "fields",
        "note",
        "evidence",
        "by",
        "on",
    ];
    let table = reader.object(node, path, &known)?;
    let said: Vec<_> =
        GIVEN.into_iter().filter(|name| table.get(name).is_some()).collect();
    if said.len() > 1 {
        reader.fault(
            FaultCode::WrongAnswer,
            node.at,
            path,
            format!("this has {} answers: {}", said.len(), said.join(", ")),
            "Keep one of them.",
        );
        return None;
    }
    let given = match said.first() {
        Some(name) => {
            let path = Path::Member(path, name);
            table.get(name).and_then(|node| read_given(reader, node, &path, name))
        }
        None => Some(Given::Nothing),
    };
    let text = |reader: &mut Reader<'_>, node: &Node, path: &Path<'_>| {
        reader.text(node, path).map(str::to_owned)
    };
    let mut answer = Answer {
        given: Given::Nothing,
        fields: table.entries(reader, "fields", text),
        note: table.text(reader, "note"),
        evidence: table.items(reader, "evidence", read_evidence),
        by: table.text(reader, "by"),
        on: table.date(reader, "on"),
    };
    answer.given = given?;
    let at =
        said.first().and_then(|name| table.get(name)).map_or(node.at, |node| node.at);
    let Some(question) = question else { return Some(answer) };
    for misfit in answer.misfits(question) {
        let name = match misfit {
            Misfit::UnknownField(_) => "fields",
            _ => said.first().copied().unwrap_or("fields"),
        };
        let at = table.get(name).map_or(at, |node| node.at);
        report(reader, question, &misfit, at, &Path::Member(path, name));
    }
    Some(answer)
}

fn read_given(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
    name: &str,
) -> Option<Given> {
    match name {
        "choices" => {
            let items = reader.list(node, path)?;
            let each = items.iter().enumerate().map(|(at, item)| {
                reader.text(item, &Path::Item(path, at, items.len())).map(ChoiceId::from)
            });
            let chosen: Vec<_> = each.collect::<Option<_>>()?;
            let distinct = set_of(chosen.iter().cloned());
            if distinct.len() < chosen.len() {
                let message = "a choice stands here twice";
                reader.fault(FaultCode::WrongAnswer, node.at, path, message, "Keep one.");
            }
            Some(Given::Chosen(distinct))
        }
        "number" => reader.number(node, path).map(Given::Number),
        "date" => reader.date(node, path).map(Given::Date),
        "none" => {
            let yes = reader.yes(node, path)?;
            if !yes {
                let message = "`none` is true or left out";
                reader.fault(FaultCode::WrongAnswer, node.at, path, message, "");
            }
            Some(Given::NoPromise)
        }
        _ => {
            let reason = reader.text(node, path)?.to_owned();
            Some(Given::NotApplicable { reason })
        }
    }
}

fn read_evidence(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Evidence> {
    let known = [
        "title",
        "version",
        "date",
        "expires",
        "sha256",
        "independent",
        "read-by",
        "read-on",
    ];
    let table = reader.object(node, path, &known)?;
    Some(Evidence {
        title: table.text(reader, "title"),
        version: table.text(reader, "version"),
        date: table.date(reader, "date"),
        expires: table.date(reader, "expires"),
        sha256: table.read(reader, "sha256", read_digest),
        independent: table.yes(reader, "independent"),
        read_by: table.text(reader, "read-by"),
        read_on: table.date(reader, "read-on"),
    })
}

/// Reads a SHA-256 in hexadecimal.
pub(super) fn read_digest(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<String> {
    let text = reader.text(node, path)?;
    let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() == 64 && text.bytes().all(hex) {
        return Some(text.to_owned());
    }
    let message = "this is not a SHA-256";
    let hint = "Write 64 characters, 0 to 9 and a to f.";
    reader.fault(FaultCode::BadDigest, node.at, path, message, hint);
    None
}

/// Adds what does not fit between an answer and its question.
fn report(
    reader: &mut Reader<'_>,
    question: &Question,
    misfit: &Misfit,
    at: usize,
    path: &Path<'_>,
) {
    let id = &question.id;
    let nothing = String::new();
    let (code, message, hint) = match misfit {
        Misfit::Kind(takes) => {
            (FaultCode::WrongAnswer, format!("{id} takes {takes}"), example(question))
        }
        Misfit::UnknownChoice(choice) => {
            let known: Vec<_> = question.choices.iter().map(|c| c.id.as_str()).collect();
            let hint = match nearest(choice.as_str(), known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("It has: {}.", known.join(", ")),
            };
            let message = format!("{id} has no choice `{}`", shown(choice.as_str()));
            (FaultCode::UnknownChoice, message, hint)
        }
        Misfit::NotOne(count) => (
            FaultCode::WrongAnswer,
            format!("{id} takes one choice, not {count}"),
            nothing,
        ),
        Misfit::NotAlone(choice) => (
            FaultCode::WrongAnswer,
            format!("`{choice}` excludes the other choices of {id}"),
            format!("Keep either `{choice}` or the others."),
        ),
        Misfit::OutOfRange { min, max } => {
            (FaultCode::OutOfRange, format!("{id} takes {min} to {max}"), nothing)
        }
        Misfit::NeedsValue => (
            FaultCode::WrongAnswer,
            format!("{id} cannot be answered with `none`"),
            "Leave the question unanswered.".to_owned(),
        ),
        Misfit::NotApplicableNeverOffered => (
            FaultCode::WrongAnswer,
            format!("{id} cannot be answered with `not-applicable`"),
            "Leave the question unanswered.".to_owned(),
        ),
        Misfit::UnknownField(field) => {
            let known = question.fields.iter().map(|field| field.id.as_str());
            let hint = nearest(field.as_str(), known)
                .map(|near| format!("Did you mean `{near}`?"))
                .unwrap_or_default();
            let message = format!("{id} has no text field `{}`", shown(field.as_str()));
            (FaultCode::UnknownField, message, hint)
        }
    };
    reader.fault(code, at, path, message, hint);
}

/// Returns how an answer to `question` is written.
fn example(question: &Question) -> String {
    match &question.kind {
        Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf => {
            let choice = question.choices.first().map_or("", |choice| choice.id.as_str());
            format!("Write `\"choices\": [\"{choice}\"]`, with what was chosen.")
        }
        Kind::Number { unit, .. } => format!("Write `\"number\": 30`, in {unit}."),
        Kind::Date { .. } => "Write `\"date\": \"2026-11-22\"`.".to_owned(),
        Kind::Text => "Write `\"fields\": { … }`.".to_owned(),
    }
}
