//! The words of a clause as they are printed: provisos decided, variables filled,
//! references resolved, paragraphs numbered.

use crate::contract::unit::behind_one;
use crate::contract::{Contract, ContractClause, Origin, variables};
use crate::pack::{
    ClauseId, Note, Pack, Paragraph, Proviso, Run, VariableId, VariableKind, Variant,
};

/// A paragraph as it is printed, with its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worded {
    /// The number printed: `14.1`, `a.`, `i.`.
    pub label: String,
    /// The text.
    pub text: Vec<Piece>,
    /// Sub-paragraphs.
    pub items: Vec<Worded>,
    /// Added by hand: not from the library.
    pub added: bool,
}

/// A run of a printed paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// A lead-in or a term being defined.
    Strong(String),
    /// Text in another voice.
    Emphasis(String),
    /// What a variable was filled with.
    Value {
        /// The variable.
        variable: VariableId,
        /// The words printed.
        printed: String,
    },
    /// A blank that somebody still has to fill.
    Blank {
        /// The variable.
        variable: VariableId,
        /// The words printed, such as `[buyer to complete: product name]`.
        printed: String,
    },
    /// A reference to a clause of this addendum.
    Clause {
        /// The clause.
        id: ClauseId,
        /// The words printed, such as `clause 14 (Remote access)`.
        printed: String,
    },
    /// A reference to a clause that this addendum does not have: a fault of the pack.
    Missing {
        /// The clause.
        id: ClauseId,
        /// The words printed.
        printed: String,
    },
}

impl Piece {
    /// Returns the words printed.
    pub fn printed(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) => text,
            Self::Value { printed, .. }
            | Self::Blank { printed, .. }
            | Self::Clause { printed, .. }
            | Self::Missing { printed, .. } => printed,
        }
    }
}

impl Worded {
    /// Calls `visit` with every run of this paragraph and those under it.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Piece)) {
        self.text.iter().for_each(&mut *visit);
        for item in &self.items {
            item.walk(visit);
        }
    }
}

/// Returns the numbered paragraphs of a clause in the strength it is printed in, and
/// behind them those added by hand; empty while the pack's prose is not loaded.
pub fn wording(pack: &Pack, contract: &Contract, clause: &ContractClause) -> Vec<Worded> {
    let Some(Variant::Text(paragraphs)) = variant(pack, clause) else {
        return Vec::new();
    };
    let words = Words { pack, contract };
    let mut out = words.kept(paragraphs);
    out.extend(clause.added.iter().map(|text| Worded {
        text: vec![Piece::Text(text.clone())],
        added: true,
        ..Worded::default()
    }));
    for (at, worded) in out.iter_mut().enumerate() {
        worded.label = format!("{}.{}", clause.number, at + 1);
        letter(&mut worded.items, 0);
    }
    out
}

/// Returns a note for counsel as it is shown. A clause that the addendum does not have is
/// named with its id, and the note says so.
pub fn noted(pack: &Pack, contract: &Contract, note: &Note) -> Vec<Piece> {
    let mut pieces = Words { pack, contract }.runs(&note.text);
    for piece in &mut pieces {
        if let Piece::Missing { id, printed } = piece {
            let title = pack.clause(id).map_or("", |clause| &clause.title);
            let the = if printed.starts_with('A') { "The" } else { "the" };
            *printed = format!(
                "{the} clause \u{201c}{title}\u{201d} ({id}, not in this addendum)"
            );
        }
    }
    pieces
}

/// Returns the variables that a clause's printed text uses, or whose value decides
/// whether a paragraph of it is printed.
pub(super) fn uses<'a>(pack: &'a Pack, clause: &ContractClause) -> Vec<&'a VariableId> {
    let mut used = Vec::new();
    if let Some(Variant::Text(paragraphs)) = variant(pack, clause) {
        for paragraph in paragraphs {
            collect(paragraph, &mut used);
        }
    }
    used
}

/// Adds the variables of a paragraph and of those under it.
fn collect<'a>(paragraph: &'a Paragraph, used: &mut Vec<&'a VariableId>) {
    for proviso in &paragraph.only_if {
        if let Proviso::Variable { id, .. } = proviso {
            used.push(id);
        }
    }
    for run in &paragraph.text {
        if let Run::Variable(id) = run {
            used.push(id);
        }
    }
    for item in &paragraph.items {
        collect(item, used);
    }
}

/// Returns the variant that a clause is printed in, if its prose is loaded.
fn variant<'a>(pack: &'a Pack, clause: &ContractClause) -> Option<&'a Variant> {
    pack.clause(&clause.id)?.prose.as_ref().map(|prose| prose.at(clause.strength))
}

/// Labels sub-paragraphs: letters, then small Roman numerals, then dashes.
fn letter(items: &mut [Worded], depth: usize) {
    for (at, item) in items.iter_mut().enumerate() {
        item.label = match depth {
            0 => format!("{}.", letters(at)),
            1 => format!("{}.", roman(at + 1)),
            _ => "\u{2013}".to_owned(),
        };
        letter(&mut item.items, depth + 1);
    }
}

/// Returns the letters of a position: a to z, then aa, ab.
fn letters(at: usize) -> String {
    let last = u8::try_from(at % 26).map_or('a', |offset| char::from(b'a' + offset));
    if at < 26 { last.to_string() } else { format!("{}{last}", letters(at / 26 - 1)) }
}

/// Returns a number as a small Roman numeral.
fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 9] = [
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            rest -= value;
            out.push_str(sign);
        }
    }
    out
}

/// What turns paragraphs of the pack into printed ones.
struct Words<'a> {
    pack: &'a Pack,
    contract: &'a Contract,
}

