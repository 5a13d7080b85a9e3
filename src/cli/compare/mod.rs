//! `anteroom compare`: several responses side by side, or one then and now.

mod json;
mod since;

use std::fmt::Write as _;

use anteroom::assessment::Assessment;
use anteroom::contract::in_words;
use anteroom::pack::{Pack, Permille, QuestionId};
use anteroom::scoring::compare::{
    Comparison, Entrant, QuestionLine, Ranking, then_and_now,
};
use anteroom::scoring::{Counts, Fraction, Scorecard, Shown, ShownRisk};

use crate::args::Compare;
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::table::table;
use crate::{files, json as names};

/// Compares the responses in the files.
pub(crate) fn run(wanted: Wanted<'_>, args: &Compare) -> Result<Exit, Fault> {
    if args.then_and_now && args.files.len() != 2 {
        return Err(Fault::NotTwo { files: args.files.len() });
    }
    let pack = wanted.open()?;
    let assessments: Vec<Assessment> = args
        .files
        .iter()
        .map(|file| files::assessment(&pack, file))
        .collect::<Result<_, _>>()?;
    let cards: Vec<Scorecard> =
        assessments.iter().map(|assessment| Scorecard::of(&pack, assessment)).collect();
    let entrants: Vec<Entrant<'_>> = assessments
        .iter()
        .zip(&cards)
        .map(|(assessment, scorecard)| Entrant { assessment, scorecard })
        .collect();
    let text = if let (true, [then, now]) = (args.then_and_now, &entrants[..]) {
        let since = then_and_now(&pack, *then, *now);
        if args.json {
            json::since(&since)
        } else {
            since::in_words(&pack, &since, [then.assessment, now.assessment])
        }
    } else {
        let comparison = Comparison::of(&pack, &entrants);
        let sheet = Sheet { pack: &pack, args, assessments: &assessments };
        if args.json {
            json::comparison(&sheet.names(), &comparison, args.all)
        } else {
            sheet.in_words(&comparison)
        }
    };
    files::print(&text)?;
    Ok(Exit::Fine)
}

/// What a comparison is written with.
struct Sheet<'a> {
    pack: &'a Pack,
    args: &'a Compare,
    assessments: &'a [Assessment],
}

