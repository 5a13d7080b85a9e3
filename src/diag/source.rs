//! A text that somebody wrote, and a place in it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A text with the name its author knows it by. Copies share the text.
#[derive(Clone)]
pub struct Source(Arc<Named>);

struct Named {
    name: String,
    text: String,
}

impl Source {
    /// Returns `text` under `name`, which is a path or anything else its author knows.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self(Arc::new(Named { name: name.into(), text: text.into() }))
    }

    /// Returns the name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Returns the place of these bytes; what lies outside the text or inside a
    /// character is moved to the nearest boundary before it.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        let start = self.boundary(bytes.start);
        let end = self.boundary(bytes.end).max(start);
        Place { source: self.clone(), start, end }
    }

    fn boundary(&self, byte: usize) -> usize {
        let text = self.text();
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.name() == other.name() && self.text() == other.text())
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name()).finish()
    }
}

/// A stretch of a [`Source`].
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    source: Source,
    start: usize,
    end: usize,
}

impl Place {
    /// Returns the text it lies in.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Returns its first byte.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Returns the byte after its last.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Returns the line it starts in, counted from 1.
    pub fn line(&self) -> usize {
        1 + self.before().matches('\n').count()
    }

    /// Returns the column it starts in, counted in characters from 1.
    pub fn column(&self) -> usize {
        let before = self.before();
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        1 + before.get(line..).map_or(0, |line| line.chars().count())
    }

    /// Returns the words that stand there.
    pub fn words(&self) -> &str {
        self.source.text().get(self.start..self.end).unwrap_or_default()
    }

    fn before(&self) -> &str {
        self.source.text().get(..self.start).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.source.name(), self.line(), self.column())
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let source = Source::new("a.toml", "first\nzwölf = 12\n");
        let place = source.place(13..15);
        assert_eq!((place.line(), place.column(), place.words()), (2, 7, "= "));
        assert_eq!(place.to_string(), "a.toml:2:7");
    }

    #[test]
    fn places_never_leave_the_text_or_cut_a_character() {
        let source = Source::new("a", "aö");
        assert_eq!(source.place(2..99).words(), "ö");
        assert_eq!(source.place(50..60).words(), "");
    }
}
