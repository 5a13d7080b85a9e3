//! `cargo xtask check`: what a reviewer should not have to say.

use crate::fault::Fault;
use crate::{paths, run, say, target};

/// What the engine must never depend on: it knows no browser and no terminal.
const SHELLS_ONLY: [&str; 7] =
    ["clap", "hyper", "js-sys", "tokio", "wasm-bindgen", "web-sys", "yew"];

/// Runs every check, the quick ones first.
pub(crate) fn check() -> Result<(), Fault> {
    say::step("Formatting", || cargo(&["fmt", "--all", "--check"]))?;
    say::step("The engine's dependencies", layers)?;
    say::step("The lock files of npm", locks)?;
    say::step("The engine alone", || {
        cargo(&["check", "--lib", "--no-default-features", "--quiet"])
    })?;
    say::step("Lints", || {
        let scope =
            ["clippy", "--workspace", "--all-targets", "--all-features", "--quiet"];
        cargo(&[&scope[..], &["--", "-D", "warnings"]].concat())
    })?;
    for program in ["web", "worker"] {
        say::step(&format!("Lints of the {program} program in the browser"), || {
            lint(program)
        })?;
    }
    say::step("Docs", || {
        let mut doc = run::cargo();
        doc.args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
        doc.args(["--all-features", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings");
        run::run(&mut doc)
    })
}

/// Lints a program as the browser gets it. Without rustup's target the native run must do.
fn lint(program: &str) -> Result<(), Fault> {
    if !target::has_target() {
        say::note(
            "There is no WebAssembly target from rustup; linted as native code only.",
        );
        return Ok(());
    }
    let target = ["clippy", "--quiet", "--target", target::TARGET, "--bin", program];
    let features =
        ["--no-default-features", "--features", program, "--", "-D", "warnings"];
    cargo(&[&target[..], &features[..]].concat())
}

/// Fails if the engine alone depends on what only a shell may know.
fn layers() -> Result<(), Fault> {
    let mut tree = run::cargo();
    tree.args(["tree", "--package", "anteroom", "--no-default-features"]);
    tree.args(["--edges", "normal", "--prefix", "none"]);
    let Some(tree) = run::output(&mut tree) else {
        return Err(Fault::Failed { command: "cargo tree".to_owned(), code: 1 });
    };
    let mut names = tree.lines().filter_map(|line| line.split(' ').next());
    match names.find(|name| SHELLS_ONLY.contains(name)) {
        None => Ok(()),
        Some(name) => Err(Fault::House {
            path: name.to_owned(),
            what: "is a dependency of the engine; only a shell may have it",
        }),
    }
}

/// Fails if a lock file says where a package was downloaded from: other networks have others.
fn locks() -> Result<(), Fault> {
    for folder in [paths::browser_tests(), paths::optimizer()] {
        let path = folder.join("package-lock.json");
        let text = std::fs::read_to_string(&path).map_err(Fault::file(&path))?;
        if text.contains("\"resolved\"") {
            let path = path.display().to_string();
            return Err(Fault::House { path, what: "names download addresses" });
        }
    }
    Ok(())
}

fn cargo(args: &[&str]) -> Result<(), Fault> {
    run::run(run::cargo().args(args))
}
