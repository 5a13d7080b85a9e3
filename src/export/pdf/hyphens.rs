//! Where a word may be cut at the end of a line, by the patterns of its language.

use hypher::{Lang, hyphenate_bounded};

/// The shortest word that is cut, in letters.
const SHORTEST: usize = 7;

/// The longest word that patterns are asked about: longer ones are no words.
const LONGEST: usize = 60;

/// The fewest letters that stay before a cut and go over it.
const ENDS: usize = 3;

/// Where words of a language may be cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hyphens(Option<Lang>);

impl Hyphens {
    /// Returns the cuts of a language, by its BCP 47 tag; of none if its patterns are not
    /// here.
    pub(super) fn of(language: &str) -> Self {
        let code: Vec<u8> = language.bytes().take(3).collect();
        Self(match code.as_slice() {
            [a, b] | [a, b, b'-'] => {
                Lang::from_iso([a.to_ascii_lowercase(), b.to_ascii_lowercase()])
            }
            _ => None,
        })
    }

    /// Returns after which bytes of a text a line may end with a hyphen, in order. `prose`
    /// tells of a byte whether it is of a text whose words may be cut.
    ///
    /// A word with a capital, a digit or a sign in it may be a name or an id, and is left
    /// whole.
    pub(super) fn cuts(self, text: &str, prose: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut cuts = Vec::new();
        let Self(Some(language)) = self else { return cuts };
        let mut from = 0;
        for part in text.split(char::is_whitespace) {
            let start = from + leading(part);
            // The blank after it may be of more than one byte.
            let next = from + part.len();
            let blank = text.get(next..).and_then(|rest| rest.chars().next());
            from = next + blank.map_or(0, char::len_utf8);
            let word = part.trim_matches(|sign: char| !sign.is_alphanumeric());
            let letters = word.chars().count();
            let plain = |sign: char| sign.is_lowercase();
            if !(SHORTEST..=LONGEST).contains(&letters)
                || !word.chars().all(plain)
                || !prose(start)
                || !prose(start + word.len() - 1)
            {
                continue;
            }
            let (left, right) = language.bounds();
            let bounds = (left.max(ENDS), right.max(ENDS));
            let mut at = start;
            for part in hyphenate_bounded(word, language, bounds.0, bounds.1) {
                at += part.len();
                if at < start + word.len() {
                    cuts.push(at);
                }
            }
        }
        cuts
    }
}

/// Returns how many bytes stand before the first letter or digit of a word.
fn leading(part: &str) -> usize {
    part.len() - part.trim_start_matches(|sign: char| !sign.is_alphanumeric()).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a text with its cuts shown.
    fn cut(language: &str, text: &str) -> String {
        let cuts = Hyphens::of(language).cuts(text, &|_| true);
        let mut shown = String::new();
        for (at, sign) in text.char_indices() {
            if cuts.contains(&at) {
                shown.push('|');
            }
            shown.push(sign);
        }
        shown
    }

    #[test]
    fn words_are_cut_by_the_patterns_of_their_language() {
        let english = cut("en-US", "the “vulnerability” report, understanding");
        assert_eq!(english, "the “vul|ner|a|bil|ity” report, under|stand|ing");
        assert_eq!(cut("pl", "odpowiedzialność"), "odpo|wie|dzial|ność");
        assert_eq!(cut("el", "πληροφορίες"), "πλη|ρο|φο|ρίες");
    }

    #[test]
    fn names_ids_and_unknown_languages_are_left_whole() {
        for text in
            ["Northmereville", "sha256sum1234", "multi-factor", "short", "UNDERSTANDING"]
        {
            assert_eq!(cut("en", text), text);
        }
        assert_eq!(cut("und", "understanding"), "understanding");
        assert_eq!(cut("tlh", "understanding"), "understanding");
        assert_eq!(cut("", "understanding"), "understanding");
    }
}
