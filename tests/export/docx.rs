//! The Word file: its parts, what belongs together in them, the same bytes.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use anteroom::document::{Block, Document, Inline};
use anteroom::export::docx::{Sheet, docx};
use quick_xml::events::Event;
use zip::ZipArchive;

use super::everything::{all_there, everything};
use super::hard::hard;
use super::sample::{addendum, heading, item, words};

/// Returns the parts of a file: name and text.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// Returns one part.
fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(known, _)| known == name).unwrap().1
}

/// Returns every value of an attribute of elements with this name.
fn values(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start)
                if start.name().as_ref() == element.as_bytes() =>
            {
                let value = start.try_get_attribute(attribute).unwrap();
                found.extend(
                    value.map(|value| String::from_utf8_lossy(&value.value).into_owned()),
                );
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// Fails where the file is not whole: XML, bookmarks, references, styles, tables.
fn sound(name: &str, document: &Document) -> String {
    let bytes = docx(document, Sheet::Letter).unwrap();
    for (part, text) in parts(&bytes) {
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let mut depth = 0_i32;
        loop {
            match reader.read_event() {
                Ok(Event::Start(_)) => depth += 1,
                Ok(Event::End(_)) => depth -= 1,
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {part}: {error}"),
            }
        }
        assert_eq!(depth, 0, "{name}: {part}");
        let illegal = |character: char| {
            matches!(character, '\u{fffe}' | '\u{ffff}')
                || (character < ' ' && !"\t\n\r".contains(character))
        };
        assert!(!text.contains(illegal), "{name}: {part}");
    }
    let text = part(&bytes, "word/document.xml");
    let styles = part(&bytes, "word/styles.xml");
    let known: BTreeSet<String> =
        values(&styles, "w:style", "w:styleId").into_iter().collect();
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
        for xml in [&text, &styles] {
            for style in values(xml, element, "w:val") {
                assert!(known.contains(&style), "{name}: no style {style}");
            }
        }
    }
    let bookmarks = values(&text, "w:bookmarkStart", "w:name");
    let names: BTreeSet<String> =
        bookmarks.iter().map(|one| one.to_lowercase()).collect();
    assert_eq!(names.len(), bookmarks.len(), "{name}: a bookmark twice");
    assert!(bookmarks.iter().all(|one| one.len() <= 40), "{name}");
    for anchor in values(&text, "w:hyperlink", "w:anchor") {
        assert!(bookmarks.contains(&anchor), "{name}: {anchor} leads nowhere");
    }
    for code in text.split(" REF ").skip(1) {
        let to = code.split(' ').next().unwrap();
        assert!(bookmarks.iter().any(|one| one == to), "{name}: {to} leads nowhere");
    }
    let begun = text.matches(r#"w:fldCharType="begin""#).count();
    assert_eq!(begun, text.matches(r#"w:fldCharType="end""#).count(), "{name}");
    let uses = values(&part(&bytes, "word/numbering.xml"), "w:num", "w:numId");
    for number in values(&text, "w:numId", "w:val") {
        assert!(uses.contains(&number), "{name}: no list {number}");
    }
    assert!(!text.contains("</w:tbl><w:tbl>"), "{name}: two tables become one");
    assert!(!text.contains("</w:tcPr></w:tc>"), "{name}: a cell without a paragraph");
    text
}

#[test]
fn word_keeps_everything() {
    let text = sound("everything", &everything());
    all_there(&text);
    assert!(!text.contains("javascript"));
    assert!(text.contains("<w:tblHeader/>"), "the header row is repeated");
    let bytes = docx(&everything(), Sheet::A4).unwrap();
    let links = part(&bytes, "word/_rels/document.xml.rels");
    assert!(links.contains(r#"Target="https://example.com" TargetMode="External""#));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>worddocument</dc:title>"));
    assert!(core.contains("<dc:language>en-US</dc:language>"));
    assert!(core.contains(">2026-02-01T00:00:00Z</dcterms:created>"));
    assert!(part(&bytes, "word/styles.xml").contains(r#"<w:lang w:val="en-US"/>"#));
    assert!(part(&bytes, "word/footer1.xml").contains("wordnotice"));
}

#[test]
fn every_hard_document_is_a_whole_word_file() {
    for (name, document) in hard() {
        sound(name, &document);
    }
    sound("the sample", &addendum());
}

#[test]
fn a_note_of_a_megabyte_is_kept_whole() {
    let note = "A long note that somebody pasted. ".repeat(31_000);
    let blocks = vec![Block::Paragraph(words(&note))];
    let text = sound("1 MB", &Document { blocks, ..Document::default() });
    assert!(text.contains(&note));
}

#[test]
fn numbers_that_word_counts_are_fields_and_others_are_text() {
    let reference = |text: &str, anchor: &str| Inline::Reference {
        text: text.to_owned(),
        anchor: anchor.to_owned(),
    };
    let document = Document {
        blocks: vec![
            heading(1, "Part A", "Framework", "part-a"),
            heading(2, "1", "Purpose", "cl-01"),
            Block::List(vec![
                item("1.1", vec![reference("clause 2 (Scope, 2 of 3)", "cl-02")]),
                item("1.7", vec![reference("clause V", "cl-03")]),
            ]),
            heading(2, "2", "Scope", "cl-02"),
            heading(2, "V", "Odd", "cl-03"),
        ],
        ..Document::default()
    };
    let text = sound("numbers", &document);
    assert!(!text.contains(">1.1"), "Word counts it");
    assert!(text.contains(">1.7</w:t><w:tab/>"), "Word would count 1.2");
    assert!(text.contains(" REF cl_02 \\n \\h "), "{text}");
    assert!(text.contains(r#"<w:t xml:space="preserve">clause </w:t>"#));
    assert!(text.contains(r#"<w:t xml:space="preserve"> (Scope, 2 of 3)</w:t>"#));
    assert!(!text.contains(" REF cl_03 "), "Word does not count V");
    assert!(text.contains(r#"<w:hyperlink w:anchor="cl_03""#));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let once = docx(&addendum(), Sheet::Letter).unwrap();
    assert_eq!(once, docx(&addendum(), Sheet::Letter).unwrap());
    // No clock: each part has the first day that a zip can say.
    let mut zip = ZipArchive::new(Cursor::new(&once)).unwrap();
    for at in 0..zip.len() {
        let time = zip.by_index(at).unwrap().last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1));
    }
}
