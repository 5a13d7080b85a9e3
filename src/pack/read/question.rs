//! One question, from its table.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::pack::read::choice::LEVELS;
use crate::pack::read::condition::condition;
use crate::pack::read::kind::{self, Answer};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::table::{Node, Table};
use crate::pack::read::texts::Told;
use crate::pack::{
    ClauseId, Condition, DomainId, EvidenceClass, Gate, Guidance, Kind, Mds2Item,
    Polarity, Question, Role, SourceId, Tier, Who,
};

const WHO: [(&str, Who); 8] = [
    ("vendor", Who::Vendor),
    ("procurement", Who::Procurement),
    ("clinical-owner", Who::ClinicalOwner),
    ("clinical-engineering", Who::ClinicalEngineering),
    ("it", Who::It),
    ("security", Who::Security),
    ("privacy", Who::Privacy),
    ("legal", Who::Legal),
];

const EVIDENCE: [(&str, EvidenceClass); 3] = [
    ("none", EvidenceClass::None),
    ("document", EvidenceClass::Document),
    ("independent", EvidenceClass::Independent),
];

/// The texts that a question may have beside its own words and its guidance.
pub(crate) const TEXTS: [&str; 6] =
    ["technical", "why", "good", "evidence", "follow-up", "email"];

/// Reads a question of a domain; `None` only if it has no id.
pub(crate) fn question(
    mut table: Table<'_>,
    domain: &DomainId,
    role: Role,
    ledger: &mut Ledger<'_>,
) -> Option<Question> {
    let before = ledger.diagnostics.errors();
    let question = keys(&mut table, domain, role, ledger);
    table.close(kind::elsewhere, ledger.diagnostics);
    if question.id.as_str().is_empty() {
        ledger.lost = true;
        return None;
    }
    if ledger.diagnostics.errors() > before {
        ledger.faulty.insert(question.id.to_string());
    }
    Some(question)
}

/// Reads all keys; a question without an id is read for its other faults.
fn keys(
    table: &mut Table<'_>,
    domain: &DomainId,
    role: Role,
    ledger: &mut Ledger<'_>,
) -> Question {
    let id = id(table, domain, ledger).unwrap_or_default();
    let ask = table.prose("ask", ledger.diagnostics).unwrap_or_default();
    let help = table.prose_or_empty("help", ledger.diagnostics);
    let answered_by = if role == Role::Vendor {
        table.optional("answered-by")
    } else {
        table.required("answered-by", ledger.diagnostics)
    };
    let answered_by = answered_by.and_then(|node| node.word(&WHO, ledger.diagnostics));
    let weight = table.optional("weight");
    let weight =
        weight.and_then(|node| node.whole((0, 5), ledger.diagnostics)).unwrap_or(0);
    let gate = table.optional("gate").and_then(|node| gate(&node, ledger));
    let level =
        table.optional("level").and_then(|node| node.word(&LEVELS, ledger.diagnostics));
    let evidence_class = table.optional("evidence-class");
    let evidence_class =
        evidence_class.and_then(|node| node.word(&EVIDENCE, ledger.diagnostics));
    let when = table.optional("when").map_or(Condition::Always, |node| {
        condition(&node, format!("`{id}` is never asked"), ledger)
    });
    let Answer { kind, choices, fields, credit, factor, floor_for, suggests_for } =
        kind::answer(table, ledger);
    let not_applicable = not_applicable(table, &id, &kind, &when, ledger);
    let clauses = clauses(table, ledger);
    let references = references(table, ledger);
    let mds2 = mds2(table, ledger);
    let question = Question {
        id: id.as_str().into(),
        domain: domain.clone(),
        ask,
        help,
        answered_by: answered_by.unwrap_or(Who::Vendor),
        kind,
        choices,
        fields,
        not_applicable,
        credit,
        weight,
        gate,
        level: level.unwrap_or_default(),
        evidence_class,
        when,
        factor,
        floor_for,
        suggests_for,
        clauses,
        references,
        mds2,
        guidance: Guidance::default(),
    };
    let guidance = guidance(table, &question, ledger);
    for key in ["gate", "weight", "evidence-class", "factor", "credit", "choices", "when"]
    {
        if table.has(key) {
            ledger.note(Sort::Question, &id, key, &table.key_place(key));
        }
    }
    for key in ["ask", "help"].into_iter().chain(TEXTS) {
        if let Some(node) = table.optional(key) {
            told(&id, key, &node, ledger);
        }
    }
    Question { guidance, ..question }
}

