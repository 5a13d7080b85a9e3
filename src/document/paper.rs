//! The one list of documents: which there are, for whom each is, what each needs.
//!
//! The page, the worker and the command line read it, so that they cannot differ.

use std::fmt;

use crate::assessment::{Assessment, Stage};
use crate::contract::Contract;
use crate::document::{Document, compose};
use crate::pack::Pack;
use crate::scoring::Scorecard;

/// Who a document goes to. What somebody may not see is in none of their documents, nor in
/// what is attached to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// The buyer's own staff: procurement, security, the risk committee. Sees everything.
    Officer,
    /// The vendor and its counsel. Sees what is asked, its own answers, the contract.
    Vendor,
    /// The buyer's counsel. Sees the decision and the contract, not the talk on the way.
    Counsel,
}

impl Recipient {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Officer, Self::Vendor, Self::Counsel];

    /// Returns the word that commands and file names use.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Vendor => "vendor",
            Self::Counsel => "counsel",
        }
    }

    /// Returns who is meant by [`Recipient::slug`].
    #[must_use]
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.slug() == slug)
    }

    /// Returns what the documents and the file attached to them tell this recipient.
    #[must_use]
    pub const fn gets(self) -> &'static str {
        match self {
            Self::Officer => {
                "Everything: verdict, arithmetic, review, contract. The whole assessment is \
                 attached to each PDF."
            }
            Self::Vendor => {
                "The contract wording, its own answers, and its own score. The request form \
                 with its own answers is attached to each PDF."
            }
            Self::Counsel => {
                "The decision, the contract wording with drafting notes, and the schedules. \
                 The assessment without internal comments is attached to each PDF."
            }
        }
    }

    /// Returns what neither the documents nor the file attached to them tell.
    #[must_use]
    pub const fn gets_not(self) -> &'static str {
        match self {
            Self::Officer => "Nothing is left out. Do not pass it on to the vendor.",
            Self::Vendor => {
                "Comments, findings and changed credits of the reviewer, readiness, the \
                 verdict, names of the buyer's staff, other vendors."
            }
            Self::Counsel => "Internal comments, who works on what, other vendors.",
        }
    }

    /// Returns the assessment as this recipient may see it: what is attached to their PDFs.
    #[must_use]
    pub fn may_see(self, pack: &Pack, assessment: &Assessment) -> Assessment {
        match (self, assessment.stage) {
            (Self::Officer, _) => assessment.clone(),
            (Self::Vendor, Stage::Response) => assessment.response(pack),
            (Self::Vendor, _) => assessment.for_vendor(pack),
            (Self::Counsel, _) => assessment.for_counsel(),
        }
    }
}

/// What a document needs beside the assessment itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A former version of the assessment: its file, or a PDF that it is attached to.
    Former,
    /// At least one more response to compare with.
    Others,
}

/// A document that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// The contract language.
    Addendum,
    /// The contract language with the notes for counsel.
    AddendumNotes,
    /// What differs from the wording that the pack has by default.
    RedlineDefault,
    /// What differs from a former version.
    RedlineFormer,
    /// Every answer of the vendor with its evidence.
    Answers,
    /// Every gap with its action and date.
    Remediation,
    /// Every document that answers rest on, and those that are missing.
    Evidence,
    /// The verdict with its arithmetic.
    Report,
    /// Two pages to decide on.
    Memo,
    /// Several responses side by side.
    Comparison,
    /// What the buyer has to do before and after connection.
    Checklist,
    /// The vendor's own score, and what would raise it.
    VendorReport,
}

