//! The choices of a question.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::table::{Node, Table};
use crate::pack::{Choice, ChoiceCredit, Factor, Field, FlagId, Level, Permille};

/// What a question says about its choices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Any number of choices may be made.
    pub(crate) several: bool,
    /// The factor that the choices set.
    pub(crate) factor: Option<Factor>,
    /// The factor for which they give a floor.
    pub(crate) floor_for: Option<Factor>,
    /// The factor for which they suggest a value.
    pub(crate) suggests_for: Option<Factor>,
}

/// The words of the depth levels.
pub(crate) const LEVELS: [(&str, Level); 3] =
    [("core", Level::Core), ("standard", Level::Standard), ("full", Level::Full)];

/// Reads the choices of a question.
pub(crate) fn choices(
    node: &Node<'_>,
    frame: Frame,
    ledger: &mut Ledger<'_>,
) -> Vec<Choice> {
    let mut seen: Vec<(String, Place)> = Vec::new();
    let mut choices = Vec::new();
    for mut table in node.tables(ledger.diagnostics) {
        let id = local_id(&mut table, "choice", &mut seen, ledger);
        // One without a name of its own is read for its other faults.
        let named = id.is_some();
        let choice = choice(&mut table, id.unwrap_or_default(), frame, ledger);
        choices.extend(named.then_some(choice));
        table.close(elsewhere, ledger.diagnostics);
    }
    if choices.is_empty() && node.is_list() {
        let message = "this question has no choices";
        let diagnostic = Diagnostic::new(Code::MissingKey, &node.place, message);
        ledger.push(diagnostic.hint("give it at least two choices"));
    }
    choices
}

/// Says where a key that means nothing in a choice belongs.
fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "factor" => {
            "a choice has a factor only where the question says which: `factor = \"S\"`"
        }
        "floor" => {
            "a choice gives a floor only where the question says which: `floor-for = \"S\"`"
        }
        "suggests" => {
            "a choice suggests a value only where the question says which: `suggests-for = \"S\"`"
        }
        "alone" => "`alone` belongs to questions with `answer = \"any-of\"`",
        _ => return None,
    })
}

fn choice(
    table: &mut Table<'_>,
    id: String,
    frame: Frame,
    ledger: &mut Ledger<'_>,
) -> Choice {
    let label = table.prose("label", ledger.diagnostics).unwrap_or_default();
    let credit = table
        .optional("credit")
        .map(|node| credit(&node, frame, ledger))
        .unwrap_or_default();
    let alone = frame.several
        && table
            .optional("alone")
            .and_then(|node| node.truth(ledger.diagnostics))
            .unwrap_or_default();
    let sets = flags(table, "sets", ledger);
    let clears = flags(table, "clears", ledger);
    let mut value = |key, factor: Option<Factor>, required: bool| {
        let factor = factor?;
        let node = if required {
            table.required(key, ledger.diagnostics)
        } else {
            table.optional(key)
        };
        node.and_then(|node| {
            node.whole((1, i64::from(factor.highest())), ledger.diagnostics)
        })
    };
    let factor = value("factor", frame.factor, true);
    let floor = value("floor", frame.floor_for, false);
    let suggests = value("suggests", frame.suggests_for, false);
    let size =
        table.optional("size").and_then(|node| node.word(&LEVELS, ledger.diagnostics));
    let id = id.into();
    Choice { id, label, credit, alone, sets, clears, factor, floor, suggests, size }
}

/// Reads what a choice earns. Where several can be made, the question's rule says that,
/// and a choice can only ask for the reviewer.
fn credit(node: &Node<'_>, frame: Frame, ledger: &mut Ledger<'_>) -> ChoiceCredit {
    if frame.several {
        let words = [("reviewer-decides", ChoiceCredit::ReviewerDecides)];
        if node.is_number() {
            let message = "one of several choices earns nothing by itself";
            let diagnostic = Diagnostic::new(Code::UnknownKey, &node.place, message);
            ledger.push(
                diagnostic.hint("say what they earn together in the question's `credit`"),
            );
            return ChoiceCredit::Nothing;
        }
        return node.word(&words, ledger.diagnostics).unwrap_or_default();
    }
    if node.as_text().is_some() {
        let words = [
            ("not-applicable", ChoiceCredit::NotApplicable),
            ("reviewer-decides", ChoiceCredit::ReviewerDecides),
        ];
        return node.word(&words, ledger.diagnostics).unwrap_or_default();
    }
    // A fault here is reported once; the choice counts as one that has a credit.
    ChoiceCredit::Earns(node.share(ledger.diagnostics).unwrap_or(Permille::ZERO))
}

fn flags(
    table: &mut Table<'_>,
    key: &'static str,
    ledger: &mut Ledger<'_>,
) -> Vec<FlagId> {
    let texts = table.optional(key).map(|node| node.texts(ledger.diagnostics));
    let texts = texts.unwrap_or_default();
    for (flag, place) in &texts {
        ledger.refer_to(Sort::Flag, flag, place);
    }
    texts.into_iter().map(|(flag, _)| flag.into()).collect()
}

/// Reads the text fields of a question.
pub(crate) fn fields(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Vec<Field> {
    let mut seen: Vec<(String, Place)> = Vec::new();
    let mut fields = Vec::new();
    for mut table in node.tables(ledger.diagnostics) {
        let id = local_id(&mut table, "field", &mut seen, ledger);
        let label = table.prose("label", ledger.diagnostics).unwrap_or_default();
        fields.extend(id.map(|id| Field { id: id.into(), label }));
        table.close(|_| None, ledger.diagnostics);
    }
    fields
}

/// Reads an id that is unique within its question.
fn local_id(
    table: &mut Table<'_>,
    noun: &'static str,
    seen: &mut Vec<(String, Place)>,
    ledger: &mut Ledger<'_>,
) -> Option<String> {
    let node = table.required("id", ledger.diagnostics)?;
    let id = node.text(ledger.diagnostics)?;
    check_shape(Shape::Kebab, noun, id, &node.place, ledger);
    if let Some((_, first)) = seen.iter().find(|(known, _)| known == id) {
        let message = format!("the {noun} `{id}` is there twice");
        let diagnostic = Diagnostic::new(Code::DuplicateId, &node.place, message);
        ledger.push(diagnostic.also(first, "first here").hint("rename or remove one"));
        return None;
    }
    seen.push((id.to_owned(), node.place.clone()));
    Some(id.to_owned())
}
