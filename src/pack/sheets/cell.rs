//! A value of a pack as a cell, and a cell as a value.

use std::fmt::Write as _;

use toml_edit::{Array, InlineTable, Item, Table, Value};

use crate::pack::sheets::guard::{guarded, guarded_value};
use crate::pack::sheets::shape::Kind;

/// What is to stand in a file.
#[derive(Clone, Debug)]
pub(super) enum Written {
    /// A value.
    Value(Value),
    /// A list of texts; those that are there already keep their place and comments.
    List(Vec<String>),
}

/// Why a cell cannot be written, and what to do.
pub(super) type Refused = (String, String);

/// Returns what a cell shows of a value; nothing if there is none.
pub(super) fn shown(item: Option<&Item>, kind: Kind) -> String {
    let Some(value) = item.and_then(value) else { return String::new() };
    let texts = value.as_array().and_then(texts);
    match (kind, &value, texts) {
        (Kind::Toml, ..) => guarded_value(&bare(&value)),
        (Kind::Names, _, Some(texts)) if texts.iter().all(|text| is_name(text)) => {
            guarded(&texts.join(", "))
        }
        (Kind::Lines, _, Some(texts)) if texts.iter().all(|text| is_line(text)) => {
            guarded(&texts.join("\n"))
        }
        (_, Value::String(text), _) => guarded(text.value()),
        _ => guarded_value(&bare(&value)),
    }
}

/// Returns whether two cells say the same: spreadsheets write numbers, truths and the ends
/// of lines in their own way.
pub(super) fn same(before: &str, after: &str, kind: Kind) -> bool {
    let (before, after) = (lines(before), lines(after));
    match kind {
        Kind::Number | Kind::NumberOrName | Kind::Default | Kind::Truth | Kind::Toml => {
            let (before, after) = (before.trim(), after.trim());
            let truth = is_truth(before) && before.eq_ignore_ascii_case(after);
            before == after
                || truth
                || plain(before).is_some_and(|n| plain(after) == Some(n))
        }
        Kind::Names => names(&before) == names(&after),
        Kind::Wording => before.trim_matches('\n') == after.trim_matches('\n'),
        Kind::Name | Kind::NameOrToml | Kind::Home => before.trim() == after.trim(),
        Kind::Text | Kind::Lines => before == after,
    }
}

/// Returns what a cell that is not empty writes. `before` is what stands there, and `sort`
/// what the row says that a variable is.
pub(super) fn written(
    cell: &str,
    kind: Kind,
    before: Option<&Item>,
    sort: &str,
) -> Result<Written, Refused> {
    let cell = &lines(cell);
    let word = cell.trim();
    let value = match kind {
        Kind::Text | Kind::Wording => text(cell),
        Kind::Number => number(word)?,
        Kind::Truth => truth(word)?,
        Kind::NumberOrName => number(word).unwrap_or_else(|_| text(word)),
        Kind::Toml => toml(word)?,
        Kind::NameOrToml if word.starts_with(['{', '[', '"']) => toml(word)?,
        Kind::Name | Kind::Home | Kind::NameOrToml => text(word),
        Kind::Names | Kind::Lines if word.starts_with('[') => toml(word)?,
        Kind::Names => return Ok(Written::List(names(cell))),
        Kind::Lines => {
            let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
            return Ok(Written::List(lines.map(str::to_owned).collect()));
        }
        Kind::Default => match sort {
            "number" | "money" => number(word)?,
            "yes-no" => truth(word)?,
            "date" if before.is_some_and(Item::is_datetime) => toml(word)?,
            _ => text(cell),
        },
    };
    Ok(Written::Value(value))
}

