//! Findings as text, with an excerpt and carets.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diag::{Diagnostic, Diagnostics, Severity};

/// How findings look as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Terminal colors.
    pub color: bool,
    /// Columns to fit excerpts into.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { color: false, width: 100 }
    }
}

/// Returns the findings as text, one after the other with a blank line between, or
/// nothing if there are none.
pub fn render(diagnostics: &Diagnostics, look: Look) -> String {
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width);
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&renderer.render(&[group(diagnostic)]));
        text.push('\n');
    }
    if diagnostics.not_kept() > 0 {
        let more = diagnostics.not_kept();
        // Writing to a `String` cannot fail.
        writeln!(text, "\nand {more} more: mend these first, then check again").ok();
    }
    text
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        let mut snippet = Snippet::source(place.source().text())
            .path(place.source().name())
            .annotation(AnnotationKind::Primary.span(place.start()..place.end()));
        let mut other = None;
        if let Some((also, word)) = &diagnostic.also {
            let annotation =
                AnnotationKind::Context.span(also.start()..also.end()).label(word);
            if also.source() == place.source() {
                snippet = snippet.annotation(annotation);
            } else {
                let source = Snippet::source(also.source().text());
                other = Some(source.path(also.source().name()).annotation(annotation));
            }
        }
        group = group.element(snippet);
        if let Some(other) = other {
            group = group.element(other);
        }
    }
    let hint = Level::HELP.with_name("hint");
    group.elements(diagnostic.hints.iter().map(|text| hint.clone().message(text)))
}
