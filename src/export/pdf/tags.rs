//! The tag tree: what each piece of text on the pages is, for readers who hear it.

use std::collections::BTreeMap;

/// A tag, by its place in the tree.
pub(super) type TagId = usize;

/// What a tagged part is. Names are those of PDF 1.7, section 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The whole document.
    Document,
    /// The document's title; reads as a paragraph where the role is unknown.
    Title,
    /// A heading of a level from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A part of its own, such as a boxed notice.
    Part,
    /// A list.
    List(Numbering),
    /// An item of a list.
    Item,
    /// The label of an item.
    Label,
    /// The body of an item.
    Body,
    /// A table.
    Table,
    /// What a table shows.
    Caption,
    /// The rows that head a table.
    TableHead,
    /// The rows below.
    TableBody,
    /// A row.
    Row,
    /// A cell that heads a column.
    ColumnHeader,
    /// A cell.
    Cell,
    /// A table of contents.
    Contents,
    /// One line of it.
    ContentsItem,
    /// A pointer into the document, around its link.
    Reference,
    /// A link.
    Link,
    /// A figure; its alternative text is in [`Tags::alt`].
    Figure,
}

/// How the items of a list are labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Not at all.
    None,
    /// By dots.
    Disc,
    /// By numbers.
    Decimal,
    /// By small letters.
    LowerAlpha,
    /// By capital letters.
    UpperAlpha,
}

/// What a tag holds, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kid {
    /// Another tag.
    Tag(TagId),
    /// Marked content: the page from 0, and its number on that page.
    Content(usize, i64),
    /// An annotation, by its place among all links.
    Link(usize),
}

/// One tag.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    /// What it is.
    pub(super) role: Role,
    /// What it is in.
    pub(super) parent: TagId,
    /// What is in it.
    pub(super) kids: Vec<Kid>,
    /// Whether the parent knows it yet. Tags inside a line are told to it when
    /// they are written, so that they stand between the right words.
    attached: bool,
}

/// The tree; the first tag is the document.
#[derive(Debug)]
pub(super) struct Tags(Vec<Tag>, BTreeMap<TagId, String>);

impl Tags {
    /// The tag of the whole document.
    pub(super) const ROOT: TagId = 0;

    /// Returns a tree of nothing but the document.
    pub(super) fn new() -> Self {
        let kids = Vec::new();
        let root = Tag { role: Role::Document, parent: 0, kids, attached: true };
        Self(vec![root], BTreeMap::new())
    }

    /// Adds a tag as the last of its parent.
    pub(super) fn add(&mut self, parent: TagId, role: Role) -> TagId {
        let id = self.add_inline(parent, role);
        self.attach(id);
        id
    }

    /// Adds a tag that takes its place when its first content is written.
    pub(super) fn add_inline(&mut self, parent: TagId, role: Role) -> TagId {
        self.0.push(Tag { role, parent, kids: Vec::new(), attached: false });
        self.0.len() - 1
    }

    /// Adds a figure with its alternative text.
    pub(super) fn add_figure(&mut self, parent: TagId, alt: &str) -> TagId {
        let id = self.add(parent, Role::Figure);
        self.1.insert(id, alt.to_owned());
        id
    }

    /// Returns the alternative text of a figure.
    pub(super) fn alt(&self, tag: TagId) -> Option<&str> {
        self.1.get(&tag).map(String::as_str)
    }

    /// Adds content to a tag.
    pub(super) fn fill(&mut self, tag: TagId, kid: Kid) {
        self.attach(tag);
        self.0[tag].kids.push(kid);
    }

    /// Returns the tags, by id.
    pub(super) fn all(&self) -> &[Tag] {
        &self.0
    }

    /// Tells the parents of a tag that it is theirs.
    fn attach(&mut self, tag: TagId) {
        if self.0[tag].attached {
            return;
        }
        self.0[tag].attached = true;
        let parent = self.0[tag].parent;
        self.attach(parent);
        self.0[parent].kids.push(Kid::Tag(tag));
    }
}
