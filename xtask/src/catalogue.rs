//! The catalogue of interface texts: reads the Fluent files of a language and puts them into
//! the short form that the page reads.
//!
//! Of Fluent the catalogue takes messages, variables, and choices by number or word. Nothing
//! else: what is not here costs the page nothing.
//!
//! The build script of the package uses this file too: it makes a function of each message.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// Before a variable's place among the variables.
pub(crate) const VARIABLE: char = '\u{1}';
/// Before a choice: followed by the variable's place and the variants.
pub(crate) const CHOICE: char = '\u{2}';
/// Between the name of a variant and its text.
pub(crate) const NAMED: char = '\u{3}';
/// After each variant.
pub(crate) const VARIANT_END: char = '\u{4}';
/// After the last variant.
pub(crate) const CHOICE_END: char = '\u{5}';

/// One text of the interface.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its name, such as `home-title`.
    pub(crate) id: String,
    /// What is filled in, in the order of first use.
    pub(crate) variables: Vec<String>,
    /// The short form, one line.
    pub(crate) line: String,
}

/// Reads the messages of the `.ftl` files in a folder, in the order of their names.
///
/// # Errors
///
/// All faults, each with file and line.
pub(crate) fn read(folder: &Path) -> Result<Vec<Message>, Vec<String>> {
    let unreadable = |path: &Path| vec![format!("{}: cannot be read", path.display())];
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|_| unreadable(folder))? {
        let path = entry.map_err(|_| unreadable(folder))?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    let (mut messages, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|_| unreadable(&path))?;
        let name = path.display().to_string();
        match parse(&text) {
            Ok(read) => messages.extend(read),
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for message in &messages {
        if !seen.insert(&message.id) {
            faults.push(format!("`{}` stands twice", message.id));
        }
    }
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}

/// Reads the messages of one file.
pub(crate) fn parse(text: &str) -> Result<Vec<Message>, Vec<String>> {
    let (resource, mut faults) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let fault = |at: usize, what: &str| {
                let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
                format!("line {line}: {what}")
            };
            let found = errors
                .iter()
                .map(|error| fault(error.pos.start, &error.kind.to_string()))
                .collect();
            (resource, found)
        }
    };
    let mut messages = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let mut variables = Vec::new();
                let mut line = String::new();
                let value = message.value.as_ref();
                if !message.attributes.is_empty() {
                    faults.push(format!("`{id}`: attributes are not used here"));
                }
                let read = value
                    .ok_or_else(|| "has no text".to_owned())
                    .and_then(|value| pour(value, &mut variables, &mut line, false));
                match read {
                    Ok(()) => messages.push(Message {
                        id: id.to_owned(),
                        variables,
                        line: line.replace('\n', " "),
                    }),
                    Err(why) => faults.push(format!("`{id}`: {why}")),
                }
            }
            Entry::Term(term) => {
                faults.push(format!("`-{}`: terms are not used here", term.id.name));
            }
            _ => {}
        }
    }
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}

/// Writes a pattern in the short form.
fn pour(
    pattern: &Pattern<&str>,
    variables: &mut Vec<String>,
    line: &mut String,
    inside: bool,
) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => line.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    line.push_str(value);
                }
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    line.push(VARIABLE);
                    line.push(place(id.name, variables)?);
                }
                Expression::Select { .. } if inside => {
                    return Err("a choice inside a choice is not used here".to_owned());
                }
                Expression::Select {
                    selector: InlineExpression::VariableReference { id },
                    variants,
                } => {
                    line.push(CHOICE);
                    line.push(place(id.name, variables)?);
                    // The last one is taken where none fits.
                    let mut sorted: Vec<_> = variants.iter().collect();
                    sorted.sort_by_key(|variant| variant.default);
                    for variant in sorted {
                        let (VariantKey::Identifier { name: key }
                        | VariantKey::NumberLiteral { value: key }) = variant.key;
                        line.push_str(key);
                        line.push(NAMED);
                        pour(&variant.value, variables, line, true)?;
                        line.push(VARIANT_END);
                    }
                    line.push(CHOICE_END);
                }
                _ => {
                    return Err("takes variables and choices, nothing else".to_owned());
                }
            },
        }
    }
    Ok(())
}

