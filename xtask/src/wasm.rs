//! One WebAssembly program: compiled by cargo, made to fit the browser by wasm-bindgen.

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, mem};

use walrus::Module;
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

/// Where the program imports what the glue gives it from.
const GLUE: &str = "_bg.js";
/// How what the glue calls a closure by is named.
const CLOSURE: &str = "wasm_bindgen__convert__closures";

/// Gives what the glue and the program know each other by short names, and returns them by the
/// long ones.
///
/// Almost every long name ends in a hash, which no compression makes smaller, and stands in both
/// files: 6 kB of the first load.
fn short_names(module: &mut Module) -> BTreeMap<String, String> {
    let imports = module.imports.iter().filter(|import| import.module.ends_with(GLUE));
    let exports = module.exports.iter().filter(|export| export.name.starts_with(CLOSURE));
    // Sorted, so that the same program always gets the same names.
    let long = imports.map(|import| import.name.clone());
    let long: BTreeSet<_> =
        long.chain(exports.map(|export| export.name.clone())).collect();
    let names = long.into_iter().enumerate();
    let names: BTreeMap<_, _> = names.map(|(i, name)| (name, format!("_{i}"))).collect();
    for import in module.imports.iter_mut() {
        if import.module.ends_with(GLUE) {
            import.name.clone_from(&names[&import.name]);
        }
    }
    for export in module.exports.iter_mut() {
        if export.name.starts_with(CLOSURE) {
            export.name.clone_from(&names[&export.name]);
        }
    }
    names
}

/// Returns a JavaScript module with other names for what has one.
fn renamed(glue: &str, names: &BTreeMap<String, String>) -> String {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut text = String::with_capacity(glue.len());
    let mut rest = glue;
    while !rest.is_empty() {
        let (name, after) =
            rest.split_at(rest.find(|c| !in_name(c)).unwrap_or(rest.len()));
        text.push_str(names.get(name).map_or(name, String::as_str));
        let (between, after) = after.split_at(after.find(in_name).unwrap_or(after.len()));
        text.push_str(between);
        rest = after;
    }
    text
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
    let glue = own_marks(output.js());
    let module = output.wasm_mut();
    let glue = renamed(&glue, &short_names(module)).into_bytes();
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
    use std::collections::BTreeMap;

    use super::{own_marks, renamed};

    #[test]
    fn only_whole_names_become_short() {
        let names = BTreeMap::from([("call_0a".to_owned(), "_0".to_owned())]);
        let glue = "{ call_0a: (é) => call_0ab(wasm.call_0a, $call_0a, '→call_0a') }";
        let short = "{ _0: (é) => call_0ab(wasm._0, $call_0a, '→_0') }";
        assert_eq!(renamed(glue, &names), short);
    }

    #[test]
    fn marks_on_nodes_have_names_of_our_own() {
        let glue =
            "f: (a) => a.__yew_listener_id, g: (a, b) => { a.__yew_subtree_id = b; }";
        let own = own_marks(glue);
        assert!(!own.contains("__yew_"), "{own}");
        assert!(own.contains("a.__anteroom_listener_id"), "{own}");
    }
}
