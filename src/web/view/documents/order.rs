//! What is asked of the document worker: which documents, for whom, as what.

use std::rc::Rc;

use anteroom::assessment::{Assessment, saved};
use anteroom::document::{Needs, Paper, Recipient};

use crate::papers::{Brought, More, Order};
use crate::words::{self, say};

/// The kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Pages.
    #[default]
    Pdf,
    /// A text for Word and its like.
    Word,
    /// One page for a browser.
    Html,
    /// Text with marks, for wikis.
    Markdown,
    /// Plain text.
    Text,
}

impl Form {
    /// All forms, the one most people want first.
    pub(super) const ALL: [Self; 5] =
        [Self::Pdf, Self::Word, Self::Html, Self::Markdown, Self::Text];

    /// Those that have a button of their own.
    pub(super) const QUICK: [Self; 3] = [Self::Pdf, Self::Html, Self::Text];

    /// Returns what people call it.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Word => "Word",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Text => say::documents_plain_text(),
        }
    }

    /// Returns the ending of its files.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// Returns the kind of content, for the browser.
    const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }
}

/// Returns the order for one of the two documents that have a button of their own.
pub(super) fn quick(paper: Paper, form: Form, assessment: &Rc<Assessment>) -> Order {
    let kind = [paper.slug(), ".", form.ending()].concat();
    one(paper, form, assessment, kind, &[])
}

/// What is chosen in the dialog.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    pub(super) recipient: Recipient,
    /// In the order of [`Paper::ALL`].
    pub(super) papers: Vec<Paper>,
    pub(super) form: Form,
    /// A4 instead of Letter.
    pub(super) a4: bool,
    /// A former version of the assessment.
    pub(super) former: Option<Brought>,
    /// Other responses.
    pub(super) others: Vec<Brought>,
}

impl Chosen {
    /// Returns what is chosen at first: the first document of a recipient.
    pub(super) fn of(recipient: Recipient) -> Self {
        Self {
            recipient,
            papers: vec![Paper::Addendum],
            form: Form::Pdf,
            a4: false,
            former: None,
            others: Vec::new(),
        }
    }

    /// Returns the same for somebody else: documents that are not for them are left out.
    pub(super) fn for_whom(&self, recipient: Recipient) -> Self {
        let mut papers = self.papers.clone();
        papers.retain(|paper| paper.is_for(recipient));
        if papers.is_empty() {
            papers.push(Paper::Addendum);
        }
        Self { recipient, papers, ..self.clone() }
    }

    /// Returns the same with a document more or less.
    pub(super) fn with(&self, paper: Paper, chosen: bool) -> Self {
        let there = |each: &Paper| {
            if *each == paper { chosen } else { self.papers.contains(each) }
        };
        Self { papers: Paper::ALL.into_iter().filter(there).collect(), ..self.clone() }
    }

    /// Returns whether one of the documents needs this.
    pub(super) fn needs(&self, needs: Needs) -> bool {
        self.papers.iter().any(|paper| paper.needs() == needs)
    }

    /// Returns whether everything is there that the documents need.
    pub(super) fn complete(&self) -> bool {
        !self.papers.is_empty()
            && (!self.needs(Needs::Former) || self.former.is_some())
            && (!self.needs(Needs::Others) || !self.others.is_empty())
    }

    /// Returns the order: one file, or one zip with all of them.
    pub(super) fn order(&self, assessment: &Rc<Assessment>, zip: bool) -> Order {
        let former = self.former.as_ref().filter(|_| self.needs(Needs::Former));
        let others = if self.needs(Needs::Others) { self.others.as_slice() } else { &[] };
        let beside: Vec<&Rc<[u8]>> =
            former.into_iter().chain(others).map(|(_, bytes)| bytes).collect();
        let mut sizes = vec![saved::write(assessment).len()];
        sizes.extend(beside.iter().map(|bytes| bytes.len()));
        let kind = serde_json::json!({
            "papers": self.papers.iter().map(|paper| paper.slug()).collect::<Vec<_>>(),
            "recipient": self.recipient.slug(),
            "format": self.form.ending(),
            "sheet": if self.a4 { "a4" } else { "letter" },
            "zip": zip,
            "sizes": sizes,
            "former": former.is_some(),
        })
        .to_string();
        let beside: Vec<u8> =
            beside.into_iter().flat_map(|bytes| bytes.iter().copied()).collect();
        match self.papers.as_slice() {
            [paper] if !zip => one(*paper, self.form, assessment, kind, &beside),
            papers => {
                let title = say::set_bundle(papers.len(), whom(self.recipient));
                let file = words::file_name(&assessment.title);
                Order {
                    kind: kind.into(),
                    form: "ZIP".into(),
                    file_name: format!("{file} - {}.zip", self.recipient.slug()).into(),
                    title: title.into(),
                    mime: "application/zip",
                    assessment: Rc::clone(assessment),
                    beside: beside.into(),
                    more: More::default(),
                }
            }
        }
    }
}

