//! A figure as a drawing for a browser: vectors, no script, no request.

use std::fmt::Write as _;

use crate::document::{Bar, Chart, Field, Matrix, Plot, Tone};
use crate::export::html::escape;

/// How wide a drawing is, in its own units.
const WIDTH: usize = 640;
/// Where bars begin.
const LEFT: usize = 250;
/// How wide a whole bar is.
const WHOLE: usize = 330;
/// From bar to bar, and from row to row.
const ROW: usize = 26;

/// Returns a figure: its drawing, with what one sees in it as its name, and its caption.
pub(super) fn html(chart: &Chart) -> String {
    let (height, inside) = match &chart.plot {
        Plot::Bars(bars) => bars_of(bars),
        Plot::Matrix(matrix) => matrix_of(matrix),
    };
    format!(
        "<figure>\n<figcaption>{}</figcaption>\n<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"{}\">\n{inside}</svg>\n</figure>\n",
        escape(&chart.caption),
        escape(&chart.alt)
    )
}

fn bars_of(bars: &[Bar]) -> (usize, String) {
    let mut out = String::new();
    for (at, bar) in bars.iter().enumerate() {
        let top = at * ROW;
        let (text, bar_top) = (top + 17, top + 5);
        let long = WHOLE * usize::from(bar.value.min(1000)) / 1000;
        let class = class(bar.tone);
        let _ = writeln!(
            out,
            r#"<text x="{}" y="{text}" text-anchor="end">{}</text><rect class="track" x="{LEFT}" y="{bar_top}" width="{WHOLE}" height="16"/><rect class="{class}" x="{LEFT}" y="{bar_top}" width="{long}" height="16"/><text x="{}" y="{text}">{}</text>"#,
            LEFT - 10,
            escape(&bar.label),
            LEFT + WHOLE + 10,
            escape(&bar.shown)
        );
        if let Some(limit) = bar.limit {
            let x = LEFT + WHOLE * usize::from(limit.min(1000)) / 1000;
            let _ = writeln!(
                out,
                r#"<rect class="limit" x="{x}" y="{}" width="2" height="22"/>"#,
                top + 2
            );
        }
    }
    (bars.len() * ROW + 4, out)
}

fn matrix_of(matrix: &Matrix) -> (usize, String) {
    let wide = WHOLE / matrix.columns.len().max(1);
    let row = ROW + 8;
    let mut out = words(LEFT + WHOLE / 2, 16, "middle", &matrix.across);
    out += &words(LEFT - 10, 38, "end", &matrix.down);
    for (at, label) in matrix.columns.iter().enumerate() {
        out += &words(LEFT + at * wide + wide / 2, 38, "middle", label);
    }
    for (at, (label, fields)) in matrix.rows.iter().enumerate() {
        let top = 48 + at * row;
        out += &words(LEFT - 10, top + 22, "end", label);
        for (column, Field { text, tone, here }) in fields.iter().enumerate() {
            let x = LEFT + column * wide;
            let (class, here) = (class(*tone), if *here { " here" } else { "" });
            let _ = writeln!(
                out,
                r#"<rect class="field {class}{here}" x="{}" y="{}" width="{}" height="{}"/>"#,
                x + 2,
                top + 2,
                wide.saturating_sub(4),
                row - 4
            );
            out += &words(x + wide / 2, top + 22, "middle", text);
        }
    }
    (52 + matrix.rows.len() * row, out)
}

/// Returns words at a place.
fn words(x: usize, y: usize, anchor: &str, words: &str) -> String {
    let words = escape(words);
    format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{words}</text>\n")
}

/// Returns the class of a part.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Note => "note",
        Tone::Warn => "warn",
        Tone::Stop => "stop",
        Tone::Good => "good",
    }
}
