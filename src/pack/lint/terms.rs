//! Defined terms of the contract: used and not defined, or defined and not used.
//!
//! A term is defined by printing it in bold, without a dot at its end, in the clause of
//! definitions or in the clause that uses it. A capital letter in the middle of a sentence
//! tells the reader that there is a definition; where there is none, two parties can mean
//! two things.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::pack::Proviso;
use crate::pack::lint::token::{Token, matches, tokens};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::texts::{Terms, Worded};

/// The variant that only a person chooses; its reader has the definitions of Base.
const BY_HAND: &str = "Fallback";

/// How many provisos that a definition and a use hang on are tried in all combinations.
const COMBINED: usize = 12;

/// A term being defined.
struct Definition {
    term: Vec<String>,
    /// The paragraph that defines it.
    paragraph: usize,
    /// The bytes of the term there.
    bytes: std::ops::Range<usize>,
}

/// A paragraph with its words.
struct Read<'w> {
    worded: &'w Worded,
    tokens: Vec<Token>,
}

/// Reports terms without a definition and definitions without a use, where the addendum
/// says which clause defines terms.
pub(crate) fn check(ledger: &mut Ledger<'_>) {
    let Some(terms) = ledger.texts.terms.take() else { return };
    let worded = std::mem::take(&mut ledger.texts.worded);
    let read: Vec<Read<'_>> = worded
        .iter()
        .map(|worded| Read { worded, tokens: tokens(worded.place.words()) })
        .collect();
    let definitions: Vec<Definition> =
        read.iter().enumerate().flat_map(|(at, read)| defined(at, read)).collect();
    let also: Vec<Vec<String>> = terms.also.iter().map(|name| words(name)).collect();
    let mut names: BTreeMap<char, BTreeSet<(&[String], bool)>> = BTreeMap::new();
    let needing = definitions.iter().map(|known| (known.term.as_slice(), true));
    for (name, needs) in needing.chain(also.iter().map(|name| (name.as_slice(), false))) {
        if let Some(first) = name.first().and_then(|word| word.chars().next()) {
            names.entry(first).or_default().insert((name, needs));
        }
    }
    // Where there is a Schedule 1, "a Schedule" means any of them.
    let families: Vec<Vec<String>> = definitions
        .iter()
        .filter_map(|known| match known.term.as_slice() {
            [head @ .., number] if number.parse::<u32>().is_ok() => Some(head.to_vec()),
            _ => None,
        })
        .collect();
    let mut given: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for known in &definitions {
        given.entry(&known.term).or_default().push(known.paragraph);
    }
    let homes: BTreeSet<&str> = worded
        .iter()
        .filter(|worded| terms.definitions.as_str() == worded.clause)
        .map(|worded| worded.heading)
        .filter(|heading| *heading != BY_HAND)
        .collect();
    let homes = homes.into_iter().collect();
    let lint = Lint {
        terms: &terms,
        read: &read,
        definitions: &definitions,
        names,
        families,
        given,
        homes,
    };
    let used = lint.uses(ledger);
    lint.unused(&used, ledger);
}

fn words(name: &str) -> Vec<String> {
    tokens(name).into_iter().map(|token| token.word).collect()
}

/// Returns the terms that a paragraph defines: its stretches of bold that are no lead-in.
fn defined(paragraph: usize, read: &Read<'_>) -> Vec<Definition> {
    let text = read.worded.place.words();
    let mut spans: BTreeMap<usize, Vec<&Token>> = BTreeMap::new();
    for token in read.tokens.iter().filter(|token| token.bold > 0) {
        spans.entry(token.bold).or_default().push(token);
    }
    let definition = |span: Vec<&Token>| {
        let bytes = span.first()?.bytes.start..span.last()?.bytes.end;
        let behind = text.get(bytes.end..).unwrap_or_default();
        (!behind.starts_with(['.', ':', '?'])).then(|| Definition {
            term: span.iter().map(|token| token.word.clone()).collect(),
            paragraph,
            bytes,
        })
    };
    spans.into_values().filter_map(definition).collect()
}

struct Lint<'w> {
    terms: &'w Terms,
    read: &'w [Read<'w>],
    definitions: &'w [Definition],
    /// All names by their first letter, and whether each needs its definition.
    names: BTreeMap<char, BTreeSet<(&'w [String], bool)>>,
    /// What numbered terms are called without their number.
    families: Vec<Vec<String>>,
    /// The paragraphs that define each term.
    given: BTreeMap<&'w [String], Vec<usize>>,
    /// The variants of the definitions that answers can choose.
    homes: Vec<&'static str>,
}

