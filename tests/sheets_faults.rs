//! Sheets with faults: every fault is listed, with its place and what to do.

use std::fmt::Write as _;
use std::path::Path;

use anteroom::diag::Source;
use anteroom::pack::sheets::Sheet;
use proptest::prelude::*;

use crate::shipped::sources;
use crate::support::book::Book;
use crate::support::golden::golden;

/// Returns what is said about sheets of the standard pack.
fn said(edit: impl FnOnce(&mut Book)) -> String {
    let sources = sources();
    let mut book = Book::of(&sources);
    edit(&mut book);
    told(&book, &sources)
}

fn told(book: &Book, sources: &[Source]) -> String {
    let mut text = String::new();
    for fault in book.import(sources).unwrap_err() {
        writeln!(text, "{fault}\n  {}", fault.hint).unwrap();
    }
    text
}

#[test]
fn every_fault_of_a_cell_is_listed_at_once() {
    let said = said(|book| {
        book.set("questions.csv", &["CLD-01"], "weight", "five");
        book.set("questions.csv", &["CLD-01"], "when", "{ cloud = }");
        book.set("questions.csv", &["CLD-02"], "when", "{ DEV-04 = { is = [“none”] } }");
        book.set("questions.csv", &["CLD-03"], "domain", "IAM");
        book.set("questions.csv", &["CLD-04"], "id", "CLD-03");
        book.set("choices.csv", &["DEV-06", "none"], "alone", "yes");
        book.set("variables.csv", &["agreement_title"], "default.low", "Order");
        book.set("clauses.csv", &["CL-02"], "Base", "1. One.\n## Strong\n");
        book.set("clauses.csv", &["CL-03"], "Base", &"x".repeat(32_767));
        book.add("questions.csv", &[("id", "XYZ-01")]);
        book.add("choices.csv", &[("question", "XYZ-09"), ("id", "a")]);
        book.add("choices.csv", &[("question", "CLD-01")]);
        book.add(
            "guidance.csv",
            &[("question", "CLD-01"), ("answer", "none"), ("guidance", "x")],
        );
        book.add("clauses.csv", &[("id", "../CL-99")]);
        book.add("domains.csv", &[("id", "PACK")]);
        book.drop("domains.csv", &["LGL"]);
        book.drop("questions.csv", &["CLD-05"]);
        book.add(
            "references.csv",
            &[("question", "CLD-05"), ("source", "a"), ("place", "b")],
        );
    });
    golden(Path::new("tests/sheets/cells.txt"), &said);
}

#[test]
fn every_fault_of_a_header_is_listed_at_once() {
    let said = said(|book| {
        book.edit("questions.csv", |rows| {
            rows[0][2] = "aks".to_owned();
            rows[0][3] = "weight".to_owned();
            rows[0][6] = "colour of the box".to_owned();
            rows[0][7] = String::new();
        });
        book.edit("choices.csv", |rows| rows[0][1] = "identity".to_owned());
        book.edit("flags.csv", |rows| {
            rows.iter_mut().map(|row| row.remove(0)).for_each(drop);
        });
        book.sheet("sources.csv").bytes = Vec::new();
    });
    golden(Path::new("tests/sheets/header.txt"), &said);
}

#[test]
fn files_that_are_no_csv_are_named_with_the_way_out() {
    let said = said(|book| {
        book.sheet("flags.csv").bytes =
            b"id,title\r\na,b\r\nc,caf\xe9 \x93quoted\x94\r\n".to_vec();
        book.sheet("sources.csv").bytes = b"\xff\xfei\0d\0".to_vec();
        book.sheet("parts.csv").bytes = b"id,title\nA,\"open\nB,b\n".to_vec();
        book.sheet("coverage.csv").bytes = b"item,says\nA,\"one\"two\n".to_vec();
        book.sheet("domains.csv").bytes = b"id,title\nIAM,a,b\nDEV\n".to_vec();
        book.sheets.push(Sheet { name: "question.csv".to_owned(), bytes: Vec::new() });
        book.sheets.push(Sheet { name: "budget 2026.csv".to_owned(), bytes: Vec::new() });
    });
    golden(Path::new("tests/sheets/files.txt"), &said);
}

#[test]
fn a_folder_without_sheets_and_a_pack_that_is_no_toml_are_faults() {
    let sources = [
        Source::new("questions/iam.toml", "[domain]\nid = \n"),
        Source::new("questions/dev.toml", "[domain]\r\nid = \"DEV\"\n"),
        Source::new("contract-templates/CL-01.md", "## Base\n"),
    ];
    let book = Book { sheets: Vec::new() };
    let said = told(&book, &sources) + &told(&book, &[]);
    golden(Path::new("tests/sheets/pack.txt"), &said);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    /// Whatever happened to a sheet: there are faults, or files that are still TOML.
    #[test]
    fn no_sheet_makes_an_import_panic(
        sheet in 0..12_usize,
        slips in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize), 1..5),
        put in "[\"',;\n\r#=A-C0-9{}\\[\\]é]{0,6}",
    ) {
        let sources = crate::faults::sources(crate::faults::BASE);
        let mut book = Book::of(&sources);
        let bytes = &mut book.sheets[sheet].bytes;
        for (at, cut) in slips {
            let at = at.index(bytes.len());
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, put.bytes());
            bytes.push(b'\n');
        }
        if let Ok(import) = book.import(&sources) {
            for file in import.files {
                let text = file.text.unwrap_or_default();
                let front = text.split("+++\n").nth(1).unwrap_or(&text);
                prop_assert!(front.parse::<toml_edit::DocumentMut>().is_ok(), "{text}");
            }
        }
    }
}
