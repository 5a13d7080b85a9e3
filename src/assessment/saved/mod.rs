//! The save file, format 1: one assessment as JSON, the same bytes every time.
//!
//! Takes: the bytes of a file, and the pack its answers must fit.
//! Gives: an assessment with what a person should know about it, or every fault with its
//! place; and back again.
//! Never: shows what somebody answered, guesses, or keeps half of a file.
//!
//! The shape is written by hand here, apart from the types in memory: it is a promise to
//! every program that ever wrote or will read such a file.

mod answers;
mod choices;
mod fault;
mod json;
mod node;
mod notice;
mod path;
mod reader;
mod reviews;
mod rounds;
mod seal;

pub use fault::{Fault, FaultCode};
pub use notice::Notice;
pub use seal::{digest, seal};

use crate::assessment::saved::json::{Json, Object};
use crate::assessment::saved::node::{Node, NodeKind};
use crate::assessment::saved::path::Path;
use crate::assessment::saved::reader::{Reader, Table, line_and_column};
use crate::assessment::{Assessment, Kept, PackStamp, Stage, work};
use crate::pack::{Pack, QuestionId};

/// The major version of the format. A higher one is refused.
pub const MAJOR: u32 = 1;

/// The minor version of the format. What a higher one adds is kept as it came.
pub const MINOR: u32 = 1;

/// The largest file read, in bytes; a full assessment has about a tenth of it.
pub const MAX_BYTES: usize = 4 << 20;

const FORMATS: [(&str, Stage); 3] = [
    ("anteroom-assessment", Stage::Assessment),
    ("anteroom-request", Stage::Request),
    ("anteroom-response", Stage::Response),
];

/// What only the buyer's own file has.
const INTERNAL: [&str; 6] =
    ["reviews", "contract", "exceptions", "sign-off", "signatures", "changes"];

/// An assessment that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// What a person should know about the file; empty if all is as it should be.
    pub notices: Vec<Notice>,
}

/// Returns the assessment as the text of a file.
///
/// A request or response is written without reviews, contract choices and what else is
/// the buyer's own, whatever the assessment holds.
pub fn write(assessment: &Assessment) -> String {
    let content = content(assessment);
    match assessment.stage {
        Stage::Assessment | Stage::Request => content.pretty(),
        Stage::Response => seal::sealed(content).pretty(),
    }
}

/// Reads a file.
///
/// # Errors
///
/// Every fault that was found, in the order of the file. If the file is no save file, of
/// a newer major version or made with another pack, that alone.
pub fn read(pack: &Pack, bytes: &[u8]) -> Result<Opened, Vec<Fault>> {
    let text = text_of(bytes).map_err(|fault| vec![fault])?;
    let node = Node::parse(text).map_err(|error| vec![syntax(&error)])?;
    let (stage, minor) = header(text, &node).map_err(|fault| vec![fault])?;
    let mut reader = Reader::new(pack, text, minor > MINOR);
    let read = if other_pack(&mut reader, &node) {
        None
    } else {
        reader.sweep(&node, &Path::Top);
        body(&mut reader, &node, stage)
    };
    let (mut assessment, members) = reader.finish(read)?;
    let minor = if minor > MINOR { minor } else { 0 };
    assessment.kept = Kept { minor, members };
    let notices = notice::all(pack, &assessment, &node);
    Ok(Opened { assessment, notices })
}

