//! The words of contract prose as they were written, without their markup.

use std::ops::Range;

use crate::pack::lint::sentence::opening;

/// A word of a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// The word without a possessive ending; empty for a variable or a reference.
    pub(crate) word: String,
    /// Its bytes in the text.
    pub(crate) bytes: Range<usize>,
    /// It may be capitalized because of where it stands: a sentence, quotation, list or
    /// lead-in begins with it.
    pub(crate) first: bool,
    /// Nothing but a blank stands between it and the word before.
    pub(crate) joined: bool,
    /// The stretch of bold it stands in, counted from 1; 0 is none.
    pub(crate) bold: usize,
}

impl Token {
    /// Returns whether it is written like a defined term.
    pub(crate) fn capital(&self) -> bool {
        self.word.chars().count() > 1
            && self.word.chars().next().is_some_and(char::is_uppercase)
    }

    /// Returns whether it is a number.
    pub(crate) fn number(&self) -> bool {
        !self.word.is_empty() && self.word.chars().all(|c| c.is_ascii_digit())
    }
}

/// Returns the words of a paragraph.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let (mut at, mut bold, mut spans) = (0, false, 0);
    // What stands between the last word and this one.
    let mut gap = String::new();
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("**") {
            bold = !bold;
            spans += usize::from(bold);
            at += 2;
            continue;
        }
        let length = match placeholder(rest) {
            0 => rest.find(|c| !inner(c)).unwrap_or(rest.len()),
            length => length,
        };
        if length == 0 {
            let sign = rest.chars().next().unwrap_or(' ');
            gap.push(sign);
            at += sign.len_utf8();
            continue;
        }
        let written = rest.get(..length).unwrap_or_default();
        let kept = written.trim_end_matches(['.', '-', '\'', '\u{2019}']);
        let is_word = placeholder(rest) == 0;
        let length = if is_word { kept.len() } else { length };
        if length == 0 {
            gap.push_str(written);
            at += written.len();
            continue;
        }
        all.push(Token {
            word: if is_word { bare(kept).to_owned() } else { String::new() },
            bytes: at..at + length,
            first: all.is_empty() || begins(&gap),
            joined: !all.is_empty() && gap.trim().is_empty(),
            bold: if bold { spans } else { 0 },
        });
        gap.clear();
        at += length;
    }
    all
}

/// Returns how long a variable or reference at the start of a text is, or 0.
fn placeholder(rest: &str) -> usize {
    if rest.starts_with("{{") {
        rest.find("}}").map_or(0, |end| end + 2)
    } else if rest.starts_with("[CL-") {
        rest.find(']').map_or(0, |end| end + 1)
    } else {
        0
    }
}

/// Returns whether a sign can stand inside a word.
fn inner(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '&' | '-' | '.' | '\'' | '\u{2019}')
}

fn bare(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    word.strip_suffix("\u{2019}s").unwrap_or(word)
}

/// Returns whether a sentence, quotation or list begins behind these signs.
fn begins(gap: &str) -> bool {
    let quoted = gap.ends_with(|c| opening(c) && c != '(' && c != '*');
    quoted || gap.contains(['.', '?', '!', ':'])
}

/// Returns how many tokens from `at` on are this term, its plural included.
pub(crate) fn matches(tokens: &[Token], at: usize, term: &[String]) -> bool {
    let Some(here) = tokens.get(at..at + term.len()) else { return false };
    let last = term.len().saturating_sub(1);
    here.iter().zip(term).enumerate().all(|(nth, (token, word))| {
        token.word == *word || nth == last && plural(&token.word, word)
    })
}

fn plural(word: &str, of: &str) -> bool {
    let ending = word.strip_prefix(of);
    matches!(ending, Some("s" | "es"))
        // A term that is defined in the plural means each one as well.
        || of.strip_suffix('s').is_some_and(|one| one == word)
        || of.strip_suffix('y').is_some_and(|stem| {
            word.strip_suffix("ies").is_some_and(|other| other == stem)
        })
}

#[cfg(test)]
mod tests {
    use super::{matches, tokens};

    #[test]
    fn words_know_where_they_stand() {
        let text = "**Scope.** The Supplier's {{days}} days (\"In writing\"), FD&C Act.";
        let all = tokens(text);
        let words: Vec<_> = all.iter().map(|token| token.word.as_str()).collect();
        assert_eq!(
            words,
            ["Scope", "The", "Supplier", "", "days", "In", "writing", "FD&C", "Act"]
        );
        let first: Vec<_> = all.iter().map(|token| token.first).collect();
        assert_eq!(first, [true, true, false, false, false, true, false, false, false]);
        assert_eq!(&text[all[2].bytes.clone()], "Supplier's");
        assert!(all[8].joined && !all[7].joined);
        assert_eq!((all[0].bold, all[1].bold), (1, 0));
    }

    #[test]
    fn a_term_is_found_in_its_plural() {
        let all = tokens("two Known Vulnerabilities and Boxes");
        assert!(matches(&all, 1, &["Known".to_owned(), "Vulnerability".to_owned()]));
        assert!(matches(&all, 4, &["Box".to_owned()]));
        assert!(!matches(&all, 2, &["Known".to_owned()]));
    }
}
