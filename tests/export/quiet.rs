//! A PDF does nothing by itself: no script, no action but the links one sees.

use anteroom::export::pdf::{Attachment, Options, pdf};
use lopdf::{Dictionary, Object};

use super::everything::everything;
use super::reader::Reader;
use super::sample::addendum;

/// Members of dictionaries that make a program do something (PDF 1.7, section 12.6).
const ACTING: [&[u8]; 6] =
    [b"JS", b"JavaScript", b"OpenAction", b"AA", b"Launch", b"Next"];

#[test]
fn nothing_acts_but_links_to_the_web_and_within() {
    for document in [addendum(), everything()] {
        let attachment = Some(Attachment::assessment(b"{}"));
        let options = Options { attachment, ..Options::default() };
        let reader = Reader::new(&pdf(&document, &options).unwrap().bytes);
        let mut links = 0;
        for object in reader.file.objects.values() {
            match object {
                Object::Dictionary(dictionary) => look(dictionary, &mut links),
                Object::Stream(stream) => look(&stream.dict, &mut links),
                _ => {}
            }
        }
        assert!(links > 0, "the sample has a link to the web");
    }
}

/// Looks into a dictionary and those in it.
fn look(dictionary: &Dictionary, links: &mut usize) {
    // Neighbours in the outline are called `Next` too.
    let outline = dictionary.has(b"Dest") && dictionary.has(b"Title");
    for acting in ACTING {
        let known = acting == b"Next" && outline;
        let name = String::from_utf8_lossy(acting);
        assert!(known || !dictionary.has(acting), "{name} in {dictionary:?}");
    }
    if let Ok(kind) = dictionary.get(b"S").and_then(Object::as_name)
        && dictionary.get(b"Type").and_then(Object::as_name).ok() == Some(b"Action")
    {
        assert_eq!(kind, b"URI");
        let url = dictionary.get(b"URI").unwrap().as_str().unwrap();
        let safe =
            [&b"https:"[..], b"mailto:"].iter().any(|start| url.starts_with(start));
        assert!(safe, "{}", String::from_utf8_lossy(url));
        *links += 1;
    }
    for (_, inner) in dictionary {
        if let Object::Dictionary(inner) = inner {
            look(inner, links);
        }
    }
}
