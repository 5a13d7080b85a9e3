//! What differs between the wording of a clause and the one it has by default.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::contract::{Contract, ContractClause, Piece, Worded, wording};
use crate::pack::Pack;

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// It stands in both wordings.
    Kept,
    /// It stands in the default wording only.
    Removed,
    /// It stands in the present wording only.
    Added,
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What became of it.
    pub change: Change,
    /// Its words, with the blanks behind them.
    pub text: String,
}

/// A paragraph of both wordings, or of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The number printed now; empty where the paragraph is not printed.
    pub label: String,
    /// How far in it stands: 0 for `14.1`, 1 for `a.`.
    pub depth: usize,
    /// What became of the whole paragraph.
    pub change: Change,
    /// Its stretches: those kept and removed are the default text, those kept and added
    /// the present one.
    pub text: Vec<Stretch>,
}

impl Compared {
    /// Returns whether anything differs in this paragraph.
    pub fn differs(&self) -> bool {
        self.text.iter().any(|stretch| stretch.change != Change::Kept)
    }
}

/// A pair is compared word by word from this share of common words on; below, a marked
/// text is harder to read than the two paragraphs one after the other.
const ALIKE: usize = 45;

/// A stretch kept between two changes is shown as changed where it has fewer words.
const ISLAND: usize = 2;

/// Returns a clause with what differs from the wording that it has in `plain`, the same
/// contract as the pack words it by default.
pub fn difference(
    pack: &Pack,
    contract: &Contract,
    plain: &Contract,
    clause: &ContractClause,
) -> Vec<Compared> {
    let mut now = Vec::new();
    lines(&wording(pack, contract, clause), 0, &mut now);
    let mut before = Vec::new();
    if let Some(clause) = plain.clause(&clause.id) {
        lines(&wording(pack, plain, clause), 0, &mut before);
    }
    compared(&before, &now)
}

/// A paragraph of one wording.
#[derive(Clone, Debug, Default)]
struct Line {
    label: String,
    depth: usize,
    text: String,
    by_hand: bool,
}

/// Adds paragraphs, each before those under it.
fn lines(worded: &[Worded], depth: usize, out: &mut Vec<Line>) {
    for each in worded {
        let text = each.text.iter().map(Piece::printed).collect();
        let (label, by_hand) = (each.label.clone(), each.added);
        out.push(Line { label, depth, text, by_hand });
        lines(&each.items, depth + 1, out);
    }
}

/// Returns the paragraphs of both wordings in one order.
fn compared(before: &[Line], now: &[Line]) -> Vec<Compared> {
    let mut out = Vec::new();
    let (mut old, mut new) = (0, 0);
    for (left, right) in pairs(before, now) {
        out.extend(before[old..left].iter().map(|line| whole(line, Change::Removed)));
        out.extend(now[new..right].iter().map(|line| whole(line, Change::Added)));
        out.push(Compared {
            label: now[right].label.clone(),
            depth: now[right].depth,
            change: Change::Kept,
            text: stretches(&before[left].text, &now[right].text),
        });
        (old, new) = (left + 1, right + 1);
    }
    out.extend(before[old..].iter().map(|line| whole(line, Change::Removed)));
    out.extend(now[new..].iter().map(|line| whole(line, Change::Added)));
    out
}

/// Returns a paragraph of one wording.
fn whole(line: &Line, change: Change) -> Compared {
    let label = if change == Change::Removed { "" } else { line.label.as_str() };
    Compared {
        label: label.to_owned(),
        depth: line.depth,
        change,
        text: vec![Stretch { change, text: line.text.clone() }],
    }
}

/// Returns which paragraphs belong together, in order. Those that are the same at both
/// ends do; what was added by hand pairs only with what was.
fn pairs(before: &[Line], now: &[Line]) -> Vec<(usize, usize)> {
    let same = |(old, new): &(&Line, &Line)| {
        old.text == new.text && old.depth == new.depth && old.by_hand == new.by_hand
    };
    let start = before.iter().zip(now).take_while(same).count();
    let (old, new) = (&before[start..], &now[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    let mut out: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let between = closest(old, new);
    out.extend(between.into_iter().map(|(left, right)| (start + left, start + right)));
    let ends = (0..end).rev().map(|at| (before.len() - 1 - at, now.len() - 1 - at));
    out.extend(ends);
    out
}

/// Returns which paragraphs belong together, in order: the choice in which most words
/// are common.
fn closest(before: &[Line], now: &[Line]) -> Vec<(usize, usize)> {
    let bags = |lines: &[Line]| -> Vec<Vec<String>> {
        lines.iter().map(|line| bag(&line.text)).collect()
    };
    let (old, new) = (bags(before), bags(now));
    let alike = |left: usize, right: usize| -> usize {
        let fits = before[left].depth == now[right].depth
            && before[left].by_hand == now[right].by_hand;
        if fits { common(&old[left], &new[right]) } else { 0 }
    };
    // best[left][right]: the most that the paragraphs from here on can have in common.
    let mut best = vec![vec![0; now.len() + 1]; before.len() + 1];
    for left in (0..before.len()).rev() {
        for right in (0..now.len()).rev() {
            let here = alike(left, right);
            let with = if here == 0 { 0 } else { here + best[left + 1][right + 1] };
            best[left][right] =
                with.max(best[left + 1][right]).max(best[left][right + 1]);
        }
    }
    let (mut left, mut right) = (0, 0);
    let mut out = Vec::new();
    while left < before.len() && right < now.len() {
        let here = alike(left, right);
        if here > 0 && best[left][right] == here + best[left + 1][right + 1] {
            out.push((left, right));
            left += 1;
            right += 1;
        } else if best[left][right] == best[left + 1][right] {
            left += 1;
        } else {
            right += 1;
        }
    }
    out
}

/// Returns the words of a text in alphabetical order.
fn bag(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// Returns how many words two texts have in common, or 0 where they are too few to
/// compare the texts word by word.
fn common(old: &[String], new: &[String]) -> usize {
    let (mut left, mut right, mut both) = (0, 0, 0);
    while let (Some(one), Some(other)) = (old.get(left), new.get(right)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                left += 1;
                right += 1;
            }
        }
    }
    let enough = both * 200 >= ALIKE * (old.len() + new.len());
    if enough { both } else { 0 }
}

/// Returns the stretches of a paragraph that stands in both wordings.
fn stretches(before: &str, now: &str) -> Vec<Stretch> {
    let (old, new) = (tokens(before), tokens(now));
    let mut groups: Vec<[String; 3]> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let joined = |tokens: &[&str]| tokens.concat();
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } if is_island(old) && !groups.is_empty() => {
                if let Some([_, removed, added]) = groups.last_mut() {
                    removed.push_str(&joined(old));
                    added.push_str(&joined(old));
                }
            }
            DiffOp::Equal { .. } => {
                groups.push([joined(old), String::new(), String::new()]);
            }
            _ => {
                if groups.is_empty() {
                    groups.push(Default::default());
                }
                if let Some([_, removed, added]) = groups.last_mut() {
                    removed.push_str(&joined(old));
                    added.push_str(&joined(new));
                }
            }
        }
    }
    groups.into_iter().flat_map(mended).collect()
}

