//! What no purchase ever meets: questions, and variants of clauses.

use std::cell::RefCell;

use crate::diag::Code;
use crate::pack::lint::earns::credits;
use crate::pack::lint::{holds, profile, states};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::{
    Clause, Condition, EvidenceClass, Inclusion, Level, Pack, Permille, Question, Role,
    Strength, Variant,
};

/// What was found out about conditions: many questions and clauses have the same.
struct Known<'p> {
    pack: &'p Pack,
    found: RefCell<Vec<(Condition, Level, bool)>>,
}

impl Known<'_> {
    /// Returns whether some purchase of this depth makes a condition hold.
    fn reachable(&self, condition: &Condition, depth: Level) -> bool {
        let known = |(other, at, _): &&(Condition, Level, bool)| {
            *at == depth && other == condition
        };
        if let Some((_, _, found)) = self.found.borrow().iter().find(known) {
            return *found;
        }
        // Unknown names are reported already.
        let found = !holds::known(self.pack, condition)
            || states::satisfiable(self.pack, condition)
                && profile::reachable(self.pack, condition, depth);
        self.found.borrow_mut().push((condition.clone(), depth, found));
        found
    }
}

/// Looks at every question and clause; conditions that contradict themselves are reported
/// already.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    let known = Known { pack, found: RefCell::default() };
    for question in &pack.questions {
        if ledger.faulty.contains(question.id.as_str())
            || ledger.off.contains(question.id.as_str())
            || !states::satisfiable(pack, &question.when)
        {
            continue;
        }
        if !known.reachable(&question.when, question.level) {
            let message = format!("no profile of a purchase leads to `{}`", question.id);
            let hint = "change its `when` or its `level`, or take the question out";
            let at = (Sort::Question, question.id.as_str(), "when");
            ledger.push_at(at, Code::UnreachableQuestion, message, hint);
        } else if let Some(gate) = question.gate
            && let Some(tier) =
                crate::pack::Tier::ALL.iter().find(|t| gate.at(**t).is_some())
        {
            let acts = all(&question.when, &Condition::Tier { at_least: *tier });
            if !known.reachable(&acts, question.level) {
                let message = format!(
                    "`{}` is never asked at tier {}, where its gate begins to act",
                    question.id,
                    tier.name()
                );
                let hint = "let the gate begin earlier, or take it out";
                let at = (Sort::Question, question.id.as_str(), "gate");
                ledger.push_at(at, Code::GateNeverFails, message, hint);
            }
        }
    }
    for clause in &pack.clauses {
        // What an overlay switched off it said itself, with a reason.
        let off = |question: &Question| {
            question.clauses.contains(&clause.id)
                && ledger.off.contains(question.id.as_str())
        };
        if !pack.questions.iter().any(off) {
            variants(&known, clause, ledger);
        }
    }
}

fn all(one: &Condition, other: &Condition) -> Condition {
    if *one == Condition::Always {
        return other.clone();
    }
    Condition::All(vec![one.clone(), other.clone()])
}

/// Reports the variants of a clause that no answers choose. Fallback is chosen by hand.
fn variants(known: &Known<'_>, clause: &Clause, ledger: &mut Ledger<'_>) {
    let pack = known.pack;
    let included = match &clause.include {
        Inclusion::When(condition) => condition.clone(),
        Inclusion::Gaps { .. } => Condition::Always,
    };
    let Some(prose) = &clause.prose else { return };
    if !states::satisfiable(pack, &included) {
        return;
    }
    let id = clause.id.as_str();
    if !known.reachable(&included, Level::Core) {
        let message = format!("no profile of a purchase brings `{id}` in");
        let hint = "change its `include`, or take the clause out";
        ledger.push_at((Sort::Clause, id, ""), Code::UnreachableVariant, message, hint);
        return;
    }
    let bearing: Vec<&Question> = pack
        .questions
        .iter()
        .filter(|question| bears(pack, question, clause))
        .filter(|question| {
            known.reachable(&all(&included, &question.when), question.level)
        })
        .collect();
    // Clauses that no vendor question names have a finding of their own.
    if !pack.questions.iter().any(|question| bears(pack, question, clause)) {
        return;
    }
    let text = |strength| matches!(prose.at(strength), Variant::Text(_));
    let line = pack.policy.passing_credit;
    let strong = |question: &&Question| {
        let expects =
            !matches!(question.evidence_class, None | Some(EvidenceClass::None));
        credits(pack, question).iter().any(|credit| {
            *credit > Permille::ZERO && *credit < line || *credit >= line && expects
        })
    };
    let base = |question: &&Question| {
        credits(pack, question).iter().any(|credit| *credit >= line)
            || !all_imply(known, &included, &question.when)
    };
    if text(Strength::Base) && !bearing.iter().all(base) {
        never(
            id,
            "Base",
            "a question that always bears on it has no full answer",
            ledger,
        );
    }
    if bearing.is_empty() {
        let chosen = [(Strength::Strong, "Strong"), (Strength::Remedy, "Remedy")];
        for (_, heading) in chosen.into_iter().filter(|(strength, _)| text(*strength)) {
            never(id, heading, "no question that names it is asked with it", ledger);
        }
    } else if text(Strength::Strong)
        // Where there is no remedy wording, the strong one stands in for it. There always
        // is a remedy: a question left without an answer asks for it.
        && text(Strength::Remedy)
        && !bearing.iter().any(strong)
    {
        never(id, "Strong", "no answer earns some credit and not all of it", ledger);
    }
}

/// Returns whether a question's answer can strengthen a clause.
fn bears(pack: &Pack, question: &Question, clause: &Clause) -> bool {
    let domain = pack.domain(&question.domain);
    question.clauses.contains(&clause.id)
        && question.scored()
        && domain.is_some_and(|domain| domain.role == Role::Vendor)
}

/// Returns whether a question is asked wherever the clause is included.
fn all_imply(known: &Known<'_>, included: &Condition, when: &Condition) -> bool {
    let other = Condition::Not(Box::new(when.clone()));
    !known.reachable(&all(included, &other), Level::Core)
}

fn never(id: &str, heading: &'static str, why: &str, ledger: &mut Ledger<'_>) {
    let message = format!("`{heading}` of `{id}` is never printed: {why}");
    let hint = "name the clause in another vendor question, change what answers earn, or \
                write `Not used:` and why";
    ledger.push_at((Sort::Clause, id, heading), Code::UnreachableVariant, message, hint);
}
