//! What a program can check of PDF/UA-1, by the points of the Matterhorn protocol.

use std::collections::BTreeMap;

use anteroom::export::pdf::{Options, pdf};
use lopdf::{Dictionary, Object, ObjectId};

use super::golden::same_as_file;
use super::reader::{Kid, Reader};
use super::sample::addendum;

/// Checks a file; panics at the first fault.
pub(crate) fn check(bytes: &[u8]) -> Reader {
    // 01-003 to 01-007: everything painted is tagged or an artifact, never both.
    let reader = Reader::new(bytes);
    check_catalog(&reader);
    let root = reader.dictionary(reader.catalog(), "StructTreeRoot");
    let first = root.get(b"K").unwrap().as_reference().unwrap();
    let root_id =
        reader.catalog().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let mut seen = Seen::default();
    check_tag(&reader, first, root_id, &mut seen);
    // 01-005: no content without a tag.
    for place in reader.marked.keys() {
        assert!(seen.content.contains_key(place), "{place:?} is in no tag");
    }
    check_headings(&seen.headings);
    check_parents(&reader, root, &seen);
    check_links(&reader, &seen);
    check_fonts(&reader);
    reader
}

/// What was met in the tree.
#[derive(Default)]
struct Seen {
    content: BTreeMap<(usize, i64), ObjectId>,
    links: BTreeMap<ObjectId, ObjectId>,
    headings: Vec<u8>,
}

/// 02, 06, 07, 11: title, language, the claim, and that the title is shown.
fn check_catalog(reader: &Reader) {
    assert_eq!(reader.file.version, "1.7");
    let catalog = reader.catalog();
    assert!(!reader.text(catalog.get(b"Lang").unwrap()).is_empty());
    let marked = reader.dictionary(catalog, "MarkInfo").get(b"Marked").unwrap();
    assert!(marked.as_bool().unwrap());
    let preferences = reader.dictionary(catalog, "ViewerPreferences");
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = reader.follow(catalog.get(b"Metadata").unwrap()).as_stream().unwrap();
    let xmp = String::from_utf8(metadata.content.clone()).unwrap();
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(xmp.contains("<dc:title>"));
    let map = reader.dictionary(reader.dictionary(catalog, "StructTreeRoot"), "RoleMap");
    assert_eq!(map.get(b"Title").unwrap().as_name().unwrap(), b"P");
}

/// 09: tags are in the right order within each other.
fn check_tag(reader: &Reader, id: ObjectId, parent: ObjectId, seen: &mut Seen) {
    let tag = reader.file.get_dictionary(id).unwrap();
    assert_eq!(tag.get(b"P").unwrap().as_reference().unwrap(), parent);
    let role = role(tag);
    let kids = reader.kids(tag);
    let inner: Vec<String> = kids
        .iter()
        .filter_map(|kid| match kid {
            Kid::Tag(kid) => Some(role_of(reader, *kid)),
            _ => None,
        })
        .collect();
    let only = |allowed: &[&str]| {
        assert_eq!(inner.len(), kids.len(), "{role} has text of its own");
        for kid in &inner {
            assert!(allowed.contains(&kid.as_str()), "{kid} in {role}");
        }
    };
    match role.as_str() {
        "Document" => {
            only(&[
                "Title", "P", "H1", "H2", "H3", "H4", "L", "Table", "TOC", "Sect",
                "Figure",
            ]);
        }
        "L" => {
            only(&["LI"]);
            assert_eq!(attribute(tag, "O"), "List");
            assert!(!attribute(tag, "ListNumbering").is_empty());
        }
        "LI" => only(&["Lbl", "LBody"]),
        "TOC" => only(&["TOCI"]),
        "TOCI" => only(&["Reference"]),
        "Table" => only(&["Caption", "THead", "TBody"]),
        "THead" | "TBody" => only(&["TR"]),
        "TR" => only(&["TH", "TD"]),
        // 7.3: a figure says in words what it shows, and where it stands.
        "Figure" => {
            assert!(!reader.text(tag.get(b"Alt").unwrap()).is_empty());
            let place = reader.dictionary(tag, "A").get(b"BBox").unwrap();
            let edges =
                place.as_array().unwrap().iter().map(|edge| edge.as_float().unwrap());
            let edges: Vec<f32> = edges.collect();
            assert!(edges[0] < edges[2] && edges[1] < edges[3], "{edges:?}");
        }
        "TH" => assert_eq!(attribute(tag, "Scope"), "Column"),
        "Link" => {
            let links = kids.iter().filter(|kid| matches!(kid, Kid::Link(_))).count();
            let texts = kids.iter().filter(|kid| matches!(kid, Kid::Content(..))).count();
            assert!(links > 0 && texts > 0, "a link of {links} places and {texts} texts");
        }
        "Title" | "P" | "Sect" | "Lbl" | "LBody" | "TD" | "Caption" | "Reference" => {}
        heading => {
            let level = heading.strip_prefix('H').and_then(|level| level.parse().ok());
            seen.headings.push(level.unwrap_or_else(|| panic!("what is {heading}?")));
            // 14-001: a heading says something.
            assert!(!kids.is_empty());
        }
    }
    if role == "Table" {
        check_table(reader, tag);
    }
    for kid in kids {
        match kid {
            Kid::Tag(kid) => check_tag(reader, kid, id, seen),
            Kid::Content(page, mcid) => {
                assert!(seen.content.insert((page, mcid), id).is_none());
            }
            Kid::Link(link) => {
                assert_eq!(role, "Link");
                assert!(seen.links.insert(link, id).is_none());
            }
        }
    }
}

