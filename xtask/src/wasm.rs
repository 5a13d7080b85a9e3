//! One WebAssembly program: compiled by cargo, made to fit the browser by wasm-bindgen.

use std::collections::BTreeMap;
use std::{fs, mem};

use wasm_bindgen_cli_support::Bindgen;

use crate::fault::Fault;
use crate::page::Speed;
use crate::parts::{self, Cut};
use crate::target::{Compiler, TARGET};
use crate::{optimize, run, say, slim};

/// A binary of the package that runs in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    /// Of the binary and of the feature that it needs.
    pub(crate) name: &'static str,
    /// Of cargo, when the build is meant to be kept.
    pub(crate) profile: &'static str,
    /// How wasm-opt weighs bytes against time.
    pub(crate) optimize: &'static str,
    /// It has marks where it is cut into parts.
    pub(crate) parts: bool,
}

/// The page pays for bytes: a second round finds what the first one uncovered.
pub(crate) const WEB: Program =
    Program { name: "web", profile: "release", optimize: "-Oz -Oz", parts: true };

/// The worker pays for bytes and for time.
pub(crate) const WORKER: Program =
    Program { name: "worker", profile: "worker", optimize: "-O2", parts: false };

/// How the functions begin that printpdf offers to JavaScript in every program that links it.
/// Nobody calls them here, and without them wasm-opt takes out what only they reach: readers
/// of HTML, fonts, images and PDF, a third of the worker.
const FOREIGN: &str = "Pdf_";

/// What the browser loads of one program.
pub(crate) struct Built {
    /// The JavaScript module that starts it.
    pub(crate) glue: Vec<u8>,
    /// JavaScript that libraries bring along, by its path beside the glue.
    pub(crate) snippets: BTreeMap<String, Vec<u8>>,
    /// The program itself.
    pub(crate) wasm: Vec<u8>,
    /// What it loads later, by its name beside the glue.
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
}

/// Builds one program.
pub(crate) fn build(
    program: Program,
    compiler: &Compiler,
    speed: Speed,
) -> Result<Built, Fault> {
    let Program { name, .. } = program;
    let raw = say::step(&format!("Compiling the {name} program"), || {
        compile(program, compiler, speed)
    })?;
    let mut built =
        say::step(&format!("Fitting the {name} program to the browser"), || {
            let Cut { first, link, parts } = if program.parts {
                parts::cut(name, &raw)?
            } else {
                Cut { first: raw, ..Cut::default() }
            };
            let mut built = bind(name, first)?;
            built.snippets.extend(link);
            built.parts = parts;
            Ok(built)
        })?;
    if speed == Speed::Small {
        built.wasm = optimize::optimize(program, name, built.wasm)?;
        for (part, wasm) in &mut built.parts {
            *wasm = optimize::optimize(program, part, mem::take(wasm))?;
        }
    }
    Ok(built)
}

/// Runs cargo and returns the module it made.
fn compile(
    program: Program,
    compiler: &Compiler,
    speed: Speed,
) -> Result<Vec<u8>, Fault> {
    let Program { name, profile, parts, .. } = program;
    let (profile, folder) = match speed {
        Speed::Small => (profile, profile),
        Speed::Quick => ("dev", "debug"),
    };
    let mut cargo = run::cargo();
    cargo.args(["rustc", "--package", "anteroom", "--bin", name, "--profile", profile]);
    cargo.args(["--no-default-features", "--features", name, "--target", TARGET]);
    compiler.apply(&mut cargo);
    if parts {
        // Tells what calls what, for the cut.
        cargo.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    run::run(&mut cargo)?;
    let made = compiler.target_dir().join(TARGET).join(folder);
    let file = made.join(name).with_extension("wasm");
    fs::read(&file).map_err(Fault::file(&file))
}

/// How the marks begin that Yew leaves on nodes and events.
const MARK: &str = "__yew_";
/// How they begin in our programs.
const OWN_MARK: &str = "__anteroom_";

/// Gives the marks on nodes and events names of our own.
///
/// Two programs made with Yew count from one each, and read each other's marks: inside the page of
/// another one, a click in ours would also run a listener of theirs. Only the glue names them.
fn own_marks(glue: &str) -> String {
    glue.replace(MARK, OWN_MARK)
}

/// Runs wasm-bindgen, as a library: its version is in Cargo.lock like every other.
fn bind(name: &'static str, module: Vec<u8>) -> Result<Built, Fault> {
    let fault = |reason: String| Fault::Bindgen { name, reason };
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, module).typescript(false);
    bindgen
        .keep_debug(false)
        // The parts of a program share its memory and its function table.
        .keep_lld_exports(true)
        .remove_producers_section(true)
        .omit_default_module_path(true);
    let mut output = bindgen
        .web(true)
        .and_then(Bindgen::generate_output)
        .map_err(|error| fault(format!("{error:#}")))?;
    let inline = output.snippets().iter().flat_map(|(name, texts)| {
        let texts = texts.iter().enumerate();
        texts.map(move |(i, text)| (format!("snippets/{name}/inline{i}.js"), text))
    });
    let local = output.local_modules().iter();
    let local = local.map(|(name, text)| (format!("snippets/{name}"), text));
    let snippets =
        inline.chain(local).map(|(name, text)| (name, text.clone().into_bytes()));
    // Sorted: the libraries' order is that of a hash map.
    let snippets = snippets.collect::<BTreeMap<_, _>>();
    let glue = own_marks(output.js()).into_bytes();
    let module = output.wasm_mut();
    for foreign in
        module.exports.iter().map(|export| export.name.clone()).collect::<Vec<_>>()
    {
        if foreign.starts_with(FOREIGN) {
            let removed = module.exports.remove(&foreign);
            removed.map_err(|error| fault(format!("{error:#}")))?;
        }
    }
    let mut segments = Vec::new();
    for data in module.data.iter() {
        segments.push(data.id());
    }
    for data in segments {
        slim::blank_profiles(&mut module.data.get_mut(data).value);
    }
    let wasm = module.emit_wasm();
    Ok(Built { glue, snippets, wasm, parts: BTreeMap::new() })
}

#[cfg(test)]
mod tests {
    use super::own_marks;

    #[test]
    fn marks_on_nodes_have_names_of_our_own() {
        let glue =
            "f: (a) => a.__yew_listener_id, g: (a, b) => { a.__yew_subtree_id = b; }";
        let own = own_marks(glue);
        assert!(!own.contains("__yew_"), "{own}");
        assert!(own.contains("a.__anteroom_listener_id"), "{own}");
    }
}