impl Sheet<'_> {
    /// Returns what each is called.
    fn names(&self) -> Vec<String> {
        let name = |(at, assessment): (usize, &Assessment)| {
            let title = one_line(&assessment.title);
            if self.args.blind { format!("Vendor {}", letter(at)) } else { title }
        };
        self.assessments.iter().enumerate().map(name).collect()
    }

    fn in_words(&self, comparison: &Comparison) -> String {
        let mut text = String::new();
        if !self.args.blind {
            for (at, (name, file)) in
                self.names().iter().zip(&self.args.files).enumerate()
            {
                // Writing to a text cannot fail.
                let _ = writeln!(text, "{}  {name} ({})", letter(at), file.display());
            }
            text.push('\n');
        }
        for unlike in &comparison.unlike {
            let _ = writeln!(text, "Mind: {}", unlike.words());
        }
        if !comparison.unlike.is_empty() {
            text.push('\n');
        }
        text.push_str(&self.standings(comparison));
        let letters: Vec<String> = self.letters();
        let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
        let _ = write!(text, "\nOrder\n{}", self.order(comparison));
        let said = comparison.order.words(self.pack, &comparison.rankings, &letters);
        let _ = writeln!(text, "  {said}");
        let sections = [
            ("Gates that differ", self.gates(comparison)),
            ("Domains, residual score", self.domains(comparison)),
            (
                if self.args.all { "Questions" } else { "Questions that differ" },
                self.questions(comparison),
            ),
        ];
        for (title, section) in sections {
            if !section.is_empty() {
                let _ = write!(text, "\n{title}\n{section}");
            }
        }
        text
    }

    fn letters(&self) -> Vec<String> {
        (0..self.assessments.len()).map(|at| letter(at).to_string()).collect()
    }

    /// Returns a row: its name, its cells, and an empty end, so that cells stand right.
    fn row(name: &str, cells: impl IntoIterator<Item = String>) -> Vec<String> {
        let mut row = vec![name.to_owned()];
        row.extend(cells);
        row.push(String::new());
        row
    }

    fn standings(&self, comparison: &Comparison) -> String {
        let all = || comparison.standings.iter();
        let rows = [
            Self::row("", self.letters()),
            Self::row(
                "Verdict",
                all().map(|standing| {
                    standing.verdict.map_or("no answers", |v| v.name()).to_owned()
                }),
            ),
            Self::row("Vendor score", all().map(|standing| points(standing.vendor))),
            Self::row("Residual score", all().map(|standing| points(standing.residual))),
            Self::row(
                "Residual risk",
                all().map(|standing| ShownRisk(standing.residual_risk).to_string()),
            ),
            Self::row("Tier", all().map(|standing| standing.tier.name().to_owned())),
            Self::row(
                "Gates open",
                all().map(|s| format!("{} of {}", s.gates.done, s.gates.of)),
            ),
            Self::row("Evidence, %", all().map(|standing| points(standing.coverage))),
            Self::row(
                "Answered",
                all().map(|s| format!("{} of {}", s.answered.done, s.answered.of)),
            ),
        ];
        table(1, &rows)
    }

    fn order(&self, comparison: &Comparison) -> String {
        let mut rows = vec![Self::row("Weights", self.letters())];
        rows.extend(comparison.rankings.iter().map(|ranking: &Ranking| {
            let place = |(score, place): (&Option<Fraction>, &usize)| {
                format!("{} #{place}", points(*score))
            };
            let cells = ranking.scores.iter().zip(&ranking.places).map(place);
            Self::row(ranking.profile.name(), cells)
        }));
        table(1, &rows)
    }

    fn gates(&self, comparison: &Comparison) -> String {
        let mut rows = vec![Self::row("Question", self.letters())];
        rows.extend(comparison.gates.iter().filter(|line| line.differs).map(|line| {
            let cells = line.states.iter().map(|status| {
                let word = status.as_ref().map(|status| names::gate_state(status.state));
                word.unwrap_or("\u{2013}").to_owned()
            });
            Self::row(line.question.as_str(), cells)
        }));
        table(1, &rows)
    }

    fn domains(&self, comparison: &Comparison) -> String {
        let mut rows = vec![Self::row("Domain", self.letters())];
        rows.extend(comparison.domains.iter().map(|line| {
            let cells = line
                .scores
                .iter()
                .map(|score| points(score.as_ref().map(|score| score.residual)));
            Self::row(line.domain.as_str(), cells)
        }));
        table(1, &rows)
    }

    fn questions(&self, comparison: &Comparison) -> String {
        let mut rows = vec![Self::row("Question", self.letters())];
        let wanted = |line: &&QuestionLine| line.differs || self.args.all;
        rows.extend(comparison.questions.iter().filter(wanted).map(|line| {
            let cells = line.cells.iter().map(|cell| match &cell.worth {
                _ if !cell.asked => "not asked".to_owned(),
                None => "\u{2013}".to_owned(),
                Some(worth) => match worth.counted {
                    Counts::Answered | Counts::Rejected => share(worth.vendor),
                    counted => names::counts(counted).replace('-', " "),
                },
            });
            Self::row(line.question.as_str(), cells)
        }));
        table(1, &rows)
    }
}

/// Returns what was answered, on one line.
fn said(pack: &Pack, assessment: &Assessment, id: &QuestionId) -> String {
    let words = pack
        .question(id)
        .zip(assessment.answers.get(id))
        .map(|(question, answer)| in_words(question, answer));
    one_line(&words.unwrap_or_else(|| "Not answered".to_owned()))
}

/// Returns the letter of a response.
fn letter(at: usize) -> char {
    u8::try_from(at).map_or('?', |at| char::from(b'A' + at))
}

fn points(score: Option<Fraction>) -> String {
    score.map_or_else(|| "\u{2013}".to_owned(), |score| Shown(score).to_string())
}

/// Returns a share as points of 100.
fn share(share: Permille) -> String {
    Shown(Fraction::permille(share.get())).to_string()
}

/// Returns a text on one line, without characters that a terminal obeys.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
