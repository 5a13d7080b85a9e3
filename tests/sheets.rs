//! The standard pack as spreadsheets, edited and taken back.

use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack;
use anteroom::pack::sheets::{Import, What};
use proptest::prelude::*;

use crate::shipped::sources;
use crate::support::book::Book;

/// Returns a file of a pack.
fn text<'s>(sources: &'s [Source], name: &str) -> &'s str {
    sources.iter().find(|source| source.name() == name).unwrap().text()
}

/// Returns the text that an import gives to a file.
fn written<'i>(import: &'i Import, name: &str) -> &'i str {
    let file = import.files.iter().find(|file| file.name == name);
    file.unwrap().text.as_deref().unwrap()
}

/// Returns the files of a pack with an import in them.
fn edited(sources: &[Source], import: &Import) -> Vec<Source> {
    let changed = |name: &str| import.files.iter().any(|file| file.name == name);
    let kept = sources.iter().filter(|source| !changed(source.name())).cloned();
    let new = import
        .files
        .iter()
        .filter_map(|file| Some(Source::new(file.name.as_str(), file.text.as_deref()?)));
    kept.chain(new).collect()
}

#[track_caller]
fn sound(sources: &[Source]) {
    let mut diagnostics = Diagnostics::new();
    pack::read(sources, &mut diagnostics);
    assert_eq!(diagnostics.errors(), 0, "{}", render(&diagnostics, Look::default()));
}

/// Returns the lines that only one of two texts has, in order.
fn apart<'t>(before: &'t str, after: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
    let (before, after): (Vec<_>, Vec<_>) =
        (before.lines().collect(), after.lines().collect());
    let same = |(one, other): &(&&str, &&str)| one == other;
    let head = before.iter().zip(&after).take_while(same).count();
    let most = before.len().min(after.len()) - head;
    let tail =
        before.iter().rev().zip(after.iter().rev()).take_while(same).count().min(most);
    (before[head..before.len() - tail].to_vec(), after[head..after.len() - tail].to_vec())
}

#[test]
fn sheets_that_nobody_edited_change_no_byte() {
    let sources = sources();
    let book = Book::of(&sources);
    assert_eq!(book.sheets.len(), 12);
    let import = book.import(&sources).unwrap();
    assert_eq!((import.files, import.changes), (vec![], vec![]));
}

#[test]
fn sheets_are_what_excel_opens() {
    for sheet in Book::of(&sources()).sheets {
        let text = String::from_utf8(sheet.bytes).unwrap();
        assert!(text.starts_with('\u{feff}'), "{} has no mark", sheet.name);
        let first = text.lines().next().unwrap();
        assert!(
            text.contains(&format!("{first}\r\n")),
            "{} ends lines with CRLF",
            sheet.name
        );
    }
}

/// Sorting, other delimiters, other ways to write numbers, columns and sheets left out.
#[test]
fn what_a_spreadsheet_program_does_is_no_edit() {
    let sources = sources();
    let mut book = Book::of(&sources);
    for name in book.sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>() {
        let mut rows = book.rows(&name);
        rows[1..].reverse();
        for row in &mut rows {
            row.reverse();
            for cell in row.iter_mut() {
                *cell = match cell.as_str() {
                    "true" => "TRUE".to_owned(),
                    share if share.starts_with("0.") => share.replace('.', ",") + "0",
                    _ => cell.replace('\n', "\r\n"),
                };
            }
            row.push(String::new());
        }
        rows.push(vec![String::new(); rows[0].len()]);
        book.set_rows(&name, &rows, b';');
    }
    book.sheets.retain(|sheet| sheet.name != "variables.csv");
    assert_eq!(book.import(&sources).unwrap().files, vec![]);
    let mut book = Book::of(&sources);
    book.edit("sources.csv", |rows| {
        rows.iter_mut().map(|row| row.remove(2)).for_each(drop);
    });
    assert_eq!(book.import(&sources).unwrap().files, vec![]);
}