impl Lint<'_> {
    /// Looks at every paragraph; returns which term is used in which one.
    fn uses(&self, ledger: &mut Ledger<'_>) -> BTreeSet<(&[String], usize)> {
        let mut used = BTreeSet::new();
        let mut said: BTreeSet<(&str, &str, String)> = BTreeSet::new();
        for (paragraph, read) in self.read.iter().enumerate() {
            let Worded { clause, heading, place, .. } = read.worded;
            for (term, tokens) in self.terms_in(read) {
                let from = tokens.first().map_or(0, |token| token.bytes.start);
                let to = tokens.last().map_or(0, |token| token.bytes.end);
                let (name, fault) = if let Some(term) = term {
                    used.insert((term, paragraph));
                    (term.join(" "), self.fault(term, paragraph))
                } else {
                    let words: Vec<_> =
                        tokens.iter().map(|token| token.word.as_str()).collect();
                    let fault = format!("`{}` does not define it", self.home());
                    (words.join(" "), Some(fault))
                };
                let Some(fault) = fault else { continue };
                if !said.insert((clause, heading, name.clone())) {
                    continue;
                }
                let message = format!(
                    "`{name}` in `{heading}` of `{clause}` is written like a defined \
                     term, but {fault}"
                );
                let place =
                    place.source().place(place.start() + from..place.start() + to);
                let known = self.definitions.iter().map(|known| known.term.join(" "));
                let known: Vec<String> = known.filter(|known| *known != name).collect();
                ledger.push(
                    Diagnostic::new(Code::UndefinedTerm, &place, message)
                        .suggest(&name, known.iter().map(String::as_str))
                        .hint(
                            "define it in bold, write it small, or add the name to `also` \
                             in `[terms]` of `addendum.toml`",
                        ),
                );
            }
        }
        used
    }

    fn home(&self) -> &str {
        self.terms.definitions.as_str()
    }

    /// Returns the terms of a paragraph, known ones first tried; `None` is a stretch that
    /// is only written like one.
    fn terms_in<'r>(&self, read: &'r Read<'_>) -> Vec<(Option<&[String]>, &'r [Token])> {
        let tokens = read.tokens.as_slice();
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let defining = tokens.get(at).is_some_and(|token| token.bold > 0)
                && self.definitions.iter().any(|known| {
                    std::ptr::eq(self.read_at(known.paragraph), read)
                        && tokens
                            .get(at)
                            .is_some_and(|token| known.bytes.contains(&token.bytes.start))
                });
            let (kind, length) =
                if defining { (Kind::Defining, 1) } else { self.longest(tokens, at) };
            match kind {
                Kind::Defining => {}
                Kind::Defined(term) => {
                    found.push((
                        Some(term),
                        tokens.get(at..at + length).unwrap_or_default(),
                    ));
                }
                Kind::Unknown => {
                    found.push((None, tokens.get(at..at + length).unwrap_or_default()));
                }
                // A name can have a term in it: then that is used.
                Kind::Fine => {
                    for inner in at..at + length {
                        if let Some(term) = self.term_at(tokens, inner) {
                            let words = tokens.get(inner..inner + term.len());
                            found.push((Some(term), words.unwrap_or_default()));
                        }
                    }
                }
            }
            at += length.max(1);
        }
        found
    }

    fn read_at(&self, paragraph: usize) -> *const Read<'_> {
        self.read.get(paragraph).map_or(std::ptr::null(), std::ptr::from_ref)
    }

    /// Returns what the words from `at` on are, and how many they are.
    fn longest(&self, tokens: &[Token], at: usize) -> (Kind<'_>, usize) {
        if let Some((name, needs)) = self.known(tokens, at) {
            let kind = if needs { Kind::Defined(name) } else { Kind::Fine };
            return (kind, name.len());
        }
        let unknown = |token: &Token| token.capital() && !token.first;
        if !tokens.get(at).is_some_and(unknown) || names(tokens, at) {
            return (Kind::Fine, 1);
        }
        let one = |head: &&Vec<String>| {
            !head.is_empty()
                && matches(tokens, at, head)
                && !tokens.get(at + head.len()).is_some_and(Token::number)
        };
        if let Some(head) = self.families.iter().find(one) {
            return (Kind::Fine, head.len());
        }
        let mut length = 1;
        while let Some(next) = tokens.get(at + length) {
            let goes_on = next.joined && (next.capital() || next.number());
            if !goes_on || self.known(tokens, at + length).is_some() {
                break;
            }
            length += 1;
        }
        (Kind::Unknown, length)
    }

    /// Returns the longest defined term that begins at `at`.
    fn term_at(&self, tokens: &[Token], at: usize) -> Option<&[String]> {
        let first = tokens.get(at)?.word.chars().next()?;
        let names = self.names.get(&first)?.iter().filter(|(_, needs)| *needs);
        let names = names.map(|(name, _)| *name);
        names.filter(|name| matches(tokens, at, name)).max_by_key(|name| name.len())
    }

    /// Returns the longest known name that begins at `at`, and whether it is a term that
    /// needs its definition.
    fn known(&self, tokens: &[Token], at: usize) -> Option<(&[String], bool)> {
        let first = tokens.get(at)?.word.chars().next()?;
        let names = self.names.get(&first)?;
        names
            .iter()
            .filter(|(name, _)| matches(tokens, at, name))
            .map(|(name, needs)| (*name, *needs))
            .max_by_key(|(name, needs)| (name.len(), *needs))
    }

    /// Returns why a term has no definition where a paragraph uses it, if so: it has to be
    /// defined in the clause itself, or in every variant of the definitions that the
    /// answers can choose.
    fn fault(&self, term: &[String], paragraph: usize) -> Option<String> {
        let at = self.read.get(paragraph)?.worded;
        let given = self.given.get(term).map(Vec::as_slice).unwrap_or_default();
        let defining = |clause: &str, heading: &str| {
            let of = given.iter().filter_map(|at| Some(self.read.get(*at)?.worded));
            of.filter(|worded| worded.clause == clause && worded.heading == heading)
                .map(|worded| worded.only_if.as_slice())
                .collect::<Vec<_>>()
        };
        let own = defining(&at.clause, at.heading);
        let home = self.home();
        let variants = if at.clause == home && at.heading != BY_HAND {
            vec![at.heading]
        } else {
            self.homes.clone()
        };
        let mut known = at.only_if.clone();
        known.push(Proviso::Clause { id: at.clause.as_str().into(), is: true });
        for heading in variants {
            let mut there = own.clone();
            there.extend(defining(home, heading));
            if there.is_empty() {
                return Some(format!("`{heading}` of `{home}` does not define it"));
            }
            if !covered(&known, &there) {
                return Some(format!(
                    "its definition in `{home}` is not always printed with it"
                ));
            }
        }
        None
    }

    /// Reports definitions that no paragraph uses but those that give them.
    fn unused(&self, used: &BTreeSet<(&[String], usize)>, ledger: &mut Ledger<'_>) {
        let mut said: BTreeSet<(&str, &[String])> = BTreeSet::new();
        for definition in self.definitions {
            let term = definition.term.as_slice();
            let Some(read) = self.read.get(definition.paragraph) else { continue };
            let Worded { clause, place, .. } = read.worded;
            let gives = |paragraph: usize| {
                self.given.get(term).is_some_and(|all| all.contains(&paragraph))
            };
            let own = *clause != self.home();
            let here = |paragraph: usize| {
                self.read.get(paragraph).is_some_and(|read| read.worded.clause == *clause)
            };
            let met = used.iter().any(|(known, paragraph)| {
                *known == term
                    && (!own || here(*paragraph))
                    // A paragraph of its own clause may go on with the term it defines.
                    && (own || !gives(*paragraph))
            });
            if met || !said.insert((clause, term)) {
                continue;
            }
            let name = term.join(" ");
            let message = if own {
                format!("`{clause}` defines `{name}` and does not use it")
            } else {
                format!("no clause uses `{name}`, which `{clause}` defines")
            };
            let bytes = place.start() + definition.bytes.start
                ..place.start() + definition.bytes.end;
            let place = place.source().place(bytes);
            let hint = "use it where it is meant, or take the definition out";
            ledger.push(Diagnostic::new(Code::UnusedTerm, &place, message).hint(hint));
        }
    }
}

