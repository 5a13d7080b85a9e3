//! `anteroom check --explain`: what a finding means.

use std::fmt::Write as _;

use anteroom::diag::{Code, Explanation, nearest};

use crate::fault::{Exit, Fault};
use crate::files;

/// Prints what a code means, why it matters, an example and what to do.
pub(crate) fn run(name: &str) -> Result<Exit, Fault> {
    let code = Code::named(name);
    let Some((code, told)) = code.and_then(|code| Some((code, Explanation::of(code)?)))
    else {
        let near = nearest(name, Code::ALL.iter().map(|code| code.name()));
        return Err(Fault::UnknownCode { name: name.to_owned(), near });
    };
    let Explanation { meaning, why, wrong, right, remedy } = told;
    let mut text =
        format!("{}[{}]\n\n{}\n", code.severity().name(), code.name(), filled(meaning));
    for (heading, said) in [
        ("Why it matters", indented(&filled(why))),
        ("Wrong", indented(wrong)),
        ("Right", indented(right)),
        ("What to do", indented(&filled(remedy))),
    ] {
        let _ = write!(text, "\n{heading}\n{said}");
    }
    files::print(&text)?;
    Ok(Exit::Fine)
}

/// Returns a paragraph in lines that fit an 80 column terminal, indented too.
fn filled(text: &str) -> String {
    const WIDTH: usize = 76;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}").trim_end().to_owned() + "\n").collect()
}
