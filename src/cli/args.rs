//! What can be typed.

use std::path::PathBuf;

use anteroom::document::{Paper, Recipient};
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

const MORE: &str = "\
A FILE may be `-` for standard input or output. Results go to standard output,
what is said to you goes to standard error.

Exit codes
  0  fine
  1  the pack or the file has errors
  2  the call was wrong, or a file could not be read or written
  3  the verdict is as bad as --fail-on says, or worse

Example
  anteroom new --title \"Infusion pumps, ward 4\" > pumps.json
  anteroom score pumps.json --fail-on escalate";

/// Security requirements for connected medical devices, from questions to contract
#[derive(Parser)]
#[command(name = "anteroom", version, after_help = MORE, subcommand_required = true)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Args {
    /// Question pack to use instead of the built-in one
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) pack: Option<PathBuf>,
    /// Folder or zip that a hospital lays over the pack
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Check a question pack and list everything that is wrong with it
    Check(Check),
    /// Show what changed from one version of a pack to another
    DiffPack(DiffPack),
    /// Write a small question pack to begin with into a new folder
    NewPack(NewPack),
    /// Write a question pack as spreadsheets, one CSV file a sheet
    ExportPack(ExportPack),
    /// Take edited spreadsheets back into the files of a question pack
    ImportPack(ImportPack),
    /// Show a pack under work in the app, and follow its files
    Preview(Preview),
    /// Write an empty assessment
    New(New),
    /// Show the tier of a purchase, and what is asked because of it
    Tier(Tier),
    /// Show verdict, gates and scores with the whole arithmetic
    Score(Score),
    /// Show several responses side by side, or one then and now
    Compare(Compare),
    /// Write the contract addendum
    #[command(after_help = "Example: anteroom contract pumps.json -o addendum.pdf")]
    Contract(Print),
    /// Write any document of the set, for whoever is to have it
    Document(Papers),
    /// Write all documents for somebody into one zip
    Bundle(Bundle),
    /// Take the assessment out of a PDF that Anteroom made
    #[command(after_help = "Example: anteroom open report.pdf -o pumps.json")]
    Open(Open),
    /// Write the scorecard report, for the buyer only
    #[command(after_help = "Example: anteroom report pumps.json -o report.html")]
    Report(Print),
    /// Write answers, scores and plan for a spreadsheet, for the buyer only
    Tables(Tables),
}

const CHECK_HELP: &str = "\
Every finding has a code in brackets, such as `warning[unused-flag]`.

Example
  anteroom check my-hospital-pack --strict
  anteroom check --explain unused-flag";

/// Checks a pack.
#[derive(clap::Args)]
#[command(after_help = CHECK_HELP)]
pub(crate) struct Check {
    /// Folder with `questions` and `contract-templates`; the built-in pack if left out
    #[arg(conflicts_with = "pack")]
    pub(crate) dir: Option<PathBuf>,
    /// Let warnings count as errors
    #[arg(long)]
    pub(crate) strict: bool,
    /// Tell what a finding means, with an example, and check nothing
    #[arg(long, value_name = "CODE", conflicts_with_all = ["dir", "pack", "overlay", "strict"])]
    pub(crate) explain: Option<String>,
}

const DIFF_HELP: &str = "\
A patch changes only words that explain. A minor change adds something, or makes
the contract read differently. After a major change a saved answer may mean
something else. Exits with 1 if the version of NEW is too low for its changes.

Example: anteroom diff-pack released/1.0.0 .";

/// Compares two packs.
#[derive(clap::Args)]
#[command(after_help = DIFF_HELP)]
pub(crate) struct DiffPack {
    /// Folder of the older pack
    #[arg(conflicts_with_all = ["pack", "overlay"])]
    pub(crate) old: PathBuf,
    /// Folder of the newer pack
    pub(crate) new: PathBuf,
}

const NEW_PACK_HELP: &str = "\
The pack has six questions, one clause and a README that says what to do next.
The folder must not be there yet, or be empty.

Example
  anteroom new-pack our-pack --id my-hospital-pack --title \"Our questions\"";

/// Writes a small pack.
#[derive(clap::Args)]
#[command(after_help = NEW_PACK_HELP)]
pub(crate) struct NewPack {
    /// Folder to write it into
    #[arg(conflicts_with_all = ["pack", "overlay"])]
    pub(crate) dir: PathBuf,
    /// What tells it from other packs: small letters, digits and dashes
    #[arg(long)]
    pub(crate) id: String,
    /// What people call it
    #[arg(long)]
    pub(crate) title: String,
}

const EXPORT_HELP: &str = "\
The sheets open in Excel and in LibreOffice. Conditions and credit rules stand in
their cells as in the pack's files. Save edited sheets as \"CSV UTF-8\".

