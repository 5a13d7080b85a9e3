//! The lines of a clause file: headings, and the blocks of text under them.
//!
//! Lettered paragraphs are no list in Markdown, so the lines are told apart here and only
//! the text of a block is read as Markdown. That also gives every block its exact place.

use crate::diag::{Place, Source};

/// What stands before a block of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A number and a dot, at the beginning of the line.
    Number(u32),
    /// A small letter and a dot, indented.
    Letter(char),
    /// Nothing.
    Bare,
}

/// Lines that belong together, without a blank line in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// What stands before the text.
    pub(crate) marker: Marker,
    /// Where the marker is, or the text if there is none.
    pub(crate) place: Place,
    /// Where the text begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// The words of the heading, and where they are; `None` before the first heading.
    pub(crate) heading: Option<(String, Place)>,
    /// The number of `#` signs.
    pub(crate) depth: usize,
    /// The blocks in order.
    pub(crate) blocks: Vec<Block>,
}

/// Returns the sections of a source from a byte on.
pub(crate) fn sections(source: &Source, from: usize) -> Vec<Section> {
    let mut sections = vec![Section { heading: None, depth: 0, blocks: Vec::new() }];
    let mut open = false;
    let mut at = from;
    for line in source.text().get(from..).unwrap_or_default().split_inclusive('\n') {
        let (start, text) = (at, line.trim_end());
        at += line.len();
        let depth = text.bytes().take_while(|byte| *byte == b'#').count();
        let heading = text.get(depth..).unwrap_or_default();
        if (1..=6).contains(&depth) && heading.starts_with(' ') {
            let place = source.place(start..start + text.len());
            let heading = Some((heading.trim().to_owned(), place));
            sections.push(Section { heading, depth, blocks: Vec::new() });
            open = false;
            continue;
        }
        let Some(section) = sections.last_mut() else { continue };
        let indent = text.len() - text.trim_start().len();
        if text.is_empty() {
            open = false;
        } else if let Some((marker, width)) = marker(text, indent) {
            let place = source.place(start + indent..start + width);
            let skipped = text.get(width..).unwrap_or_default();
            let skipped = skipped.len() - skipped.trim_start().len();
            let (start, end) = (start + width + skipped, start + text.len());
            section.blocks.push(Block { marker, place, start, end });
            open = true;
        } else if let (true, Some(last)) = (open, section.blocks.last_mut()) {
            last.end = start + text.len();
        } else {
            let (start, end) = (start + indent, start + text.len());
            let place = source.place(start..end);
            section.blocks.push(Block { marker: Marker::Bare, place, start, end });
            open = true;
        }
    }
    sections
}

/// Returns the marker of a line and where it ends.
fn marker(text: &str, indent: usize) -> Option<(Marker, usize)> {
    let rest = text.get(indent..)?;
    let (mark, _) =
        rest.split_once(". ").or_else(|| Some((rest.strip_suffix('.')?, "")))?;
    let marker = if indent == 0 && mark.bytes().all(|byte| byte.is_ascii_digit()) {
        Marker::Number(mark.parse().ok()?)
    } else {
        let mut letters = mark.chars();
        let letter = letters.next().filter(char::is_ascii_lowercase)?;
        if indent == 0 || letters.next().is_some() {
            return None;
        }
        Marker::Letter(letter)
    };
    Some((marker, indent + mark.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::{Marker, sections};
    use crate::diag::Source;

    #[test]
    fn blocks_know_their_marker_and_their_text() {
        let text = "lost\n\n## Base\n\n1. One\r\ngoes on\n   a. Item\n2. Two\n\nstray\n";
        let source = Source::new("CL-01.md", text);
        let sections = sections(&source, 0);
        let words = |section: usize| -> Vec<_> {
            let blocks = sections[section].blocks.iter();
            blocks
                .map(|b| (b.marker, source.place(b.start..b.end).words().to_owned()))
                .collect()
        };
        assert_eq!(words(0), [(Marker::Bare, "lost".to_owned())]);
        assert_eq!(
            words(1),
            [
                (Marker::Number(1), "One\r\ngoes on".to_owned()),
                (Marker::Letter('a'), "Item".to_owned()),
                (Marker::Number(2), "Two".to_owned()),
                (Marker::Bare, "stray".to_owned()),
            ]
        );
    }
}