/// Remembers a text as it was written.
pub(crate) fn told(question: &str, key: &str, node: &Node<'_>, ledger: &mut Ledger<'_>) {
    if let Some(text) = node.as_text() {
        ledger.texts.told.push(Told {
            question: question.to_owned(),
            key: key.to_owned(),
            text: text.trim().to_owned(),
            place: node.place.clone(),
        });
    }
}

fn id(
    table: &mut Table<'_>,
    domain: &DomainId,
    ledger: &mut Ledger<'_>,
) -> Option<String> {
    let node = table.required("id", ledger.diagnostics)?;
    let id = node.text(ledger.diagnostics)?;
    check_shape(Shape::Question, "question", id, &node.place, ledger);
    let of = id.split_once('-').map(|(domain, _)| domain);
    if Shape::Question.fits(id) && of != Some(domain.as_str()) {
        let message = format!("`{id}` stands in the domain `{domain}`");
        let diagnostic = Diagnostic::new(Code::BadId, &node.place, message);
        ledger
            .push(diagnostic.hint("begin the id with its domain, or move the question"));
    }
    ledger.define(Sort::Question, id, &node.place);
    Some(id.to_owned())
}

/// Reads `hard`, `soft`, or either with the tier it starts from.
fn gate(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Gate> {
    let text = node.text(ledger.diagnostics)?;
    let (kind, from) = match text.split_once(' ') {
        Some((kind, tier)) => {
            (kind, Tier::ALL.into_iter().find(|known| known.name() == tier).map(Some))
        }
        None => (text, Some(None)),
    };
    match (kind, from) {
        ("hard", Some(None)) => Some(Gate::Hard),
        ("soft", Some(None)) => Some(Gate::Soft),
        ("hard-from", Some(Some(tier))) => Some(Gate::HardFrom(tier)),
        ("soft-from", Some(Some(tier))) => Some(Gate::SoftFrom(tier)),
        _ => {
            let words = ["hard", "soft", "hard-from High", "soft-from High"];
            let diagnostic = node.no_such_word(text, words.into_iter());
            ledger.push(diagnostic);
            None
        }
    }
}

/// Reads when "not applicable" is offered: for yes/partly/no unless said otherwise.
fn not_applicable(
    table: &mut Table<'_>,
    id: &str,
    kind: &Kind,
    when: &Condition,
    ledger: &mut Ledger<'_>,
) -> Option<Condition> {
    let offered = match table.optional("not-applicable") {
        None => *kind == Kind::YesPartlyNo,
        Some(node) if node.is_table() => {
            let what = format!("\"not applicable\" is never offered for `{id}`");
            let stated = condition(&node, what, ledger);
            if let Some(last) =
                ledger.conditions.last_mut().filter(|last| last.place == node.place)
            {
                // It is only looked at where the question is asked.
                last.condition = Condition::All(vec![when.clone(), stated.clone()]);
            }
            return Some(stated);
        }
        Some(node) => match node.as_truth() {
            Some(offered) => offered,
            None => node
                .wrong("`true`, `false` or a condition in braces", ledger.diagnostics)?,
        },
    };
    offered.then_some(Condition::Always)
}

fn clauses(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Vec<ClauseId> {
    let texts = table.optional("clauses").map(|node| node.texts(ledger.diagnostics));
    let mut clauses: Vec<ClauseId> = Vec::new();
    for (clause, place) in texts.unwrap_or_default() {
        ledger.refer_to(Sort::Clause, clause, &place);
        if clauses.iter().any(|known| known.as_str() == clause) {
            let message = format!("`{clause}` is named twice");
            let diagnostic = Diagnostic::new(Code::DuplicateId, &place, message);
            ledger.push(diagnostic.hint("name it once"));
        } else {
            clauses.push(clause.into());
        }
    }
    clauses
}

/// Reads places in published texts; `other` needs no listing.
fn references(
    table: &mut Table<'_>,
    ledger: &mut Ledger<'_>,
) -> BTreeMap<SourceId, Vec<String>> {
    let refs = table.optional("refs").and_then(|node| node.table(ledger.diagnostics));
    let mut references = BTreeMap::new();
    for (key, source, node) in refs.iter().flat_map(Table::entries) {
        if source != "other" {
            ledger.refer_to(Sort::Source, source, &key.place);
        }
        let texts = node.texts(ledger.diagnostics);
        let places = texts.into_iter().map(|(text, _)| text.to_owned()).collect();
        references.insert(source.into(), places);
    }
    references
}

fn mds2(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Vec<Mds2Item> {
    let texts = table.optional("mds2").map(|node| node.texts(ledger.diagnostics));
    let mut items = Vec::new();
    for (text, place) in texts.unwrap_or_default() {
        let item = mds2_item(text);
        if item.is_none() {
            let message = format!("`{text}` is no item of the MDS2 form with a sign");
            let diagnostic = Diagnostic::new(Code::BadMds2, &place, message);
            ledger.push(
                diagnostic.hint("write `+`, `-` or `~` and the item, such as `+PAUT-8`"),
            );
        }
        items.extend(item);
    }
    items
}

fn mds2_item(text: &str) -> Option<Mds2Item> {
    let polarity = match text.chars().next()? {
        '+' => Polarity::Supports,
        '-' => Polarity::Opposes,
        '~' => Polarity::Context,
        _ => return None,
    };
    let id = text.get(1..)?;
    let (section, number) = id.split_once('-')?;
    let numeric =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = (3..=4).contains(&section.len())
        && section.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && number.split('.').all(numeric);
    fits.then(|| Mds2Item { id: id.to_owned(), polarity })
}

fn guidance(
    table: &mut Table<'_>,
    question: &Question,
    ledger: &mut Ledger<'_>,
) -> Guidance {
    let answers =
        table.optional("guidance").and_then(|node| node.table(ledger.diagnostics));
    let mut texts = BTreeMap::new();
    // Questions without choices name what their texts are about as they like.
    let free = question.choices.is_empty() || table.faulty();
    let mut known: Vec<&str> =
        question.choices.iter().map(|choice| choice.id.as_str()).collect();
    if question.not_applicable.is_some() {
        known.push("na");
    }
    for (key, name, node) in answers.iter().flat_map(Table::entries) {
        if name == "na" && question.not_applicable.is_none() {
            let message = format!("`{}` never offers \"not applicable\"", question.id);
            let diagnostic = Diagnostic::new(Code::UnknownGuidance, &key.place, message);
            ledger.push(
                diagnostic.hint("take the text out, or add `not-applicable = true`"),
            );
        } else if !free && !known.contains(&name) {
            let message = format!("`{name}` is no choice of `{}`", question.id);
            let diagnostic = Diagnostic::new(Code::UnknownGuidance, &key.place, message);
            ledger.push(diagnostic.suggest(name, known.iter().copied()).hint(format!(
                "its choices are {}",
                known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
            )));
        }
        told(question.id.as_str(), &format!("guidance.{name}"), &node, ledger);
        texts.extend(node.prose(ledger.diagnostics).map(|text| (name.to_owned(), text)));
    }
    let mut text = |key| table.prose_or_empty(key, ledger.diagnostics);
    Guidance {
        technical: text("technical"),
        why: text("why"),
        good: text("good"),
        evidence: text("evidence"),
        follow_up: text("follow-up"),
        email: text("email"),
        answers: texts,
    }
}
