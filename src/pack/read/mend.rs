//! Faulty TOML, mended line by line so that one slip does not hide the rest of a file.
//!
//! A fault is kept inside its table: the text is cut at the headers, each piece is read
//! alone, and lines that make no sense are made blank. Blanks keep every place as it was.

use std::ops::Range;

use toml::de::{DeTable, Error};

/// After how many lines without sense a table is given up.
const PATIENCE: usize = 20;

/// How many faults of a table are believed; more are echoes of the first.
const BELIEVED: usize = 3;

/// A fault of syntax: where, and what the parser or this module says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
}

/// A text with what makes no sense made blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mended {
    pub(crate) text: String,
    pub(crate) faults: Vec<Fault>,
    /// A whole table is gone, with the names in it.
    pub(crate) lost: bool,
}

/// Finds the faults of a text, and makes blank what makes no sense.
pub(crate) fn mend(text: &str) -> Mended {
    let mut mended = text.to_owned();
    let mut faults = Vec::new();
    let mut lost = false;
    for piece in pieces(text) {
        lost |= self::piece(&mut mended, &piece, &mut faults);
    }
    // What is left are keys and tables that stand in two places; where a header is gone,
    // what followed it only seems to.
    let echoes = !faults.is_empty();
    for error in DeTable::parse_recoverable(&mended).1 {
        let duplicate = error.message().starts_with("duplicate key");
        if !echoes || (duplicate && !lost) {
            faults.extend(fault(&error, 0));
        }
    }
    Mended { text: mended, faults, lost }
}

fn fault(error: &Error, offset: usize) -> Option<Fault> {
    let span = error.span()?;
    // The parser puts what it expected on a second line.
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    Some(Fault { span: offset + span.start..offset + span.end, message })
}

/// Returns the tables of a text, each with its header.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let name = |c: char| c.is_ascii_alphanumeric() || "[]_-. \t\r\n".contains(c);
        if at > 0 && line.starts_with('[') && line.chars().all(name) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Finds the faults of one table, and makes blank what makes no sense in it; returns
/// whether that is all of it.
fn piece(text: &mut String, piece: &Range<usize>, faults: &mut Vec<Fault>) -> bool {
    for _ in 0..PATIENCE {
        let Some(own) = text.get(piece.clone()) else { return false };
        let errors = DeTable::parse_recoverable(own).1;
        let Some(first) = errors.first() else { return false };
        if let Some((bracket, line)) = unclosed(own) {
            let span = piece.start + bracket..piece.start + bracket + 1;
            faults.push(Fault { span, message: "this bracket is not closed".to_owned() });
            if bracket == 0 && own.starts_with('[') {
                // Without its header the keys would land in the table before.
                blank(text, piece.clone());
                return true;
            }
            let start = own.get(..bracket).and_then(|text| text.rfind('\n'));
            let start = start.map_or(0, |newline| newline + 1);
            blank(text, piece.start + start..piece.start + line);
            continue;
        }
        // After a key without a value the parser drops the rest: that line goes.
        let lost = errors.iter().find(|error| error.message().starts_with("key with no"));
        let at = lost.and_then(Error::span).map(|span| line(own, span.start));
        let believed = if errors.len() > BELIEVED { 1 } else { errors.len() };
        let shown = lost.into_iter().chain(errors.iter().take(believed));
        for fault in shown.filter_map(|error| fault(error, piece.start)) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        match (at, first.span()) {
            (Some(line), _)
                if own.get(line.clone()).is_some_and(|l| !l.trim().is_empty()) =>
            {
                blank(text, piece.start + line.start..piece.start + line.end);
            }
            // Echoes would be read as values: only the header and the id are kept.
            (None, _) if errors.len() > BELIEVED => {
                let kept = |line: &str| line.starts_with('[') || line.starts_with("id =");
                let lines: Vec<_> = own
                    .split_inclusive('\n')
                    .scan(0, |at, line| {
                        *at += line.len();
                        Some((*at - line.len()..*at, kept(line)))
                    })
                    .collect();
                for (line, _) in lines.into_iter().filter(|(_, kept)| !kept) {
                    blank(text, piece.start + line.start..piece.start + line.end);
                }
                return false;
            }
            _ => return false,
        }
    }
    false
}

/// Returns the line around a byte.
fn line(text: &str, byte: usize) -> Range<usize> {
    let byte = byte.min(text.len());
    let start = text.get(..byte).and_then(|text| text.rfind('\n'));
    let start = start.map_or(0, |newline| newline + 1);
    let rest = text.get(start..).unwrap_or_default();
    start..start + rest.find('\n').unwrap_or(rest.len())
}

/// Makes a stretch blank, byte for byte, and keeps its line breaks.
fn blank(text: &mut String, bytes: Range<usize>) {
    let Some(old) = text.get(bytes.clone()) else { return };
    let new: String =
        old.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(bytes, &new);
}

/// Returns the bracket or brace that is open where a line begins with a new key, and
/// where that line begins.
fn unclosed(text: &str) -> Option<(usize, usize)> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split_once('=').map_or("", |(key, _)| key).trim_end();
        let name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        if let Some(bracket) = open.first()
            && !key.is_empty()
            && key.chars().all(name)
        {
            return Some((*bracket, at));
        }
        let mut quote = None;
        // Texts over several lines are left to the parser.
        if line.contains("\"\"\"") || line.contains("'''") {
            return None;
        }
        let mut escaped = false;
        for (byte, c) in line.char_indices() {
            match (quote, c) {
                (Some('"'), '\\') if !escaped => {
                    escaped = true;
                    continue;
                }
                (Some(mark), _) if mark == c && !escaped => quote = None,
                (None, '"' | '\'') => quote = Some(c),
                (None, '#') => break,
                (None, '[' | '{') => open.push(at + byte),
                (None, ']' | '}') => {
                    open.pop();
                }
                _ => {}
            }
            escaped = false;
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[track_caller]
    fn case(text: &str, kept: &str, faults: &[&str]) {
        let mended = mend(text);
        assert_eq!(mended.text.split_whitespace().collect::<Vec<_>>().join(" "), kept);
        assert_eq!(mended.text.len(), text.len());
        let found = mended.faults;
        let found: Vec<_> =
            found.iter().map(|f| (&text[f.span.clone()], f.message.as_str())).collect();
        let found: Vec<_> =
            found.iter().map(|(at, message)| format!("{at}: {message}")).collect();
        assert_eq!(found, faults);
    }

    #[test]
    fn a_slip_stays_in_its_line_or_its_table() {
        case(
            "a = 1\nb 2\nc = 3\n",
            "a = 1 c = 3",
            &[": key with no value, expected `=`"],
        );
        case(
            "[[q]]\nid = \"x\"\nlist = [\n  { a = 1 },\nwhy = \"y\"\n[[q]]\nid = \"z\"\n",
            "[[q]] id = \"x\" why = \"y\" [[q]] id = \"z\"",
            &["[: this bracket is not closed"],
        );
        case(
            "a = 1\n[p\nb = 2\n[q]\nc = 3\n",
            "a = 1 [q] c = 3",
            &["[: this bracket is not closed"],
        );
        case("[p]\na = 1\n[p]\nb = 2\n", "[p] a = 1 [p] b = 2", &["p: duplicate key"]);
    }
}
