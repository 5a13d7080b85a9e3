//! The text of a paragraph: plain, bold, emphasis, variables, references to clauses.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::Run;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::Shape;

/// The voice of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    Plain,
    Strong,
    Emphasis,
}

/// A stretch of text in one voice, and where its pieces come from.
struct Stretch {
    voice: Voice,
    text: String,
    /// Byte in `text`, byte in the source.
    pieces: Vec<(usize, usize)>,
}

impl Stretch {
    /// Returns where these bytes of the text stand in the source.
    fn place(&self, source: &Source, bytes: Range<usize>) -> Place {
        let origin = |byte: usize| {
            let piece = self.pieces.iter().rev().find(|(at, _)| *at <= byte);
            piece.map_or(0, |(at, from)| from + (byte - at))
        };
        // The end lies in the piece of its last byte, not at the start of the next.
        let end = bytes.end.checked_sub(1).map_or(0, |last| origin(last) + 1);
        source.place(origin(bytes.start)..end)
    }
}

/// Reads a block of text; what wording may not have is reported and left out.
pub(crate) fn runs(
    source: &Source,
    bytes: Range<usize>,
    ledger: &mut Ledger<'_>,
) -> Vec<Run> {
    let mut runs = Vec::new();
    for stretch in stretches(source, bytes, ledger) {
        if stretch.voice == Voice::Plain {
            plain(&stretch, source, &mut runs, ledger);
            continue;
        }
        if let Some(at) = stretch.text.find("{{").or_else(|| stretch.text.find("[CL-")) {
            let place = stretch.place(source, at..at + 2);
            let message = "a variable or reference cannot stand in bold or emphasis";
            let diagnostic = Diagnostic::new(Code::UnsupportedMarkup, &place, message);
            ledger.push(diagnostic.hint("end the bold or emphasis before it"));
        }
        runs.push(match stretch.voice {
            Voice::Emphasis => Run::Emphasis(stretch.text),
            _ => Run::Strong(stretch.text),
        });
    }
    runs
}

/// Splits a block into stretches of one voice.
fn stretches(
    source: &Source,
    bytes: Range<usize>,
    ledger: &mut Ledger<'_>,
) -> Vec<Stretch> {
    // What is refused must be recognized first.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let place = source.place(bytes.clone());
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut voice = Voice::Plain;
    // Inside refused markup nothing is said twice.
    let mut refused = 0_usize;
    for (event, range) in Parser::new_ext(place.words(), options).into_offset_iter() {
        let from = bytes.start + range.start;
        let add = |text: &str, stretches: &mut Vec<Stretch>| {
            if stretches.last().is_none_or(|last| last.voice != voice) {
                stretches.push(Stretch {
                    voice,
                    text: String::new(),
                    pieces: Vec::new(),
                });
            }
            if let Some(last) = stretches.last_mut() {
                last.pieces.push((last.text.len(), from));
                last.text.push_str(text);
            }
        };
        match event {
            Event::Text(text) if refused == 0 => add(&text, &mut stretches),
            Event::SoftBreak | Event::HardBreak if refused == 0 => {
                add(" ", &mut stretches);
            }
            Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Paragraph)
            | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Strong) if voice == Voice::Plain => voice = Voice::Strong,
            Event::Start(Tag::Emphasis) if voice == Voice::Plain => {
                voice = Voice::Emphasis;
            }
            Event::End(TagEnd::Strong) if voice == Voice::Strong => voice = Voice::Plain,
            Event::End(TagEnd::Emphasis) if voice == Voice::Emphasis => {
                voice = Voice::Plain;
            }
            Event::Start(tag) => {
                if refused == 0 {
                    refuse(
                        name(&tag),
                        &source.place(from..bytes.start + range.end),
                        ledger,
                    );
                }
                refused += 1;
            }
            Event::End(_) => refused = refused.saturating_sub(1),
            other => {
                if refused == 0 {
                    let what = match other {
                        Event::Html(_) | Event::InlineHtml(_) => "HTML",
                        Event::Code(_) => "code",
                        Event::Rule => "a rule",
                        _ => "this markup",
                    };
                    refuse(what, &source.place(from..bytes.start + range.end), ledger);
                }
            }
        }
    }
    stretches
}

fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Link { .. } => "a link",
        Tag::Image { .. } => "an image",
        Tag::HtmlBlock => "HTML",
        Tag::CodeBlock(_) => "code",
        Tag::List(_) | Tag::Item => "a list",
        Tag::BlockQuote(_) => "a quote",
        Tag::Table(_) => "a table",
        Tag::Heading { .. } => "a heading",
        Tag::Strong | Tag::Emphasis => "bold inside emphasis",
        _ => "this markup",
    }
}

fn refuse(what: &str, place: &Place, ledger: &mut Ledger<'_>) {
    let message = format!("wording cannot have {what}");
    let diagnostic = Diagnostic::new(Code::UnsupportedMarkup, place, message);
    ledger.push(diagnostic.hint("say it in plain words, bold or emphasis"));
}

/// Splits plain text at variables and references.
fn plain(
    stretch: &Stretch,
    source: &Source,
    runs: &mut Vec<Run>,
    ledger: &mut Ledger<'_>,
) {
    let text = stretch.text.as_str();
    let mut said = 0;
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(['{', '}', '['])) {
        let start = at + next;
        let rest = text.get(start..).unwrap_or_default();
        let (run, length) = token(rest, start, stretch, source, ledger);
        at = start + length;
        if let Some(run) = run {
            push_text(text.get(said..start).unwrap_or_default(), runs);
            runs.push(run);
            said = at;
        }
    }
    push_text(text.get(said..).unwrap_or_default(), runs);
}

fn push_text(text: &str, runs: &mut Vec<Run>) {
    if !text.is_empty() {
        runs.push(Run::Text(text.to_owned()));
    }
}

/// Reads a brace or bracket: what it stands for, and how many bytes it takes.
fn token(
    rest: &str,
    start: usize,
    stretch: &Stretch,
    source: &Source,
    ledger: &mut Ledger<'_>,
) -> (Option<Run>, usize) {
    let place = |length: usize| stretch.place(source, start..start + length);
    if let Some(inside) = rest.strip_prefix('[') {
        let Some(end) = inside.find(']') else { return (None, 1) };
        let id = inside.get(..end).unwrap_or_default();
        if !id.to_ascii_uppercase().starts_with("CL-") {
            return (None, 1);
        }
        ledger.refer_to(
            Sort::Clause,
            id,
            &stretch.place(source, start + 1..start + 1 + end),
        );
        return (Some(Run::Clause(id.into())), end + 2);
    }
    let Some(inside) = rest.strip_prefix("{{") else {
        let (code, message, hint) =
            if rest.starts_with("{if ") || rest.starts_with("{unless ") {
                let message = "a proviso stands in the middle of a paragraph";
                (
                    Code::BadProviso,
                    message,
                    "put it at the very start, or make two paragraphs",
                )
            } else {
                let message = "a single brace means nothing here";
                (Code::BadVariable, message, "write a variable as `{{cure_days}}`")
            };
        ledger.push(Diagnostic::new(code, &place(1), message).hint(hint));
        // The brace that closes it is part of the same fault.
        return (None, rest.find('}').map_or(1, |end| end + 1));
    };
    let Some(end) = inside.find("}}") else {
        let diagnostic =
            Diagnostic::new(Code::BadVariable, &place(2), "this variable is not closed");
        ledger.push(diagnostic.hint("close it with `}}`, as in `{{cure_days}}`"));
        return (None, rest.len());
    };
    let name = inside.get(..end).unwrap_or_default();
    let length = end + 4;
    if !Shape::Snake.fits(name) {
        let message = format!("`{name}` is no name of a variable");
        let diagnostic = Diagnostic::new(Code::BadVariable, &place(length), message);
        ledger.push(
            diagnostic.hint("write small letters, digits and underscores, no blanks"),
        );
        return (None, length);
    }
    ledger.refer_to(
        Sort::Variable,
        name,
        &stretch.place(source, start + 2..start + 2 + end),
    );
    (Some(Run::Variable(name.into())), length)
}
