//! What was answered and what came of it as rows of a spreadsheet: for sorting, filtering
//! and counting elsewhere. Every cell has a kind; none is ever a formula.

use jiff::civil::Date;

use crate::assessment::{Answer, Assessment, EvidenceLevel, Given};
use crate::contract::{Contract, in_words};
use crate::document::compose::results::gate_words;
use crate::pack::{Pack, Permille, QuestionId, Role, Strictness};
use crate::scoring::{Contribution, Counts, Fraction, Scorecard};

/// One sheet: a header row and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 letters, digits and blanks, as Excel allows.
    pub name: &'static str,
    /// The columns: heading, and width in letters.
    pub columns: Vec<(&'static str, u16)>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing is known or applies.
    #[default]
    Empty,
    /// Words, whatever they begin with.
    Text(String),
    /// A number: so many of its last decimal.
    Number {
        /// The number without its point: 694 for 69.4.
        digits: i64,
        /// How many of the digits stand behind the point.
        decimals: u8,
    },
    /// A day.
    Day(Date),
}

impl Value {
    /// Returns words, or nothing for an empty text.
    fn text(text: impl AsRef<str>) -> Self {
        let text = text.as_ref().trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    fn whole(number: impl Into<i64>) -> Self {
        Self::Number { digits: number.into(), decimals: 0 }
    }

    /// A share of one with three decimals.
    fn share(share: Permille) -> Self {
        Self::Number { digits: share.get().into(), decimals: 3 }
    }

    /// A score as points of 100 with one decimal, rounded as it is printed elsewhere.
    fn points(score: Fraction) -> Self {
        Self::scaled(score, 1000, 1)
    }

    /// What a question adds, as points of 100 with two decimals.
    fn part(score: Fraction) -> Self {
        Self::scaled(score, 10_000, 2)
    }

    fn scaled(value: Fraction, scale: u32, decimals: u8) -> Self {
        let digits = i64::try_from(value.rounded(scale)).unwrap_or(i64::MAX);
        Self::Number { digits, decimals }
    }
}

/// Returns every sheet about an assessment: for the buyer, as it holds the scores.
/// Internal comments are in none.
pub fn sheets(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Vec<Sheet> {
    vec![
        answers(pack, assessment, card),
        scores(card),
        gates(pack, card),
        domains(pack, card),
        arithmetic(pack, card),
        plan(pack, contract),
    ]
}

/// Returns every question that is asked, with its answer.
fn answers(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Sheet {
    let none = Answer::default();
    let rows = pack.questions.iter().filter(|question| card.situation.asks(&question.id));
    let rows = rows.map(|question| {
        let answer = assessment.answers.get(&question.id).unwrap_or(&none);
        let domain = pack.domain(&question.domain);
        let of = match domain.map(|domain| domain.role) {
            Some(Role::Vendor) => "Vendor",
            _ => "Buyer",
        };
        let documents: Vec<String> = answer
            .evidence
            .iter()
            .map(|each| {
                let parts = [each.title.trim(), each.version.trim()];
                let parts = parts.into_iter().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(", ")
            })
            .collect();
        let exact = match answer.given {
            Given::Number(number) => Value::whole(number),
            Given::Date(day) => Value::Day(day),
            _ => Value::Empty,
        };
        vec![
            Value::text(question.id.as_str()),
            Value::text(domain.map_or("", |domain| &domain.title)),
            Value::text(of),
            Value::text(&question.ask),
            Value::text(in_words(question, answer)),
            exact,
            Value::text(&answer.note),
            Value::text(documents.join("; ")),
            Value::text(&answer.by),
            Value::day(answer.on),
        ]
    });
    Sheet {
        name: "Answers",
        columns: vec![
            ("Question", 11),
            ("Domain", 24),
            ("Asked of", 9),
            ("Words", 50),
            ("Answer", 36),
            ("Number or date", 14),
            ("Note", 40),
            ("Evidence", 36),
            ("Answered by", 20),
            ("Answered on", 12),
        ],
        rows: rows.collect(),
    }
}

/// Returns the figures of the scorecard.
fn scores(card: &Scorecard) -> Sheet {
    let points = |score: Option<Fraction>| score.map_or(Value::Empty, Value::points);
    let rows = vec![
        ("Verdict", Value::text(card.verdict.name()), ""),
        ("Tier", Value::text(card.situation.tier.name()), ""),
        ("Vendor score", points(card.vendor), "points of 100"),
        ("Residual score", points(card.residual), "points of 100"),
        ("Readiness", points(card.readiness), "points of 100"),
        ("Residual risk", Value::scaled(card.residual_risk, 10, 1), "0 to 25"),
        ("Questions asked", count(card.answered.of), "questions"),
        ("Questions answered", count(card.answered.done), "questions"),
    ];
    Sheet {
        name: "Scores",
        columns: vec![("Figure", 22), ("Value", 16), ("Unit", 16)],
        rows: rows
            .into_iter()
            .map(|(what, value, unit)| vec![Value::text(what), value, Value::text(unit)])
            .collect(),
    }
}

fn count(count: usize) -> Value {
    Value::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Returns the gates that act at this tier.
fn gates(pack: &Pack, card: &Scorecard) -> Sheet {
    let rows = card.gates.iter().map(|gate| {
        let strictness = match gate.strictness {
            Strictness::Hard => "Hard",
            Strictness::Soft => "Soft",
        };
        vec![
            Value::text(gate.question.as_str()),
            Value::text(ask(pack, &gate.question)),
            Value::text(strictness),
            Value::text(gate_words(gate.state)),
            Value::text(&gate.because),
        ]
    });
    Sheet {
        name: "Gates",
        columns: vec![
            ("Question", 11),
            ("Words", 60),
            ("Gate", 8),
            ("State", 12),
            ("Why", 60),
        ],
        rows: rows.collect(),
    }
}

/// Returns the scores of the domains.
fn domains(pack: &Pack, card: &Scorecard) -> Sheet {
    let rows = card.domains.iter().map(|score| {
        let title = pack.domain(&score.domain).map_or("", |domain| &domain.title);
        let floor =
            |floor: Permille| Value::Number { digits: floor.get().into(), decimals: 1 };
        vec![
            Value::text(score.domain.as_str()),
            Value::text(title),
            Value::whole(score.weight),
            Value::points(score.vendor),
            Value::points(score.residual),
            score.floor.map_or(Value::Empty, floor),
            Value::text(if score.under_floor { "Yes" } else { "No" }),
            count(score.answered.done),
            count(score.answered.of),
        ]
    });
    Sheet {
        name: "Domains",
        columns: vec![
            ("Domain", 9),
            ("Title", 36),
            ("Weight", 8),
            ("Vendor", 9),
            ("Residual", 9),
            ("Floor", 8),
            ("Under its floor", 14),
            ("Answered", 10),
            ("Asked", 8),
        ],
        rows: rows.collect(),
    }
}

/// Returns what every question adds to the scores.
fn arithmetic(pack: &Pack, card: &Scorecard) -> Sheet {
    let row = |each: &Contribution| {
        let counted = match each.counted {
            Counts::Answered => "Answered",
            Counts::Unanswered => "Not answered",
            Counts::Pending => "Not applicable, not decided",
            Counts::NotApplicable => "Not applicable",
            Counts::Rejected => "Rejected",
        };
        let evidence = match each.evidence {
            EvidenceLevel::Attested => "Attested",
            EvidenceLevel::Referenced => "Referenced",
            EvidenceLevel::Verified => "Verified",
        };
        vec![
            Value::text(each.question.as_str()),
            Value::text(each.domain.as_str()),
            Value::text(ask(pack, &each.question)),
            Value::text(counted),
            Value::whole(each.weight),
            Value::share(each.credit),
            each.original.map_or(Value::Empty, Value::share),
            Value::text(evidence),
            Value::share(each.factor),
            each.control.map_or(Value::Empty, Value::share),
            Value::share(each.residual),
            Value::part(each.adds),
            Value::part(each.adds_residual),
            Value::part(each.share),
        ]
    };
    Sheet {
        name: "Arithmetic",
        columns: vec![
            ("Question", 11),
            ("Domain", 9),
            ("Words", 50),
            ("Counted as", 18),
            ("Weight", 8),
            ("Credit", 8),
            ("Credit before override", 12),
            ("Evidence", 12),
            ("Evidence factor", 10),
            ("Control", 9),
            ("With control", 9),
            ("Adds to vendor", 10),
            ("Adds to residual", 10),
            ("Adds at most", 10),
        ],
        rows: card.contributions.iter().map(row).collect(),
    }
}

/// Returns the remediation plan, the gravest gap first.
fn plan(pack: &Pack, contract: &Contract) -> Sheet {
    let rows = contract.gaps.iter().enumerate().map(|(at, gap)| {
        let clauses: Vec<String> = gap
            .clauses
            .iter()
            .filter_map(|id| contract.clause(id))
            .map(|clause| format!("{} ({})", clause.number, clause.id))
            .collect();
        let yes = |is: bool| Value::text(if is { "Yes" } else { "No" });
        vec![
            count(at + 1),
            Value::text(gap.question.as_str()),
            Value::text(ask(pack, &gap.question)),
            Value::text(&gap.gap),
            Value::text(&gap.action),
            Value::text(&gap.owner),
            Value::day(gap.due),
            Value::text(&gap.due_words),
            yes(gap.before_connection),
            yes(gap.hard_gate),
            Value::text(&gap.evidence),
            Value::text(clauses.join(", ")),
        ]
    });
    Sheet {
        name: "Remediation plan",
        columns: vec![
            ("No.", 6),
            ("Question", 11),
            ("Words", 44),
            ("Gap", 36),
            ("Action", 44),
            ("Owner", 20),
            ("Due", 12),
            ("Due in words", 26),
            ("Before connection", 11),
            ("Hard gate", 10),
            ("Evidence of closure", 36),
            ("Clauses", 18),
        ],
        rows: rows.collect(),
    }
}

fn ask<'a>(pack: &'a Pack, id: &QuestionId) -> &'a str {
    pack.question(id).map_or("", |question| &question.ask)
}
