//! Every document of the set as it reads, and as it is on paper.

use std::path::Path;

use anteroom::document::{Lacks, Needs, Paper, Recipient};
use anteroom::export::pdf::{Options, Paper as Sheet, pdf};
use anteroom::export::text::text;
use anteroom::scoring::Scorecard;

use super::{Room, practice};
use crate::support::golden::golden;

#[test]
fn every_document_reads_as_kept() {
    let room = Room::new();
    for paper in Paper::ALL {
        let document = paper.compose(&room.desk()).unwrap();
        assert_eq!(document.title, paper.title(), "{}", paper.slug());
        // The addendum and the report are kept with the practice vendors.
        if !matches!(paper, Paper::Addendum | Paper::Report | Paper::AddendumNotes) {
            let file = format!("tests/set/golden/{}.txt", paper.slug());
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            golden(&file, &text(&document));
        }
    }
}

#[test]
fn every_document_is_accessible_on_paper() {
    let room = Room::new();
    for paper in Paper::ALL {
        // Long, and of blocks that the tests of the pages have.
        if matches!(paper, Paper::Addendum | Paper::AddendumNotes | Paper::Answers) {
            continue;
        }
        let document = paper.compose(&room.desk()).unwrap();
        let made = pdf(&document, &Options::default()).unwrap();
        crate::export::tagged::check(&made.bytes);
        assert!(made.missing.is_empty(), "{}: {:?}", paper.slug(), made.missing);
    }
}

#[test]
fn the_notes_stand_only_where_they_are_asked_for() {
    let room = Room::new();
    let plain = text(&Paper::Addendum.compose(&room.desk()).unwrap());
    let noted = text(&Paper::AddendumNotes.compose(&room.desk()).unwrap());
    assert!(!plain.contains("Drafting note"));
    assert!(noted.contains("Drafting note") && noted.contains("SECRETchoicereason"));
    assert!(noted.contains("Not for the vendor"));
}

#[test]
fn the_memo_has_two_pages_whatever_the_purchase() {
    let room = Room::new();
    let names = [
        "imaging-workstation-contradictory",
        "imaging-workstation-good",
        "infusion-pump-contradictory",
        "infusion-pump-mediocre",
    ];
    for name in names {
        let assessment = practice(&room.pack, name);
        let card = Scorecard::of(&room.pack, &assessment);
        let contract = anteroom::contract::select(&room.pack, &assessment, &card);
        let desk = anteroom::document::Desk {
            assessment: &assessment,
            card: &card,
            contract: &contract,
            ..room.desk()
        };
        let memo = Paper::Memo.compose(&desk).unwrap();
        for sheet in [Sheet::Letter, Sheet::A4] {
            let options = Options { paper: sheet, ..Options::default() };
            let made = pdf(&memo, &options).unwrap();
            assert!(made.pages <= 2, "{name} on {sheet:?}: {} pages", made.pages);
        }
    }
}

#[test]
fn a_redline_against_the_same_version_says_that_nothing_changed() {
    let room = Room::new();
    let desk = anteroom::document::Desk { former: Some(&room.assessment), ..room.desk() };
    let same = text(&Paper::RedlineFormer.compose(&desk).unwrap());
    assert!(same.contains("Nothing: every clause reads the same."));
    let changed = text(&Paper::RedlineFormer.compose(&room.desk()).unwrap());
    assert!(changed.contains("_The Supplier names a deputy._"), "{changed}");
}

#[test]
fn a_document_that_lacks_something_says_what() {
    let room = Room::new();
    let desk = anteroom::document::Desk { former: None, others: &[], ..room.desk() };
    for paper in Paper::ALL {
        let expected = match paper.needs() {
            Needs::Nothing => None,
            Needs::Former => Some(Lacks::Former),
            Needs::Others => Some(Lacks::Others),
        };
        assert_eq!(paper.compose(&desk).err(), expected, "{}", paper.slug());
    }
}

#[test]
fn words_of_the_command_line_name_each_document_once() {
    for paper in Paper::ALL {
        assert_eq!(Paper::of_slug(paper.slug()), Some(paper));
        assert!(paper.is_for(Recipient::Officer));
    }
    for recipient in Recipient::ALL {
        assert_eq!(Recipient::of_slug(recipient.slug()), Some(recipient));
    }
}