/// Returns whether a stretch says too little to stand alone between changes.
fn is_island(tokens: &[&str]) -> bool {
    let words = tokens.iter().filter(|token| token.starts_with(char::is_alphanumeric));
    words.count() < ISLAND
}

/// Returns the stretches of what was kept and what was changed behind it, after what the
/// removed and the added text begin and end with alike has been kept.
fn mended([mut kept, mut removed, mut added]: [String; 3]) -> Vec<Stretch> {
    let (old, new) = (tokens(&removed), tokens(&added));
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = end.take_while(|(old, new)| old == new).count();
    kept.push_str(&old[..start].concat());
    let tail = old[old.len() - end..].concat();
    (removed, added) =
        (old[start..old.len() - end].concat(), new[start..new.len() - end].concat());
    let all = [
        (Change::Kept, kept),
        (Change::Removed, removed),
        (Change::Added, added),
        (Change::Kept, tail),
    ];
    let said = all.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(change, text)| Stretch { change, text }).collect()
}

/// Returns the words, the blanks and the signs of a text.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        let now = kind(character);
        if before.is_some_and(|before| before != now || now == 2) {
            out.push(&text[start..at]);
            start = at;
        }
        before = Some(now);
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns stretches in a short notation: `[-removed-]`, `{+added+}`.
    fn marked(text: &[Stretch]) -> String {
        let one = |stretch: &Stretch| match stretch.change {
            Change::Kept => stretch.text.clone(),
            Change::Removed => format!("[-{}-]", stretch.text),
            Change::Added => format!("{{+{}+}}", stretch.text),
        };
        text.iter().map(one).collect()
    }

    #[track_caller]
    fn shows(before: &str, now: &str, expected: &str) {
        assert_eq!(marked(&stretches(before, now)), expected);
    }

    #[test]
    fn a_changed_number_is_marked_alone() {
        shows(
            "within 30 days after",
            "within 45 days after",
            "within [-30-]{+45+} days after",
        );
        shows("the same", "the same", "the same");
        shows("", "", "");
    }

    #[test]
    fn lone_words_between_changes_are_not_kept() {
        shows(
            "a red or green box",
            "a wide or narrow box",
            "a [-red or green-]{+wide or narrow+} box",
        );
        shows("one day.", "one day, then.", "one day{+, then+}.");
        shows("alpha beta", "gamma delta", "[-alpha beta-]{+gamma delta+}");
    }

    fn line(text: &str) -> Line {
        Line { text: text.to_owned(), ..Line::default() }
    }

    #[test]
    fn paragraphs_that_say_other_things_stand_one_after_the_other() {
        let before =
            [line("The Supplier keeps logs for a year."), line("It hands them over.")];
        let now = [
            line("Nobody works on the Product alone, ever."),
            line("The Supplier keeps logs for two years."),
        ];
        let said: Vec<_> = compared(&before, &now)
            .iter()
            .map(|each| (each.change, marked(&each.text)))
            .collect();
        let expected = [
            (Change::Added, "{+Nobody works on the Product alone, ever.+}"),
            (Change::Kept, "The Supplier keeps logs for [-a year-]{+two years+}."),
            (Change::Removed, "[-It hands them over.-]"),
        ];
        assert_eq!(said, expected.map(|(change, text)| (change, text.to_owned())));
    }

    #[test]
    fn what_was_added_by_hand_is_added_even_where_it_says_the_same() {
        let by_hand = Line { by_hand: true, ..line("The same.") };
        let both = compared(&[line("The same.")], &[line("The same."), by_hand]);
        let changes: Vec<Change> = both.iter().map(|each| each.change).collect();
        assert_eq!(changes, [Change::Kept, Change::Added]);
    }
}
