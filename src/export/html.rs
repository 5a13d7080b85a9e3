//! A document as one page for a browser: complete in itself, readable and printable.
//!
//! Everything authored is escaped, and a policy in the page forbids scripts and requests.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::document::{Align, Block, Document, Inline, Item, Party, Table, Tone};
use crate::export::{
    Levels, SIGNED, acts_unseen, figure, headed, is_safe, language, long_date, mark,
    plain, title, tone_word,
};

/// How the page looks, on screen and on paper.
const STYLE: &str = include_str!("document.css");

/// Returns a document as HTML.
pub fn html(document: &Document) -> String {
    let mut page = Page::new(&document.blocks);
    page.head(document);
    page.line("<main>");
    page.blocks(&document.blocks);
    page.line("</main>");
    page.line("</body>");
    page.line("</html>");
    page.text
}

/// A heading, for the contents.
struct Heading {
    level: u8,
    id: String,
    number: Option<String>,
    text: Vec<Inline>,
}

/// The page so far.
struct Page {
    text: String,
    /// Ids by the names that references use.
    ids: BTreeMap<String, String>,
    headings: Vec<Heading>,
    headings_set: usize,
    tables_set: usize,
}

impl Page {
    /// Returns an empty page that knows where its blocks will be.
    fn new(blocks: &[Block]) -> Self {
        let mut page = Self {
            text: String::new(),
            ids: BTreeMap::new(),
            headings: Vec::new(),
            headings_set: 0,
            tables_set: 0,
        };
        page.survey(blocks, &mut Levels::default(), &mut BTreeSet::new());
        page
    }

    /// Gives headings, items and tables their ids, as references look ahead.
    fn survey(
        &mut self,
        blocks: &[Block],
        levels: &mut Levels,
        taken: &mut BTreeSet<String>,
    ) {
        for block in blocks {
            match block {
                Block::Heading { level, number, text, anchor, .. } => {
                    let spare = format!("section-{}", self.headings.len() + 1);
                    let id = self.claim(anchor.as_ref(), &spare, taken);
                    let level = levels.next(*level);
                    let text = headed(number.as_deref(), text);
                    let number = number.clone();
                    self.headings.push(Heading { level, id, number, text });
                }
                Block::List(items) => self.survey_items(items, taken),
                Block::Table(Table { anchor: Some(anchor), .. }) => {
                    self.claim(Some(anchor), anchor, taken);
                }
                Block::Callout { blocks, .. } => self.survey(blocks, levels, taken),
                _ => {}
            }
        }
    }

    /// Gives items their ids.
    fn survey_items(&mut self, items: &[Item], taken: &mut BTreeSet<String>) {
        for item in items {
            if let Some(anchor) = &item.anchor {
                self.claim(Some(anchor), anchor, taken);
            }
            self.survey_items(&item.items, taken);
        }
    }

    /// Returns an id nobody has yet; the first of a name keeps it.
    fn claim(
        &mut self,
        anchor: Option<&String>,
        spare: &str,
        taken: &mut BTreeSet<String>,
    ) -> String {
        let wanted = id_of(anchor.map_or(spare, String::as_str));
        let mut id = wanted.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        if let Some(anchor) = anchor {
            self.ids.entry(anchor.clone()).or_insert_with(|| id.clone());
        }
        id
    }