fn one(
    paper: Paper,
    form: Form,
    assessment: &Rc<Assessment>,
    kind: String,
    beside: &[u8],
) -> Order {
    let title = title(paper);
    let file = words::file_name(&assessment.title);
    let file_name = format!("{file} - {}.{}", title.to_lowercase(), form.ending());
    Order {
        kind: kind.into(),
        form: form.title().into(),
        file_name: file_name.into(),
        title: title.into(),
        mime: form.mime(),
        assessment: Rc::clone(assessment),
        beside: beside.into(),
        more: More::default(),
    }
}

/// Returns the order for all tables: as one workbook, or as a zip of plain ones.
pub(super) fn tables(book: bool, assessment: &Rc<Assessment>) -> Order {
    let file = words::file_name(&assessment.title);
    let (kind, form, ending, mime) = if book {
        let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        ("tables.xlsx", "Excel", "xlsx", mime)
    } else {
        ("tables.zip", "CSV", "zip", "application/zip")
    };
    Order {
        kind: kind.into(),
        form: form.into(),
        file_name: format!("{file} - tables.{ending}").into(),
        title: say::tables_title().into(),
        mime,
        assessment: Rc::clone(assessment),
        beside: Rc::default(),
        more: More::default(),
    }
}

/// Returns what people call a document.
pub(super) fn title(paper: Paper) -> &'static str {
    match paper {
        Paper::Addendum => say::documents_addendum(),
        Paper::AddendumNotes => say::set_addendum_notes(),
        Paper::RedlineDefault => say::set_redline_default(),
        Paper::RedlineFormer => say::set_redline_former(),
        Paper::Answers => say::set_answers(),
        Paper::Remediation => say::set_remediation(),
        Paper::Evidence => say::set_evidence(),
        Paper::Report => say::documents_report(),
        Paper::Memo => say::set_memo(),
        Paper::Comparison => say::set_comparison(),
        Paper::Checklist => say::set_checklist(),
        Paper::VendorReport => say::set_vendor_report(),
    }
}

/// Returns what a document is for, in a line.
pub(super) fn about(paper: Paper) -> &'static str {
    match paper {
        Paper::Addendum => say::set_addendum_about(),
        Paper::AddendumNotes => say::set_addendum_notes_about(),
        Paper::RedlineDefault => say::set_redline_default_about(),
        Paper::RedlineFormer => say::set_redline_former_about(),
        Paper::Answers => say::set_answers_about(),
        Paper::Remediation => say::set_remediation_about(),
        Paper::Evidence => say::set_evidence_about(),
        Paper::Report => say::set_report_about(),
        Paper::Memo => say::set_memo_about(),
        Paper::Comparison => say::set_comparison_about(),
        Paper::Checklist => say::set_checklist_about(),
        Paper::VendorReport => say::set_vendor_report_about(),
    }
}

/// Returns what people call a recipient.
pub(super) fn whom(recipient: Recipient) -> &'static str {
    match recipient {
        Recipient::Officer => say::set_officer(),
        Recipient::Vendor => say::set_vendor(),
        Recipient::Counsel => say::set_counsel(),
    }
}

/// Returns what a recipient gets, and what they do not.
pub(super) fn told(recipient: Recipient) -> (&'static str, &'static str) {
    match recipient {
        Recipient::Officer => (say::set_officer_gets(), say::set_officer_gets_not()),
        Recipient::Vendor => (say::set_vendor_gets(), say::set_vendor_gets_not()),
        Recipient::Counsel => (say::set_counsel_gets(), say::set_counsel_gets_not()),
    }
}
