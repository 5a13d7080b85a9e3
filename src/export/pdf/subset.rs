//! Fonts for the file: only the signs a document uses, so that it stays small.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};
use subsetter::{GlyphRemapper, subset};

use crate::export::pdf::fonts::{Face, Fonts};
use crate::export::pdf::hash::Hash;

/// Returns a face with the signs `used`; `None` if the font cannot be cut.
pub(super) fn font(
    fonts: &Fonts,
    face: Face,
    used: &BTreeSet<char>,
) -> Option<ParsedFont> {
    let parsed = fonts.parsed(face);
    let mut numbers = GlyphRemapper::new();
    let mut codepoint_to_glyph = BTreeMap::new();
    let mut glyph_widths = BTreeMap::from([(0, 0)]);
    let mut hash = Hash::default();
    for sign in used {
        let glyph = parsed.glyph_index(*sign)?;
        let number = numbers.remap(glyph.0);
        codepoint_to_glyph.insert(u32::from(*sign), number);
        glyph_widths.insert(number, parsed.glyph_hor_advance(glyph)?);
        hash.add(&u32::from(*sign).to_be_bytes());
    }
    let bounds = parsed.global_bounding_box();
    let units_per_em = parsed.units_per_em();
    Some(ParsedFont {
        original_bytes: subset(face.bytes(), 0, &numbers).ok()?,
        font_index: 0,
        // Six letters tell apart cuts of one font in files that are merged.
        font_name: Some(format!("{}+{}", hash.letters(), face.name())),
        codepoint_to_glyph,
        glyph_widths,
        units_per_em,
        font_metrics: FontMetrics {
            ascent: parsed.ascender(),
            descent: parsed.descender(),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em,
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1000,
            caret_slope_run: slope(parsed.italic_angle()),
            us_weight_class: parsed.weight().to_number(),
        },
    })
}

/// Returns the run of a slope that rises by 1000, for an angle in degrees.
fn slope(angle: f32) -> i16 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "faces lean less than 45 degrees"
    )]
    let run = (-angle.to_radians().tan() * 1000.0).round() as i16;
    run
}
