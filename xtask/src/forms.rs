//! The forms in which the build is given away: the stand-alone page, the element for other
//! pages, the page for a frame with its little script, and the whole program as one file.

use std::fmt::Write as _;
use std::io::Write as _;
use std::num::NonZeroU64;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256, Sha384};

use crate::fault::Fault;
use crate::page::{File, Speed, When, source};
use crate::{cache, minify, say, sbom, serve};

/// The one file that whoever runs the page changes: it has no compressed twin, which a server would
/// send in its place, and no sum.
pub(crate) const HOSTS: &str = "hosts.json";

/// What stands in the sources for the folder of the build.
const FOLDER: &str = "\"./build/\"";

/// The files whose names stay, around the build in `folder`.
///
/// `written` has the same files as `inner` before they were made smaller.
pub(crate) fn outer(
    folder: &str,
    inner: &[File],
    written: &[File],
    speed: Speed,
) -> Result<Vec<File>, Fault> {
    let index = text("index.html")?;
    let frame = text("embed.html")?;
    for (path, page) in [("index.html", &index), ("embed.html", &frame)] {
        if !page.contains(serve::POLICY) {
            let what =
                "must hold the security policy of xtask/src/serve.rs, word for word";
            return Err(Fault::House { path: path.to_owned(), what });
        }
    }
    let element = placed("src/web/element.js", folder)?;
    let style = text("src/web/page.css")?;
    let single = single(&element, &style, folder, written, speed)?;
    let mut files = vec![
        File::new("index.html", index.into_bytes(), When::AtStart),
        File::new("anteroom.js", element.into_bytes(), When::AtStart),
        File::new("page.css", style.into_bytes(), When::AtStart),
        File::new("icon.svg", source("src/web/icon.svg")?, When::AtStart),
    ];
    let kept = files.iter().chain(inner).map(|file| file.name.as_str());
    let offline = offline(folder, kept)?;
    let later =
        |name: &str, text: String| File::new(name, text.into_bytes(), When::OnFirstUse);
    files.push(later("offline.js", offline));
    files.push(later("embed.html", frame));
    files.push(later("frame.js", text("src/web/frame.js")?));
    files.push(later("embed.js", lean(&text("src/web/embed.js")?)));
    files.push(later(HOSTS, "{ \"hosts\": [] }\n".to_owned()));
    files.push(later("anteroom.d.ts", text("src/web/anteroom.d.ts")?));
    files.push(later("embed.d.ts", text("src/web/embed.d.ts")?));
    files.push(later("custom-elements.json", text("src/web/custom-elements.json")?));
    files.push(later("anteroom-single.html", single));
    files.push(later("sbom.cdx.json", sbom::sbom()?));
    Ok(files)
}

/// The sums of all files but [`HOSTS`], as `sha256sum --check` reads them: two builds of one source agree.
pub(crate) fn sums(files: &[File]) -> File {
    let mut lines: Vec<String> = files
        .iter()
        .filter(|file| file.name != HOSTS)
        .map(|file| {
            let digest = Sha256::digest(&file.bytes);
            let hex = digest.iter().fold(String::new(), |mut hex, byte| {
                write!(hex, "{byte:02x}").ok();
                hex
            });
            format!("{hex}  {}\n", file.name)
        })
        .collect();
    lines.sort_by(|one, other| one[64..].cmp(&other[64..]));
    File::new("SHA256SUMS", lines.concat().into_bytes(), When::OnFirstUse)
}

/// What a page that loads a script from here can write as `integrity`.
pub(crate) fn integrity(files: &[File]) -> String {
    let scripts = files.iter().filter(|file| {
        matches!(
            file.name.as_str(),
            "anteroom.js" | "embed.js" | "frame.js" | "offline.js"
        )
    });
    scripts.fold(String::new(), |mut table, file| {
        let digest = STANDARD.encode(Sha384::digest(&file.bytes));
        writeln!(table, "{:<16}sha384-{digest}", file.name).ok();
        table
    })
}

/// The keeper of files for times without network, with what it keeps.
fn offline<'a>(
    folder: &str,
    names: impl Iterator<Item = &'a str>,
) -> Result<String, Fault> {
    let names: Vec<String> = names.map(|name| format!("\"./{name}\"")).collect();
    let list = format!("[\"./\", {}]", names.join(", "));
    let code = placed("src/web/offline.js", folder)?;
    replaced("src/web/offline.js", &code, "[\"./\"]", &list)
}

