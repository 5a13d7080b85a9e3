//! How a call can end.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anteroom::export::ExportError;
use anteroom::export::pdf::FontFault;
use anteroom::export::pdf::NotRestored;
use anteroom::export::set::NotMade;
use anteroom::pack::folder::Refused;

/// How a call ended, for the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Fine = 0,
    /// The pack or the file has errors.
    Errors = 1,
    /// The call was wrong, or the world failed.
    Failed = 2,
    /// The verdict is as bad as `--fail-on` says, or worse.
    Verdict = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a call could not go on.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A file could not be read.
    Unreadable { file: PathBuf, cause: io::Error },
    /// A file could not be written.
    Unwritable { file: PathBuf, cause: io::Error },
    /// Nobody listens to standard output any more.
    Unheard,
    /// A folder or zip has no pack in it.
    NoPack { dir: PathBuf, why: Refused },
    /// A new pack would mix with what is there.
    FolderInUse { dir: PathBuf },
    /// A pack cannot have this id.
    BadPackId { id: String },
    /// A pack would have no title.
    NoTitle,
    /// A sheet that somebody may have edited would be written over.
    SheetThere { file: PathBuf },
    /// A folder has no built app in it.
    NoApp { dir: PathBuf },
    /// A folder has an app in it that another version built.
    OtherApp { dir: PathBuf },
    /// Another program listens on the port.
    PortTaken { port: u16 },
    /// Nothing can be served on the port.
    Port { port: u16, cause: io::Error },
    /// The ending of a file name does not say what to write.
    UnknownFormat { file: PathBuf },
    /// The name of a file for tables does not say which kind.
    UnknownTables { file: PathBuf },
    /// There is no then and now of this many files.
    NotTwo { files: usize },
    /// No finding has this code.
    UnknownCode { name: String, near: Option<&'static str> },
    /// A file for another program would go to a terminal.
    NotForTerminal,
    /// A font file cannot be used.
    Font { file: PathBuf, why: FontFault },
    /// The file could not be made.
    Export(ExportError),
    /// A document of the set could not be made.
    NotMade(NotMade),
    /// No assessment could be taken out of a PDF.
    Restore(NotRestored),
    /// There were errors in authored text, and they were shown.
    Shown,
}

impl Fault {
    /// Returns how the call ends because of it.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Shown => Exit::Errors,
            Self::Unheard => Exit::Fine,
            _ => Exit::Failed,
        }
    }

    /// Returns what to do; may be empty.
    pub(crate) fn hint(&self) -> Cow<'static, str> {
        match self {
            Self::NoPack { why, .. } => why.to_string().into(),
            Self::FolderInUse { .. } => {
                "Name a folder that is not there yet, or empty this one first.".into()
            }
            Self::BadPackId { .. } => {
                "Write small letters, digits and dashes, such as `my-hospital-pack`."
                    .into()
            }
            Self::NoTitle => {
                "Say what people call it, such as --title \"Our questions\".".into()
            }
            Self::SheetThere { .. } => {
                "Name an empty folder, or move the sheets away: they may hold edits."
                    .into()
            }
            Self::NoApp { .. } | Self::OtherApp { .. } => {
                "Run `cargo xtask dist` in the checkout, or name a built app with --app."
                    .into()
            }
            Self::PortTaken { .. } => {
                "Name another with --port; 0 takes a free one.".into()
            }
            Self::UnknownFormat { .. } => {
                "Let the name end in .pdf, .docx, .html, .md or .txt, or say --format."
                    .into()
            }
            Self::UnknownTables { .. } => "Let the name end in .xlsx or .csv.".into(),
            Self::NotTwo { .. } => "Name the earlier file, then the later one.".into(),
            Self::NotForTerminal => "Give a file with -o, or send it on with `>`.".into(),
            Self::UnknownCode { near: Some(near), .. } => {
                format!("Did you mean `{near}`?").into()
            }
            Self::UnknownCode { near: None, .. } => {
                "Write the code as `anteroom check` shows it in brackets.".into()
            }
            Self::Font { .. } => {
                "Name another font with --font, or leave it out: what no font has is \
                 shown as its code point."
                    .into()
            }
            Self::Unreadable { .. }
            | Self::Unwritable { .. }
            | Self::Unheard
            | Self::Port { .. }
            | Self::Export(_)
            | Self::NotMade(_)
            | Self::Restore(_)
            | Self::Shown => "".into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, cause } => {
                write!(f, "could not read {}: {}", file.display(), Plain(cause))
            }
            Self::Unwritable { file, cause } => {
                write!(f, "could not write {}: {}", file.display(), Plain(cause))
            }
            Self::NoPack { dir, .. } => {
                write!(f, "there is no pack that can be opened in {}", dir.display())
            }
            Self::FolderInUse { dir } => write!(
                f,
                "the folder {} is not empty, and nothing was written",
                dir.display()
            ),
            Self::BadPackId { id } => write!(f, "`{id}` is no id of a pack"),
            Self::NoTitle => f.write_str("the title of the pack is empty"),
            Self::SheetThere { file } => {
                write!(f, "{} is there already, and is not the same", file.display())
            }
            Self::NoApp { dir } => {
                write!(f, "there is no built app in {}", dir.display())
            }
            Self::OtherApp { dir } => {
                write!(f, "the app in {} was built by another version", dir.display())
            }
            Self::PortTaken { port } => write!(f, "port {port} is taken"),
            Self::Port { port, cause } => {
                write!(f, "could not serve on port {port}: {}", Plain(cause))
            }
            Self::UnknownFormat { file } | Self::UnknownTables { file } => {
                write!(f, "cannot tell what kind of file {} is", file.display())
            }
            Self::NotTwo { files } => {
                write!(f, "then and now takes two files, not {files}")
            }
            Self::UnknownCode { name, .. } => {
                write!(f, "no finding has the code `{name}`")
            }
            Self::NotForTerminal => {
                f.write_str("this kind of file is nothing to show in a terminal")
            }
            Self::Font { file, why } => {
                write!(f, "could not use the font {}: {why}", file.display())
            }
            Self::Export(cause) => cause.fmt(f),
            Self::NotMade(cause) => cause.fmt(f),
            Self::Restore(cause) => cause.fmt(f),
            Self::Unheard | Self::Shown => Ok(()),
        }
    }
}

/// A system error in words that are the same on every system, where there are some.
struct Plain<'e>(&'e io::Error);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind() {
            io::ErrorKind::NotFound => f.write_str("there is no such file or folder"),
            io::ErrorKind::PermissionDenied => f.write_str("it is not allowed"),
            io::ErrorKind::NotADirectory => f.write_str("it is no folder"),
            io::ErrorKind::IsADirectory => f.write_str("it is a folder"),
            io::ErrorKind::InvalidData => f.write_str("it is not UTF-8 text"),
            _ => self.0.fmt(f),
        }
    }
}
