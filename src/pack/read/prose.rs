//! The wording of a clause: four variants and the notes, from the body of its file.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::inline::runs;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::lines::{Block, Marker, Section, sections};
use crate::pack::read::proviso::provisos;
use crate::pack::read::texts::Worded;
use crate::pack::{Note, Paragraph, Prose, Proviso, Run, Variant};

/// The headings, and the key under which the place of each is remembered.
const HEADINGS: [&str; 5] = ["Base", "Strong", "Remedy", "Fallback", "Notes for counsel"];

/// What a variant that makes no sense begins with.
const NOT_USED: &str = "Not used:";

/// Reads the body of a clause file from a byte on.
pub(crate) fn prose(
    id: &str,
    source: &Source,
    from: usize,
    ledger: &mut Ledger<'_>,
) -> Prose {
    let mut found: [Option<(Section, Place)>; 5] = Default::default();
    for section in sections(source, from) {
        let Some((heading, place)) = section.heading.clone() else {
            for block in &section.blocks {
                stray(block, "this text stands under no heading", ledger);
            }
            continue;
        };
        let known = HEADINGS.iter().position(|known| *known == heading);
        let Some(known) = known.filter(|_| section.depth == 2) else {
            unknown_heading(&heading, section.depth, &place, ledger);
            continue;
        };
        if let Some((_, first)) = found.get(known).and_then(Option::as_ref) {
            let message = format!("the heading `{heading}` is there twice");
            let diagnostic = Diagnostic::new(Code::DuplicateHeading, &place, message);
            ledger.push(diagnostic.also(first, "first here").hint("keep one"));
            continue;
        }
        if let Some(key) = HEADINGS.get(known) {
            ledger.note(Sort::Clause, id, key, &place);
        }
        if let Some(slot) = found.get_mut(known) {
            *slot = Some((section, place));
        }
    }
    let [base, strong, remedy, fallback, notes] = found;
    let mut variant = |section: Option<(Section, Place)>, heading| match section {
        Some((section, place)) => {
            variant(source, &section, &place, (id, heading), ledger)
        }
        None => missing(id, heading, ledger),
    };
    let (base, strong) = (variant(base, "Base"), variant(strong, "Strong"));
    let (remedy, fallback) = (variant(remedy, "Remedy"), variant(fallback, "Fallback"));
    let notes = notes.map(|(section, _)| self::notes(source, &section, ledger));
    Prose { base, strong, remedy, fallback, notes: notes.unwrap_or_default() }
}

fn unknown_heading(heading: &str, depth: usize, place: &Place, ledger: &mut Ledger<'_>) {
    let message = format!("a clause has no heading `{}`", place.words());
    let diagnostic = Diagnostic::new(Code::UnknownHeading, place, message);
    ledger.push(if depth == 1 {
        diagnostic.hint("the title stands in the front matter; begin with `## Base`")
    } else if HEADINGS.contains(&heading) {
        diagnostic.hint(format!("write `## {heading}`"))
    } else {
        let list: Vec<_> = HEADINGS.iter().map(|known| format!("`## {known}`")).collect();
        let diagnostic = diagnostic.suggest(heading, HEADINGS);
        diagnostic.hint(format!("its headings are {}", list.join(", ")))
    });
}

fn missing(id: &str, heading: &str, ledger: &mut Ledger<'_>) -> Variant {
    let message = format!("`{id}` has no variant `{heading}`");
    let hint = if heading == "Base" {
        "add `## Base` and the normal obligation".to_owned()
    } else {
        format!("add `## {heading}` and its wording, or `{NOT_USED}` and why")
    };
    ledger.push_at((Sort::Clause, id, ""), Code::MissingVariant, message, &hint);
    Variant::default()
}