#[test]
fn an_edited_cell_changes_its_value_and_nothing_else() {
    let sources = sources();
    let mut book = Book::of(&sources);
    let words = "Is it \"built in\"; or, in short, “hard-coded” \\ 中文?";
    book.set("questions.csv", &["IAM-01"], "ask", words);
    let import = book.import(&sources).unwrap();
    assert_eq!(import.files.len(), 1);
    let after = written(&import, "questions/iam.toml");
    let (gone, new) = apart(text(&sources, "questions/iam.toml"), after);
    assert_eq!((gone.len(), new.len()), (1, 1));
    let line = r#"ask = "Is it \"built in\"; or, in short, “hard-coded” \\ 中文?""#;
    assert_eq!(new, [line]);
    assert_eq!(import.changes.len(), 1);
    assert_eq!(import.changes[0].what, What::Changed(vec!["ask"], true));
    sound(&edited(&sources, &import));
}

#[test]
fn a_text_of_several_lines_is_written_as_one() {
    let sources = sources();
    let mut book = Book::of(&sources);
    book.set("questions.csv", &["IAM-01"], "help", "One.\r\n\r\n\"Two\".");
    let import = book.import(&sources).unwrap();
    let (_, new) = apart(
        text(&sources, "questions/iam.toml"),
        written(&import, "questions/iam.toml"),
    );
    assert_eq!(new, ["help = \"\"\"", "One.", "", "\\\"Two\\\".\"\"\""]);
}

/// Every kind of cell, each in a line or a table with other things that stay.
#[test]
fn every_kind_of_value_can_be_edited() {
    let sources = sources();
    let mut book = Book::of(&sources);
    for (sheet, key, column, cell) in [
        ("domains.csv", &["IAM"] as &[&str], "weights.safety", "12"),
        ("questions.csv", &["IAM-01"], "weight", "4"),
        ("questions.csv", &["IAM-01"], "when", "{ cloud = true }"),
        ("questions.csv", &["IAM-01"], "clauses", "CL-15;CL-13"),
        ("questions.csv", &["IAM-01"], "gate", ""),
        ("questions.csv", &["IAM-01"], "level", "core"),
        ("choices.csv", &["IAM-01", "isolated"], "credit", "0,3"),
        ("choices.csv", &["IAM-01", "isolated"], "sets", "remote"),
        ("choices.csv", &["IAM-01", "isolated"], "guidance", "Look."),
        ("guidance.csv", &["IAM-02", "na"], "guidance", "None."),
        ("variables.csv", &["agreement_title"], "default", "30"),
    ] {
        book.set(sheet, key, column, cell);
    }
    book.drop("references.csv", &["IAM-01", "hicp-2018", "9.L.C"]);
    book.drop("references.csv", &["IAM-01", "cpg"]);
    book.add(
        "references.csv",
        &[("question", "IAM-01"), ("source", "other"), ("place", "New")],
    );
    let import = book.import(&sources).unwrap();
    let after = written(&import, "questions/iam.toml");
    for line in [
        "weights = { balanced = 10, safety = 12, privacy = 11 }",
        "  { id = \"isolated\", label = \"Some, disclosed and isolated\", credit = 0.3, sets = [\"remote\"] },",
        "weight = 4\nlevel = \"core\"\nevidence-class = \"document\"\nwhen = { cloud = true }",
        "clauses = [\"CL-15\", \"CL-13\"]",
        "refs = { hicp-2018 = [\"9.M.B\"], fda = [\"App. 1, authentication\"], other = [\"New\"] }",
        "\nisolated = \"Look.\"\n",
        "\nna = \"None.\"\n",
    ] {
        assert!(after.contains(line), "{line}");
    }
    let variables = written(&import, "contract-templates/variables.toml");
    assert!(variables.contains("\ndefault = \"30\"\n"), "a text stays one");
    let changed = |name: &str| {
        let (before, after) = (text(&sources, name), written(&import, name));
        let lines: Vec<_> = before.lines().collect();
        after.lines().filter(|line| !lines.contains(line)).count()
    };
    assert_eq!(changed("questions/iam.toml"), 8);
    assert_eq!(changed("contract-templates/variables.toml"), 1);
}

