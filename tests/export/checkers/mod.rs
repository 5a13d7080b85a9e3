//! What two programs of other people say of our PDFs: page-validation and outloud, both for PDF/UA-1.
//!
//! `cargo xtask test` and `cargo xtask tools` install them into `target/checkers`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anteroom::document::{Document, Paper as SetPaper};
use anteroom::export::pdf::{Attachment, Options, Paper, pdf};
use lopdf::Object;

use super::everything::everything;
use super::hard::hard;
use super::sample::addendum;
use crate::set::Room;

/// Returns what the checkers find in some PDFs, a line each.
fn found(folder: &Path, files: &[(String, Vec<u8>)]) -> String {
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).unwrap();
    let python =
        Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("checkers/bin/python");
    assert!(
        python.is_file(),
        "the checkers are not installed: run `cargo xtask tools` once"
    );
    let paths: Vec<PathBuf> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.join(format!("{name}.pdf"));
            fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    let output =
        Command::new(python).arg("tests/export/checkers/check.py").args(paths).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn two_other_programs_find_nothing_against_pdf_ua() {
    let room = Room::new();
    let mut documents: Vec<(String, Document)> = SetPaper::ALL
        .into_iter()
        .map(|paper| (paper.slug().to_owned(), paper.compose(&room.desk()).unwrap()))
        .collect();
    documents.push(("sample".to_owned(), addendum()));
    documents.push(("everything".to_owned(), everything()));
    documents.extend(
        hard().into_iter().map(|(name, document)| (format!("hard, {name}"), document)),
    );
    let mut files = Vec::new();
    for (name, document) in &documents {
        for paper in [Paper::A4, Paper::Letter] {
            let attachment = Some(Attachment::assessment(b"{}"));
            let options = Options { attachment, paper, ..Options::default() };
            let made = pdf(document, &options).unwrap();
            files.push((format!("{name} on {paper:?}"), made.bytes));
        }
    }
    assert_eq!(found(&folder("pdf-ua"), &files), "");
}

/// Both programs look: each finds what is missing from a PDF that was good.
#[test]
fn the_other_programs_find_what_is_wrong() {
    let made = pdf(&everything(), &Options::default()).unwrap().bytes;
    let spoiled = |spoil: &dyn Fn(&mut lopdf::Document)| {
        let mut file = lopdf::Document::load_mem(&made).unwrap();
        spoil(&mut file);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        bytes
    };
    let files = [
        (
            "no marks",
            spoiled(&|file| {
                file.catalog_mut().unwrap().remove(b"MarkInfo");
            }),
        ),
        (
            "no title shown",
            spoiled(&|file| {
                file.catalog_mut().unwrap().remove(b"ViewerPreferences");
            }),
        ),
        (
            "no alternative text",
            spoiled(&|file| {
                for object in file.objects.values_mut() {
                    if let Object::Dictionary(tag) = object
                        && tag.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure")
                    {
                        tag.remove(b"Alt");
                    }
                }
            }),
        ),
    ];
    let files: Vec<_> =
        files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    let found = found(&folder("pdf-ua-spoiled"), &files);
    for (name, _) in &files {
        for checker in ["page-validation", "outloud"] {
            let start = format!("{checker}: {name}.pdf: ");
            assert!(
                found.lines().any(|line| line.starts_with(&start)),
                "{checker} finds nothing in {name:?}; found:\n{found}"
            );
        }
    }
}