/// Returns a text as a value, in one line unless it has several.
pub(super) fn text(text: &str) -> Value {
    let several = text.contains('\n');
    let mut quoted = if several { "\"\"\"\n".to_owned() } else { "\"".to_owned() };
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '\n' => quoted.push('\n'),
            letter if letter.is_ascii_control() => {
                // Writing to a `String` cannot fail.
                write!(quoted, "\\u{:04X}", u32::from(letter)).ok();
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push_str(if several { "\"\"\"" } else { "\"" });
    quoted.parse().unwrap_or_else(|_| Value::from(text))
}

/// Returns the texts of a list, if it has nothing else and is not empty.
pub(super) fn texts(array: &Array) -> Option<Vec<String>> {
    let texts: Option<Vec<_>> =
        array.iter().map(|value| value.as_str().map(str::to_owned)).collect();
    texts.filter(|texts| !texts.is_empty())
}

/// Returns the value of an item; a table with a header of its own is put in braces.
fn value(item: &Item) -> Option<Value> {
    match item {
        Item::None => None,
        Item::Value(value) => Some(value.clone()),
        Item::Table(table) => Some(Value::InlineTable(inline(table))),
        Item::ArrayOfTables(tables) => {
            Some(Value::Array(tables.iter().map(inline).collect()))
        }
    }
}

fn inline(table: &Table) -> InlineTable {
    let entries = table.iter().filter_map(|(key, item)| {
        let mut value = value(item)?;
        value.decor_mut().clear();
        Some((key, value))
    });
    entries.collect()
}

/// Returns a value as it is written, without what stands around it.
fn bare(value: &Value) -> String {
    let mut value = value.clone();
    value.decor_mut().clear();
    value.to_string().trim().to_owned()
}

/// Returns a text with the ends of lines as the engine writes them.
pub(super) fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Returns the names of a cell; spreadsheets of some countries like semicolons.
fn names(cell: &str) -> Vec<String> {
    let names = cell.split([',', ';', '\n']).map(str::trim);
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('[')
        && !text.contains([',', ';', '\n', '\r'])
        && text.trim() == text
}

fn is_line(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('[')
        && !text.contains(['\n', '\r'])
        && text.trim() == text
}

fn is_truth(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

/// Returns a decimal number with a point and without needless zeros, if it is one.
fn plain(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all(whole) || !all(part) {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{part}"))
}

fn number(word: &str) -> Result<Value, Refused> {
    plain(word).and_then(|number| number.parse().ok()).ok_or_else(|| {
        let message = format!("`{}` is no number", short(word));
        (message, "Write a number such as 5 or 0.5, without spaces or units.".to_owned())
    })
}

fn truth(word: &str) -> Result<Value, Refused> {
    if is_truth(word) {
        return Ok(Value::from(word.eq_ignore_ascii_case("true")));
    }
    let message = format!("`{}` is neither `true` nor `false`", short(word));
    Err((message, "Write true or false, or leave the cell empty.".to_owned()))
}

fn toml(word: &str) -> Result<Value, Refused> {
    let word = if is_truth(word) { &word.to_lowercase() } else { word };
    word.parse().map_err(|error: toml_edit::TomlError| {
        let said = error.message().lines().next().unwrap_or_default();
        let message = format!("`{}` is no TOML: {said}", short(word));
        let curly = word.contains(['“', '”', '„', '‘', '’']);
        let hint = if curly {
            "Write straight quotes (\") in place of the curly ones."
        } else {
            "Write it as in the pack's files, such as { accounts = true }, with texts in quotes."
        };
        (message, hint.to_owned())
    })
}

/// Returns the start of a text that goes into a message.
fn short(text: &str) -> String {
    let line: String = text.lines().next().unwrap_or_default().chars().take(40).collect();
    if line.len() < text.len() { format!("{line}…") } else { line }
}

#[cfg(test)]
mod tests {
    use super::{same, text};
    use crate::pack::sheets::shape::Kind;

    #[test]
    fn every_text_is_read_back_as_it_was() {
        for words in
            ["a \"b\" \\c; “d”, 中文", "one\ntwo \"\"\" three\n", "\ttab\r\u{1}", "", "'"]
        {
            assert_eq!(text(words).as_str(), Some(words), "{}", text(words));
        }
    }

    #[test]
    fn what_a_spreadsheet_does_to_numbers_is_no_change() {
        assert!(
            same("0.50", "0.5", Kind::Number) && same("1.0", "1", Kind::NumberOrName)
        );
        assert!(same("0.5", "0,5", Kind::Number) && same("true", "TRUE", Kind::Toml));
        assert!(!same("0.5", "0.05", Kind::Number) && !same("5", "", Kind::Number));
        assert!(!same("9.10", "9.1", Kind::Text));
    }
}
