//! The parts of a line.

/// A run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text that stands out: a defined term, a lead-in.
    Strong(String),
    /// Text in another voice: a note, a title of a work.
    Emphasis(String),
    /// An id or a hash, in fixed width.
    Code(String),
    /// What a variable was filled with. The screen marks it, paper does not.
    Value(String),
    /// A blank that somebody still has to fill, such as `[buyer to complete: product name]`.
    Blank(String),
    /// Words that a former wording does not have. Writers set them apart without color.
    Inserted(String),
    /// Words that only a former wording has; their square brackets are part of the text.
    Deleted(String),
    /// A reference to a block of this document by its anchor.
    Reference {
        /// The text, such as `clause 14 (Remote access)`.
        text: String,
        /// The anchor of the heading or table meant.
        anchor: String,
    },
    /// A link to the outside; only `https:` and `mailto:` are written as links.
    Link {
        /// The text.
        text: String,
        /// The address.
        url: String,
    },
    /// A new line within the block.
    Break,
}

impl Inline {
    /// Returns the text as it is read aloud.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Code(text)
            | Self::Value(text)
            | Self::Blank(text)
            | Self::Inserted(text)
            | Self::Deleted(text)
            | Self::Reference { text, .. }
            | Self::Link { text, .. } => text,
            Self::Break => "\n",
        }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