fn variant(
    source: &Source,
    section: &Section,
    heading_place: &Place,
    (id, heading): (&str, &'static str),
    ledger: &mut Ledger<'_>,
) -> Variant {
    let mut blocks = section.blocks.as_slice();
    if let [first, rest @ ..] = blocks
        && let Some(reason) = not_used(source, first)
    {
        for block in rest {
            stray(block, "this text follows `Not used:`", ledger);
        }
        if heading == "Base" {
            let message = "the base variant has no wording";
            let diagnostic = Diagnostic::new(Code::MissingVariant, &first.place, message);
            ledger.push(
                diagnostic.hint("write the normal obligation; every clause has one"),
            );
        }
        if reason.is_empty() {
            let message = "this does not say why the variant makes no sense";
            let diagnostic = Diagnostic::new(Code::EmptyVariant, &first.place, message);
            ledger.push(diagnostic.hint("write one sentence after `Not used:`"));
        }
        return Variant::NotUsed(reason);
    }
    if blocks.is_empty() {
        let message = format!("there is nothing under `## {heading}`");
        let diagnostic = Diagnostic::new(Code::EmptyVariant, heading_place, message);
        ledger
            .push(diagnostic.hint(format!("write its wording, or `{NOT_USED}` and why")));
    }
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let at = (id, heading);
    while let [block, rest @ ..] = blocks {
        blocks = rest;
        match block.marker {
            Marker::Number(number) => {
                in_order(
                    block,
                    usize::try_from(number).ok(),
                    paragraphs.len(),
                    "paragraph",
                    ledger,
                );
                paragraphs.push(paragraph(source, block, at, &[], ledger));
            }
            Marker::Letter(letter) => {
                let over = paragraphs.last().map(|above| above.only_if.clone());
                let over = over.unwrap_or_default();
                let paragraph = paragraph(source, block, at, &over, ledger);
                let Some(above) = paragraphs.last_mut() else {
                    stray(
                        block,
                        "this lettered paragraph stands under no numbered one",
                        ledger,
                    );
                    continue;
                };
                let number = 1 + usize::from(u8::try_from(letter).unwrap_or(b'a') - b'a');
                in_order(
                    block,
                    Some(number),
                    above.items.len(),
                    "lettered paragraph",
                    ledger,
                );
                above.items.push(paragraph);
            }
            Marker::Bare => {
                stray(block, "this text stands in no numbered paragraph", ledger);
            }
        }
    }
    Variant::Text(paragraphs)
}

/// Returns the reason if a block begins with `Not used:`.
fn not_used(source: &Source, block: &Block) -> Option<String> {
    let place = source.place(block.start..block.end);
    let reason = place.words().strip_prefix(NOT_USED)?;
    Some(reason.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn in_order(
    block: &Block,
    number: Option<usize>,
    before: usize,
    noun: &str,
    ledger: &mut Ledger<'_>,
) {
    if number != Some(before + 1) {
        let message = format!(
            "`{}` is the {} {noun} here",
            block.place.words(),
            ordinal(before + 1)
        );
        let diagnostic = Diagnostic::new(Code::Numbering, &block.place, message);
        ledger
            .push(diagnostic.hint("number anew, and look whether a paragraph was lost"));
    }
}

fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Reads a paragraph of a clause's variant; `over` are the provisos of the one above it.
fn paragraph(
    source: &Source,
    block: &Block,
    (id, heading): (&str, &'static str),
    over: &[Proviso],
    ledger: &mut Ledger<'_>,
) -> Paragraph {
    let (only_if, start) = provisos(source, block.start..block.end, ledger);
    ledger.texts.worded.push(Worded {
        clause: id.to_owned(),
        heading,
        only_if: over.iter().chain(&only_if).cloned().collect(),
        place: source.place(start..block.end),
    });
    let text = runs(source, start..block.end, ledger);
    if text.is_empty() {
        let message = "this paragraph is empty";
        let diagnostic = Diagnostic::new(Code::EmptyText, &block.place, message);
        ledger.push(diagnostic.hint("write it, or take its number out"));
    }
    Paragraph { only_if, text, items: Vec::new() }
}

/// Reads notes: each begins with a title in bold that ends with a dot.
fn notes(source: &Source, section: &Section, ledger: &mut Ledger<'_>) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for block in &section.blocks {
        // A number at the start of a line is part of a note's text.
        let start = block.place.start();
        let mut first = true;
        for run in runs(source, start..block.end, ledger) {
            match (run, notes.last_mut()) {
                (Run::Strong(title), _) if title.ends_with('.') => {
                    let title = title.trim_end_matches('.').to_owned();
                    notes.push(Note { title, text: Vec::new() });
                }
                (run, Some(note)) => {
                    if first && !note.text.is_empty() {
                        note.text.push(Run::Text(" ".to_owned()));
                    }
                    note.text.push(run);
                }
                (_, None) if first => stray(block, "this text stands in no note", ledger),
                (_, None) => {}
            }
            first = false;
        }
    }
    for note in &mut notes {
        trim(&mut note.text);
    }
    notes
}

/// Takes blanks off both ends.
fn trim(runs: &mut Vec<Run>) {
    if let Some(Run::Text(first)) = runs.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Run::Text(last)) = runs.last_mut() {
        last.truncate(last.trim_end().len());
    }
    runs.retain(|run| !matches!(run, Run::Text(text) if text.is_empty()));
}

fn stray(block: &Block, message: &str, ledger: &mut Ledger<'_>) {
    let diagnostic = Diagnostic::new(Code::StrayText, &block.place, message);
    ledger.push(diagnostic.hint(
        "number it (`1. …`), or indent and letter it under a numbered paragraph (`   a. …`)",
    ));
}