#[test]
fn a_default_goes_from_one_for_all_to_one_a_tier_and_back() {
    let sources = sources();
    let mut book = Book::of(&sources);
    let tiers =
        ["critical", "high", "moderate", "low"].map(|tier| format!("default.{tier}"));
    book.set("variables.csv", &["agreement_title"], "default", "");
    for tier in &tiers {
        book.set("variables.csv", &["agreement_title"], tier, tier);
    }
    let import = book.import(&sources).unwrap();
    let there = edited(&sources, &import);
    sound(&there);
    let line = "\ndefault = { critical = \"default.critical\", high = ";
    assert!(text(&there, "contract-templates/variables.toml").contains(line));
    for tier in &tiers {
        book.set("variables.csv", &["agreement_title"], tier, "");
    }
    book.set("variables.csv", &["agreement_title"], "default", "Purchase Agreement");
    let back = edited(&there, &book.import(&there).unwrap());
    let name = "contract-templates/variables.toml";
    assert_eq!(text(&back, name), text(&sources, name));
}

#[test]
fn wording_is_edited_under_its_heading() {
    let sources = sources();
    let name = "contract-templates/CL-02.md";
    let mut book = Book::of(&sources);
    let base = book.cell("clauses.csv", &["CL-02"], "Base");
    let more = format!("{base}\n7. One \"more\".");
    book.set("clauses.csv", &["CL-02"], "Base", &more);
    book.set("clauses.csv", &["CL-02"], "title", "Order");
    book.set("clauses.csv", &["CL-02"], "include", "{ when = { cloud = true } }");
    let import = book.import(&sources).unwrap();
    let expected = text(&sources, name)
        .replacen(&base, &more, 1)
        .replace("title = \"Order of precedence; questionnaire and MDS2 form part of the contract\"", "title = \"Order\"")
        .replace("include = \"always\"", "include = { when = { cloud = true } }");
    assert_eq!(written(&import, name), expected);
    book.set("clauses.csv", &["CL-02"], "Strong", "");
    let gone = book.import(&sources).unwrap();
    let gone = edited(&sources, &gone);
    assert!(!text(&gone, name).contains("## Strong\n"));
    let strong = Book::of(&sources).cell("clauses.csv", &["CL-02"], "Strong");
    book.set("clauses.csv", &["CL-02"], "Strong", &strong);
    let back = edited(&gone, &book.import(&gone).unwrap());
    assert_eq!(text(&back, name), expected, "a heading goes back to its place");
}

