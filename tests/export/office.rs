//! What `LibreOffice` makes of a Word file: it opens it, and shows the same text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anteroom::contract::{long_date, select};
use anteroom::document::{self, Block, Document, Inline, Item};
use anteroom::export::docx::{Sheet, docx};
use anteroom::scoring::Scorecard;

use super::everything::everything;
use super::hard::hard;
use super::markdown::whole;

/// Returns the letters and digits of a text.
fn dense(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Returns how often each letter or digit is in a text.
fn counts(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for character in dense(text).chars() {
        *counts.entry(character).or_default() += 1;
    }
    counts
}

/// Returns headings and numbered paragraphs with their numbers, in order.
fn numbered(blocks: &[Block]) -> Vec<String> {
    fn of_items(items: &[Item], out: &mut Vec<String>) {
        for item in items {
            let said: String = item.text.iter().map(Inline::text).collect();
            out.push(format!("{}{said}", item.label));
            of_items(&item.items, out);
        }
    }
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { number, text, .. } => {
                let said: String = text.iter().map(Inline::text).collect();
                out.push(format!("{}{said}", number.as_deref().unwrap_or_default()));
            }
            Block::List(items) => of_items(items, &mut out),
            Block::Callout { blocks, .. } => out.extend(numbered(blocks)),
            _ => {}
        }
    }
    out
}

#[test]
fn libreoffice_shows_the_same_text() {
    let pack = crate::shipped::standard();
    let bytes = fs::read("tests/cases/infusion-pump-negotiated/assessment.json").unwrap();
    let assessment = anteroom::assessment::saved::read(&pack, &bytes).unwrap().assessment;
    let card = Scorecard::of(&pack, &assessment);
    let contract = select(&pack, &assessment, &card);
    let negotiated = document::addendum(&pack, &assessment, &card, &contract);
    let mut documents: Vec<(String, Document)> = vec![
        ("negotiated".to_owned(), negotiated),
        ("everything".to_owned(), everything()),
    ];
    // What programs stumble over must open, too.
    let naughty = hard().into_iter().filter(|(name, _)| *name == "naughty strings");
    documents.extend(naughty.map(|(name, document)| (name.to_owned(), document)));

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libreoffice");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    let mut soffice = Command::new("soffice");
    soffice
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder);
    for (name, document) in &documents {
        let file = folder.join(format!("{name}.docx"));
        fs::write(&file, docx(document, Sheet::Letter).unwrap()).unwrap();
        soffice.arg(file);
    }
    let output = soffice.output().unwrap_or_else(|error| {
        panic!("soffice is needed for this test (libreoffice-writer-nogui): {error}")
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    for (name, document) in &documents {
        let pdf = folder.join(format!("{name}.pdf"));
        let read =
            Command::new("pdftotext").arg("-raw").arg(&pdf).arg("-").output().unwrap();
        let said = String::from_utf8(read.stdout).unwrap();
        let pages = said.matches('\u{c}').count();
        assert!(pages > 0, "{name} was not opened");
        if name == "naughty strings" {
            continue;
        }
        // Nothing is lost: the margins and repeated header rows only add.
        let found = counts(&said);
        let date = long_date(document.date.parse().unwrap());
        for (character, times) in counts(&whole(document, &date)) {
            let there = found.get(&character).copied().unwrap_or(0);
            assert!(there >= times, "{name}: {character:?} {there} of {times} times");
        }
        // Every number is the one of the document: what LibreOffice counts itself, too.
        let notice = document.notice.as_deref().unwrap();
        let is_margin = |line: &str| {
            let line = line.trim();
            let page = line.strip_prefix(notice).map(str::trim_start);
            line == document.running.trim()
                || page.is_some_and(|page| page.starts_with("Page "))
        };
        let lines: Vec<String> =
            said.lines().filter(|line| !is_margin(line)).map(dense).collect();
        let said = lines.concat();
        let mut from = 0;
        for paragraph in numbered(&document.blocks) {
            let wanted = dense(&paragraph);
            let at = said.get(from..).unwrap().find(&wanted);
            let at =
                at.unwrap_or_else(|| panic!("{name}: not in its place: {paragraph}"));
            from += at + wanted.len();
        }
    }
}
