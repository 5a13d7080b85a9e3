//! How each kind of text looks: faces, sizes, leading.

use crate::export::pdf::fonts::Face;
use crate::export::pdf::piece::{Ink, Look, Milli, POINT};

/// The look of a paragraph and of what stands out in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The face of plain text.
    pub(super) plain: Face,
    /// The face of what stands out.
    pub(super) strong: Face,
    /// The face of another voice.
    pub(super) emphasis: Face,
    /// The size of the em.
    pub(super) size: Milli,
    /// From baseline to baseline.
    pub(super) leading: Milli,
    /// The colour.
    pub(super) ink: Ink,
    /// Whether its words may be cut at the end of a line.
    pub(super) prose: bool,
}

impl Style {
    /// Returns a serif style.
    const fn serif(size: Milli, leading: Milli) -> Self {
        Self {
            plain: Face::Serif,
            strong: Face::SerifStrong,
            emphasis: Face::SerifItalic,
            size,
            leading,
            ink: Ink::Black,
            prose: false,
        }
    }

    /// Returns a sans style.
    const fn sans(size: Milli, leading: Milli) -> Self {
        Self {
            plain: Face::Sans,
            strong: Face::SansStrong,
            emphasis: Face::SansItalic,
            size,
            leading,
            ink: Ink::Black,
            prose: false,
        }
    }

    /// Returns the style with every face strong.
    const fn heavy(self) -> Self {
        let emphasis = match self.plain {
            Face::Serif => Face::SerifStrongItalic,
            _ => Face::SansStrongItalic,
        };
        Self { plain: self.strong, emphasis, ..self }
    }

    /// Returns the style for texts of sentences, whose words may be cut.
    const fn prose(self) -> Self {
        Self { prose: true, ..self }
    }

    /// Returns the style in another colour.
    pub(super) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// Returns the look of plain text.
    pub(super) const fn look(self) -> Look {
        Look {
            face: self.plain,
            size: self.size,
            ink: self.ink,
            underlined: false,
            struck: false,
        }
    }

    /// Returns where the baseline is in a line of this style, from its top.
    pub(super) const fn baseline(self) -> Milli {
        // Capitals are two thirds of the em high: they stand in the middle.
        self.leading / 2 + self.size / 3
    }
}

/// Running text.
pub(super) const BODY: Style = Style::serif(10_800, 15 * POINT).prose();
/// The title of the document.
pub(super) const TITLE: Style = Style::serif(25 * POINT, 30 * POINT).heavy();
/// The line under it.
pub(super) const SUBTITLE: Style = Style::serif(12_500, 17 * POINT).ink(Ink::Soft);
/// Small print: notes, header, footer, dates.
pub(super) const SMALL: Style = Style::sans(8_200, 11 * POINT).ink(Ink::Soft);
/// Small print that stands out.
pub(super) const SMALL_STRONG: Style = Style::sans(8_200, 11 * POINT).heavy();
/// Cells of tables.
pub(super) const CELL: Style = Style::sans(9_200, 12_500).prose();
/// Headings of columns.
pub(super) const COLUMN: Style = Style::sans(8_400, 11_500).heavy().ink(Ink::Soft);
/// Captions of tables, titles of notices, labels of facts.
pub(super) const LABEL: Style = Style::sans(9_600, 13 * POINT).heavy();
/// Lines of the table of contents.
pub(super) const CONTENTS: Style = Style::sans(9_800, 15 * POINT);
/// The first level of it.
pub(super) const CONTENTS_STRONG: Style = Style::sans(9_800, 15 * POINT).heavy();

/// Returns the style of a heading, and the space above and below it.
pub(super) fn heading(level: u8) -> (Style, Milli, Milli) {
    match level {
        1 => (Style::sans(17_500, 22 * POINT).heavy(), 30 * POINT, 9 * POINT),
        2 => (Style::sans(12_600, 16 * POINT).heavy(), 20 * POINT, 6 * POINT),
        3 => (Style::sans(10_800, 15 * POINT).heavy(), 14 * POINT, 3 * POINT),
        _ => {
            (Style::sans(9_800, 14 * POINT).heavy().ink(Ink::Soft), 12 * POINT, 2 * POINT)
        }
    }
}
