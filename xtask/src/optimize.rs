//! wasm-opt: a sixth fewer bytes for the page, when npm can fetch it.

use std::fs;

use crate::fault::Fault;
use crate::wasm::Program;
use crate::{cache, paths, run, say, tools};

/// What the browsers we support understand, and what the compiler uses.
///
/// Never `--all-features`: that lets wasm-opt write what no browser reads yet.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Returns a smaller or faster module, or the same one where wasm-opt is not to be had.
pub(crate) fn optimize(
    program: Program,
    name: &str,
    wasm: Vec<u8>,
) -> Result<Vec<u8>, Fault> {
    let recipe = format!("wasm-opt {} {}", program.optimize, FEATURES.join(" "));
    let tool = paths::optimizer().join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        let installed = say::step("Installing wasm-opt with npm", || {
            tools::npm_ci(&paths::optimizer())
        });
        if installed.is_err() {
            say::note(
                "Going on without it: the page works the same and is a little larger.",
            );
            return Ok(wasm);
        }
    }
    say::step(&format!("Optimizing {name}"), || {
        cache::kept(&recipe, &wasm, || {
            let folder = paths::target().join("xtask-cache");
            fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
            let before = folder.join(format!("{name}.before.wasm"));
            let after = folder.join(format!("{name}.after.wasm"));
            fs::write(&before, &wasm).map_err(Fault::file(&before))?;
            let mut node = run::command("node");
            node.arg(&tool).args(program.optimize.split(' ')).args(FEATURES);
            run::run(node.arg(&before).arg("-o").arg(&after))?;
            fs::read(&after).map_err(Fault::file(&after))
        })
    })
}
