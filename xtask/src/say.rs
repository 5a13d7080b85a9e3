//! What a person at the terminal is told: each step by name, and how long it took.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the one file that prints"
)]
#![expect(clippy::disallowed_methods, reason = "steps are timed")]

use std::time::Instant;

use crate::fault::Fault;

/// Announces `name`, does `work`, and says how many seconds it took.
pub(crate) fn step<T>(
    name: &str,
    work: impl FnOnce() -> Result<T, Fault>,
) -> Result<T, Fault> {
    eprintln!("• {name} …");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => eprintln!("  done: {name} ({seconds:.1} s)"),
        Err(_) => eprintln!("  failed: {name} ({seconds:.1} s)"),
    }
    result
}

/// Something to know that is no step.
pub(crate) fn note(text: &str) {
    eprintln!("  {text}");
}

/// What somebody asked to see, as a table, an address.
pub(crate) fn result(text: &str) {
    println!("{text}");
}

/// Why the verb ended early.
pub(crate) fn fault(fault: &Fault) {
    eprintln!("error: {fault}");
}
