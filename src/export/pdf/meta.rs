//! What the file says about itself: title, author, date, and that it is accessible.

use jiff::civil::Date;
use lopdf::{Dictionary, Object};

use crate::document::Document;
use crate::export::pdf::finish::text;
use crate::export::{language, title};

/// The program named as the maker.
pub(super) const MAKER: &str = "Anteroom";

/// Returns the day of the document as PDF writes it; `None` if it is not a date.
pub(super) fn date(document: &Document) -> Option<String> {
    day(document).map(|day| day.strftime("D:%Y%m%d000000Z").to_string())
}

/// Returns the day of the document.
fn day(document: &Document) -> Option<Date> {
    document.date.parse().ok()
}

/// Returns the old form of the metadata, still read by many programs.
pub(super) fn info(document: &Document) -> Dictionary {
    let mut info = Dictionary::from_iter([
        ("Title", text(title(document))),
        ("Author", text(&document.author)),
        ("Subject", text(&document.subject)),
        ("Creator", text(MAKER)),
        ("Producer", text(MAKER)),
    ]);
    if let Some(date) = date(document) {
        info.set("CreationDate", Object::string_literal(date.clone()));
        info.set("ModDate", Object::string_literal(date));
    }
    info
}

/// Returns the metadata as XMP, with the claim to PDF/UA-1.
pub(super) fn xmp(document: &Document) -> String {
    let title = escape(title(document));
    let author = escape(&document.author);
    let subject = escape(&document.subject);
    let language = escape(language(document));
    let dates = day(document).map_or(String::new(), |day| {
        format!(
            "   <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>\n   \
             <xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>\n"
        )
    });
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <pdfuaid:part>1</pdfuaid:part>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{MAKER}</xmp:CreatorTool>
{dates}   <pdf:Producer>{MAKER}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"#,
        bom = '\u{feff}',
    )
}

/// Escapes text for XML; characters XML does not allow are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}
