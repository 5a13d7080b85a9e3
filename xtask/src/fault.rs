//! What can go wrong in a build, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why a verb of `cargo xtask` ended early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// A program was started and said no; its own words are above.
    #[error("`{command}` failed")]
    Failed { command: String, code: u8 },
    #[error("could not start `{command}`: {source}")]
    NotStarted { command: String, source: io::Error },
    #[error("could not use {}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("could not read `{name}` as a WebAssembly program of this project: {reason}")]
    Bindgen { name: &'static str, reason: String },
    #[error("{what} is missing, and could not be installed here.\n\n{hint}")]
    Missing { what: String, hint: String },
    #[error(
        "port {port} is taken by another program.\n\n\
         Choose another one with `--port {}`, or let the system choose with `--port 0`.",
        port.wrapping_add(1)
    )]
    PortTaken { port: u16 },
    #[error("could not listen on port {port}: {reason}")]
    Port { port: u16, reason: String },
    #[error("the pack has {errors} errors; each is listed above with its place")]
    Pack { errors: usize },
    #[error("the interface texts have faults:\n{}", faults.join("\n"))]
    Words { faults: Vec<String> },
    #[error("there is no built page yet: run `cargo xtask dist` first")]
    NothingBuilt,
    #[error("{name} weighs {actual} bytes, and may weigh {budget}")]
    TooHeavy { name: &'static str, actual: usize, budget: usize },
    #[error("{path} {what}")]
    House { path: String, what: &'static str },
}

impl Fault {
    /// A fault with one file, for `map_err`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { path: path.to_owned(), source }
    }
}