/// Returns everything that is written, without a seal.
fn content(assessment: &Assessment) -> Json {
    let format = FORMATS.iter().find(|(_, stage)| *stage == assessment.stage);
    let PackStamp { id, version, fingerprint } = &assessment.pack;
    let pack = Object::default()
        .with("id", id.as_str())
        .with("version", version.as_str())
        .text("fingerprint", fingerprint);
    let version = format!("{MAJOR}.{}", assessment.kept.minor.max(minor(assessment)));
    let answers = answers::write_all(&assessment.answers, &assessment.unknown_answers);
    let mut file = Object::default()
        .with("format", format.map_or("", |(word, _)| word))
        .with("version", version.as_str())
        .with("pack", pack)
        .with("id", assessment.id.as_str())
        .with("title", assessment.title.as_str())
        .date("date", Some(assessment.date))
        .with("answers", Json::Object(answers.into_iter().collect()));
    if assessment.stage == Stage::Assessment {
        let reviews = assessment.reviews.iter();
        let exceptions = assessment.exceptions.iter();
        file = file
            .map("reviews", reviews.map(|(id, v)| (id.to_string(), reviews::write(v))))
            .maybe("contract", choices::write(&assessment.contract))
            .map(
                "exceptions",
                exceptions.map(|(id, v)| (id.to_string(), choices::write_exception(v))),
            )
            .maybe("sign-off", assessment.sign_off.as_ref().map(choices::write_sign_off))
            .list("signatures", assessment.signatures.iter().map(rounds::write_signature))
            .map("changes", rounds::write_changes(&assessment.changes));
    }
    let clarification = assessment.clarification.as_ref();
    file = file.maybe("clarification", clarification.map(rounds::write_clarification));
    // A vendor shares out the work as well; what is sent on leaves this behind.
    let assigned = assessment.assigned.iter();
    let later = assessment.later.iter();
    file = file
        .map(
            "assigned",
            assigned.map(|(id, name)| (id.to_string(), name.as_str().into())),
        )
        .list("later", later.map(|id| Json::from(id.as_str())));
    let mut json = Json::from(file);
    json.put_back(&assessment.kept);
    json
}

/// Returns the minor version that has all that is written: a file without what 1.1 added
/// says 1.0, so that an older program reads it as its own.
fn minor(assessment: &Assessment) -> u32 {
    let added = assessment.clarification.is_some()
        || !assessment.signatures.is_empty()
        || !assessment.changes.is_empty()
        || !assessment.assigned.is_empty()
        || !assessment.later.is_empty()
        || !assessment.contract.paragraphs.is_empty()
        || !assessment.contract.talks.is_empty();
    u32::from(added)
}

/// Returns the text of a file.
fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MAX_BYTES {
        let message = format!("the file has more than {} MB", MAX_BYTES >> 20);
        return Err(whole(FaultCode::TooLarge, message, "Is this the right file?"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| {
        let hint = "Save it as UTF-8. Is this the right file?";
        whole(FaultCode::NotText, "the file is not UTF-8 text", hint)
    })?;
    // Some editors put a byte order mark in front.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// Returns what a file says it is: its stage and its minor version.
fn header(text: &str, node: &Node) -> Result<(Stage, u32), Fault> {
    let word = |name| match node.member(name).map(|node| (&node.kind, node.at)) {
        Some((NodeKind::Text(text), at)) => Some((text.as_str(), at)),
        _ => None,
    };
    let stage = word("format")
        .and_then(|(format, _)| FORMATS.iter().find(|(known, _)| *known == format));
    let Some((_, stage)) = stage else {
        let hint = "Its `format` must be `anteroom-assessment`, `anteroom-request` or \
                    `anteroom-response`.";
        return Err(whole(FaultCode::NotASaveFile, "this is not a save file", hint));
    };
    let placed = |code, at, message: String, hint: &str| {
        let (line, column) = line_and_column(text, at);
        let path = "version".to_owned();
        Fault { code, path, line, column, message, hint: hint.to_owned() }
    };
    let version = word("version");
    let at = version.map_or(node.at, |(_, at)| at);
    let number = |part: &str| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse::<u32>().ok() } else { None }
    };
    let parts = version
        .and_then(|(version, _)| version.split_once('.'))
        .and_then(|(major, minor)| Some((number(major)?, number(minor)?)));
    match parts {
        Some((MAJOR, minor)) => Ok((*stage, minor)),
        Some((major, _)) if major > MAJOR => Err(placed(
            FaultCode::NewerVersion,
            at,
            format!("the file has format {major}, and this program reads up to {MAJOR}"),
            "Open it with a newer Anteroom. Nothing was changed.",
        )),
        _ => Err(placed(
            FaultCode::BadVersion,
            at,
            "the format's version is missing or is no version".to_owned(),
            "Write `\"version\": \"1.0\"`.",
        )),
    }
}

/// Returns whether the file names another pack, and adds that fault.
fn other_pack(reader: &mut Reader<'_>, node: &Node) -> bool {
    let id = node.member("pack").and_then(|pack| pack.member("id"));
    let Some(Node { at, kind: NodeKind::Text(id) }) = id else { return false };
    let other = *id != reader.pack.id;
    if other {
        let here = &reader.pack.id;
        let message = format!("made with the pack `{}`, not `{here}`", path::shown(id));
        let hint = "Open it with the pack it was made with.";
        let pack = Path::Member(&Path::Top, "pack");
        let path = Path::Member(&pack, "id");
        reader.fault(FaultCode::OtherPack, *at, &path, message, hint);
    }
    other
}

