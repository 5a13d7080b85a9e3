//! Which assessments of the list are shown, and in which order. Remembered until the
//! browser is closed.

use std::cmp::Ordering;

use crate::browser::local;
use crate::browser::storage::Entry;

/// Where the choice is remembered.
const REMEMBERED: &str = "anteroom.list";

/// Which are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Show {
    /// Whatever is not out of the way.
    #[default]
    All,
    /// Questions are open.
    Going,
    /// Every question is answered.
    Complete,
    /// Requests of a buyer, answered here as a vendor.
    Requests,
    /// Out of the way.
    Archived,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Last changed first.
    #[default]
    Changed,
    /// By title, A first.
    Name,
    /// Best verdict first, those without one last.
    Verdict,
    /// Most answered first.
    Progress,
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) text: String,
    pub(super) show: Show,
    pub(super) sort: Sort,
}

impl Show {
    pub(super) const ALL: [Self; 5] =
        [Self::All, Self::Going, Self::Complete, Self::Requests, Self::Archived];

    /// Returns the word it is remembered by.
    const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Going => "going",
            Self::Complete => "complete",
            Self::Requests => "requests",
            Self::Archived => "archived",
        }
    }

    /// Returns whether an assessment belongs there.
    pub(super) fn holds(self, entry: &Entry) -> bool {
        match self {
            Self::Archived => entry.archived,
            _ if entry.archived => false,
            Self::All => true,
            Self::Requests => entry.vendor,
            Self::Going => !entry.vendor && !is_complete(entry),
            Self::Complete => !entry.vendor && is_complete(entry),
        }
    }
}

impl Sort {
    pub(super) const ALL: [Self; 4] =
        [Self::Changed, Self::Name, Self::Verdict, Self::Progress];

    /// Returns the word it is remembered by.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Name => "name",
            Self::Verdict => "verdict",
            Self::Progress => "progress",
        }
    }

    /// Returns the order that this word stands for.
    pub(super) fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.key() == key).unwrap_or_default()
    }

    fn compare(self, one: &Entry, other: &Entry) -> Ordering {
        match self {
            // The list comes in this order, and sorting keeps it among equals.
            Self::Changed => Ordering::Equal,
            Self::Name => one.title.to_lowercase().cmp(&other.title.to_lowercase()),
            Self::Verdict => rank(one).cmp(&rank(other)),
            Self::Progress => {
                (other.done * one.of.max(1)).cmp(&(one.done * other.of.max(1)))
            }
        }
    }
}

impl Wanted {
    /// Returns what was last looked for.
    pub(super) fn remembered() -> Self {
        Self::read(&local::recall(REMEMBERED))
    }

    /// Remembers it until the browser is closed.
    pub(super) fn remember(&self) {
        local::remember(REMEMBERED, &self.write());
    }

    fn write(&self) -> String {
        format!("{} {} {}", self.show.key(), self.sort.key(), self.text)
    }

    fn read(text: &str) -> Self {
        let mut parts = text.splitn(3, ' ');
        let show = parts.next().unwrap_or_default();
        let show = Show::ALL.into_iter().find(|one| one.key() == show);
        let sort = Sort::of(parts.next().unwrap_or_default());
        let text = parts.next().unwrap_or_default().to_owned();
        Self { text, show: show.unwrap_or_default(), sort }
    }

    /// Returns the assessments looked for, in order.
    pub(super) fn among<'l>(&self, list: &'l [Entry]) -> Vec<&'l Entry> {
        let words: Vec<String> =
            self.text.split_whitespace().map(str::to_lowercase).collect();
        let mut found: Vec<&Entry> = list
            .iter()
            .filter(|entry| self.show.holds(entry) && speaks_of(entry, &words))
            .collect();
        found.sort_by(|one, other| self.sort.compare(one, other));
        found
    }
}

/// Returns whether every question is answered.
pub(super) const fn is_complete(entry: &Entry) -> bool {
    entry.of > 0 && entry.done == entry.of
}

/// Returns the verdict's place, the best one first.
fn rank(entry: &Entry) -> usize {
    let ranked = ["Recommended", "Conditional", "Escalate", "Stop"];
    let shown = !entry.vendor && is_complete(entry);
    let place = ranked.iter().position(|verdict| shown && *verdict == entry.verdict);
    place.unwrap_or(ranked.len())
}

/// Returns whether an assessment holds all these words somewhere in its row.
fn speaks_of(entry: &Entry, words: &[String]) -> bool {
    let Entry { title, device, kind, seller, .. } = entry;
    let row = format!("{title} {device} {kind} {seller}").to_lowercase();
    words.iter().all(|word| row.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Show, Sort, Wanted};
    use crate::browser::storage::Entry;

    fn entry(title: &str, verdict: &str, done: usize) -> Entry {
        let (title, verdict) = (title.to_owned(), verdict.to_owned());
        Entry { title, verdict, done, of: 90, ..Entry::default() }
    }

    fn list() -> Vec<Entry> {
        vec![
            Entry { seller: "Corvane Medical".to_owned(), ..entry("Pumps", "Stop", 90) },
            entry("beds", "Stop", 12),
            entry("Monitors", "Recommended", 90),
            Entry { vendor: true, ..entry("A request", "", 40) },
            Entry { archived: true, ..entry("Old scanners", "Stop", 90) },
        ]
    }

    #[track_caller]
    fn shows(wanted: &Wanted, titles: &[&str]) {
        let list = list();
        let found: Vec<_> =
            wanted.among(&list).iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(found, titles);
    }

    #[test]
    fn what_is_out_of_the_way_is_shown_only_there() {
        let show = |show| Wanted { show, ..Wanted::default() };
        shows(&show(Show::All), &["Pumps", "beds", "Monitors", "A request"]);
        shows(&show(Show::Going), &["beds"]);
        shows(&show(Show::Complete), &["Pumps", "Monitors"]);
        shows(&show(Show::Requests), &["A request"]);
        shows(&show(Show::Archived), &["Old scanners"]);
    }

    #[test]
    fn every_word_is_looked_for_in_title_device_and_vendor() {
        let text = |text: &str| Wanted { text: text.to_owned(), ..Wanted::default() };
        shows(&text("corvane PUMP"), &["Pumps"]);
        shows(&text("corvane beds"), &[]);
        shows(&text("  "), &["Pumps", "beds", "Monitors", "A request"]);
    }

    #[test]
    fn orders_go_by_name_verdict_and_progress() {
        let sort = |sort| Wanted { sort, ..Wanted::default() };
        shows(&sort(Sort::Name), &["A request", "beds", "Monitors", "Pumps"]);
        // A verdict in the middle of the questions is none.
        shows(&sort(Sort::Verdict), &["Monitors", "Pumps", "beds", "A request"]);
        shows(&sort(Sort::Progress), &["Pumps", "Monitors", "A request", "beds"]);
    }

    #[test]
    fn what_was_looked_for_is_remembered() {
        let wanted = Wanted {
            text: "ward 4  pumps".to_owned(),
            show: Show::Complete,
            sort: Sort::Verdict,
        };
        assert_eq!(Wanted::read(&wanted.write()), wanted);
        assert_eq!(Wanted::read(""), Wanted::default());
    }
}
