//! The kind of a question's answer, with what belongs to it.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::choice::{Frame, choices, fields};
use crate::pack::read::credit::{Names, date, rules, steps};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::table::{Table, nowhere_else};
use crate::pack::{
    Choice, ChoiceCredit, ChoiceId, Credit, Factor, Field, Kind, Permille,
};

/// What an answer looks like, and what it earns.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) kind: Kind,
    pub(crate) choices: Vec<Choice>,
    pub(crate) fields: Vec<Field>,
    pub(crate) credit: Credit,
    pub(crate) factor: Option<Factor>,
    pub(crate) floor_for: Option<Factor>,
    pub(crate) suggests_for: Option<Factor>,
}

/// The words for kinds of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    YesPartlyNo,
    OneOf,
    AnyOf,
    Number,
    Date,
    Text,
}

const WORDS: [(&str, Word); 6] = [
    ("yes-partly-no", Word::YesPartlyNo),
    ("one-of", Word::OneOf),
    ("any-of", Word::AnyOf),
    ("number", Word::Number),
    ("date", Word::Date),
    ("text", Word::Text),
];

const FACTORS: [(&str, Factor); 4] = [
    ("S", Factor::Harm),
    ("C", Factor::Continuity),
    ("D", Factor::Data),
    ("X", Factor::Exposure),
];

/// The numbers that an answer can be: thousandths of them still fit everywhere.
pub(crate) const NUMBERS: (i64, i64) = (-1_000_000_000_000_000, 1_000_000_000_000_000);

/// Says where a key that means nothing for a question's kind of answer belongs.
pub(crate) fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "unit" | "min" | "max" => {
            "this key belongs to questions with `answer = \"number\"`"
        }
        "none" | "otherwise" => {
            "this key belongs to questions with `answer = \"number\"` or `\"date\"`"
        }
        "labels" => "`labels` belongs to questions with `answer = \"yes-partly-no\"`",
        "choices" | "factor" | "floor-for" | "suggests-for" => {
            "this key belongs to questions with `answer = \"one-of\"` or `\"any-of\"`"
        }
        "credit" => "with this kind of answer each choice has its own `credit`",
        _ => return None,
    })
}

