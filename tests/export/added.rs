//! Fonts that a user adds: they fill what is missing, and a bad one is refused in words.

use anteroom::document::{Block, Document};
use anteroom::export::pdf::{FontFault, FontFile, Lack, Options, lacking, pdf};

use super::reader::Reader;
use super::sample::words;

const QUADRATIC: &[u8] = include_bytes!("fonts/boxes.ttf");
const CUBIC: &[u8] = include_bytes!("fonts/boxes.otf");

/// Returns a document that says something, and what it is made with.
fn said_with(text: &str, font: &[u8]) -> (Document, Options) {
    let blocks = vec![Block::Paragraph(words(text))];
    let document = Document { title: "Added".to_owned(), blocks, ..Document::default() };
    let fonts = vec![FontFile::read(font.to_vec()).unwrap()];
    (document, Options { fonts, ..Options::default() })
}

#[test]
fn an_added_font_shows_what_was_missing() {
    for (font, kind) in [(QUADRATIC, "FontFile2"), (CUBIC, "FontFile3")] {
        let (document, options) = said_with("The words 中文 and 中", font);
        assert_eq!(lacking(&document, &options).unwrap(), []);
        let made = pdf(&document, &options).unwrap();
        assert_eq!(made, pdf(&document, &options).unwrap());
        let reader = Reader::new(&made.bytes);
        assert!(reader.all_text().ends_with("The words 中文 and 中"));
        let resources = reader.dictionary(reader.page(reader.pages[0]), "Resources");
        let font = reader.dictionary(reader.dictionary(resources, "Font"), "Added0");
        let inner = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
        let inner = reader.follow(&inner[0]).as_dict().unwrap();
        assert!(reader.dictionary(inner, "FontDescriptor").has(kind.as_bytes()));
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        assert!(name.ends_with(b"+TestBoxes-Regular"));
        let out = super::paper::run("pdftotext", &["-", "-"], &made.bytes);
        assert!(out.contains("The words 中文 and 中"), "{out}");
    }
}

#[test]
fn a_script_that_is_not_set_stays_a_mark_with_any_font() {
    let (document, options) = said_with("א", QUADRATIC);
    let listed = lacking(&document, &options).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].character, listed[0].why), ('א', Lack::NotSet));
    let made = pdf(&document, &options).unwrap();
    assert!(Reader::new(&made.bytes).all_text().ends_with("[U+05D0]"));
}

#[test]
fn the_own_fonts_come_first() {
    let (document, options) = said_with("Plain words", QUADRATIC);
    let with = pdf(&document, &options).unwrap();
    assert_eq!(with, pdf(&document, &Options::default()).unwrap());
}

#[test]
fn a_font_that_cannot_be_used_is_refused_in_words() {
    let refused = |bytes: &[u8]| FontFile::read(bytes.to_vec()).unwrap_err();
    assert_eq!(refused(b""), FontFault::NotAFont);
    assert_eq!(refused(b"%PDF-1.7 this is no font at all"), FontFault::NotAFont);
    assert_eq!(refused(&vec![0; 33_000_000]), FontFault::TooLarge);
    // The permission stands eight bytes into the table `OS/2`.
    let mut forbidden = QUADRATIC.to_vec();
    let count = usize::from(u16::from_be_bytes([forbidden[4], forbidden[5]]));
    let record =
        (0..count).map(|at| 12 + at * 16).find(|at| forbidden[*at..*at + 4] == *b"OS/2");
    let place = record.unwrap() + 8;
    let offset = u32::from_be_bytes(forbidden[place..place + 4].try_into().unwrap());
    forbidden[offset as usize + 9] = 2;
    assert_eq!(refused(&forbidden), FontFault::Forbidden);
    assert_eq!(
        FontFault::Forbidden.to_string(),
        "the maker of this font does not allow that it is put into documents"
    );
}

#[test]
fn no_broken_font_breaks_anything() {
    let (document, _) = said_with("中文", QUADRATIC);
    for font in [QUADRATIC, CUBIC] {
        for cut in 0..font.len() {
            // Cut off there, or with that byte turned over.
            let mut turned = font.to_vec();
            turned[cut] ^= 0xff;
            for bytes in [font[..cut].to_vec(), turned] {
                if let Ok(font) = FontFile::read(bytes) {
                    let options = Options { fonts: vec![font], ..Options::default() };
                    if cut % 40 == 0 {
                        // A font may lie about itself; the document is made or refused.
                        let _ = pdf(&document, &options);
                    }
                }
            }
        }
    }
}
