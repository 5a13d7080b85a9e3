//! The way back: from a PDF to the assessment that it was made from.

use anteroom::assessment::{Stage, saved};
use anteroom::document::{Paper, Recipient};
use anteroom::export::pdf::{
    Attached, NotRestored, Options, Standing, attached, is_pdf, pdf,
};
use lopdf::{Document, Object};

use super::Room;

/// Changes a PDF of ours as another program would.
fn edited(bytes: &[u8], edit: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut file = Document::load_mem(bytes).unwrap();
    edit(&mut file);
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}

#[test]
fn every_pdf_gives_back_what_its_recipient_may_see() {
    let room = Room::new();
    for recipient in Recipient::ALL {
        let seen = recipient.may_see(&room.pack, &room.assessment);
        for paper in [Paper::Addendum, Paper::Evidence] {
            let made = room.pdf(paper, recipient).unwrap();
            let Attached { bytes, standing } = attached(&made.bytes).unwrap();
            assert_eq!(standing, Standing::Whole);
            assert_eq!(standing.words(), None);
            let opened = saved::read(&room.pack, &bytes).unwrap();
            assert_eq!(opened.assessment, seen, "{recipient:?}");
            assert_eq!(opened.notices, [], "{recipient:?}");
        }
    }
    let whole = Recipient::Officer.may_see(&room.pack, &room.assessment);
    assert_eq!(whole, room.assessment);
    let vendors = Recipient::Vendor.may_see(&room.pack, &room.assessment);
    assert_eq!(vendors.stage, Stage::Request);
}

#[test]
fn counsel_sees_the_same_results() {
    let room = Room::new();
    let seen = Recipient::Counsel.may_see(&room.pack, &room.assessment);
    assert_eq!(anteroom::scoring::Scorecard::of(&room.pack, &seen), room.card);
}

#[test]
fn an_attachment_that_was_changed_shows() {
    let room = Room::new();
    let made = room.pdf(Paper::Evidence, Recipient::Officer).unwrap();
    let changed = edited(&made.bytes, |file| {
        for object in file.objects.values_mut() {
            let Object::Stream(stream) = object else { continue };
            let embedded = stream.dict.get(b"Type").and_then(Object::as_name).ok()
                == Some(&b"EmbeddedFile"[..]);
            if embedded {
                let text =
                    String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
                stream.dict.remove(b"Filter");
                stream.set_content(text.replace("\"yes\"", "\"no\"").into_bytes());
            }
        }
    });
    let read = attached(&changed).unwrap();
    assert_eq!(read.standing, Standing::Changed);
    assert!(read.standing.words().unwrap().contains("changed"));
    // Saved anew without a change it is whole.
    let same = attached(&edited(&made.bytes, |_| {})).unwrap();
    assert_eq!(same.standing, Standing::Whole);
    // Without the hash nobody knows.
    let unknown = edited(&made.bytes, |file| {
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        file.get_dictionary_mut(info).unwrap().remove(b"AnteroomAttachment");
    });
    assert_eq!(attached(&unknown).unwrap().standing, Standing::Unknown);
}

#[test]
fn what_is_not_ours_says_so() {
    let room = Room::new();
    let made = room.pdf(Paper::Evidence, Recipient::Officer).unwrap();
    assert!(is_pdf(&made.bytes) && !is_pdf(b"{}"));
    assert_eq!(attached(b"{}"), Err(NotRestored::NotAPdf));
    let foreign = edited(&made.bytes, |file| {
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = file.get_dictionary_mut(info).unwrap();
        info.set("Creator", Object::string_literal("Writer"));
        info.set("Producer", Object::string_literal("Writer"));
    });
    assert_eq!(attached(&foreign), Err(NotRestored::NotOurs));
    assert_eq!(attached(b"%PDF-1.7\nnothing of ours"), Err(NotRestored::NotOurs));
    let document = Paper::Evidence.compose(&room.desk()).unwrap();
    let bare = pdf(&document, &Options::default()).unwrap();
    assert_eq!(attached(&bare.bytes), Err(NotRestored::Nothing));
    assert!(NotRestored::NotOurs.to_string().contains("not made by Anteroom"));
}
