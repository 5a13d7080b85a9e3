//! What stands behind an answer.

use jiff::civil::Date;

/// A named document. The file itself is never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The document's title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its date.
    pub date: Option<Date>,
    /// When it stops being valid.
    pub expires: Option<Date>,
    /// SHA-256 of the file in hexadecimal, so that the same file can be told later.
    pub sha256: Option<String>,
    /// It comes from a source independent of the vendor.
    pub independent: bool,
    /// Who on the buyer's side has read it; empty for nobody.
    pub read_by: String,
    /// When it was read.
    pub read_on: Option<Date>,
}

/// How much evidence stands behind an answer (scoring model §7.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceLevel {
    /// Somebody said so.
    #[default]
    Attested,
    /// A document is named with title, version and date.
    Referenced,
    /// The buyer has read it and, where independent evidence is expected, it is independent.
    Verified,
}

impl EvidenceLevel {
    /// Returns the word shown to people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attested => "attested",
            Self::Referenced => "referenced",
            Self::Verified => "verified",
        }
    }
}
