//! The last pass over the file: tags, links, outline, metadata, attachment.
//!
//! What makes a PDF accessible is written here, after ISO 14289-1 (PDF/UA-1).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat};

use crate::document::Document;
use crate::export::pdf::Attachment;
use crate::export::pdf::emit::{Spot, Written, name, points};
use crate::export::pdf::flow::{Heading, Link};
use crate::export::pdf::hash::Hash;
use crate::export::pdf::piece::{Milli, Target};
use crate::export::pdf::tags::{Kid, Numbering, Role, Tag, Tags};
use crate::export::pdf::{attached, meta};
use crate::export::{ExportError, language};

/// What the last pass knows of the document.
pub(super) struct Finish<'a> {
    /// Title, language, author.
    pub(super) document: &'a Document,
    /// What was written.
    pub(super) written: &'a Written,
    /// The tag tree.
    pub(super) tags: &'a Tags,
    /// The links.
    pub(super) links: &'a [Link],
    /// The headings.
    pub(super) headings: &'a [Heading],
    /// Page and height of the places.
    pub(super) places: &'a BTreeMap<usize, (usize, Milli)>,
    /// The height of a page.
    pub(super) height: Milli,
    /// What travels with the document.
    pub(super) attachment: Option<&'a Attachment>,
}

impl Finish<'_> {
    /// Completes the file.
    pub(super) fn apply(&self, file: &mut File) -> Result<(), ExportError> {
        "1.7".clone_into(&mut file.version);
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let annotations = self.tag_tree(file, &pages)?;
        self.annotate(file, &pages, &annotations)?;
        let outline = self.outline(file, &pages);
        let attached = self.attach(file);
        let mut xmp = Stream::new(
            Dictionary::from_iter([
                ("Type", name_of("Metadata")),
                ("Subtype", name_of("XML")),
            ]),
            meta::xmp(self.document).into_bytes(),
        );
        // Programs look for this text without knowing PDF.
        xmp.allows_compression = false;
        let xmp = file.add_object(xmp);
        let mut info = meta::info(self.document);
        if let Some(attachment) = self.attachment {
            let hash = attached::fingerprint(&attachment.bytes);
            info.set(attached::FINGERPRINT, Object::string_literal(hash));
        }
        let info = file.add_object(info);
        let hash = self.hash(file);
        let id = Object::String(hash.bytes().to_vec(), StringFormat::Hexadecimal);
        file.trailer.set("Info", info);
        file.trailer.set("ID", vec![id.clone(), id]);

        let catalog = file.catalog_mut().map_err(broken)?;
        catalog.remove(b"PageLayout");
        catalog.set("Lang", text(language(self.document)));
        catalog.set("Metadata", xmp);
        catalog.set("MarkInfo", Dictionary::from_iter([("Marked", Object::from(true))]));
        catalog.set(
            "ViewerPreferences",
            Dictionary::from_iter([("DisplayDocTitle", Object::from(true))]),
        );
        if let Some(outline) = outline {
            catalog.set("Outlines", outline);
            catalog.set("PageMode", name_of("UseOutlines"));
        }
        if let Some((names, files)) = attached {
            catalog.set("Names", names);
            catalog.set("AF", files);
        }
        Ok(())
    }

    /// Writes the tags and the way back from marked content; reserves the annotations.
    fn tag_tree(
        &self,
        file: &mut File,
        pages: &[ObjectId],
    ) -> Result<Vec<ObjectId>, ExportError> {
        let tags = self.tags.all();
        let ids: Vec<ObjectId> = tags.iter().map(|_| file.new_object_id()).collect();
        let annotations: Vec<ObjectId> =
            self.written.spots.iter().map(|_| file.new_object_id()).collect();
        let root = file.new_object_id();
        for (at, (tag, id)) in tags.iter().zip(&ids).enumerate() {
            let parent = if at == Tags::ROOT { root } else { ids[tag.parent] };
            let page = tag.kids.iter().find_map(|kid| match kid {
                Kid::Content(page, _) => Some(*page),
                _ => None,
            });
            let mut kids = tag
                .kids
                .iter()
                .map(|kid| match kid {
                    Kid::Tag(kid) => Object::from(ids[*kid]),
                    Kid::Content(on, mcid) if Some(*on) == page => Object::from(*mcid),
                    Kid::Content(page, mcid) => Object::from(Dictionary::from_iter([
                        ("Type", name_of("MCR")),
                        ("Pg", pages[*page].into()),
                        ("MCID", (*mcid).into()),
                    ])),
                    Kid::Link(spot) => Object::from(Dictionary::from_iter([
                        ("Type", name_of("OBJR")),
                        ("Pg", pages[self.written.spots[*spot].page].into()),
                        ("Obj", annotations[*spot].into()),
                    ])),
                })
                .collect::<Vec<_>>();
            let mut element = Dictionary::from_iter([
                ("Type", name_of("StructElem")),
                ("S", name_of(name(tag.role))),
                ("P", parent.into()),
            ]);
            if let Some(page) = page {
                element.set("Pg", pages[page]);
            }
            match kids.len() {
                0 => {}
                1 => element.set("K", kids.remove(0)),
                _ => element.set("K", kids),
            }
            if let Some(alt) = self.tags.alt(at) {
                element.set("Alt", text(alt));
            }
            if let Some(edges) = self.written.figures.get(&at) {
                element.set("A", layout(*edges));
            }
            if let Some(attributes) = attributes(tag) {
                element.set("A", attributes);
            }
            file.set_object(*id, element);
        }
        let mut numbers: Vec<Object> = Vec::new();
        for (page, marked) in self.written.marked.iter().enumerate() {
            let marked: Vec<Object> = marked.iter().map(|tag| ids[*tag].into()).collect();
            numbers.extend([integer(page), marked.into()]);
            let page_id = pages[page];
            let dictionary = file.get_dictionary_mut(page_id).map_err(broken)?;
            dictionary.set("StructParents", integer(page));
            dictionary.set("Tabs", name_of("S"));
        }
        for (at, spot) in self.written.spots.iter().enumerate() {
            let tag = self.links[spot.link].tag;
            numbers.extend([integer(pages.len() + at), ids[tag].into()]);
        }
        let parents = file.add_object(Dictionary::from_iter([("Nums", numbers.into())]));
        file.set_object(
            root,
            Dictionary::from_iter([
                ("Type", name_of("StructTreeRoot")),
                ("K", ids[Tags::ROOT].into()),
                ("ParentTree", parents.into()),
                ("ParentTreeNextKey", integer(pages.len() + annotations.len())),
                ("RoleMap", Dictionary::from_iter([("Title", name_of("P"))]).into()),
            ]),
        );
        file.catalog_mut().map_err(broken)?.set("StructTreeRoot", root);
        Ok(annotations)
    }

    /// Writes the links of each page.
    fn annotate(
        &self,
        file: &mut File,
        pages: &[ObjectId],
        annotations: &[ObjectId],
    ) -> Result<(), ExportError> {
        let mut of_page: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
        for (at, (spot, id)) in self.written.spots.iter().zip(annotations).enumerate() {
            let annotation = self.annotation(spot, pages, pages.len() + at);
            file.set_object(*id, annotation);
            of_page[spot.page].push((*id).into());
        }
        for (page, annotations) in pages.iter().zip(of_page) {
            let dictionary = file.get_dictionary_mut(*page).map_err(broken)?;
            if annotations.is_empty() {
                dictionary.remove(b"Annots");
            } else {
                dictionary.set("Annots", annotations);
            }
        }
        Ok(())
    }

    /// Returns one link.
    fn annotation(&self, spot: &Spot, pages: &[ObjectId], parent: usize) -> Dictionary {
        let link = &self.links[spot.link];
        let edges: Vec<Object> = spot.edges.map(|edge| points(edge).0.into()).into();
        let mut annotation = Dictionary::from_iter([
            ("Type", name_of("Annot")),
            ("Subtype", name_of("Link")),
            ("Rect", edges.into()),
            ("Border", vec![0.into(), 0.into(), 0.into()].into()),
            ("F", 4.into()),
            ("Contents", text(&link.says)),
            ("StructParent", integer(parent)),
        ]);
        match &link.target {
            Target::Place(place) => {
                annotation.set("Dest", self.destination(*place, pages));
            }
            Target::Url(url) => annotation.set(
                "A",
                Dictionary::from_iter([
                    ("Type", name_of("Action")),
                    ("S", name_of("URI")),
                    ("URI", Object::string_literal(ascii_url(url))),
                ]),
            ),
        }
        annotation
    }

    /// Returns where a place is, a little above it.
    fn destination(&self, place: usize, pages: &[ObjectId]) -> Object {
        let (page, y) = self.places.get(&place).copied().unwrap_or_default();
        let top = points(self.height - y + 12_000).0;
        let page = pages.get(page).copied().unwrap_or_default();
        vec![page.into(), name_of("XYZ"), Object::Null, top.into(), Object::Null].into()
    }

    /// Writes the outline: the headings as a tree.
    fn outline(&self, file: &mut File, pages: &[ObjectId]) -> Option<ObjectId> {
        if self.headings.is_empty() {
            return None;
        }
        let root = file.new_object_id();
        let ids: Vec<ObjectId> =
            self.headings.iter().map(|_| file.new_object_id()).collect();
        // Which heading each is under, and which are under each (the last: the root's).
        let count = ids.len();
        let mut under: Vec<Vec<usize>> = vec![Vec::new(); count + 1];
        let mut parents = vec![count; count];
        let mut open: Vec<usize> = Vec::new();
        for (at, heading) in self.headings.iter().enumerate() {
            while open
                .last()
                .is_some_and(|last| self.headings[*last].level >= heading.level)
            {
                open.pop();
            }
            parents[at] = open.last().copied().unwrap_or(count);
            under[parents[at]].push(at);
            open.push(at);
        }
        let id = |at: usize| ids.get(at).copied().unwrap_or(root);
        for (at, heading) in self.headings.iter().enumerate() {
            let title = match &heading.number {
                Some(number) => format!("{number}  {}", heading.text),
                None => heading.text.clone(),
            };
            let mut item = Dictionary::from_iter([
                ("Title", text(&title)),
                ("Parent", id(parents[at]).into()),
                ("Dest", self.destination(heading.place, pages)),
            ]);
            let siblings = &under[parents[at]];
            let place = siblings.iter().position(|sibling| *sibling == at).unwrap_or(0);
            if let Some(before) = place.checked_sub(1).and_then(|at| siblings.get(at)) {
                item.set("Prev", id(*before));
            }
            if let Some(after) = siblings.get(place + 1) {
                item.set("Next", id(*after));
            }
            if let (Some(first), Some(last)) = (under[at].first(), under[at].last()) {
                item.set("First", id(*first));
                item.set("Last", id(*last));
                // Closed at first: a long contract opens with its parts.
                let count = i64::try_from(under[at].len()).unwrap_or(i64::MAX);
                item.set("Count", -count);
            }
            file.set_object(ids[at], item);
        }
        let top = &under[count];
        let mut outline = Dictionary::from_iter([
            ("Type", name_of("Outlines")),
            ("Count", integer(top.len())),
        ]);
        if let (Some(first), Some(last)) = (top.first(), top.last()) {
            outline.set("First", id(*first));
            outline.set("Last", id(*last));
        }
        file.set_object(root, outline);
        Some(root)
    }

    /// Writes the attachment; returns the catalogue's entries for it.
    fn attach(&self, file: &mut File) -> Option<(Dictionary, Vec<Object>)> {
        let attachment = self.attachment?;
        let size = integer(attachment.bytes.len());
        let mut parameters = Dictionary::from_iter([("Size", size)]);
        if let Some(date) = meta::date(self.document) {
            parameters.set("ModDate", Object::string_literal(date));
        }
        let stream = file.add_object(Stream::new(
            Dictionary::from_iter([
                ("Type", name_of("EmbeddedFile")),
                ("Subtype", name_of(&attachment.mime)),
                ("Params", parameters.into()),
            ]),
            attachment.bytes.clone(),
        ));
        let name = text(&attachment.name);
        let content =
            Dictionary::from_iter([("F", Object::from(stream)), ("UF", stream.into())]);
        let specification = file.add_object(Dictionary::from_iter([
            ("Type", name_of("Filespec")),
            ("F", name.clone()),
            ("UF", name.clone()),
            ("Desc", text(&attachment.description)),
            ("AFRelationship", name_of("Data")),
            ("EF", content.into()),
        ]));
        let list = Dictionary::from_iter([(
            "Names",
            Object::from(vec![name, specification.into()]),
        )]);
        let names = Dictionary::from_iter([("EmbeddedFiles", Object::from(list))]);
        Some((names, vec![specification.into()]))
    }

    /// Returns a number for what the file says.
    fn hash(&self, file: &File) -> Hash {
        let mut hash = Hash::default();
        hash.add(self.document.title.as_bytes());
        hash.add(self.document.date.as_bytes());
        for object in file.objects.values() {
            if let Object::Stream(stream) = object {
                hash.add(&stream.content);
            }
        }
        hash
    }
}

