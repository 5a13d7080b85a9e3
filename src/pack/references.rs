//! Where the rules come from: which question rests on which place of which published text.

use crate::pack::{Mds2Item, Pack, Polarity, Question, Source};

/// The form whose items questions name. It is a text of its own, which no pack lists.
const MDS2: Text<'static> = Text {
    title: "MDS2, Manufacturer Disclosure Statement for Medical Device Security, \
            ANSI/NEMA HN 1-2019",
    short: "MDS2 2019",
    note: "The vendor fills in this form. Behind the items stands what a Yes there \
           says about a good answer here. The published form prints SAHD-15 as SHAD-15.",
};

/// A published text, and the questions that rest on places of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<'p> {
    /// The title, with edition and date.
    pub title: &'p str,
    /// What stands before a place in it, with the edition, such as `HICP 2018`.
    pub short: &'p str,
    /// What to know before relying on it; may be empty.
    pub note: &'p str,
    /// The questions, in bank order; none where none of them rests on it.
    pub by: Vec<Citing<'p>>,
}

/// A question, and the places of one text that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citing<'p> {
    /// The question.
    pub question: &'p Question,
    /// The places, such as `9.L.C`, or `PAUT-4 and PAUT-5 (Yes supports)` in the MDS2
    /// form.
    pub places: Vec<String>,
}

impl Pack {
    /// Returns every published text of the pack in its order, then the MDS2 form, each
    /// with those of the given questions that rest on it.
    pub fn references<'p>(&'p self, questions: &[&'p Question]) -> Vec<Cited<'p>> {
        let listed = self.sources.iter().map(|source| {
            Text::of(source).cited(questions, |question| {
                question.references.get(&source.id).cloned().unwrap_or_default()
            })
        });
        let form = MDS2.cited(questions, |question| {
            let alike = question.mds2.chunk_by(|one, next| one.polarity == next.polarity);
            alike.map(in_words).collect()
        });
        // Nobody needs to hear of the form in a pack that does not use it.
        let form =
            self.questions.iter().any(|each| !each.mds2.is_empty()).then_some(form);
        listed.chain(form).collect()
    }

    /// Returns all that one question rests on, each place behind the short name of its
    /// text: "HICP 2018: 9.M.B, 9.L.C; CPG 2024: Unique Credentials".
    pub fn references_of(&self, question: &Question) -> String {
        let texts = self.references(&[question]);
        let named = texts.iter().flat_map(|text| {
            text.by.iter().map(|by| format!("{}: {}", text.short, by.places.join(", ")))
        });
        named.collect::<Vec<_>>().join("; ")
    }
}

/// Returns items of one polarity with what a Yes there says about a good answer, such as
/// "PAUT-4 and PAUT-5 (Yes supports)".
fn in_words(items: &[Mds2Item]) -> String {
    let mut words = String::new();
    for (at, item) in items.iter().enumerate() {
        words.push_str(match items.len() - at {
            _ if at == 0 => "",
            1 => " and ",
            _ => ", ",
        });
        words.push_str(&item.id);
    }
    words.push_str(match items.first().map(|item| item.polarity) {
        Some(Polarity::Supports) => " (Yes supports)",
        Some(Polarity::Opposes) => " (No supports)",
        Some(Polarity::Context) => " (context)",
        None => "",
    });
    words
}

/// What is said about a published text.
#[derive(Clone, Copy)]
struct Text<'p> {
    title: &'p str,
    short: &'p str,
    note: &'p str,
}

impl<'p> Text<'p> {
    fn of(source: &'p Source) -> Self {
        let title = source.title.trim();
        let short = source.short.trim();
        // Without a short name a place still has to say which text it is in.
        let short = if short.is_empty() { title } else { short };
        Self { title, short, note: source.note.trim() }
    }

    fn cited(
        self,
        questions: &[&'p Question],
        places: impl Fn(&Question) -> Vec<String>,
    ) -> Cited<'p> {
        let by = questions
            .iter()
            .map(|question| Citing { question, places: places(question) });
        let by = by.filter(|by| !by.places.is_empty()).collect();
        Cited { title: self.title, short: self.short, note: self.note, by }
    }
}
