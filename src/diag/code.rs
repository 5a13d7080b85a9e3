//! The kinds of findings, each with a stable name; at length in `explain.md`.

use crate::diag::Severity;

/// Declares the codes: name, severity and meaning stand together.
macro_rules! codes {
    ($($name:ident $kebab:literal $severity:ident $meaning:literal)*) => {
        /// What kind of finding a diagnostic is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $meaning] $name,)*
        }

        impl Code {
            /// All codes, in the order they are explained in.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the stable name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $kebab,)* }
            }

            /// Returns how bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Returns the code with this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    MissingFile "missing-file" Error
    "A pack is `questions/pack.toml`, one file a domain named in its `domains`, and the files in \
     `contract-templates`. One of them is not there. Add it, or take its name out of the list \
     that asks for it."

    UnusedFile "unused-file" Warning
    "A file lies in a pack's folder and nothing reads it: its domain is not in `domains` of \
     `pack.toml`, or its name is not one a pack knows. Name it in the list, rename it, or move \
     it away."

    Syntax "syntax" Error
    "The file is not TOML at this place. Common causes are a text without its closing quotes, a \
     missing comma in a list, and a key without a value. The rest of the file is still read, so \
     mend the first fault of a file first: it may explain the others."

    DuplicateKey "duplicate-key" Error
    "A table has the same key twice, and there is no telling which one is meant. Keep one."

    UnknownKey "unknown-key" Error
    "A table has a key that means nothing there, so what it says would be lost without a word. \
     Mend the spelling, move it to where it belongs, or take it out. Some keys belong to one \
     kind of answer only, such as `unit` to numbers."

    MissingKey "missing-key" Error
    "A table lacks a key that it cannot do without: nothing sensible could be assumed in its \
     place. Add it."

    WrongType "wrong-type" Error
    "A value is of another type than the key takes: a text where a number should be, or one \
     value where a list should be. Texts stand in quotes, numbers and `true` or `false` do not, \
     lists stand in brackets."

    UnknownWord "unknown-word" Error
    "A text must be one of a few fixed words and is not. The message names them all."

    EmptyText "empty-text" Error
    "A text that people will read is empty. Write it, or take the key out where it may be left \
     out."

    OutOfRange "out-of-range" Error
    "A number lies outside what its key takes: weights run from 0 to 5, credits and shares from \
     0 to 1, factors from 1 to 5 (data to 4)."

    BadDecimal "bad-decimal" Error
    "Credits, shares and factors are kept as whole thousandths, so that the same answers give \
     the same score everywhere. Write at most three digits behind the point and no exponent."

    BadId "bad-id" Error
    "Ids are names for good: saved answers and other files refer to them. Domains are capital \
     letters and digits (`IAM`), questions are their domain, a dash and a number (`IAM-06`), \
     clauses are `CL-` and a number, choices, fields, flags and sources are small letters, \
     digits and dashes, variables are small letters, digits and underscores."

    BadVersion "bad-version" Error
    "A pack's version is three whole numbers with dots, such as `1.0.0` (semantic versioning), \
     so that a saved assessment can say which pack it was made with."

    BadMds2 "bad-mds2" Error
    "An entry of `mds2` is a sign, three or four capital letters, a dash and a number as in the MDS2 form \
     HN 1-2019: `+PAUT-8` if a Yes there supports a good answer, `-RMOT-1.3` if a No does, \
     `~CONN-4` for context."

    BadCondition "bad-condition" Error
    "A condition is a table: a flag with `true` or `false`, a factor with a range (`S = \"2+\"`), \
     `tier = \"High+\"`, a question with `is`, `is-not` or `credit-above`, or `any`, `all` and \
     `not` around other conditions. Several keys in one table must all hold."

    DuplicateId "duplicate-id" Error
    "Two things of the same kind have the same id, so a reference to it could mean either. \
     Rename one, and mend what refers to it."

    UnknownDomain "unknown-domain" Error
    "Something names a domain that is not in `domains` of `pack.toml`."

    UnknownQuestion "unknown-question" Error
    "Something names a question that the pack does not have, or not of the kind that is needed."

    UnknownChoice "unknown-choice" Error
    "A condition or a credit rule names a choice that the question does not have."

    UnknownField "unknown-field" Error
    "A credit rule or a variable names a text field that the question does not have."

    UnknownFlag "unknown-flag" Error
    "A condition or a choice names a flag that `pack.toml` does not declare. Every flag is \
     declared there, with its meaning and how it stands before any answer."

    UnknownClause "unknown-clause" Error
    "Something names a clause that has no file in `contract-templates`."

    UnknownVariable "unknown-variable" Error
    "A clause or a credit line uses a variable that `variables.toml` does not define, or not of \
     the kind that is needed. Nothing could fill it."

    UnknownSource "unknown-source" Error
    "A question refers to a published text that `pack.toml` does not list. Add a `[[source]]` \
     with its title and edition, or use `other`."

    ImpossibleCondition "impossible-condition" Error
    "No answers make this condition true, so what hangs on it never happens: a flag that nothing \
     sets, two choices of which only one can be made, a credit that no answer earns, or a \
     question that itself is never asked. All combinations of the flags, factors, tiers and \
     choices named in it were tried."

    ConditionCycle "condition-cycle" Error
    "Whether a question is asked hangs, by way of others, on its own answer: through a choice, a \
     credit, or a flag or factor that a choice sets. There is no order in which to ask them. \
     Take one of the conditions out."

    UnscoredGate "unscored-gate" Error
    "A gate stops a purchase when its question earns nothing, but this question is not scored: \
     its weight is 0. Give it a weight and credits, or take the gate out."

    GateNeverFails "gate-never-fails" Warning
    "A gate fails at credit 0, and every answer of this question earns more. Only an unanswered \
     question would be caught. Let the worst answer earn 0, or take the gate out."

    MissingEvidenceClass "missing-evidence-class" Error
    "A scored question says what stands behind a good answer, because evidence decides how much \
     of the credit counts: `none` where the answer is itself a promise, `document`, or \
     `independent`."

    MissingCredit "missing-credit" Error
    "A question has a weight, but nothing says what its answers earn: every answer would score \
     0. Give each choice a `credit`, or the question a credit rule."

    NeedlessCredit "needless-credit" Warning
    "A question's answers earn credit, but its weight is 0, so that it counts nowhere. Give it a \
     weight, or take the credits out."

    UnreachableCredit "unreachable-credit" Warning
    "Credit lines are read from the top and the first that fits decides. This one can never be \
     reached, because an earlier line catches everything it would, or it earns as much as an \
     earlier one. Put the best first and let credits fall from line to line."

    UnknownGuidance "unknown-guidance" Error
    "`[question.guidance]` has a text for an answer that cannot be given: its key is no choice of \
     the question, or it is `na` and \"not applicable\" is never offered. Nobody would read it."

    MissingGuidance "missing-guidance" Warning
    "A question has no text that says what an answer means and what to do next, or does not say \
     why it is asked. People are left alone with it."

    ReadingGrade "reading-grade" Warning
    "A text for officers takes more schooling to read than the pack allows (Flesch-Kincaid; \
     `grade` in `[reading]` of `pack.toml`, 10 if it says nothing). Write shorter sentences."

    DuplicateWording "duplicate-wording" Warning
    "Two questions have the same long sentence. Say what is particular to each."

    UnreachableQuestion "unreachable-question" Warning
    "Every part of the condition can hold, but no profile makes all of it hold. All answers \
     that bear on it were tried."

    MissingFactor "missing-factor" Warning
    "No question sets one of the four risk factors, so that the tier of a purchase cannot be \
     found. Let a question say `factor = \"S\"` and its choices which value each means."

    DuplicateFactor "duplicate-factor" Error
    "Two questions set the same risk factor. Let one set it; others may give a floor \
     (`floor-for`) or suggest a value (`suggests-for`)."

    UnusedFlag "unused-flag" Warning
    "A flag is declared and no condition asks for it, so that setting it changes nothing."

    UnusedSource "unused-source" Warning
    "A published text is listed and no question refers to it. Refer to it where it is the ground \
     of a question, or take it out."

    BoundsCrossed "bounds-crossed" Error
    "Two numbers are the wrong way round, or one lies outside the bounds that another sets: a \
     smallest value above the largest, a tier default outside both, a weak control that counts \
     for more than a strong one."

    MissingDefault "missing-default" Error
    "A credit line hangs on a variable of the contract, and uses its default at the tier of the \
     purchase. This variable has no default, so that there is no line. Give it one."

    UnusedVariable "unused-variable" Warning
    "A variable is defined and no clause prints it, hangs on it or measures an answer by it, so \
     that filling it changes nothing."

    UnusedClause "unused-clause" Warning
    "No question brings this clause in, so that no weak answer can strengthen it. Name it in \
     `clauses` of the questions it answers."

    UnusedVariant "unused-variant" Warning
    "Strong and remedy wording is chosen by the vendor's weakest answer among the questions that \
     name the clause. No vendor question names this one, so that the wording is never printed. \
     Name the clause in a vendor question, or write `Not used:` and why."

    UnreachableVariant "unreachable-variant" Warning
    "No answers choose this variant of a clause, so that its wording is never printed."

    UndefinedTerm "undefined-term" Warning
    "A capital in the middle of a sentence promises a definition, and there is none where the \
     clause is printed."

    UnusedTerm "unused-term" Warning
    "A term is defined and no clause uses it."

    MissingVariant "missing-variant" Error
    "A clause has four variants, each under its own heading: Base, Strong, Remedy and Fallback. \
     Base always has text. Where another makes no sense, write one line that begins with \
     `Not used:` and says why."

    EmptyVariant "empty-variant" Error
    "There is a heading with nothing under it. Write the wording, or one line that begins with \
     `Not used:` and says why."

    ClauseWithoutPart "clause-without-part" Error
    "The clause is in no part of `addendum.toml`, so that it has no place in the contract."

    ClauseInTwoParts "clause-in-two-parts" Error
    "The addendum lists the clause twice. It would be printed twice, under two numbers."

    MissingFrontMatter "missing-front-matter" Error
    "A clause file begins with a line `+++`, then TOML with `title`, `include` and `anchors`, \
     then another line `+++`. Without it nobody knows when the clause applies."

    UnknownHeading "unknown-heading" Error
    "A clause file has the headings `## Base`, `## Strong`, `## Remedy`, `## Fallback` and \
     `## Notes for counsel`. The title stands in the front matter. Text under another heading \
     would be lost."

    DuplicateHeading "duplicate-heading" Error
    "A clause file has the same heading twice, and there is no telling which text is meant."

    StrayText "stray-text" Error
    "Contract wording stands in numbered paragraphs (`1. …`) and lettered ones under them \
     (`   a. …`), so that the other side can refer to every sentence. Notes for counsel begin \
     with a title in bold. This text is in neither."

    UnsupportedMarkup "unsupported-markup" Error
    "Wording may have bold, emphasis, variables and references to clauses. Everything else \
     (links, images, HTML, code, tables, quotes, bullets) could not be printed the same way in \
     every document, and is refused."

    BadVariable "bad-variable" Error
    "A variable is written with two braces on each side and nothing else between them: \
     `{{fix_uncontrolled_days}}`. This one is not closed, or its name is not small letters, \
     digits and underscores."

    BadProviso "bad-proviso" Error
    "What a paragraph's printing hangs on stands at its very start: `{if holdback_pct}`, \
     `{unless CL-33}`, `{if tier High}`, joined by ` and `."

    Numbering "numbering" Warning
    "Paragraphs count 1, 2, 3 and letters a, b, c without gaps. Printed numbers are made anew, \
     so that a slip here does no harm, but it often means that a paragraph was lost."

    OverlayVersion "overlay-version" Warning
    "The overlay was made for another version of the pack that it lies on. What it names may be \
     gone or mean something else."

    OtherPack "other-pack" Error
    "The overlay lies on another pack than the one that is open."

    OutsideNamespace "outside-namespace" Error
    "Everything that an overlay defines begins with its namespace, which nobody else uses."

    CannotSwitchOff "cannot-switch-off" Error
    "A question of the profile decides the tier or what else is asked. It cannot be switched off."

    SilencedToo "silenced-too" Error
    "A question that is switched off leads to another one, which nobody would be asked any more."

    CoverageLost "coverage-lost" Warning
    "All questions that answer a point of the HHS 405(d) flyers are switched off."
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn names_are_kebab_case_unique_and_found_again() {
        for code in Code::ALL {
            assert!(
                code.name()
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c == '-' || c == '2')
            );
            assert_eq!(Code::named(code.name()), Some(*code));
        }
    }
}
