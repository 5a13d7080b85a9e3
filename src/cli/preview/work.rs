//! The pack under work: the last good one, and what is wrong with the one on disk.

use anteroom::diag::{Diagnostics, Look, Source, render};
use serde_json::json;

use crate::packs;

/// The pack under work.
#[derive(Debug, Default)]
pub(super) struct Work {
    good: Option<Good>,
    errors: usize,
    warnings: usize,
    /// The questions of the pack on disk, if it can be read.
    questions: Option<usize>,
    /// What was found, as `anteroom check` shows it.
    found: String,
    /// Why there is nothing on disk that could be read.
    lost: Option<String>,
}

/// A pack that can be shown, as the page loads it.
#[derive(Debug)]
struct Good {
    fingerprint: String,
    pack: Vec<u8>,
    texts: Vec<u8>,
}

impl Work {
    /// Reads the pack from its files. One that has errors leaves the last good one shown.
    pub(super) fn read(&mut self, sources: &[Source]) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        let pack = packs::read(sources, &mut diagnostics);
        self.lost = None;
        self.errors = diagnostics.errors();
        self.warnings = diagnostics.warnings();
        self.questions = pack.as_ref().map(|pack| pack.questions.len());
        self.found = render(&diagnostics, Look::default());
        if let Some(pack) = pack {
            let fingerprint = pack.fingerprint.clone();
            let (core, texts) = pack.split();
            let (pack, texts) = (core.to_bytes(), texts.to_bytes());
            self.good = Some(Good { fingerprint, pack, texts });
        }
        diagnostics
    }

    /// Notes that the files could not be read, and why.
    pub(super) fn lose(&mut self, why: &str) {
        self.lost = Some(why.to_owned());
    }

    /// Returns the counts for the terminal, such as "136 questions, 1 warning".
    pub(super) fn counts(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.questions.map(|number| count(number, "question")));
        parts.extend(self.found_in_words());
        parts.join(", ")
    }

    /// Returns what tells the pack that is shown from any other; empty for none.
    pub(super) fn shown(&self) -> &str {
        self.good.as_ref().map_or("", |good| &good.fingerprint)
    }

    /// Returns the questions as the page loads them.
    pub(super) fn pack(&self) -> Option<&[u8]> {
        self.good.as_ref().map(|good| good.pack.as_slice())
    }

    /// Returns the long texts as the page loads them.
    pub(super) fn texts(&self) -> Option<&[u8]> {
        self.good.as_ref().map(|good| good.texts.as_slice())
    }

    /// Returns what the open page asks for every second: which pack is shown, and what
    /// there is to say about the one on disk.
    pub(super) fn state(&self) -> Vec<u8> {
        let broken = self.lost.is_some() || self.questions.is_none();
        let (title, text) = match &self.lost {
            Some(why) => (format!("The pack cannot be read: {why}."), ""),
            None => (self.title(), self.found.as_str()),
        };
        let shown = self.shown();
        let state =
            json!({ "shown": shown, "broken": broken, "title": title, "text": text });
        state.to_string().into_bytes()
    }

    /// Returns what was found in a sentence or two; nothing if all is well.
    fn title(&self) -> String {
        let found = self.found_in_words();
        if found.is_empty() {
            return String::new();
        }
        let after = match (&self.questions, &self.good) {
            (Some(_), _) => "",
            (None, Some(_)) => " You still see it as it was before.",
            (None, None) => " It is shown here once it has none.",
        };
        format!("The pack has {}.{after}", found.join(" and "))
    }

    fn found_in_words(&self) -> Vec<String> {
        [(self.errors, "error"), (self.warnings, "warning")]
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, thing)| count(number, thing))
            .collect()
    }
}

/// Returns "1 error", "2 errors".
fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use anteroom::diag::Source;
    use serde_json::Value;

    use super::Work;
    use crate::packs;

    fn state(work: &Work) -> Value {
        serde_json::from_slice(&work.state()).unwrap()
    }

    /// Returns the built-in pack with one word of one file changed.
    fn changed(from: &str, to: &str) -> Vec<Source> {
        let sources = packs::sources(None).unwrap();
        assert!(sources.iter().any(|source| source.text().contains(from)));
        let change =
            |source: &Source| Source::new(source.name(), source.text().replace(from, to));
        sources.iter().map(change).collect()
    }

    #[test]
    fn a_broken_pack_leaves_the_last_good_one_until_it_is_mended() {
        let mut work = Work::default();
        work.read(&packs::sources(None).unwrap());
        let first = work.shown().to_owned();
        assert_eq!(state(&work)["title"], "");
        assert_eq!(work.counts(), "135 questions");

        let found = work.read(&changed("answer = \"yes-partly-no\"", "answer = \"may\""));
        assert!(found.errors() > 1);
        assert_eq!(work.shown(), first);
        assert!(work.pack().is_some());
        assert_eq!(state(&work)["broken"], true);
        let title = state(&work)["title"].as_str().unwrap().to_owned();
        let wanted = format!("The pack has {} errors and ", found.errors());
        assert!(title.starts_with(&wanted), "{title}");
        assert!(state(&work)["text"].as_str().unwrap().contains("error["));

        work.read(&changed("factory, different", "factory, other"));
        assert_ne!(work.shown(), first);
        assert_eq!(state(&work)["broken"], false);
        assert_eq!(state(&work)["title"], "");
    }

    #[test]
    fn a_pack_that_was_never_good_is_not_shown() {
        let mut work = Work::default();
        work.read(&[]);
        assert_eq!((work.shown(), work.pack()), ("", None));
        assert_eq!(state(&work)["broken"], true);
    }

    #[test]
    fn files_that_went_away_are_told_and_forgotten() {
        let mut work = Work::default();
        work.read(&packs::sources(None).unwrap());
        work.lose("there is no pack in here");
        let said = "The pack cannot be read: there is no pack in here.";
        assert_eq!(state(&work)["title"], said);
        assert!(work.pack().is_some());
        work.read(&packs::sources(None).unwrap());
        assert_eq!(state(&work)["title"], "");
    }
}
