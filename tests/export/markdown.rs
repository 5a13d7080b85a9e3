//! Markdown read back: every text is there, in order, and nothing else became markup.

use std::fmt::Write as _;

use anteroom::document::{Block, Document, Inline, Item, Tone};
use anteroom::export::markdown::markdown;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::everything::{all_there, everything};
use super::hard::{NAUGHTY, hard};
use super::sample::{addendum, words};

/// What a reader of Markdown makes of a file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Read {
    /// Every text, without blanks.
    said: String,
    headings: Vec<usize>,
    items: usize,
    tables: usize,
    rows: usize,
    cells: usize,
    links: Vec<String>,
    strong: usize,
    /// Markup that this writer never makes of a text.
    other: Vec<String>,
}

/// Returns a text without blanks.
fn dense(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn read(markdown: &str) -> Read {
    let mut read = Read::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => read.said.push_str(&dense(&text)),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => {}
            Event::InlineHtml(tag) => match &*tag {
                "<br>" | "<strong>" | "</strong>" | "<em>" | "</em>" | "<!-- -->" => {}
                _ => read.other.push(tag.into_string()),
            },
            Event::Html(html) if html.trim() == "<!-- -->" => {}
            Event::Start(tag) => match tag {
                Tag::Heading { level, .. } => read.headings.push(level as usize),
                Tag::Item => read.items += 1,
                Tag::Table(_) => read.tables += 1,
                Tag::TableHead | Tag::TableRow => read.rows += 1,
                Tag::TableCell => read.cells += 1,
                Tag::Link { dest_url, .. } => read.links.push(dest_url.into_string()),
                Tag::Strong => read.strong += 1,
                Tag::Paragraph
                | Tag::List(_)
                | Tag::Emphasis
                | Tag::BlockQuote(_)
                | Tag::HtmlBlock => {}
                other => read.other.push(format!("{other:?}")),
            },
            other => read.other.push(format!("{other:?}")),
        }
    }
    read
}

/// Returns every text of blocks in order, but for labels that Markdown counts or draws.
fn said(blocks: &[Block], all: &[Block], out: &mut String) {
    fn of(text: &[Inline], out: &mut String) {
        out.extend(text.iter().map(Inline::text));
    }
    fn of_items(items: &[Item], out: &mut String) {
        for item in items {
            if item.label != "\u{2022}" {
                out.push_str(&item.label);
            }
            of(&item.text, out);
            of_items(&item.items, out);
        }
    }
    for block in blocks {
        match block {
            Block::Heading { number, text, note, .. } => {
                out.push_str(number.as_deref().unwrap_or_default());
                of(text, out);
                out.push_str(note.as_deref().unwrap_or_default());
            }
            Block::Paragraph(text) => of(text, out),
            Block::List(items) => of_items(items, out),
            Block::Chart(chart) => {
                out.push_str("Figure:");
                out.push_str(&chart.alt);
                said(&[Block::Table(chart.table.clone())], all, out);
            }
            Block::Table(table) => {
                out.push_str(&table.caption);
                table.columns.iter().for_each(|column| out.push_str(&column.title));
                table.rows.iter().flatten().for_each(|cell| of(cell, out));
            }
            Block::Facts(facts) => {
                for (label, value) in facts {
                    out.push_str(label);
                    out.push(':');
                    of(value, out);
                }
            }
            Block::Callout { tone, title, blocks } => {
                let word = match tone {
                    Tone::Note => "Note",
                    Tone::Warn => "Attention",
                    Tone::Stop => "Stop",
                    Tone::Good => "All clear",
                };
                if !title.starts_with(word) {
                    out.push_str(word);
                    out.push_str(if title.is_empty() { "" } else { ":" });
                }
                out.push_str(title);
                said(blocks, all, out);
            }
            Block::Contents { depth } => {
                out.push_str("Contents");
                for block in all {
                    if let Block::Heading { level, number, text, .. } = block
                        && level <= depth
                    {
                        out.push_str(number.as_deref().unwrap_or_default());
                        of(text, out);
                    }
                }
            }
            Block::Signatures(parties) => {
                for party in parties {
                    out.push_str(&party.role);
                    of(&party.name, out);
                    for told in ["Signature", "Name", "Title", "Date"] {
                        out.push_str(told);
                        out.push(':');
                        out.push_str(&"_".repeat(30));
                    }
                }
            }
            Block::PageBreak => {}
        }
    }
}

