//! esbuild: scripts and styles without what only people read, when npm can fetch it.

use std::fs;

use crate::fault::Fault;
use crate::page::File;
use crate::{cache, paths, run, say, tools};

/// What esbuild is told. The browsers we support understand all of it.
const SETTINGS: [&str; 4] =
    ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];

/// Makes every script and every style smaller, or leaves them as they are where esbuild is not
/// to be had.
pub(crate) fn all(files: &mut [File]) -> Result<(), Fault> {
    let tool = paths::optimizer().join("node_modules/.bin/esbuild");
    if !tool.is_file() {
        let installed = say::step("Installing esbuild with npm", || {
            tools::npm_ci(&paths::optimizer())
        });
        if installed.is_err() || !tool.is_file() {
            say::note("Going on without it: scripts and styles are a little larger.");
            return Ok(());
        }
    }
    let folder = paths::target().join("xtask-cache");
    fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
    for file in files {
        let Some(ending) =
            [".js", ".css"].into_iter().find(|end| file.name.ends_with(end))
        else {
            continue;
        };
        let recipe = format!("esbuild 0.28.2 {ending} {}", SETTINGS.join(" "));
        file.bytes = cache::kept(&recipe, &file.bytes, || {
            let before = folder.join(format!("before{ending}"));
            let after = folder.join(format!("after{ending}"));
            fs::write(&before, &file.bytes).map_err(Fault::file(&before))?;
            let mut esbuild = run::command(&tool);
            esbuild.args(SETTINGS).arg(&before);
            run::run(esbuild.arg(format!("--outfile={}", after.display())))?;
            fs::read(&after).map_err(Fault::file(&after))
        })?;
    }
    Ok(())
}
