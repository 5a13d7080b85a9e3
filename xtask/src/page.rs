//! The built page: which files it is made of, and what they are called.
//!
//! Two names never change, `index.html` and `anteroom.js`, because other pages link to them.
//! Everything they load lies in one folder named for its content: a browser may keep it for
//! good, and can never mix the files of two versions.

use std::fs;

use crate::fault::Fault;
use crate::target::Compiler;
use crate::{cache, catalogue, forms, minify, pack, paths, say, wasm};

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speed {
    /// To be used: small, fast to load, slow to build.
    Small,
    /// To be tried at once by who changes the code.
    Quick,
}

impl Speed {
    /// What `--dev` or `--fast` asks for.
    pub(crate) fn of(quick: bool) -> Self {
        if quick { Self::Quick } else { Self::Small }
    }
}

/// When a browser loads a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Before the first question can be answered.
    AtStart,
    /// When somebody asks for what it is needed for.
    OnFirstUse,
}

/// One file of the page.
pub(crate) struct File {
    /// Its path inside the page, with `/`.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) when: When,
}

impl File {
    pub(crate) fn new(name: &str, bytes: Vec<u8>, when: When) -> Self {
        Self { name: name.to_owned(), bytes, when }
    }

    /// The same bytes as brotli makes them at its best.
    pub(crate) fn compressed(&self) -> Result<Vec<u8>, Fault> {
        cache::kept("brotli 11", &self.bytes, || {
            let mut compressed = Vec::new();
            let settings = brotli::enc::BrotliEncoderParams::default();
            brotli::BrotliCompress(
                &mut self.bytes.as_slice(),
                &mut compressed,
                &settings,
            )
            .map_err(Fault::file(self.name.as_ref()))?;
            Ok(compressed)
        })
    }
}

/// Builds every file of the page.
pub(crate) fn build(speed: Speed) -> Result<Vec<File>, Fault> {
    let mut inner = say::step("Reading the questions and clauses", pack::files)?;
    let compiler = Compiler::ensure()?;
    let web = wasm::build(wasm::WEB, &compiler, speed)?;
    let worker = wasm::build(wasm::WORKER, &compiler, speed)?;
    inner.extend([
        File::new("style.css", style("src/web/style")?, When::AtStart),
        File::new("later.css", style("src/web/style/later")?, When::OnFirstUse),
        File::new("web.js", web.glue, When::AtStart),
        File::new("web_bg.wasm", web.wasm, When::AtStart),
        File::new("embedding.js", source("src/web/embedding.js")?, When::OnFirstUse),
        File::new("renew.js", source("src/web/renew.js")?, When::OnFirstUse),
        File::new("laying.js", source("src/web/laying.js")?, When::OnFirstUse),
        File::new("worker.js", source("src/worker/worker.js")?, When::OnFirstUse),
        File::new("worker_glue.js", worker.glue, When::OnFirstUse),
        File::new("worker_bg.wasm", worker.wasm, When::OnFirstUse),
    ]);
    inner.extend(say::step("Reading the interface texts", texts)?);
    for (name, part) in web.parts {
        inner.push(File::new(&name, part, When::OnFirstUse));
    }
    // The glue of a program imports its snippets at once, whether it uses them or not.
    let at_start = web.snippets.into_iter().map(|text| (text, When::AtStart));
    let later = worker.snippets.into_iter().map(|text| (text, When::OnFirstUse));
    for ((name, text), when) in at_start.chain(later) {
        if inner.iter().all(|file| file.name != name) {
            inner.push(File::new(&name, text, when));
        }
    }
    // The single file is put together from scripts as they were written, line by line.
    let written: Vec<File> = inner
        .iter()
        .map(|file| File::new(&file.name, file.bytes.clone(), file.when))
        .collect();
    if speed == Speed::Small {
        minify::all(&mut inner)?;
    }
    let folder = cache::name_of(inner.iter().map(|file| file.bytes.as_slice()));
    for file in &mut inner {
        file.name = format!("{folder}/{}", file.name);
    }
    let mut files = forms::outer(&folder, &inner, &written, speed)?;
    if speed == Speed::Small {
        minify::all(&mut files)?;
    }
    files.extend(inner);
    files.push(forms::sums(&files));
    Ok(files)
}

/// Replaces what `dist/` holds by `files`, each with its compressed twin if the build is to be
/// used.
pub(crate) fn write(files: &[File], speed: Speed) -> Result<(), Fault> {
    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(Fault::file(&dist))?;
    }
    for file in files {
        let path = dist.join(&file.name);
        let folder = path.parent().unwrap_or(&dist);
        fs::create_dir_all(folder).map_err(Fault::file(folder))?;
        fs::write(&path, &file.bytes).map_err(Fault::file(&path))?;
        if speed == Speed::Small && file.name != forms::HOSTS {
            let twin = dist.join(format!("{}.br", file.name));
            fs::write(&twin, file.compressed()?).map_err(Fault::file(&twin))?;
        }
    }
    Ok(())
}

/// The style in a folder: its files, joined in the order of their names. The tokens are in
/// the first of `src/web/style`; what only later screens need is in its folder `later`.
fn style(folder: &str) -> Result<Vec<u8>, Fault> {
    let folder = paths::root().join(folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Fault::file(&folder))? {
        files.push(entry.map_err(Fault::file(&folder))?.path());
    }
    files.retain(|path| path.is_file());
    files.sort();
    let mut style = Vec::new();
    for file in files {
        style.extend(fs::read(&file).map_err(Fault::file(&file))?);
    }
    Ok(style)
}

/// The interface texts of every language: one file for the first screens, one for the
/// others.
fn texts() -> Result<Vec<File>, Fault> {
    let folder = paths::root().join("src/web/words");
    let mut languages = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Fault::file(&folder))? {
        let path = entry.map_err(Fault::file(&folder))?.path();
        if path.is_dir() {
            languages.push(path);
        }
    }
    languages.sort();
    let mut files = Vec::new();
    for (part, infix, when) in
        [("start", "", When::AtStart), ("later", "later-", When::OnFirstUse)]
    {
        let faults = |faults: Vec<String>| Fault::Words { faults };
        let english = catalogue::read(&folder.join("en").join(part)).map_err(faults)?;
        for language in &languages {
            let name = language.file_name().unwrap_or_default().to_string_lossy();
            let data = catalogue::data(&english, &language.join(part)).map_err(faults)?;
            // One language is loaded, not all.
            let when = if name == "en" { when } else { When::OnFirstUse };
            let name = format!("words-{infix}{name}.txt");
            files.push(File::new(&name, data.into_bytes(), when));
        }
    }
    Ok(files)
}

/// A file of the project that goes into the page.
pub(crate) fn source(path: &str) -> Result<Vec<u8>, Fault> {
    let path = paths::root().join(path);
    fs::read(&path).map_err(Fault::file(&path))
}
