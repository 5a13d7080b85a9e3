//! `anteroom export-pack` and `import-pack`: a pack as spreadsheets, there and back.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom::diag::Source;
use anteroom::pack::sheets::{self, Change, Import, Sheet, What, Written};

use crate::args::{ExportPack, ImportPack};
use crate::check::{check_sources, count};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{files, packs, say};

/// Writes the sheets of a pack into a folder.
pub(crate) fn export(wanted: Wanted<'_>, args: &ExportPack) -> Result<Exit, Fault> {
    let sources = packs::sources(args.dir.as_deref().or(wanted.pack))?;
    let sheets = sheets::export(&sources).map_err(|faults| shown(&faults))?;
    let out = &args.csv;
    for sheet in &sheets {
        let file = out.join(&sheet.name);
        // Sheets may have been edited since.
        if fs::read(&file).is_ok_and(|there| there != sheet.bytes) {
            return Err(Fault::SheetThere { file });
        }
    }
    fs::create_dir_all(out)
        .map_err(|cause| Fault::Unwritable { file: out.clone(), cause })?;
    let mut text = String::new();
    for sheet in &sheets {
        let file = out.join(&sheet.name);
        files::write(&file, &sheet.bytes)?;
        // Writing to a `String` cannot fail.
        writeln!(text, "{}", shown_path(&file)).ok();
    }
    files::print(&text)?;
    Ok(Exit::Fine)
}

/// Takes sheets back into a pack, and checks it.
pub(crate) fn import(args: &ImportPack) -> Result<Exit, Fault> {
    let sources = packs::sources(Some(&args.into))?;
    let sheets = read(&args.csv)?;
    let import = sheets::import(&sources, &sheets).map_err(|faults| shown(&faults))?;
    let told = told(&import, args.dry_run);
    if args.dry_run {
        files::print(&told)?;
        return check_sources(&edited(sources, &import.files, &args.into));
    }
    for file in &import.files {
        write(&args.into.join(&file.name), file.text.as_deref())?;
    }
    files::print(&told)?;
    check_sources(&packs::sources(Some(&args.into))?)
}

/// Says every fault of sheets.
fn shown(faults: &[sheets::Fault]) -> Fault {
    for fault in faults {
        say::error(&fault.to_string(), &fault.hint);
    }
    Fault::Shown
}

/// Reads the sheets in a folder, sorted by name.
fn read(folder: &Path) -> Result<Vec<Sheet>, Fault> {
    let unreadable = |cause| Fault::Unreadable { file: folder.to_owned(), cause };
    let mut sheets = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ending = file.extension().unwrap_or_default();
        // What programs leave beside a file that is open.
        let hidden = name.starts_with(['.', '~']);
        if !hidden && ending.eq_ignore_ascii_case("csv") && file.is_file() {
            let bytes = fs::read(&file)
                .map_err(|cause| Fault::Unreadable { file: file.clone(), cause })?;
            sheets.push(Sheet { name, bytes });
        }
    }
    sheets.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sheets)
}

/// Writes a file of the pack, or takes it away.
fn write(file: &Path, text: Option<&str>) -> Result<(), Fault> {
    if let Some(text) = text {
        return files::write(file, text.as_bytes());
    }
    fs::remove_file(file)
        .map_err(|cause| Fault::Unwritable { file: file.to_owned(), cause })
}

/// Returns the files of the pack as they would be.
fn edited(mut sources: Vec<Source>, files: &[Written], dir: &Path) -> Vec<Source> {
    for file in files {
        let path = shown_path(&dir.join(&file.name));
        sources.retain(|source| source.name() != path);
        if let Some(text) = &file.text {
            sources.push(Source::new(path, text.as_str()));
        }
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    sources
}

/// Returns a path as it is shown on every system.
fn shown_path(path: &Path) -> String {
    PathBuf::from(path).to_string_lossy().replace('\\', "/")
}

/// Says what the sheets change.
fn told(import: &Import, dry_run: bool) -> String {
    let mut text = String::new();
    let mut sheet = "";
    for change in &import.changes {
        if change.sheet != sheet {
            sheet = change.sheet;
            // Writing to a `String` cannot fail.
            writeln!(text, "{sheet}").ok();
        }
        writeln!(text, "  {change}").ok();
    }
    for file in &import.files {
        let deed = match (&file.text, dry_run) {
            (Some(_), false) => "written",
            (Some(_), true) => "would be written",
            (None, false) => "taken away",
            (None, true) => "would be taken away",
        };
        writeln!(text, "{}: {deed}", file.name).ok();
    }
    let all = &import.changes;
    let cells: usize = all.iter().map(cells).sum();
    let texts = all.iter().all(|change| !matches!(change.what, What::Changed(_, false)));
    let cells = count(cells, if texts { "text" } else { "cell" });
    let (added, removed) = (counted(all, &What::Added), counted(all, &What::Removed));
    writeln!(text, "{cells} changed, {added} added, {removed} taken out").ok();
    text
}

fn cells(change: &Change) -> usize {
    match &change.what {
        What::Changed(columns, _) => columns.len(),
        What::Added | What::Removed => 0,
    }
}

/// Returns "1 question and 3 choices", or "none".
fn counted(changes: &[Change], what: &What) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for change in changes.iter().filter(|change| change.what == *what) {
        match counts.iter_mut().find(|(noun, _)| *noun == change.noun) {
            Some((_, number)) => *number += 1,
            None => counts.push((change.noun, 1)),
        }
    }
    let counts: Vec<_> =
        counts.iter().map(|(noun, number)| count(*number, noun)).collect();
    match counts.as_slice() {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}
