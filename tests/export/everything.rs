//! Every kind of block and inline reaches every file.

use anteroom::document::{
    Align, Bar, Block, Chart, Column, Document, Field, Inline, Item, Matrix, Party, Plot,
    Table, Tone,
};
use anteroom::export::{html::html, text::text};

use super::sample::words;

/// Returns a document with one of everything; its words are all different.
pub(crate) fn everything() -> Document {
    let inlines = vec![
        Inline::Text("wordtext ".to_owned()),
        Inline::Strong("wordstrong ".to_owned()),
        Inline::Emphasis("wordemphasis ".to_owned()),
        Inline::Code("wordcode".to_owned()),
        Inline::Value(" wordvalue ".to_owned()),
        Inline::Blank("[wordblank]".to_owned()),
        Inline::Inserted(" wordinserted ".to_owned()),
        Inline::Deleted("[worddeleted]".to_owned()),
        Inline::Break,
        Inline::Reference {
            text: "wordreference".to_owned(),
            anchor: "there".to_owned(),
        },
        Inline::Reference { text: " wordlost ".to_owned(), anchor: "nowhere".to_owned() },
        Inline::Link {
            text: "wordlink".to_owned(),
            url: "https://example.com".to_owned(),
        },
        Inline::Link {
            text: " wordunsafe".to_owned(),
            url: "javascript:alert(1)".to_owned(),
        },
    ];
    let table = Table {
        caption: "wordcaption".to_owned(),
        columns: vec![Column {
            title: "wordcolumn".to_owned(),
            share: 1,
            align: Align::End,
        }],
        rows: vec![vec![words("wordcell"), words("wordextra")], Vec::new()],
        anchor: Some("table".to_owned()),
    };
    let item = Item {
        label: "wordlabel".to_owned(),
        anchor: Some("item".to_owned()),
        text: words("worditem"),
        items: vec![Item { text: words("wordsub"), ..Item::default() }],
    };
    let callout = |tone, title: &str| Block::Callout {
        tone,
        title: format!("wordtitle{title}"),
        blocks: vec![Block::Paragraph(words(&format!("wordin{title}")))],
    };
    Document {
        title: "worddocument".to_owned(),
        subtitle: Some("wordsubtitle".to_owned()),
        language: "en-US".to_owned(),
        date: "2026-02-01".to_owned(),
        notice: Some("wordnotice".to_owned()),
        blocks: vec![
            Block::Contents { depth: 4 },
            Block::Heading {
                level: 1,
                number: Some("wordnumber".to_owned()),
                text: words("wordheading"),
                anchor: Some("there".to_owned()),
                note: Some("wordnote".to_owned()),
            },
            Block::Paragraph(inlines),
            Block::List(vec![item]),
            Block::Table(table),
            Block::PageBreak,
            bars(),
            matrix(),
            Block::Facts(vec![("wordfact".to_owned(), words("wordfactvalue"))]),
            callout(Tone::Note, "anote"),
            callout(Tone::Warn, "awarning"),
            callout(Tone::Stop, "astop"),
            callout(Tone::Good, "agood"),
            Block::PageBreak,
            Block::Signatures(vec![Party {
                role: "wordrole".to_owned(),
                name: words("wordname"),
            }]),
        ],
        ..Document::default()
    }
}

/// Returns a figure of one bar.
fn bars() -> Block {
    chart(
        "bars",
        Plot::Bars(vec![Bar {
            label: "wordbar".to_owned(),
            value: 700,
            limit: Some(500),
            shown: "wordshown".to_owned(),
            tone: Tone::Stop,
        }]),
    )
}

/// Returns a figure of one field.
fn matrix() -> Block {
    chart(
        "matrix",
        Plot::Matrix(Matrix {
            down: "worddown".to_owned(),
            across: "wordacross".to_owned(),
            columns: vec!["wordover".to_owned()],
            rows: vec![(
                "wordrow".to_owned(),
                vec![Field {
                    text: "wordfield".to_owned(),
                    tone: Tone::Warn,
                    here: true,
                }],
            )],
        }),
    )
}

/// Returns a figure with a table that says the same.
fn chart(name: &str, plot: Plot) -> Block {
    let column =
        |title: &str| Column { title: title.to_owned(), share: 1, align: Align::Start };
    Block::Chart(Chart {
        caption: format!("wordcaptionof{name}"),
        alt: format!("wordaltof{name}"),
        plot,
        table: Table {
            caption: format!("wordtableof{name}"),
            columns: vec![column("wordfirst"), column("wordsecond")],
            rows: vec![vec![words(&format!("wordtwinof{name}")), words("x")]],
            anchor: None,
        },
    })
}

/// The words that must be there.
const WORDS: [&str; 42] = [
    "wordtext",
    "wordstrong",
    "wordemphasis",
    "wordcode",
    "wordvalue",
    "wordblank",
    "wordinserted",
    "worddeleted",
    "wordtableofbars",
    "wordtwinofbars",
    "wordtableofmatrix",
    "wordtwinofmatrix",
    "wordreference",
    "wordlost",
    "wordlink",
    "wordunsafe",
    "wordcaption",
    "wordcolumn",
    "wordcell",
    "wordextra",
    "wordlabel",
    "worditem",
    "wordsub",
    "wordtitleanote",
    "wordinanote",
    "wordtitleawarning",
    "wordinawarning",
    "wordtitleastop",
    "wordinastop",
    "wordtitleagood",
    "wordinagood",
    "worddocument",
    "wordsubtitle",
    "wordnotice",
    "wordnumber",
    "wordheading",
    "wordnote",
    "wordfact",
    "wordfactvalue",
    "wordrole",
    "wordname",
    "February 1, 2026",
];

/// Fails if a word is not there.
#[track_caller]
pub(super) fn all_there(file: &str) {
    let lost: Vec<&str> = WORDS.into_iter().filter(|word| !file.contains(word)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[test]
fn text_keeps_everything() {
    let text = text(&everything());
    all_there(&text);
    assert!(text.contains("<https://example.com>"));
    assert!(!text.contains("javascript"));
}

#[test]
fn html_keeps_everything() {
    let html = html(&everything());
    all_there(&html);
    assert!(html.contains(r##"<a href="#there">wordreference</a>"##));
    assert!(!html.contains("javascript"));
    assert!(!html.contains("<script"));
}

#[cfg(feature = "pdf")]
#[test]
fn pdf_keeps_everything() {
    use anteroom::export::pdf::{Options, pdf};
    let pdf = pdf(&everything(), &Options::default()).unwrap();
    let reader = super::tagged::check(&pdf.bytes);
    let mut all = reader.all_text();
    all.push_str(&reader.artifacts.concat());
    all_there(&all);
    assert!(!String::from_utf8_lossy(&pdf.bytes).contains("javascript"));
}
