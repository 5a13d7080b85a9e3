//! `anteroom score`: verdict, gates and scores, with the whole arithmetic.

use std::fmt::Write as _;

use anteroom::assessment::Assessment;
use anteroom::pack::{ClauseId, Permille};
use anteroom::scoring::shown::signed;
use anteroom::scoring::{
    Contribution, Counted, Counts, Fraction, GateState, Scorecard, Shown, ShownRisk,
    SmallestChange, Verdict, smallest_change,
};

use crate::args::{FailOn, Score};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::table::table;
use crate::{files, json};

/// Scores the assessment in a file.
pub(crate) fn run(wanted: Wanted<'_>, score: &Score) -> Result<Exit, Fault> {
    let pack = wanted.open()?;
    let assessment = files::assessment(&pack, &score.file)?;
    let card = Scorecard::of(&pack, &assessment);
    let change = smallest_change(&pack, &assessment, &card);
    let text = if score.json {
        json::scorecard(&assessment, &card, change.as_ref())
    } else {
        in_words(&assessment, &card, change.as_ref())
    };
    files::print(&text)?;
    Ok(match score.fail_on {
        Some(worst) if card.verdict >= verdict(worst) => Exit::Verdict,
        _ => Exit::Fine,
    })
}

fn verdict(fail_on: FailOn) -> Verdict {
    match fail_on {
        FailOn::Stop => Verdict::Stop,
        FailOn::Escalate => Verdict::Escalate,
        FailOn::Conditional => Verdict::Conditional,
    }
}

fn in_words(
    assessment: &Assessment,
    card: &Scorecard,
    change: Option<&SmallestChange>,
) -> String {
    let mut text = String::new();
    let title = one_line(&assessment.title);
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{}: {title}, as of {}", card.verdict.name(), assessment.date);
    for reason in &card.reasons {
        let _ = writeln!(text, "  {}: {}", reason.allows.name(), reason.text);
    }
    let sections = [
        ("Scores", scores(card)),
        ("Gates", gates(card)),
        ("Domains", domains(card)),
        ("Where most is lost", lost(card)),
        ("Smallest change to Recommended", change.map(smallest).unwrap_or_default()),
        ("Set by hand", overrides(card)),
        ("Arithmetic", arithmetic(card)),
    ];
    for (title, section) in sections {
        if !section.is_empty() {
            let _ = write!(text, "\n{title}\n{section}");
        }
    }
    text
}

fn scores(card: &Scorecard) -> String {
    let situation = &card.situation;
    let coverage = card.coverage.share().map_or_else(
        || "nothing to verify".to_owned(),
        |share| format!("{} % of the claimed weight is verified", Shown(share)),
    );
    let rows = [
        ("Vendor", points(card.vendor)),
        ("Residual", points(card.residual)),
        ("Readiness", points(card.readiness)),
        (
            "Residual risk",
            format!(
                "{} of 25, from an inherent risk of {} (tier {})",
                ShownRisk(card.residual_risk),
                situation.inherent,
                situation.tier.name()
            ),
        ),
        ("Evidence", coverage),
        (
            "Answered",
            format!(
                "{}, vendor {}, buyer {}",
                of(card.answered),
                of(card.answered_vendor),
                of(card.answered_buyer)
            ),
        ),
    ];
    rows.iter().fold(String::new(), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name:<13}  {value}");
        text
    })
}

fn gates(card: &Scorecard) -> String {
    let mut rows = vec![head(&["Question", "Gate", "Stands", "Because"])];
    let gates = card.gravest_gates().into_iter();
    rows.extend(gates.filter(|gate| gate.state != GateState::Passed).map(|gate| {
        // Why a gate is open stands among the reasons above.
        let because = match gate.state {
            GateState::Closed | GateState::Excepted => gate.because.as_str(),
            _ => "",
        };
        let (strictness, state) = (gate.strictness, gate.state);
        let words = [json::strictness(strictness), json::gate_state(state), because];
        let words = words.map(str::to_owned);
        [vec![gate.question.to_string()], words.to_vec()].concat()
    }));
    let passed = card.gates.iter().filter(|gate| gate.state == GateState::Passed).count();
    let mut text = table(4, &rows);
    let _ = writeln!(text, "  {passed} of {} passed", card.gates.len());
    text
}

fn domains(card: &Scorecard) -> String {
    let mut rows =
        vec![head(&["Domain", "Weight", "Vendor", "Residual", "Answered", "Floor"])];
    rows.extend(card.domains.iter().map(|domain| {
        let floor = match domain.floor {
            Some(floor) if domain.under_floor => format!("below {}", share(floor)),
            Some(floor) => share(floor),
            None => String::new(),
        };
        vec![
            domain.domain.to_string(),
            domain.weight.to_string(),
            Shown(domain.vendor).to_string(),
            Shown(domain.residual).to_string(),
            of(domain.answered),
            floor,
        ]
    }));
    table(1, &rows)
}

fn lost(card: &Scorecard) -> String {
    let mut rows = vec![head(&["Question", "Residual", "Clauses"])];
    rows.extend(card.lost.iter().map(|effect| {
        let clauses: Vec<_> = effect.clauses.iter().map(ClauseId::as_str).collect();
        vec![effect.question.to_string(), signed(effect.residual), clauses.join(", ")]
    }));
    table(1, &rows)
}

fn smallest(change: &SmallestChange) -> String {
    let mut text = match (change.passes, change.exact) {
        (false, _) => "  Not enough by itself; the rest is with the buyer.\n",
        (true, false) => "  At least these.\n",
        (true, true) => "",
    }
    .to_owned();
    let _ = writeln!(text, "  {}:", change.counted());
    for each in change.by_question() {
        let _ = writeln!(text, "  {}  {}", each.question, each.words());
    }
    text
}

fn overrides(card: &Scorecard) -> String {
    let mut rows = vec![head(&["Question", "Vendor", "Residual", ""])];
    rows.extend(card.overrides.iter().map(|effect| {
        let id = effect.question.to_string();
        vec![id, signed(effect.vendor), signed(effect.residual), String::new()]
    }));
    table(1, &rows)
}

fn arithmetic(card: &Scorecard) -> String {
    let mut rows = vec![head(&[
        "Question",
        "Weight",
        "Credit",
        "Factor",
        "Vendor",
        "Control",
        "Residual",
        "Adds",
        "Adds residual",
        "",
    ])];
    rows.extend(card.contributions.iter().map(contribution));
    table(1, &rows)
}

fn contribution(row: &Contribution) -> Vec<String> {
    let mut note = match row.counted {
        Counts::Answered => row.evidence.name().to_owned(),
        counted => json::counts(counted).replace('-', " "),
    };
    if row.stale {
        note.push_str(", stale");
    }
    if let Some(original) = row.original {
        let _ = write!(note, ", credit set by hand, was {}", share(original));
    }
    vec![
        row.question.to_string(),
        row.weight.to_string(),
        share(row.credit),
        share(row.factor),
        share(row.vendor),
        row.control.map(share).unwrap_or_default(),
        share(row.residual),
        Shown(row.adds).to_string(),
        Shown(row.adds_residual).to_string(),
        note,
    ]
}

fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn points(score: Option<Fraction>) -> String {
    score.map_or_else(|| "no score".to_owned(), |score| Shown(score).to_string())
}

/// Returns a share as points of 100.
fn share(share: Permille) -> String {
    Shown(Fraction::permille(share.get())).to_string()
}

fn of(counted: Counted) -> String {
    format!("{} of {}", counted.done, counted.of)
}

/// Returns a text on one line, without characters that a terminal obeys.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