/// Returns the place of a variable as a digit.
fn place(name: &str, variables: &mut Vec<String>) -> Result<char, String> {
    let known = variables.iter().position(|variable| variable == name);
    let at = known.unwrap_or_else(|| {
        variables.push(name.to_owned());
        variables.len() - 1
    });
    u32::try_from(at)
        .ok()
        .and_then(|at| char::from_digit(at, 10))
        .ok_or_else(|| "has more than ten variables".to_owned())
}

/// Returns the data file of a language: the lines of its messages in the order of the
/// English ones.
///
/// # Errors
///
/// Every message that is missing, that English does not have, or that fills in something
/// that the English one is not given.
pub(crate) fn data(english: &[Message], folder: &Path) -> Result<String, Vec<String>> {
    let theirs = read(folder)?;
    lines(english, &theirs)
}

/// Puts the messages of a language into the order of the English ones.
fn lines(english: &[Message], theirs: &[Message]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    for message in theirs {
        if english.iter().all(|known| known.id != message.id) {
            faults.push(format!("`{}` is no message of the program", message.id));
        }
    }
    let mut data = String::new();
    for message in english {
        let Some(said) = theirs.iter().find(|said| said.id == message.id) else {
            faults.push(format!("`{}` is missing", message.id));
            continue;
        };
        match reordered(said, &message.variables) {
            Ok(line) => data.extend([line.as_str(), "\n"]),
            Err(name) => faults.push(format!(
                "`{}` fills in `${name}`, which it is not given",
                message.id
            )),
        }
    }
    if faults.is_empty() { Ok(data) } else { Err(faults) }
}

/// Returns a line whose variables stand in another order.
fn reordered(message: &Message, order: &[String]) -> Result<String, String> {
    let mut line = String::new();
    let mut letters = message.line.chars();
    while let Some(letter) = letters.next() {
        line.push(letter);
        if letter == VARIABLE || letter == CHOICE {
            let at = letters.next().and_then(|digit| digit.to_digit(10));
            let name = at
                .and_then(|at| message.variables.get(usize::try_from(at).ok()?))
                .cloned()
                .unwrap_or_default();
            let to = order.iter().position(|known| *known == name);
            let digit = to
                .and_then(|to| char::from_digit(u32::try_from(to).ok()?, 10))
                .ok_or(name)?;
            line.push(digit);
        }
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::{lines, parse};

    const ENGLISH: &str = "both = { $one } and { $two }\ncounted = { $count ->\n    [one] one thing\n   *[other] { $count } things\n}\n";

    #[test]
    fn texts_are_put_into_the_short_form() {
        let messages = parse(ENGLISH).unwrap();
        assert_eq!(messages[0].line, "\u{1}0 and \u{1}1");
        assert_eq!(
            messages[1].line,
            "\u{2}0one\u{3}one thing\u{4}other\u{3}\u{1}0 things\u{4}\u{5}"
        );
    }

    #[test]
    fn another_language_may_say_things_in_another_order() {
        let theirs = parse("counted = { $count } Dinge\nboth = { $two } und { $one }\n");
        let data = lines(&parse(ENGLISH).unwrap(), &theirs.unwrap()).unwrap();
        assert_eq!(data, "\u{1}1 und \u{1}0\n\u{1}0 Dinge\n");
    }

    #[test]
    fn every_fault_of_a_language_is_named() {
        let theirs = parse("both = { $three }\nnew = neu\n").unwrap();
        let faults = lines(&parse(ENGLISH).unwrap(), &theirs).unwrap_err();
        assert_eq!(
            faults,
            [
                "`new` is no message of the program",
                "`both` fills in `$three`, which it is not given",
                "`counted` is missing",
            ]
        );
    }

    #[test]
    fn what_the_page_cannot_say_is_refused() {
        for text in ["a = { NUMBER($x) }\n", "-brand = x\n", "a = b\n    .c = d\n", "a\n"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