Example
  anteroom export-pack my-hospital-pack --csv sheets
  anteroom import-pack --csv sheets --into my-hospital-pack --dry-run";

/// Writes a pack as sheets.
#[derive(clap::Args)]
#[command(after_help = EXPORT_HELP)]
pub(crate) struct ExportPack {
    /// Folder with `questions` and `contract-templates`; the built-in pack if left out
    #[arg(conflicts_with = "pack")]
    pub(crate) dir: Option<PathBuf>,
    /// Folder for the sheets; made if it is not there
    #[arg(long, value_name = "OUT", conflicts_with = "overlay")]
    pub(crate) csv: PathBuf,
}

const IMPORT_HELP: &str = "\
Only what was edited changes: comments, layout and order of the pack's files stay.
New rows go to the end of their list; rows that are gone are taken out. The order
of rows says nothing, and sheets and columns that are not there change nothing.
If one sheet has a fault, nothing is written. Afterwards the pack is checked.

Example: anteroom import-pack --csv sheets --into my-hospital-pack --dry-run";

/// Takes sheets back into a pack.
#[derive(clap::Args)]
#[command(after_help = IMPORT_HELP)]
pub(crate) struct ImportPack {
    /// Folder with the sheets
    #[arg(long, value_name = "FOLDER")]
    pub(crate) csv: PathBuf,
    /// Folder of the pack that takes the edits
    #[arg(long, value_name = "DIR", conflicts_with_all = ["pack", "overlay"])]
    pub(crate) into: PathBuf,
    /// Say what would change, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

const PREVIEW_HELP: &str = "\
The open page loads itself again when a file of the pack changes. A pack that has
errors leaves the last good one shown, with the errors above it.

Example: anteroom preview my-hospital-pack";

/// Shows a pack under work.
#[derive(clap::Args)]
#[command(after_help = PREVIEW_HELP)]
pub(crate) struct Preview {
    /// Folder of a pack, or of an overlay over the built-in one
    #[arg(conflicts_with_all = ["pack", "overlay"])]
    pub(crate) dir: PathBuf,
    /// Port to listen on, on this machine only; 0 takes a free one
    #[arg(long, default_value_t = 8081)]
    pub(crate) port: u16,
    /// Folder of the built app, as `cargo xtask dist` makes it
    #[arg(long, value_name = "DIST", default_value = "dist")]
    pub(crate) app: PathBuf,
}

/// Writes an empty assessment.
#[derive(clap::Args)]
#[command(
    after_help = "Example: anteroom new --title \"Infusion pumps, ward 4\" > pumps.json"
)]
pub(crate) struct New {
    /// What people call the purchase
    #[arg(long, default_value = "New purchase")]
    pub(crate) title: String,
    /// Day as of which everything is judged; today if left out
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// What tells this assessment from others; made up if left out
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// Where to write it
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
}

/// Shows the tier.
#[derive(clap::Args)]
#[command(after_help = "Example: anteroom tier pumps.json")]
pub(crate) struct Tier {
    /// Assessment, request or response
    pub(crate) file: PathBuf,
    /// Write it as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

const SCORE_HELP: &str = "\
In JSON, scores and credits are thousandths (694 is 69.4 of 100), the residual
risk is 0 to 25 with one decimal, and what a question adds is an exact fraction.

Example: anteroom score pumps.json --json | jq .verdict";

/// Shows the scores.
#[derive(clap::Args)]
#[command(after_help = SCORE_HELP)]
pub(crate) struct Score {
    /// Assessment or response
    pub(crate) file: PathBuf,
    /// Write it as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Exit with 3 if the verdict is this or worse: stop, escalate, conditional
    #[arg(long, value_name = "VERDICT", hide_possible_values = true)]
    pub(crate) fail_on: Option<FailOn>,
}

const COMPARE_HELP: &str = "\
All files are read in one pack. In JSON, scores and credits are thousandths.

Example
  anteroom compare alder.json birch.json cedar.json
  anteroom compare --then-and-now first-answer.json second-answer.json";

/// Compares responses.
#[derive(clap::Args)]
#[command(after_help = COMPARE_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Compare {
    /// Assessments or responses, two to eight
    #[arg(value_name = "FILE", num_args = 2..=8, required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Take two files as earlier and later versions of one, and show what got worse first
    #[arg(long)]
    pub(crate) then_and_now: bool,
    /// Write "Vendor A" and so on in place of titles and file names
    #[arg(long)]
    pub(crate) blind: bool,
    /// List every question, not only those that differ
    #[arg(long, conflicts_with = "then_and_now")]
    pub(crate) all: bool,
    /// Write it as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Which verdict counts as a failure.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Stop,
    Escalate,
    Conditional,
}