/// 15: every row has as many cells as there are headings.
fn check_table(reader: &Reader, table: &Dictionary) {
    let mut counts = Vec::new();
    for part in tags_in(reader, table) {
        for row in tags_in(reader, part) {
            if role(row) == "TR" {
                counts.push(reader.kids(row).len());
            }
        }
    }
    assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
}

/// 14: headings begin with the first level and skip none.
fn check_headings(levels: &[u8]) {
    let mut last = 0;
    for level in levels {
        assert!(*level <= last + 1, "a heading {level} after {last}");
        last = *level;
    }
}

/// Every page and link finds its tags again.
fn check_parents(reader: &Reader, root: &Dictionary, seen: &Seen) {
    let tree = reader.dictionary(root, "ParentTree").get(b"Nums").unwrap();
    let tree: BTreeMap<i64, &Object> = tree
        .as_array()
        .unwrap()
        .chunks(2)
        .map(|pair| (pair[0].as_i64().unwrap(), &pair[1]))
        .collect();
    let next = root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
    assert_eq!(next, i64::try_from(tree.len()).unwrap());
    for (number, page) in reader.pages.iter().enumerate() {
        let page = reader.page(*page);
        let key = page.get(b"StructParents").unwrap().as_i64().unwrap();
        let tags = tree[&key].as_array().unwrap();
        for (mcid, tag) in (0_i64..).zip(tags) {
            assert_eq!(seen.content[&(number, mcid)], tag.as_reference().unwrap());
        }
        let marked = reader.marked.keys().filter(|(page, _)| *page == number).count();
        assert_eq!(marked, tags.len());
        // 28-008: the order of the tags is the order of the tab key.
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    }
    for (link, tag) in &seen.links {
        let link = reader.file.get_dictionary(*link).unwrap();
        let key = link.get(b"StructParent").unwrap().as_i64().unwrap();
        assert_eq!(tree[&key].as_reference().unwrap(), *tag);
    }
}