#[test]
fn a_new_question_goes_to_the_end_of_its_file() {
    let sources = sources();
    let mut book = Book::of(&sources);
    book.add(
        "questions.csv",
        &[
            ("id", "IAM-99"),
            ("domain", "IAM"),
            ("ask", "Is it new?"),
            ("answer", "one-of"),
            ("weight", "3"),
            ("evidence-class", "document"),
            ("clauses", "CL-13"),
            ("mds2", "'+PAUT-8, ~DOC-1"),
            ("why", "So."),
        ],
    );
    for (id, credit) in [("new", "1"), ("old", "0")] {
        let cells = [
            ("question", "IAM-99"),
            ("id", id),
            ("label", id),
            ("credit", credit),
            ("guidance", "Say."),
        ];
        book.add("choices.csv", &cells);
    }
    book.add(
        "guidance.csv",
        &[("question", "IAM-99"), ("answer", "na"), ("guidance", "No.")],
    );
    book.set("questions.csv", &["IAM-99"], "not-applicable", "TRUE");
    let cells = [("question", "IAM-99"), ("source", "hicp-2018"), ("place", "9.M.B")];
    book.add("references.csv", &cells);
    let import = book.import(&sources).unwrap();
    let name = "questions/iam.toml";
    let expected = r#"
[[question]]
id = "IAM-99"
ask = "Is it new?"
answer = "one-of"
choices = [
  { id = "new", label = "new", credit = 1 },
  { id = "old", label = "old", credit = 0 },
]
not-applicable = true
weight = 3
evidence-class = "document"
clauses = ["CL-13"]
refs = { hicp-2018 = ["9.M.B"] }
mds2 = ["+PAUT-8", "~DOC-1"]
why = "So."
[question.guidance]
new = "Say."
old = "Say."
na = "No."
"#;
    assert_eq!(written(&import, name), format!("{}{expected}", text(&sources, name)));
    let there = edited(&sources, &import);
    sound(&there);
    // Taken out again, with everything that hangs on it, the file is what it was.
    book.drop("questions.csv", &["IAM-99"]);
    for sheet in ["choices.csv", "references.csv"] {
        book.drop(sheet, &["IAM-99"]);
    }
    let back = book.import(&there).unwrap();
    assert_eq!(back.changes.len(), 1, "what goes along is not told: {:?}", back.changes);
    assert_eq!(text(&edited(&there, &back), name), text(&sources, name));
}

#[test]
fn a_row_that_is_gone_takes_its_table_and_leaves_the_comments() {
    let sources = sources();
    let mut book = Book::of(&sources);
    book.drop("variables.csv", &["buyer_name"]);
    book.drop("choices.csv", &["IAM-01", "none"]);
    book.drop("flags.csv", &["software"]);
    book.drop("sources.csv", &["hicp-2018"]);
    book.drop("questions.csv", &["IAM-02"]);
    let import = book.import(&sources).unwrap();
    let same = |name: &str| -> Vec<String> {
        let comments = |text: &str| -> Vec<String> {
            text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect()
        };
        assert_eq!(comments(text(&sources, name)), comments(written(&import, name)));
        apart(text(&sources, name), written(&import, name))
            .1
            .iter()
            .map(|l| (*l).to_owned())
            .collect()
    };
    assert_eq!(same("contract-templates/variables.toml"), Vec::<String>::new());
    same("questions/pack.toml");
    same("questions/iam.toml");
    let iam = written(&import, "questions/iam.toml");
    assert!(iam.contains("choices = [\n  { id = \"dated-removal\""), "{iam}");
    assert!(!iam.contains("id = \"none\", label = \"None\", credit = 1"));
    assert!(
        !iam.contains("This earns full credit. Read the account list"),
        "guidance goes"
    );
    assert!(!iam.contains("IAM-02") && iam.contains("\n\n[[question]]\nid = \"IAM-03\""));
    let removed = import.changes.iter().filter(|change| change.what == What::Removed);
    assert_eq!(removed.count(), 5);
}

