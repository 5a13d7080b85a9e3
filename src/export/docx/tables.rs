//! Tables: their first row is a header that every page repeats.

use super::Body;
use super::inlines::{field, run};
use crate::document::{Align, Inline, Party, Table};
use crate::export::SIGNED;

/// A row whose longest cell is shorter, in bytes, is not broken over pages.
const WHOLE: usize = 900;

impl Body {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        if let Some(bookmark) = self.claim(table.anchor.as_deref(), None) {
            let id = self.mark(&bookmark);
            self.unmark(&id);
        }
        if !table.caption.is_empty() {
            self.plain("Caption", &table.caption);
        }
        let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = widest.max(table.columns.len());
        if count == 0 {
            return;
        }
        let column = |at: usize| table.columns.get(at);
        let shares: Vec<u32> = (0..count)
            .map(|at| column(at).map_or(1, |column| u32::from(column.share)).max(1))
            .collect();
        let widths = self.widths(&shares);
        self.open_table("AnteroomTable", &widths, &table.caption, true);
        let style = |at: usize| match column(at).map_or(Align::Start, |each| each.align) {
            Align::Start => "TableText",
            Align::End => "TableNumber",
        };
        if table.columns.iter().any(|column| !column.title.is_empty()) {
            self.xml.open("w:tr", &[]);
            self.xml.open("w:trPr", &[]);
            self.xml.empty("w:cantSplit", &[]);
            self.xml.empty("w:tblHeader", &[]);
            self.xml.close("w:trPr");
            for (at, width) in widths.iter().enumerate() {
                let title = column(at).map_or("", |column| column.title.as_str());
                self.open_cell(*width);
                let style = match style(at) {
                    "TableNumber" => "TableHeadingNumber",
                    _ => "TableHeading",
                };
                self.plain(style, title);
                self.xml.close("w:tc");
            }
            self.xml.close("w:tr");
        }
        for row in &table.rows {
            self.xml.open("w:tr", &[]);
            let longest = row
                .iter()
                .map(|cell| crate::export::plain(cell).len())
                .max()
                .unwrap_or(0);
            if longest < WHOLE {
                self.xml.open("w:trPr", &[]);
                self.xml.empty("w:cantSplit", &[]);
                self.xml.close("w:trPr");
            }
            for (at, width) in widths.iter().enumerate() {
                self.open_cell(*width);
                self.paragraph(style(at), row.get(at).map_or(&[], Vec::as_slice));
                self.xml.close("w:tc");
            }
            self.xml.close("w:tr");
        }
        self.close_table();
    }

    /// Adds pairs of label and value.
    pub(super) fn facts(&mut self, facts: &[(String, Vec<Inline>)]) {
        if facts.is_empty() {
            return;
        }
        let widths = self.widths(&[3, 7]);
        self.open_table("AnteroomFacts", &widths, "", false);
        for (label, value) in facts {
            self.xml.open("w:tr", &[]);
            self.open_cell(widths[0]);
            self.plain("TableHeading", label);
            self.xml.close("w:tc");
            self.open_cell(widths[1]);
            self.paragraph("TableText", value);
            self.xml.close("w:tc");
            self.xml.close("w:tr");
        }
        self.close_table();
    }

    /// Adds places to sign, two side by side.
    pub(super) fn signatures(&mut self, parties: &[Party]) {
        if parties.is_empty() {
            return;
        }
        let widths = self.widths(&[1, 1]);
        self.open_table("AnteroomSignatures", &widths, "", false);
        for pair in parties.chunks(2) {
            self.xml.open("w:tr", &[]);
            self.xml.open("w:trPr", &[]);
            self.xml.empty("w:cantSplit", &[]);
            self.xml.close("w:trPr");
            for (at, width) in widths.iter().enumerate() {
                self.open_cell(*width);
                match pair.get(at) {
                    Some(party) => self.party(party),
                    None => self.plain("TableText", ""),
                }
                self.xml.close("w:tc");
            }
            self.xml.close("w:tr");
        }
        self.close_table();
    }

    fn party(&mut self, party: &Party) {
        self.plain("SignatureRole", &party.role);
        self.paragraph("TableText", &party.name);
        for told in SIGNED {
            self.plain("SignatureLine", &format!("{told}\t\t"));
        }
    }

    /// Returns widths that fill the page by shares.
    fn widths(&self, shares: &[u32]) -> Vec<u32> {
        let all = u64::from(shares.iter().sum::<u32>().max(1));
        let room = u64::from(self.sheet.room());
        let width =
            |share: &u32| u32::try_from(room * u64::from(*share) / all).unwrap_or(1);
        shares.iter().map(|share| width(share).max(1)).collect()
    }

    fn open_table(&mut self, style: &str, widths: &[u32], caption: &str, header: bool) {
        if self.breaks {
            self.plain("TableEnd", "");
        }
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.value("w:tblStyle", style);
        self.xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let first = if header { ("0020", "1", "0") } else { ("0080", "0", "1") };
        self.xml.empty(
            "w:tblLook",
            &[
                ("w:val", first.0),
                ("w:firstRow", first.1),
                ("w:lastRow", "0"),
                ("w:firstColumn", first.2),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        if !caption.is_empty() {
            self.xml.value("w:tblCaption", &super::xml::clean(caption));
        }
        self.xml.close("w:tblPr");
        self.xml.open("w:tblGrid", &[]);
        for width in widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close("w:tblGrid");
    }

    /// Ends a table; without a paragraph between, Word joins two tables.
    fn close_table(&mut self) {
        self.xml.close("w:tbl");
        self.plain("TableEnd", "");
    }

    fn open_cell(&mut self, width: u32) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        self.xml.close("w:tcPr");
    }

    /// Adds the running header or the footer.
    pub(super) fn margin(mut self, root: &str, style: &str, text: &str) -> Vec<u8> {
        let mut xml = super::xml::Xml::new();
        xml.open(root, &[("xmlns:w", super::WORD)]);
        self.open(style, None);
        run(&mut self.xml, "", &super::xml::clean(text));
        if root == "w:ftr" {
            run(&mut self.xml, "", "\tPage ");
            field(&mut self.xml, " PAGE ", "", "1");
            run(&mut self.xml, "", " of ");
            field(&mut self.xml, " NUMPAGES ", "", "1");
        }
        self.close();
        xml.piece(self.xml);
        xml.close(root);
        xml.bytes()
    }
}
