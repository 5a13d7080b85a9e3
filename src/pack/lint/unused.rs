//! Flags, sources and variables that nothing uses.

use std::collections::BTreeSet;

use crate::diag::Code;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::uses;
use crate::pack::{
    Condition, Inclusion, Pack, Paragraph, Proviso, Run, Strength, Variant,
};

/// Reports what is defined and never used.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    let flags = flags(pack);
    for flag in &pack.flags {
        if !flags.contains(flag.id.as_str()) {
            let message = format!("no condition asks for the flag `{}`", flag.id);
            let hint = "use it in a condition, or take it out";
            ledger.push_at(
                (Sort::Flag, flag.id.as_str(), ""),
                Code::UnusedFlag,
                message,
                hint,
            );
        }
    }
    for source in &pack.sources {
        let used = pack
            .questions
            .iter()
            .any(|question| question.references.contains_key(&source.id));
        if !used {
            let message = format!("no question refers to the source `{}`", source.id);
            let hint = "refer to it in `refs`, or take it out";
            ledger.push_at(
                (Sort::Source, source.id.as_str(), ""),
                Code::UnusedSource,
                message,
                hint,
            );
        }
    }
    let variables = variables(pack);
    for variable in &pack.variables {
        if !variables.contains(variable.id.as_str()) {
            let message = format!("no clause uses the variable `{}`", variable.id);
            let hint =
                format!("write `{{{{{}}}}}` in a clause, or take it out", variable.id);
            let at = (Sort::Variable, variable.id.as_str(), "");
            ledger.push_at(at, Code::UnusedVariable, message, &hint);
        }
    }
}

fn flags(pack: &Pack) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    let mut look = |condition: &'_ Condition| {
        // Lifetimes of the walk end here, so that names are looked up again in the pack.
        condition.walk(&mut |part| {
            if let Condition::Flag { flag, .. } = part
                && let Some(known) = pack.flags.iter().find(|known| known.id == *flag)
            {
                used.insert(known.id.as_str());
            }
        });
    };
    for question in &pack.questions {
        look(&question.when);
        question.not_applicable.iter().for_each(&mut look);
    }
    for clause in &pack.clauses {
        if let Inclusion::When(condition) = &clause.include {
            look(condition);
        }
    }
    used
}

fn variables(pack: &Pack) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for question in &pack.questions {
        used.extend(uses(&question.credit));
    }
    for prose in pack.clauses.iter().filter_map(|clause| clause.prose.as_ref()) {
        for strength in Strength::ALL {
            if let Variant::Text(paragraphs) = prose.at(strength) {
                of_paragraphs(paragraphs, &mut used);
            }
        }
    }
    used
}

fn of_paragraphs<'p>(paragraphs: &'p [Paragraph], used: &mut BTreeSet<&'p str>) {
    for paragraph in paragraphs {
        used.extend(paragraph.text.iter().filter_map(|run| match run {
            Run::Variable(id) => Some(id.as_str()),
            _ => None,
        }));
        used.extend(paragraph.only_if.iter().filter_map(|proviso| match proviso {
            Proviso::Variable { id, .. } => Some(id.as_str()),
            _ => None,
        }));
        of_paragraphs(&paragraph.items, used);
    }
}