/// Reads everything behind the header.
fn body(reader: &mut Reader<'_>, node: &Node, stage: Stage) -> Option<Assessment> {
    let known = [
        "format",
        "version",
        "pack",
        "id",
        "title",
        "date",
        "answers",
        "reviews",
        "contract",
        "exceptions",
        "sign-off",
        "signatures",
        "changes",
        "clarification",
        "assigned",
        "later",
        "seal",
    ];
    let known = if stage == Stage::Response { &known[..] } else { &known[..16] };
    let file = reader.object(node, &Path::Top, known)?;
    if stage != Stage::Assessment {
        refuse_internal(reader, &file);
    }
    let text = |reader: &mut Reader<'_>, node: &Node, path: &Path<'_>| {
        reader.text(node, path).map(str::to_owned)
    };
    let pack = file.need(reader, "pack", read_stamp);
    let id = file.need(reader, "id", text);
    let title = file.need(reader, "title", text);
    let date = file.need(reader, "date", Reader::date);
    let (answers, unknown_answers) = answers::read_all(reader, &file);
    let reviews = file.entries(reader, "reviews", reviews::read);
    let contract = file.read(reader, "contract", choices::read).unwrap_or_default();
    let exceptions = file.entries(reader, "exceptions", choices::read_exception);
    let sign_off = file.read(reader, "sign-off", choices::read_sign_off);
    let signatures = file.items(reader, "signatures", rounds::read_signature);
    let changes = rounds::read_changes(reader, &file);
    let clarification = file.read(reader, "clarification", rounds::read_clarification);
    let assigned = file.entries(reader, "assigned", text);
    let mut later: Vec<QuestionId> = Vec::new();
    for id in file.items(reader, "later", text) {
        work::insert(&mut later, QuestionId::from(id.as_str()));
    }
    file.read(reader, "seal", answers::read_digest);
    Some(Assessment {
        id: id?,
        title: title?,
        date: date?,
        stage,
        pack: pack?,
        answers,
        reviews,
        contract,
        sign_off,
        signatures,
        clarification,
        changes,
        exceptions,
        assigned,
        later,
        unknown_answers,
        kept: Kept::default(),
    })
}

/// Adds a fault for everything that may not leave the buyer's house.
fn refuse_internal(reader: &mut Reader<'_>, file: &Table<'_, '_>) {
    for name in INTERNAL {
        if let Some(node) = file.get(name) {
            let path = Path::Member(file.path, name);
            let message = "only the buyer's own file has this";
            let hint = "Take it out of the request or response.";
            reader.fault(FaultCode::NotForExchange, node.at, &path, message, hint);
        }
    }
}

fn read_stamp(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<PackStamp> {
    let text = |reader: &mut Reader<'_>, node: &Node, path: &Path<'_>| {
        reader.text(node, path).map(str::to_owned)
    };
    let table = reader.object(node, path, &["id", "version", "fingerprint"])?;
    let id = table.need(reader, "id", text);
    let version = table.need(reader, "version", text);
    let fingerprint = table.read(reader, "fingerprint", answers::read_digest);
    let fingerprint = fingerprint.unwrap_or_default();
    Some(PackStamp { id: id?, version: version?, fingerprint })
}

/// Returns a fault of the whole file.
fn whole(code: FaultCode, message: impl Into<String>, hint: &str) -> Fault {
    let (message, hint) = (message.into(), hint.to_owned());
    Fault { code, path: String::new(), line: 0, column: 0, message, hint }
}

/// Returns what `serde_json` says, without its own words for the place.
fn syntax(error: &serde_json::Error) -> Fault {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let place = format!(" at line {line} column {column}");
    let said = said.strip_suffix(&place).unwrap_or(&said);
    let (message, hint) = if error.is_eof() {
        ("the file ends too early".to_owned(), "Was it cut off? Get it again.")
    } else {
        (format!("this is not JSON: {said}"), "Is this the right file?")
    };
    Fault { line, column, ..whole(FaultCode::Syntax, message, hint) }
}
