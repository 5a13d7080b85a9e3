//! Text without markup of its own, and the markup around it.

use std::fmt::Write as _;

use crate::document::Inline;
use crate::export::{acts_unseen, is_safe, mark};

/// Where a text stands: what a new line becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph or an item.
    Paragraph,
    /// On a line that cannot be broken: a heading.
    Line,
    /// In a cell of a table.
    Cell,
}

/// Returns a text as Markdown that says just this text.
pub(super) fn escaped(text: &str, place: Place) -> String {
    written(&[Inline::Text(text.to_owned())], place)
}

/// Returns inlines as Markdown.
pub(super) fn written(text: &[Inline], place: Place) -> String {
    let mut out = String::new();
    let text = joined(text);
    for (at, inline) in text.iter().enumerate() {
        let next = text.get(at + 1).and_then(|next| next.text().chars().next());
        match inline {
            Inline::Strong(text) | Inline::Blank(text) | Inline::Inserted(text) => {
                marked(text, "**", "strong", next, place, &mut out);
            }
            Inline::Emphasis(text) => marked(text, "*", "em", next, place, &mut out),
            Inline::Code(text) => code(text, place, &mut out),
            Inline::Link { text, url } if is_safe(url) && !text.trim().is_empty() => {
                out.push('[');
                push(text, place, &mut out);
                out.push_str("](<");
                out.push_str(&address(url));
                out.push_str(">)");
            }
            Inline::Break => push("\n", place, &mut out),
            inline => push(inline.text(), place, &mut out),
        }
    }
    finished(&out)
}

/// Returns inlines without empty ones, neighbors of a kind made one.
fn joined(text: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in text.iter().filter(|inline| !inline.text().is_empty()) {
        match (out.last_mut(), inline) {
            (
                Some(Inline::Strong(last) | Inline::Blank(last)),
                Inline::Strong(more) | Inline::Blank(more),
            )
            | (Some(Inline::Emphasis(last)), Inline::Emphasis(more))
            | (Some(Inline::Code(last)), Inline::Code(more)) => last.push_str(more),
            _ => out.push(inline.clone()),
        }
    }
    out
}

/// Adds text that stands out. Blanks stay outside the marks, which do not work beside
/// them; where neighbors would make stars mean nothing (`CommonMark` 0.31, section 6.2), a
/// tag says the same.
fn marked(
    text: &str,
    stars: &str,
    tag: &str,
    next: Option<char>,
    place: Place,
    out: &mut String,
) {
    let inner = text.trim();
    if inner.is_empty() {
        return push(text, place, out);
    }
    let (before, rest) = text.split_at(text.len() - text.trim_start().len());
    let after = rest.get(inner.len()..).unwrap_or_default();
    push(before, place, out);
    let wordy = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let opens = wordy(inner.chars().next())
        || out.chars().next_back().is_none_or(char::is_whitespace);
    let follows = after.chars().next().or(next);
    let closes =
        wordy(inner.chars().next_back()) || follows.is_none_or(char::is_whitespace);
    let plain_neighbor = !out.ends_with('*') && !inner.contains(['\n', '\r']);
    let (open, close) = if opens && closes && plain_neighbor {
        (stars.to_owned(), stars.to_owned())
    } else {
        (format!("<{tag}>"), format!("</{tag}>"))
    };
    out.push_str(&open);
    push(inner, place, out);
    out.push_str(&close);
    push(after, place, out);
}

/// Adds code: between more backticks in a row than it has itself.
fn code(text: &str, place: Place, out: &mut String) {
    let mut clean = String::new();
    for character in text.chars() {
        match character {
            _ if acts_unseen(character) => clean.push_str(&mark(character)),
            _ if character.is_whitespace() => clean.push(' '),
            // Cells end at a bar, also within code.
            '|' if place == Place::Cell => clean.push_str("\\|"),
            _ => clean.push(character),
        }
    }
    if clean.trim().is_empty() {
        return out.push_str(&clean);
    }
    let mut longest = 0;
    let mut run = 0;
    for character in clean.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    // Code beside code would be one; a comment parts them.
    if out.ends_with('`') {
        out.push_str("<!-- -->");
    }
    let ticks = "`".repeat(longest + 1);
    let pad = if clean.starts_with(['`', ' ']) || clean.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    for part in [ticks.as_str(), pad, &clean, pad, &ticks] {
        out.push_str(part);
    }
}

/// Adds text; what could be markup has a backslash before it.
fn push(text: &str, place: Place, out: &mut String) {
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push_str(match place {
                    Place::Paragraph => "\\\n",
                    Place::Line => " ",
                    Place::Cell => "<br>",
                });
            }
            '\t' => out.push(' '),
            '&' => {
                let named = characters
                    .peek()
                    .is_some_and(|next| next.is_alphanumeric() || *next == '#');
                out.push_str(if named { "\\&" } else { "&" });
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '#' | '$' | '>' => {
                out.push('\\');
                out.push(character);
            }
            _ if acts_unseen(character) => {
                for character in mark(character).chars() {
                    if matches!(character, '[' | ']') {
                        out.push('\\');
                    }
                    out.push(character);
                }
            }
            _ => out.push(character),
        }
        before = character;
    }
}

/// Returns an address that cannot end its brackets.
fn address(url: &str) -> String {
    let mut address = String::new();
    for character in url.chars() {
        match character {
            '<' | '>' | '\\' | ' ' | '|' => {
                let _ = write!(address, "%{:02X}", u32::from(character));
            }
            '&' => address.push_str("&amp;"),
            _ if character.is_control() || character.is_whitespace() => {}
            _ => address.push(character),
        }
    }
    address
}

/// Returns lines whose beginnings are no markup: lists, rules, headings; without blanks at
/// their ends, which would be breaks.
fn finished(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let line = line.trim_matches([' ', '\t']);
        let mut out = String::new();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let (first, rest) = line.split_at(digits);
        out.push_str(first);
        let mut ahead = rest.chars();
        let (begins, then) = (ahead.next(), ahead.next());
        let apart = then.is_none_or(char::is_whitespace);
        if (digits > 0 && matches!(begins, Some('.' | ')')) && apart)
            || (digits == 0
                && match begins {
                    Some('-') => apart || matches!(then, Some('-' | ':' | '|')),
                    Some('+') => apart,
                    Some('=' | ':') => true,
                    _ => false,
                })
        {
            out.push('\\');
        }
        out.push_str(rest);
        lines.push(out);
    }
    // A break before nothing is none.
    while lines.last().is_some_and(|line| line.is_empty() || line == "\\") {
        lines.pop();
    }
    let mut text = lines.join("\n");
    let slashes = text.len() - text.trim_end_matches('\\').len();
    if slashes % 2 == 1 {
        text.pop();
    }
    text
}
