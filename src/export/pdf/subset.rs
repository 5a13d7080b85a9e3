//! Fonts for the file: only the signs a document uses, so that it stays small.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat};
use subsetter::{GlyphRemapper, subset};
use ttf_parser::{RawFace, Tag};

use crate::export::ExportError;
use crate::export::pdf::added::FontFile;
use crate::export::pdf::emit::Used;
use crate::export::pdf::fonts::{Face, Fonts, scaled};
use crate::export::pdf::hash::Hash;

/// What a font says of itself, in thousandths of the em.
struct About {
    bounds: [i16; 4],
    ascent: i16,
    descent: i16,
    capitals: i16,
    /// In whole degrees.
    angle: i16,
    weight: u16,
    serif: bool,
    mono: bool,
}

/// Adds a face with the signs used of it to the file (PDF 1.7, section 9.7: a composite
/// font, whose codes are two bytes).
///
/// # Errors
///
/// When the font cannot be cut.
pub(super) fn add(
    file: &mut File,
    fonts: &Fonts,
    added: &[FontFile],
    face: Face,
    used: &Used,
) -> Result<ObjectId, ExportError> {
    let mut numbers = GlyphRemapper::new();
    // Which sign of the cut font each code shows; code 0 shows the sign of none.
    let mut shown: Vec<u16> = vec![0];
    let mut hash = Hash::default();
    for (sign, glyph, _) in &used.signs {
        shown.push(numbers.remap(*glyph));
        hash.add(&u32::from(*sign).to_be_bytes());
    }
    let cut = subset(fonts.bytes(face), 0, &numbers).map_err(|_| ExportError::Font)?;
    let about =
        fonts.with(face, |parsed| about(parsed, face)).ok_or(ExportError::Font)?;
    let own = match face {
        Face::Added(at) => added.get(usize::from(at)).map_or("Added", FontFile::name),
        face => face.name(),
    };
    // Six letters tell apart cuts of one font in files that are merged.
    let name = name_of(&format!("{}+{own}", hash.letters()));
    // Of a font with cubic outlines, PDF takes the table alone (Table 126).
    let cubic = RawFace::parse(&cut, 0)
        .ok()
        .and_then(|raw| raw.table(Tag::from_bytes(b"CFF ")).map(<[u8]>::to_vec));
    let (kind, key, program) = if let Some(table) = cubic {
        let kind = Dictionary::from_iter([("Subtype", name_of("CIDFontType0C"))]);
        ("CIDFontType0", "FontFile3", Stream::new(kind, table))
    } else {
        let length = Object::Integer(i64::try_from(cut.len()).unwrap_or(0));
        let kind = Dictionary::from_iter([("Length1", length)]);
        ("CIDFontType2", "FontFile2", Stream::new(kind, cut))
    };
    let program = file.add_object(program);
    let descriptor = file.add_object(descriptor(&name, &about, key, program));
    let widths: Vec<Object> =
        used.signs.iter().map(|(_, _, advance)| i64::from(*advance).into()).collect();
    let mut inner = Dictionary::from_iter([
        ("Type", name_of("Font")),
        ("Subtype", name_of(kind)),
        ("BaseFont", name.clone()),
        ("CIDSystemInfo", Object::from(system("Identity"))),
        ("FontDescriptor", descriptor.into()),
        ("DW", 0.into()),
        ("W", vec![Object::from(1), widths.into()].into()),
    ]);
    if kind == "CIDFontType2" {
        let identity = shown.iter().zip(0..).all(|(glyph, code)| *glyph == code);
        let map = if identity {
            name_of("Identity")
        } else {
            let bytes = shown.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
            file.add_object(Stream::new(Dictionary::new(), bytes)).into()
        };
        inner.set("CIDToGIDMap", map);
    }
    let inner = file.add_object(inner);
    let characters =
        file.add_object(Stream::new(Dictionary::new(), characters(used).into_bytes()));
    Ok(file.add_object(Dictionary::from_iter([
        ("Type", name_of("Font")),
        ("Subtype", name_of("Type0")),
        ("BaseFont", name),
        ("Encoding", name_of("Identity-H")),
        ("DescendantFonts", vec![Object::from(inner)].into()),
        ("ToUnicode", characters.into()),
    ])))
}

/// Returns what a font says of itself.
fn about(parsed: &ttf_parser::Face<'_>, face: Face) -> About {
    let scaled = |length| scaled(parsed, length);
    let bounds = parsed.global_bounding_box();
    #[expect(clippy::cast_possible_truncation, reason = "an angle in degrees")]
    let angle = parsed.italic_angle().clamp(-90.0, 90.0).round() as i16;
    About {
        bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scaled),
        ascent: scaled(parsed.ascender()),
        descent: scaled(parsed.descender()),
        capitals: scaled(parsed.capital_height().unwrap_or(parsed.ascender())),
        angle,
        weight: parsed.weight().to_number(),
        serif: matches!(
            face,
            Face::Serif | Face::SerifStrong | Face::SerifItalic | Face::SerifStrongItalic
        ),
        mono: parsed.is_monospaced(),
    }
}

/// Returns the font's descriptor (PDF 1.7, Tables 122 and 123).
fn descriptor(name: &Object, about: &About, key: &str, program: ObjectId) -> Dictionary {
    let flag = |set: bool, bit: i64| if set { 1 << (bit - 1) } else { 0 };
    let flags = flag(about.mono, 1)
        | flag(about.serif, 2)
        // The signs are not those of one Latin set: "symbolic".
        | flag(true, 3)
        | flag(about.angle != 0, 7);
    let bounds: Vec<Object> =
        about.bounds.iter().map(|edge| i64::from(*edge).into()).collect();
    // Nothing in a font tells how thick its stems are; this is the usual guess.
    let stems = 50 + i64::from(about.weight / 65).pow(2);
    Dictionary::from_iter([
        ("Type", name_of("FontDescriptor")),
        ("FontName", name.clone()),
        ("Flags", flags.into()),
        ("FontBBox", bounds.into()),
        ("ItalicAngle", i64::from(about.angle).into()),
        ("Ascent", i64::from(about.ascent).into()),
        ("Descent", i64::from(about.descent).into()),
        ("CapHeight", i64::from(about.capitals).into()),
        ("StemV", stems.into()),
        (key, program.into()),
    ])
}

/// Returns which collection the codes are of.
fn system(ordering: &str) -> Dictionary {
    let text = |text: &str| Object::String(text.into(), StringFormat::Literal);
    Dictionary::from_iter([
        ("Registry", text("Adobe")),
        ("Ordering", text(ordering)),
        ("Supplement", 0.into()),
    ])
}

/// Returns which character each code stands for (PDF 1.7, section 9.10.3).
fn characters(used: &Used) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let codes: Vec<(usize, char)> =
        used.signs.iter().enumerate().map(|(at, (sign, ..))| (at + 1, *sign)).collect();
    // A block holds at most a hundred.
    for block in codes.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for (code, sign) in block {
            let _ = write!(map, "<{code:04X}> <");
            for unit in sign.encode_utf16(&mut [0; 2]) {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

/// Returns a name.
fn name_of(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}