    /// Writes a line.
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Writes everything above the blocks.
    fn head(&mut self, document: &Document) {
        let title = escape(title(document));
        self.line("<!DOCTYPE html>");
        self.line(&format!(r#"<html lang="{}">"#, escape(language(document))));
        self.line("<head>");
        self.line(r#"<meta charset="utf-8">"#);
        self.line(
            r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"#,
        );
        self.line(
            r#"<meta name="viewport" content="width=device-width, initial-scale=1">"#,
        );
        for (name, content) in
            [("author", &document.author), ("description", &document.subject)]
        {
            if !content.is_empty() {
                let content = escape(content);
                self.line(&format!(r#"<meta name="{name}" content="{content}">"#));
            }
        }
        self.line(&format!("<title>{title}</title>"));
        self.line("<style>");
        self.text.push_str(STYLE);
        self.line("</style>");
        self.line("</head>");
        self.line("<body>");
        self.line("<header>");
        if let Some(notice) = &document.notice {
            self.line(&format!(r#"<p class="notice">{}</p>"#, escape(notice)));
        }
        self.line(&format!("<h1>{title}</h1>"));
        if let Some(subtitle) = &document.subtitle {
            self.line(&format!(r#"<p class="subtitle">{}</p>"#, escape(subtitle)));
        }
        if !document.date.is_empty() {
            let (iso, date) = (escape(&document.date), escape(&long_date(document)));
            self.line(&format!(
                r#"<p class="date"><time datetime="{iso}">{date}</time></p>"#
            ));
        }
        self.line("</header>");
    }

    /// Writes blocks.
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { number, text, note, .. } => {
                    let number = number.as_deref();
                    self.heading(number, &headed(number, text), note.as_deref());
                }
                Block::Paragraph(text) => {
                    let text = self.inlines(text);
                    self.line(&format!("<p>{text}</p>"));
                }
                Block::List(items) => self.list(items),
                Block::Table(table) => self.table(table),
                Block::Chart(chart) => {
                    self.text.push_str(&figure::html(chart));
                    self.table(&chart.table);
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Callout { tone, title, blocks } => {
                    self.callout(*tone, title, blocks);
                }
                Block::Contents { depth } => self.contents(*depth),
                Block::Signatures(parties) => self.signatures(parties),
                Block::PageBreak => self.line(r#"<div class="page-break"></div>"#),
            }
        }
    }

    /// Writes a heading, one level below the title.
    fn heading(&mut self, number: Option<&str>, text: &[Inline], note: Option<&str>) {
        let Some(heading) = self.headings.get(self.headings_set) else { return };
        let (level, id) = (heading.level + 1, heading.id.clone());
        self.headings_set += 1;
        let number = numbered(number);
        let note = note.filter(|note| !note.is_empty()).map_or(String::new(), |note| {
            format!(r#" <small class="remark">{}</small>"#, escape(note))
        });
        let text = self.inlines(text);
        self.line(&format!(r#"<h{level} id="{id}">{number}{text}{note}</h{level}>"#));
    }

    /// Writes a list whose labels are text.
    fn list(&mut self, items: &[Item]) {
        if items.is_empty() {
            return;
        }
        // Without bullets of its own a list must be named one to be read as one.
        self.line(r#"<ul class="labelled" role="list">"#);
        for item in items {
            let id = item.anchor.as_ref().and_then(|anchor| self.ids.get(anchor));
            let id = id.map_or(String::new(), |id| format!(r#" id="{id}""#));
            let label = escape(&item.label);
            let text = self.inlines(&item.text);
            self.line(&format!(
                r#"<li{id}><span class="label">{label}</span> <div class="body">{text}"#
            ));
            self.list(&item.items);
            self.line("</div></li>");
        }
        self.line("</ul>");
    }

    /// Writes a table that can be scrolled where it is too wide.
    fn table(&mut self, table: &Table) {
        self.tables_set += 1;
        let caption = format!("caption-{}", self.tables_set);
        let id = table.anchor.as_ref().and_then(|anchor| self.ids.get(anchor));
        let id = id.map_or(String::new(), |id| format!(r#" id="{id}""#));
        self.line(&format!(
            r#"<div class="scroll" role="region" tabindex="0" aria-labelledby="{caption}">"#
        ));
        self.line(&format!("<table{id}>"));
        let title = if table.caption.is_empty() { "Table" } else { &table.caption };
        self.line(&format!(r#"<caption id="{caption}">{}</caption>"#, escape(title)));
        let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = widest.max(table.columns.len());
        let class = |at: usize| match table.columns.get(at).map(|column| column.align) {
            Some(Align::End) => r#" class="end""#,
            _ => "",
        };
        self.line("<thead><tr>");
        for at in 0..count {
            let title = table.columns.get(at).map_or("", |column| &column.title);
            let title = escape(title);
            self.line(&format!(r#"<th scope="col"{}>{title}</th>"#, class(at)));
        }
        self.line("</tr></thead>");
        self.line("<tbody>");
        for row in &table.rows {
            self.line("<tr>");
            for at in 0..count {
                let cell = row.get(at).map_or(String::new(), |cell| self.inlines(cell));
                self.line(&format!("<td{}>{cell}</td>", class(at)));
            }
            self.line("</tr>");
        }
        self.line("</tbody>");
        self.line("</table>");
        self.line("</div>");
    }

    /// Writes pairs of label and value.
    fn facts(&mut self, facts: &[(String, Vec<Inline>)]) {
        if facts.is_empty() {
            return;
        }
        self.line("<dl>");
        for (label, value) in facts {
            let (label, value) = (escape(label), self.inlines(value));
            self.line(&format!("<div><dt>{label}</dt><dd>{value}</dd></div>"));
        }
        self.line("</dl>");
    }

    /// Writes a boxed notice.
    fn callout(&mut self, tone: Tone, title: &str, blocks: &[Block]) {
        let class = match tone {
            Tone::Note => "note",
            Tone::Warn => "warn",
            Tone::Stop => "stop",
            Tone::Good => "good",
        };
        let title = escape(&tone_word(tone, title));
        self.line(&format!(
            r#"<section class="callout {class}" role="note" aria-label="{title}">"#
        ));
        self.line(&format!(r#"<p class="callout-title">{title}</p>"#));
        self.blocks(blocks);
        self.line("</section>");
    }

    /// Writes the table of contents.
    fn contents(&mut self, depth: u8) {
        self.line(r#"<nav aria-label="Contents">"#);
        self.line(r#"<p class="contents-title">Contents</p>"#);
        self.line(r#"<ul role="list">"#);
        let mut lines = Vec::new();
        for heading in self.headings.iter().filter(|heading| heading.level <= depth) {
            let (level, id) = (heading.level, &heading.id);
            let number = numbered(heading.number.as_deref());
            let text = escape(&plain(&heading.text));
            lines.push(format!(
                r##"<li class="level-{level}"><a href="#{id}">{number}{text}</a></li>"##
            ));
        }
        for line in lines {
            self.line(&line);
        }
        self.line("</ul>");
        self.line("</nav>");
    }

    /// Writes places to sign.
    fn signatures(&mut self, parties: &[Party]) {
        self.line(r#"<div class="signatures">"#);
        for party in parties {
            let role = escape(&party.role);
            let name = self.inlines(&party.name);
            self.line(r#"<section class="party">"#);
            self.line(&format!(r#"<p class="role">{role}</p>"#));
            self.line(&format!(r#"<p class="name">{name}</p>"#));
            for field in SIGNED {
                self.line(&format!(r#"<p class="sign">{field}</p>"#));
            }
            self.line("</section>");
        }
        self.line("</div>");
    }

    /// Returns inlines as HTML.
    fn inlines(&self, inlines: &[Inline]) -> String {
        inlines.iter().map(|inline| self.inline(inline)).collect()
    }

    /// Returns an inline as HTML.
    fn inline(&self, inline: &Inline) -> String {
        let text = escape(inline.text()).replace('\n', "<br>");
        match inline {
            Inline::Strong(_) => format!("<strong>{text}</strong>"),
            Inline::Emphasis(_) => format!("<em>{text}</em>"),
            Inline::Code(_) => format!("<code>{text}</code>"),
            Inline::Value(_) => format!(r#"<span class="value">{text}</span>"#),
            Inline::Inserted(_) => format!("<ins>{text}</ins>"),
            Inline::Deleted(_) => format!("<del>{text}</del>"),
            Inline::Blank(_) => format!(r#"<mark class="blank">{text}</mark>"#),
            Inline::Reference { anchor, .. } => match self.ids.get(anchor) {
                Some(id) => format!(r##"<a href="#{id}">{text}</a>"##),
                None => text,
            },
            Inline::Link { url, .. } if is_safe(url) => {
                let url = escape(url);
                format!(r#"<a href="{url}" rel="noreferrer">{text}</a>"#)
            }
            // The new line of a break is written as one already.
            Inline::Text(_) | Inline::Link { .. } | Inline::Break => text,
        }
    }
}

/// Returns the number of a heading, if it has one.
fn numbered(number: Option<&str>) -> String {
    number.filter(|number| !number.is_empty()).map_or(String::new(), |number| {
        format!(r#"<span class="number">{}</span> "#, escape(number))
    })
}

/// Returns a name as an id: what an address or a style cannot bear becomes its number.
fn id_of(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_ascii_alphanumeric() || character == '-' || character == '_' {
            id.push(character);
        } else {
            let _ = write!(id, "-x{:x}", u32::from(character));
        }
    }
    if id.is_empty() { "place".to_owned() } else { id }
}

/// Escapes text for content and attributes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => escaped.push('\n'),
            _ if acts_unseen(character) => escaped.push_str(&mark(character)),
            _ => escaped.push(character),
        }
        before = character;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<b a='1'>&\"\u{0}\u{202e}"), {
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;[U+0000][U+202E]"
        });
    }

    #[test]
    fn ids_are_unique_and_safe() {
        let heading = |anchor: &str| Block::Heading {
            level: 1,
            number: None,
            text: Vec::new(),
            anchor: Some(anchor.to_owned()),
            note: None,
        };
        let page = Page::new(&[heading("a b"), heading("a b"), heading("")]);
        let ids: Vec<&str> =
            page.headings.iter().map(|heading| heading.id.as_str()).collect();
        assert_eq!(ids, ["a-x20b", "a-x20b-2", "place"]);
    }
}
