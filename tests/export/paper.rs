//! The PDF as a file: the same bytes, what programs say of it, what travels inside.

use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::{Command, Stdio};

use anteroom::export::ExportError;
use anteroom::export::pdf::{Attachment, Options, Paper, Progress, pdf, pdf_with};
use lopdf::Object;

use super::everything::everything;
use super::reader::Reader;
use super::sample::addendum;

/// Runs a program on bytes; returns what it says.
pub(super) fn run(program: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} found a fault");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn bytes_are_the_same_on_every_run() {
    for document in [addendum(), everything()] {
        let first = pdf(&document, &Options::default()).unwrap();
        assert_eq!(first, pdf(&document, &Options::default()).unwrap());
    }
}

#[test]
fn another_program_finds_no_fault() {
    let file = std::env::temp_dir().join(format!("anteroom-{}.pdf", std::process::id()));
    for document in [addendum(), everything()] {
        std::fs::write(&file, pdf(&document, &Options::default()).unwrap().bytes)
            .unwrap();
        run("qpdf", &["--check", file.to_str().unwrap()], &[]);
    }
    std::fs::remove_file(file).unwrap();
}

#[test]
fn text_can_be_copied_out() {
    let bytes = pdf(&addendum(), &Options::default()).unwrap().bytes;
    let text = run("pdftotext", &["-", "-"], &bytes);
    for part in [
        "The Supplier shall require multi-factor sign-in for every remote",
        "the vendor’s staff included?",
        "[buyer to complete: legal name]",
        "“Vulnerability” means a",
        "Page 2 of 7",
        "Draft for review by counsel",
    ] {
        assert!(text.contains(part), "{part:?} is not in the text");
    }
}

#[test]
fn a_header_that_stands_again_is_not_read_again() {
    let reader = Reader::new(&pdf(&addendum(), &Options::default()).unwrap().bytes);
    let header = "What the Supplier answered";
    let again = reader.artifacts.iter().filter(|text| text.contains(header)).count();
    assert_eq!(again, 2);
    assert_eq!(
        reader.all_text().matches(header).count(),
        1 + 1,
        "header and clause 14.3"
    );
}

#[test]
fn the_contents_tell_the_right_pages() {
    let reader = Reader::new(&pdf(&addendum(), &Options::default()).unwrap().bytes);
    let tree = reader.tree();
    let listed: Vec<(String, usize)> = tree
        .lines()
        .take_while(|line| !line.trim_start().starts_with("H1"))
        .filter_map(|line| line.trim_start().strip_prefix("Link "))
        .filter_map(|line| {
            let line = line.replace("(link)", "");
            let page = line.rsplit(' ').next()?.parse().ok()?;
            Some((line.trim_end_matches(char::is_numeric).trim().to_owned(), page))
        })
        .collect();
    assert_eq!(listed.len(), 7, "{listed:?}");
    for (title, page) in listed {
        let on_page: String = reader
            .marked
            .iter()
            .filter(|((number, _), _)| number + 1 == page)
            .map(|(_, marked)| marked.text.as_str())
            .collect();
        assert!(on_page.contains(&title), "{title:?} is not on page {page}");
    }
}

#[test]
fn the_outline_is_the_headings() {
    let reader = Reader::new(&pdf(&addendum(), &Options::default()).unwrap().bytes);
    let mut titles = Vec::new();
    let mut next = reader.dictionary(reader.catalog(), "Outlines").get(b"First").ok();
    while let Some(item) = next {
        let item = reader.follow(item).as_dict().unwrap();
        titles.push(reader.text(item.get(b"Title").unwrap()));
        next = item.get(b"Next").ok();
    }
    assert_eq!(
        titles,
        [
            "A  Definitions and scope",
            "C  Access to the Product",
            "Schedule 2  The Supplier’s answers",
            "Signatures"
        ]
    );
}

#[test]
fn paper_has_the_size_asked_for() {
    for (paper, size) in [(Paper::Letter, [612.0, 792.0]), (Paper::A4, [595.28, 841.89])]
    {
        let options = Options { paper, ..Options::default() };
        let reader = Reader::new(&pdf(&addendum(), &options).unwrap().bytes);
        let page = reader.page(reader.pages[0]);
        let sheet = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let sheet: Vec<f32> = sheet.iter().map(|edge| edge.as_float().unwrap()).collect();
        assert_eq!(sheet, [0.0, 0.0, size[0], size[1]]);
    }
}

#[test]
fn an_attachment_comes_out_as_it_went_in() {
    let attachment = Attachment {
        name: "assessment – final.json".to_owned(),
        mime: "application/json".to_owned(),
        description: "The assessment this addendum was made from".to_owned(),
        bytes: br#"{"format":1}"#.repeat(50),
    };
    let options = Options { attachment: Some(attachment.clone()), ..Options::default() };
    let made = pdf(&addendum(), &options).unwrap();
    let reader = super::tagged::check(&made.bytes);
    let names = reader.dictionary(reader.catalog(), "Names");
    let names = reader.dictionary(names, "EmbeddedFiles").get(b"Names").unwrap();
    let names = names.as_array().unwrap();
    assert_eq!(reader.text(&names[0]), attachment.name);
    let file = reader.follow(&names[1]).as_dict().unwrap();
    for key in ["F", "UF"] {
        assert_eq!(reader.text(file.get(key.as_bytes()).unwrap()), attachment.name);
    }
    let content = reader.dictionary(file, "EF").get(b"F").unwrap();
    let content = reader.follow(content).as_stream().unwrap();
    assert_eq!(content.decompressed_content().unwrap(), attachment.bytes);
    let subtype = content.dict.get(b"Subtype").and_then(Object::as_name).unwrap();
    assert_eq!(subtype, attachment.mime.as_bytes());
    let list = reader.catalog().get(b"AF").unwrap().as_array().unwrap();
    assert_eq!(list[0], names[1]);
}

#[test]
fn the_work_tells_how_far_it_is_and_can_be_stopped() {
    let mut heard = Vec::new();
    let made = pdf_with(&addendum(), &Options::default(), &mut |progress| {
        heard.push(progress);
        ControlFlow::Continue(())
    })
    .unwrap();
    let of = made.pages;
    let expected = (1..=of)
        .map(|pages| Progress::LaidOut { pages })
        .chain((1..=of).map(|pages| Progress::Written { pages, of }));
    assert_eq!(heard, expected.collect::<Vec<_>>());
    for stop in [1, of, of + 1, of * 2] {
        let mut left = stop;
        let stopped = pdf_with(&addendum(), &Options::default(), &mut |_| {
            left -= 1;
            if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped, Err(ExportError::Cancelled));
    }
}
