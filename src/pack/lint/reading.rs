//! Texts for officers that are hard to read, and sentences that stand in two questions.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::lint::sentence::{sentences, syllables, words};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::texts::Told;

/// From how many words on a sentence that stands twice is worth a word.
const LONG: usize = 13;

/// How many words a text has at least whose grade means something: the formula is made
/// for passages, and puts any short text with one long word above every limit.
const PASSAGE: usize = 10;

/// Reports texts above the grade, and long sentences that another question has too.
pub(crate) fn check(ledger: &mut Ledger<'_>) {
    let limit = i64::from(ledger.texts.reading.grade) * 10;
    let told = std::mem::take(&mut ledger.texts.told);
    for (at, first) in told.iter().enumerate() {
        let text = match (first.key.as_str(), told.get(at + 1)) {
            // What is asked is read with its help, in one go.
            ("ask", Some(help)) if help.key == "help" => {
                format!("{} {}", first.text, help.text)
            }
            ("help" | "technical", _) => continue,
            _ => first.text.clone(),
        };
        grade(first, &text, limit, ledger);
    }
    twice(&told, ledger);
}

fn grade(told: &Told, text: &str, limit: i64, ledger: &mut Ledger<'_>) {
    let count = Count::of(text);
    let tenths = count.tenths();
    if count.words < PASSAGE || tenths <= limit {
        return;
    }
    let Told { question, key, .. } = told;
    let message = format!(
        "`{key}` of `{question}` reads at grade {}.{}, above {}",
        tenths / 10,
        tenths % 10,
        limit / 10
    );
    let arithmetic = format!(
        "{}, {}, {}: 0.39 × {}/{} + 11.8 × {}/{} − 15.59",
        some(count.words, "word"),
        some(count.sentences, "sentence"),
        some(count.syllables, "syllable"),
        count.words,
        count.sentences,
        count.syllables,
        count.words
    );
    let diagnostic = Diagnostic::new(Code::ReadingGrade, &told.place, message);
    ledger.push(
        diagnostic.hint("write shorter sentences, or shorter words").hint(arithmetic),
    );
}

fn some(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// What a grade is made of.
struct Count {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Count {
    fn of(text: &str) -> Self {
        Self {
            words: words(text).count(),
            sentences: sentences(text).len(),
            syllables: words(text).map(syllables).sum(),
        }
    }

    /// Returns the Flesch-Kincaid grade (Kincaid et al. 1975) in tenths, half up.
    fn tenths(&self) -> i64 {
        let of = |count: usize| i64::try_from(count).unwrap_or(i64::MAX / 20_000_000);
        let (words, sentences) = (of(self.words).max(1), of(self.sentences).max(1));
        let syllables = of(self.syllables);
        let below = sentences * words;
        let above = 390 * words * words + 11_800 * syllables * sentences - 15_590 * below;
        (above + 50 * below).div_euclid(100 * below)
    }
}

/// Reports every long sentence that an earlier question has too.
fn twice(told: &[Told], ledger: &mut Ledger<'_>) {
    let said = |sentence: &str| -> Vec<String> {
        words(sentence).map(str::to_lowercase).collect()
    };
    let stock: Vec<_> =
        ledger.texts.reading.stock.iter().map(|sentence| said(sentence)).collect();
    let mut seen: BTreeMap<String, (&Told, Place)> = BTreeMap::new();
    for told in told {
        let counts = matches!(told.key.as_str(), "why" | "good" | "evidence")
            || told.key.starts_with("guidance.");
        for range in sentences(&told.text).into_iter().filter(|_| counts) {
            let sentence = told.text.get(range).unwrap_or_default();
            let said = said(sentence);
            if said.len() < LONG || stock.contains(&said) {
                continue;
            }
            let place = inside(&told.place, sentence);
            let (first, other) =
                seen.entry(said.join(" ")).or_insert_with(|| (told, place.clone()));
            if first.question != told.question {
                let message = format!(
                    "`{}` of `{}` says what `{}` of `{}` says",
                    told.key, told.question, first.key, first.question
                );
                let diagnostic = Diagnostic::new(Code::DuplicateWording, &place, message);
                ledger.push(
                    diagnostic
                        .also(other, "first here")
                        .hint("say what is particular to this question"),
                );
            }
        }
    }
}

/// Returns the place of a sentence in a text, or of the text where it is written with
/// signs that stand for others.
fn inside(place: &Place, sentence: &str) -> Place {
    match place.words().find(sentence) {
        Some(at) => {
            let start = place.start() + at;
            place.source().place(start..start + sentence.len())
        }
        None => place.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_grade_is_flesch_and_kincaid_s() {
        // 0.39 × 10 + 11.8 × 1.5 − 15.59 = 6.01
        let plain = Count { words: 10, sentences: 1, syllables: 15 };
        assert_eq!(plain.tenths(), 60);
        // 0.39 × 12.5 + 11.8 × 1.64 − 15.59 = 8.637
        let other = Count { words: 25, sentences: 2, syllables: 41 };
        assert_eq!(other.tenths(), 86);
        let low = Count { words: 4, sentences: 2, syllables: 4 };
        assert_eq!(low.tenths(), -30);
        assert_eq!(Count::of("").tenths(), -152);
    }
}