/// 28: every link is in the tree, says where it goes, and can be hit.
fn check_links(reader: &Reader, seen: &Seen) {
    let mut count = 0;
    for page in &reader.pages {
        let Ok(links) = reader.page(*page).get(b"Annots") else { continue };
        for link in links.as_array().unwrap() {
            count += 1;
            assert!(seen.links.contains_key(&link.as_reference().unwrap()));
            let link = reader.follow(link).as_dict().unwrap();
            assert_eq!(link.get(b"Subtype").unwrap().as_name().unwrap(), b"Link");
            assert!(!reader.text(link.get(b"Contents").unwrap()).is_empty());
            let edges = link.get(b"Rect").unwrap().as_array().unwrap();
            let edges: Vec<f32> =
                edges.iter().map(|edge| edge.as_float().unwrap()).collect();
            assert!(edges[0] < edges[2] && edges[1] < edges[3], "{edges:?}");
            if let Ok(place) = link.get(b"Dest") {
                let page = place.as_array().unwrap()[0].as_reference().unwrap();
                assert!(reader.pages.contains(&page));
            } else {
                let url = reader.dictionary(link, "A").get(b"URI").unwrap();
                let url = url.as_str().unwrap();
                assert!(url.starts_with(b"https:") || url.starts_with(b"mailto:"));
            }
        }
    }
    assert_eq!(count, seen.links.len());
}

/// 31: fonts are in the file, their widths are true, and every sign has a character.
fn check_fonts(reader: &Reader) {
    for page in &reader.pages {
        let resources = reader.dictionary(reader.page(*page), "Resources");
        for (_, font) in reader.dictionary(resources, "Font") {
            let font = reader.follow(font).as_dict().unwrap();
            assert_eq!(font.get(b"Encoding").unwrap().as_name().unwrap(), b"Identity-H");
            let inner = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
            let inner = reader.follow(&inner[0]).as_dict().unwrap();
            // 31-004: a map from codes to signs, or none needed.
            let map = reader.follow(inner.get(b"CIDToGIDMap").unwrap());
            let shown = |code: u16| match map {
                Object::Stream(map) => {
                    let map = map.decompressed_content().unwrap();
                    let at = usize::from(code) * 2;
                    u16::from_be_bytes([map[at], map[at + 1]])
                }
                map => {
                    assert_eq!(map.as_name().unwrap(), b"Identity");
                    code
                }
            };
            let descriptor = reader.dictionary(inner, "FontDescriptor");
            let name = descriptor.get(b"FontName").unwrap().as_name().unwrap();
            assert_eq!(name, font.get(b"BaseFont").unwrap().as_name().unwrap());
            assert_eq!(name.get(6), Some(&b'+'));
            let program = descriptor.get(b"FontFile2").unwrap();
            let program = reader.follow(program).as_stream().unwrap();
            let program = program.decompressed_content().unwrap();
            let face = ttf_parser::Face::parse(&program, 0).unwrap();
            let widths = reader.follow(inner.get(b"W").unwrap()).as_array().unwrap();
            for pair in widths.chunks(2) {
                let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
                let widths = reader.follow(&pair[1]).as_array().unwrap();
                for (code, width) in (first..).zip(widths) {
                    let glyph = shown(code);
                    let advance = face.glyph_hor_advance(ttf_parser::GlyphId(glyph));
                    assert_eq!(i64::from(advance.unwrap()), width.as_i64().unwrap());
                }
            }
        }
    }
}

/// Returns the role of a tag.
fn role(tag: &Dictionary) -> String {
    String::from_utf8(tag.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap()
}

/// Returns the role of a tag by its id.
fn role_of(reader: &Reader, id: ObjectId) -> String {
    role(reader.file.get_dictionary(id).unwrap())
}

/// Returns what a tag says beyond its role.
fn attribute(tag: &Dictionary, key: &str) -> String {
    let value = tag.get(b"A").unwrap().as_dict().unwrap().get(key.as_bytes()).unwrap();
    String::from_utf8(value.as_name().unwrap().to_vec()).unwrap()
}

/// Returns the tags in a tag.
fn tags_in<'a>(reader: &'a Reader, tag: &Dictionary) -> Vec<&'a Dictionary> {
    let kids = reader.kids(tag).into_iter();
    kids.filter_map(|kid| match kid {
        Kid::Tag(kid) => Some(reader.file.get_dictionary(kid).unwrap()),
        _ => None,
    })
    .collect()
}

#[test]
fn the_sample_is_accessible() {
    let pdf = pdf(&addendum(), &Options::default()).unwrap();
    let reader = check(&pdf.bytes);
    same_as_file("addendum.tags.txt", &reader.tree());
}
