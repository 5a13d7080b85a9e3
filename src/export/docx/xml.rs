//! XML as the parts of a Word file need it: every text escaped, nothing that XML forbids.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::export::{acts_unseen, mark};

/// A part under way.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// Returns a part that has its declaration.
    pub(super) fn new() -> Self {
        let mut xml = Self::fragment();
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Returns a piece of a part.
    pub(super) fn fragment() -> Self {
        Self(Writer::new(Vec::new()))
    }

    /// Writing to memory cannot fail.
    fn put(&mut self, event: Event<'_>) {
        self.0.write_event(event).ok();
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name);
        self.put(Event::Start(start.with_attributes(attributes.iter().copied())));
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// Adds an element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name);
        self.put(Event::Empty(start.with_attributes(attributes.iter().copied())));
    }

    /// Adds an element without content that has a value, as most in Word do.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Adds text as it is.
    pub(super) fn text(&mut self, text: &str) {
        self.put(Event::Text(BytesText::new(text)));
    }

    /// Adds an element with text, which may be anything.
    pub(super) fn said(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        self.text(&clean(text));
        self.close(name);
    }

    /// Adds a piece that was written before.
    pub(super) fn piece(&mut self, piece: Self) {
        self.0.get_mut().extend(piece.0.into_inner());
    }

    /// Returns the part.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

/// Tells whether a character must be shown as its mark: one that acts unseen, or one that
/// XML 1.0 (section 2.2) does not have.
pub(super) fn is_marked(character: char) -> bool {
    acts_unseen(character) || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// Returns text on one line, with marks for what cannot be shown.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if is_marked(character) => clean.push_str(&mark(character)),
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}'
            | '\u{2029}' => {
                clean.push(' ');
            }
            _ => clean.push(character),
        }
    }
    clean
}
