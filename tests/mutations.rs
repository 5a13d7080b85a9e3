//! No text makes reading panic, and what is broken is said with a place inside the text.

use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack;
use proptest::prelude::*;

use crate::faults::sources;

/// A change that a slip of the hand could make, or worse.
#[derive(Clone, Debug)]
enum Slip {
    /// Bytes taken out.
    Cut { at: usize, length: usize },
    /// Text put in.
    Put { at: usize, text: String },
    /// A line there twice.
    Double { line: usize },
    /// Two lines swapped.
    Swap { one: usize, other: usize },
}

impl Slip {
    fn apply(&self, text: &str) -> String {
        let boundary = |byte: usize| {
            let mut byte = byte % (text.len() + 1);
            while !text.is_char_boundary(byte) {
                byte -= 1;
            }
            byte
        };
        let mut lines: Vec<&str> = text.split('\n').collect();
        let count = lines.len();
        match self {
            Self::Cut { at, length } => {
                let start = boundary(*at);
                let end = boundary((start + length).min(text.len())).max(start);
                format!("{}{}", &text[..start], &text[end..])
            }
            Self::Put { at, text: new } => {
                let at = boundary(*at);
                format!("{}{new}{}", &text[..at], &text[at..])
            }
            Self::Double { line } => {
                lines.insert(line % count, lines[line % count]);
                lines.join("\n")
            }
            Self::Swap { one, other } => {
                lines.swap(one % count, other % count);
                lines.join("\n")
            }
        }
    }
}

fn slip() -> impl Strategy<Value = Slip> {
    let pieces = prop::sample::select(vec![
        "\"",
        "'",
        "\"\"\"",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "{{",
        "}}",
        "=",
        ",",
        "#",
        "\n",
        "\r",
        "+++\n",
        "## ",
        "**",
        "_",
        "`",
        "<b>",
        "![",
        "](",
        "[CL-",
        "{if ",
        "1. ",
        "   a. ",
        "Not used:",
        "é",
        "\u{feff}",
        "\u{0}",
        "\u{202e}",
        "99999999999999999999",
        "-1",
        "1e9",
        "nan",
        "true",
        "when = { any = [",
        "[question.guidance]\n",
        "[[question]]\n",
        "[policy]\n",
        "id = \"x\"\n",
    ]);
    prop_oneof![
        (any::<usize>(), 1_usize..40).prop_map(|(at, length)| Slip::Cut { at, length }),
        (any::<usize>(), pieces)
            .prop_map(|(at, text)| Slip::Put { at, text: text.to_owned() }),
        (any::<usize>(), ".{0,12}").prop_map(|(at, text)| Slip::Put { at, text }),
        any::<usize>().prop_map(|line| Slip::Double { line }),
        (any::<usize>(), any::<usize>())
            .prop_map(|(one, other)| Slip::Swap { one, other }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_slip_makes_reading_panic(
        file in any::<prop::sample::Index>(),
        slips in prop::collection::vec(slip(), 1..5),
    ) {
        let mut sources = sources("base");
        let at = file.index(sources.len());
        let text = slips.iter().fold(sources[at].text().to_owned(), |text, slip| slip.apply(&text));
        sources[at] = Source::new(sources[at].name(), text);
        let mut diagnostics = Diagnostics::new();
        let pack = pack::read(&sources, &mut diagnostics);
        prop_assert_eq!(pack.is_none(), diagnostics.errors() > 0);
        let shown = render(&diagnostics, Look::default());
        prop_assert_eq!(shown.is_empty(), diagnostics.is_empty());
        for diagnostic in diagnostics.iter() {
            let Some(place) = &diagnostic.place else { continue };
            prop_assert!(place.end() <= place.source().text().len());
            prop_assert!(place.line() <= place.source().text().split('\n').count());
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in "(?s).{0,400}") {
        for name in ["questions/pack.toml", "questions/net.toml", "contract-templates/CL-02.md"] {
            let mut diagnostics = Diagnostics::new();
            let read = pack::read(&[Source::new(name, text.as_str())], &mut diagnostics);
            prop_assert!(read.is_none());
            prop_assert!(!render(&diagnostics, Look::default()).is_empty());
        }
    }
}
