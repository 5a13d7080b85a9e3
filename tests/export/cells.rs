//! Sheets: the workbook and the comma-separated values hold what the engine says, typed.

use std::fs;

use anteroom::contract::select;
use anteroom::document::{Sheet, Value, sheets};
use anteroom::export::csv::{csv, unguarded};
use anteroom::export::xlsx::xlsx;
use anteroom::scoring::Scorecard;
use jiff::civil::date;

use super::docx::parts;
use super::hard::NAUGHTY;

/// Returns the sheets of the negotiated case.
fn negotiated() -> Vec<Sheet> {
    let pack = crate::shipped::standard();
    let bytes = fs::read("tests/cases/infusion-pump-negotiated/assessment.json").unwrap();
    let assessment = anteroom::assessment::saved::read(&pack, &bytes).unwrap().assessment;
    let card = Scorecard::of(&pack, &assessment);
    let contract = select(&pack, &assessment, &card);
    sheets(&pack, &assessment, &card, &contract)
}

/// Returns a sheet of one column.
fn column(rows: Vec<Value>) -> Sheet {
    Sheet {
        name: "Cells",
        columns: vec![("Cell", 20)],
        rows: rows.into_iter().map(|value| vec![value]).collect(),
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Returns a part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(known, _)| known == name).unwrap().1
}

const FORMULAS: [&str; 9] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'quoted",
    "=cmd|' /C calc'!A0",
];

#[test]
fn the_sheets_say_what_the_scorecard_and_the_contract_say() {
    let sheets = negotiated();
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name).collect();
    assert_eq!(
        names,
        ["Answers", "Scores", "Gates", "Domains", "Arithmetic", "Remediation plan"]
    );
    for sheet in &sheets {
        assert!(!sheet.rows.is_empty(), "{}", sheet.name);
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.columns.len(), "{}", sheet.name);
        }
    }
    let card: serde_json::Value = serde_json::from_str(
        &fs::read_to_string("tests/cases/infusion-pump-negotiated/scorecard.json")
            .unwrap(),
    )
    .unwrap();
    let figure = |name: &str| {
        sheets[1].rows.iter().find(|row| row[0] == text(name)).unwrap()[1].clone()
    };
    for (name, member) in [
        ("Vendor score", "vendor"),
        ("Residual score", "residual"),
        ("Readiness", "readiness"),
    ] {
        let digits = card[member].as_i64().unwrap();
        assert_eq!(figure(name), Value::Number { digits, decimals: 1 }, "{name}");
    }
    assert_eq!(figure("Verdict"), text(card["verdict"].as_str().unwrap()));
    // What each question adds is the score again, but for what was rounded.
    let total: i64 = sheets[4]
        .rows
        .iter()
        .filter_map(|row| match row[11] {
            Value::Number { digits, .. } => Some(digits),
            _ => None,
        })
        .sum();
    let scores = card["vendor"].as_i64().unwrap() + card["readiness"].as_i64().unwrap();
    assert!((total - scores * 10).abs() < 100, "{total} for {scores}");
    let days = sheets[5].rows.iter().filter(|row| matches!(row[6], Value::Day(_)));
    assert!(days.count() > 0, "due days are days");
}

#[test]
fn a_workbook_has_types_and_no_formulas() {
    let mut cells: Vec<Value> = FORMULAS.iter().map(|one| text(one)).collect();
    cells.push(Value::Number { digits: -694, decimals: 1 });
    cells.push(Value::Day(date(2026, 11, 22)));
    cells.push(Value::Day(date(1899, 12, 31)));
    cells.push(Value::Empty);
    let bytes = xlsx(&[column(cells)], "Title", "2026-11-22").unwrap();
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!page.contains("<f>") && !page.contains("<f "), "{page}");
    assert!(page.contains("<v>-69.4</v>"), "{page}");
    assert!(page.contains("<v>46348</v>"), "a day is a number: {page}");
    assert!(page.contains(r#"state="frozen""#) && page.contains("<autoFilter"), "{page}");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for one in ["=1+1", "@SUM(A1)", "1899-12-31", "=cmd|' /C calc'!A0"] {
        assert!(strings.contains(one), "{one}");
    }
    assert!(part(&bytes, "docProps/core.xml").contains("2026-11-22T00:00:00Z"));
}

