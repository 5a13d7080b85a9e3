//! Conditions that can never hold.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::lint::states::satisfiable;
use crate::pack::read::ledger::Ledger;
use crate::pack::{Condition, Pack};

/// Reports every stated condition, and every alternative in one, that can never hold.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    let stated = std::mem::take(&mut ledger.conditions);
    for stated in &stated {
        if !known(pack, &stated.condition) {
            // Unknown names are reported already.
            continue;
        }
        if !satisfiable(pack, &stated.condition) {
            let message = format!("this can never hold, so that {}", stated.what);
            report(message, &stated.condition, &stated.place, pack, ledger);
            continue;
        }
        for (branch, place) in &stated.branches {
            if !satisfiable(pack, branch) {
                let message = "this alternative can never hold".to_owned();
                report(message, branch, place, pack, ledger);
            }
        }
    }
}

fn report(
    message: String,
    condition: &Condition,
    place: &Place,
    pack: &Pack,
    ledger: &mut Ledger<'_>,
) {
    let diagnostic = Diagnostic::new(Code::ImpossibleCondition, place, message);
    ledger.push(diagnostic.hint(match culprit(pack, condition) {
        Some(part) => part,
        None => "its parts contradict each other, or a question it names is never asked with them"
            .to_owned(),
    }));
}

/// Returns words about a part that alone can never hold, if there is one.
fn culprit(pack: &Pack, condition: &Condition) -> Option<String> {
    let parts = match condition {
        Condition::All(parts) => parts.iter().collect(),
        _ => vec![condition],
    };
    parts.into_iter().find_map(|part| match part {
        Condition::All(_) => culprit(pack, part),
        Condition::Flag { flag, is } if !satisfiable(pack, part) => {
            let (state, verb) = if *is { ("on", "sets") } else { ("off", "clears") };
            Some(format!("the flag `{flag}` is never {state}: no choice {verb} it"))
        }
        Condition::Factor { factor, .. } if !satisfiable(pack, part) => {
            Some(format!("no choice rates the factor `{}` like this", factor.letter()))
        }
        Condition::Earned { question, .. } if !satisfiable(pack, part) => {
            Some(format!("no answer of `{question}` earns more than this"))
        }
        Condition::Chosen { question, .. } if !satisfiable(pack, part) => {
            Some(format!("`{question}` is never asked, or never answered like this"))
        }
        _ => None,
    })
}

/// Returns whether everything that a condition names is there.
pub(super) fn known(pack: &Pack, condition: &Condition) -> bool {
    let mut known = true;
    condition.walk(&mut |part| match part {
        Condition::Flag { flag, .. } => {
            known &= pack.flags.iter().any(|declared| declared.id == *flag);
        }
        Condition::Chosen { question, is } => {
            known &= pack.question(question).is_some_and(|question| {
                is.iter().all(|choice| question.choice(choice).is_some())
            });
        }
        Condition::Earned { question, .. } => known &= pack.question(question).is_some(),
        _ => {}
    });
    known
}
