//! Which items fit some words, and how well.

use std::cmp::Reverse;

use crate::find::fold::{fold, squeezed, with_origins};
use crate::find::{Item, Part};

/// Fits better than everything else: an id.
const ID: u32 = 10_000;
/// How well a title fits that holds all the words as they were typed.
const PHRASE: u32 = 300;
/// How well a word fits at the start of one in the title.
const TITLE: u32 = 100;
/// From this length on a word also fits in the middle of another.
const INSIDE: usize = 3;
/// How many letters stand before the first word that fits in a [`snippet`], and behind it.
const BEFORE: usize = 24;
const BEHIND: usize = 96;

/// Items made ready to be searched.
#[derive(Debug, Default)]
pub(crate) struct Index {
    items: Vec<Item>,
    keys: Vec<Key>,
}

/// An item as it is compared.
#[derive(Debug)]
struct Key {
    id: String,
    title: String,
    texts: Vec<String>,
}

/// An item that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit<'a> {
    /// The item.
    pub(crate) item: &'a Item,
    /// The text beside the title that fits, where the title alone does not.
    pub(crate) text: Option<&'a (Part, String)>,
    fits: u32,
}

impl Index {
    /// Makes items ready to be searched.
    pub(crate) fn of(items: Vec<Item>) -> Self {
        let key = |item: &Item| Key {
            id: squeezed(&item.id),
            title: fold(&item.title),
            texts: item.texts.iter().map(|(_, text)| fold(text)).collect(),
        };
        let keys = items.iter().map(key).collect();
        Self { items, keys }
    }

    /// Returns all items, in their own order.
    pub(crate) fn items(&self) -> &[Item] {
        &self.items
    }

    /// Returns the items that hold every word of `query`, those that fit best first, and
    /// those that fit alike in their own order.
    pub(crate) fn find(&self, query: &str) -> Vec<Hit<'_>> {
        let (words, id, phrase) = (words(query), squeezed(query), fold(query.trim()));
        if words.is_empty() {
            return Vec::new();
        }
        let fits = |(item, key)| fit(item, key, &words, &id, &phrase);
        let mut hits: Vec<Hit<'_>> =
            self.items.iter().zip(&self.keys).filter_map(fits).collect();
        hits.sort_by_key(|hit| Reverse(hit.fits));
        hits
    }
}

/// Returns the words of what somebody typed, as they are compared.
fn words(query: &str) -> Vec<String> {
    fold(query).split_whitespace().map(str::to_owned).collect()
}

/// Returns how an item fits, if it holds every word.
fn fit<'a>(
    item: &'a Item,
    key: &Key,
    words: &[String],
    id: &str,
    phrase: &str,
) -> Option<Hit<'a>> {
    if !key.id.is_empty() && !id.is_empty() && key.id.starts_with(id) {
        // The whole id goes before its beginning: `CL-1` is not `CL-10`.
        let fits = if key.id == id { 2 * ID } else { ID };
        return Some(Hit { item, text: None, fits });
    }
    let mut fits = if key.title.contains(phrase) { PHRASE } else { 0 };
    let (mut found_in, mut best_text) = (None, 0);
    for word in words {
        let in_id = !key.id.is_empty() && key.id.starts_with(&squeezed(word));
        let in_title = place(&key.title, word).map_or(0, |place| TITLE / place);
        let mut best = if in_id { TITLE } else { in_title };
        for (at, text) in key.texts.iter().enumerate() {
            let Some(place) = place(text, word) else { continue };
            let worth = weight(item.texts.get(at).map(|(part, _)| *part)) / place;
            if in_title == 0 && !in_id && worth > best_text {
                (found_in, best_text) = (item.texts.get(at), worth);
            }
            best = best.max(worth);
        }
        if best == 0 {
            return None;
        }
        fits += best;
    }
    Some(Hit { item, text: found_in, fits })
}

/// Returns where a word fits best: 1 at the start of a word, 2 in the middle of one.
fn place(text: &str, word: &str) -> Option<u32> {
    let mut found = None;
    for (at, _) in text.match_indices(word) {
        if starts_word(text, at) {
            return Some(1);
        }
        found = (word.len() >= INSIDE).then_some(2);
    }
    found
}

/// Returns whether a word starts at this byte.
fn starts_word(text: &str, at: usize) -> bool {
    !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// Returns how well a word fits at the start of one in a text beside the title.
const fn weight(part: Option<Part>) -> u32 {
    match part {
        Some(Part::Note | Part::Evidence) => 60,
        Some(Part::Answer) => 50,
        Some(Part::Help) => 40,
        Some(Part::Wording) | None => 20,
    }
}

/// Returns a text in runs, and of each whether it is what was looked for.
pub(crate) fn marked<'a>(text: &'a str, query: &str) -> Vec<(bool, &'a str)> {
    let (folded, origins) = with_origins(text);
    let mut fits = vec![false; text.len()];
    for word in words(query) {
        for (at, _) in folded.match_indices(&word) {
            if word.len() < INSIDE && !starts_word(&folded, at) {
                continue;
            }
            for &origin in origins.get(at..at + word.len()).unwrap_or_default() {
                let letter = text.get(origin..).and_then(|rest| rest.chars().next());
                let end = origin + letter.map_or(0, char::len_utf8);
                fits.get_mut(origin..end).unwrap_or_default().fill(true);
            }
        }
    }
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 1..=text.len() {
        if fits.get(at) != fits.get(start)
            && let Some(run) = text.get(start..at)
        {
            runs.push((fits.get(start) == Some(&true), run));
            start = at;
        }
    }
    runs
}

