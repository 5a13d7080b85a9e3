//! The file around the text: its parts, how they belong together, what it says of itself.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::inlines::relation;
use super::xml::Xml;
use super::{Body, RELATED, Sheet, WORD};
use crate::document::Document;
use crate::export::{ExportError, title};

/// The styles, without the width of the page and the language.
const STYLES: &str = include_str!("styles.xml");

/// The switches of the program; it works as Word 2013 and later do.
const SETTINGS: &str = include_str!("settings.xml");

/// What the kinds of parts are called.
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Puts the file together.
pub(super) fn package(
    document: &Document,
    sheet: Sheet,
    body: Body,
) -> Result<Vec<u8>, ExportError> {
    let numbering = body.numbers.part();
    let links = body.links.clone();
    let margin = |root, style, text: &str| {
        Body::new(sheet, std::collections::BTreeMap::new()).margin(root, style, text)
    };
    let notice = document.notice.as_deref().unwrap_or_default();
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app()),
        ("word/document.xml", text(sheet, body.xml)),
        ("word/_rels/document.xml.rels", of_text(&links)),
        ("word/styles.xml", styles(document, sheet)),
        ("word/numbering.xml", numbering),
        ("word/settings.xml", SETTINGS.as_bytes().to_vec()),
        ("word/header1.xml", margin("w:hdr", "Header", &document.running)),
        ("word/footer1.xml", margin("w:ftr", "Footer", notice)),
    ];
    zipped(&parts).map_err(|why| ExportError::Unwritable { reason: why.to_string() })
}

/// Zips parts: the same parts give the same bytes, on every machine and day.
fn zipped(parts: &[(&str, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Returns the part that says what each part is.
fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.open("Types", &[("xmlns", space)]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    let kind = |name: &str| format!("{KIND}.{name}+xml");
    for (part, kind) in [
        ("/docProps/core.xml", core),
        ("/docProps/app.xml", app.to_owned()),
        ("/word/document.xml", kind("document.main")),
        ("/word/styles.xml", kind("styles")),
        ("/word/numbering.xml", kind("numbering")),
        ("/word/settings.xml", kind("settings")),
        ("/word/header1.xml", kind("header")),
        ("/word/footer1.xml", kind("footer")),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
    }
    xml.close("Types");
    xml.bytes()
}

/// The namespace of the parts that say how parts belong together.
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Returns the part that says where the text is.
fn relations() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    for (id, kind, target) in [
        ("text", format!("{RELATED}/officeDocument"), "word/document.xml"),
        ("core", core.to_owned(), "docProps/core.xml"),
        ("app", format!("{RELATED}/extended-properties"), "docProps/app.xml"),
    ] {
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.bytes()
}

/// Returns the part that says what the text needs, and where its links go.
fn of_text(links: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    for (id, target) in [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
    ] {
        let kind = format!("{RELATED}/{id}");
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    }
    let kind = format!("{RELATED}/hyperlink");
    for (at, url) in links.iter().enumerate() {
        xml.empty(
            "Relationship",
            &[
                ("Id", &relation(at)),
                ("Type", &kind),
                ("Target", url),
                ("TargetMode", "External"),
            ],
        );
    }
    xml.close("Relationships");
    xml.bytes()
}

/// Returns the part with the text and its page.
fn text(sheet: Sheet, body: Xml) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:document", &[("xmlns:w", WORD), ("xmlns:r", RELATED)]);
    xml.open("w:body", &[]);
    xml.piece(body);
    xml.open("w:sectPr", &[]);
    xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "header")]);
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
    let (width, height) = sheet.size();
    let (width, height) = (width.to_string(), height.to_string());
    xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
    let inch = "1440";
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", inch),
            ("w:right", inch),
            ("w:bottom", inch),
            ("w:left", inch),
            ("w:header", "720"),
            ("w:footer", "720"),
            ("w:gutter", "0"),
        ],
    );
    xml.close("w:sectPr");
    xml.close("w:body");
    xml.close("w:document");
    xml.bytes()
}

/// Returns the language, if it is written as BCP 47 writes languages.
fn language(document: &Document) -> Option<&str> {
    let language = document.language.as_str();
    let fits = |part: &str| {
        (1..=8).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (language.len() <= 35 && language.split('-').all(fits)).then_some(language)
}

/// Returns the part with the styles.
fn styles(document: &Document, sheet: Sheet) -> Vec<u8> {
    let told =
        language(document).map(|language| format!("<w:lang w:val=\"{language}\"/>"));
    STYLES
        .replace("<w:lang/>", &told.unwrap_or_default())
        .replace("ROOM", &sheet.room().to_string())
        .into_bytes()
}

/// Returns the part with title, author, language and date.
fn core(document: &Document) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.said("dc:title", title(document));
    xml.said("dc:subject", &document.subject);
    xml.said("dc:creator", &document.author);
    if let Some(language) = language(document) {
        xml.said("dc:language", language);
    }
    if let Ok(date) = document.date.parse::<jiff::civil::Date>() {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.open(name, &[("xsi:type", "dcterms:W3CDTF")]);
            xml.text(&format!("{date}T00:00:00Z"));
            xml.close(name);
        }
    }
    xml.close("cp:coreProperties");
    xml.bytes()
}

/// Returns the part with the program that made it.
fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    let space =
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", space)]);
    xml.said("Application", "Anteroom");
    xml.close("Properties");
    xml.bytes()
}
