//! Text that writers stumble over: long, empty, foreign, hostile.

use anteroom::document::{Align, Block, Column, Document, Inline, Item, Table};
use anteroom::export::{html::html, text::text};

use super::sample::words;

/// Strings that break naive programs.
pub(super) const NAUGHTY: [&str; 22] = [
    "",
    " ",
    "\t\n\r\n",
    "undefined; null; NaN; -1; 1e1000",
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "]]></title><!-- --> &amp; &#0; <?xml",
    "' OR 1=1 -- \"; DROP TABLE users",
    "(unbalanced ( \\ ) %PDF-1.7 endstream endobj",
    "${jndi:ldap://x} {{7*7}} %s %n %x",
    "İstanbul ıĞŞ iI — dotted and dotless",
    "the vendor’s “quotes”, ‘single’, en – dash, em — dash, … €100 ½ № ™",
    "Ω Ωμέγα Привет, Ђурађ ъ ffi fl",
    "e\u{301} a\u{30a} o\u{308} n\u{303} zero\u{200b}width\u{ad}soft",
    "non\u{a0}breaking\u{202f}space and hy\u{2011}phen",
    "中文字符 漢字 かな 한국어",
    "مرحبا بالعالم שלום",
    "user\u{202e}gpj.exe",
    "😀 👩‍👩‍👧‍👦 🏳️‍🌈",
    "a\u{0}b\u{7}c\u{1b}d\u{7f}",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "\u{feff}bom and \u{fffd} and \u{fffe}",
    "→ ← ↑ ✓ ✗ ● ○ ≤ ≥ ≠ ± × ÷",
];

/// Returns a document of blocks.
fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Hard".to_owned(),
        language: "en".to_owned(),
        blocks,
        ..Document::default()
    }
}

/// Returns documents that are hard, with names.
pub(super) fn hard() -> Vec<(&'static str, Document)> {
    let sentence = "The Supplier shall keep a record of each session and hand it over. ";
    let long: String = sentence.repeat(160);
    let word = "unbreakable".repeat(400);
    let wide = |cells: Vec<Vec<Inline>>| {
        let columns = ["One", "Two", "Three"].map(|title| Column {
            title: title.to_owned(),
            share: 0,
            align: Align::Start,
        });
        Block::Table(Table {
            columns: columns.into(),
            rows: vec![cells.clone(), cells],
            ..Table::default()
        })
    };
    let nested = (0..24).fold(Item::default(), |inner, depth| Item {
        label: format!("{depth}."),
        text: words(sentence),
        items: vec![inner],
        ..Item::default()
    });
    let headings = (0..200).map(|number| Block::Heading {
        level: u8::try_from(number * 7 % 11).unwrap(),
        number: Some("9".repeat(number % 60)),
        text: words(if number % 9 == 0 { "" } else { sentence }),
        anchor: Some("same".to_owned()),
        note: Some(sentence.repeat(number % 3)),
    });
    let naughty = |text: &str| Block::Callout {
        tone: anteroom::document::Tone::Stop,
        title: text.to_owned(),
        blocks: vec![
            Block::Paragraph(words(text)),
            Block::Facts(vec![(text.to_owned(), vec![Inline::Code(text.to_owned())])]),
            Block::List(vec![Item {
                label: text.to_owned(),
                text: words(text),
                ..Item::default()
            }]),
            wide(vec![words(text), vec![Inline::Emphasis(text.to_owned())], words(text)]),
        ],
    };
    let title = Document {
        title: long.clone(),
        running: long.clone(),
        notice: Some(word.clone()),
        subtitle: Some(word.clone()),
        date: "not a date".to_owned(),
        language: "tr".to_owned(),
        ..Document::default()
    };
    vec![
        ("nothing", Document::default()),
        ("long titles", title),
        (
            "empty blocks",
            document(vec![
                Block::Paragraph(Vec::new()),
                Block::List(Vec::new()),
                Block::Table(Table::default()),
                Block::Facts(Vec::new()),
                Block::Signatures(Vec::new()),
                Block::Contents { depth: 0 },
                Block::PageBreak,
                Block::PageBreak,
                Block::Callout {
                    tone: anteroom::document::Tone::Note,
                    title: String::new(),
                    blocks: Vec::new(),
                },
            ]),
        ),
        ("a paragraph of 10 kB", document(vec![Block::Paragraph(words(&long))])),
        ("a word of 4 kB", document(vec![Block::Paragraph(words(&word))])),
        (
            "huge cells",
            document(vec![wide(vec![words(&long), words(&word), words("x")])]),
        ),
        ("deep lists", document(vec![Block::List(vec![nested])])),
        ("many headings", document(headings.collect())),
        ("naughty strings", document(NAUGHTY.into_iter().map(naughty).collect())),
    ]
}

#[test]
fn text_stays_within_80_columns() {
    for (name, document) in hard() {
        for line in text(&document).lines() {
            assert!(line.chars().count() <= 80 || !line.is_ascii(), "{name}: {line:?}");
        }
    }
}

