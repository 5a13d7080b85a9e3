//! Other people's programs that the tests need: found, or installed where that is possible.

use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The servers whose sample configurations are tried: nginx and Caddy as Debian packs them, unpacked
/// into `target/servers` and not installed, so that none of them starts by itself. About 10 MB to
/// download, once. Returns where they are.
pub(crate) fn servers() -> Result<PathBuf, Fault> {
    let folder = paths::target().join("servers");
    let programs = [folder.join("usr/sbin/nginx"), folder.join("usr/bin/caddy")];
    let there = || programs.iter().all(|program| program.is_file());
    let own = || ["nginx", "caddy"].iter().all(|name| run::find(name).is_some());
    if there() || own() {
        return Ok(folder);
    }
    let packed = folder.join("packed");
    if run::find("apt-get").is_some() && run::find("dpkg").is_some() {
        std::fs::create_dir_all(&packed).map_err(Fault::file(&packed))?;
        let download = || {
            run::quietly(
                run::command("apt-get")
                    .args(["-qq", "download", "nginx", "nginx-common", "caddy"])
                    .current_dir(&packed),
            )
        };
        // A fresh machine has no lists yet.
        if download() || (apt_update() && download()) {
            let files = std::fs::read_dir(&packed).map_err(Fault::file(&packed))?;
            for file in files.flatten().map(|file| file.path()) {
                run::run(run::command("dpkg").arg("--extract").arg(file).arg(&folder))?;
            }
        }
    }
    if there() {
        return Ok(folder);
    }
    Err(Fault::Missing {
        what: "nginx and Caddy, whose sample configurations are tried,".to_owned(),
        hint: "Install both. On Debian: apt-get install nginx caddy".to_owned(),
    })
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
    let Some(command) = apt() else { return };
    let names = packages.join(" ");
    // A fresh machine has no lists yet; an old one may have stale ones.
    let installed = say::step(&format!("Installing {names} with apt-get"), || {
        run::run(command().arg("update"))?;
        let how = ["install", "--yes", "--no-remove", "--no-install-recommends"];
        run::run(command().args(how).args(packages))
    });
    installed.ok();
}

/// Gets the lists of Debian's packages, if this machine and this person can.
fn apt_update() -> bool {
    apt().is_some_and(|command| run::run(command().arg("update")).is_ok())
}

/// How apt-get is called with the rights that it needs, if there is a way.
fn apt() -> Option<impl Fn() -> Command> {
    let root =
        run::output(run::command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let sudo = !root && run::quietly(run::command("sudo").args(["-n", "true"]));
    let can = run::find("apt-get").is_some() && (root || sudo);
    can.then_some(move || {
        let mut command = if sudo { run::command("sudo") } else { run::command("env") };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
        command
    })
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