/// Returns what a tag says beyond its name.
fn attributes(tag: &Tag) -> Option<Dictionary> {
    let (owner, key, value) = match tag.role {
        Role::ColumnHeader => ("Table", "Scope", "Column"),
        Role::List(numbering) => {
            let value = match numbering {
                Numbering::None => "None",
                Numbering::Disc => "Disc",
                Numbering::Decimal => "Decimal",
                Numbering::LowerAlpha => "LowerAlpha",
                Numbering::UpperAlpha => "UpperAlpha",
            };
            ("List", "ListNumbering", value)
        }
        _ => return None,
    };
    Some(Dictionary::from_iter([("O", name_of(owner)), (key, name_of(value))]))
}

/// Returns where a figure stands on its page (PDF 1.7, table 14.344, `BBox`).
fn layout(edges: [Milli; 4]) -> Dictionary {
    let edges: Vec<Object> = edges.map(|edge| points(edge).0.into()).into();
    Dictionary::from_iter([
        ("O", name_of("Layout")),
        ("Placement", name_of("Block")),
        ("BBox", edges.into()),
    ])
}

/// Returns an address as PDF wants it: what is not ASCII is percent-encoded.
fn ascii_url(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Returns text for a reader: plain where it can be, else UTF-16.
pub(super) fn text(text: &str) -> Object {
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Object::string_literal(text);
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xfe, 0xff].into_iter().chain(units).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Returns a name.
fn name_of(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Returns a count as a number.
fn integer(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Turns what went wrong in the file's tree into what could not be done.
#[expect(clippy::needless_pass_by_value, reason = "stands in `map_err`")]
fn broken(error: lopdf::Error) -> ExportError {
    ExportError::Unwritable { reason: error.to_string() }
}