/// Reads the kind of answer and everything that belongs to it.
pub(crate) fn answer(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Answer {
    let word = table.required("answer", ledger.diagnostics);
    let word = word.and_then(|node| node.word(&WORDS, ledger.diagnostics));
    let fields =
        table.optional("fields").map(|node| fields(&node, ledger)).unwrap_or_default();
    let mut answer = Answer {
        kind: Kind::Text,
        choices: Vec::new(),
        fields,
        credit: Credit::Nothing,
        factor: None,
        floor_for: None,
        suggests_for: None,
    };
    match word {
        Some(Word::YesPartlyNo) => {
            answer.kind = Kind::YesPartlyNo;
            answer.choices = yes_partly_no(table, ledger);
            answer.credit = Credit::ByChoice;
        }
        Some(Word::OneOf) => {
            answer.kind = Kind::OneOf;
            of_choices(table, &mut answer, ledger);
        }
        Some(Word::AnyOf) => {
            answer.kind = Kind::AnyOf;
            of_choices(table, &mut answer, ledger);
            let known = answer.choices.iter().filter(|choice| !choice.alone);
            let names = Names {
                unknown: Code::UnknownChoice,
                noun: "choice",
                known: known.map(|choice| choice.id.as_str()).collect(),
            };
            let credit =
                table.optional("credit").map(|node| rules(&node, &names, ledger));
            answer.credit = credit.unwrap_or_default();
        }
        Some(Word::Number) => number(table, &mut answer, ledger),
        Some(Word::Date) => {
            answer.kind = Kind::Date { none: none(table, ledger) };
            let otherwise = otherwise(table, ledger);
            let credit =
                table.optional("credit").map(|node| date(&node, otherwise, ledger));
            answer.credit = credit.unwrap_or_default();
        }
        Some(Word::Text) => text(table, &mut answer, ledger),
        // Nothing can be said about the keys of an unknown kind.
        None => any_key(table),
    }
    answer
}

fn yes_partly_no(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Vec<Choice> {
    let labels = table.optional("labels").and_then(|node| node.table(ledger.diagnostics));
    let mut labels = labels;
    let mut choice = |id: &'static str, label: &str, credit| {
        let own =
            labels.as_mut().map(|labels| labels.prose_or_empty(id, ledger.diagnostics));
        let own = own.filter(|own| !own.is_empty());
        Choice {
            id: ChoiceId::from(id),
            label: own.unwrap_or_else(|| label.to_owned()),
            credit: ChoiceCredit::Earns(credit),
            ..Choice::default()
        }
    };
    let choices = vec![
        choice("yes", "Yes", Permille::FULL),
        choice("partly", "Partly", Permille::HALF),
        choice("no", "No", Permille::ZERO),
    ];
    if let Some(labels) = labels {
        labels.close(nowhere_else, ledger.diagnostics);
    }
    choices
}

/// Reads choices; if one of them has a credit, all must.
fn of_choices(table: &mut Table<'_>, answer: &mut Answer, ledger: &mut Ledger<'_>) {
    let mut factor = |key| {
        let node = table.optional(key)?;
        node.word(&FACTORS, ledger.diagnostics)
    };
    answer.factor = factor("factor");
    answer.floor_for = factor("floor-for");
    answer.suggests_for = factor("suggests-for");
    let frame = Frame {
        several: answer.kind == Kind::AnyOf,
        factor: answer.factor,
        floor_for: answer.floor_for,
        suggests_for: answer.suggests_for,
    };
    let Some(node) = table.required("choices", ledger.diagnostics) else {
        return;
    };
    answer.choices = choices(&node, frame, ledger);
    let without = answer.choices.iter().filter(|choice| choice.credit.is_nothing());
    let without: Vec<_> = without.map(|choice| format!("`{}`", choice.id)).collect();
    if answer.kind == Kind::OneOf && without.len() < answer.choices.len() {
        answer.credit = Credit::ByChoice;
        if !without.is_empty() {
            let message =
                format!("{} earns no `credit`, but other choices do", without.join(", "));
            let place = table.key_place("choices");
            let diagnostic = Diagnostic::new(Code::MissingKey, &place, message);
            ledger.push(diagnostic.hint("say what each choice earns, 0 included"));
        }
    }
}

fn number(table: &mut Table<'_>, answer: &mut Answer, ledger: &mut Ledger<'_>) {
    let unit = table.prose("unit", ledger.diagnostics).unwrap_or_default();
    let mut bound = |key| {
        let node = table.required(key, ledger.diagnostics)?;
        node.whole(NUMBERS, ledger.diagnostics)
    };
    let (min, max) = (bound("min"), bound("max"));
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        let message = format!("the smallest number {min} is above the largest {max}");
        let diagnostic =
            Diagnostic::new(Code::BoundsCrossed, &table.key_place("min"), message);
        ledger.push(
            diagnostic
                .also(&table.key_place("max"), "the largest")
                .hint("turn them round"),
        );
    }
    answer.kind = Kind::Number {
        unit,
        min: min.unwrap_or(0),
        max: max.unwrap_or(0),
        none: none(table, ledger),
    };
    let otherwise = otherwise(table, ledger);
    let credit = table.optional("credit").map(|node| steps(&node, otherwise, ledger));
    answer.credit = credit.unwrap_or_default();
}

fn text(table: &mut Table<'_>, answer: &mut Answer, ledger: &mut Ledger<'_>) {
    if answer.fields.is_empty() && table.required("fields", ledger.diagnostics).is_some()
    {
        let message = "this question has no fields";
        let place = table.key_place("fields");
        let diagnostic = Diagnostic::new(Code::MissingKey, &place, message);
        ledger.push(diagnostic.hint("give it at least one field"));
    }
    let names = Names {
        unknown: Code::UnknownField,
        noun: "field",
        known: answer.fields.iter().map(|field| field.id.as_str()).collect(),
    };
    let credit = table.optional("credit").map(|node| rules(&node, &names, ledger));
    answer.credit = credit.unwrap_or_default();
}

fn none(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Option<String> {
    table.optional("none").and_then(|node| node.prose(ledger.diagnostics))
}

fn otherwise(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Permille {
    let node = table.optional("otherwise");
    node.and_then(|node| node.share(ledger.diagnostics)).unwrap_or_default()
}

fn any_key(table: &mut Table<'_>) {
    for key in [
        "choices",
        "labels",
        "credit",
        "otherwise",
        "unit",
        "min",
        "max",
        "none",
        "factor",
        "floor-for",
        "suggests-for",
    ] {
        let _ = table.optional(key);
    }
}
