//! What stands on a page: runs of text, rules, fills, and the bands that carry them.
//!
//! Lengths are whole thousandths of a point, so that every machine lays out alike.

use crate::export::pdf::fonts::Face;
use crate::export::pdf::tags::TagId;

/// A length in thousandths of a point.
pub(super) type Milli = i64;

/// One point.
pub(super) const POINT: Milli = 1000;

/// A colour of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Text.
    Black,
    /// Small print: readable, not loud.
    Soft,
    /// Thin rules.
    Hairline,
    /// The one accent.
    Teal,
    /// Needs attention.
    Amber,
    /// Stops something.
    Red,
    /// Behind a notice.
    Wash,
    /// Behind a notice that needs attention.
    AmberWash,
    /// Behind a notice that stops something.
    RedWash,
    /// Behind a notice that all is well.
    TealWash,
}

impl Ink {
    /// Returns red, green and blue, each from 0 to 255.
    pub(super) fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0x1b, 0x1f, 0x1e],
            Self::Soft => [0x55, 0x60, 0x5d],
            Self::Hairline => [0xc3, 0xcc, 0xc9],
            Self::Teal => [0x0e, 0x5f, 0x58],
            Self::Amber => [0x7a, 0x4f, 0x00],
            Self::Red => [0x9d, 0x24, 0x1b],
            Self::Wash => [0xf4, 0xf6, 0xf5],
            Self::AmberWash => [0xfb, 0xf5, 0xe8],
            Self::RedWash => [0xfb, 0xf0, 0xee],
            Self::TealWash => [0xee, 0xf5, 0xf4],
        }
    }
}

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// The face.
    pub(super) face: Face,
    /// The size of the em.
    pub(super) size: Milli,
    /// The colour.
    pub(super) ink: Ink,
    /// Whether a thin rule runs below: a blank, an outside link.
    pub(super) underlined: bool,
    /// Whether a thin rule runs through it: words that were taken out.
    pub(super) struck: bool,
}

/// Where a link goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A place in the document, by its number.
    Place(usize),
    /// An outside address.
    Url(String),
}

/// A sign of a run and how it stands, in thousandths of the em.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The character it stands for.
    pub(super) sign: char,
    /// Its number in the face.
    pub(super) glyph: u16,
    /// How much further right it is drawn than where the one before ends.
    pub(super) before: i16,
    /// How wide it is.
    pub(super) advance: i16,
    /// How much further right than its end the next one is placed.
    pub(super) after: i16,
    /// How far above the baseline it is drawn.
    pub(super) rise: i16,
}

/// Letters in a row that look alike and mean alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// From the left edge of its band (of its line, before it is in one).
    pub(super) x: Milli,
    /// From the top of its band down to the baseline.
    pub(super) baseline: Milli,
    /// How wide it is.
    pub(super) width: Milli,
    /// How it looks.
    pub(super) look: Look,
    /// What it says.
    pub(super) letters: Vec<Letter>,
    /// The tag it fills.
    pub(super) tag: TagId,
    /// The tag of its block, by which runs are put in reading order.
    pub(super) block: TagId,
    /// The link it is part of, by its number.
    pub(super) link: Option<usize>,
}

/// What is drawn and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// The left edge.
    pub(super) x: Milli,
    /// The top edge, from the top of the band.
    pub(super) y: Milli,
    /// The width.
    pub(super) width: Milli,
    /// The height: a rule is a low shape.
    pub(super) height: Milli,
    /// The colour.
    pub(super) ink: Ink,
}

/// A page number that is known only when all pages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageNumber {
    /// The place whose page is meant.
    pub(super) place: usize,
    /// The right edge the number ends at.
    pub(super) right: Milli,
    /// Where the dots that lead to it start.
    pub(super) dots_from: Milli,
    /// From the top of the band down to the baseline.
    pub(super) baseline: Milli,
    /// How it looks.
    pub(super) look: Look,
    /// The tag it fills.
    pub(super) tag: TagId,
    /// The tag of its block.
    pub(super) block: TagId,
    /// The link it is part of.
    pub(super) link: usize,
}

/// A strip of a page that is never cut: a line of text, or a line of each cell of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Band {
    /// Space above, left out at the top of a page.
    pub(super) above: Milli,
    /// Height.
    pub(super) height: Milli,
    /// Whether the next band is on the same page.
    pub(super) keep: bool,
    /// Whether it starts a new page.
    pub(super) page_break: bool,
    /// The text.
    pub(super) runs: Vec<Run>,
    /// What is drawn.
    pub(super) shapes: Vec<Shape>,
    /// What is drawn of a figure, and the figure's tag.
    pub(super) figure: Vec<(TagId, Shape)>,
    /// A page number still to come.
    pub(super) number: Option<PageNumber>,
    /// Places in the document that are here.
    pub(super) places: Vec<usize>,
    /// The boxes it is in, outermost first.
    pub(super) frames: Vec<usize>,
    /// The table whose header stands again above it on a new page.
    pub(super) table: Option<usize>,
}

/// The box of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The left edge.
    pub(super) x: Milli,
    /// The width.
    pub(super) width: Milli,
    /// The colour of the bar at its left.
    pub(super) bar: Ink,
    /// The colour behind.
    pub(super) wash: Ink,
}
