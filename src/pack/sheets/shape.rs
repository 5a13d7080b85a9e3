//! Which sheets there are, and what stands in their columns.

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name: a text without blanks around it.
    Name,
    /// A text for people, as it is.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Truth,
    /// A number, or a word such as `reviewer-decides`.
    NumberOrName,
    /// Names with commas between them.
    Names,
    /// Texts, one a line.
    Lines,
    /// Any value, as TOML.
    Toml,
    /// A word as it is, or any other value as TOML.
    NameOrToml,
    /// What the row's `kind` says that a variable is.
    Default,
    /// Markdown under a heading of a clause.
    Wording,
    /// Nothing that is written: it says where the row belongs.
    Home,
}

/// A column: its name is the path of its key, with dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// Where the rows of a sheet come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// The table `domain` of the files in `questions`.
    Domains,
    /// The lists `question` of the files in `questions`.
    Questions,
    /// A list inside each question, and the guidance about each of its tables.
    Within(&'static str),
    /// The guidance of questions about what is no choice and no field.
    Guidance,
    /// The published texts that questions refer to, one row a place.
    References,
    /// A list of a file that has one.
    List(&'static str, &'static str),
    /// The files of clauses.
    Clauses,
}

/// A sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// The file's name.
    pub(super) file: &'static str,
    /// What a row is.
    pub(super) noun: &'static str,
    /// How many columns, from the first, tell a row from all others.
    pub(super) keys: usize,
    pub(super) home: Home,
    pub(super) columns: &'static [Column],
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

/// The file of the pack itself.
pub(super) const MANIFEST: &str = "questions/pack.toml";
/// The file of the variables.
pub(super) const VARIABLES: &str = "contract-templates/variables.toml";
/// The file of the parts.
pub(super) const ADDENDUM: &str = "contract-templates/addendum.toml";

