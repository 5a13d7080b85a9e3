//! What is said to a person, on standard error.

use std::io::{Write as _, stderr};

use anstream::{AutoStream, ColorChoice};
use anteroom::assessment::saved::Fault;
use anteroom::diag::{Diagnostics, Look, render};

/// Says an error and, if there is something to do, what.
pub(crate) fn error(message: &str, hint: &str) {
    // What is shown already has nothing more to say.
    if !message.is_empty() {
        said("1;31", "error", message);
    }
    if !hint.is_empty() {
        said("1;36", "hint", hint);
    }
}

/// Says what is wrong with a save file, with the name of the fault.
pub(crate) fn fault(file: &str, fault: &Fault) {
    said("1;31", &format!("error[{}]", fault.code.name()), &format!("{file}: {fault}"));
    if !fault.hint.is_empty() {
        said("1;36", "hint", &fault.hint);
    }
}

/// Says a warning.
pub(crate) fn warning(message: &str) {
    said("1;33", "warning", message);
}

/// Says what to do next.
pub(crate) fn hint(message: &str) {
    said("1;36", "hint", message);
}

/// Says how something goes on, in a line.
pub(crate) fn line(text: &str) {
    print(&format!("{text}\n"));
}

/// Says what was found in authored text.
pub(crate) fn diagnostics(diagnostics: &Diagnostics) {
    let look = Look { color: color(), ..Look::default() };
    print(&render(diagnostics, look));
}

fn said(style: &str, word: &str, message: &str) {
    let (on, off) = if color() {
        (format!("\u{1b}[{style}m"), "\u{1b}[0m")
    } else {
        Default::default()
    };
    print(&format!("{on}{word}:{off} {message}\n"));
}

/// Returns whether colors are wanted: by a terminal that shows them, or by
/// `CLICOLOR_FORCE`, and not refused by `NO_COLOR`; the same rule as for the help.
fn color() -> bool {
    AutoStream::choice(&stderr()) != ColorChoice::Never
}

fn print(text: &str) {
    // If nobody listens to standard error, there is nobody to tell.
    let _ = stderr().lock().write_all(text.as_bytes());
}