/// Writes a document.
#[derive(clap::Args)]
pub(crate) struct Print {
    /// Assessment
    pub(crate) file: PathBuf,
    /// Where to write it; by ending: .pdf, .docx, .html, .md or .txt
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// How to write it, if the ending does not say: pdf, docx, html, md, text
    #[arg(short, long, hide_possible_values = true)]
    pub(crate) format: Option<Form>,
    /// Size of a sheet: letter, a4
    #[arg(long, default_value = "letter", hide_possible_values = true)]
    pub(crate) paper: Sheet,
    /// Font file (.ttf, .otf) for characters that the built-in fonts lack; for PDF
    #[arg(long = "font", value_name = "FILE")]
    pub(crate) fonts: Vec<PathBuf>,
}

const TABLES_HELP: &str = "\
A workbook holds every table. In CSV, a text that a program could take for a formula,
or that begins with an apostrophe, has an apostrophe in front.

Example
  anteroom tables pumps.json -o pumps.xlsx
  anteroom tables pumps.json --table plan -o plan.csv";

/// Writes tables.
#[derive(clap::Args)]
#[command(after_help = TABLES_HELP)]
pub(crate) struct Tables {
    /// Assessment
    pub(crate) file: PathBuf,
    /// Where to write it; by ending: .xlsx or .csv
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// Table for CSV: answers, scores, gates, domains, arithmetic, plan
    #[arg(long, hide_possible_values = true)]
    pub(crate) table: Option<Table>,
}

/// A table.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Table {
    Answers,
    Scores,
    Gates,
    Domains,
    Arithmetic,
    Plan,
}

const DOCUMENT_HELP: &str = "\
Documents
  addendum         contract language with its schedules
  addendum-notes   the same with drafting notes for counsel
  redline-default  against the wording that the pack has by default
  redline-former   against a former version (--former)
  answers          schedule of answers
  remediation      schedule of gaps to close
  evidence         list of evidence
  report           scorecard report
  memo             decision memo of two pages
  comparison       several responses side by side (--with)
  checklist        the buyer's own duties
  vendor-report    the vendor's own score

Example
  anteroom document memo pumps.json -o memo.pdf
  anteroom document redline-former pumps.json --former first.pdf -o redline.pdf";

/// Writes a document of the set.
#[derive(clap::Args)]
#[command(after_help = DOCUMENT_HELP)]
pub(crate) struct Papers {
    /// Which document, such as `memo`
    #[arg(value_name = "DOCUMENT", value_parser = paper)]
    pub(crate) document: Paper,
    #[command(flatten)]
    pub(crate) of: Of,
    #[command(flatten)]
    pub(crate) print: Print,
}

const BUNDLE_HELP: &str = "\
The officer gets everything. The vendor gets the contract, its own answers and its
own score; counsel gets the decision and the contract without internal comments.

Example: anteroom bundle pumps.json --for vendor -o vendor.zip";

/// Writes all documents for somebody.
#[derive(clap::Args)]
#[command(after_help = BUNDLE_HELP)]
pub(crate) struct Bundle {
    /// Assessment, or a PDF that it is attached to
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) of: Of,
    /// Where to write the zip
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
    /// What the documents are: pdf, docx, html, md, text
    #[arg(short, long, default_value = "pdf", hide_possible_values = true)]
    pub(crate) format: Form,
    /// Size of a sheet: letter, a4
    #[arg(long, default_value = "letter", hide_possible_values = true)]
    pub(crate) paper: Sheet,
}

/// Who a document is for, and what it is compared with.
#[derive(clap::Args)]
pub(crate) struct Of {
    /// Who it is for: officer, vendor, counsel
    #[arg(long = "for", value_name = "WHO", default_value = "officer", value_parser = recipient)]
    pub(crate) recipient: Recipient,
    /// A former version of the assessment: its file or a PDF of it
    #[arg(long, value_name = "FILE")]
    pub(crate) former: Option<PathBuf>,
    /// Another response to compare with; may be said up to seven times
    #[arg(long, value_name = "FILE")]
    pub(crate) with: Vec<PathBuf>,
}

/// Takes the assessment out of a PDF.
#[derive(clap::Args)]
pub(crate) struct Open {
    /// PDF that Anteroom made
    pub(crate) file: PathBuf,
    /// Where to write the assessment
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub(crate) output: PathBuf,
}

fn paper(typed: &str) -> Result<Paper, &'static str> {
    Paper::of_slug(typed).ok_or("there is no such document; see --help")
}

fn recipient(typed: &str) -> Result<Recipient, &'static str> {
    Recipient::of_slug(typed).ok_or("write officer, vendor or counsel")
}

/// A kind of file.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Form {
    Pdf,
    Docx,
    Html,
    Md,
    Text,
}

/// A size of a sheet.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Sheet {
    Letter,
    A4,
}

fn date(typed: &str) -> Result<Date, &'static str> {
    typed.parse().map_err(|_| "write year-month-day, such as 2026-11-22")
}