impl Paper {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Addendum,
        Self::AddendumNotes,
        Self::RedlineDefault,
        Self::RedlineFormer,
        Self::Answers,
        Self::Remediation,
        Self::Evidence,
        Self::Report,
        Self::Memo,
        Self::Comparison,
        Self::Checklist,
        Self::VendorReport,
    ];

    /// Returns the word that commands and file names use.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Addendum => "addendum",
            Self::AddendumNotes => "addendum-notes",
            Self::RedlineDefault => "redline-default",
            Self::RedlineFormer => "redline-former",
            Self::Answers => "answers",
            Self::Remediation => "remediation",
            Self::Evidence => "evidence",
            Self::Report => "report",
            Self::Memo => "memo",
            Self::Comparison => "comparison",
            Self::Checklist => "checklist",
            Self::VendorReport => "vendor-report",
        }
    }

    /// Returns what is meant by [`Paper::slug`].
    #[must_use]
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.slug() == slug)
    }

    /// Returns the title, as on its first page.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Addendum => "Security addendum",
            Self::AddendumNotes => "Security addendum with drafting notes",
            Self::RedlineDefault => "Redline against the default wording",
            Self::RedlineFormer => "Redline against a former version",
            Self::Answers => "Schedule of answers",
            Self::Remediation => "Remediation schedule",
            Self::Evidence => "Evidence list",
            Self::Report => "Scorecard report",
            Self::Memo => "Decision memo",
            Self::Comparison => "Comparison report",
            Self::Checklist => "Deployment checklist",
            Self::VendorReport => "Vendor\u{2019}s own report",
        }
    }

    /// Returns what it is for, in a sentence.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Addendum => "The contract language with its schedules, to be signed.",
            Self::AddendumNotes => {
                "The same, with the reason for each clause and the notes for counsel."
            }
            Self::RedlineDefault => {
                "What the talks changed in the library\u{2019}s wording."
            }
            Self::RedlineFormer => {
                "What changed in the wording since an earlier version."
            }
            Self::Answers => {
                "Every answer with its evidence, as it is attached to the contract."
            }
            Self::Remediation => {
                "Every gap with action, owner, date and evidence of closure."
            }
            Self::Evidence => {
                "The documents that answers rest on, and those still missing."
            }
            Self::Report => "The verdict with its reasons and the whole arithmetic.",
            Self::Memo => "Two pages for the committee that decides.",
            Self::Comparison => "Several responses side by side, differences first.",
            Self::Checklist => {
                "The buyer\u{2019}s own duties before and after connection."
            }
            Self::VendorReport => "The vendor\u{2019}s score and what would raise it.",
        }
    }

    /// Returns what it needs.
    #[must_use]
    pub const fn needs(self) -> Needs {
        match self {
            Self::RedlineFormer => Needs::Former,
            Self::Comparison => Needs::Others,
            _ => Needs::Nothing,
        }
    }

    /// Returns whether this recipient may see it.
    #[must_use]
    pub const fn is_for(self, recipient: Recipient) -> bool {
        match recipient {
            Recipient::Officer => true,
            Recipient::Vendor => matches!(
                self,
                Self::Addendum
                    | Self::RedlineFormer
                    | Self::Answers
                    | Self::Remediation
                    | Self::Evidence
                    | Self::VendorReport
            ),
            Recipient::Counsel => !matches!(self, Self::Comparison | Self::VendorReport),
        }
    }

    /// Returns the document.
    ///
    /// # Errors
    ///
    /// When something is missing that it needs.
    pub fn compose(self, desk: &Desk<'_>) -> Result<Document, Lacks> {
        let Desk { pack, assessment, card, contract, former, others } = *desk;
        Ok(match self {
            Self::Addendum => compose::addendum(pack, assessment, card, contract),
            Self::AddendumNotes => {
                compose::addendum_notes(pack, assessment, card, contract)
            }
            Self::RedlineDefault => compose::redline_default(desk),
            Self::RedlineFormer => {
                compose::redline_former(desk, former.ok_or(Lacks::Former)?)
            }
            Self::Answers => compose::answers(desk),
            Self::Remediation => compose::remediation(desk),
            Self::Evidence => compose::evidence(desk),
            Self::Report => {
                let smallest = crate::scoring::smallest_change(pack, assessment, card);
                compose::report(pack, assessment, card, contract, smallest.as_ref())
            }
            Self::Memo => compose::memo(desk),
            Self::Comparison if others.is_empty() => return Err(Lacks::Others),
            Self::Comparison => compose::comparison(desk),
            Self::Checklist => compose::checklist(desk),
            Self::VendorReport => compose::vendor_report(desk),
        })
    }
}

/// What documents are made of.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The pack, with its long texts.
    pub pack: &'a Pack,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What it is worth.
    pub card: &'a Scorecard,
    /// What follows for the contract.
    pub contract: &'a Contract,
    /// A former version of the assessment.
    pub former: Option<&'a Assessment>,
    /// Other responses, to compare with.
    pub others: &'a [Assessment],
}

/// Why a document cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// There is no former version.
    Former,
    /// There is no other response.
    Others,
}

impl fmt::Display for Lacks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Former => "This document needs a former version to compare with.",
            Self::Others => "This document needs at least one other response.",
        })
    }
}

impl std::error::Error for Lacks {}
