//! Questions of the pack below that an overlay switches off, each with its reason.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::lint::satisfiable;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::table::{Table, nowhere_else};
use crate::pack::{Condition, Inclusion, Pack, QuestionId, Role, SwitchedOff};

/// Reads every `[[off]]`, with the place of its question.
pub(crate) fn off(
    table: &mut Table<'_>,
    pack: &Pack,
    ledger: &mut Ledger<'_>,
) -> Vec<(SwitchedOff, Place)> {
    let tables = table.optional("off").map(|node| node.tables(ledger.diagnostics));
    let mut all: Vec<(SwitchedOff, Place)> = Vec::new();
    for mut table in tables.unwrap_or_default() {
        let node = table.required("question", ledger.diagnostics);
        let reason = table.prose("reason", ledger.diagnostics);
        table.close(nowhere_else, ledger.diagnostics);
        let Some(node) = node else { continue };
        let Some(id) = node.text(ledger.diagnostics) else { continue };
        ledger.refer_to(Sort::Question, id, &node.place);
        let question = QuestionId::from(id);
        if let Some((_, first)) = all.iter().find(|(off, _)| off.question == question) {
            let message = format!("`{id}` is switched off twice");
            let diagnostic = Diagnostic::new(Code::DuplicateId, &node.place, message);
            ledger.push(diagnostic.also(first, "first here").hint("keep one"));
            continue;
        }
        if decides(pack, &question) {
            let message = format!("`{id}` decides the tier or what is asked");
            let diagnostic = Diagnostic::new(Code::CannotSwitchOff, &node.place, message);
            ledger.push(diagnostic.hint(
                "take this out: without its answer nobody can tell how much is at risk",
            ));
            continue;
        }
        let reason = reason.unwrap_or_default();
        all.push((SwitchedOff { question, reason }, node.place.clone()));
    }
    all
}

/// Returns whether the tier, or what else is asked, hangs on a question of the profile.
fn decides(pack: &Pack, id: &QuestionId) -> bool {
    let domain = pack.question(id).and_then(|question| pack.domain(&question.domain));
    domain.is_some_and(|domain| domain.role == Role::Context)
}

/// Takes questions out of what is asked; nothing else falls silent with them unsaid.
pub(crate) fn apply(
    pack: &mut Pack,
    off: &[(SwitchedOff, Place)],
    ledger: &mut Ledger<'_>,
) {
    if off.is_empty() {
        return;
    }
    for question in &mut pack.questions {
        if off.iter().any(|(off, _)| off.question == question.id) {
            // It still names what it named, and never holds.
            let was = std::mem::take(&mut question.when);
            question.when = Condition::All(vec![was, Condition::Any(Vec::new())]);
            question.not_applicable = None;
            ledger.off.insert(question.id.to_string());
        }
    }
    // Of what hangs on them it is told here, at the place where they are switched off.
    let named = |condition: &Condition| hangs_on(condition, off);
    let silent: Vec<_> =
        ledger.off.iter().map(|id| format!("`{id}` is never asked")).collect();
    ledger.conditions.retain(|stated| {
        named(&stated.condition).is_none() && !silent.contains(&stated.what)
    });
    let mut found = Vec::new();
    for question in &pack.questions {
        if !ledger.off.contains(question.id.as_str())
            && let Some(place) = named(&question.when)
            && !satisfiable(pack, &question.when)
        {
            let message =
                format!("with this, nothing leads to `{}` any more", question.id);
            let hint = format!("switch `{}` off too, with its reason", question.id);
            found.push(Diagnostic::new(Code::SilencedToo, place, message).hint(hint));
        }
    }
    for clause in &pack.clauses {
        if let Inclusion::When(condition) = &clause.include
            && let Some(place) = named(condition)
            && !satisfiable(pack, condition)
        {
            let message = format!("with this, `{}` never joins the addendum", clause.id);
            let hint =
                "leave the question on, or say in another way when the clause applies";
            found.push(Diagnostic::new(Code::SilencedToo, place, message).hint(hint));
        }
    }
    for row in &pack.coverage {
        let gone = |id: &QuestionId| off.iter().find(|(off, _)| off.question == *id);
        if let Some(first) = row.questions.first().and_then(gone)
            && row.questions.iter().all(|id| gone(id).is_some())
        {
            let message = format!(
                "no question is left for `{}` of the HHS 405(d) flyers: {}",
                row.item, row.says
            );
            let hint =
                "leave one of its questions on: whoever reviews the report looks for it";
            found.push(Diagnostic::new(Code::CoverageLost, &first.1, message).hint(hint));
        }
    }
    for diagnostic in found {
        ledger.push(diagnostic);
    }
}

/// Returns where a question is switched off that a condition names.
fn hangs_on<'o>(
    condition: &Condition,
    off: &'o [(SwitchedOff, Place)],
) -> Option<&'o Place> {
    let mut place = None;
    condition.walk(&mut |part| {
        if let Condition::Chosen { question, .. } | Condition::Earned { question, .. } =
            part
            && let Some((_, at)) = off.iter().find(|(off, _)| off.question == *question)
        {
            place = Some(at);
        }
    });
    place
}
