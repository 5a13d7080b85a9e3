//! What each recipient gets, byte by byte.

use std::io::{Cursor, Read as _};
use std::ops::ControlFlow;

use anteroom::document::{Paper, Recipient};
use anteroom::export::Format;
use anteroom::export::set::{self, NotMade};
use anteroom::pack::Who;
use lopdf::{Document, Object};

use super::{Room, SECRETS, wish};
use crate::export::reader::Reader;

/// Returns every file of a zip, by its name.
fn files(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

/// Returns everything that a PDF holds: its bytes, each object as text, each stream
/// unpacked (attachments too), each text in each of the forms a PDF has for it, and what
/// the pages say.
fn everything(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = vec![bytes.to_vec()];
    let file = Document::load_mem(bytes).unwrap();
    for object in file.objects.values() {
        strings(object, &mut all);
        if let Object::Stream(stream) = object {
            all.push(stream.get_plain_content().unwrap());
        }
    }
    strings(&Object::Dictionary(file.trailer.clone()), &mut all);
    let reader = Reader::new(bytes);
    all.push(reader.all_text().into_bytes());
    all.push(reader.artifacts.concat().into_bytes());
    all
}

/// Adds the texts of an object as UTF-8.
fn strings(object: &Object, out: &mut Vec<Vec<u8>>) {
    match object {
        Object::String(bytes, _) => out.push(match bytes.strip_prefix(&[0xfe, 0xff]) {
            Some(units) => {
                let units: Vec<u16> = units
                    .chunks_exact(2)
                    .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                    .collect();
                String::from_utf16_lossy(&units).into_bytes()
            }
            None => bytes.clone(),
        }),
        Object::Array(array) => array.iter().for_each(|each| strings(each, out)),
        Object::Dictionary(dictionary) => {
            dictionary.iter().for_each(|(_, each)| strings(each, out));
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, each)| strings(each, out));
        }
        _ => {}
    }
}

/// Returns which of the words stand in some of the bytes, letters in any case and in both
/// widths.
fn found<'a>(words: &[&'a str], all: &[Vec<u8>]) -> Vec<&'a str> {
    let narrow = |bytes: &Vec<u8>| -> Vec<u8> {
        bytes.iter().copied().filter(|byte| *byte != 0).collect()
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let mut texts: Vec<String> = all.iter().map(|bytes| text(bytes)).collect();
    texts.extend(all.iter().map(|bytes| text(&narrow(bytes))));
    let holds = |word: &str| texts.iter().any(|text| text.contains(word));
    words.iter().copied().filter(|word| holds(&word.to_ascii_lowercase())).collect()
}

/// Makes the bundle of somebody and returns everything that is in it.
fn bundle(room: &Room, recipient: Recipient, format: Format) -> Vec<Vec<u8>> {
    let desk = room.desk();
    let papers = set::bundled(&desk, recipient);
    let go = &mut |_, _| ControlFlow::Continue(());
    let made = set::bundle(&desk, &papers, &wish(recipient, format), go).unwrap();
    let parts = files(&made.bytes);
    assert_eq!(parts.len(), papers.len() + 1);
    let mut all = vec![made.bytes];
    for (name, bytes) in parts {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_owned());
        all.push(name.into_bytes());
        match ending.as_deref() {
            Some("pdf") => all.extend(everything(&bytes)),
            Some("docx") => all.extend(files(&bytes).into_iter().map(|(_, part)| part)),
            _ => all.push(bytes),
        }
    }
    all
}

#[test]
fn nothing_of_the_buyers_own_reaches_the_vendor() {
    let room = Room::new();
    for format in
        [Format::Pdf, Format::Word, Format::Html, Format::Markdown, Format::Text]
    {
        let all = bundle(&room, Recipient::Vendor, format);
        assert_eq!(found(&SECRETS, &all), [""; 0], "{format:?}");
        // What the vendor may read is found, so that the search is one.
        assert_eq!(found(&["names a deputy"], &all), ["names a deputy"]);
    }
}

#[test]
fn the_weights_and_the_readiness_of_the_buyer_do_not_reach_the_vendor() {
    let room = Room::new();
    let all = bundle(&room, Recipient::Vendor, Format::Pdf);
    // What decides what is asked is in the request; everything else of the buyer is not.
    let request = room.assessment.request(&room.pack);
    let vendors = |id: &anteroom::pack::QuestionId| {
        room.pack.question(id).is_some_and(|one| one.answered_by == Who::Vendor)
    };
    let own: Vec<String> = room
        .assessment
        .answers
        .keys()
        .filter(|id| !vendors(id) && !request.answers.contains_key(*id))
        .map(|id| format!("\"{id}\""))
        .collect();
    assert!(own.iter().any(|id| id.starts_with("\"RDY")), "{own:?}");
    let ids: Vec<&str> = own.iter().map(String::as_str).collect();
    assert_eq!(found(&ids, &all), [""; 0]);
    let own = ["Residual score with", "Verdict is", "weight profile", "\"reviews\""];
    assert_eq!(found(&own, &all), [""; 0]);
}

#[test]
fn counsel_gets_the_decision_without_the_talk() {
    let room = Room::new();
    let mut counsel = bundle(&room, Recipient::Counsel, Format::Text);
    let memo = room.pdf(Paper::Memo, Recipient::Counsel).unwrap();
    counsel.extend(everything(&memo.bytes));
    let kept = ["SECRETcomment", "SECRETassignee", "SECRETothervendor"];
    assert_eq!(found(&kept, &counsel), [""; 0]);
    assert_eq!(found(&["SECREToverridereason"], &counsel), ["SECREToverridereason"]);
    // The officer's has all of it, so that the words can be found where they are.
    let mut officer = bundle(&room, Recipient::Officer, Format::Text);
    officer.extend(everything(&room.pdf(Paper::Memo, Recipient::Officer).unwrap().bytes));
    assert_eq!(found(&SECRETS, &officer), SECRETS);
}

#[test]
fn a_document_is_not_made_for_whom_it_is_not() {
    let room = Room::new();
    for recipient in Recipient::ALL {
        for paper in Paper::ALL {
            if paper.is_for(recipient) {
                continue;
            }
            let refused = NotMade::NotForThem(paper, recipient);
            assert_eq!(room.pdf(paper, recipient).err(), Some(refused));
        }
    }
}

#[test]
fn a_bundle_has_the_same_bytes_every_time() {
    let room = Room::new();
    let desk = room.desk();
    let make = || {
        let wish = &wish(Recipient::Vendor, Format::Text);
        let papers = set::bundled(&desk, Recipient::Vendor);
        set::bundle(&desk, &papers, wish, &mut |_, _| ControlFlow::Continue(())).unwrap()
    };
    assert_eq!(make(), make());
}
