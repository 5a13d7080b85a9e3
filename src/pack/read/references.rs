//! Names that must be known, looked up once everything is read.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::ledger::{Ledger, Reference, Sort, Target};
use crate::pack::{Kind, Pack, Question, VariableKind};

/// Reports every name that names nothing, or not what is needed.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    let references = std::mem::take(&mut ledger.references);
    for reference in &references {
        if let Some(diagnostic) = fault(pack, reference) {
            ledger.push(diagnostic);
        }
    }
}

fn fault(pack: &Pack, reference: &Reference) -> Option<Diagnostic> {
    let place = &reference.place;
    match &reference.target {
        Target::Thing(sort, id) => {
            let known = ids(pack, *sort);
            (!known.contains(&id.as_str())).then(|| unknown(*sort, id, &known, reference))
        }
        Target::NumberQuestion(id) => match question(pack, id) {
            None => {
                Some(unknown(Sort::Question, id, &ids(pack, Sort::Question), reference))
            }
            Some(question) if matches!(question.kind, Kind::Number { .. }) => None,
            Some(_) => {
                let message = format!("`{id}` does not ask for a number");
                let diagnostic = Diagnostic::new(Code::UnknownQuestion, place, message);
                Some(diagnostic.hint("name a question with `answer = \"number\"`"))
            }
        },
        Target::NumberVariable(id) => number_variable(pack, id, reference),
        Target::Choice(of, id) => {
            // An unknown question is reported where it is named.
            let question = question(pack, of.as_str())?;
            let known: Vec<_> =
                question.choices.iter().map(|choice| choice.id.as_str()).collect();
            (!known.contains(&id.as_str())).then(|| {
                let message = format!("`{of}` has no choice `{id}`");
                local(Code::UnknownChoice, message, id, &known, reference)
            })
        }
        Target::Field(of, id) => {
            let question = question(pack, of.as_str())?;
            let known: Vec<_> =
                question.fields.iter().map(|field| field.id.as_str()).collect();
            (!known.contains(&id.as_str())).then(|| {
                let message = format!("`{of}` has no field `{id}`");
                local(Code::UnknownField, message, id, &known, reference)
            })
        }
    }
}

fn number_variable(pack: &Pack, id: &str, reference: &Reference) -> Option<Diagnostic> {
    let place = &reference.place;
    let Some(variable) = pack.variables.iter().find(|known| known.id.as_str() == id)
    else {
        return Some(unknown(Sort::Variable, id, &ids(pack, Sort::Variable), reference));
    };
    if !matches!(variable.kind, VariableKind::Number { .. } | VariableKind::Money { .. })
    {
        let message = format!("`{id}` is no number");
        let diagnostic = Diagnostic::new(Code::UnknownVariable, place, message);
        return Some(
            diagnostic.hint("name a variable with `kind = \"number\"` or `\"money\"`"),
        );
    }
    if variable.default.is_none() {
        let message = format!("a line hangs on `{id}`, which has no default");
        let diagnostic = Diagnostic::new(Code::MissingDefault, place, message);
        return Some(
            diagnostic.hint("give the variable a `default`, or write a number here"),
        );
    }
    None
}

/// Says that the thing is not there, and which one may be meant.
fn unknown(sort: Sort, id: &str, known: &[&str], reference: &Reference) -> Diagnostic {
    let (code, hint) = match sort {
        Sort::Domain => (Code::UnknownDomain, "list it in `domains` of `pack.toml`"),
        Sort::Question => (Code::UnknownQuestion, "name a question of the pack"),
        Sort::Flag => (Code::UnknownFlag, "declare it as a `[[flag]]` in `pack.toml`"),
        Sort::Source => (Code::UnknownSource, "list it as a `[[source]]` in `pack.toml`"),
        Sort::Clause | Sort::Part => {
            (Code::UnknownClause, "name a clause that has a file in `contract-templates`")
        }
        Sort::Variable => (Code::UnknownVariable, "define it in `variables.toml`"),
    };
    let message = format!("there is no {} `{id}`", sort.noun());
    let diagnostic = Diagnostic::new(code, &reference.place, message);
    diagnostic.suggest(id, known.iter().copied()).hint(hint)
}

fn local(
    code: Code,
    message: String,
    id: &str,
    known: &[&str],
    reference: &Reference,
) -> Diagnostic {
    let diagnostic = Diagnostic::new(code, &reference.place, message);
    let diagnostic = diagnostic.suggest(id, known.iter().copied());
    if known.is_empty() {
        return diagnostic.hint("it has none");
    }
    let list: Vec<_> = known.iter().map(|id| format!("`{id}`")).collect();
    diagnostic.hint(format!("it has {}", list.join(", ")))
}

fn question<'p>(pack: &'p Pack, id: &str) -> Option<&'p Question> {
    pack.questions.iter().find(|question| question.id.as_str() == id)
}

fn ids(pack: &Pack, sort: Sort) -> Vec<&str> {
    match sort {
        Sort::Domain => pack.domains.iter().map(|domain| domain.id.as_str()).collect(),
        Sort::Question => {
            pack.questions.iter().map(|question| question.id.as_str()).collect()
        }
        Sort::Flag => pack.flags.iter().map(|flag| flag.id.as_str()).collect(),
        Sort::Source => pack.sources.iter().map(|source| source.id.as_str()).collect(),
        Sort::Clause => pack.clauses.iter().map(|clause| clause.id.as_str()).collect(),
        Sort::Part => pack.parts.iter().map(|part| part.id.as_str()).collect(),
        Sort::Variable => {
            pack.variables.iter().map(|variable| variable.id.as_str()).collect()
        }
    }
}