/// Returns the part of a long text around the first word that fits, in whole words.
pub(crate) fn snippet(text: &str, query: &str) -> String {
    let runs = marked(text, query);
    let before: usize =
        runs.iter().take_while(|(fits, _)| !fits).map(|(_, run)| run.len()).sum();
    let before = if before == text.len() { 0 } else { before };
    let (head, tail) = text.split_at(before);
    let head_start = match head.char_indices().rev().nth(BEFORE) {
        Some((at, _)) => {
            head.get(at..).and_then(|cut| cut.find(' ')).map_or(at, |gap| at + gap + 1)
        }
        None => 0,
    };
    let tail_end = match tail.char_indices().nth(BEHIND) {
        Some((at, _)) => tail.get(..at).and_then(|cut| cut.rfind(' ')).unwrap_or(at),
        None => tail.len(),
    };
    let mut cut = String::new();
    if head_start > 0 {
        cut.push_str("… ");
    }
    cut.push_str(head.get(head_start..).unwrap_or_default());
    cut.push_str(tail.get(..tail_end).unwrap_or_default());
    if tail_end < tail.len() {
        cut.push_str(" …");
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::{Index, marked, snippet};
    use crate::find::{Item, Kind, Part};
    use crate::place::Place;

    fn item(id: &str, title: &str, texts: &[(Part, &str)]) -> Item {
        Item {
            kind: Kind::Question,
            id: id.to_owned(),
            title: title.to_owned(),
            texts: texts.iter().map(|(part, text)| (*part, (*text).to_owned())).collect(),
            place: Place::default(),
        }
    }

    fn bank() -> Index {
        Index::of(vec![
            item("IAM-01", "Does the device ship with a fixed password?", &[]),
            item(
                "IAM-06",
                "Is multi-factor sign-in required for every remote connection?",
                &[
                    (Part::Help, "A stolen password is the most common way in."),
                    (Part::Note, "Only for Müller’s service staff"),
                ],
            ),
            item("IAM-10", "Are passwords kept hashed?", &[]),
            item("SBM-01", "Is there a list of software parts?", &[]),
            item(
                "CL-01",
                "Passwords",
                &[(Part::Wording, "No IAM-06 here, but a remote one.")],
            ),
        ])
    }

    fn found(query: &str) -> Vec<String> {
        bank().find(query).iter().map(|hit| hit.item.id.clone()).collect()
    }

    #[test]
    fn an_id_goes_before_everything() {
        assert_eq!(found("IAM-06")[0], "IAM-06");
        assert_eq!(found("iam 6"), ["IAM-06"]);
        assert_eq!(found("iam1"), ["IAM-01", "IAM-10"]);
        assert_eq!(found("iam"), ["IAM-01", "IAM-06", "IAM-10", "CL-01"]);
    }

    #[test]
    fn a_title_goes_before_a_text_and_a_start_before_a_middle() {
        assert_eq!(found("password"), ["IAM-01", "IAM-10", "CL-01", "IAM-06"]);
        assert_eq!(found("sign"), ["IAM-06"]);
        assert_eq!(found("hash"), ["IAM-10"]);
        assert_eq!(found("ware"), ["SBM-01"], "the middle of a word");
        assert_eq!(found("ar"), ["IAM-10"], "two letters only begin a word");
    }

    #[test]
    fn every_word_has_to_fit_wherever_it_stands() {
        assert_eq!(found("remote multi"), ["IAM-06"]);
        assert_eq!(
            found("muller remote"),
            ["IAM-06"],
            "one in the title, one in the note"
        );
        assert_eq!(found("iam remote"), ["IAM-06", "CL-01"]);
        assert!(found("remote giraffe").is_empty());
        assert!(found("  ").is_empty());
    }

    #[test]
    fn a_text_is_told_where_the_title_does_not_say_it_all() {
        let bank = bank();
        let hits = bank.find("MÜLLER");
        assert_eq!(hits[0].text.map(|(part, _)| *part), Some(Part::Note));
        assert_eq!(bank.find("remote")[0].text, None);
    }

    #[test]
    fn what_fits_is_marked_in_the_words_as_written() {
        assert_eq!(
            marked("Only for Müller’s staff", "muller's"),
            [(false, "Only for "), (true, "Müller’s"), (false, " staff")]
        );
        assert_eq!(marked("Straße", "ss"), [(false, "Straße")], "no word starts there");
        assert_eq!(marked("Straße", "asse"), [(false, "Str"), (true, "aße")]);
        assert_eq!(marked("", "a"), []);
        assert_eq!(marked("ab", ""), [(false, "ab")]);
    }

    #[test]
    fn a_snippet_is_cut_at_words_around_what_fits() {
        let text = "word ".repeat(40) + "needle " + &"tail ".repeat(40);
        let cut = snippet(&text, "needle");
        assert!(cut.starts_with("… word word") && cut.ends_with("tail …"), "{cut}");
        assert!(cut.contains(" needle ") && cut.len() < 150, "{cut}");
        assert_eq!(snippet("short needle", "needle"), "short needle");
        assert_eq!(snippet("ä".repeat(300).as_str(), "needle").chars().count(), 98);
    }
}
