//! Reads a PDF back: its tags with their text, and what is not tagged.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// One piece of marked content.
#[derive(Debug, Default, Clone)]
pub(crate) struct Marked {
    /// What it says.
    pub(crate) text: String,
}

/// A PDF, read.
pub(crate) struct Reader {
    pub(crate) file: Document,
    /// The pages, in order.
    pub(crate) pages: Vec<ObjectId>,
    /// Tagged content by page and number.
    pub(crate) marked: BTreeMap<(usize, i64), Marked>,
    /// The text of artifacts, by page.
    pub(crate) artifacts: Vec<String>,
    /// Left and right end of each shown string, and its height, by page.
    pub(crate) reach: Vec<Vec<(f32, f32, f32)>>,
}

/// A font, as far as needed to read with it.
struct Face {
    signs: BTreeMap<u16, String>,
    widths: BTreeMap<u16, f32>,
}

impl Reader {
    /// Reads a file.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let mut reader = Self {
            file,
            pages: pages.clone(),
            marked: BTreeMap::new(),
            artifacts: Vec::new(),
            reach: Vec::new(),
        };
        for (number, page) in pages.into_iter().enumerate() {
            reader.read_page(number, page);
        }
        reader
    }

    /// Follows references.
    pub(crate) fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.file.dereference(object).unwrap().1
    }

    /// Returns an entry as a dictionary.
    pub(crate) fn dictionary<'a>(
        &'a self,
        of: &'a Dictionary,
        key: &str,
    ) -> &'a Dictionary {
        self.follow(of.get(key.as_bytes()).unwrap()).as_dict().unwrap()
    }

    /// Returns the catalogue.
    pub(crate) fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// Returns a page.
    pub(crate) fn page(&self, id: ObjectId) -> &Dictionary {
        self.file.get_dictionary(id).unwrap()
    }

    /// Returns text a reader would show.
    pub(crate) fn text(&self, object: &Object) -> String {
        let bytes = self.follow(object).as_str().unwrap();
        match bytes.strip_prefix(&[0xfe, 0xff]) {
            Some(units) => String::from_utf16(
                &units
                    .chunks(2)
                    .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                    .collect::<Vec<_>>(),
            )
            .unwrap(),
            None => String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// Returns the fonts a page may use.
    fn faces(&self, page: ObjectId) -> BTreeMap<Vec<u8>, Face> {
        let resources = self.dictionary(self.page(page), "Resources");
        let fonts = self.dictionary(resources, "Font");
        fonts
            .iter()
            .map(|(name, font)| {
                let font = self.follow(font).as_dict().unwrap();
                let map =
                    self.follow(font.get(b"ToUnicode").unwrap()).as_stream().unwrap();
                let map = String::from_utf8(map.decompressed_content().unwrap()).unwrap();
                let inner = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
                let inner = self.follow(&inner[0]).as_dict().unwrap();
                let widths = widths(self.follow(inner.get(b"W").unwrap()));
                (name.clone(), Face { signs: signs(&map), widths })
            })
            .collect()
    }

    /// Reads a page; fails if anything is painted that is neither tagged nor an artifact.
    fn read_page(&mut self, number: usize, page: ObjectId) {
        let faces = self.faces(page);
        let content = self.file.get_page_content(page);
        let content = Content::decode(&content).unwrap();
        let mut open: Option<Option<i64>> = None;
        let mut figure = false;
        let (mut face, mut size, mut at) = (None, 0.0, (0.0, 0.0));
        let mut artifacts = String::new();
        let mut reach = Vec::new();
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" => {
                    assert_eq!(open, None, "marked content within marked content");
                    let tag = operands[0].as_name().unwrap();
                    figure = tag == b"Figure";
                    let properties = operands[1].as_dict().unwrap();
                    let mcid = properties.get(b"MCID").and_then(Object::as_i64).ok();
                    assert_eq!(mcid.is_none(), tag == b"Artifact");
                    if let Some(mcid) = mcid {
                        let old = self.marked.insert((number, mcid), Marked::default());
                        assert!(old.is_none(), "number {mcid} twice on page {number}");
                    }
                    open = Some(mcid);
                }
                "EMC" => {
                    assert!(open.is_some());
                    open = None;
                }
                "Tf" => {
                    face = faces.get(operands[0].as_name().unwrap());
                    size = operands[1].as_float().unwrap();
                }
                "Tm" => {
                    at = (
                        operands[4].as_float().unwrap(),
                        operands[5].as_float().unwrap(),
                    );
                }
                "Tj" | "TJ" => {
                    let face = face.unwrap();
                    let items = match &operands[0] {
                        Object::Array(items) => items.clone(),
                        item => vec![item.clone()],
                    };
                    let (text, width) = show(&items, face);
                    let wide = width * size / 1000.0;
                    reach.push((at.0, at.0 + wide, at.1));
                    at.0 += wide;
                    match open {
                        Some(Some(mcid)) => {
                            let marked = self.marked.get_mut(&(number, mcid)).unwrap();
                            marked.text.push_str(&text);
                        }
                        Some(None) => {
                            artifacts.push_str(&text);
                            artifacts.push('\n');
                        }
                        None => panic!("{text:?} on page {number} is not marked"),
                    }
                }
                "f" | "S" | "B" | "sh" | "Do" => {
                    assert!(
                        open == Some(None) || figure,
                        "a shape that is neither an artifact nor of a figure"
                    );
                }
                _ => {}
            }
        }
        assert_eq!(open, None);
        self.artifacts.push(artifacts);
        self.reach.push(reach);
    }

    /// Returns all text in reading order of the pages.
    pub(crate) fn all_text(&self) -> String {
        let mut all = String::new();
        for marked in self.marked.values() {
            all.push_str(&marked.text);
        }
        all
    }

    /// Returns the tag tree as text: a line for each tag, and what it says.
    pub(crate) fn tree(&self) -> String {
        let root = self.dictionary(self.catalog(), "StructTreeRoot");
        let mut tree = String::new();
        self.tree_of(root.get(b"K").unwrap(), 0, &mut tree);
        tree
    }

    /// Adds a tag and what is in it.
    fn tree_of(&self, tag: &Object, depth: usize, tree: &mut String) {
        let tag = self.follow(tag).as_dict().unwrap();
        let role = String::from_utf8_lossy(tag.get(b"S").unwrap().as_name().unwrap());
        let mut says = Vec::new();
        let mut inner = String::new();
        for kid in self.kids(tag) {
            match kid {
                Kid::Tag(kid) => {
                    if !says.is_empty() {
                        says.push("…".to_owned());
                    }
                    self.tree_of(&Object::Reference(kid), depth + 1, &mut inner);
                }
                Kid::Content(page, mcid) => {
                    says.push(self.marked[&(page, mcid)].text.clone());
                }
                Kid::Link(_) => says.push("(link)".to_owned()),
            }
        }
        let says = says.join("");
        tree.push_str(
            &format!("{}{role} {says}", "  ".repeat(depth)).trim_end().replace('\n', " "),
        );
        tree.push('\n');
        tree.push_str(&inner);
    }

    /// Returns what a tag holds.
    pub(crate) fn kids(&self, tag: &Dictionary) -> Vec<Kid> {
        let Ok(kids) = tag.get(b"K") else { return Vec::new() };
        let kids = match kids {
            Object::Array(kids) => kids.clone(),
            kid => vec![kid.clone()],
        };
        let page = |of: &Dictionary| {
            let id = of.get(b"Pg").unwrap().as_reference().unwrap();
            self.pages.iter().position(|page| *page == id).unwrap()
        };
        kids.into_iter()
            .map(|kid| match &kid {
                Object::Integer(mcid) => Kid::Content(page(tag), *mcid),
                Object::Reference(id) => Kid::Tag(*id),
                Object::Dictionary(kid) => match kid.get(b"Obj") {
                    Ok(object) => Kid::Link(object.as_reference().unwrap()),
                    Err(_) => Kid::Content(
                        page(kid),
                        kid.get(b"MCID").unwrap().as_i64().unwrap(),
                    ),
                },
                other => panic!("{other:?} in a tag"),
            })
            .collect()
    }
}