impl Words<'_> {
    /// Returns the paragraphs whose provisos hold, without their labels.
    fn kept(&self, paragraphs: &[Paragraph]) -> Vec<Worded> {
        let mut out = Vec::new();
        let mut last_kept = true;
        for paragraph in paragraphs {
            last_kept = false;
            if !paragraph.only_if.iter().all(|proviso| self.holds(proviso)) {
                continue;
            }
            let items = self.kept(&paragraph.items);
            if items.is_empty() && !paragraph.items.is_empty() {
                continue;
            }
            out.push(Worded {
                label: String::new(),
                text: self.runs(&paragraph.text),
                items,
                added: false,
            });
            last_kept = true;
        }
        if !last_kept {
            close(&mut out);
        }
        out
    }

    /// Returns whether a proviso holds.
    fn holds(&self, proviso: &Proviso) -> bool {
        match proviso {
            Proviso::Variable { id, is } => {
                variables::is_something(&self.pack.variables, self.contract, id) == *is
            }
            Proviso::Clause { id, is } => self.contract.clause(id).is_some() == *is,
            Proviso::Tier { at_least, is } => (self.contract.tier >= *at_least) == *is,
        }
    }

    /// Returns runs with variables filled and references resolved.
    fn runs(&self, runs: &[Run]) -> Vec<Piece> {
        let mut out: Vec<Piece> = Vec::new();
        for run in runs {
            let opens = out.last().is_none_or(|last| {
                last.printed().trim_end().ends_with(['.', '?'])
                    && !matches!(last, Piece::Value { .. })
            });
            out.push(match run {
                Run::Text(text) => Piece::Text(self.after(out.last(), text)),
                Run::Strong(text) => Piece::Strong(text.clone()),
                Run::Emphasis(text) => Piece::Emphasis(text.clone()),
                Run::Variable(id) => self.variable(id),
                Run::Clause(id) => self.reference(id, opens),
            });
        }
        out
    }

    /// Returns plain text as it is printed behind another run: the unit of a value of one
    /// stands in the singular.
    fn after(&self, before: Option<&Piece>, text: &str) -> String {
        let one = match before {
            Some(Piece::Value { variable, printed }) if printed == "1" => {
                self.pack.variable(variable)
            }
            _ => None,
        };
        let shown = match one.map(|variable| &variable.kind) {
            Some(VariableKind::Number { unit, .. }) => behind_one(unit, text),
            _ => None,
        };
        shown.unwrap_or_else(|| text.to_owned())
    }

    /// Returns a variable as it is printed. One that the pack does not define is a blank.
    fn variable(&self, id: &VariableId) -> Piece {
        let variable = id.clone();
        match self.contract.variable(id) {
            Some(filled) if filled.origin != Origin::Blank => {
                Piece::Value { variable, printed: filled.printed.clone() }
            }
            Some(filled) => Piece::Blank { variable, printed: filled.printed.clone() },
            None => {
                let printed =
                    format!("[buyer to complete: {}]", id.as_str().replace('_', " "));
                Piece::Blank { variable, printed }
            }
        }
    }

    /// Returns a reference to a clause by its number and title.
    fn reference(&self, id: &ClauseId, opens_sentence: bool) -> Piece {
        let id = id.clone();
        if let Some(clause) = self.contract.clause(&id) {
            let word = if opens_sentence { "Clause" } else { "clause" };
            let printed = format!("{word} {} ({})", clause.number, clause.title);
            return Piece::Clause { id, printed };
        }
        let word = if opens_sentence { "A" } else { "a" };
        let title = self.pack.clause(&id).map_or(id.as_str(), |clause| &clause.title);
        let printed = format!("{word} clause not included here ({title})");
        Piece::Missing { id, printed }
    }
}

/// Mends the end of a list whose last item was dropped: "…; and" and "…;" at its new end
/// become a full stop, and the item before takes over the "and".
fn close(items: &mut [Worded]) {
    let [before @ .., last] = items else { return };
    let Some(Piece::Text(text)) = last.text.last_mut() else { return };
    let bare = text.trim_end();
    let (bare, word) = ["; and", "; or"]
        .iter()
        .find_map(|word| Some((bare.strip_suffix(word)?, *word)))
        .or_else(|| Some((bare.strip_suffix(';')?, "")))
        .unwrap_or((bare, ""));
    if bare.len() == text.trim_end().len() {
        return;
    }
    *text = format!("{bare}.");
    if let Some(Piece::Text(text)) =
        before.last_mut().and_then(|item| item.text.last_mut())
        && !word.is_empty()
        && text.trim_end().ends_with(';')
    {
        *text = format!("{}{word}", text.trim_end().trim_end_matches(';'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> Worded {
        Worded { text: vec![Piece::Text(text.to_owned())], ..Worded::default() }
    }

    #[test]
    fn a_list_that_lost_its_end_closes_with_a_full_stop() {
        let mut items = vec![item("one;"), item("two; and")];
        close(&mut items);
        let texts: Vec<&str> = items.iter().map(|item| item.text[0].printed()).collect();
        assert_eq!(texts, ["one; and", "two."]);
        let mut sentences = vec![item("One."), item("Two.")];
        close(&mut sentences);
        assert_eq!(sentences[1].text[0].printed(), "Two.");
    }

    #[test]
    fn labels_go_on_after_z() {
        let labels: Vec<String> = [0, 25, 26, 27, 52].map(letters).into();
        assert_eq!(labels, ["a", "z", "aa", "ab", "ba"]);
        assert_eq!([1, 4, 9, 14].map(roman), ["i", "iv", "ix", "xiv"]);
    }
}