#[test]
fn nothing_hostile_gets_into_html() {
    for (name, document) in hard() {
        let html = html(&document);
        for bad in ["<script", "<img", "\u{0}", "\u{202e}", "onerror=alert(1)>"] {
            assert!(!html.contains(bad), "{name}: {bad:?}");
        }
    }
}

#[cfg(feature = "pdf")]
mod paper {
    use anteroom::export::ExportError;
    use anteroom::export::pdf::{Lack, Lacking, Options, Paper, Pdf, pdf};

    use super::*;

    /// Returns the text without blanks, which move when lines break.
    fn dense(text: &str) -> String {
        text.chars().filter(|character| !character.is_whitespace()).collect()
    }

    /// Returns a paragraph as PDF, and what is read in it.
    fn paragraph(text: &str) -> (Pdf, String) {
        let pdf =
            pdf(&document(vec![Block::Paragraph(words(text))]), &Options::default())
                .unwrap();
        let said = super::super::tagged::check(&pdf.bytes).all_text();
        (pdf, said.strip_prefix("Hard").unwrap().to_owned())
    }

    /// Returns the characters that stand as marks.
    fn missing(pdf: &Pdf) -> Vec<char> {
        pdf.missing.iter().map(|each| each.character).collect()
    }

    #[test]
    fn every_hard_document_is_accessible_and_within_its_pages() {
        for (name, document) in hard() {
            for paper in [Paper::Letter, Paper::A4] {
                let options = Options { paper, ..Options::default() };
                let pdf = pdf(&document, &options).unwrap();
                let reader = super::super::tagged::check(&pdf.bytes);
                assert_eq!(reader.pages.len(), pdf.pages, "{name}");
                for (left, right, height) in reader.reach.concat() {
                    assert!(left > 40.0 && right < 560.0, "{name}: {left} to {right}");
                    assert!((20.0..820.0).contains(&height), "{name}: at {height}");
                }
            }
        }
    }

    #[test]
    fn no_word_of_a_long_text_is_lost() {
        let documents = hard();
        for name in ["a paragraph of 10 kB", "a word of 4 kB"] {
            let (_, document) =
                documents.iter().find(|(known, _)| *known == name).unwrap();
            let [Block::Paragraph(text)] = &document.blocks[..] else { panic!() };
            let text = text[0].text();
            let (pdf, said) = paragraph(text);
            let said = said.replace('\u{ad}', "");
            assert_eq!(dense(&said), dense(text));
            assert!(pdf.missing.is_empty());
        }
    }

    #[test]
    fn what_the_fonts_lack_is_reported_and_marked() {
        let (pdf, said) = paragraph("中文 and مرحبا end");
        let expected: Vec<char> = {
            let mut expected: Vec<char> = "中文مرحبا".chars().collect();
            expected.sort_unstable();
            expected.dedup();
            expected
        };
        assert_eq!(missing(&pdf), expected);
        assert!(said.contains("[U+4E2D][U+6587]"), "{said}");
        assert!(said.contains("[U+0645]"), "{said}");
    }

    #[test]
    fn what_reorders_text_is_marked() {
        let (pdf, said) = paragraph("user\u{202e}gpj.exe\u{0}");
        assert_eq!(said, "user[U+202E]gpj.exe[U+0000]");
        assert_eq!(missing(&pdf), ['\u{0}', '\u{202e}']);
    }

    #[test]
    fn western_scripts_and_signs_are_complete() {
        for text in [
            "the vendor’s “quotes”, ‘single’, en – dash, em — dash, … €100 ½ № ™",
            "İstanbul ıĞŞ iI",
            "Ωμέγα Привет Ђурађ Łódź Straße Ångström naïve",
            "→ ← ✓ ✗ ● ○ ≤ ≥ ≠ ± × ÷",
        ] {
            let (pdf, said) = paragraph(text);
            assert_eq!(pdf.missing, [], "{text}");
            assert_eq!(dense(&said), dense(text));
        }
    }

    #[test]
    fn every_language_the_fonts_are_for_is_complete() {
        for text in [
            "the vendor’s device",
            "ışık Iİ ığdır DİYARBAKIR",
            "Zażółć gęślą jaźń",
            "Tiếng Việt: Đường Nguyễn Huệ, thiết bị y tế được kết nối",
            "Ἡ ἀσφάλεια τῶν ἰατρικῶν συσκευῶν, ασφάλεια",
            "Безпека медичних пристроїв, Ђорђе, қауіпсіздік",
            "Đặng ţară Łódź Ærø Straße œuvre ſ ƒ",
        ] {
            let (pdf, said) = paragraph(text);
            assert_eq!(pdf.missing, [], "{text}");
            let said = said.replace('\u{ad}', "");
            assert_eq!(dense(&said), dense(text));
        }
    }

    #[test]
    fn marks_that_no_letter_has_built_in_stand_on_their_letters() {
        // Neither of these has a character of its own.
        let text = "q\u{303} а\u{301} Ж\u{308}\u{301} l\u{301}";
        let (pdf, said) = paragraph(text);
        assert_eq!(pdf.missing, []);
        assert_eq!(said, "q\u{303} а\u{301} Ж\u{308}\u{301} ĺ");
        let page = lopdf::Document::load_mem(&pdf.bytes).unwrap();
        let content = page.get_page_content(page.get_pages()[&1]);
        let content = lopdf::content::Content::decode(&content).unwrap();
        let raised = content.operations.iter().filter(|each| each.operator == "Ts");
        assert!(raised.count() >= 2, "no mark is raised");
    }

