//! Clauses without a place in the addendum, and wording that is never printed.

use crate::diag::Code;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::{Clause, Inclusion, Pack, Role, Strength, Variant};

/// Looks at every clause.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    for clause in &pack.clauses {
        let id = clause.id.as_str();
        if !pack.parts.iter().any(|part| part.clauses.contains(&clause.id)) {
            let message = format!("`{id}` is in no part of the addendum");
            let hint = "list it in `addendum.toml`";
            ledger.push_at(
                (Sort::Clause, id, ""),
                Code::ClauseWithoutPart,
                message,
                hint,
            );
        }
        // A clause about gaps is brought in by all of them.
        if !matches!(clause.include, Inclusion::Gaps { .. }) {
            questions(pack, clause, ledger);
        }
    }
}

fn questions(pack: &Pack, clause: &Clause, ledger: &mut Ledger<'_>) {
    let id = clause.id.as_str();
    let named =
        || pack.questions.iter().filter(|question| question.clauses.contains(&clause.id));
    if named().next().is_none() {
        let message = format!("no question brings `{id}` in");
        let hint = format!("add `clauses = [\"{id}\"]` to the questions it answers");
        ledger.push_at((Sort::Clause, id, ""), Code::UnusedClause, message, &hint);
        return;
    }
    let strengthened = named().any(|question| {
        question.scored()
            && pack
                .domain(&question.domain)
                .is_some_and(|domain| domain.role == Role::Vendor)
    });
    let Some(prose) = clause.prose.as_ref().filter(|_| !strengthened) else { return };
    for (strength, heading) in
        [(Strength::Strong, "Strong"), (Strength::Remedy, "Remedy")]
    {
        if matches!(prose.at(strength), Variant::Text(paragraphs) if !paragraphs.is_empty())
        {
            let message = format!(
                "`{heading}` of `{id}` is never printed: no vendor question names it"
            );
            let hint = "name the clause in a scored vendor question, or write `Not used:` and why";
            ledger.push_at(
                (Sort::Clause, id, heading),
                Code::UnusedVariant,
                message,
                hint,
            );
        }
    }
}