/// Returns what a document says in front of its blocks and in them, without blanks.
pub(super) fn whole(document: &Document, date: &str) -> String {
    let mut out = document.title.clone();
    out.push_str(document.subtitle.as_deref().unwrap_or_default());
    out.push_str(date);
    out.push_str(document.notice.as_deref().unwrap_or_default());
    said(&document.blocks, &document.blocks, &mut out);
    dense(&out)
}

#[test]
fn markdown_keeps_everything() {
    let text = markdown(&everything());
    all_there(&text);
    assert!(!text.contains("javascript"));
    let read = read(&text);
    assert_eq!(read.said, whole(&everything(), "February 1, 2026"));
    assert_eq!(read.other, Vec::<String>::new());
    assert_eq!(read.headings, [1, 2]);
    // One table by itself, and the table of each of the two figures.
    assert_eq!((read.tables, read.rows, read.cells), (3, 7, 14));
    assert_eq!(read.links, ["https://example.com"]);
}

#[test]
fn the_sample_reads_as_it_was_written() {
    let read = read(&markdown(&addendum()));
    assert_eq!(read.other, Vec::<String>::new());
    let date = anteroom::contract::long_date(addendum().date.parse().unwrap());
    assert_eq!(read.said, whole(&addendum(), &date));
    assert!(read.strong > 3 && read.items > 5, "{read:?}");
}

/// Nothing that anybody types becomes markup, wherever it stands.
#[test]
fn what_is_typed_is_text() {
    let markup = [
        "# no heading",
        "1. no list",
        "12) none",
        "- none",
        "+ none",
        "* none",
        "> none",
        "```\nfence",
        "~~~",
        "---",
        "===",
        "***",
        "| a | b |\n|---|---|\n| c | d |",
        "[a](https://b)",
        "![a](b)",
        "<b>bold</b>",
        "<https://a.example>",
        "&amp; &#65; &x",
        "**a** __b__ *c* _d_",
        "a\\",
        "\\*",
        "`code`",
        "``",
        "    indented",
        "\ttab",
        "[^1]: foot",
        "[a]: b",
        "line\nline\n\nline",
        "x |",
        "ends in two  \nblanks",
    ];
    for text in markup.into_iter().chain(NAUGHTY) {
        let inlines = [
            Inline::Text(text.to_owned()),
            Inline::Strong(text.to_owned()),
            Inline::Text("x".to_owned()),
            Inline::Emphasis(text.to_owned()),
            Inline::Code(text.to_owned()),
            Inline::Blank(text.to_owned()),
            Inline::Value(text.to_owned()),
        ];
        for inline in inlines {
            for around in ["", "a", " ", "."] {
                let text = vec![around.into(), inline.clone(), around.into()];
                let document = Document {
                    title: "T".to_owned(),
                    blocks: vec![Block::Paragraph(text.clone())],
                    ..Document::default()
                };
                let written = markdown(&document);
                let read = read(&written);
                assert_eq!(read.other, Vec::<String>::new(), "{inline:?}: {written}");
                assert_eq!(read.items + read.tables, 0, "{inline:?}: {written}");
                assert_eq!(read.headings, [1], "{inline:?}: {written}");
                assert_eq!(read.links.len(), 0, "{inline:?}: {written}");
                let plain: String = text.iter().map(Inline::text).collect();
                assert_eq!(read.said, dense(&format!("T{}", shown(&plain))), "{written}");
            }
        }
    }
}

/// Returns a text as every writer shows it: with marks for what acts unseen.
fn shown(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        let unseen = character.is_control() && !character.is_whitespace()
            || ('\u{202a}'..='\u{202e}').contains(&character);
        if unseen {
            write!(shown, "[U+{:04X}]", u32::from(character)).unwrap();
        } else {
            shown.push(character);
        }
    }
    shown
}

#[test]
fn every_hard_document_is_only_text() {
    for (name, document) in hard() {
        let read = read(&markdown(&document));
        let codes = read.other.iter().filter(|other| !other.contains("CodeBlock"));
        assert_eq!(codes.count(), read.other.len(), "{name}: {:?}", read.other);
        assert_eq!(read.other, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn items_that_markdown_can_count_are_counted() {
    let item = |label: &str, text: &str| Item {
        label: label.to_owned(),
        text: words(text),
        ..Item::default()
    };
    let document = Document {
        title: "T".to_owned(),
        blocks: vec![
            Block::List(vec![item("1.", "one"), item("2.", "two")]),
            Block::List(vec![item("14.1", "clause")]),
        ],
        ..Document::default()
    };
    assert_eq!(
        markdown(&document),
        "# T\n\n1. one\n2. two\n\n<!-- -->\n\n- 14.1 clause\n"
    );
}
