//! The sample as files that a person can open and compare.

use std::fs;
use std::path::Path;

use anteroom::export::{Format, export, html::html, markdown::markdown, text::text};

use super::sample::addendum;

/// Compares with the file beside this one; `UPDATE=1` writes it anew.
#[track_caller]
pub(crate) fn same_as_file(name: &str, actual: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/golden");
    let path = folder.join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(folder).unwrap();
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let differs = expected.lines().zip(actual.lines()).position(|(old, new)| old != new);
    assert!(
        expected == actual,
        "{} differs (first in line {:?}); look at it with UPDATE=1 and git diff",
        path.display(),
        differs.map(|line| line + 1),
    );
}

#[test]
fn the_page_is_as_kept() {
    same_as_file("addendum.html", &html(&addendum()));
}

#[test]
fn the_markdown_is_as_kept() {
    same_as_file("addendum.md", &markdown(&addendum()));
}

#[test]
fn the_text_is_as_kept() {
    same_as_file("addendum.txt", &text(&addendum()));
}

#[test]
fn every_format_is_found_by_its_ending() {
    for (name, mime) in [
        ("a.b.PDF", "application/pdf"),
        (
            "x.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("x.html", "text/html;charset=utf-8"),
        ("x.md", "text/markdown;charset=utf-8"),
        ("x.htm", "text/html;charset=utf-8"),
        ("x.txt", "text/plain;charset=utf-8"),
    ] {
        let format = Format::of_name(name).unwrap();
        assert_eq!(format.mime(), mime);
        assert_eq!(
            export(&addendum(), format).unwrap(),
            export(&addendum(), format).unwrap(),
            "{name} differs from run to run"
        );
    }
    assert_eq!(Format::of_name("x.doc"), None);
    assert_eq!(Format::of_name("pdf"), None);
}