/// The whole program as one file that needs neither server nor network.
fn single(
    element: &str,
    style: &str,
    folder: &str,
    inner: &[File],
    speed: Speed,
) -> Result<String, Fault> {
    let path = "src/web/single.js";
    let find = |name: &str| {
        let found = inner.iter().find(|file| file.name == name);
        found
            .map(|file| String::from_utf8_lossy(&file.bytes).into_owned())
            .unwrap_or_default()
    };
    let at = "const at = (name) => new URL(name, build).href;";
    let element = replaced(path, element, at, "const at = globalThis.anteroomAt;")?;
    let built = format!("new URL(\"./{folder}/\", import.meta.url).href");
    let element = replaced(path, &element, &built, "\"https://anteroom.invalid/\"")?;
    let worker = format!(
        "(async () => {{\n{}\n{}\nawait __wbg_init({{ module_or_path: files.get(\"worker_bg.wasm\") }});\n}})();\n",
        text("src/web/single-worker.js")?,
        without_exports(&find("worker_glue.js")),
    );
    let mut packed = vec![
        ("anteroom.js".to_owned(), element.into_bytes()),
        (
            "web.js".to_owned(),
            one_module(&find("web.js"), &find("web_parts.js")).into_bytes(),
        ),
        ("worker.js".to_owned(), worker.into_bytes()),
    ];
    for file in inner {
        let name = file.name.as_str();
        if packed.iter().all(|(known, _)| known != name)
            && !["web_parts.js", "worker_glue.js"].contains(&name)
        {
            packed.push((name.to_owned(), file.bytes.clone()));
        }
    }
    let mut packed: Vec<File> = packed
        .into_iter()
        .map(|(name, bytes)| File::new(&name, bytes, When::OnFirstUse))
        .collect();
    if speed == Speed::Small {
        minify::all(&mut packed)?;
    }
    let index: Vec<(&str, usize)> =
        packed.iter().map(|file| (file.name.as_str(), file.bytes.len())).collect();
    let all: Vec<u8> =
        packed.iter().flat_map(|file| file.bytes.iter().copied()).collect();
    let zipped = say::step("Packing the single file", || zipped(&all, speed))?;
    let index = serde_json::to_string(&(zipped.len(), index)).unwrap_or_default();
    let script = text(path)?;
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    Ok(text("single.html")?
        .replace("{script}", &hash(&script))
        .replace("{style}", &hash(style))
        .replace("{page.css}", style)
        .replace("{single.js}", &script)
        .replace("{files}", &format!("{index}\n{}", letters(&zipped))))
}

/// Packs bytes as tightly as gzip allows: a twentieth less than its usual best.
fn zipped(bytes: &[u8], speed: Speed) -> Result<Vec<u8>, Fault> {
    let path = "anteroom-single.html";
    if speed == Speed::Quick {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        let zipped = gzip.write_all(bytes).and_then(|()| gzip.finish());
        return zipped.map_err(Fault::file(path.as_ref()));
    }
    cache::kept("zopfli, one round", bytes, || {
        let rounds = NonZeroU64::MIN;
        let options = zopfli::Options { iteration_count: rounds, ..Default::default() };
        let mut zipped = Vec::new();
        zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut zipped)
            .map_err(Fault::file(path.as_ref()))?;
        Ok(zipped)
    })
}

/// Bytes as text that stands in a page as it is: two letters for thirteen bits, where Base64 has
/// twelve. `single.js` reads it.
fn letters(bytes: &[u8]) -> String {
    // All that is printed but what means something in HTML.
    let alphabet: Vec<char> =
        ('!'..='~').filter(|letter| !"&<>".contains(*letter)).collect();
    let (mut held, mut bits) = (0_usize, 0);
    let mut text = String::with_capacity(bytes.len() / 13 * 16 + 16);
    // The last letters are padded with zeros, which the reader cuts off.
    for byte in bytes.iter().copied().chain([0, 0]) {
        held |= usize::from(byte) << bits;
        bits += 8;
        if bits >= 13 {
            let value = held & 0x1fff;
            text.push(alphabet[value / 91]);
            text.push(alphabet[value % 91]);
            held >>= 13;
            bits -= 13;
        }
    }
    text
}

/// The glue of the page and the loader of its parts as one module: in a single file there is
/// no address by which they could name each other.
fn one_module(glue: &str, parts: &str) -> String {
    let mut module = String::new();
    let mut loads = Vec::new();
    for line in parts.lines().filter(|line| !line.starts_with("import ")) {
        let line = line.replace("import.meta.url", "\"https://anteroom.invalid/\"");
        if let Some(rest) = line.strip_prefix("export const ") {
            loads.push(rest.split(' ').next().unwrap_or_default().to_owned());
            writeln!(module, "const {rest}").ok();
        } else {
            writeln!(module, "{line}").ok();
        }
    }
    writeln!(module, "const parts = {{ {} }};", loads.join(", ")).ok();
    for line in glue.lines() {
        let import =
            line.strip_prefix("import * as ").and_then(|rest| rest.split_once(' '));
        match import {
            Some((name, _)) => writeln!(module, "const {name} = parts;"),
            None => writeln!(module, "{line}"),
        }
        .ok();
    }
    module
}

/// A module whose exports nobody asks for.
fn without_exports(glue: &str) -> String {
    let lines = glue.lines().filter(|line| !line.starts_with("export {"));
    lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).fold(
        String::new(),
        |mut text, line| {
            writeln!(text, "{line}").ok();
            text
        },
    )
}

/// A script without its comments and its indentation: who embeds it counts its bytes.
fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let lines = lines.filter(|line| !(line.starts_with("/**") && line.ends_with("*/")));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// A script with the folder of the build in the place of `./build/`.
fn placed(path: &str, folder: &str) -> Result<String, Fault> {
    let script = text(path)?;
    replaced(path, &script, FOLDER, &format!("\"./{folder}/\""))
}

/// Replaces what must be there.
fn replaced(path: &str, text: &str, from: &str, to: &str) -> Result<String, Fault> {
    if text.contains(from) {
        return Ok(text.replace(from, to));
    }
    let what = "lacks a line that the build fills in (see xtask/src/forms.rs)";
    Err(Fault::House { path: path.to_owned(), what })
}

/// A file of the project as text.
fn text(path: &str) -> Result<String, Fault> {
    Ok(String::from_utf8_lossy(&source(path)?).into_owned())
}
