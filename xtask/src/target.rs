//! The compiler's ability to make WebAssembly: found, added, or built.
//!
//! A rustup toolchain is the rule. Where its download is blocked, Debian's own compiler builds
//! the standard library from source: slower once, the same result.

use std::path::PathBuf;
use std::process::Command;

use crate::fault::Fault;
use crate::{paths, run, say, tools};

/// The name of the target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What a person can do when nothing here worked.
const HINT: &str = "With rustup:  rustup target add wasm32-unknown-unknown\n\
    On Debian:    apt-get install rustc-web rust-web-src\n\
    Then start this again.";

/// How WebAssembly is compiled on this machine.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Compiler {
    /// The compiler in use has the target.
    Ready,
    /// Debian's compiler, which builds the target's standard library itself.
    Debian {
        /// Its path.
        rustc: PathBuf,
        /// A linker that knows WebAssembly.
        linker: PathBuf,
    },
}

impl Compiler {
    /// Finds a way to compile WebAssembly, and installs what is missing.
    pub(crate) fn ensure() -> Result<Self, Fault> {
        let forced = std::env::var_os("ANTEROOM_DEBIAN_RUSTC").map(PathBuf::from);
        if forced.is_none() {
            if has_target() {
                return Ok(Self::Ready);
            }
            say::note("The WebAssembly target is missing; asking rustup for it.");
            let mut add = run::command("rustup");
            if run::run(add.args(["target", "add", TARGET])).is_ok() && has_target() {
                return Ok(Self::Ready);
            }
            say::note("rustup could not add it; falling back on Debian's compiler.");
        }
        let linker =
            linker().ok_or_else(|| missing("A linker for WebAssembly (rust-lld)"))?;
        let rustc = match forced {
            Some(rustc) => rustc,
            None => debian_compiler()?,
        };
        say::note("The standard library is built from source: one more minute, once.");
        Ok(Self::Debian { rustc, linker })
    }

    /// Tells `cargo`, a build command for [`TARGET`], which compiler to use.
    pub(crate) fn apply(&self, cargo: &mut Command) {
        // The page pays for bytes: a hash in a loop is a quarter of one that is unrolled.
        let mut flags = short_paths();
        flags.extend(["--cfg".to_owned(), "sha2_backend_soft=\"compact\"".to_owned()]);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        let Self::Debian { rustc, linker } = self else { return };
        cargo
            .args(["-Z", "build-std=std,panic_abort"])
            .env("RUSTC", rustc)
            // Building the standard library is not yet a stable option of cargo.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            // Another compiler's objects would make both start over each time.
            .env("CARGO_TARGET_DIR", self.target_dir());
    }

    /// Where cargo leaves what it built.
    pub(crate) fn target_dir(&self) -> PathBuf {
        match self {
            Self::Ready => paths::target(),
            Self::Debian { .. } => paths::target().join("debian"),
        }
    }
}

/// Compiler flags that keep the paths of this machine out of what is built: the same source
/// gives the same bytes anywhere, and the page is a little smaller.
fn short_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.map(|home| home.join("registry/src"));
    let registries = registries.and_then(|folder| std::fs::read_dir(folder).ok());
    let crates = registries.into_iter().flatten().flatten().map(|entry| entry.path());
    let std = sysroot().map(|root| root.join("lib/rustlib/src/rust"));
    let mut named: Vec<_> = crates.map(|path| (path, "crates")).collect();
    named.extend(std.map(|path| (path, "rust")));
    named.push((paths::root().to_path_buf(), "anteroom"));
    named.sort();
    let flags = named.into_iter().flat_map(|(path, name)| {
        ["--remap-path-prefix".to_owned(), format!("{}={name}", path.display())]
    });
    flags.collect()
}

/// Whether the compiler in use has the target's standard library.
pub(crate) fn has_target() -> bool {
    sysroot()
        .is_some_and(|root| root.join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Where the compiler in use keeps its libraries.
fn sysroot() -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let path = run::output(run::command(rustc).args(["--print", "sysroot"]))?;
    Some(PathBuf::from(path.trim()))
}

/// rustup brings a linker along; a system may have LLVM's.
fn linker() -> Option<PathBuf> {
    let beside_rustc = sysroot().and_then(|root| {
        let hosts = std::fs::read_dir(root.join("lib/rustlib")).ok()?;
        let mut found = hosts.flatten().map(|host| host.path().join("bin/rust-lld"));
        found.find(|file| file.is_file())
    });
    beside_rustc.or_else(|| run::find("rust-lld")).or_else(|| run::find("wasm-ld"))
}

/// Debian's compiler for its browsers, which is newer than its ordinary one.
fn debian_compiler() -> Result<PathBuf, Fault> {
    let rustc = PathBuf::from("/usr/bin/rustc");
    let source = PathBuf::from("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    if !(rustc.is_file() && source.is_file()) {
        tools::apt_install(&["rustc-web", "rust-web-src"]);
    }
    if rustc.is_file() { Ok(rustc) } else { Err(missing("The WebAssembly target")) }
}

fn missing(what: &str) -> Fault {
    Fault::Missing { what: what.to_owned(), hint: HINT.to_owned() }
}
