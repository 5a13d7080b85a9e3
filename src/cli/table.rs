//! Tables of plain text.

use std::fmt::Write as _;

/// Returns rows as columns, two blanks apart. The first row is the head; the first `left`
/// columns and the last one are set to the left, the others, which are numbers, to the
/// right. Without rows under the head there is nothing.
pub(crate) fn table(left: usize, rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 {
        return String::new();
    }
    let width = |at: usize| {
        let widths = rows.iter().filter_map(|row| Some(row.get(at)?.chars().count()));
        widths.max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let width = *width;
            // Writing to a text cannot fail.
            let _ = if at < left || at + 1 == columns {
                write!(line, "  {cell:<width$}")
            } else {
                write!(line, "  {cell:>width$}")
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
