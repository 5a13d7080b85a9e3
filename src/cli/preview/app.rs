//! The built app: a folder of files, of which two are replaced by the pack under work.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anteroom::pack::Pack;

use crate::fault::Fault;

/// The built app.
#[derive(Debug)]
pub(super) struct App {
    root: PathBuf,
}

impl App {
    /// Opens the app in a folder. One from another version could not read the pack that
    /// this program writes.
    pub(super) fn open(root: &Path) -> Result<Self, Fault> {
        let none = || Fault::NoApp { dir: root.to_owned() };
        if !root.join("index.html").is_file() {
            return Err(none());
        }
        let unreadable = |cause| Fault::Unreadable { file: root.to_owned(), cause };
        for entry in fs::read_dir(root).map_err(unreadable)? {
            let file = entry.map_err(unreadable)?.path().join("pack.bin");
            if let Ok(bytes) = fs::read(file) {
                return match Pack::from_bytes(&bytes) {
                    Ok(_) => Ok(Self { root: root.to_owned() }),
                    Err(_) => Err(Fault::OtherApp { dir: root.to_owned() }),
                };
            }
        }
        Err(none())
    }

    /// Returns a file of the app.
    pub(super) fn file(&self, name: &Path) -> Option<Vec<u8>> {
        fs::read(self.root.join(name)).ok()
    }
}

/// Returns the path inside the app that an address names; nothing if it would lead out.
pub(super) fn name_of(path: &str) -> Option<PathBuf> {
    let path = path.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| path.to_owned())
}

/// Returns what a file is. Browsers refuse modules and WebAssembly under a wrong name.
pub(super) fn media_type(name: &Path) -> &'static str {
    match name.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::name_of;

    #[test]
    fn no_address_leads_out_of_the_app() {
        assert_eq!(name_of("/").as_deref(), Some(Path::new("index.html")));
        assert_eq!(name_of("/a/web.js").as_deref(), Some(Path::new("a/web.js")));
        assert_eq!(name_of("/../Cargo.toml"), None);
        assert_eq!(name_of("/a/../../Cargo.toml"), None);
        assert_eq!(name_of("//etc/passwd").as_deref(), Some(Path::new("etc/passwd")));
    }
}
