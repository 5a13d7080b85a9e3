//! Runs of text: character styles, references that follow, links.

use std::fmt::Write as _;

use super::Body;
use super::xml::{Xml, is_marked};
use crate::document::Inline;
use crate::export::{is_safe, mark};

/// The longest address that Word opens.
const LONGEST: usize = 2000;

impl Body {
    /// Adds runs.
    pub(super) fn inlines(&mut self, text: &[Inline]) {
        for inline in text {
            match inline {
                Inline::Text(text) => run(&mut self.xml, "", text),
                Inline::Strong(text) => run(&mut self.xml, "Strong", text),
                Inline::Emphasis(text) => run(&mut self.xml, "Emphasis", text),
                Inline::Code(text) => run(&mut self.xml, "Identifier", text),
                Inline::Value(text) => run(&mut self.xml, "FilledValue", text),
                Inline::Blank(text) => run(&mut self.xml, "Blank", text),
                Inline::Inserted(text) => run(&mut self.xml, "Inserted", text),
                Inline::Deleted(text) => run(&mut self.xml, "Deleted", text),
                Inline::Reference { text, anchor } => self.reference(text, anchor),
                Inline::Link { text, url } => self.link(text, url),
                Inline::Break => run(&mut self.xml, "", "\n"),
            }
        }
    }

    /// Adds a reference: its number is a field where Word counts it.
    fn reference(&mut self, text: &str, anchor: &str) {
        let Some(target) = self.known.get(anchor).cloned() else {
            return run(&mut self.xml, "", text);
        };
        let at = target.number.as_deref().and_then(|number| {
            let at = place(text, number)?;
            Some((number.to_owned(), at))
        });
        let Some((number, at)) = at else {
            return self.jump(&target.bookmark, text);
        };
        self.jump(&target.bookmark, text.get(..at).unwrap_or_default());
        let code = format!(" REF {} \\n \\h ", target.bookmark);
        field(&mut self.xml, &code, "Reference", &number);
        self.jump(&target.bookmark, text.get(at + number.len()..).unwrap_or_default());
    }

    /// Adds text that leads to a bookmark.
    fn jump(&mut self, bookmark: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")]);
        run(&mut self.xml, "Reference", text);
        self.xml.close("w:hyperlink");
    }

    /// Adds a link to the outside.
    fn link(&mut self, text: &str, url: &str) {
        if !is_safe(url) || text.is_empty() {
            return run(&mut self.xml, "", text);
        }
        let url = address(url);
        if url.len() > LONGEST {
            return run(&mut self.xml, "", &format!("{text} <{url}>"));
        }
        let at = self.links.iter().position(|known| *known == url).unwrap_or_else(|| {
            self.links.push(url);
            self.links.len() - 1
        });
        self.xml.open("w:hyperlink", &[("r:id", &relation(at)), ("w:history", "1")]);
        run(&mut self.xml, "Hyperlink", text);
        self.xml.close("w:hyperlink");
    }
}

/// Returns the name of the relation that says a link's address.
pub(super) fn relation(at: usize) -> String {
    format!("link{}", at + 1)
}

/// Finds a number in the text of a reference: not a part of another number or word.
fn place(text: &str, number: &str) -> Option<usize> {
    let apart = |character: Option<char>| {
        character.is_none_or(|character| !character.is_alphanumeric())
    };
    text.match_indices(number).map(|(at, _)| at).find(|at| {
        let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
        let after = rest.get(number.len()..).unwrap_or_default();
        apart(before.chars().next_back()) && apart(after.chars().next())
    })
}

/// Returns an address with everything escaped that RFC 3986 does not allow as it is: Word
/// calls a file damaged for less.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    let bytes = url.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let escape =
            |ahead: usize| bytes.get(at + ahead).is_some_and(u8::is_ascii_hexdigit);
        let keep = byte.is_ascii_alphanumeric()
            || b"-._~:/?#@!$&'()*+,;=".contains(byte)
            || (*byte == b'%' && escape(1) && escape(2));
        if keep {
            address.push(char::from(*byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// Adds a run with a character style; lines and tabs are kept, what acts unseen is marked.
pub(super) fn run(xml: &mut Xml, style: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.open("w:r", &[]);
    styled(xml, style);
    let mut part = String::new();
    let mut before = ' ';
    for character in text.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                said(xml, &mut part);
                xml.empty("w:br", &[]);
            }
            '\t' => {
                said(xml, &mut part);
                xml.empty("w:tab", &[]);
            }
            _ if is_marked(character) => part.push_str(&mark(character)),
            _ => part.push(character),
        }
        before = character;
    }
    said(xml, &mut part);
    xml.close("w:r");
}

/// Adds the text of a run; blanks at its ends stay.
fn said(xml: &mut Xml, part: &mut String) {
    if !part.is_empty() {
        xml.open("w:t", &[("xml:space", "preserve")]);
        xml.text(part);
        xml.close("w:t");
        part.clear();
    }
}

/// Says the character style of a run.
fn styled(xml: &mut Xml, style: &str) {
    if !style.is_empty() {
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", style);
        xml.close("w:rPr");
    }
}

/// Adds a field with what it shows until the program works it out itself.
pub(super) fn field(xml: &mut Xml, code: &str, style: &str, shown: &str) {
    field_start(xml, code);
    run(xml, style, shown);
    field_end(xml);
}

/// Opens a field; what follows is what it shows.
pub(super) fn field_start(xml: &mut Xml, code: &str) {
    xml.open("w:r", &[]);
    xml.empty("w:fldChar", &[("w:fldCharType", "begin")]);
    xml.close("w:r");
    xml.open("w:r", &[]);
    xml.open("w:instrText", &[("xml:space", "preserve")]);
    xml.text(code);
    xml.close("w:instrText");
    xml.close("w:r");
    xml.open("w:r", &[]);
    xml.empty("w:fldChar", &[("w:fldCharType", "separate")]);
    xml.close("w:r");
}

/// Ends a field.
pub(super) fn field_end(xml: &mut Xml) {
    xml.open("w:r", &[]);
    xml.empty("w:fldChar", &[("w:fldCharType", "end")]);
    xml.close("w:r");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_whole() {
        assert_eq!(place("clause 14 (Remote access)", "14"), Some(7));
        assert_eq!(place("clauses 140 and 14", "14"), Some(16));
        assert_eq!(place("clause 141", "14"), None);
        assert_eq!(place("14", "14"), Some(0));
    }

    #[test]
    fn an_address_has_nothing_that_word_refuses() {
        assert_eq!(
            address("https://a.example/ä b?q=[1]&x=%41%zz#top"),
            "https://a.example/%C3%A4%20b?q=%5B1%5D&x=%41%25zz#top"
        );
    }
}