/// Returns whether the word at `at` belongs to the name that a definition gives: it stands
/// right behind the term ("**Schedule 5** is Exceptions"), or in the sentence of an
/// abbreviation ("**FDA** is the Food and Drug Administration").
fn names(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let behind = match before {
        [.., term, verb] if matches!(verb.word.as_str(), "is" | "means") => term.bold > 0,
        [.., term] => term.bold > 0,
        [] => false,
    };
    let start = before.iter().rposition(|token| token.first).unwrap_or(0);
    let mut sentence = before.iter().skip(start);
    let letters = |token: &Token| token.word.chars().all(char::is_uppercase);
    behind || sentence.any(|token| token.bold > 0 && letters(token))
}

enum Kind<'l> {
    Defined(&'l [String]),
    Unknown,
    Fine,
    Defining,
}

/// Returns whether one of `lists` holds whenever `known` does: all combinations of what
/// they hang on are tried.
fn covered(known: &[Proviso], lists: &[&[Proviso]]) -> bool {
    let mut atoms: Vec<String> = Vec::new();
    for proviso in known.iter().chain(lists.iter().copied().flatten()) {
        let atom = atom(proviso).0;
        if !atoms.contains(&atom) {
            atoms.push(atom);
        }
    }
    if atoms.len() > COMBINED {
        return true;
    }
    (0_u32..1 << atoms.len()).all(|set| {
        let holds = |proviso: &Proviso| {
            let (name, is) = atom(proviso);
            let at = atoms.iter().position(|known| *known == name).unwrap_or(0);
            (set & (1 << at) != 0) == is
        };
        !known.iter().all(holds) || lists.iter().any(|list| list.iter().all(holds))
    })
}

/// Returns what a proviso hangs on, and how it must stand.
fn atom(proviso: &Proviso) -> (String, bool) {
    match proviso {
        Proviso::Variable { id, is } => (id.to_string(), *is),
        Proviso::Clause { id, is } => (id.to_string(), *is),
        Proviso::Tier { at_least, is } => (at_least.name().to_owned(), *is),
    }
}
