//! Pages of a finished PDF, drawn for the preview.

use anteroom::export::pdf;

use crate::drawn::{Drawn, KIND, Stroke};

/// Returns the page that a request asks for, if it asks for one.
pub(crate) fn asked(kind: &str) -> Option<usize> {
    kind.strip_prefix(KIND)?.parse().ok()
}

/// Draws a page, counted from 0, as the bytes that `drawn` describes.
///
/// # Errors
///
/// That there is no such page, for a person.
pub(crate) fn draw(file: &[u8], page: usize) -> Result<Vec<u8>, String> {
    let sheet = pdf::sheet(file, page)
        .ok_or_else(|| format!("Page {} cannot be drawn.", page.saturating_add(1)))?;
    let strokes = sheet.strokes.into_iter().map(|one| {
        let pdf::Stroke { path, ink, line, dashes } = one;
        Stroke { path, ink, line, dashes }
    });
    let drawn = Drawn {
        of: sheet.of,
        width: sheet.width,
        height: sheet.height,
        strokes: strokes.collect(),
        text: sheet.text,
    };
    serde_json::to_vec(&drawn).map_err(|error| error.to_string())
}
