//! The engine's stages as the page uses them: bytes in, facts out.

use anteroom::assessment::Assessment;
use anteroom::assessment::saved::{self, Fault, Opened};
use anteroom::pack::{LongTexts, Pack, Question};
use anteroom::scoring::Scorecard;

/// Reads the compiled questions, or nothing if they are not from this build.
pub(crate) fn pack(bytes: &[u8]) -> Option<Pack> {
    Pack::from_json(str::from_utf8(bytes).ok()?).ok()
}

/// Returns the pack with its long texts, or nothing if they are not from this build.
pub(crate) fn with_texts(pack: &Pack, bytes: &[u8]) -> Option<Pack> {
    let texts = LongTexts::from_json(str::from_utf8(bytes).ok()?).ok()?;
    let mut whole = pack.clone();
    whole.join(texts).ok()?;
    Some(whole)
}

/// Reads a save file, or says for a person why not.
pub(crate) fn read(pack: &Pack, bytes: &[u8]) -> Result<Opened, String> {
    saved::read(pack, bytes).map_err(|faults| {
        let first = faults.first().map(sentences).unwrap_or_default();
        match faults.len() {
            0 | 1 => first,
            2 => format!("{first} There is one more fault."),
            all => format!("{first} There are {} more faults.", all - 1),
        }
    })
}

/// Says a fault of a save file in sentences: where, what, and what to do.
fn sentences(fault: &Fault) -> String {
    let Fault { path, line, column, message, hint, .. } = fault;
    let said = match (path.is_empty(), *line) {
        (true, 0) => capital(message),
        (true, _) => format!("Line {line}, column {column}: {message}"),
        (false, 0) => format!("At {path}: {message}"),
        (false, _) => format!("Line {line}, column {column}, at {path}: {message}"),
    };
    let end = if said.ends_with(['.', '?', '!']) { "" } else { "." };
    let next = if hint.is_empty() { "Ask for the file again." } else { hint };
    format!("{said}{end} {next}")
}

/// Returns a text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Returns whether "not applicable" is offered for a question.
pub(crate) fn offers_not_applicable(
    pack: &Pack,
    assessment: &Assessment,
    scorecard: &Scorecard,
    question: &Question,
) -> bool {
    let situation = &scorecard.situation;
    question
        .not_applicable
        .as_ref()
        .is_some_and(|when| situation.holds(pack, assessment, when))
}

#[cfg(test)]
mod tests {
    use anteroom::assessment::saved::{Fault, FaultCode};

    use super::sentences;

    fn said(path: &str, line: usize, message: &str, hint: &str) -> String {
        let (path, message) = (path.to_owned(), message.to_owned());
        let (code, hint) = (FaultCode::Syntax, hint.to_owned());
        sentences(&Fault { code, path, line, column: 12, message, hint })
    }

    #[test]
    fn faults_are_said_in_sentences_with_what_to_do() {
        assert_eq!(
            said("", 1, "the file ends too early", "Is it whole?"),
            "Line 1, column 12: the file ends too early. Is it whole?"
        );
        assert_eq!(
            said("", 0, "this is not a save file", ""),
            "This is not a save file. Ask for the file again."
        );
        assert_eq!(
            said("answers.IAM-06", 3, "no such choice", "Did you mean `yes`?"),
            "Line 3, column 12, at answers.IAM-06: no such choice. Did you mean `yes`?"
        );
    }
}
