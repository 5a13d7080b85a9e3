//! What reading learns beside the pack itself: where things stand, what refers to what,
//! and which conditions must be able to hold.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::pack::read::texts::Texts;
use crate::pack::{Condition, QuestionId};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Domain,
    Question,
    Flag,
    Source,
    Clause,
    Part,
    Variable,
}

impl Sort {
    /// Returns the word for it.
    pub(crate) const fn noun(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Question => "question",
            Self::Flag => "flag",
            Self::Source => "source",
            Self::Clause => "clause",
            Self::Part => "part",
            Self::Variable => "variable",
        }
    }
}

/// What a reference points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A thing with an id of its own.
    Thing(Sort, String),
    /// A question that takes a number.
    NumberQuestion(String),
    /// A variable that is a number or money and has a default.
    NumberVariable(String),
    /// A choice of a question.
    Choice(QuestionId, String),
    /// A text field of a question.
    Field(QuestionId, String),
}

/// A name that must be known once everything is read.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) target: Target,
    pub(crate) place: Place,
}

/// A condition that must be able to hold, with its alternatives.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    /// What hangs on it, in words.
    pub(crate) what: String,
    pub(crate) condition: Condition,
    pub(crate) place: Place,
    /// The parts of every `any` in it: each must be able to hold alone.
    pub(crate) branches: Vec<(Condition, Place)>,
}

/// What reading learns beside the pack.
#[derive(Debug)]
pub(crate) struct Ledger<'d> {
    /// Where findings go.
    pub(crate) diagnostics: &'d mut Diagnostics,
    /// Names to be looked up once everything is read.
    pub(crate) references: Vec<Reference>,
    /// Conditions to be tried once everything is read.
    pub(crate) conditions: Vec<Stated>,
    /// Text was lost to faults of syntax: what seems unwise may not be.
    pub(crate) incomplete: bool,
    /// A name was lost: what seems unknown may not be.
    pub(crate) lost: bool,
    /// Questions with faults of their own: what else they say may not be meant.
    pub(crate) faulty: BTreeSet<String>,
    /// The texts as they were written, for the lint of wording.
    pub(crate) texts: Texts,
    /// What every name defined from here on begins with, where an overlay is read.
    pub(crate) namespace: Option<String>,
    /// Questions that an overlay switched off.
    pub(crate) off: BTreeSet<String>,
    places: BTreeMap<(Sort, String, &'static str), Place>,
}

impl<'d> Ledger<'d> {
    /// Returns an empty ledger that reports to `diagnostics`.
    pub(crate) fn new(diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            diagnostics,
            references: Vec::new(),
            conditions: Vec::new(),
            incomplete: false,
            lost: false,
            faulty: BTreeSet::new(),
            texts: Texts::default(),
            namespace: None,
            off: BTreeSet::new(),
            places: BTreeMap::new(),
        }
    }

    /// Remembers where a thing is defined; the second of the same name is reported.
    pub(crate) fn define(&mut self, sort: Sort, id: &str, place: &Place) {
        if let Some(first) = self.places.get(&(sort, id.to_owned(), "")) {
            let message = format!("the {} `{id}` is defined twice", sort.noun());
            let diagnostic = Diagnostic::new(Code::DuplicateId, place, message);
            self.diagnostics
                .push(diagnostic.also(first, "first here").hint("rename or remove one"));
        } else {
            self.own(sort, id, place);
            self.note(sort, id, "", place);
        }
    }

    /// Reports a name outside the namespace of the overlay that is being read.
    pub(crate) fn own(&mut self, sort: Sort, id: &str, place: &Place) {
        let Some(space) = &self.namespace else { return };
        let small = space.to_lowercase();
        let (lies_in, example) = match sort {
            Sort::Domain | Sort::Part => (id.starts_with(space.as_str()), space.clone()),
            Sort::Question => (id.starts_with(space.as_str()), format!("{space}-01")),
            Sort::Clause => {
                (id.starts_with(&format!("CL-{space}-")), format!("CL-{space}-01"))
            }
            Sort::Variable => {
                (id.starts_with(&format!("{small}_")), format!("{small}_{id}"))
            }
            Sort::Flag | Sort::Source => {
                (id.starts_with(&format!("{small}-")), format!("{small}-{id}"))
            }
        };
        if !lies_in {
            let noun = sort.noun();
            let message =
                format!("the {noun} `{id}` lies outside the namespace `{space}`");
            let diagnostic = Diagnostic::new(Code::OutsideNamespace, place, message);
            self.push(
                diagnostic.hint(format!("name it in the namespace, such as `{example}`")),
            );
        }
    }

    /// Remembers where a key of a thing stands; an empty key is the thing itself.
    pub(crate) fn note(
        &mut self,
        sort: Sort,
        id: &str,
        key: &'static str,
        place: &Place,
    ) {
        self.places.insert((sort, id.to_owned(), key), place.clone());
    }

    /// Returns where a key of a thing stands, or else the thing itself.
    pub(crate) fn place(
        &self,
        sort: Sort,
        id: &str,
        key: &'static str,
    ) -> Option<&Place> {
        let place = self.places.get(&(sort, id.to_owned(), key));
        place.or_else(|| self.places.get(&(sort, id.to_owned(), "")))
    }

    /// Remembers a name that must be known once everything is read.
    pub(crate) fn refer(&mut self, target: Target, place: &Place) {
        self.references.push(Reference { target, place: place.clone() });
    }

    /// Remembers the name of a thing that must be known once everything is read.
    pub(crate) fn refer_to(&mut self, sort: Sort, id: &str, place: &Place) {
        self.refer(Target::Thing(sort, id.to_owned()), place);
    }

    /// Reports a finding.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports a finding about a thing, at one of its keys.
    pub(crate) fn push_at(
        &mut self,
        at: (Sort, &str, &'static str),
        code: Code,
        message: String,
        hint: &str,
    ) {
        let diagnostic = match self.place(at.0, at.1, at.2) {
            Some(place) => Diagnostic::new(code, place, message),
            None => Diagnostic::nowhere(code, message),
        };
        self.push(diagnostic.hint(hint));
    }
}
