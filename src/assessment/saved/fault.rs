//! What can be wrong with a save file.

use std::fmt;

/// One thing that is wrong with a save file.
///
/// It names ids, words of the format and places, never what somebody answered: faults are
/// shown, mailed and logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault it is; stable.
    pub code: FaultCode,
    /// Where in the data, such as `answers.IAM-06.evidence[0].date`; empty for the whole.
    pub path: String,
    /// The line, counted from 1; 0 if there is no line to point at.
    pub line: usize,
    /// The column in that line, counted in characters from 1; 0 if there is none.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do; may be empty.
    pub hint: String,
}

impl fmt::Display for Fault {
    /// Writes place and message on one line, without the hint.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, message, .. } = self;
        match (path.is_empty(), *line) {
            (true, 0) => f.write_str(message),
            (true, _) => write!(f, "line {line}, column {column}: {message}"),
            (false, 0) => write!(f, "{path}: {message}"),
            (false, _) => write!(f, "{path}, line {line}, column {column}: {message}"),
        }
    }
}

/// Declares the codes with their stable names.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $name:literal)*) => {
        /// What kind of fault it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FaultCode {
            $($(#[$doc])* $code,)*
        }

        impl FaultCode {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$code,)*];

            /// Returns the stable name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }
        }
    };
}

codes! {
    /// More bytes than are read.
    TooLarge "too-large"
    /// Not UTF-8.
    NotText "not-text"
    /// Not JSON.
    Syntax "syntax"
    /// Nested deeper than is read.
    TooDeep "too-deep"
    /// JSON, but not a save file.
    NotASaveFile "not-a-save-file"
    /// The version is no version.
    BadVersion "bad-version"
    /// A major version that this program cannot read.
    NewerVersion "newer-version"
    /// Made with a pack of another id.
    OtherPack "other-pack"
    /// An object has the same member twice.
    DuplicateMember "duplicate-member"
    /// A member that means nothing there.
    UnknownMember "unknown-member"
    /// A member that has to be there is not.
    MissingMember "missing-member"
    /// A value of another type.
    WrongType "wrong-type"
    /// A number that is too small, too large or not whole.
    OutOfRange "out-of-range"
    /// A text that has half of a character in it.
    BadText "bad-text"
    /// Not one of the fixed words.
    UnknownWord "unknown-word"
    /// Not a calendar date.
    BadDate "bad-date"
    /// Not a SHA-256 in hexadecimal.
    BadDigest "bad-digest"
    /// An answer that its question does not take.
    WrongAnswer "wrong-answer"
    /// A choice that its question does not have.
    UnknownChoice "unknown-choice"
    /// A text field that its question does not have.
    UnknownField "unknown-field"
    /// A request or response with what only the buyer's own file has.
    NotForExchange "not-for-exchange"
    /// More faults than are listed.
    More "more"
}