#[test]
fn the_same_sheets_give_the_same_bytes() {
    let sheets = negotiated();
    let once = xlsx(&sheets, "Title", "2026-11-22").unwrap();
    // Long enough for a clock of seconds to go on.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(once == xlsx(&sheets, "Title", "2026-11-22").unwrap());
    for (name, text) in parts(&once) {
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(
            reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")),
            quick_xml::events::Event::Eof
        ) {}
    }
}

#[test]
fn what_is_too_long_for_a_cell_goes_on_below() {
    let notes: Vec<String> =
        (0..80_000).map(|at| format!("Note {at}. \u{1f600}")).collect();
    let long = notes.concat();
    let sheet = Sheet {
        name: "Cells",
        columns: vec![("Key", 5), ("Note", 9)],
        rows: vec![vec![text("KEY-01"), text(&long)], vec![text("KEY-02"), text("next")]],
    };
    let bytes = xlsx(&[sheet], "", "").unwrap();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let kept: Vec<&str> = strings
        .split("<t>")
        .skip(1)
        .map(|rest| rest.split("</t>").next().unwrap())
        .collect();
    let whole: String = strings
        .split("<si>")
        .skip(1)
        .map(|one| {
            let one = one.split_once('>').unwrap().1;
            one.split("</t>").next().unwrap().to_owned()
        })
        .filter(|one| {
            !["Key", "Note", "KEY-01", "KEY-02", "next"].contains(&one.as_str())
        })
        .collect();
    assert!(whole == long, "{} of {}", whole.len(), long.len());
    assert!(kept.iter().all(|one| one.encode_utf16().count() <= 32_767));
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    let rows = page.matches("<row ").count();
    assert_eq!(
        rows,
        2 + long.encode_utf16().count().div_ceil(32_767),
        "with KEY-01 each"
    );
}

#[test]
fn ten_thousand_rows_and_what_programs_stumble_over_are_kept() {
    let rows = (0..10_000).map(|at| text(&format!("row {at}"))).collect();
    let bytes = xlsx(&[column(rows)], "", "").unwrap();
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(page.matches("<row ").count(), 10_001);
    let naughty: Vec<Value> = NAUGHTY.iter().map(|one| text(one)).collect();
    let bytes = xlsx(&[column(naughty)], "\u{0}", "").unwrap();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for sign in ["[U+202E]", "[U+0000]", "[U+FFFE]", "&lt;script&gt;"] {
        assert!(strings.contains(sign), "{sign}");
    }
}

#[test]
fn comma_separated_values_come_back_as_they_were() {
    let texts: Vec<&str> = FORMULAS
        .into_iter()
        .chain(NAUGHTY)
        .chain(["a \"quote\", a comma", "two\r\nlines"])
        .collect();
    let bytes = csv(&column(texts.iter().map(|one| text(one)).collect())).unwrap();
    assert!(bytes.starts_with("\u{feff}Cell\r\n".as_bytes()));
    let mut reader = ::csv::ReaderBuilder::new().from_reader(&bytes[3..]);
    let back: Vec<String> =
        reader.records().map(|record| record.unwrap()[0].to_owned()).collect();
    assert_eq!(back.len(), texts.len());
    for (field, text) in back.iter().zip(texts) {
        assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{field:?}");
        assert_eq!(unguarded(field), text);
    }
}

#[test]
fn numbers_and_days_are_bare() {
    let cells = vec![
        Value::Number { digits: 694, decimals: 1 },
        Value::Number { digits: -5, decimals: 2 },
        Value::Number { digits: 7, decimals: 0 },
        Value::Day(date(2026, 11, 22)),
        Value::Empty,
    ];
    let written = String::from_utf8(csv(&column(cells)).unwrap()).unwrap();
    assert_eq!(written, "\u{feff}Cell\r\n69.4\r\n-0.05\r\n7\r\n2026-11-22\r\n\"\"\r\n");
}