#[test]
fn domains_and_clauses_are_files_of_their_own() {
    let sources = sources();
    let mut book = Book::of(&sources);
    book.add("domains.csv", &[("id", "NEW"), ("title", "New"), ("role", "context")]);
    let asked = [
        ("id", "NEW-01"),
        ("ask", "What?"),
        ("answered-by", "it"),
        ("answer", "text"),
        ("clauses", "CL-77"),
    ];
    book.add("questions.csv", &asked);
    book.add("fields.csv", &[("question", "NEW-01"), ("id", "what"), ("label", "What")]);
    let wording =
        [("Base", "1. The Supplier shall.\n"), ("Notes for counsel", "**Why.** So.")];
    let clause = [
        ("id", "CL-77"),
        ("title", "New"),
        ("include", "always"),
        ("anchors", "A\nB, C"),
    ];
    book.add("clauses.csv", &[&clause[..], &wording[..]].concat());
    let part = book.cell("parts.csv", &["A"], "clauses");
    book.set("parts.csv", &["A"], "clauses", &format!("{part}, CL-77"));
    let import = book.import(&sources).unwrap();
    assert_eq!(
        written(&import, "questions/new.toml"),
        "[domain]\nid = \"NEW\"\ntitle = \"New\"\nrole = \"context\"\n\n[[question]]\n\
         id = \"NEW-01\"\nask = \"What?\"\nanswered-by = \"it\"\nanswer = \"text\"\n\
         fields = [\n  { id = \"what\", label = \"What\" },\n]\nclauses = [\"CL-77\"]\n"
    );
    assert_eq!(
        written(&import, "contract-templates/CL-77.md"),
        "+++\ntitle = \"New\"\ninclude = \"always\"\nanchors = [\"A\", \"B, C\"]\n+++\n\n\
         ## Base\n\n1. The Supplier shall.\n\n## Notes for counsel\n\n**Why.** So.\n"
    );
    let (gone, new) = apart(
        text(&sources, "questions/pack.toml"),
        written(&import, "questions/pack.toml"),
    );
    assert_eq!(
        gone,
        ["  \"HRD\", \"NET\", \"DAT\", \"LOG\", \"RES\", \"CLD\", \"LGL\","]
    );
    assert_eq!(new, [format!("{} \"NEW\",", gone[0])]);
    // And away again.
    let there = edited(&sources, &import);
    let back = Book::of(&sources).import(&there).unwrap();
    for name in ["questions/new.toml", "contract-templates/CL-77.md"] {
        let file = back.files.iter().find(|file| file.name == name).unwrap();
        assert_eq!(file.text, None);
    }
    for source in &edited(&there, &back) {
        assert_eq!(source.text(), text(&sources, source.name()), "{}", source.name());
    }
}

#[test]
fn no_cell_is_a_formula_and_apostrophes_survive() {
    let mut sources = sources();
    let mut book = Book::of(&sources);
    let texts = ["=HYPERLINK(\"x\")", "+1", "-1", "@x", "'tis", "'=x", "9.10", "\tx"];
    let ids =
        ["IAM-01", "IAM-02", "IAM-03", "IAM-04", "IAM-05", "IAM-06", "IAM-07", "IAM-08"];
    for (id, words) in ids.iter().zip(texts) {
        // As a spreadsheet saves what somebody typed.
        book.set("questions.csv", &[id], "why", words);
    }
    // A cell that begins with an apostrophe before a formula is the guarded formula.
    book.set("questions.csv", &["IAM-06"], "why", "''=x");
    sources = edited(&sources, &book.import(&sources).unwrap());
    assert!(text(&sources, "questions/iam.toml").contains("\nwhy = \"'=x\"\n"));
    assert!(text(&sources, "questions/iam.toml").contains("\nwhy = \"'tis\"\n"));
    let mut again = Book::of(&sources);
    for (id, words) in ids.iter().zip(texts) {
        let guard = if words == "'tis" { "" } else { "'" };
        let cell = again.cell("questions.csv", &[id], "why");
        assert_eq!(cell, format!("{guard}{words}"));
    }
    assert_eq!(again.import(&sources).unwrap().files, vec![]);
    for name in again.sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>() {
        for cell in again.rows(&name).concat() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{name}: {cell}"
            );
        }
    }
}

#[test]
fn the_ends_of_lines_and_the_mark_of_a_file_stay() {
    let dressed = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let plain = sources();
    let dressed_sources: Vec<_> =
        plain.iter().map(|s| Source::new(s.name(), dressed(s.text()))).collect();
    let mut book = Book::of(&dressed_sources);
    assert_eq!(book.sheets, Book::of(&plain).sheets);
    assert_eq!(book.import(&dressed_sources).unwrap().files, vec![]);
    book.set("questions.csv", &["IAM-01"], "help", "One.\nTwo.");
    book.set("clauses.csv", &["CL-02"], "Base", "1. One.\n2. Two.");
    let (one, other) =
        (book.import(&dressed_sources).unwrap(), book.import(&plain).unwrap());
    for name in ["questions/iam.toml", "contract-templates/CL-02.md"] {
        assert_eq!(written(&one, name), dressed(written(&other, name)));
    }
}

