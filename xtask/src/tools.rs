//! Other people's programs that the tests need: found, or installed where that is possible.

use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::{paths, run, say};

/// A program, what Debian calls its package, and what it is for.
struct Tool {
    program: &'static str,
    package: &'static str,
    what: &'static str,
}

const QPDF: Tool =
    Tool { program: "qpdf", package: "qpdf", what: "qpdf, which checks PDF files," };

const PDFTOTEXT: Tool = Tool {
    program: "pdftotext",
    package: "poppler-utils",
    what: "pdftotext, which reads PDF files,",
};

const SOFFICE: Tool = Tool {
    program: "soffice",
    package: "libreoffice-writer-nogui",
    what: "LibreOffice, which opens Word files,",
};

/// Where Chromium or Chrome is: `$CHROMIUM`, then the names it goes by.
pub(crate) fn chromium() -> Result<PathBuf, Fault> {
    let named =
        std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    let known = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let find = || known.iter().find_map(|name| run::find(name));
    if let Some(file) = named.or_else(find) {
        return Ok(file);
    }
    apt_install(&["chromium"]);
    find().ok_or_else(|| Fault::Missing {
        what: "Chromium, which the browser tests run in,".to_owned(),
        hint: "Install Chromium or Chrome, or set CHROMIUM to its path. \
               On Debian: apt-get install chromium"
            .to_owned(),
    })
}

/// What the tests read PDF files with.
pub(crate) fn pdf_readers() -> Result<(), Fault> {
    all(&[QPDF, PDFTOTEXT])
}

/// What the tests of the engine open documents with. The writer of `LibreOffice` without windows
/// and without what Debian only recommends: about 130 MB to download, once a machine.
pub(crate) fn readers() -> Result<(), Fault> {
    all(&[QPDF, PDFTOTEXT, SOFFICE])
}

/// What checks PDFs for PDF/UA: two Python packages with what they need, each file by its hash, in
/// `target/checkers`. About 70 MB to download, once.
pub(crate) fn pdf_checkers() -> Result<(), Fault> {
    let wanted = paths::root().join("tests/export/checkers/requirements.txt");
    let folder = paths::target().join("checkers");
    let stamp = folder.join("requirements.txt");
    let text = |file: &Path| std::fs::read(file).ok();
    if text(&stamp).is_some_and(|there| Some(there) == text(&wanted)) {
        return Ok(());
    }
    let can = |python: &Path| {
        run::quietly(run::command(python).args(["-c", "import ensurepip, venv"]))
    };
    if !run::find("python3").is_some_and(|python| can(&python)) {
        apt_install(&["python3", "python3-venv"]);
    }
    let python = run::find("python3").filter(|python| can(python)).ok_or_else(|| {
        Fault::Missing {
            what: "Python 3 with venv, in which the checkers of PDF/UA run,".to_owned(),
            hint: "On Debian: apt-get install python3 python3-venv".to_owned(),
        }
    })?;
    say::step("Installing the checkers of PDF/UA into target/checkers", || {
        run::run(run::command(python).args(["-m", "venv", "--clear"]).arg(&folder))?;
        run::run(
            run::command(folder.join("bin/python"))
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                .args(["--require-hashes", "--only-binary", ":all:", "--requirement"])
                .arg(&wanted),
        )
    })?;
    std::fs::copy(&wanted, &stamp)
        .map(drop)
        .map_err(|source| Fault::File { path: stamp, source })
}

/// Finds or installs programs.
fn all(tools: &[Tool]) -> Result<(), Fault> {
    for Tool { program, package, what } in tools {
        if run::find(program).is_none() {
            apt_install(&[*package]);
        }
        if run::find(program).is_none() {
            let hint = format!("On Debian: apt-get install {package}");
            return Err(Fault::Missing { what: (*what).to_owned(), hint });
        }
    }
    Ok(())
}

/// Installs Debian packages if this machine and this person can; says so before.
///
/// Whether it worked shows in what can be found afterwards.
pub(crate) fn apt_install(packages: &[&str]) {
    let root =
        run::output(run::command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let sudo = !root && run::quietly(run::command("sudo").args(["-n", "true"]));
    if run::find("apt-get").is_none() || !(root || sudo) {
        return;
    }
    let names = packages.join(" ");
    let apt = |verb: &[&str]| {
        let mut command = if sudo { run::command("sudo") } else { run::command("env") };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(verb);
        run::run(&mut command)
    };
    // A fresh machine has no lists yet; an old one may have stale ones.
    let installed = say::step(&format!("Installing {names} with apt-get"), || {
        apt(&["update"])?;
        apt(&[&["install", "--yes", "--no-remove", "--no-install-recommends"], packages]
            .concat())
    });
    installed.ok();
}

/// Installs what an npm package of this project names, unless it is there already.
pub(crate) fn npm_ci(folder: &Path) -> Result<(), Fault> {
    let lock = folder.join("package-lock.json");
    let stamp = folder.join("node_modules/.package-lock.json");
    let time = |file: &Path| file.metadata().and_then(|data| data.modified()).ok();
    if time(&stamp).is_some_and(|installed| Some(installed) >= time(&lock)) {
        return Ok(());
    }
    if run::find("npm").is_none() {
        let hint = "Install Node.js 20 or newer. On Debian: apt-get install nodejs npm";
        return Err(Fault::Missing { what: "npm".to_owned(), hint: hint.to_owned() });
    }
    run::run(run::command("npm").args(["ci", "--silent"]).current_dir(folder))
}
