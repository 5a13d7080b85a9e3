//! What a paragraph's printing hangs on: `{if holdback_pct}`, `{unless CL-33}`.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Source};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::Shape;
use crate::pack::{Proviso, Tier};

/// Reads the provisos at the start of a paragraph, and returns where its text begins.
pub(crate) fn provisos(
    source: &Source,
    bytes: Range<usize>,
    ledger: &mut Ledger<'_>,
) -> (Vec<Proviso>, usize) {
    let place = source.place(bytes.clone());
    let text = place.words();
    if !text.starts_with('{') || text.starts_with("{{") {
        return (Vec::new(), bytes.start);
    }
    let Some(end) = text.find('}') else {
        let place = source.place(bytes.start..bytes.start + 1);
        let diagnostic =
            Diagnostic::new(Code::BadProviso, &place, "this brace is not closed");
        ledger.push(diagnostic.hint("close it with `}`, as in `{if holdback_pct}`"));
        return (Vec::new(), bytes.end);
    };
    let mut at = bytes.start + 1;
    let mut is = None;
    let mut all = Vec::new();
    for part in text.get(1..end).unwrap_or_default().split(" and ") {
        let start = at + (part.len() - part.trim_start().len());
        at += part.len() + " and ".len();
        let part = part.trim();
        let (word, name) = match part.split_once(' ') {
            Some(("if", name)) => (Some(true), name.trim()),
            Some(("unless", name)) => (Some(false), name.trim()),
            _ => (None, part),
        };
        // A part without its own word goes on as the one before.
        is = word.or(is);
        let start = start + part.len() - name.len();
        let proviso = is.and_then(|is| proviso(source, start, name, is, ledger));
        if proviso.is_none() {
            let place = source.place(start..start + name.len());
            let message = format!("`{name}` is nothing that printing can hang on");
            let diagnostic = Diagnostic::new(Code::BadProviso, &place, message);
            ledger.push(diagnostic.hint(
                "write `{if holdback_pct}`, `{unless CL-33}` or `{if tier High}`, joined by ` and `",
            ));
        }
        all.extend(proviso);
    }
    let rest = text.get(end + 1..).unwrap_or_default();
    let blanks = rest.len() - rest.trim_start().len();
    (all, bytes.start + end + 1 + blanks)
}

fn proviso(
    source: &Source,
    start: usize,
    name: &str,
    is: bool,
    ledger: &mut Ledger<'_>,
) -> Option<Proviso> {
    if let Some(tier) = name.strip_prefix("tier ") {
        let at_least = Tier::ALL.into_iter().find(|known| known.name() == tier.trim())?;
        return Some(Proviso::Tier { at_least, is });
    }
    let place = source.place(start..start + name.len());
    if Shape::Clause.fits(name) {
        ledger.refer_to(Sort::Clause, name, &place);
        return Some(Proviso::Clause { id: name.into(), is });
    }
    if Shape::Snake.fits(name) {
        ledger.refer_to(Sort::Variable, name, &place);
        return Some(Proviso::Variable { id: name.into(), is });
    }
    None
}