/// Tables may be written in other ways than the standard pack's.
#[test]
fn other_layouts_of_a_file_are_edited_in_place() {
    let file = "# top\n[domain]\nid = \"IAM\" # the id\ntitle = \"T\"\n[[question]]\nid = \"IAM-01\"\n\
                # about asking\nask    =   'old'   # why so\n\n# apart\n\nhelp = \"\"\nrefs.a = [\n  \"1\", # one\n]\n\
                [question.when]\naccounts = true\n\
                [[question.choices]]\nid = \"a\"\nlabel = \"A\"\n[[question.choices]]\nid = \"b\"\n# end\n";
    let sources = [Source::new("pack/questions/iam.toml", file)];
    let mut book = Book::of(&sources);
    assert_eq!(book.import(&sources).unwrap().files, vec![]);
    assert_eq!(book.cell("questions.csv", &["IAM-01"], "when"), "{ accounts = true }");
    book.set("questions.csv", &["IAM-01"], "ask", "new");
    book.set("choices.csv", &["IAM-01", "b"], "label", "B");
    book.add("choices.csv", &[("question", "IAM-01"), ("id", "c")]);
    book.add(
        "references.csv",
        &[("question", "IAM-01"), ("source", "a"), ("place", "2")],
    );
    let import = book.import(&sources).unwrap();
    let expected = file
        .replace("'old'", "\"new\"")
        .replace("# one\n]", "# one\n  \"2\",\n]")
        .replace(
            "id = \"b\"\n",
            "id = \"b\"\nlabel = \"B\"\n\n[[question.choices]]\nid = \"c\"\n",
        );
    assert_eq!(import.files[0].text.as_deref(), Some(expected.as_str()));
}

/// The comment behind a choice goes with it, and no other does.
#[test]
fn comments_in_lists_stay_with_their_values() {
    let file = "[domain]\nid = \"IAM\"\n[[question]]\nid = \"IAM-01\"\nchoices = [\n  \
                { id = \"a\" }, # about a\n  # above b\n  { id = \"b\" }, # about b\n  \
                { id = \"c\" } # about c\n]\nclauses = [\"CL-01\", \"CL-02\"]\n";
    let sources = [Source::new("pack/questions/iam.toml", file)];
    let mut book = Book::of(&sources);
    book.drop("choices.csv", &["IAM-01", "b"]);
    book.add("choices.csv", &[("question", "IAM-01"), ("id", "d")]);
    book.set("questions.csv", &["IAM-01"], "clauses", "CL-02");
    let import = book.import(&sources).unwrap();
    let expected = file
        .replace("\n  # above b\n  { id = \"b\" }, # about b", "")
        .replace(
            "{ id = \"c\" } # about c",
            "{ id = \"c\" }, # about c\n  { id = \"d\" }",
        )
        .replace("\"CL-01\", ", "");
    assert_eq!(import.files[0].text.as_deref(), Some(expected.as_str()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    /// What is typed into a cell is what the next export shows there.
    #[test]
    fn what_is_typed_comes_back(words in "[ -~\t\n“é中']{1,40}") {
        prop_assume!(!words.trim().is_empty());
        let source = Source::new("questions/iam.toml", text(&sources(), "questions/iam.toml"));
        let mut book = Book::of(std::slice::from_ref(&source));
        book.set("questions.csv", &["IAM-01"], "why", &words);
        let import = book.import(std::slice::from_ref(&source)).unwrap();
        let there = edited(std::slice::from_ref(&source), &import);
        prop_assert_eq!(book.import(&there).unwrap().files, vec![]);
        let value: toml_edit::DocumentMut = there[0].text().parse().unwrap();
        let said = value["question"][0]["why"].as_str().unwrap();
        prop_assert!(said == words || words == format!("'{said}"), "{said:?} {words:?}");
    }
}
