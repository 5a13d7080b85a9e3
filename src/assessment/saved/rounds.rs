//! Clarifications, what a response changed, and signatures in a save file.

use crate::assessment::saved::answers;
use crate::assessment::saved::json::{Json, Object};
use crate::assessment::saved::node::Node;
use crate::assessment::saved::path::Path;
use crate::assessment::saved::reader::{Reader, Table};
use crate::assessment::saved::reviews::{FINDINGS, word};
use crate::assessment::{Answer, Change, Clarification, Point, Signature};
use crate::pack::QuestionId;

/// Returns a clarification to be written.
pub(super) fn write_clarification(clarification: &Clarification) -> Json {
    let Clarification { on, replied, points } = clarification;
    let points = points.iter().map(|point| {
        let Point { question, said, finding, against, comments } = point;
        let against = against.iter().map(|id| id.as_str().into());
        let object = said_as(Object::default(), "said", said)
            .maybe("finding", finding.map(|finding| word(&FINDINGS, &finding)))
            .list("against", against)
            .list("comments", comments.iter().map(|text| text.as_str().into()));
        (question.to_string(), object.into())
    });
    Object::default()
        .date("on", *on)
        .yes("replied", *replied)
        .map("points", points)
        .into()
}

/// Reads a clarification.
pub(super) fn read_clarification(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Clarification> {
    let table = reader.object(node, path, &["on", "replied", "points"])?;
    Some(Clarification {
        on: table.date(reader, "on"),
        replied: table.yes(reader, "replied"),
        points: by_question(reader, &table, "points", |reader, node, path, question| {
            let known = ["said", "finding", "against", "comments"];
            let table = reader.object(node, path, &known)?;
            Some(Point {
                said: said(reader, &table, "said", &question),
                finding: table.read(reader, "finding", |reader, node, path| {
                    reader.word(node, path, &FINDINGS)
                }),
                against: table.items(reader, "against", |reader, node, path| {
                    reader.text(node, path).map(QuestionId::from)
                }),
                comments: table.items(reader, "comments", |reader, node, path| {
                    reader.text(node, path).map(str::to_owned)
                }),
                question,
            })
        }),
    })
}

/// Returns what the last response changed, to be written: by question.
pub(super) fn write_changes(changes: &[Change]) -> impl Iterator<Item = (String, Json)> {
    changes.iter().map(|Change { question, before, seen }| {
        let object = said_as(Object::default(), "before", before).yes("seen", *seen);
        (question.to_string(), object.into())
    })
}

/// Reads what the last response changed.
pub(super) fn read_changes(reader: &mut Reader<'_>, file: &Table<'_, '_>) -> Vec<Change> {
    by_question(reader, file, "changes", |reader, node, path, question| {
        let table = reader.object(node, path, &["before", "seen"])?;
        Some(Change {
            before: said(reader, &table, "before", &question),
            seen: table.yes(reader, "seen"),
            question,
        })
    })
}

/// Returns a signature to be written.
pub(super) fn write_signature(signature: &Signature) -> Json {
    let Signature { name, role, on, digest } = signature;
    Object::default()
        .text("name", name)
        .text("role", role)
        .date("on", *on)
        .text("digest", digest)
        .into()
}

/// Reads a signature.
pub(super) fn read_signature(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Signature> {
    let table = reader.object(node, path, &["name", "role", "on", "digest"])?;
    let digest = table.read(reader, "digest", answers::read_digest);
    Some(Signature {
        name: table.text(reader, "name"),
        role: table.text(reader, "role"),
        on: table.date(reader, "on"),
        digest: digest.unwrap_or_default(),
    })
}

/// Adds an answer, unless it is empty.
fn said_as(object: Object, name: &str, answer: &Answer) -> Object {
    let said = *answer != Answer::default();
    object.maybe(name, said.then(|| answers::write(answer)))
}

/// Reads an answer to a question; one that is not there is empty.
fn said(
    reader: &mut Reader<'_>,
    table: &Table<'_, '_>,
    name: &'static str,
    question: &QuestionId,
) -> Answer {
    let said = table.read(reader, name, |reader, node, path| {
        let question = reader.pack.question(question);
        answers::read(reader, node, path, question)
    });
    said.unwrap_or_default()
}

/// Reads a map by question as a list in the order of the file.
fn by_question<T>(
    reader: &mut Reader<'_>,
    file: &Table<'_, '_>,
    name: &'static str,
    read: impl Fn(&mut Reader<'_>, &Node, &Path<'_>, QuestionId) -> Option<T>,
) -> Vec<T> {
    let list = file.read(reader, name, |reader, node, path| {
        let mut list = Vec::new();
        for member in reader.map(node, path)?.members {
            let path = Path::Member(path, &member.name);
            let question = QuestionId::from(member.name.as_str());
            list.extend(read(reader, &member.value, &path, question));
        }
        Some(list)
    });
    list.unwrap_or_default()
}
