//! A pack or an overlay as files: a folder that somebody dropped, or a zip of one.
//!
//! Takes: names and bytes; nothing is trusted.
//! Gives: the texts that a pack is read from, or why there are none.
//! Never: opens a file, or reads one that no pack has.

use std::fmt;

use crate::diag::Source;

/// More than any pack has, in bytes: the standard pack has 0.6 MB.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// More files than any pack has: the standard pack has about 70.
pub const MOST_FILES: usize = 500;

/// A file: its path, with slashes, and its bytes.
pub type File = (String, Vec<u8>);

/// What a folder holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folder {
    /// A whole pack.
    Pack(Vec<Source>),
    /// What is laid over a pack.
    Overlay(Vec<Source>),
}

/// Why files are no pack and no overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Neither `overlay.toml` nor `questions/pack.toml` is there.
    NoPack,
    /// All together, or unpacked, they are over [`MOST_BYTES`].
    TooLarge,
    /// There are more than [`MOST_FILES`].
    TooMany,
    /// A name in a zip leads out of it.
    LeadsOut {
        /// The name.
        name: String,
    },
    /// A file is not UTF-8.
    NotText {
        /// Its name.
        name: String,
    },
    /// The bytes are no zip that can be read, and why.
    NoZip {
        /// The reason.
        why: String,
    },
}

impl fmt::Display for Refused {
    /// Writes what is wrong and what to do, in sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPack => f.write_str(
                "There is no pack and no overlay in it. An overlay has a file \
                 `overlay.toml`; a pack has `questions/pack.toml`. Choose the folder \
                 that holds one of them.",
            ),
            Self::TooLarge => write!(
                f,
                "It holds more than {} MB, which no pack does. Choose the folder of the \
                 pack alone.",
                MOST_BYTES >> 20
            ),
            Self::TooMany => write!(
                f,
                "It holds more than {MOST_FILES} files, which no pack does. Choose the \
                 folder of the pack alone."
            ),
            Self::LeadsOut { name } => write!(
                f,
                "The zip has a file named `{name}`, which leads out of its folder. \
                 Nothing was read. Make the zip anew from the folder of the pack."
            ),
            Self::NotText { name } => {
                write!(f, "`{name}` is not UTF-8 text. Save it as UTF-8.")
            }
            Self::NoZip { why } => {
                write!(f, "It cannot be read as a zip: {why}. Make the zip anew.")
            }
        }
    }
}

impl std::error::Error for Refused {}

/// Finds the pack or overlay in files, wherever in them it begins.
///
/// Files that no pack has, such as a README or a picture, are left aside.
///
/// # Errors
///
/// If there is none, or one of its files is no text, or it is larger than any pack.
pub fn find(files: Vec<File>) -> Result<Folder, Refused> {
    if files.len() > MOST_FILES {
        return Err(Refused::TooMany);
    }
    if files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let (root, overlay) =
        root(&files).or_else(|| headless(&files)).ok_or(Refused::NoPack)?;
    let root = root.to_owned();
    let mut sources = Vec::new();
    for (name, bytes) in files {
        let Some(inside) = name.strip_prefix(&root).filter(|inside| belongs(inside))
        else {
            continue;
        };
        let inside = inside.to_owned();
        let Ok(text) = String::from_utf8(bytes) else {
            return Err(Refused::NotText { name: inside });
        };
        sources.push(Source::new(inside, text));
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    Ok(if overlay { Folder::Overlay(sources) } else { Folder::Pack(sources) })
}

/// Returns the folder that holds the pack or overlay: the one nearest to the top.
fn root(files: &[File]) -> Option<(&str, bool)> {
    let roots = files.iter().filter_map(|(name, _)| {
        let found = ["overlay.toml", "questions/pack.toml"].iter().find_map(|marker| {
            let root = name.strip_suffix(marker)?;
            (root.is_empty() || root.ends_with('/')).then_some((root, *marker))
        });
        found.filter(|(root, _)| !aside(root))
    });
    let found = roots.min_by_key(|(root, marker)| {
        (root.matches('/').count(), *marker != "overlay.toml", *root)
    })?;
    Some((found.0, found.1 == "overlay.toml"))
}

/// Returns the folder of a pack that lacks `questions/pack.toml`, so that its reader can
/// say so beside everything else.
fn headless(files: &[File]) -> Option<(&str, bool)> {
    let roots = files.iter().filter_map(|(name, _)| {
        let folder = name.rsplit_once('/')?.0;
        let root = ["questions", "contract-templates"]
            .iter()
            .find_map(|known| folder.strip_suffix(known))?;
        let inside = name.get(root.len()..)?;
        ((root.is_empty() || root.ends_with('/')) && belongs(inside) && !aside(root))
            .then_some(root)
    });
    roots.min_by_key(|root| (root.matches('/').count(), *root)).map(|root| (root, false))
}

/// Returns whether a path lies in a folder that systems make by themselves.
fn aside(path: &str) -> bool {
    path.split('/').any(|part| part == "__MACOSX" || part.starts_with('.'))
}

/// Returns whether a path in the folder of a pack is one of its files.
fn belongs(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["overlay.toml"] => true,
        ["questions", file] => ending(file) == "toml",
        ["contract-templates", file] => ["toml", "md"].contains(&ending(file)),
        _ => false,
    }
}

fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Writes texts as one file, for [`read_back`]: how a page gets the files that its own pack
/// was made from.
pub fn in_one(sources: &[Source]) -> Vec<u8> {
    let named: Vec<_> = sources.iter().map(|one| (one.name(), one.text())).collect();
    // A list of texts can always be written.
    postcard::to_allocvec(&named).unwrap_or_default()
}

/// Reads what [`in_one`] wrote; nothing if it is something else.
pub fn read_back(bytes: &[u8]) -> Option<Vec<Source>> {
    let named: Vec<(String, String)> = postcard::from_bytes(bytes).ok()?;
    Some(named.into_iter().map(|(name, text)| Source::new(name, text)).collect())
}

/// Unpacks a zip.
///
/// # Errors
///
/// If it is none, is larger or has more entries than any pack, or has names that lead
/// out of it; then nothing of it is read.
#[cfg(feature = "zip")]
pub fn unzip(bytes: &[u8]) -> Result<Vec<File>, Refused> {
    use std::io::{Cursor, Read as _};

    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    if !bytes.starts_with(b"PK") {
        let why = "it does not begin like one".to_owned();
        return Err(Refused::NoZip { why });
    }
    let broken = |why: &dyn fmt::Display| Refused::NoZip { why: why.to_string() };
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|why| broken(&why))?;
    if zip.len() > MOST_FILES {
        return Err(Refused::TooMany);
    }
    for name in zip.file_names() {
        let name = name.map_err(|why| broken(&why))?;
        let leads_out = |part: &str| part == ".." || part.contains(':');
        if name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(leads_out) {
            return Err(Refused::LeadsOut { name: name.into_owned() });
        }
    }
    let mut files = Vec::new();
    let mut left = MOST_BYTES as u64;
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).map_err(|why| broken(&why))?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|why| broken(&why))?.replace('\\', "/");
        let mut unpacked = Vec::new();
        // What an entry says of its own size is not believed.
        let read = entry.by_ref().take(left + 1).read_to_end(&mut unpacked);
        read.map_err(|why| broken(&why))?;
        left = left.checked_sub(unpacked.len() as u64).ok_or(Refused::TooLarge)?;
        files.push((name, unpacked));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str]) -> Result<(bool, Vec<String>), Refused> {
        let files =
            names.iter().map(|name| ((*name).to_owned(), b"x".to_vec())).collect();
        let names = |sources: Vec<Source>| {
            sources.iter().map(|source| source.name().to_owned()).collect()
        };
        find(files).map(|folder| match folder {
            Folder::Overlay(sources) => (true, names(sources)),
            Folder::Pack(sources) => (false, names(sources)),
        })
    }

    #[track_caller]
    fn case(names: &[&str], overlay: bool, expected: &[&str]) {
        let expected = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(found(names), Ok((overlay, expected)));
    }

    #[test]
    fn a_pack_is_found_wherever_it_begins() {
        case(
            &[
                "ours/questions/nmh.toml",
                "ours/overlay.toml",
                "ours/README.md",
                "ours/a.png",
            ],
            true,
            &["overlay.toml", "questions/nmh.toml"],
        );
        case(
            &["questions/pack.toml", "contract-templates/CL-01.md", "schema/pack.toml"],
            false,
            &["contract-templates/CL-01.md", "questions/pack.toml"],
        );
        // What a Mac adds to a zip is no overlay.
        case(&["a/overlay.toml", "__MACOSX/overlay.toml"], true, &["overlay.toml"]);
        // One without its head is read for its other faults.
        case(&["p/questions/net.toml", "p/notes.md"], false, &["questions/net.toml"]);
        // A pack with an example overlay in it is a pack.
        case(
            &["p/questions/pack.toml", "p/examples/one/overlay.toml"],
            false,
            &["questions/pack.toml"],
        );
    }

    #[test]
    fn what_is_no_pack_says_what_was_looked_for() {
        assert_eq!(
            found(&["notes/overlay.txt", "my-overlay.toml"]),
            Err(Refused::NoPack)
        );
        let said = Refused::NoPack.to_string();
        assert!(said.contains("overlay.toml") && said.contains("questions/pack.toml"));
    }

    #[test]
    fn too_much_is_refused() {
        let names: Vec<String> = (0..=MOST_FILES).map(|n| format!("{n}.toml")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(found(&names), Err(Refused::TooMany));
        let large = vec![("overlay.toml".to_owned(), vec![b'x'; MOST_BYTES + 1])];
        assert_eq!(find(large), Err(Refused::TooLarge));
        let latin = vec![("overlay.toml".to_owned(), b"title = \"K\xf6ln\"".to_vec())];
        let name = "overlay.toml".to_owned();
        assert_eq!(find(latin), Err(Refused::NotText { name }));
    }
}