/// All sheets, in the order in which new rows are written: what is named comes first.
pub(super) const SHEETS: [Shape; 12] = [
    Shape {
        file: "domains.csv",
        noun: "domain",
        keys: 1,
        home: Home::Domains,
        columns: &[
            column("id", Kind::Name),
            column("title", Kind::Text),
            column("role", Kind::Name),
            column("weights.balanced", Kind::Number),
            column("weights.safety", Kind::Number),
            column("weights.privacy", Kind::Number),
        ],
    },
    Shape {
        file: "questions.csv",
        noun: "question",
        keys: 1,
        home: Home::Questions,
        columns: &[
            column("id", Kind::Name),
            column("domain", Kind::Home),
            column("ask", Kind::Text),
            column("help", Kind::Text),
            column("answered-by", Kind::Name),
            column("answer", Kind::Name),
            column("labels.yes", Kind::Text),
            column("labels.partly", Kind::Text),
            column("labels.no", Kind::Text),
            column("unit", Kind::Text),
            column("min", Kind::Number),
            column("max", Kind::Number),
            column("none", Kind::Text),
            column("credit", Kind::Toml),
            column("otherwise", Kind::Number),
            column("weight", Kind::Number),
            column("gate", Kind::Name),
            column("level", Kind::Name),
            column("evidence-class", Kind::Name),
            column("when", Kind::Toml),
            column("not-applicable", Kind::Toml),
            column("factor", Kind::Name),
            column("floor-for", Kind::Name),
            column("suggests-for", Kind::Name),
            column("clauses", Kind::Names),
            column("mds2", Kind::Names),
            column("technical", Kind::Text),
            column("why", Kind::Text),
            column("good", Kind::Text),
            column("evidence", Kind::Text),
            column("follow-up", Kind::Text),
            column("email", Kind::Text),
        ],
    },
    Shape {
        file: "choices.csv",
        noun: "choice",
        keys: 2,
        home: Home::Within("choices"),
        columns: &[
            column("question", Kind::Name),
            column("id", Kind::Name),
            column("label", Kind::Text),
            column("credit", Kind::NumberOrName),
            column("factor", Kind::Number),
            column("floor", Kind::Number),
            column("suggests", Kind::Number),
            column("size", Kind::Name),
            column("sets", Kind::Names),
            column("clears", Kind::Names),
            column("alone", Kind::Truth),
            column("guidance", Kind::Text),
        ],
    },
    Shape {
        file: "fields.csv",
        noun: "field",
        keys: 2,
        home: Home::Within("fields"),
        columns: &[
            column("question", Kind::Name),
            column("id", Kind::Name),
            column("label", Kind::Text),
            column("guidance", Kind::Text),
        ],
    },
    Shape {
        file: "guidance.csv",
        noun: "guidance text",
        keys: 2,
        home: Home::Guidance,
        columns: &[
            column("question", Kind::Name),
            column("answer", Kind::Name),
            column("guidance", Kind::Text),
        ],
    },
    Shape {
        file: "references.csv",
        noun: "reference",
        keys: 3,
        home: Home::References,
        columns: &[
            column("question", Kind::Name),
            column("source", Kind::Name),
            column("place", Kind::Text),
        ],
    },
    Shape {
        file: "flags.csv",
        noun: "flag",
        keys: 1,
        home: Home::List(MANIFEST, "flag"),
        columns: &[
            column("id", Kind::Name),
            column("default", Kind::Truth),
            column("title", Kind::Text),
        ],
    },
    Shape {
        file: "sources.csv",
        noun: "source",
        keys: 1,
        home: Home::List(MANIFEST, "source"),
        columns: &[
            column("id", Kind::Name),
            column("title", Kind::Text),
            column("short", Kind::Text),
            column("note", Kind::Text),
        ],
    },
    Shape {
        file: "coverage.csv",
        noun: "coverage row",
        keys: 1,
        home: Home::List(MANIFEST, "coverage"),
        columns: &[
            column("item", Kind::Name),
            column("says", Kind::Text),
            column("questions", Kind::Names),
            column("clauses", Kind::Names),
        ],
    },
    Shape {
        file: "variables.csv",
        noun: "variable",
        keys: 1,
        home: Home::List(VARIABLES, "variable"),
        columns: &[
            column("id", Kind::Name),
            column("title", Kind::Text),
            column("kind", Kind::Name),
            column("unit", Kind::Text),
            column("words.yes", Kind::Text),
            column("words.no", Kind::Text),
            column("default", Kind::Default),
            column("default.critical", Kind::Default),
            column("default.high", Kind::Default),
            column("default.moderate", Kind::Default),
            column("default.low", Kind::Default),
            column("min", Kind::Number),
            column("max", Kind::Number),
            column("required", Kind::Truth),
            column("from", Kind::Name),
            column("anchor", Kind::Text),
        ],
    },
    Shape {
        file: "clauses.csv",
        noun: "clause",
        keys: 1,
        home: Home::Clauses,
        columns: &[
            column("id", Kind::Home),
            column("title", Kind::Text),
            column("include", Kind::NameOrToml),
            column("anchors", Kind::Lines),
            column("Base", Kind::Wording),
            column("Strong", Kind::Wording),
            column("Remedy", Kind::Wording),
            column("Fallback", Kind::Wording),
            column("Notes for counsel", Kind::Wording),
        ],
    },
    Shape {
        file: "parts.csv",
        noun: "part",
        keys: 1,
        home: Home::List(ADDENDUM, "part"),
        columns: &[
            column("id", Kind::Name),
            column("title", Kind::Text),
            column("clauses", Kind::Names),
        ],
    },
];

/// The keys of a question in the order written, so that a new key finds its place.
pub(super) const QUESTION_KEYS: [&str; 33] = [
    "id",
    "ask",
    "help",
    "answered-by",
    "answer",
    "labels",
    "choices",
    "fields",
    "unit",
    "min",
    "max",
    "none",
    "credit",
    "otherwise",
    "not-applicable",
    "weight",
    "gate",
    "level",
    "evidence-class",
    "when",
    "factor",
    "floor-for",
    "suggests-for",
    "clauses",
    "refs",
    "mds2",
    "technical",
    "why",
    "good",
    "evidence",
    "follow-up",
    "email",
    "guidance",
];

impl Shape {
    /// Returns the key of a table that holds the name of a row.
    pub(super) fn name_key(&self) -> &'static str {
        let named = self.keys.saturating_sub(1);
        self.columns.get(named).map_or("id", |column| column.name)
    }

    /// Returns the keys of its tables in the order written.
    pub(super) fn order(&self) -> Vec<&'static str> {
        if self.home == Home::Questions {
            return QUESTION_KEYS.to_vec();
        }
        let columns = self.columns.iter();
        columns.map(|column| column.name.split('.').next().unwrap_or_default()).collect()
    }
}