    #[test]
    fn a_mark_that_no_font_has_is_named_beside_its_letter() {
        let (pdf, said) = paragraph("x\u{1ab0}y");
        assert_eq!(said, "x[U+1AB0]y");
        assert_eq!(missing(&pdf), ['\u{1ab0}']);
    }

    #[test]
    fn what_cannot_be_shown_is_listed_by_name_and_place_before_the_pages_are_made() {
        let item = Item { label: "a.".to_owned(), text: words("漢"), ..Item::default() };
        let row = vec![words("ACC-03"), words("שלום"), words("漢")];
        let column =
            |title: &str| Column { title: title.to_owned(), ..Column::default() };
        let mut document = document(vec![
            Block::Heading {
                level: 1,
                number: Some("3".to_owned()),
                text: words("Access"),
                anchor: None,
                note: None,
            },
            Block::Paragraph(words("漢 and user\u{202e}gpj")),
            Block::List(vec![item]),
            Block::Table(Table {
                columns: ["Id", "Answer", "Note"].map(column).into(),
                rows: vec![row],
                ..Table::default()
            }),
        ]);
        document.running = "ش".to_owned();
        let listed = anteroom::export::pdf::lacking(&document, &Options::default());
        let listed = listed.unwrap();
        let told: Vec<(String, Lack, String)> = listed
            .iter()
            .map(|each| (each.name(), each.why, each.places.join("; ")))
            .collect();
        let all =
            |name: &str, why, places: &str| (name.to_owned(), why, places.to_owned());
        let row = "3 Access, ACC-03";
        assert_eq!(
            told,
            [
                all("U+05D5 (Hebrew)", Lack::NotSet, row),
                all("U+05DC (Hebrew)", Lack::NotSet, row),
                all("U+05DD (Hebrew)", Lack::NotSet, row),
                all("U+05E9 (Hebrew)", Lack::NotSet, row),
                all("U+0634 (Arabic)", Lack::NotSet, "Header and footer"),
                all("U+202E (forces text right to left)", Lack::Unseen, "3 Access"),
                all(
                    "U+6F22 (Chinese character)",
                    Lack::NoFont,
                    "3 Access; 3 Access, a.; 3 Access, ACC-03"
                ),
            ]
        );
        // On one page the header is not there: the list is of what longer ones would show.
        let made = pdf(&document, &Options::default()).unwrap();
        assert_eq!(made.missing.len(), listed.len() - 1);
    }

    #[test]
    fn the_list_and_the_pages_agree_on_every_hard_document() {
        for (name, mut document) in hard() {
            // Enough pages for every margin.
            document.blocks.push(Block::PageBreak);
            document.blocks.push(Block::Paragraph(words("end")));
            let options = Options::default();
            let listed = anteroom::export::pdf::lacking(&document, &options).unwrap();
            let made = pdf(&document, &options).unwrap();
            let names = |list: &[Lacking]| -> Vec<char> {
                list.iter().map(|each| each.character).collect()
            };
            assert_eq!(names(&listed), names(&made.missing), "{name}");
        }
    }

    #[test]
    fn a_million_items_are_refused_in_words() {
        let items = vec![Item { label: "1.".to_owned(), ..Item::default() }; 1_000_000];
        let document = document(vec![Block::List(items)]);
        let refused = pdf(&document, &Options::default()).unwrap_err();
        assert!(matches!(refused, ExportError::TooLong { .. }));
        assert!(refused.to_string().starts_with("the document is too long for a PDF"));
        let deep = (0..5000).fold(Item::default(), |inner, _| Item {
            items: vec![inner],
            ..Item::default()
        });
        let document = super::document(vec![Block::List(vec![deep])]);
        assert!(pdf(&document, &Options::default()).is_err());
    }

    #[test]
    fn a_note_of_a_megabyte_flows_over_its_pages_whole() {
        let sentence = "The Supplier answers \u{7}for it. ";
        let note = sentence.repeat(1_000_000 / sentence.len());
        let item = Item { text: words(&note), ..Item::default() };
        let document = document(vec![Block::List(vec![item])]);
        let made = pdf(&document, &Options::default()).unwrap();
        assert!(made.pages > 200, "{} pages", made.pages);
        assert_eq!(missing(&made), ['\u{7}']);
        let said = super::super::reader::Reader::new(&made.bytes).all_text();
        let expected = note.replace('\u{7}', "[U+0007]");
        assert!(dense(&said.replace('\u{ad}', "")).ends_with(&dense(&expected)));
    }

    #[test]
    fn letters_and_their_marks_become_one() {
        let (pdf, said) = paragraph("cafe\u{301} a\u{30a}");
        assert_eq!(said, "café å");
        assert_eq!(pdf.missing, []);
    }
}