/// What a tag holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    Tag(ObjectId),
    Content(usize, i64),
    Link(ObjectId),
}

/// Returns what a string shows and how wide it is in thousandths of the size.
fn show(items: &[Object], face: &Face) -> (String, f32) {
    let (mut text, mut width) = (String::new(), 0.0);
    for item in items {
        match item {
            Object::String(codes, _) => {
                for code in codes.chunks(2) {
                    let code = u16::from_be_bytes([code[0], code[1]]);
                    assert_ne!(code, 0, "the sign for missing signs is shown");
                    text.push_str(&face.signs[&code]);
                    width += face.widths[&code];
                }
            }
            other => width -= other.as_float().unwrap(),
        }
    }
    (text, width)
}

/// Returns the characters of a map from codes.
fn signs(map: &str) -> BTreeMap<u16, String> {
    let mut signs = BTreeMap::new();
    let mut kind = "";
    for line in map.lines() {
        let line = line.trim();
        if line.ends_with("beginbfchar") || line.ends_with("beginbfrange") {
            kind = if line.ends_with("bfchar") { "char" } else { "range" };
        } else if line.starts_with("endbf") {
            kind = "";
        } else if !kind.is_empty() {
            let parts: Vec<&str> = line
                .split(['<', '>', '[', ']', ' '])
                .filter(|part| !part.is_empty())
                .collect();
            let code = u16::from_str_radix(parts[0], 16).unwrap();
            let utf16 = |hex: &str| {
                let units: Vec<u16> = hex
                    .as_bytes()
                    .chunks(4)
                    .map(|unit| {
                        u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16)
                            .unwrap()
                    })
                    .collect();
                String::from_utf16(&units).unwrap()
            };
            if kind == "char" {
                signs.insert(code, utf16(parts[1]));
            } else {
                let last = u16::from_str_radix(parts[1], 16).unwrap();
                for (at, code) in (code..=last).enumerate() {
                    let listed = parts.get(2 + at).filter(|_| parts.len() > 3);
                    let text = listed.map_or_else(
                        || {
                            let first = utf16(parts[2]).chars().next().unwrap();
                            let next = u32::from(first) + u32::try_from(at).unwrap();
                            char::from_u32(next).unwrap().to_string()
                        },
                        |text| utf16(text),
                    );
                    signs.insert(code, text);
                }
            }
        }
    }
    signs
}

/// Returns the widths of a font by code.
fn widths(array: &Object) -> BTreeMap<u16, f32> {
    let mut widths = BTreeMap::new();
    let array = array.as_array().unwrap();
    for pair in array.chunks(2) {
        let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
        for (code, width) in (first..).zip(pair[1].as_array().unwrap()) {
            widths.insert(code, width.as_float().unwrap());
        }
    }
    widths
}
