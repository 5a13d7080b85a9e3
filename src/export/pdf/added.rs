//! Fonts that a user adds, for signs that the fonts built in do not have.

use std::fmt;

use subsetter::{GlyphRemapper, subset};
use ttf_parser::cmap::Subtable;

/// The largest font file that is taken, in bytes: whole families for Chinese are smaller.
const LARGEST: usize = 32_000_000;

/// A font file that was looked into and can be used: TrueType or OpenType.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFile {
    name: String,
    bytes: Vec<u8>,
}

/// Why a font file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontFault {
    /// It is no TrueType or OpenType font, or is cut off.
    NotAFont,
    /// It says for no character which sign stands for it.
    NoCharacters,
    /// Its signs are no outlines, or of a kind that PDF does not know.
    NoOutlines,
    /// Its maker does not allow that it, or a part of it, travels in documents.
    Forbidden,
    /// It has more than 32 MB.
    TooLarge,
}

impl fmt::Display for FontFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotAFont => {
                "this is not a TrueType or OpenType font (.ttf, .otf), or a part of it is \
                 missing"
            }
            Self::NoCharacters => {
                "this font does not say which character each of its signs stands for"
            }
            Self::NoOutlines => {
                "the signs of this font are not outlines that a PDF can hold"
            }
            Self::Forbidden => {
                "the maker of this font does not allow that it is put into documents"
            }
            Self::TooLarge => "this font has more than 32 MB",
        })
    }
}

impl std::error::Error for FontFault {}

impl FontFile {
    /// Returns a font file, if it is one that can be used.
    ///
    /// # Errors
    ///
    /// What is wrong with it. The permission to embed is that of the table `OS/2`
    /// (`OpenType` 1.9, `fsType`).
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontFault> {
        if bytes.len() > LARGEST {
            return Err(FontFault::TooLarge);
        }
        let face = ttf_parser::Face::parse(&bytes, 0).map_err(|_| FontFault::NotAFont)?;
        let mut first = None;
        if let Some(cmap) = face.tables().cmap {
            for table in cmap.subtables.into_iter().filter(Subtable::is_unicode) {
                table.codepoints(|code| {
                    if first.is_none() {
                        first = char::from_u32(code).and_then(|c| face.glyph_index(c));
                    }
                });
            }
        }
        let glyph = first.ok_or(FontFault::NoCharacters)?;
        let tables = face.tables();
        if tables.glyf.is_none() && tables.cff.is_none() {
            return Err(FontFault::NoOutlines);
        }
        let forbidden = face.permissions() == Some(ttf_parser::Permissions::Restricted);
        if forbidden || !face.is_subsetting_allowed() {
            return Err(FontFault::Forbidden);
        }
        // A cut that fails here would fail in the middle of a document.
        let mut numbers = GlyphRemapper::new();
        numbers.remap(glyph.0);
        subset(&bytes, 0, &numbers).map_err(|_| FontFault::NoOutlines)?;
        let name = name(&face);
        Ok(Self { name, bytes })
    }

    /// Returns the font's own name, as far as a PDF can bear it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Returns the `PostScript` name of a font, or one for a font without.
fn name(face: &ttf_parser::Face<'_>) -> String {
    let mut names = face.names().into_iter().filter(|name| name.name_id == 6);
    let name = names.find_map(|name| name.to_string()).unwrap_or_default();
    let fit = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
    let name: String = name.chars().filter(fit).take(60).collect();
    if name.is_empty() { "Added".to_owned() } else { name }
}
